/// How much the parts of a map are in each other's way.
struct Disorder: Hashable, Sendable {
  /// Lines that cross.
  private(set) var crossings = 0
  /// Lines that pass over a foreign shape.
  private(set) var overruns = 0
  /// Labels that lie on a foreign shape, line or label.
  private(set) var hiddenLabels = 0
  /// How many times larger the map is than the page, at least 1.
  private(set) var excess = 1.0

  /// One number to compare by: a line over a shape is as bad as three crossings, a hidden label as
  /// two, a map half again as large as the page as six.
  var sum: Double {
    Double(crossings + 3 * overruns + 2 * hiddenLabels) + 12 * (excess - 1)
  }

  /// The disorder of shapes at these centres. O(lines² + lines · shapes).
  init(_ places: [MapPlan.Vector], _ plan: MapPlan) {
    let extent = Extent(places, plan).size
    excess = max(1, extent.x / MapPlan.page.x, extent.y / MapPlan.page.y)
    for (number, line) in plan.lines.enumerated() {
      let ends = (places[line.a], places[line.b])
      let middle = (ends.0 + ends.1) / 2
      for shape in places.indices where shape != line.a && shape != line.b {
        if Self.distance(places[shape], ends) < plan.sizes[shape].min() / 2 { overruns += 1 }
        if Self.overlap(places[shape], plan.sizes[shape], middle, line.label) { hiddenLabels += 1 }
      }
      for (place, other) in plan.lines.enumerated() where place != number {
        let others = (places[other.a], places[other.b])
        if place > number {
          if Set([line.a, line.b, other.a, other.b]).count == 4, Self.cross(ends, others) {
            crossings += 1
          }
          if Self.overlap(middle, line.label, (others.0 + others.1) / 2, other.label) {
            hiddenLabels += 1
          }
        }
        if line.label.x > 0, Self.distance(middle, others) < line.label.y / 2 {
          hiddenLabels += 1
        }
      }
    }
  }

  private static func overlap(
    _ one: MapPlan.Vector, _ size: MapPlan.Vector, _ other: MapPlan.Vector,
    _ otherSize: MapPlan.Vector
  ) -> Bool {
    guard size.x > 0, otherSize.x > 0 else { return false }
    let way = one - other
    return abs(way.x) < (size.x + otherSize.x) / 2 && abs(way.y) < (size.y + otherSize.y) / 2
  }

  /// The distance of a point from a stretch of a line.
  private static func distance(
    _ point: MapPlan.Vector, _ ends: (MapPlan.Vector, MapPlan.Vector)
  ) -> Double {
    let way = ends.1 - ends.0
    let squared = way.dot(way)
    let along = squared < 1e-12 ? 0 : min(1, max(0, (point - ends.0).dot(way) / squared))
    return (point - (ends.0 + way * along)).length
  }

  private static func cross(
    _ one: (MapPlan.Vector, MapPlan.Vector), _ other: (MapPlan.Vector, MapPlan.Vector)
  ) -> Bool {
    func side(_ line: (MapPlan.Vector, MapPlan.Vector), _ point: MapPlan.Vector) -> Double {
      (line.1 - line.0).turned.dot(point - line.0)
    }
    return side(one, other.0) * side(one, other.1) < 0
      && side(other, one.0) * side(other, one.1) < 0
  }
}
