"""Each kernel of LoturaGraph beside the best public library for the same job, on the same input.

The data are made here, seeded: rows of features whose popularity follows a power law (`rows-*`), and a
graph of groups with a skewed degree (`graph`). Every library and every kernel of ours runs in a process
of its own, alternately; only the call is timed (CPU, user + system), loading and building apart. Results
are compared first: a wrong or different answer ends the row. Then come the ratios of CPU time, ours
divided by the library's, with their median and spread; below 1 is faster.

    python kernels.py PATH-OF-Kernels [--runs 5] [--only ITEM,…] [--json FILE] [--work FOLDER]

Promises, which end the run with 1 if they are not kept: cosine on rows-10000 at most 1/3 of
sparse_dot_topn; two threads at least 1.7 times as fast as one; every other item at most 0.67.
"""
import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time

import numpy as np
import scipy.sparse as sp

HERE = os.path.abspath(__file__)
ROWS, ENTRIES, TOP = 100_000, 15, 10
NODES, GROUPS, LINKS = 100_000, 400, 600_000


# ---------------------------------------------------------------- data


def power_rows(features, seed=7):
    """100 000 rows of 15 different features each; feature f is drawn with weight (f + 1)^-0.7."""
    chance = np.random.default_rng(seed)
    weight = np.arange(1, features + 1) ** -0.7
    edge = np.cumsum(weight) / weight.sum()
    column = np.empty((ROWS, ENTRIES), np.int32)
    for row in range(ROWS):
        seen = {}
        while len(seen) < ENTRIES:
            for feature in np.searchsorted(edge, chance.random(ENTRIES)):
                seen.setdefault(min(int(feature), features - 1))
        column[row] = sorted(list(seen)[:ENTRIES])
    value = np.round(chance.random((ROWS, ENTRIES)) * 999_999 + 1) / 1e6
    return sp.csr_matrix((value.ravel(), column.ravel(), np.arange(0, ROWS * ENTRIES + 1, ENTRIES)), (ROWS, features))


def grouped_graph(seed=11):
    """Links inside 400 groups four times of five, between any two otherwise; a node's place in its group
    is drawn by a power law, so that degrees are skewed."""
    chance = np.random.default_rng(seed)
    group = chance.integers(0, GROUPS, LINKS)
    size = NODES // GROUPS
    place = lambda: np.minimum((size * chance.random(LINKS) ** 2).astype(np.int64), size - 1)
    tail = group * size + place()
    other = np.where(chance.random(LINKS) < 0.8, group, chance.integers(0, GROUPS, LINKS))
    head = other * size + place()
    keep = tail != head
    low, high = np.minimum(tail, head)[keep], np.maximum(tail, head)[keep]
    pair = np.unique(low * NODES + high)
    weight = np.round(chance.random(len(pair)) * 999_999 + 1) / 1e6
    low, high = pair // NODES, pair % NODES
    both = sp.csr_matrix((np.r_[weight, weight], (np.r_[low, high], np.r_[high, low])), (NODES, NODES))
    both.sort_indices()
    return both


def write(folder, matrix):
    os.makedirs(folder, exist_ok=True)
    np.array([*matrix.shape, matrix.nnz], np.int64).tofile(f"{folder}/shape")
    matrix.indptr.astype(np.int64).tofile(f"{folder}/start")
    matrix.indices.astype(np.int32).tofile(f"{folder}/column")
    matrix.data.astype(np.float64).tofile(f"{folder}/weight")


def read(folder):
    rows, columns, _ = np.fromfile(f"{folder}/shape", np.int64)
    parts = [np.fromfile(f"{folder}/{name}", kind) for name, kind in
             (("weight", np.float64), ("column", np.int32), ("start", np.int64))]
    return sp.csr_matrix(tuple(parts), (rows, columns))


def square(name):
    """A dense matrix of gains for the assignment; whole numbers, so that sums are exact."""
    return np.random.default_rng(3).integers(0, 1_000_000, (1500, 1500)).astype(np.float64)


# ---------------------------------------------------------------- the libraries


def normalised(matrix):
    norm = np.sqrt(np.asarray(matrix.multiply(matrix).sum(1)).ravel())
    return sp.csr_matrix(sp.diags(1 / norm) @ matrix)


def best_of_product(product, score, first):
    """The TOP best of each row of a product of rows with all rows; `score` turns sums into scores."""
    result = np.zeros((product.shape[0], TOP))
    for row in range(product.shape[0]):
        part = slice(product.indptr[row], product.indptr[row + 1])
        other, sums = product.indices[part], product.data[part]
        keep = other != first + row
        scores = score(first + row, other[keep], sums[keep])
        if len(scores) > TOP:
            scores = np.partition(scores, len(scores) - TOP)[-TOP:]
        result[row, : len(scores)] = np.sort(scores)[::-1]
    return result


def timed(call):
    before = resource.getrusage(resource.RUSAGE_SELF)
    start = time.perf_counter()
    value = call()
    after = resource.getrusage(resource.RUSAGE_SELF)
    return value, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, time.perf_counter() - start


