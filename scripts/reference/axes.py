"""Writes the axes of drawn workbooks, computed by another program from the text of their sheets.

Everything goes another way than in Lotura: dense vectors over all ids in place of sorted lists,
pivots of the likeness of sectors as quotients of leading minors, common ancestors by NetworkX,
chances and their correction by SciPy, ages by `datetime`.
Run: python3 scripts/reference/axes.py > Tests/LoturaCommandsTests/AxisReference.swift
"""

import random
from calendar import monthrange
from collections import defaultdict
from datetime import date
from itertools import combinations, permutations
from math import exp, log, log2
from statistics import median

import networkx as nx
import numpy as np
import scipy
from scipy.stats import false_discovery_control, hypergeom

TODAY = date(2025, 1, 1)
AXES = "O Q K P C Fab Fba V N B M Gab Gba T H L".split()
USUAL = dict(zip(AXES, (.02, .05, .2, .25, .25, .25, .25, .25, .5, .5, .75, .25, .25, .67, .05, 0)))
MIRROR = {"Fab": "Fba", "Fba": "Fab", "Gab": "Gba", "Gba": "Gab"}
STRENGTHS = dict(joint_service=.8, agreement=.8, joint_project=.6, joint_event=.3,
                 working_group=.2, contact=.1)


# Drawing a workbook


def draw(seed):
    r = random.Random(seed)
    chance = lambda p: r.random() < p
    day = lambda: r.choice(["", "", str(r.randint(2012, 2024)), f"{r.randint(2012, 2024)}-03",
                            f"{r.randint(2012, 2024)}-11-05"])
    level = lambda: str(r.randint(0, 5))
    a = [f"a{n}" for n in range(1, r.randint(4, 5) + 1)]
    m = [f"m{n}" for n in range(1, 9)]
    p = [f"p{n}" for n in range(1, 6)]
    sectors = {"S": "", "S1": "S", "S2": "S", "S11": "S1", "S12": "S1", "R": "", "R1": "R"}
    sheets = {
        "associations": [("id", "name", "territory", "status", "maturity", "host")] + [
            (x, x, r.choice(["", "ES211", "ES21", "ES213", "FRI15", "EL30"]),
             "merged" if x == "a4" and chance(.5) else "",
             r.choice(["", "2", "3.5", "5"]), r.choice(["", "p1", "m1", "m2"])) for x in a],
        "companies": [("id", "name", "country")] + [(x, x, "ES") for x in m],
        "partners": [("id", "name", "country")] + [
            (x, x, r.choice(["FR", "DE", "IT", "GR", ""])) for x in p],
        "sectors": [("id", "name", "parent")] + [(s, s, t) for s, t in sectors.items()],
        "sector_links": [("a", "b", "relatedness", "kind")] + [
            ("S2", "R", "1", "supplies"), *links(r, seed)],
        "priorities": [("id", "name", "scheme", "weight")] + [
            (k, k, "t", r.choice(["", "2", "0.5"])) for k in ("k1", "k2", "k3", "k4")],
        "capabilities": [("id", "name")] + [(c, c) for c in ("c1", "c2", "c3", "c4")],
        "projects": [("id", "name", "start", "end")] + [(j, j, day(), day()) for j in ("j1", "j2")],
        "groups": [("id", "name", "kind", "start", "end")] + [
            ("g1", "g1", "working_group", "2014", ""), ("g2", "g2", "network", "", "2023-05")],
        "memberships": [("association", "member", "weight", "since", "until")] + [
            (x, y, r.choice(["", "", "2", "0.5", "0"]), day(), r.choice(["", "", "", "2019"]))
            for x in a for y in m if chance(.45)],
        "activities": [("subject", "sector", "share")] + [
            (x, s, r.choice(["", "0.5", "0.3", "0"])) for x in a + m if chance(.75)
            for s in sectors if chance(.35)],
        "alignments": [("subject", "priority", "intensity")] + [
            (x, k, r.choice(["", "0.5", "0.2", "0"])) for x in a
            for k in ("k1", "k2", "k3", "k4") if chance(.5)],
        "offers": [("subject", "capability", "level")] + [
            (x, c, level()) for x in a for c in ("c1", "c2", "c3", "c4") if chance(.6)],
        "needs": [("subject", "capability", "level")] + [
            (x, c, level()) for x in a for c in ("c1", "c2", "c3", "c4") if chance(.6)],
        "partnerships": [("association", "partner", "kind")] + [
            (x, y, r.choice(["", "agreement"])) for x in a for y in p if chance(.5)],
        "participations": [("subject", "project")] + [
            (x, j) for x in a + m for j in ("j1", "j2") if chance(.3)],
        "attendance": [("subject", "group", "since", "until")] + [
            (x, g, day(), day()) for x in a + m[:2] for g in ("g1", "g2") if chance(.6)],
        "cooperations": [("a", "b", "kind", "date", "strength")] + [
            (*(r.sample([x, y], 2)), r.choice(list(STRENGTHS)), r.choice(["2019", "2022-10-03",
             "2024-02", "2031", "2025"]), r.choice(["", "", "0.4"]))
            for x, y in combinations(a, 2) if chance(.6) for _ in range(r.randint(1, 2))],
        "figures": [("subject", "measure", "value", "unit", "year", "scope")] + [
            (x, s, str(r.choice([0, 3, 10, 25, -1])), r.choice(["", "", "EUR", "kEUR"]), y,
             r.choice(["", "association", "members"]))
            for x in a for s in ("members", "budget", "turnover") if chance(.7)
            for y in r.sample(["2019", "2021", "2024"], r.randint(1, 2))],
        "assessments": [("association", "dimension", "level", "date")] + [
            (x, d, str(r.randint(1, 5)), t) for x in a if chance(.5) for d in ("d1", "d2")
            for t in ("2018", "2023-04")],
        "coverage": [("subject", "sheet", "state")] + [
            (x, s, r.choice(["complete", "complete", "partial", "unknown"])) for x in a
            for s in ("memberships", "alignments", "offers", "needs", "partnerships",
                      "cooperations", "activities") if chance(.3)],
    }
    return {name: [cells[0]] + [in_order(cells[0], c) for c in cells[1:]]
            for name, cells in sheets.items()}


