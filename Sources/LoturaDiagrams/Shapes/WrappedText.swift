import LoturaGraphviz

/// Names and sentences in as many lines as a box has room for; what is more is cut with an
/// ellipsis, as the tooltip tells it whole.
enum WrappedText {
  /// The usual number of characters of a line on a card.
  static let cardCharacters = 27

  /// At most `limit` lines of at most `characters`; at least one, be it a blank.
  static func lines(_ text: String, characters: Int = cardCharacters, limit: Int = 3) -> [String] {
    let lines = LabelMeasure.lines(text, characters: characters)
    return limited(lines, to: limit) { cut($0, characters: characters) }
  }

  /// At most `limit` lines of at most `width` points in text of `size` points; at least one.
  static func lines(
    _ text: String, width: Double, size: Double, isBold: Bool = false, limit: Int = 3
  ) -> [String] {
    let lines = LabelMeasure.lines(text, points: width, size: size, bold: isBold)
    return limited(lines, to: limit) { line in
      cut(line) { LabelMeasure.width($0, size: size, bold: isBold) <= width }
    }
  }

  /// The longest beginning of at most `characters`, with an ellipsis where something was cut.
  static func cut(_ text: String, characters: Int) -> String {
    cut(text) { $0.count <= characters }
  }

  /// The widest of several lines in points.
  static func width(_ lines: [String], size: Double, isBold: Bool = false) -> Double {
    lines.map { LabelMeasure.width($0, size: size, bold: isBold) }.max() ?? 0
  }

  private static func limited(
    _ lines: [String], to limit: Int, cut: (String) -> String
  ) -> [String] {
    guard lines.count > limit else { return lines.map { $0.isEmpty ? " " : $0 } }
    // No hyphen or comma before the ellipsis.
    let kept = lines[limit - 1].reversed().drop { "-/,;· ".contains($0) }.reversed()
    return lines[..<(limit - 1)] + [cut(String(kept) + "…")]
  }

  private static func cut(_ text: String, fits: (String) -> Bool) -> String {
    guard !fits(text) else { return text }
    var kept = text
    while !kept.isEmpty, !fits(kept + "…") { kept.removeLast() }
    return kept + "…"
  }
}
