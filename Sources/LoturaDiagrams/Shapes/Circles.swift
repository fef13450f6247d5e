import Glibc

/// How large the circles of a picture are: their areas as the numbers of members, but none smaller
/// than its name needs.
struct Circles: Hashable, Sendable {
  /// One circle and what is written in it; a box where the number of members is not known, as a
  /// circle of any size would look like a number.
  struct Circle: Hashable, Sendable {
    /// Diameter of the circle, or width of the box, in inches.
    let diameter: Double
    /// Height of the box in inches; nil: a circle.
    var height: Double?
    /// Size of the name in points.
    let fontSize: Double
    /// The name, in lines.
    let lines: [String]
  }

  /// Diameter of the largest circle in inches; less where more than twenty have to find room.
  static let largest = 1.6
  /// Least size of a name in points.
  static let leastFont = 13.0

  /// How much of a circle's diameter its text may take.
  private static let filled = 0.94

  /// One circle a subject, in their order.
  let circles: [Circle]
  /// Whether some circle is larger than its members alone would make it.
  let isEnlarged: Bool

  /// The circles of these subjects.
  init(of subjects: [PictureSubject]) {
    let most = max(1, subjects.compactMap(\.members).max() ?? 1)
    let largest =
      Self.largest * max(0.7, min(1, (20 / Double(max(1, subjects.count))).squareRoot()))
    var isEnlarged = false
    circles = subjects.map { subject in
      let lines = WrappedText.lines(subject.label, characters: 12)
      let width = WrappedText.width(lines, size: 1, isBold: true)
      guard let members = subject.members else { return Self.box(lines) }
      // The corners of the text, with the number below it, have to lie well within the circle.
      let height = 1.2 * (Double(lines.count) + 0.8)
      let diagonal = (width * width + height * height).squareRoot() / Self.filled
      let needed = diagonal * Self.leastFont / 72
      let least = max(0.72, needed)
      let fair = largest * (Double(max(0, members)) / Double(most)).squareRoot()
      if fair < least { isEnlarged = true }
      let diameter = ceil(max(least, fair) * 100) / 100
      let size = diameter / diagonal * 72
      return Circle(
        diameter: diameter, fontSize: floor(min(22, max(Self.leastFont, size)) * 2) / 2,
        lines: lines)
    }
    self.isEnlarged = isEnlarged
  }

  /// A box just large enough for its name and the line below.
  private static func box(_ lines: [String]) -> Circle {
    let size = leastFont + 1
    let width = WrappedText.width(lines, size: size, isBold: true)
    func inches(_ points: Double) -> Double { ceil(points / 72 * 100) / 100 }
    return Circle(
      diameter: inches(max(44, width + 16)),
      height: inches(1.2 * size * (Double(lines.count) + 0.8) + 10), fontSize: size, lines: lines)
  }
}
