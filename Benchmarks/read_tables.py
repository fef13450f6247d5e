"""How fast Lotura reads CSV and XLSX beside Python's csv and openpyxl.

Makes the files (seeded), checks that both sides read the same cells, then takes CPU time and peak
memory of whole processes, best of several runs, alternating. Needs openpyxl. Ends with 1 if a
promise is not kept: CSV at least 2 times as fast as csv, in less than 6 times the file's memory;
XLSX at least 4 times as fast as openpyxl read-only.

    Benchmarks/run [--csv-megabytes 100] [--xlsx-rows 100000] [--runs 3]
"""
import argparse
import hashlib
import os
import random
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))

# The peers run in processes of their own and report like ReadTables: CPU seconds, peak KiB, rows.
# The peak is the kernel's VmHWM: ru_maxrss would count what the parent held when it forked.
REPORT = """
import resource
usage = resource.getrusage(resource.RUSAGE_SELF)
peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM")).split()[1]
print(usage.ru_utime + usage.ru_stime, peak, rows)
"""
CSV_PEER = """
import csv, sys
rows = 0
with open(sys.argv[1], newline="", encoding="utf-8") as file:
    for row in csv.reader(file):
        rows += 1
""" + REPORT
CSV_KEEPING_PEER = """
import csv, sys
with open(sys.argv[1], newline="", encoding="utf-8") as file:
    rows = len(list(csv.reader(file)))
""" + REPORT
XLSX_PEER = """
import openpyxl, sys
rows = 0
book = openpyxl.load_workbook(sys.argv[1], read_only=True, data_only=True)
for sheet in book:
    for row in sheet.iter_rows(values_only=True):
        rows += 1
""" + REPORT

PLACES = ["Bilbao", "Donostia / San Sebastián", "Vitoria-Gasteiz", "Eibar", "Arrasate, Gipuzkoa"]


def record(chance, row):
    """Eight cells as a workbook has them: ids, names, codes, numbers, dates, gaps, quotes."""
    return [
        f"company-{row:07d}",
        f'"Txingudi" {chance.choice(PLACES)} S.L.' if row % 17 == 0 else chance.choice(PLACES),
        chance.choice(["small", "medium", "large", ""]),
        chance.choice(["ES211", "ES212", "ES213"]),
        chance.randrange(1, 1_000_000),
        chance.randrange(1, 1_000_000) / 100,
        f"20{chance.randrange(10, 27)}-{chance.randrange(1, 13):02d}",
        "two\nlines of a note" if row % 29 == 0 else chance.choice(["", "visited", "to call"]),
    ]


HEADER = ["id", "name", "size", "territory", "employees", "turnover", "since", "note"]


def number_text(value):
    """The text that Lotura gives a number of a spreadsheet."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return "" if value is None else str(value)


def write_csv(path, megabytes):
    import csv

    chance, row = random.Random(1), 0
    with open(path, "w", newline="", encoding="utf-8") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(HEADER)
        while file.tell() < megabytes * 1_000_000:
            for _ in range(10_000):
                out.writerow(record(chance, row))
                row += 1


def write_xlsx(path, rows):
    import openpyxl

    chance = random.Random(2)
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("companies")
    sheet.append(HEADER)
    for row in range(rows):
        sheet.append([cell if cell != "" else None for cell in record(chance, row)])
    book.save(path)


def digest_of(rows):
    digest = hashlib.sha256()
    for row in rows:
        # A spreadsheet's row ends with its last filled cell.
        cells = list(row) + [None] * (len(HEADER) - len(row))
        cells = "\x1f".join(number_text(cell) for cell in cells)
        digest.update((cells + "\x1e\n").encode())
    return digest.hexdigest()


def csv_rows(path):
    import csv

    with open(path, newline="", encoding="utf-8") as file:
        yield from csv.reader(file)


def xlsx_rows(path):
    import openpyxl

    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    for sheet in book:
        yield from sheet.iter_rows(values_only=True)


def run(command):
    words = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return float(words[0]), int(words[1])


def best(commands, runs):
    """The least CPU time and the greatest peak of each command, the runs taken in turn."""
    taken = [[run(command) for command in commands] for _ in range(runs)]
    return [(min(r[i][0] for r in taken), max(r[i][1] for r in taken)) for i in range(len(commands))]


def compare(title, path, ours, peers, rows, runs):
    """Prints how both sides did; how many times as fast as the first peer, and peak / file."""
    # Lotura reads a folder of CSV files, or one spreadsheet.
    workbook = os.path.dirname(path) if path.endswith(".csv") else path
    with subprocess.Popen([ours, "print", workbook], stdout=subprocess.PIPE) as process:
        digest = hashlib.file_digest(process.stdout, "sha256").hexdigest()
    if process.returncode != 0 or digest != digest_of(rows):
        sys.exit(f"{title}: the two sides do not read the same cells")
    size = os.path.getsize(path)
    commands = [[ours, "read", workbook], [ours, "texts", workbook]]
    commands += [[sys.executable, "-c", peer, path] for _, peer in peers]
    names = ["Lotura", "Lotura, every text"] + [name for name, _ in peers]
    results = best(commands, runs)
    print(f"{title}: {size / 1e6:.1f} MB, same cells on both sides")
    for name, (cpu, peak) in zip(names, results):
        ratio = cpu / results[0][0]
        memory = peak * 1024 / size
        print(
            f"  {name:20} {cpu:6.2f} s CPU ({ratio:5.1f}x)  {peak / 1024:5.0f} MiB"
            f" ({memory:.1f}x the file)"
        )
    return results[2][0] / results[0][0], results[0][1] * 1024 / size


def promise(words, is_kept):
    print(f"{'kept  ' if is_kept else 'BROKEN'} {words}")
    return is_kept


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--csv-megabytes", type=int, default=100)
    parser.add_argument("--xlsx-rows", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    build = ["swift", "build", "-c", "release", "--package-path", HERE, "--product", "ReadTables"]
    subprocess.run(build, check=True, stdout=sys.stderr)
    where = subprocess.run(build + ["--show-bin-path"], check=True, capture_output=True, text=True)
    ours = os.path.join(where.stdout.strip(), "ReadTables")
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(os.path.join(folder, "csv"))
        path = os.path.join(folder, "csv", "companies.csv")
        write_csv(path, options.csv_megabytes)
        peers = [("csv", CSV_PEER), ("csv, rows kept", CSV_KEEPING_PEER)]
        speed, memory = compare("CSV", path, ours, peers, csv_rows(path), options.runs)
        path = os.path.join(folder, "companies.xlsx")
        write_xlsx(path, options.xlsx_rows)
        peers = [("openpyxl read-only", XLSX_PEER)]
        xlsx_speed, _ = compare("XLSX", path, ours, peers, xlsx_rows(path), options.runs)
    kept = [
        promise(f"CSV {speed:.1f} times as fast as csv, at least 2", speed >= 2),
        promise(f"CSV in {memory:.1f} times the file's memory, less than 6", memory < 6),
        promise(f"XLSX {xlsx_speed:.1f} times as fast as openpyxl, at least 4", xlsx_speed >= 4),
    ]
    sys.exit(0 if all(kept) else 1)


if __name__ == "__main__":
    main()
