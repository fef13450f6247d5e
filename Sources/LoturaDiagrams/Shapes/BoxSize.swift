/// One size for all boxes of a picture, so that it is calm: as wide as the widest name needs.
struct BoxSize: Hashable, Sendable {
  /// Size of the names in points.
  let fontSize: Double
  /// In inches.
  let width: Double
  /// In inches.
  let height: Double
  private let characters: Int

  /// Boxes for these names, with this blank above and below together, in points.
  init(of labels: [String], fontSize: Double = 17, characters: Int = 14, margin: Double = 15) {
    self.fontSize = fontSize
    self.characters = characters
    let wrapped = labels.map { WrappedText.lines($0, characters: characters, limit: 3) }
    let widest = WrappedText.width(Array(wrapped.joined()), size: fontSize, isBold: true)
    width = max(1.1, ((widest + 22) / 72 * 100).rounded(.up) / 100)
    let rows = wrapped.map(\.count).max() ?? 1
    height = ((Double(rows) * 1.2 * fontSize + margin) / 72 * 100).rounded(.up) / 100
  }

  /// A name as it stands in its box.
  func lines(of label: String) -> [String] {
    WrappedText.lines(label, characters: characters, limit: 3)
  }
}