def links(r, seed):
    """One link; in every second workbook a hub of sectors that are strangers to each other."""
    if seed % 2:
        return [("S12", "R1", r.choice(["0.9", "1", "0.3"]), "similar")]
    rays = ["S", "S1", "S2", "S11", "S12", "R"]
    return [("R1", x, "1", "similar") for x in rays] + [
        (x, y, "0", "similar") for x, y in combinations(rays, 2)]


def in_order(header, cells):
    """The cells, without an end that comes before the beginning."""
    row = dict(zip(header, cells))
    for start, end in (("since", "until"), ("start", "end")):
        if row.get(start) and row.get(end) and days(row[end])[2] < days(row[start])[0]:
            row[end] = ""
    return tuple(row.values())


# Reading it


def days(text):
    n = [int(x) for x in text.split("-")]
    if len(n) == 1:
        return date(n[0], 1, 1), date(n[0], 7, 1), date(n[0], 12, 31)
    if len(n) == 2:
        return date(*n, 1), date(*n, 15), date(*n, monthrange(*n)[1])
    return (date(*n),) * 3


def first(text, otherwise):
    return days(text)[0] if text else otherwise


def last(text, otherwise):
    return days(text)[2] if text else otherwise


class Book:
    """The rows of each sheet that are in force, as dictionaries; the last row of a key."""

    KEYS = dict(memberships=3, partnerships=3, attendance=3, cooperations=4, figures=6,
                assessments=4)

    def __init__(self, sheets):
        self.rows = {}
        for name, (header, *cells) in sheets.items():
            kept = {}
            for row in (dict(zip(header, c)) for c in cells):
                if name == "cooperations":
                    row["a"], row["b"] = sorted((row["a"], row["b"]))
                if not self.in_force(name, row):
                    continue
                if name == "figures":
                    row["scope"] = row["scope"] or "association"
                    key = row["subject"], row["measure"], row["year"], row["scope"]
                elif name == "memberships":
                    key = row["association"], row["member"], row["since"]
                else:
                    key = tuple(row.values())[:self.KEYS.get(name, 2)]
                    if "id" in row:
                        key = row["id"]
                kept[key] = row
            self.rows[name] = list(kept.values())
        self.states = {(r["subject"], r["sheet"]): r["state"] for r in self.rows["coverage"]}
        self.active = sorted(r["id"] for r in self.rows["associations"] if not r["status"])

    @staticmethod
    def in_force(name, row):
        if name in ("memberships", "attendance") and first(row["since"], TODAY) > TODAY:
            return False
        if name == "memberships" and last(row["until"], TODAY) < TODAY:
            return False
        return not (name in ("cooperations", "assessments") and first(row["date"], TODAY) > TODAY)

    def of(self, sheet, subject):
        return [r for r in self.rows[sheet] if subject in (r.get("subject"), r.get("association"))
                or sheet == "cooperations" and subject in (r["a"], r["b"])]

    def state(self, subject, sheet):
        has = bool(self.of(sheet, subject))
        usual = ("partial" if sheet == "cooperations" else "complete") if has else "unknown"
        state = self.states.get((subject, sheet), usual)
        return state if state == "complete" else "partial" if has else "unknown"

    def complete(self, subject, sheet):
        return self.state(subject, sheet) == "complete"

    def vector(self, sheet, subject, end, weight, ids, default=1.0):
        v = np.zeros(len(ids))
        for r in self.of(sheet, subject):
            i = ids.index(r[end])
            v[i] = max(v[i], float(r[weight]) if weight and r[weight] else default)
        return v


