/// Circles of a map moved apart where they lie on one another, each held near its own place.
///
/// In each round two circles that overlap go apart by half of the overlap each, along the line
/// between them, and every circle goes a small part of its way back; the last rounds only part
/// them. Deterministic; of two in the same place the later goes to the right.
/// **Complexity.** O(n²) a round, 300 rounds.
/// **Source.** Dorling 1996, without the attraction between neighbours.
enum CircleSpread {
  /// A circle: its middle and its radius, in one unit.
  struct Circle: Hashable, Sendable {
    var x: Double
    var y: Double
    let radius: Double
  }

  private static let rounds = 300
  private static let pull = 0.03

  /// The circles, moved; `gap` is left between any two as far as that is possible.
  static func spread(_ circles: [Circle], gap: Double) -> [Circle] {
    var moved = circles
    for round in 0..<rounds {
      for one in moved.indices {
        for other in moved.indices where other > one {
          part(one, other, gap, &moved)
        }
      }
      guard round < rounds * 2 / 3 else { continue }
      for place in moved.indices {
        moved[place].x += pull * (circles[place].x - moved[place].x)
        moved[place].y += pull * (circles[place].y - moved[place].y)
      }
    }
    return moved
  }

  private static func part(_ one: Int, _ other: Int, _ gap: Double, _ circles: inout [Circle]) {
    let (a, b) = (circles[one], circles[other])
    var (dx, dy) = (b.x - a.x, b.y - a.y)
    var distance = (dx * dx + dy * dy).squareRoot()
    let least = a.radius + b.radius + gap
    guard distance < least else { return }
    if distance == 0 { (dx, dy, distance) = (1, 0, 1) }
    let missing = least - (circles[one].x == b.x && circles[one].y == b.y ? 0 : distance)
    // The smaller one goes further: large circles carry the shape of the map.
    let share = a.radius * a.radius / (a.radius * a.radius + b.radius * b.radius)
    circles[one].x -= dx / distance * missing * (1 - share)
    circles[one].y -= dy / distance * missing * (1 - share)
    circles[other].x += dx / distance * missing * share
    circles[other].y += dy / distance * missing * share
  }
}
