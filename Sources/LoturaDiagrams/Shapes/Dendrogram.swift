import Glibc
package import LoturaScoring

/// Subjects joined step by step, always the two groups that are most alike: average linkage (Sokal
/// and Michener 1958).
///
/// The likeness of two groups is the mean over all pairs between them whose likeness is known. Two
/// groups without any known pair are joined last, and that joint has no likeness. Ties go to the
/// groups that hold the smaller places. O(n³) steps.
package struct Dendrogram: Hashable, Sendable {
  /// A subject, or two groups joined.
  package indirect enum Tree: Hashable, Sendable {
    /// The subject at this place.
    case leaf(Int)
    /// Two groups.
    case joint(Joint)
  }

  /// Two groups and how like they are.
  package struct Joint: Hashable, Sendable {
    /// The group that stands first.
    package let first: Tree
    /// The group that stands second.
    package let second: Tree
    /// Mean of the known pairs between the two: used value, least and most; nil: none is known.
    package let likeness: Estimate?
  }

  /// All subjects, joined; nil where there are none.
  package let tree: Tree?

  /// The dendrogram of a table, with like subjects side by side (`LeafOrder`).
  package init(of matrix: LikenessMatrix) {
    tree = Self.joined(matrix).map { LeafOrder.flipped($0, by: matrix) }
  }

  /// The places of the subjects in the order of the leaves.
  package var leaves: [Int] { tree?.leaves ?? [] }

  private static func joined(_ matrix: LikenessMatrix) -> Tree? {
    var groups = (0..<matrix.count).map { (tree: Tree.leaf($0), members: [$0]) }
    while groups.count > 1 {
      var best = (one: 0, other: 1, likeness: Estimate?.none, rank: -2.0)
      for one in groups.indices {
        for other in groups.indices where other > one {
          let likeness = mean(matrix, groups[one].members, groups[other].members)
          let rank = likeness.map { floor($0.used * 1e9 + 0.5) } ?? -1
          if rank > best.rank { best = (one, other, likeness, rank) }
        }
      }
      let (one, other) = (groups[best.one], groups[best.other])
      groups[best.one] = (
        .joint(Joint(first: one.tree, second: other.tree, likeness: best.likeness)),
        (one.members + other.members).sorted()
      )
      groups.remove(at: best.other)
    }
    return groups.first?.tree
  }

  private static func mean(_ matrix: LikenessMatrix, _ ones: [Int], _ others: [Int]) -> Estimate? {
    var (low, used, high, known) = (0.0, 0.0, 0.0, 0)
    var isWhole = true
    for one in ones {
      for other in others {
        guard let likeness = matrix[min(one, other), max(one, other)] else {
          // An unknown pair may be anything: it widens the range and leaves the mean alone.
          high += 1
          isWhole = false
          continue
        }
        low += likeness.low
        used += likeness.used
        high += likeness.high
        known += 1
      }
    }
    guard known > 0 else { return nil }
    let pairs = Double(ones.count * others.count)
    let middle = min(max(used / Double(known), 0), 1)
    let least = min(max(low / pairs, 0), middle)
    let most = max(min(high / pairs, 1), middle)
    return isWhole && least == most
      ? Estimate(exactly: middle) : Estimate(low: least, high: most, used: middle)
  }
}

extension Dendrogram.Tree {
  /// The places of the subjects in the order of the leaves.
  package var leaves: [Int] {
    switch self {
    case .leaf(let place): [place]
    case .joint(let joint): joint.first.leaves + joint.second.leaves
    }
  }
}
