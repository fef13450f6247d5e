"""Writes what other programs say of groups, assignments and matchings, for the tests of LoturaGraph.

Modularity: igraph, agreeing with NetworkX. The best partition found: leidenalg, the best of 100 seeds.
Assignment: SciPy. Matching: NetworkX. Weights are whole numbers.
Run: python3 scripts/reference/groups.py > Tests/LoturaGraphTests/GroupsReference.swift
with igraph, leidenalg, networkx, numpy and scipy installed.
"""

from math import isclose

import igraph
import leidenalg
import networkx as nx
import numpy as np
import scipy
from scipy.optimize import linear_sum_assignment

RESOLUTIONS = (0.5, 1.0, 2.0)


def numbered(graph, weight):
    graph = nx.convert_node_labels_to_integers(graph, ordering="sorted")
    return len(graph), [(a, b, int(d.get("weight", 1)) if weight else 1) for a, b, d in graph.edges(data=True)]


def scattered(seed, nodes, links, groups):
    """Links mostly inside groups, some of them loops or parallel to others."""
    chance = np.random.default_rng(seed)
    edges = []
    for _ in range(links):
        a = int(chance.integers(nodes))
        b = int(chance.integers(nodes))
        if chance.random() < 0.7:
            b = (b - b % groups + a % groups) % nodes
        edges.append((a, b, int(chance.integers(1, 1000))))
    return nodes, edges


def graphs():
    yield "karate", numbered(nx.karate_club_graph(), False)
    yield "karateWeighted", numbered(nx.karate_club_graph(), True)
    yield "miserables", numbered(nx.les_miserables_graph(), True)
    yield "scattered", scattered(5, 60, 200, 6)


def modularity(nodes, edges, groups, resolution):
    graph = igraph.Graph(n=nodes, edges=[e[:2] for e in edges])
    value = graph.modularity(groups, weights=[e[2] for e in edges], resolution=resolution)
    other = nx.MultiGraph()
    other.add_nodes_from(range(nodes))
    other.add_weighted_edges_from(edges)
    parts = [{n for n in range(nodes) if groups[n] == g} for g in sorted(set(groups))]
    assert isclose(value, nx.community.modularity(other, parts, resolution=resolution), abs_tol=1e-12)
    return value


def best(nodes, edges, resolution):
    graph = igraph.Graph(n=nodes, edges=[e[:2] for e in edges])
    kind = leidenalg.RBConfigurationVertexPartition
    weights = [e[2] for e in edges]
    found = 0.0
    for seed in range(100):
        part = leidenalg.find_partition(
            graph, kind, weights=weights, resolution_parameter=resolution, n_iterations=-1, seed=seed)
        found = max(found, modularity(nodes, edges, part.membership, resolution))
    return found


def matching(nodes, edges):
    graph = nx.Graph()
    graph.add_nodes_from(range(nodes))
    for a, b, weight in edges:
        if a != b and weight > graph.get_edge_data(a, b, {"weight": 0})["weight"]:
            graph.add_edge(a, b, weight=weight)
    return sum(graph[a][b]["weight"] for a, b in nx.max_weight_matching(graph))


def tables():
    chance = np.random.default_rng(8)
    for rows, columns, most, forbidden in (
        (5, 5, 100, 0), (8, 8, 4, 0), (6, 10, 1000, 0.2), (9, 5, 30, 0.1), (12, 12, 1_000_000, 0.3), (7, 16, 3, 0.4),
    ):
        table = chance.integers(-most // 2, most + 1, (rows, columns))
        closed = chance.random((rows, columns)) < forbidden
        values = []
        for sign in (1.0, -1.0):
            cost = np.where(closed, np.inf, sign * table)
            values.append(sign * cost[linear_sum_assignment(cost)].sum())
        yield rows, columns, np.where(closed, -9_999_999, table), values


def wrapped(words):
    line = ""
    for word in words:
        if len(line) + len(word) > 90:
            yield line.rstrip()
            line = ""
        line += word + " "
    yield line.rstrip()


def text(words, indent):
    space = " " * indent
    return '"""\n' + "".join(f"{space}{line}\n" for line in wrapped(words)) + f'{space}"""'


def main():
    print("/// What other programs say of groups, assignments and matchings.")
    print("///")
    print(f"/// Source: igraph {igraph.__version__}, leidenalg {leidenalg.version}, NetworkX {nx.__version__},")
    print(f"/// SciPy {scipy.__version__}; written by `scripts/reference/groups.py`. Do not edit by hand.")
    print("enum GroupsReference {")
    print("  /// Graphs; links as `a-b:weight`; by resolution γ the modularity of the groups given and the")
    print("  /// greatest that was found; the weight of the heaviest matching.")
    print("  static let graphs = [")
    for name, (nodes, edges) in graphs():
        groups = [int(g) for g in np.random.default_rng(nodes).integers(0, 4, nodes)]
        given = ", ".join(f"{g}: {modularity(nodes, edges, groups, g)!r}" for g in RESOLUTIONS)
        found = ", ".join(f"{g}: {best(nodes, edges, g)!r}" for g in RESOLUTIONS)
        print(f'    ReferenceGraph(\n      name: "{name}", nodeCount: {nodes},')
        print("      links: " + text([f"{a}-{b}:{w}" for a, b, w in edges], 8) + ",")
        print("      groups: " + text([str(g) for g in groups], 8) + ",")
        print(f"      modularity: [\n        {given},\n      ],")
        print(f"      best: [\n        {found},\n      ],")
        print(f"      matching: {matching(nodes, edges)}),")
    print("  ]\n")
    print("  /// Tables row after row, −9999999 for a forbidden place; the least and the greatest sum.")
    print("  static let tables = [")
    for rows, columns, table, values in tables():
        print(f"    ReferenceTable(\n      rowCount: {rows}, columnCount: {columns},")
        print("      values: " + text([str(v) for v in table.ravel()], 8) + ",")
        print(f"      least: {values[0]}, most: {values[1]}),")
    print("  ]\n}")


main()