# The axes


def quotient(x, y):
    return min(1.0, x / y) if y > 0 else 0.0


def ruzicka(x, y, fx, fy):
    if fx and fy:
        return (quotient(np.minimum(x, y).sum(), np.maximum(x, y).sum()),) * 2
    if not fx and not fy:
        return 0.0, 1.0
    if fy:
        x, y = y, x  # x is the complete one
    if x.sum() == 0:
        return 0.0, 0.0
    both = (x > 0) & (y > 0)
    filled = np.where((y == 0) & (x > 0), x, y)
    return 0.0, quotient(np.minimum(x, filled).sum(), np.maximum(x, y).sum())


def distance(x, y, fx, fy):
    if fx and fy:
        return (quotient(np.abs(x - y).sum(), np.maximum(x, y).sum()),) * 2
    if np.maximum(x, y).sum() == 0:
        return 0.0, 1.0
    low, high = ruzicka(x, y, fx, fy)
    return 1 - high, 1 - low


def containment(x, y, fx, fy):
    c = np.minimum(x, y).sum()
    if fx and fy:
        return (quotient(c, min(x.sum(), y.sum())),) * 2
    if not fx and not fy:
        return 0.0, 1.0
    if fx:
        x, y = y, x  # y is the complete one
    rest = y[x == 0].sum()
    return quotient(c, y.sum()), quotient(c + rest, min(x.sum() + rest, y.sum()))


