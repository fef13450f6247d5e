"""Writes chances of the hypergeometric law as exact fractions, checked against SciPy.

P[X >= k] = sum over x >= k of C(n, x) C(U - n, d - x) / C(U, d), in whole numbers, then one division.
Run: python3 scripts/reference/hypergeometric_tail.py \
  > Tests/LoturaGraphTests/HypergeometricReference.swift
"""

from fractions import Fraction
from math import comb, isclose

import numpy as np
import scipy
from scipy.stats import hypergeom


def tail(total, marked, drawn, count):
    most = min(marked, drawn)
    ways = sum(comb(marked, x) * comb(total - marked, drawn - x) for x in range(count, most + 1))
    return float(Fraction(ways, comb(total, drawn)))


def rows():
    random = np.random.default_rng(2026)
    for largest in (10, 60, 900, 5000):
        for _ in range(6):
            total = int(random.integers(2, largest + 1))
            marked, drawn = (int(n) for n in random.integers(1, total + 1, 2))
            expected = marked * drawn / total
            low, high = max(0, marked + drawn - total), min(marked, drawn)
            count = int(np.clip(round(expected + random.normal() * 3 * expected**0.5), low, high))
            yield total, marked, drawn, count
    yield 900, 80, 60, 40
    yield 30000, 900, 700, 25
    yield 30000, 900, 700, 120
    yield 1000000, 5000, 4000, 45


def main():
    print("/// Chances of the hypergeometric law, computed by another program in exact fractions.")
    print("///")
    print(f"/// Source: Python `fractions`, agreeing with SciPy {scipy.__version__}, `stats.hypergeom`;")
    print("/// written by `scripts/reference/hypergeometric_tail.py`. Do not edit by hand.")
    print("struct HypergeometricReference: Sendable {")
    for name in ("total", "marked", "drawn", "count"):
        print(f"  let {name}: Int")
    print("  let expected: Double\n\n  static let cases = [")
    for total, marked, drawn, count in rows():
        expected = tail(total, marked, drawn, count)
        assert isclose(expected, hypergeom.sf(count - 1, total, marked, drawn), rel_tol=1e-8)
        print("    HypergeometricReference(")
        print(f"      total: {total:_}, marked: {marked}, drawn: {drawn}, count: {count},")
        print(f"      expected: {expected!r}),")
    print("  ]\n}")


main()
