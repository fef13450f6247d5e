"""Writes what other programs find in two graphs: neighbours in common, ranks of walks, shortest ways
between others, cores and components.

The graphs are Zachary's karate club and a drawn one with loops, parallel links, a leaf, and nodes
without links. NetworkX counts neighbours, lists shortest paths (their shares are added as exact
fractions) and finds cores; igraph agrees on all of it. Ranks are solved as dense linear equations by
NumPy, which agree with igraph.
Run: python3 scripts/reference/graph_kernels.py > Tests/LoturaGraphTests/GraphKernelReference.swift
"""

import random
from fractions import Fraction
from math import isclose
from textwrap import fill

import igraph
import networkx as nx
import numpy as np

DAMPING = 0.85


def karate():
    graph = nx.karate_club_graph()
    return 34, [(a, b, float(w)) for a, b, w in graph.edges(data="weight")]


def drawn():
    r = random.Random(2026)
    links = [(r.randrange(36), r.randrange(36), r.randrange(1, 100) / 100) for _ in range(80)]
    links += [(3, 3, 0.5), (7, 5, 0.25), (5, 7, 1.5), (36, 0, 0.125), (37, 38, 2.0)]
    return 40, links  # 39 has no link


def simple(count, links):
    graph = nx.Graph()
    graph.add_nodes_from(range(count))
    graph.add_edges_from((a, b) for a, b, _ in links if a != b)
    return graph


def between(graph, sources):
    """Sum over sources s and targets t of the share of shortest ways from s to t through v."""
    total = [Fraction(0)] * len(graph)
    for s in sources:
        for t in nx.node_connected_component(graph, s) - {s}:
            ways = list(nx.all_shortest_paths(graph, s, t))
            for way in ways:
                for v in way[1:-1]:
                    total[v] += Fraction(1, len(ways))
    return [float(x) for x in total]


def ranks(count, links, source):
    weight = np.zeros((count, count))
    for a, b, w in links:
        weight[a, b] += w
        if a != b:
            weight[b, a] += w
    strength = weight.sum(1)
    step = np.zeros((count, count))
    for node in range(count):
        if strength[node] > 0:
            step[node] = weight[node] / strength[node]
        else:
            step[node, source] = 1  # A walker who cannot go on begins again.
    start = np.zeros(count)
    start[source] = 1 - DAMPING
    x = np.linalg.solve(np.eye(count) - DAMPING * step.T, start)
    if strength[source] > 0:
        # igraph counts a loop twice, so it is told of half of its weight.
        g = igraph.Graph(n=count, edges=[(a, b) for a, b, _ in links])
        halved = [w / 2 if a == b else w for a, b, w in links]
        other = g.personalized_pagerank(reset_vertices=source, damping=DAMPING, weights=halved)
        assert np.allclose(x, other, atol=1e-12), (source, abs(x - other).max())
    return [float(value) for value in x]


def common(graph, pairs):
    rows = []
    for a, b in pairs:
        count = len(list(nx.common_neighbors(graph, a, b)))
        (_, _, adamic), = nx.adamic_adar_index(graph, [(a, b)])
        (_, _, resource), = nx.resource_allocation_index(graph, [(a, b)])
        (_, _, product), = nx.preferential_attachment(graph, [(a, b)])
        rows.append((a, b, count, adamic, resource, product))
    return rows


def array(values, indent):
    inside = fill(", ".join(map(str, values)), 99, initial_indent=indent + "  ",
                  subsequent_indent=indent + "  ")
    return f"[\n{inside},\n{indent}]"


def case(name, count, links, sources, seed):
    graph = simple(count, links)
    other = igraph.Graph(n=count, edges=list(graph.edges))
    ways = between(graph, sources)
    # igraph counts each pair of ends once where both are sources, hence all of them.
    whole, theirs = between(graph, range(count)), other.betweenness(directed=False)
    assert all(isclose(x, 2 * y, abs_tol=1e-9) for x, y in zip(whole, theirs))
    cores = [nx.core_number(graph)[v] for v in range(count)]
    assert cores == other.coreness()
    component = [min(nx.node_connected_component(graph, v)) for v in range(count)]
    assert len(set(component)) == len(other.connected_components())
    r = random.Random(seed)
    pairs = [tuple(r.sample(range(count), 2)) for _ in range(40)]
    rows = common(graph, pairs)
    fields = [
        ("nodeCount", count), ("from", [a for a, _, _ in links]), ("to", [b for _, b, _ in links]),
        ("weights", [w for _, _, w in links]), ("pairsFrom", [x[0] for x in rows]),
        ("pairsTo", [x[1] for x in rows]), ("common", [x[2] for x in rows]),
        ("adamicAdar", [x[3] for x in rows]), ("resourceAllocation", [x[4] for x in rows]),
        ("degreeProduct", [x[5] for x in rows]), ("sources", sources), ("betweenness", ways),
        ("cores", cores), ("components", component)]
    print(f"  static let {name} = GraphKernelReference(")
    for field, value in fields:
        text = array(value, "    ") if isinstance(value, list) else value
        print(f"    {field}: {text},")
    print("    ranks: [")
    for source in sources:
        print(f"      {array(ranks(count, links, source), '      ')},")
    print("    ])")


def main():
    print("/// What other programs find in two graphs.")
    print("///")
    print(f"/// Source: NetworkX {nx.__version__}, igraph {igraph.__version__}, NumPy {np.__version__};")
    print("/// written by `scripts/reference/graph_kernels.py`. Do not edit by hand.")
    print("struct GraphKernelReference: Sendable {")
    for name, kind in [
        ("nodeCount", "Int"), ("from", "[Int32]"), ("to", "[Int32]"), ("weights", "[Double]"),
        ("pairsFrom", "[Int32]"), ("pairsTo", "[Int32]"), ("common", "[Int]"),
        ("adamicAdar", "[Double]"), ("resourceAllocation", "[Double]"),
        ("degreeProduct", "[Int]"), ("sources", "[Int32]"), ("betweenness", "[Double]"),
        ("cores", "[Int]"), ("components", "[Int]"), ("ranks", "[[Double]]")]:
        print(f"  let {name}: {kind}")
    print("\n  static let all = [karate, drawn]\n")
    case("karate", *karate(), [0, 33, 11, 16, 5], 1)
    print()
    case("drawn", *drawn(), [0, 3, 36, 37, 39, 12, 7, 20], 2)
    print("}")


main()
