import LoturaScoring

/// Turns the joints of a dendrogram so that neighbours in the order of its leaves are as alike as
/// they can be: optimal leaf ordering (Bar-Joseph, Gifford and Jaakkola 2001).
///
/// A tree of n leaves has 2ⁿ⁻¹ orders. For each joint and each pair of outermost leaves only the
/// best inner order is kept, so that O(n³) steps suffice. An unknown likeness counts 0 here. The
/// order and its mirror are equally good; the one that begins with the smaller place is taken.
enum LeafOrder {
  /// The same tree with its joints turned.
  static func flipped(_ tree: Dendrogram.Tree, by matrix: LikenessMatrix) -> Dendrogram.Tree {
    var best = Orders(tree, matrix)
    guard let ends = best.bestEnds() else { return tree }
    return best.tree(from: min(ends.first, ends.last), to: max(ends.first, ends.last))
  }

  /// The best sum of likenesses of neighbours for each pair of outermost leaves of one subtree.
  private struct Orders {
    private let tree: Dendrogram.Tree
    private let matrix: LikenessMatrix
    private let leaves: [Int]
    private var parts: [Orders] = []
    /// Sum and inner ends (last of the one part, first of the other) by (left, right) leaf.
    private var sums: [Ends: Choice] = [:]

    private struct Ends: Hashable {
      let first: Int
      let last: Int
    }

    private struct Choice {
      let sum: Double
      let inner: Ends
    }

    init(_ tree: Dendrogram.Tree, _ matrix: LikenessMatrix) {
      self.tree = tree
      self.matrix = matrix
      leaves = tree.leaves.sorted()
      switch tree {
      case .leaf(let place):
        sums[Ends(first: place, last: place)] = Choice(
          sum: 0, inner: Ends(first: place, last: place))
      case .joint(let joint):
        parts = [Orders(joint.first, matrix), Orders(joint.second, matrix)]
        join()
      }
    }

    private func likeness(_ one: Int, _ other: Int) -> Double {
      matrix[min(one, other), max(one, other)]?.used ?? 0
    }

    private mutating func join() {
      let (left, right) = (parts[0], parts[1])
      for first in left.leaves {
        // The best way from `first` through the left part to each leaf of the right part.
        var reach: [Int: (sum: Double, inner: Int)] = [:]
        for next in right.leaves {
          for inner in left.leaves {
            guard let sum = left.sums[Ends(first: first, last: inner)]?.sum else { continue }
            let total = sum + likeness(inner, next)
            if total > reach[next]?.sum ?? -1 { reach[next] = (total, inner) }
          }
        }
        for last in right.leaves {
          var best: Choice?
          for next in right.leaves {
            guard let way = reach[next],
              let sum = right.sums[Ends(first: next, last: last)]?.sum
            else { continue }
            if way.sum + sum > best?.sum ?? -1 {
              best = Choice(sum: way.sum + sum, inner: Ends(first: way.inner, last: next))
            }
          }
          guard let best else { continue }
          sums[Ends(first: first, last: last)] = best
          sums[Ends(first: last, last: first)] = Choice(
            sum: best.sum, inner: Ends(first: best.inner.last, last: best.inner.first))
        }
      }
    }

    /// The outermost leaves of the best order; ties go to the smaller places.
    mutating func bestEnds() -> (first: Int, last: Int)? {
      var best: (first: Int, last: Int, sum: Double)?
      for first in leaves {
        for last in leaves where first <= last {
          guard let sum = sums[Ends(first: first, last: last)]?.sum else { continue }
          if sum > best?.sum ?? -1 { best = (first, last, sum) }
        }
      }
      return best.map { ($0.first, $0.last) }
    }

    /// The tree in its best order between two outermost leaves.
    func tree(from first: Int, to last: Int) -> Dendrogram.Tree {
      guard case .joint(let joint) = tree,
        let inner = sums[Ends(first: first, last: last)]?.inner
      else { return tree }
      let isTurned = !parts[0].leaves.contains(first)
      let (one, other) = isTurned ? (parts[1], parts[0]) : (parts[0], parts[1])
      return .joint(
        Dendrogram.Joint(
          first: one.tree(from: first, to: inner.first),
          second: other.tree(from: inner.last, to: last), likeness: joint.likeness))
    }
  }
}
