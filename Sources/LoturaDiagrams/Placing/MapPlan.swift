/// What is to be placed freely on the paper: shapes, and lines between them that may carry a label
/// at their middle. All lengths are in inches.
struct MapPlan: Hashable, Sendable {
  /// A position or a way: x to the right, y upwards.
  typealias Vector = SIMD2<Double>

  /// A line between two shapes.
  struct Line: Hashable, Sendable {
    /// The place of the first shape.
    let a: Int
    /// The place of the second shape.
    let b: Int
    /// The blank wished for between the two shapes, > 0; the shorter the closer they belong.
    let gap: Double
    /// Width and height of the label at its middle; zero for none.
    let label: Vector

    /// A line.
    init(_ a: Int, _ b: Int, gap: Double, label: Vector = .zero) {
      self.a = a
      self.b = b
      self.gap = gap
      self.label = label
    }
  }

  /// Width and height of each shape.
  let sizes: [Vector]
  /// Whether the shapes are circles; otherwise they are boxes.
  let areRound: Bool
  /// The lines.
  let lines: [Line]

  /// Width and height that a map should fill: a page of 16 : 9 without its header and margins.
  static let page = Vector(12.6, 5.3)
  /// Blank between two shapes that are not joined.
  static let clearance = 0.22

  /// How far a shape reaches from its centre in a direction of length 1.
  func reach(_ shape: Int, towards way: Vector) -> Double {
    let half = sizes[shape] / 2
    if areRound { return half.x }
    let across = abs(way.x) < 1e-9 ? Double.infinity : half.x / abs(way.x)
    let up = abs(way.y) < 1e-9 ? Double.infinity : half.y / abs(way.y)
    return min(across, up)
  }

  /// The wished distance of each two centres: along the lines between them, and for shapes that no
  /// line joins as far as their groups reach. O(n³).
  var distances: [[Double]] {
    let count = sizes.count
    var table = Array(
      repeating: Array(repeating: Double.infinity, count: count), count: count)
    for place in 0..<count { table[place][place] = 0 }
    for line in lines where line.a != line.b {
      let radii = (sizes[line.a].max() + sizes[line.b].max()) / 2
      let length = min(table[line.a][line.b], radii + line.gap)
      table[line.a][line.b] = length
      table[line.b][line.a] = length
    }
    for middle in 0..<count {
      for from in 0..<count where table[from][middle].isFinite {
        for to in 0..<count {
          table[from][to] = min(table[from][to], table[from][middle] + table[middle][to])
        }
      }
    }
    // Groups without a line between them stand side by side: as far as both reach.
    let reaches = table.map { $0.filter(\.isFinite).max() ?? 0 }
    return table.indices.map { from in
      table.indices.map { to in
        let distance = table[from][to]
        return distance.isFinite ? distance : max(1.6, 0.55 * (reaches[from] + reaches[to]))
      }
    }
  }
}

extension SIMD2<Double> {
  /// The length of the way.
  var length: Double { (x * x + y * y).squareRoot() }

  /// The way turned by a quarter to the left.
  var turned: SIMD2<Double> { SIMD2(-y, x) }

  /// How far the way goes along another.
  func dot(_ other: SIMD2<Double>) -> Double { x * other.x + y * other.y }
}
