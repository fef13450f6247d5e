"""Writes the most similar rows of small sparse matrices, found with SciPy and scikit-learn.

Cosine: sklearn.metrics.pairwise; Jaccard: scipy.spatial.distance; Ruzicka and overlap: numpy on
dense rows (1 - Bray-Curtis of SciPy gives the sum of minima). Weights are whole sixteenths.
Run: python3 scripts/reference/similarity_join.py > Tests/LoturaGraphTests/SimilarityReference.swift
"""

import numpy as np
import scipy
import sklearn
from scipy.spatial.distance import braycurtis, jaccard
from sklearn.metrics.pairwise import cosine_similarity

TOP = 3


def scores(dense, measure):
    rows = len(dense)
    if measure == "cosine":
        return cosine_similarity(dense)
    found = np.zeros((rows, rows))
    for a in range(rows):
        for b in range(rows):
            x, y = dense[a], dense[b]
            if not x.any() or not y.any():
                continue
            if measure == "jaccard":
                found[a, b] = 1 - jaccard(x > 0, y > 0)
                continue
            both = x.sum() + y.sum()
            shared = (1 - braycurtis(x, y)) * both / 2
            if measure == "ruzicka":
                found[a, b] = shared / (both - shared)
            else:
                found[a, b] = shared / min(x.sum(), y.sum())
    return found


def best(found):
    lists = []
    for a, row in enumerate(found):
        steps = np.floor(row * 1e9 + 0.5)
        order = [b for b in np.lexsort((np.arange(len(row)), -steps)) if b != a and steps[b] > 0]
        lists.append([(int(b), float(row[b])) for b in order[:TOP]])
    return lists


def main():
    random = np.random.default_rng(2026)
    print("/// The most similar rows of small matrices, found by other programs.")
    print("///")
    print(f"/// Source: SciPy {scipy.__version__}, scikit-learn {sklearn.__version__}; written by")
    print("/// `scripts/reference/similarity_join.py`. Do not edit by hand.")
    print("struct SimilarityReference: Sendable {")
    print("  let measure: String")
    print("  /// The weights, row by row, in sixteenths.")
    print("  let sixteenths: [[Int]]")
    print(f"  /// The {TOP} best of each row.")
    print("  let neighbours: [[Int32]]")
    print("  let scores: [[Double]]")
    print()
    print("  static let cases = [")
    for rows, columns, share in ((6, 4, 0.6), (9, 12, 0.3)):
        sixteenths = random.integers(1, 33, (rows, columns)) * (
            random.random((rows, columns)) < share
        )
        for measure in ("ruzicka", "cosine", "jaccard", "overlap"):
            lists = best(scores(sixteenths / 16, measure))
            print("    SimilarityReference(")
            print(f'      measure: "{measure}",')
            print("      sixteenths: [")
            for row in sixteenths:
                print(f"        {[int(x) for x in row]},")
            print("      ],")
            print(f"      neighbours: {[[b for b, _ in row] for row in lists]},")
            print("      scores: [")
            for row in lists:
                print(f"        {[float(f'{s:.12f}') for _, s in row]},")
            print("      ]),")
    print("  ]")
    print("}")


main()