def peer(item, folder, out):
    """Runs one library once: CPU seconds of the call on standard output, the result in `out`."""
    kind = item.split(":")[0]
    if kind == "join":
        from sparse_dot_topn import sp_matmul_topn

        matrix = read(folder)
        if item.split(":")[1] == "cosine":
            unit = normalised(matrix)
            turned = unit.T.tocsr()
            product, cpu, wall = timed(lambda: sp_matmul_topn(unit, turned, TOP + 1, sort=True))
            value = best_of_product(product, lambda _, __, sums: sums, 0)
        else:  # jaccard: a product of zeros and ones in blocks of rows, then a selection
            ones = sp.csr_matrix((np.ones(matrix.nnz), matrix.indices, matrix.indptr), matrix.shape)
            size = np.diff(ones.indptr).astype(float)
            turned = ones.T.tocsr()
            score = lambda row, other, sums: sums / (size[row] + size[other] - sums)
            value, cpu, wall = timed(lambda: np.vstack([
                best_of_product(ones[first : first + 2000] @ turned, score, first)
                for first in range(0, matrix.shape[0], 2000)]))
    elif kind == "assignment":
        from scipy.optimize import linear_sum_assignment

        gains = square(folder)
        chosen, cpu, wall = timed(lambda: linear_sum_assignment(gains, maximize=True))
        value = np.array([gains[chosen].sum()])
    else:
        value, cpu, wall = graph_peer(kind, read(folder))
    np.save(out, value)
    print(json.dumps({"cpu": cpu, "wall": wall}))


def graph_peer(kind, matrix):
    nodes = matrix.shape[0]
    if kind == "pagerank":
        strength = np.asarray(matrix.sum(1)).ravel()
        strength[strength == 0] = 1
        step = (sp.diags(1 / strength) @ matrix).T.tocsr()

        def iterate():
            rank = np.zeros(nodes)
            rank[0] = 1
            while True:
                after = 0.85 * (step @ rank)
                after[0] += 0.15
                change = np.abs(after - rank).sum()
                rank = after
                if change * 0.85 / 0.15 < 1e-9:
                    return rank

        return timed(iterate)
    upper = sp.triu(matrix, 1).tocoo()
    if kind == "components":
        count, cpu, wall = timed(lambda: sp.csgraph.connected_components(matrix, directed=False)[1])
        return np.unique(count, return_index=True)[1][count], cpu, wall
    if kind == "communities":
        import networkit as nk

        nk.setNumberOfThreads(1)
        nk.engineering.setSeed(1, False)
        graph = nk.GraphFromCoo((upper.data, (upper.row.astype(np.uint64), upper.col.astype(np.uint64))), n=nodes, weighted=True)

        def run():
            found = nk.community.PLM(graph, refine=True)
            found.run()
            return found

        found, cpu, wall = timed(run)
        return np.array(found.getPartition().getVector()), cpu, wall
    import igraph

    graph = igraph.Graph(n=nodes, edges=np.column_stack([upper.row, upper.col]))
    if kind == "cores":
        value, cpu, wall = timed(graph.coreness)
    elif kind == "betweenness":
        value, cpu, wall = timed(lambda: graph.betweenness(directed=False, sources=list(range(64))))
        value = 2 * np.array(value)  # igraph halves the sums of an undirected graph, as for all sources
    elif kind == "matching":
        import rustworkx as rx

        graph = rx.PyGraph()
        graph.add_nodes_from(range(nodes))
        whole = np.round(upper.data * 1e6).astype(int)
        graph.add_edges_from(list(zip(upper.row.tolist(), upper.col.tolist(), whole.tolist())))
        mate, cpu, wall = timed(lambda: rx.max_weight_matching(graph, weight_fn=int))
        value = [sum(graph.get_edge_data(*edge) for edge in mate)]
    return np.array(value, np.float64), cpu, wall


# ---------------------------------------------------------------- comparison


def modularity(matrix, group):
    total = matrix.sum()
    strength = np.bincount(group, np.asarray(matrix.sum(1)).ravel())
    entries = matrix.tocoo()
    inside = entries.data[group[entries.row] == group[entries.col]].sum()
    return inside / total - ((strength / total) ** 2).sum()


def agree(item, ours, theirs, folder):
    """Whether two results are the same answer, and in what sense."""
    kind = item.split(":")[0]
    if kind == "communities":
        matrix = read(folder)
        own, other = modularity(matrix, ours.astype(np.int64)), modularity(matrix, theirs.astype(np.int64))
        return own >= other - 0.002, f"modularity {own:.4f}, theirs {other:.4f}"
    if kind == "matching":
        return ours[0] == theirs[0], f"weight {ours[0]:.0f}"
    if kind == "pagerank":
        gap = float(np.abs(ours - theirs).sum())
        return gap <= 2e-9, f"L1 distance {gap:.1e}"
    if ours.shape != theirs.shape:
        return False, f"{ours.shape} and {theirs.shape}"
    gap = float((np.abs(ours - theirs) / np.maximum(1, np.abs(theirs))).max()) if ours.size else 0.0
    # sparse_dot_topn and igraph add in another order, and our scores carry nine decimals.
    limit = 1e-6 if kind == "join" else 1e-9
    return gap <= limit, f"largest difference {gap:.1e}"


