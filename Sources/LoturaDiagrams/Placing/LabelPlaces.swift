/// Finds room for labels beside circles: the first side that is free, or none.
struct LabelPlaces {
  /// An upright rectangle by its middle and its halves.
  struct Box: Hashable, Sendable {
    let x: Double
    let y: Double
    let halfWidth: Double
    let halfHeight: Double

    func meets(_ other: Box) -> Bool {
      abs(x - other.x) < halfWidth + other.halfWidth
        && abs(y - other.y) < halfHeight + other.halfHeight
    }

    func meets(_ circle: CircleSpread.Circle) -> Bool {
      let dx = max(0, abs(circle.x - x) - halfWidth)
      let dy = max(0, abs(circle.y - y) - halfHeight)
      return dx * dx + dy * dy < circle.radius * circle.radius
    }
  }

  private let circles: [CircleSpread.Circle]
  private var taken: [Box]

  /// Room between these circles and boxes.
  init(_ circles: [CircleSpread.Circle], boxes: [Box] = []) {
    self.circles = circles
    taken = boxes
  }

  /// A place for a label of this size beside a circle: right, left, above, below, then the corners;
  /// nil: none is free. The place is taken from then on.
  mutating func place(
    besides circle: CircleSpread.Circle, width: Double, height: Double
  ) -> Box? {
    let (across, up) = (circle.radius + width / 2 + 0.04, circle.radius + height / 2)
    let corner = (circle.radius * 0.75 + width / 2, circle.radius * 0.75 + height / 2)
    let steps = [
      (across, 0), (-across, 0), (0, up), (0, -up), corner, (-corner.0, corner.1),
      (corner.0, -corner.1), (-corner.0, -corner.1),
    ]
    for step in steps {
      let box = Box(
        x: circle.x + step.0, y: circle.y + step.1, halfWidth: width / 2, halfHeight: height / 2)
      if taken.contains(where: box.meets) || circles.contains(where: box.meets) { continue }
      taken.append(box)
      return box
    }
    return nil
  }
}
