"""How fast Lotura finds and proves the best consortium beside HiGHS on the plain model.

Makes calls (seeded): 500 candidates who each bring one to six of 20 capabilities asked for, costs, 12
countries, things that some have done together; a budget, two mandatory requirements, at least three
partners of three countries, at most two of one country, at most six in all. HiGHS (highspy, its
defaults, one thread, no gap) solves the plain model: x_i takes part, a_ir ≤ x_i counts for a
requirement, h_ij ≤ x_i, x_j worked together, y_c ≤ Σ x_i a country is there. The optimum is compared
first. Then CPU time: of HiGHS solving alone, its model already built; of Lotura the whole command,
which reads the workbook, breaks ties, divides the value and looks for replacements. Ends with 1 if a
promise is not kept: proved, and at least 2 times as fast.

    python consortium.py PATH-OF-LOTURA [--runs 3] [--seeds 3]
"""
import argparse
import csv
import itertools
import json
import math
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time

CANDIDATES, ASKED, SEATS = 500, 20, 6
COUNTRIES = ["ES", "FR", "DE", "IT", "PT", "FI", "NL", "AT", "PL", "NO", "CH", "GR"]
DAY = "2026-09-30"


class Instance:
    def __init__(self, seed, most, budget):
        chance = random.Random(seed)
        self.budget = budget
        self.weights = [chance.choice([1, 2, 3]) for _ in range(ASKED)]
        self.minimum = [2 if place % 4 == 3 else 1 for place in range(ASKED)]
        self.mandatory = [place < 2 for place in range(ASKED)]
        self.country = [chance.choice(COUNTRIES) for _ in range(CANDIDATES)]
        self.cost = [1000 * chance.randrange(50, 251) for _ in range(CANDIDATES)]
        self.levels = [
            {chance.randrange(ASKED): chance.randrange(1, 6) for _ in range(chance.randrange(1, most + 1))}
            for _ in range(CANDIDATES)
        ]
        pairs = {tuple(sorted(chance.sample(range(CANDIDATES), 2))) for _ in range(2 * CANDIDATES)}
        self.strength = {pair: chance.randrange(1, 10) / 10 for pair in sorted(pairs)}

    def write(self, folder):
        name = [f"c{place:03d}" for place in range(CANDIDATES)]
        sheets = {
            "associations": [["id", "name"], ["A", "A"]],
            "partners": [["id", "name", "country"]] + [[n, n, c] for n, c in zip(name, self.country)],
            "capabilities": [["id", "name"]] + [[f"q{place}", f"q{place}"] for place in range(ASKED)],
            "offers": [["subject", "capability", "level"]]
            + [[n, f"q{place}", level] for n, levels in zip(name, self.levels) for place, level in levels.items()],
            "costs": [["subject", "call", "budget"]] + [[n, "k", cost] for n, cost in zip(name, self.cost)],
            "cooperations": [["a", "b", "kind", "date", "strength"]]
            + [[name[a], name[b], "agreement", DAY, s] for (a, b), s in self.strength.items()],
            "calls": [["id", "name", "rules", "max_partners", "max_budget"], ["k", "Call", "r", SEATS, self.budget]],
            "requirements": [["call", "kind", "value", "weight", "mandatory", "minimum"]]
            + [["k", "capability", f"q{place}", self.weights[place], str(self.mandatory[place]).lower(),
                self.minimum[place]] for place in range(ASKED)],
            "rules": [["id", "key", "value"], ["r", "min_partners", 3], ["r", "min_countries", 3],
                      ["r", "max_per_country", 2]],
        }
        for sheet, rows in sheets.items():
            with open(os.path.join(folder, sheet + ".csv"), "w", newline="", encoding="utf-8") as file:
                csv.writer(file, lineterminator="\n").writerows(rows)