ITEMS = {
    # item: (data, library, promise: ours / theirs at most)
    "join:cosine:10000": ("rows-10000", "sparse_dot_topn", 1 / 3),
    "join:cosine:2000": ("rows-2000", "sparse_dot_topn", 0.67),
    "join:cosine:50000": ("rows-50000", "sparse_dot_topn", 0.67),
    "join:jaccard:10000": ("rows-10000", "SciPy", 0.67),
    "pagerank": ("graph", "SciPy", 0.67),
    "betweenness": ("graph", "igraph", 0.67),
    "cores": ("graph", "igraph", 0.67),
    "components": ("graph", "SciPy", 0.67),
    "communities": ("graph", "networkit", 0.67),
    "matching": ("sparse", "rustworkx", 0.67),
    "assignment": ("square", "SciPy", 0.67),
}


def prepare(work, names):
    for name in names:
        folder = f"{work}/{name}"
        if os.path.exists(f"{folder}/shape"):
            continue
        if name == "square":
            write(folder, sp.csr_matrix(square(name) + 1))
        elif name == "graph":
            write(folder, grouped_graph())
        elif name == "sparse":  # 1 500 nodes and about 19 000 links, as of lists of the 20 most alike
            chance = np.random.default_rng(5)
            entries = sp.triu(sp.random(1500, 1500, 0.0169, random_state=chance), 1).tocsr()
            entries.data = np.round(entries.data * 1e6 + 1) / 1e6
            write(folder, sp.csr_matrix(entries + entries.T))
        else:
            write(folder, power_rows(int(name.split("-")[1])))


def run(command):
    done = subprocess.run(command, capture_output=True, text=True, env=dict(
        os.environ, OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1", RAYON_NUM_THREADS="1"))
    if done.returncode:
        raise SystemExit(f"{' '.join(command)}: {done.stderr[-500:]}")
    return json.loads(done.stdout.strip().splitlines()[-1])


def shown(values):
    return f"{statistics.median(values):.3g} ({min(values):.3g}–{max(values):.3g})"


def main():
    ask = argparse.ArgumentParser()
    ask.add_argument("program")
    ask.add_argument("--runs", type=int, default=5)
    ask.add_argument("--only", default="")
    ask.add_argument("--json")
    ask.add_argument("--work", default=os.path.join(tempfile.gettempdir(), "lotura-kernels"))
    options = ask.parse_args()
    chosen = [item for item in ITEMS if not options.only or any(item.startswith(o) for o in options.only.split(","))]
    prepare(options.work, {ITEMS[item][0] for item in chosen})
    broken, record = [], []
    print("| item | library | its CPU s | our CPU s | ours / its | same answer |\n| --- | --- | --- | --- | --- | --- |", flush=True)
    for item in chosen:
        data, library, promise = ITEMS[item]
        folder, theirs, ours, text, same = f"{options.work}/{data}", [], [], "", True
        for _ in range(options.runs):
            theirs.append(run([sys.executable, HERE, "--peer", item, folder, f"{options.work}/peer.npy"])["cpu"])
            ours.append(run([options.program, item, folder, f"{options.work}/ours", "1"])["cpu"])
            same, text = agree(item, np.fromfile(f"{options.work}/ours", np.float64).reshape(
                np.load(f"{options.work}/peer.npy").shape), np.load(f"{options.work}/peer.npy"), folder)
            if not same:
                break
        ratios = [a / b for a, b in zip(ours, theirs)]
        if not same or statistics.median(ratios) > promise:
            broken.append(item)
        record.append(dict(item=item, library=library, theirs=theirs, ours=ours, same=bool(same), text=text, promise=promise))
        print(f"| {item} | {library} | {shown(theirs)} | {shown(ours)} | {shown(ratios)} | "
              f"{'yes' if same else '**no**'}: {text} |", flush=True)
    if any(item.startswith("join") for item in chosen):
        speedups = []
        for _ in range(options.runs):
            one, two = (run([options.program, "join:cosine:10000", f"{options.work}/rows-10000", f"{options.work}/ours", n])["wall"] for n in "12")
            speedups.append(one / two)
        record.append(dict(item="two threads", speedups=speedups))
        print(f"\nTwo threads on join:cosine:10000: {shown(speedups)} times as fast as one (wall time).")
        if statistics.median(speedups) < 1.7:
            broken.append("two threads")
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump(record, file, indent=1)
    print("\nPromises: " + ("all kept." if not broken else "not kept: " + ", ".join(broken) + "."))
    return 1 if broken else 0


if __name__ == "__main__":
    if sys.argv[1:2] == ["--peer"]:
        peer(*sys.argv[2:5])
    else:
        sys.exit(main())
