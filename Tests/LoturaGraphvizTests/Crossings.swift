@testable import LoturaGraphviz

/// Crossings of the straight edges of an SVG, counted from their own end points: another way than
/// the one that chooses the start.
enum Crossings {
  static func ofStraightLines(in svg: RenderedText) throws -> Int {
    let lines = svg.elements.filter {
      $0.name == "path" && $0.attributes["d"]?.contains("C") == true
    }
    .compactMap { element -> [Double]? in
      let numbers = element.attributes["d"]?.split { !"0123456789.-".contains($0) }
        .compactMap { Double($0) }
      guard let numbers, numbers.count == 8 else { return nil }
      return [numbers[0], numbers[1], numbers[6], numbers[7]]
    }
    var count = 0
    for (index, a) in lines.enumerated() {
      for b in lines[(index + 1)...] {
        // Where a's and b's carrying lines meet, as shares of their lengths.
        let (dx, dy, ex, ey) = (a[2] - a[0], a[3] - a[1], b[2] - b[0], b[3] - b[1])
        let area = dx * ey - dy * ex
        guard area != 0 else { continue }
        let s = ((b[0] - a[0]) * ey - (b[1] - a[1]) * ex) / area
        let t = ((b[0] - a[0]) * dy - (b[1] - a[1]) * dx) / area
        if s > 0, s < 1, t > 0, t < 1 { count += 1 }
      }
    }
    return count
  }
}
