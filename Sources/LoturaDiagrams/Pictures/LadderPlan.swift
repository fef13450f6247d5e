import Glibc
import LoturaScoring

/// Where everything of a ladder stands, in inches: leaves one below the other, joints to the right
/// by how unlike they are.
struct LadderPlan: Sendable {
  /// Two groups joined: where their lines come from, and where they meet.
  struct Joint: Hashable, Sendable {
    /// How like the two groups are; nil: unknown.
    let likeness: Estimate?
    /// Where the two meet, from left to right.
    let x: Double
    /// Where the first group's line comes from.
    let first: Place
    /// Where the second group's line comes from.
    let second: Place
    /// All subjects joined here, by their places.
    let members: [Int]

    /// The height at which the line goes on.
    var y: Double { (first.y + second.y) / 2 }
  }

  /// A place on the paper.
  struct Place: Hashable, Sendable {
    /// To the right, in inches.
    let x: Double
    /// Upwards, in inches.
    let y: Double
  }

  /// The subjects from the top.
  let leaves: [Int]
  /// The joints, inner ones before outer ones.
  let joints: [Joint]
  /// Distance of two leaves in inches.
  let step: Double
  /// The greatest likeness on the scale, a multiple of ten points.
  let most: Double
  /// The least likeness on the scale, a multiple of ten points.
  let least: Double
  /// Width of the scale in inches.
  let width: Double

  /// The plan of a dendrogram on a scale of this width.
  init(_ dendrogram: Dendrogram, width: Double) {
    self.width = width
    leaves = dendrogram.leaves
    step = leaves.count > 40 ? 0.33 : leaves.count > 16 ? 0.36 : 0.42
    let all = dendrogram.tree.map(Self.joints) ?? []
    let known = all.compactMap { $0.likeness?.used }
    let hasUnknown = all.contains { $0.likeness == nil }
    // The scale covers what is drawn and its surroundings, at least from 60 down to 20 points.
    most = min(1, max(0.6, (((known.max() ?? 1) + 0.08) * 10).rounded(.up) / 10))
    let lowest = hasUnknown ? 0 : known.min() ?? 0
    least = max(0, min(0.2, ((lowest - 0.03) * 10).rounded(.down) / 10))
    var placed: [Joint] = []
    if let tree = dendrogram.tree {
      let rows = Dictionary(uniqueKeysWithValues: leaves.enumerated().map { ($1, $0) })
      var planner = Planner(most: most, least: least, width: width, step: step, rows: rows)
      _ = planner.place(tree)
      placed = planner.joints
    }
    joints = placed
  }

  /// Where a likeness lies on the scale.
  func x(of likeness: Double) -> Double {
    Self.x(of: likeness, most: most, least: least, width: width)
  }

  /// The height of a row.
  func y(ofRow row: Int) -> Double { -step * Double(row) }

  private static func x(
    of likeness: Double, most: Double, least: Double, width: Double
  ) -> Double {
    let share = (most - likeness) / max(0.1, most - least)
    return (min(max(share, 0), 1) * width * 1000).rounded() / 1000
  }

  private static func joints(_ tree: Dendrogram.Tree) -> [Dendrogram.Joint] {
    switch tree {
    case .leaf: []
    case .joint(let joint): joints(joint.first) + joints(joint.second) + [joint]
    }
  }

  /// Places joints from the leaves on.
  private struct Planner {
    let most: Double
    let least: Double
    let width: Double
    let step: Double
    let rows: [Int: Int]
    var joints: [Joint] = []

    /// Two joints stand at least this far apart in inches, unless they are exactly as like.
    static let separate = 0.09

    mutating func place(_ tree: Dendrogram.Tree) -> Place {
      switch tree {
      case .leaf(let subject):
        return Place(x: 0, y: -step * Double(rows[subject] ?? 0))
      case .joint(let joint):
        let (first, second) = (place(joint.first), place(joint.second))
        let wanted = LadderPlan.x(
          of: joint.likeness?.used ?? least, most: most, least: least, width: width)
        // Average linkage never goes back, but unknown pairs may make it seem so. Joints that are
        // nearly at one place would look like one line, so the outer one moves a little.
        let inner = max(first.x, second.x)
        let isNear = inner > 0 && wanted - inner < Self.separate && wanted != inner
        let x = isNear ? inner + Self.separate : max(wanted, inner)
        joints.append(
          Joint(
            likeness: joint.likeness, x: x, first: first, second: second, members: tree.leaves))
        return Place(x: x, y: (first.y + second.y) / 2)
      }
    }
  }
}
