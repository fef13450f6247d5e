#!/usr/bin/env python3
"""Writes Tests/LoturaScoringTests/Robustness/PythonDraws.swift: how often each candidate stands at
each rank, and how often each form is the best, for random axes of a few small networks; written
from the definitions (SplitMix64, FNV-1a, Marsaglia & Tsang without a squeeze) with the standard
library only. Whole counts are kept, since the stream of random numbers is part of the definition."""
import math
import platform
import random as chance
from pathlib import Path

MASK = (1 << 64) - 1
AXES = "O Q K P C Fab Fba V N B M Gab Gba T H L".split()
MIRROR = {"Fab": "Fba", "Fba": "Fab", "Gab": "Gba", "Gba": "Gab"}
MODES = {
    "balanced": dict(C=.25, P=.20, Kp=.20, H=.15, N=.10, Z=.10),
    "explore": dict(C=.25, P=.15, Kp=.20, Hn=.15, N=.20, Z=.05),
    "deliver": dict(C=.20, P=.30, Kp=.10, H=.25, N=.05, Z=.10),
    "learn": dict(F=.45, G=.20, Kp=.15, P=.15, H=.05),
}
FORMS = {  # in the order in which their weights are drawn
    "fusion": dict(K=.25, Ps=.20, B=.15, H=.15, T=.10, Vs=.05, Os=.05, Qs=.05),
    "integration": dict(K=.25, Ps=.20, A=.15, H=.10, T=.10, Vs=.05, L=.05, Os=.05, Qs=.05),
    "convergence": dict(Ps=.30, Cs=.20, Km=.15, Vs=.10, T=.10, H=.10, M=.05),
    "alliance": dict(Cs=.30, Ps=.20, N=.20, X=.10, M=.10, H=.10),
}
LADDER = ["alliance", "convergence", "integration", "fusion"]
JOINING = {"H": lambda x: x >= .05, "K": lambda x: x >= .1, "T": lambda x: x > 0}
GATES = {
    "fusion": JOINING | {"B": lambda x: x > .5}, "integration": JOINING | {"B": lambda x: x <= .5},
    "convergence": {}, "alliance": {},
}
# Each term: the axes that it reads, and the value there.
TERMS = {axis: ([axis], lambda x: x) for axis in AXES} | {
    "F": (["Fab"], lambda x: x), "G": (["Gab"], lambda x: x),
    "Kp": (["K"], lambda x: max(0, 1 - ((x - .75) / .75) ** 2)),
    "Km": (["K"], lambda x: max(0, 1 - ((x - .45) / .45) ** 2)),
    "Z": (["B", "M"], lambda x, y: (x + y) / 2),
    "Hn": (["H"], lambda x: 1 - x), "X": (["K"], lambda x: 1 - x),
    "A": (["B"], lambda x: min(1, 2 * (1 - x))),
    "Ps": (["P"], lambda x: min(1, x / .5)), "Cs": (["C"], lambda x: min(1, x / .5)),
    "Vs": (["V"], lambda x: min(1, x / .5)), "Os": (["O"], lambda x: min(1, x / .10)),
    "Qs": (["Q"], lambda x: min(1, x / .20)),
}


def split_mix(state):
    """The state after one step, and its output."""
    state = (state + 0x9E3779B97F4A7C15) & MASK
    z = ((state ^ state >> 30) * 0xBF58476D1CE4E5B9) & MASK
    z = ((z ^ z >> 27) * 0x94D049BB133111EB) & MASK
    return state, z ^ z >> 31


def fnv(label):
    value = 0xCBF29CE484222325
    for byte in label.encode("utf-8"):
        value = ((value ^ byte) * 0x100000001B3) & MASK
    return value


