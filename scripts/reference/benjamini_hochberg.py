"""Writes corrected chances (Benjamini & Hochberg 1995) with SciPy.

Run: python3 scripts/reference/benjamini_hochberg.py \
  > Tests/LoturaGraphTests/BenjaminiHochbergReference.swift
"""

import numpy as np
import scipy
from scipy.stats import false_discovery_control


def main():
    random = np.random.default_rng(1995)
    print("/// Corrected chances, computed by another program.")
    print("///")
    print(f"/// Source: SciPy {scipy.__version__}, `stats.false_discovery_control`;")
    print("/// written by `scripts/reference/benjamini_hochberg.py`. Do not edit by hand.")
    print("struct BenjaminiHochbergReference: Sendable {")
    print("  let chances: [Double]\n  let expected: [Double]\n\n  static let cases = [")
    for count in (1, 2, 3, 5, 8, 12):
        chances = np.round(random.random(count) ** 3, 2 if count > 4 else 6)
        print("    BenjaminiHochbergReference(")
        for name, values in (
            ("chances", chances),
            ("expected", false_discovery_control(chances, method="bh")),
        ):
            end = "," if name == "chances" else "),"
            if count == 1:
                print(f"      {name}: [{float(values[0])!r}]{end}")
                continue
            print(f"      {name}: [")
            for value in values:
                print(f"        {float(value)!r},")
            print("      ]" + end)
    print("  ]\n}")


main()
