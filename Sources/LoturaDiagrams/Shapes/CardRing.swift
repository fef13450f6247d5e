import Glibc
import LoturaGraphviz

/// Places for cards on an ellipse round a hub, clockwise from the top, so that no two cards touch
/// and every card stands clear of the hub.
///
/// Cards are wide and low, so the ellipse is measured in card widths and card heights: there it is
/// nearly a circle, and equal steps along it leave equal room. Of all ellipses on which the cards fit
/// the one that fills a page best is taken.
struct CardRing: Sendable {
  /// The centres of the cards in inches, the hub at (0, 0), in the order of the cards.
  let places: [Drawing.Point]

  /// Room between two cards in inches.
  static let gap = 0.28
  /// Room between the hub and a card in inches.
  static let reach = 0.45

  /// Places for cards of these sizes (inches) round a hub of this diameter (inches).
  init(_ sizes: [(width: Double, height: Double)], hub: Double) {
    guard let width = sizes.map(\.width).max(), let height = sizes.map(\.height).max() else {
      places = []
      return
    }
    let least = (
      rx: hub / 2 + Self.reach + width / 2, ry: hub / 2 + Self.reach + height / 2
    )
    var best: (places: [Drawing.Point], cost: Double)?
    for wide in 0..<40 {
      let rx = least.rx * (1 + 0.05 * Double(wide))
      for high in 0..<60 {
        let ry = least.ry * (1 + 0.04 * Double(high))
        let cost = max((2 * rx + width) / MapPlan.page.x, (2 * ry + height) / MapPlan.page.y)
        guard cost < best?.cost ?? .infinity else { break }
        let points = Self.points(sizes.count, rx, ry, unit: (width, height))
        if Self.areClear(points, sizes, hub: hub) {
          best = (points, cost)
          break
        }
      }
    }
    if let frame = Self.frame(sizes, hub: hub), Self.areClear(frame.places, sizes, hub: hub),
      frame.cost < best?.cost ?? .infinity
    {
      best = frame
    }
    places = best?.places ?? Self.points(sizes.count, 3 * least.rx, 4 * least.ry, unit: (1, 1))
  }

  /// Places in three columns round the hub: three above, the others below and in pairs at the
  /// sides, as wide as the page. Six cards or more; an ellipse of so many wide cards is far wider.
  private static func frame(
    _ sizes: [(width: Double, height: Double)], hub: Double
  ) -> (places: [Drawing.Point], cost: Double)? {
    guard sizes.count >= 6, let width = sizes.map(\.width).max(),
      let height = sizes.map(\.height).max()
    else { return nil }
    let below = sizes.count % 2 == 0 ? 3 : 2
    let beside = (sizes.count - 3 - below) / 2
    let step = height + gap
    let x = max(width + gap, hub / 2 + reach + width / 2, (MapPlan.page.x - width) / 2)
    let y = max(hub / 2 + reach + height / 2, step * (Double(beside) + 1) / 2)
    let sides = (0..<beside).map { step * (Double(beside - 1) / 2 - Double($0)) }
    let foot = below == 3 ? [x, 0, -x] : [x / 2, -x / 2]
    var points = [(0, y), (x, y)] + sides.map { (x, $0) }
    points += foot.map { ($0, -y) } + sides.reversed().map { (-x, $0) } + [(-x, y)]
    let cost = max((2 * x + width) / MapPlan.page.x, (2 * y + height) / MapPlan.page.y)
    return (points.map { Drawing.Point(x: rounded($0.0), y: rounded($0.1)) }, cost)
  }

  /// `count` points at equal distances along the ellipse, clockwise; the first at the top, or at
  /// the right where one or two cards would leave the sides empty.
  private static func points(
    _ count: Int, _ rx: Double, _ ry: Double, unit: (width: Double, height: Double)
  ) -> [Drawing.Point] {
    let steps = 360
    var lengths = [0.0]
    func at(_ step: Int) -> (x: Double, y: Double) {
      let angle = 2 * Double.pi * Double(step) / Double(steps)
      return (rx * sin(angle), ry * cos(angle))
    }
    for step in 1...steps {
      let (from, to) = (at(step - 1), at(step))
      let (dx, dy) = ((to.x - from.x) / unit.width, (to.y - from.y) / unit.height)
      lengths.append(lengths[step - 1] + (dx * dx + dy * dy).squareRoot())
    }
    let whole = lengths[steps]
    let offset = count <= 2 ? whole / 4 : 0
    return (0..<count).map { place in
      let wanted = offset + whole * Double(place) / Double(count)
      let step = lengths.firstIndex { $0 >= wanted - 1e-9 } ?? 0
      let point = at(step)
      return Drawing.Point(x: rounded(point.x), y: rounded(point.y))
    }
  }

  /// Hundredths of an inch, and never minus zero.
  private static func rounded(_ inches: Double) -> Double { (inches * 100).rounded() / 100 + 0 }

  private static func areClear(
    _ places: [Drawing.Point], _ sizes: [(width: Double, height: Double)], hub: Double
  ) -> Bool {
    for one in places.indices {
      let card = (
        x: max(0, abs(places[one].x) - sizes[one].width / 2),
        y: max(0, abs(places[one].y) - sizes[one].height / 2)
      )
      if (card.x * card.x + card.y * card.y).squareRoot() < hub / 2 + reach - 0.01 { return false }
      for other in places.indices where other > one {
        let apartX =
          abs(places[one].x - places[other].x) - (sizes[one].width + sizes[other].width) / 2
        let apartY =
          abs(places[one].y - places[other].y) - (sizes[one].height + sizes[other].height) / 2
        if max(apartX, apartY) < gap { return false }
      }
    }
    return true
  }
}