class Draw:
    def __init__(self, state):
        self.state = state

    def uniform(self):
        self.state, output = split_mix(self.state)
        return ((output >> 11) + .5) * 2.0 ** -53

    def gamma(self, shape):
        if shape == 0:
            return 0.0
        if shape < 1:
            return self.gamma(shape + 1) * self.uniform() ** (1 / shape)
        d = shape - 1 / 3
        c = 1 / math.sqrt(9 * d)
        while True:
            radius = math.sqrt(-2 * math.log(self.uniform()))
            x = radius * math.cos(2 * math.pi * self.uniform())
            v = (1 + c * x) ** 3
            if v <= 0:
                continue
            if math.log(self.uniform()) < x * x / 2 + d - d * v + d * math.log(v):
                return d * v

    def weights(self, sum_, concentration):
        gammas = {term: self.gamma(concentration * weight) for term, weight in sum_.items()}
        total = sum(gammas.values())
        return {term: gamma / total for term, gamma in gammas.items()}

    def values(self, axes, used):
        """A value for each axis: drawn where one that is used is not exact."""
        return {
            axis: low + (high - low) * self.uniform() if axis in used and low < high else at
            for axis, (low, high, at) in axes.items()}


def draws(seed, *label, count):
    state = seed ^ fnv("\x1f".join(label))
    for _ in range(count):
        state, output = split_mix(state)
        yield Draw(output)


def score(weights, values):
    return sum(
        weight * TERMS[term][1](*(values[axis] for axis in TERMS[term][0]))
        for term, weight in weights.items())


def axes_read(sum_):
    return {axis for term in sum_ for axis in TERMS[term][0]}


def rank_counts(candidates, mode, label_id, seed, concentration, count):
    """Counts of candidate × rank, and twice the wins of candidate × candidate."""
    n = len(candidates)
    ranks, wins = [[0] * n for _ in range(n)], [[0] * n for _ in range(n)]
    used = axes_read(MODES[mode])
    for draw in draws(seed, "suggest", mode, label_id, count=count):
        weights = draw.weights(MODES[mode], concentration)
        scores = [score(weights, draw.values(axes, used)) for axes in candidates]
        for rank, i in enumerate(sorted(range(n), key=lambda i: (-scores[i], i))):
            ranks[i][rank] += 1
        for i in range(n):
            for j in range(n):
                if i != j:
                    wins[i][j] += 2 * (scores[i] > scores[j]) + (scores[i] == scores[j])
    return ranks, wins


def form_counts(a, b, axes, vetoed, seed, concentration, count):
    """How often each form is the best, in ladder order, and how often none is left."""
    best = dict.fromkeys([*LADDER, "none"], 0)
    used = set.union(*map(axes_read, FORMS.values()), *map(set, GATES.values()))
    inside, still_open = {}, {}
    for form in LADDER:
        inside[form] = form not in vetoed
        still_open[form] = []
        for axis, test in GATES[form].items():
            at_low, at_high = test(axes[axis][0]), test(axes[axis][1])
            if at_low != at_high:
                still_open[form].append((axis, test))
            elif not at_low:
                inside[form] = False
    for draw in draws(seed, "typology", *sorted([a, b], key=str.encode), count=count):
        weights = {form: draw.weights(terms, concentration) for form, terms in FORMS.items()}
        values = draw.values(axes, used)
        left = [form for form in LADDER
                if inside[form] and all(test(values[axis]) for axis, test in still_open[form])]
        # `max` keeps the first of equals: the lighter form.
        best[max(left, key=lambda form: score(weights[form], values)) if left else "none"] += 1
    return list(best.values())


def random_axes(numbers, exact):
    axes = {}
    for axis in AXES:
        low, high = sorted(numbers.randrange(129) / 128 for _ in range(2))
        if numbers.random() < exact:
            high = low
        axes[axis] = (low, high, low + (high - low) * numbers.randrange(5) / 4)
    return axes


def mirrored(axes):
    return {axis: axes[MIRROR.get(axis, axis)] for axis in AXES}