class Axes:
    def __init__(self, book):
        self.b = book
        self.ids = {n: sorted(r["id"] for r in book.rows[n])
                    for n in ("companies", "partners", "priorities", "capabilities", "sectors")}
        active = book.active
        weights = {x: book.vector("memberships", x, "member", "weight", self.ids["companies"])
                   for x in active}
        hub = np.maximum(1, sum((w > 0).astype(float) for w in weights.values()))
        self.weight = weights
        self.members = {x: w / hub for x, w in weights.items()}
        self.everybody = int((sum(weights.values()) > 0).sum())
        intensity = {x: book.vector("alignments", x, "priority", "intensity",
                                    self.ids["priorities"]) for x in active}
        n = sum(bool(book.of("alignments", x)) for x in active)
        users = np.maximum(1, sum((i > 0).astype(float) for i in intensity.values()))
        by_id = {r["id"]: float(r["weight"] or 1) for r in book.rows["priorities"]}
        value = np.array([by_id[k] for k in self.ids["priorities"]])
        self.work = {x: i * value * np.log(1 + n / users) for x, i in intensity.items()}
        self.sectors()

    def own_shares(self, x):
        v = self.b.vector("activities", x, "sector", "share", self.ids["sectors"])
        return v / v.sum() if v.sum() > 0 else v

    def shares_of(self, x):
        if self.b.state(x, "activities") != "unknown":
            return self.own_shares(x), self.b.complete(x, "activities")
        told = [(w, self.own_shares(m)) for w, m in zip(self.weight[x], self.ids["companies"])
                if w > 0 and self.b.complete(m, "activities")]
        mass = sum(w for w, _ in told)
        if not mass:
            return self.own_shares(x), False
        mean = sum(w * s for w, s in told) / mass
        enough = self.b.complete(x, "memberships") and 2 * mass >= self.weight[x].sum() - 1e-12
        return mean / mean.sum() if mean.sum() > 0 else mean, enough

    def sectors(self):
        ids = self.ids["sectors"]
        tree = nx.DiGraph()
        tree.add_node("")
        for r in self.b.rows["sectors"]:
            tree.add_edge(r["parent"], r["id"])
        depth = nx.shortest_path_length(tree, "")
        phi = np.eye(len(ids))
        for i, j in permutations(range(len(ids)), 2):
            ancestor = nx.lowest_common_ancestor(tree, ids[i], ids[j])
            phi[i, j] = 2 * depth[ancestor] / (depth[ids[i]] + depth[ids[j]])
        for r in self.b.rows["sector_links"]:
            if r["kind"] == "similar":
                i, j = ids.index(r["a"]), ids.index(r["b"])
                phi[i, j] = phi[j, i] = float(r["relatedness"])
        self.shares = {x: self.shares_of(x) for x in self.b.active}
        self.used = used = np.flatnonzero(sum(s for s, _ in self.shares.values()) > 0)
        phi = phi[np.ix_(used, used)]
        for step in range(11):
            self.mix = .5 + .05 * step
            self.likeness = block = self.mix * np.eye(len(used)) + (1 - self.mix) * phi
            minors = [1.0] + [np.linalg.det(block[:k, :k]) for k in range(1, len(used) + 1)]
            if all(y > 1e-9 * x for x, y in zip(minors, minors[1:])):
                break

    def soft_cosine(self, a, b):
        (x, fx), (y, fy) = self.shares[a], self.shares[b]
        if fx and x.sum() == 0 or fy and y.sum() == 0:
            return 0.0, 0.0
        if not (fx and fy):
            return 0.0, 1.0
        root = np.linalg.cholesky(self.likeness)  # |L'x| is the length under the likeness
        x, y = root.T @ x[self.used], root.T @ y[self.used]
        return (min(1.0, x @ y / (np.linalg.norm(x) * np.linalg.norm(y))),) * 2

    def levels(self, x, sheet):
        v = self.b.vector(sheet, x, "capability", "level", self.ids["capabilities"], 0.0)
        return v / 5, self.b.complete(x, sheet)

    def fill(self, a, b):
        need, fn = self.levels(a, "needs")
        own, fo = self.levels(a, "offers")
        other, ft = self.levels(b, "offers")
        if fn and not need.any() or ft and not other.any():
            return 0.0, 0.0
        if not (fn and fo and ft):
            return 0.0, 1.0
        before = np.minimum(need, own)
        after = np.minimum(need, np.maximum(own, other))
        return (quotient((after - before).sum(), np.clip(need - own, 0, None).sum()),) * 2

    def reach(self, x):
        partners = self.b.vector("partnerships", x, "partner", None, self.ids["partners"])
        full = self.b.complete(x, "partnerships")
        country = {r["id"]: r["country"] for r in self.b.rows["partners"]}
        codes = [country[p] for p, w in zip(self.ids["partners"], partners) if w]
        all_codes = sorted(set(country.values()) - {""})
        countries = np.array([float(c in codes) for c in all_codes])
        return partners, full, countries, full and "" not in codes

    def new_reach(self, a, b):
        (p, fp, c, fc), (q, fq, d, fd) = self.reach(a), self.reach(b)
        one, other = distance(p, q, fp, fq), distance(c, d, fc, fd)
        return (one[0] + other[0]) / 2, (one[1] + other[1]) / 2

    def figure(self, x, measure, scope):
        rows = [r for r in self.b.of("figures", x) if r["measure"] == measure
                and r["scope"] == scope and 2021 <= int(r["year"]) <= 2025]
        if rows:
            row = max(rows, key=lambda r: int(r["year"]))
            if float(row["value"]) >= 0:
                return float(row["value"]), row["unit"]
        if measure == "members" and scope == "association" and self.b.complete(x, "memberships"):
            return float((self.weight[x] > 0).sum()), ""
        return None

    def balance(self, a, b):
        found = []
        for measure in ("members", "staff", "budget", "employment", "turnover"):
            for scope in ("association", "members"):
                x, y = self.figure(a, measure, scope), self.figure(b, measure, scope)
                if x and y and (x[1] == y[1] or not x[1] or not y[1]):
                    small, large = sorted((x[0], y[0]))
                    found.append(small / large if large else 1.0)
                    break
        return (float(np.mean(found)),) * 2 if found else (0.0, 1.0)

    def maturity(self, x):
        own = next(r["maturity"] for r in self.b.rows["associations"] if r["id"] == x)
        if own:
            return float(own), float(own)
        newest = {}
        for r in sorted(self.b.of("assessments", x), key=lambda r: days(r["date"])[1]):
            newest[r["dimension"]] = float(r["level"])
        return (float(np.mean(list(newest.values()))),) * 2 if newest else (1.0, 5.0)

    def closeness(self, a, b):
        (x, X), (y, Y) = self.maturity(a), self.maturity(b)
        corners = [abs(u - v) for u in (x, X) for v in (y, Y)]
        least = 0.0 if max(x, y) <= min(X, Y) else min(corners)
        return 1 - max(corners) / 4, 1 - least / 4

    def lead(self, a, b):
        (x, X), (y, Y) = self.maturity(a), self.maturity(b)
        return tuple(float(np.clip(d / 2, 0, 1)) for d in (y - X, Y - x))

    def territory(self, a, b):
        code = {r["id"]: r["territory"] for r in self.b.rows["associations"]}
        if not (code[a] and code[b]):
            return 0.0, 1.0
        chains = [[code[x][:n] for n in range(2, len(code[x]) + 1)] for x in (a, b)]
        return (len(set(chains[0]) & set(chains[1])) / max(map(len, chains)),) * 2

    def cooperation(self, a, b):
        age = lambda day: max(0, (TODAY - day).days) / 365.25
        events = [(float(r["strength"] or STRENGTHS[r["kind"]]), age(days(r["date"])[1]))
                  for r in self.b.rows["cooperations"] if {r["a"], r["b"]} == {a, b}]
        for j in self.b.rows["projects"]:
            who = {r["subject"] for r in self.b.rows["participations"] if r["project"] == j["id"]}
            if {a, b} <= who and first(j["start"], TODAY) <= TODAY:
                end = min(days(j["end"])[1], TODAY) if j["end"] else TODAY
                events.append((.6 / log2(len(who)), age(end)))
        for g in self.b.rows["groups"]:
            stays = defaultdict(list)
            for r in self.b.rows["attendance"]:
                if r["group"] == g["id"]:
                    stays[r["subject"]].append((first(r["since"] or g["start"], date.min),
                                                last(r["until"] or g["end"], date.max)))
            common = [min(x[1], y[1]) for x in stays[a] for y in stays[b]
                      if max(x[0], y[0]) <= min(x[1], y[1], TODAY)]
            if common:
                usual = .2 if g["kind"] == "working_group" else .1
                who = sum(bool(s) for s in stays.values())
                events.append((usual / log2(who), age(min(max(common), TODAY))))
        value = 1 - exp(-sum(s * exp(-t / 5) for s, t in events))
        full = self.b.complete(a, "cooperations") or self.b.complete(b, "cooperations")
        return value, value if full else 1.0

    def host(self, a, b):
        host = {r["id"]: r["host"] for r in self.b.rows["associations"]}
        if not (host[a] and host[b]):
            return 0.0, 1.0
        inside = lambda h, x: h in self.ids["companies"] and (
            self.weight[x][self.ids["companies"].index(h)] > 0)
        return (1.0 if host[a] == host[b]
                else .5 if inside(host[a], b) or inside(host[b], a) else 0.0,) * 2

    def pair(self, a, b):
        sides = (self.members[a], self.members[b], self.b.complete(a, "memberships"),
                 self.b.complete(b, "memberships"))
        works = (self.work[a], self.work[b], self.b.complete(a, "alignments"),
                 self.b.complete(b, "alignments"))
        (v, fv), (w, fw) = self.levels(a, "offers"), self.levels(b, "offers")
        f, g = self.fill(a, b), self.fill(b, a)
        help_ = tuple(.25 * (x + y) + .5 * min(x, y) for x, y in zip(f, g))
        return dict(zip(AXES, (
            ruzicka(*sides), containment(*sides), self.soft_cosine(a, b), ruzicka(*works), help_,
            f, g, ruzicka(v, w, fv, fw), self.new_reach(a, b), self.balance(a, b),
            self.closeness(a, b), self.lead(a, b), self.lead(b, a), self.territory(a, b),
            self.cooperation(a, b), self.host(a, b))))

    def chance(self, a, b):
        if not (self.b.complete(a, "memberships") and self.b.complete(b, "memberships")):
            return None
        x, y = self.members[a] > 0, self.members[b] > 0
        if not (x.any() and y.any()):
            return 1.0
        return float(hypergeom.sf((x & y).sum() - 1, self.everybody, x.sum(), y.sum()))