def by_highs(instance, limit):
    """CPU seconds of solving the plain model, the value, and whether it is proved."""
    import highspy

    worth, kinds, rows = [], [], []

    def variable(value, whole):
        worth.append(value)
        kinds.append(highspy.HighsVarType.kInteger if whole else highspy.HighsVarType.kContinuous)
        return len(worth) - 1

    def demand(low, terms, high):
        rows.append((low, terms, high))

    infinity = highspy.kHighsInf
    total = sum(instance.weights)
    x = [variable(0, True) for _ in range(CANDIDATES)]
    for place in range(ASKED):
        counted = []
        for i, levels in enumerate(instance.levels):
            if place in levels:
                value = instance.weights[place] * levels[place] / 5 / (total * instance.minimum[place])
                a = variable(value, False)
                demand(-infinity, [(a, 1), (x[i], -1)], 0)
                counted.append((a, 1))
        demand(-infinity, counted, instance.minimum[place])
        if instance.mandatory[place]:
            able = [(x[i], 1) for i, levels in enumerate(instance.levels) if levels.get(place, 0) >= 3]
            demand(instance.minimum[place], able, infinity)
    for (a, b), strength in instance.strength.items():
        h = variable(0.1 * (1 - math.exp(-strength)) / (SEATS * (SEATS - 1) / 2), False)
        demand(-infinity, [(h, 1), (x[a], -1)], 0)
        demand(-infinity, [(h, 1), (x[b], -1)], 0)
    demand(3, [(i, 1) for i in x], SEATS)
    demand(-infinity, [(i, cost) for i, cost in zip(x, instance.cost)], instance.budget)
    present = []
    for country in COUNTRIES:
        there = [i for i, home in zip(x, instance.country) if home == country]
        y = variable(0, False)
        demand(-infinity, [(y, 1)] + [(i, -1) for i in there], 0)
        demand(-infinity, [(i, 1) for i in there], 2)
        present.append((y, 1))
    demand(3, present, infinity)

    model = highspy.HighsLp()
    model.num_col_, model.num_row_ = len(worth), len(rows)
    model.sense_ = highspy.ObjSense.kMaximize
    model.col_cost_, model.col_lower_, model.col_upper_ = worth, [0.0] * len(worth), [1.0] * len(worth)
    model.row_lower_, model.row_upper_ = [row[0] for row in rows], [row[2] for row in rows]
    model.integrality_ = kinds
    model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    model.a_matrix_.start_ = [0] + list(itertools.accumulate(len(row[1]) for row in rows))
    model.a_matrix_.index_ = [column for row in rows for column, _ in row[1]]
    model.a_matrix_.value_ = [float(factor) for row in rows for _, factor in row[1]]
    highs = highspy.Highs()
    for option, value in [("output_flag", False), ("threads", 1), ("mip_rel_gap", 0.0),
                          ("mip_abs_gap", 1e-9), ("time_limit", limit)]:
        highs.setOptionValue(option, value)
    highs.passModel(model)
    begin = time.process_time()
    highs.run()
    seconds = time.process_time() - begin
    is_proved = highs.getModelStatus() == highspy.HighsModelStatus.kOptimal
    return seconds, highs.getInfo().objective_function_value, is_proved


def by_lotura(program, folder):
    """CPU seconds of the whole command, the value, and whether it is proved."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    answer = subprocess.run(
        [program, "consortium", "k", "--data", folder, "--as-of", DAY, "--alternatives", "0", "--format", "json"],
        check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    result = json.loads(answer.stdout)["result"]
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds, result["value"], result["proof"]["optimal"]


def spread(times):
    return f"{statistics.median(times):.3f} s ({min(times):.3f}–{max(times):.3f})"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--limit", type=float, default=300, help="seconds after which HiGHS is stopped")
    options = parser.parse_args()
    kept, ratios = True, []
    for most, budget in [(4, 700_000), (6, 700_000), (6, 2_000_000)]:
        for seed in range(options.seeds):
            instance = Instance(seed, most, budget)
            ours, theirs = [], []
            with tempfile.TemporaryDirectory() as folder:
                instance.write(folder)
                for _ in range(options.runs):
                    ours.append(by_lotura(options.program, folder))
                    theirs.append(by_highs(instance, options.limit))
            kept &= all(is_proved for _, _, is_proved in ours)
            proved = all(is_proved for _, _, is_proved in theirs)
            value = ours[0][1]
            same = abs(value - theirs[0][1]) < 1e-6 or (not proved and value >= theirs[0][1] - 1e-6)
            kept &= same
            ratio = statistics.median(r[0] for r in theirs) / statistics.median(r[0] for r in ours)
            ratios.append(ratio)
            print(f"up to {most} each, budget {budget}, seed {seed}: value {value}"
                  f"{'' if same else f' NOT THE SAME: {theirs[0][1]}'}"
                  f"{'' if proved else ' (HiGHS stopped before its proof)'}")
            print(f"  Lotura {spread([r[0] for r in ours])}, HiGHS {spread([r[0] for r in theirs])}: {ratio:.1f} times",
                  flush=True)
    print(f"Lotura is {statistics.median(ratios):.1f} times as fast as HiGHS (median of the calls; "
          f"{min(ratios):.1f}–{max(ratios):.1f})")
    sys.exit(0 if kept and statistics.median(ratios) >= 2 else 1)


if __name__ == "__main__":
    main()