def network(ids, seed, concentration, exact, count):
    numbers = chance.Random(seed)
    ids = sorted(ids, key=str.encode)
    pairs = [(a, b) for i, a in enumerate(ids) for b in ids[i + 1:]]
    axes = {pair: random_axes(numbers, exact) for pair in pairs}
    both = axes | {(b, a): mirrored(axes[a, b]) for a, b in pairs}
    vetoes = {pair: [form for form in LADDER if numbers.random() < .15] for pair in pairs}
    vetoes[pairs[-1]] = ["alliance", "convergence"]  # what is left has conditions
    lists = []
    for mode in MODES:
        for one in [ids[seed % len(ids)], ""]:
            order = ([(one, b) for b in ids if b != one] if one
                     else [(a, b) for a in ids for b in ids if a != b] if mode == "learn"
                     else pairs)
            ranks, wins = rank_counts(
                [both[pair] for pair in order], mode, one, seed, concentration, count)
            lists.append((mode, one, order, ranks, wins))
    forms = [(pair, vetoes[pair],
              form_counts(*pair, axes[pair], vetoes[pair], seed, concentration, count))
             for pair in pairs]
    return seed, concentration, count, axes, lists, forms


def swift(value):
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(map(swift, value)) + "]"
    return '"' + value + '"' if isinstance(value, str) else repr(value)


def text(case):
    seed, concentration, count, axes, lists, forms = case
    lines = [f"    PythonDraws(\n      seed: {seed}, concentration: {concentration}, draws: {count},"]
    lines.append("      pairs: [")
    for (a, b), values in axes.items():
        lines.append(f"        Pair(a: {swift(a)}, b: {swift(b)}, axes: {swift(list(values.values()))}),")
    lines.append("      ],\n      lists: [")
    for mode, one, order, ranks, wins in lists:
        lines.append(
            f"        List(\n          mode: {swift(mode)}, id: {swift(one)}, order: {swift(order)},\n"
            f"          ranks: {swift(ranks)},\n          doubledWins: {swift(wins)}),")
    lines.append("      ],\n      forms: [")
    for (a, b), vetoed, best in forms:
        lines.append(
            f"        FormCounts(a: {swift(a)}, b: {swift(b)}, vetoed: {swift(vetoed)}, best: {swift(best)}),")
    lines.append("      ]),")
    return "\n".join(lines) + "\n"


def main():
    cases = [
        network(["a", "b", "c", "d"], 1, 20, .5, 300),
        network(["ehu", "éhu", "z-1", "Z"], 7, 3, .3, 300),
        network(["x", "y", "w"], 2 ** 63 + 11, 60, .9, 300),
    ]
    target = Path(__file__).resolve().parents[2]
    target /= "Tests/LoturaScoringTests/Robustness/PythonDraws.swift"
    target.write_text(
        "// swift-format-ignore-file\n\n"
        "/// Generated fixture: counts over draws of random axes.\n///\n"
        f"/// Source: Python {platform.python_version()}, its standard library; written by\n"
        "/// `scripts/reference/smaa.py`, one line a list. Do not edit by hand.\n"
        "struct PythonDraws: Sendable {\n"
        "  let seed: UInt64\n  let concentration: Double\n  let draws: Int\n"
        "  let pairs: [Pair]\n  let lists: [List]\n  let forms: [FormCounts]\n\n"
        "  /// Low, high and used value of each axis of a pair.\n"
        "  struct Pair: Sendable {\n    let a: String\n    let b: String\n"
        "    let axes: [[Double]]\n  }\n\n"
        "  /// The candidates of one (of all: an empty id) in a mode.\n"
        "  struct List: Sendable {\n    let mode: String\n    let id: String\n"
        "    let order: [[String]]\n    let ranks: [[Int]]\n    let doubledWins: [[Int]]\n  }\n\n"
        "  /// How often each form is the best, in ladder order, then how often none is left.\n"
        "  struct FormCounts: Sendable {\n    let a: String\n    let b: String\n"
        "    let vetoed: [String]\n    let best: [Int]\n  }\n\n"
        "  static let cases = [\n" + "".join(map(text, cases)) + "  ]\n}\n",
        encoding="utf-8")


main()