def used(pairs):
    references = {}
    for axis in AXES:
        both = {axis, MIRROR.get(axis, axis)}
        exact = [p[x][0] for p in pairs.values() for x in both if p[x][0] == p[x][1]]
        references[axis] = median(exact) if len(exact) >= 3 else USUAL[axis]
    return references


# Writing


def literal(lines, indent):
    """Lines, each broken where it is too long for a file of Swift."""
    out = []
    for line in lines:
        while len(line) > 88:
            cut = max(line.rfind(c, 0, 88) for c in "| ") + 1
            out.append(line[:cut] + "\\")
            line = line[cut:]
        out.append(line)
    return "\n".join(" " * indent + line for line in out)


def number(x):
    return f"{x:.12f}".rstrip("0").rstrip(".") or "0"


def main():
    print("/// The axes of drawn workbooks, computed by another program from the text of their sheets.")
    print("///")
    print(f"/// Source: NumPy {np.__version__}, SciPy {scipy.__version__}, NetworkX {nx.__version__};")
    print("/// written by `scripts/reference/axes.py`. Do not edit by hand.")
    print("struct AxisReference: Sendable {")
    print("  /// A sheet a line: its name, its header, its rows, parted by `|`.")
    print("  let sheets: String")
    print("  /// λ, then a pair a line: p and q (`-`: unknown), then each axis as value, or as")
    print("  /// low~high~used.")
    print("  let expected: String\n")
    print("  static let cases: [AxisReference] = [")
    for seed in range(1, 9):
        sheets = draw(seed)
        axes = Axes(Book(sheets))
        ends = list(combinations(axes.b.active, 2))
        pairs = {p: axes.pair(*p) for p in ends}
        references = used(pairs)
        p = {e: axes.chance(*e) for e in ends}
        known = [e for e in ends if p[e] is not None]
        q = dict(zip(known, false_discovery_control([p[e] for e in known]) if known else []))
        lines = [number(axes.mix)]
        for e in ends:
            told = [number(x[e]) if x.get(e) is not None else "-" for x in (p, q)]
            for axis in AXES:
                low, high = pairs[e][axis]
                use = min(max(references[axis], low), high)
                told.append(number(low) if low == high else "~".join(map(number, (low, high, use))))
            lines.append(" ".join((*e, *told)))
        rows = [name + "|" + "|".join(",".join(c) for c in cells) for name, cells in sheets.items()]
        print('    AxisReference(\n      sheets: """')
        print(literal(rows, 8))
        print('        """,\n      expected: """')
        print(literal(lines, 8))
        print('        """),')
    print("  ]\n}")


main()
