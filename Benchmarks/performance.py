"""Writes docs/performance.md from what the benchmarks measured: method and tables, nothing by hand.

    python performance.py --work FOLDER --kernels kernels.json --output docs/performance.md
"""
import argparse
import json
import os
import statistics
import subprocess

METHOD = """# How fast Lotura is

Written by `scripts/benchmark`; do not edit. Every figure below was measured on one machine ({machine}),
at a load of {load} when this page was written; only rows of one table may be compared, and on a busy
machine differences under one and a half times mean little.

## Method

Kernels: the same input for ours and for the library, made by a seeded generator; each in a process of
its own, alternately, one thread; only the call is timed, as CPU time (user + system). Results are
compared before times are. *Ours / its* is the ratio of CPU times: below 1 is faster. Each cell holds the
median and, in brackets, the least and the most of the runs.

Commands: whole processes, from the workbook's folder to the output file, beside the best public tools on
the same folder; each output is checked before a ratio is printed. *Net* leaves out the other tool's
interpreter start and imports, and nothing of ours. *Cache on* is how users run it: the first run writes
the binary cache beside the workbook, the others read it. *Cache off* reads the folder every time.
"""


def middle(values):
    return f"{statistics.median(values):.3g} ({min(values):.3g}–{max(values):.3g})"


def kernels(record):
    lines = ["## Kernels\n", "| item | library | its CPU s | our CPU s | ours / its | same answer |",
             "| --- | --- | --- | --- | --- | --- |"]
    after = []
    for row in record:
        if "speedups" in row:
            after.append(f"\nTwo threads on join:cosine:10000: {middle(row['speedups'])} times as fast as one (wall time).")
            continue
        ratios = [own / other for own, other in zip(row["ours"], row["theirs"])]
        lines.append(f"| {row['item']} | {row['library']} | {middle(row['theirs'])} | {middle(row['ours'])} "
                     f"| {middle(ratios)} | {'yes' if row['same'] else '**no**'}: {row['text']} |")
    return lines + after


def commands(work):
    lines = ["\n## Commands"]
    for tier, size in (("S", "2 300 nodes, 11 000 links: start-up"), ("M", "112 000 nodes, 664 000 links")):
        records = {}
        for cache in ("on", "off"):
            file = f"{work}/commands-{tier}-{cache}.json"
            if os.path.exists(file):
                with open(file, encoding="utf-8") as text:
                    records[cache] = json.load(text)
        if not records:
            continue
        lines += [f"\nTier {tier} ({size}):\n",
                  "| item | best public tool, net CPU s | Lotura, cache on | ratio | cache off | ratio | our C++ | right |",
                  "| --- | --- | --- | --- | --- | --- | --- | --- |"]
        items = list(dict.fromkeys(row["item"] for row in next(iter(records.values()))))
        for item in items:
            cells, right = {}, []
            public = plain = None
            for cache, record in records.items():
                rows = {row["tool"]: row for row in record if row["item"] == item}
                if not rows:
                    continue
                own = rows.get("under test")
                nets = [row["net"] for tool, row in rows.items() if tool.startswith("peer") and tool != "peer native"]
                public = min([*nets, *([public] if public else [])], default=None)
                plain = rows["peer native"]["net"] if "peer native" in rows else plain
                right.append("yes" if own is not None and own["ok"] else "not compared" if not public else "**no**")
                net = f"{own['net']:.3f}" if own else "–"
                cells[cache] = (net, f"{own['net'] / public:.2f}" if own and public else "–")
            shown = [cells.get(cache, ("–", "–")) for cache in ("on", "off")]
            lines.append(f"| {item} | {f'{public:.3f}' if public else 'not finished'} | {shown[0][0]} | {shown[0][1]} "
                         f"| {shown[1][0]} | {shown[1][1]} | {f'{plain:.3f}' if plain else ''} | {', '.join(sorted(set(right)))} |")
    return lines


def cordis(work):
    file = f"{work}/cordis.json"
    if not os.path.exists(file):
        return []
    with open(file, encoding="utf-8") as text:
        record = json.load(text)
    lines = ["\n## CORDIS, as handed out\n", "| what | CPU s | peak MB |", "| --- | --- | --- |"]
    for name, row in record.items():
        if isinstance(row, dict):
            size = f"{max(row['mb']):.0f}" if "mb" in row else f"{row['rows']} rows, {row['entries']} entries"
            lines.append(f"| {name} | {middle(row['cpu'])} | {size} |")
    return lines + [f"\nGrowth of the join from a tenth of the projects to all: exponent {record['growth exponent']:.2f}."]


def machine():
    name = subprocess.run(["lscpu"], capture_output=True, text=True).stdout
    model = next((line.split(":", 1)[1].strip() for line in name.splitlines() if line.startswith("Model name")), "unknown")
    return f"{os.cpu_count()} × {model}"


def main():
    ask = argparse.ArgumentParser()
    ask.add_argument("--work", required=True)
    ask.add_argument("--kernels", required=True)
    ask.add_argument("--output", required=True)
    options = ask.parse_args()
    with open(options.kernels, encoding="utf-8") as text:
        record = json.load(text)
    lines = [METHOD.format(machine=machine(), load=f"{os.getloadavg()[1]:.1f}")] + kernels(record) + commands(options.work) + cordis(options.work)
    with open(options.output, "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
