#!/usr/bin/env python3
"""Writes Tests/LoturaScoringTests/Matchmaking/NumPyTerms.swift: fits, scores, points and ladder of
random axes, computed a second time with NumPy from the definitions (bounds by a dense grid over
each interval, points by sorting exact decimal rests)."""
from decimal import Decimal
from pathlib import Path

import numpy as np

AXES = "O Q K P C Fab Fba V N B M Gab Gba T H L".split()
SUMS = {
    "balanced": dict(C=.25, P=.20, Kp=.20, H=.15, N=.10, Z=.10),
    "explore": dict(C=.25, P=.15, Kp=.20, Hn=.15, N=.20, Z=.05),
    "deliver": dict(C=.20, P=.30, Kp=.10, H=.25, N=.05, Z=.10),
    "learn": dict(F=.45, G=.20, Kp=.15, P=.15, H=.05),
    "alliance": dict(Cs=.30, Ps=.20, N=.20, X=.10, M=.10, H=.10),
    "convergence": dict(Ps=.30, Cs=.20, Km=.15, Vs=.10, T=.10, H=.10, M=.05),
    "integration": dict(K=.25, Ps=.20, A=.15, H=.10, T=.10, Vs=.05, L=.05, Os=.05, Qs=.05),
    "fusion": dict(K=.25, Ps=.20, B=.15, H=.15, T=.10, Vs=.05, Os=.05, Qs=.05),
}
ONE_AXIS = {
    "F": ("Fab", lambda x: x), "G": ("Gab", lambda x: x),
    "Kp": ("K", lambda x: np.maximum(0, 1 - ((x - .75) / .75) ** 2)),
    "Km": ("K", lambda x: np.maximum(0, 1 - ((x - .45) / .45) ** 2)),
    "Hn": ("H", lambda x: 1 - x), "X": ("K", lambda x: 1 - x),
    "A": ("B", lambda x: np.minimum(1, 2 * (1 - x))),
    "Ps": ("P", lambda x: np.minimum(1, x / .5)), "Cs": ("C", lambda x: np.minimum(1, x / .5)),
    "Vs": ("V", lambda x: np.minimum(1, x / .5)), "Os": ("O", lambda x: np.minimum(1, x / .10)),
    "Qs": ("Q", lambda x: np.minimum(1, x / .20)),
}
GATES = {
    "fusion": [("H", lambda x: x >= .05), ("B", lambda x: x > .5), ("K", lambda x: x >= .1),
               ("T", lambda x: x > 0)],
    "integration": [("H", lambda x: x >= .05), ("B", lambda x: x <= .5),
                    ("K", lambda x: x >= .1), ("T", lambda x: x > 0)],
}
LADDER = ["alliance", "convergence", "integration", "fusion"]


def grid(low, high):
    inside = [m for m in (.45, .75) if low <= m <= high]
    return np.unique(np.concatenate([np.linspace(low, high, 201), inside]))


def term(name, axes):
    """(low, high, used) of a term."""
    if name == "Z":
        return tuple(np.mean([axes["B"][i], axes["M"][i]]) for i in range(3))
    axis, function = ONE_AXIS.get(name, (name, lambda x: x))
    low, high, used = axes[axis]
    values = function(grid(low, high))
    return values.min(), values.max(), function(np.float64(used))


def summed(weights, axes):
    values = np.array([term(name, axes) for name in weights])
    return np.array(list(weights.values())) @ values


def points(weights, axes):
    parts = [Decimal(repr(round(100 * w * float(term(n, axes)[2]), 9))) for n, w in weights.items()]
    total = int(sum(parts) + Decimal("0.5"))
    shown = [int(part) for part in parts]
    rests = sorted(range(len(parts)), key=lambda i: (shown[i] - parts[i], i))
    for i in rests[:total - sum(shown)]:
        shown[i] += 1
    return total, shown


def proposed(axes):
    fits = {}
    for form in LADDER:
        out = any(not test(grid(*axes[axis][:2])).any() for axis, test in GATES.get(form, []))
        if not out:
            fits[form] = summed(SUMS[form], axes)[2]
    best = max(fits.values())
    return next(form for form in LADDER if form in fits and best - fits[form] < .05)


def main():
    random = np.random.default_rng(7)
    lines = []
    for _ in range(24):
        axes = {}
        for axis in AXES:
            low, high = np.sort(random.integers(0, 129, 2)) / 128
            if random.random() < .6:
                high = low
            axes[axis] = (low, high, low + (high - low) * random.integers(0, 5) / 4)
        bounds = ", ".join(f"[{low}, {high}, {used}]" for low, high, used in axes.values())
        sums = ",\n        ".join(
            f'"{name}": [' + ", ".join(repr(float(v)) for v in summed(w, axes)) + "]"
            for name, w in SUMS.items())
        shown = ",\n        ".join(
            f'"{name}": {[points(w, axes)[0], *points(w, axes)[1]]}' for name, w in SUMS.items())
        lines.append(
            f"    NumPyTerms(\n      axes: [{bounds}],\n      sums: [\n        {sums},\n      ],\n"
            f"      points: [\n        {shown},\n      ],\n      proposed: \"{proposed(axes)}\"),\n")
    target = Path(__file__).resolve().parents[2]
    target /= "Tests/LoturaScoringTests/Matchmaking/NumPyTerms.swift"
    target.write_text(
        "// swift-format-ignore-file: generated, one line a list\n"
        "/// Generated fixture: sums, points and proposals of random axes.\n///\n"
        f"/// Source: NumPy {np.__version__}; written by `scripts/reference/scoring_terms.py`.\n"
        "/// Do not edit by hand.\n"
        "struct NumPyTerms: Sendable {\n  let axes: [[Double]]\n  let sums: [String: [Double]]\n"
        "  /// The total, then the parts.\n  let points: [String: [Int]]\n"
        "  let proposed: String\n\n  static let cases = [\n" + "".join(lines) + "  ]\n}\n",
        encoding="utf-8")


main()
