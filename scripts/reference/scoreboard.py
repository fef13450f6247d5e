"""Writes where values stand among others (NumPy, SciPy) and Fisher's exact test (SciPy).

Run: python3 scripts/reference/scoreboard.py \
  > Tests/LoturaScoreboardTests/ScoreboardReference.swift
"""

import numpy as np
import scipy
from scipy import stats


def number(value):
    return repr(float(value))


def field(name, values, end):
    print(f"      {name}: [")
    for value in values:
        print(f"        {number(value)},")
    print("      ]" + end)


def standings(random):
    print("  static let standings = [")
    for count in (2, 5, 6, 9, 17):
        values = np.round(random.lognormal(12, 2, count), 2)
        if count > 5:
            values[1] = values[0]
        print("    ScoreboardReference(")
        field("values", values, ",")
        field("z", stats.zscore(values, ddof=1), ",")
        field("percentiles", [stats.percentileofscore(values, v, "mean") for v in values], ",")
        field("quartiles", np.quantile(values, [0.25, 0.5, 0.75], method="linear"), "),")
    print("  ]\n")


def tests(random):
    print("  /// Hits and size of one group, of another, and the two-sided chance.")
    print("  static let tests: [(Int, Int, Int, Int, Double)] = [")
    for most in (1, 3, 8, 20, 60, 400):
        for _ in range(4):
            n, m = random.integers(1, most + 1, 2)
            a, b = random.integers(0, n + 1), random.integers(0, m + 1)
            chance = stats.fisher_exact([[a, n - a], [b, m - b]]).pvalue
            print(f"    ({a}, {n}, {b}, {m}, {number(chance)}),")
    print("  ]")


def main():
    random = np.random.default_rng(1935)
    print("/// Standings and chances, computed by another program.")
    print("///")
    print(f"/// Source: NumPy {np.__version__}, SciPy {scipy.__version__}: `stats.zscore`,")
    print("/// `percentileofscore`, `numpy.quantile`, `stats.fisher_exact`; written by")
    print("/// `scripts/reference/scoreboard.py`. Do not edit by hand.")
    print("struct ScoreboardReference: Sendable {")
    print("  let values: [Double]\n  let z: [Double]\n  let percentiles: [Double]")
    print("  let quartiles: [Double]\n")
    standings(random)
    tests(random)
    print("}")


main()
