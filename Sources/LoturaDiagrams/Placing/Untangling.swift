/// Moves shapes of a map a little, until none touch, no line passes over a foreign shape, and every
/// label has its place.
struct Untangling: Sendable {
  private typealias Vector = MapPlan.Vector
  private let plan: MapPlan

  /// Blank between a line and a foreign shape, in inches.
  private static let beside = 0.1
  /// Blank at both ends of a label on its line, in inches.
  private static let lineEnd = 0.36

  /// A plan whose shapes are to be moved.
  init(_ plan: MapPlan) { self.plan = plan }

  /// The centres after at most `rounds` rounds.
  func untangled(_ places: [MapPlan.Vector], rounds: Int) -> [MapPlan.Vector] {
    var places = places
    for _ in 0..<rounds {
      var moves = Array(repeating: Vector.zero, count: places.count)
      separateShapes(places, &moves)
      freeLines(places, &moves)
      freeLabels(places, &moves)
      var largest = 0.0
      for place in places.indices {
        // A round moves nothing far, so that one push does not undo another.
        let length = moves[place].length
        let step = length > 0.3 ? moves[place] * (0.3 / length) : moves[place]
        places[place] += step
        largest = max(largest, min(length, 0.3))
      }
      if largest < 0.004 { break }
    }
    return places
  }

  private func separateShapes(_ places: [Vector], _ moves: inout [Vector]) {
    for one in places.indices {
      for other in (one + 1)..<max(places.count, one + 1) {
        let push = Self.push(
          places[other] - places[one], (plan.sizes[one] + plan.sizes[other]) / 2,
          clearance: MapPlan.clearance, areRound: plan.areRound)
        moves[one] -= push / 2
        moves[other] += push / 2
      }
    }
  }

  /// How far the second of two shapes has to move so that the blank between them is `clearance`.
  private static func push(
    _ way: Vector, _ halves: Vector, clearance: Double, areRound: Bool
  ) -> Vector {
    if areRound {
      let lack = halves.x + clearance - way.length
      guard lack > 0 else { return .zero }
      return way.length < 1e-6 ? Vector(lack, 0) : way * (lack / way.length)
    }
    let lack = halves + Vector(repeating: clearance) - Vector(abs(way.x), abs(way.y))
    guard lack.x > 0, lack.y > 0 else { return .zero }
    return lack.x < lack.y
      ? Vector(way.x < 0 ? -lack.x : lack.x, 0) : Vector(0, way.y < 0 ? -lack.y : lack.y)
  }

  private func freeLines(_ places: [Vector], _ moves: inout [Vector]) {
    for line in plan.lines {
      let (from, to) = (places[line.a], places[line.b])
      let way = to - from
      let length = max(way.length, 1e-6)
      for shape in places.indices where shape != line.a && shape != line.b {
        let along = (places[shape] - from).dot(way) / (length * length)
        guard along > 0.02, along < 0.98 else { continue }
        let off = places[shape] - (from + way * along)
        let side = off.length < 1e-6 ? way.turned / length : off / off.length
        let lack = thickness(shape, across: side) + Self.beside - off.length
        guard lack > 0 else { continue }
        moves[shape] += side * (lack * 0.4)
        moves[line.a] -= side * (lack * 0.3 * (1 - along))
        moves[line.b] -= side * (lack * 0.3 * along)
      }
    }
  }

  /// How far a shape reaches across a line, whatever part of it comes nearest.
  private func thickness(_ shape: Int, across side: Vector) -> Double {
    let half = plan.sizes[shape] / 2
    return plan.areRound ? half.x : abs(side.x) * half.x + abs(side.y) * half.y
  }

  private func freeLabels(_ places: [Vector], _ moves: inout [Vector]) {
    for (place, line) in plan.lines.enumerated() where line.label.x > 0 {
      lengthen(line, places, &moves)
      let middle = (places[line.a] + places[line.b]) / 2
      for shape in places.indices where shape != line.a && shape != line.b {
        let push = Self.push(
          places[shape] - middle, (plan.sizes[shape] + line.label) / 2, clearance: 0.06,
          areRound: false)
        moves[shape] += push * 0.4
        moves[line.a] -= push * 0.3
        moves[line.b] -= push * 0.3
      }
      for other in plan.lines[(place + 1)...] where other.label.x > 0 {
        let push = Self.push(
          (places[other.a] + places[other.b]) / 2 - middle, (other.label + line.label) / 2,
          clearance: 0.04, areRound: false)
        moves[line.a] -= push * 0.3
        moves[line.b] -= push * 0.3
        moves[other.a] += push * 0.3
        moves[other.b] += push * 0.3
      }
    }
  }

  /// A line must be seen at both ends of its label.
  private func lengthen(_ line: MapPlan.Line, _ places: [Vector], _ moves: inout [Vector]) {
    let way = places[line.b] - places[line.a]
    let length = max(way.length, 1e-6)
    let side = way / length
    let label = min(
      line.label.x / max(abs(side.x), 1e-6), line.label.y / max(abs(side.y), 1e-6))
    let needed =
      plan.reach(line.a, towards: side) + plan.reach(line.b, towards: side) + label
      + 2 * Self.lineEnd
    guard needed > length else { return }
    moves[line.a] -= side * ((needed - length) / 2)
    moves[line.b] += side * ((needed - length) / 2)
  }
}
