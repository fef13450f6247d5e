import LoturaGraphviz

/// Where everything stands in a picture of a consortium, in inches: frames of countries in a column,
/// requirements in another at their right, both spread over the same height.
struct ConsortiumPlan: Sendable {
  /// The middle and the size of a frame.
  struct Frame: Sendable {
    let middle: Drawing.Point
    let width: Double
    let height: Double
  }

  /// The middle of each partner's box, by place.
  private(set) var partners: [Int: Drawing.Point] = [:]
  /// The frame of each country, by number.
  private(set) var frames: [Int: Frame] = [:]
  /// The middle of each requirement's box, by place.
  private(set) var requirements: [Int: Drawing.Point] = [:]

  /// Height of the name in a frame.
  static let heading = 0.32
  private static let padding = 0.14
  private static let gap = 0.13
  private static let mostGap = 0.5

  /// Places for boxes of these sizes.
  init(
    _ order: ConsortiumOrder, country: [Int], partner: [BoxArea], requirement: [BoxArea],
    between: Double
  ) {
    let numbers = order.partners.map { country[$0] }.reduce(into: [Int]()) { seen, number in
      if seen.last != number { seen.append(number) }
    }
    let inside = numbers.map { number in order.partners.filter { country[$0] == number } }
    let heights = inside.map { places in
      places.reduce(Self.heading + Self.padding - Self.gap) {
        $0 + partner[$1].height + Self.gap
      }
    }
    let boxes = order.requirements.map { requirement[$0].height }
    let (left, right) = (Self.needed(heights), Self.needed(boxes))
    let tall = max(left, right)
    let width = (partner.map(\.width).max() ?? 0) + 2 * Self.padding
    let tops = Self.tops(heights, within: tall)
    for (place, number) in numbers.enumerated() {
      frames[number] = Frame(
        middle: Drawing.Point(x: width / 2, y: -tops[place] - heights[place] / 2), width: width,
        height: heights[place])
      var y = -tops[place] - Self.heading
      for member in inside[place] {
        partners[member] = Drawing.Point(x: width / 2, y: y - partner[member].height / 2)
        y -= partner[member].height + Self.gap
      }
    }
    let x = width + between + (requirement.map(\.width).max() ?? 0) / 2
    for (place, top) in Self.tops(boxes, within: tall).enumerated() {
      requirements[order.requirements[place]] = Drawing.Point(x: x, y: -top - boxes[place] / 2)
    }
  }

  /// The height of a column at its closest.
  private static func needed(_ heights: [Double]) -> Double {
    heights.reduce(-gap) { $0 + $1 + gap }
  }

  /// Where each of a column begins below its top, spread over a height and in its middle.
  private static func tops(_ heights: [Double], within tall: Double) -> [Double] {
    let spare = tall - needed(heights)
    let more = heights.count > 1 ? min(mostGap, spare / Double(heights.count - 1)) : 0
    var top = max(0, (spare - more * Double(heights.count - 1)) / 2)
    return heights.map { height in
      defer { top += height + gap + more }
      return top
    }
  }
}

/// How large a box is, in inches.
struct BoxArea: Hashable, Sendable {
  /// From left to right.
  let width: Double
  /// From top to bottom.
  let height: Double
}
