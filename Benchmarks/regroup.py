"""How fast Lotura finds and proves the best map beside HiGHS and CBC on the same model.

Makes instances (seeded): fits of pairs, uniform or by field, a tenth of the pairs forbidden, and all
groups that are left. HiGHS (highspy, with its defaults and one thread) and CBC solve the plain
set-partitioning model: a yes or no a group, each association in exactly one. The optimum is compared
first; then CPU time of solving, the model's building left out for HiGHS. Most of the lead comes from
leaving out groups that a division of them into smaller ones is sure to replace; so HiGHS is also
shown with the groups that are left, the work of finding them not counted. Ends with 1 if a promise is
not kept: 20 associations in groups of up to 4 at least 5 times as fast as each; 40 in groups of up to
3 proved within 60 seconds.

    python regroup.py PATH-OF-REGROUP [--runs 3] [--seeds 3]
"""
import argparse
import itertools
import math
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time

THETA = 0.6


def fits(n, seed, by_field):
    chance = random.Random(seed)
    field = [chance.randrange(max(2, n // 4)) for _ in range(n)]
    table = {}
    for a, b in itertools.combinations(range(n), 2):
        if chance.random() < 0.1:
            continue
        low, high = (0.3, 0.8) if not by_field else (0.55, 0.9) if field[a] == field[b] else (0.2, 0.65)
        table[a, b] = chance.uniform(low, high)
    return table


def groups(n, largest, table):
    found = [((item,), 0.0) for item in range(n)]
    for size in range(2, largest + 1):
        for members in itertools.combinations(range(n), size):
            pairs = [table.get(pair) for pair in itertools.combinations(members, 2)]
            if None not in pairs:
                found.append((members, (size - 1) * (sum(pairs) / len(pairs) - THETA)))
    return found


def useful(columns):
    """The groups worth more than every division of them into smaller ones."""
    values = {sum(1 << item for item in members): value for members, value in columns}

    def best(rest, whole):
        if not rest:
            return 0.0
        first = rest & -rest
        others = some = rest ^ first
        most = -math.inf
        while True:
            part = first | some
            if part != whole and part in values:
                most = max(most, values[part] + best(others ^ some, whole))
            if not some:
                return most
            some = (some - 1) & others

    masks = [sum(1 << item for item in members) for members, _ in columns]
    return [column for column, mask in zip(columns, masks) if best(mask, mask) < column[1]]


def write(path, n, columns):
    with open(path, "w", encoding="ascii") as file:
        file.write(f"{n} {len(columns)}\n")
        for members, value in columns:
            file.write(f"{sum(1 << item for item in members)} {value!r}\n")


def by_highs(n, columns):
    import highspy
    import numpy

    highs = highspy.Highs()
    highs.setOptionValue("output_flag", False)
    highs.setOptionValue("threads", 1)
    highs.setOptionValue("mip_rel_gap", 0.0)
    highs.setOptionValue("mip_abs_gap", 1e-9)
    model = highspy.HighsLp()
    model.num_col_, model.num_row_ = len(columns), n
    model.sense_ = highspy.ObjSense.kMaximize
    model.col_cost_ = numpy.array([value for _, value in columns])
    model.col_lower_, model.col_upper_ = numpy.zeros(len(columns)), numpy.ones(len(columns))
    model.row_lower_ = model.row_upper_ = numpy.ones(n)
    model.integrality_ = [highspy.HighsVarType.kInteger] * len(columns)
    starts, rows = [0], []
    for members, _ in columns:
        rows += members
        starts.append(len(rows))
    model.a_matrix_.format_ = highspy.MatrixFormat.kColwise
    model.a_matrix_.start_, model.a_matrix_.index_ = starts, rows
    model.a_matrix_.value_ = [1.0] * len(rows)
    highs.passModel(model)
    begin = time.process_time()
    highs.run()
    seconds = time.process_time() - begin
    return seconds, highs.getInfo().objective_function_value


def by_lotura(program, way, path):
    words = subprocess.run([program, way, path], check=True, capture_output=True, text=True).stdout.split()
    return float(words[0]), float(words[1]), words[2] == "true"


def spread(times):
    return f"{statistics.median(times):.3f} s ({min(times):.3f}–{max(times):.3f})"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--seeds", type=int, default=3)
    options = parser.parse_args()
    kept = True
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "groups.txt")
        for n, largest, ways in [(20, 4, ["subsets", "cbc"]), (40, 3, ["partitioning", "cbc"])]:
            ratios = {"HiGHS": [], "CBC": []}
            for by_field, seed in itertools.product([False, True], range(options.seeds)):
                columns = groups(n, largest, fits(n, seed, by_field))
                left = useful(columns)
                write(path, n, columns)
                times, values = {}, {}
                for _ in range(options.runs):
                    for name, run in [("Lotura", lambda: by_lotura(options.program, ways[0], path)),
                                      ("CBC", lambda: by_lotura(options.program, ways[1], path)),
                                      ("HiGHS", lambda: by_highs(n, columns)),
                                      ("HiGHS, groups left", lambda: by_highs(n, left))]:
                        answer = run()
                        times.setdefault(name, []).append(answer[0])
                        values.setdefault(name, set()).add(round(answer[1], 7))
                        if name == "Lotura" and not answer[2]:
                            print("not proved")
                            kept = False
                value = next(iter(values["Lotura"]))
                same = all(abs(value - other) < 1e-6 for found in values.values() for other in found)
                kept &= same
                kind = "by field" if by_field else "uniform"
                print(f"{n} in groups of {largest}, {kind}, seed {seed}, {len(columns)} groups, {len(left)} left: "
                      f"value {value}{'' if same else f' NOT THE SAME: {values}'}")
                for name, all_times in times.items():
                    print(f"  {name:18} {spread(all_times)}")
                for name in ratios:
                    ratios[name].append(statistics.median(times[name]) / max(1e-4, statistics.median(times["Lotura"])))
                if n == 40:
                    kept &= max(times["Lotura"]) < 60
            for name, all_ratios in ratios.items():
                print(f"{n} in groups of {largest}: Lotura is {statistics.median(all_ratios):.1f} times as fast "
                      f"as {name} (median; {min(all_ratios):.1f}–{max(all_ratios):.1f})")
                if n == 20:
                    kept &= statistics.median(all_ratios) >= 5
    sys.exit(0 if kept else 1)


if __name__ == "__main__":
    main()
