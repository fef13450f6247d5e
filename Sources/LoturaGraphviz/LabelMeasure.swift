internal import GraphvizShim

/// How wide text is, and where it may be broken.
///
/// Widths are those of Liberation Sans (the same as Arial and Helvetica) for U+0020 – U+024F; other
/// characters count 0.6 em, Chinese, Japanese, Korean and emoji 1 em, combining marks 0. Graphviz
/// measures with the same table when it makes SVG.
package enum LabelMeasure {
  /// The width of one line in points.
  package static func width(_ text: String, size: Double, bold: Bool = false) -> Double {
    text.unicodeScalars.reduce(0) { $0 + lotura_advance($1.value, bold ? 1 : 0) } * size
  }

  /// The text in lines of at most `characters` characters, broken at blanks and newlines, never
  /// hyphenated. A longer word is broken after its last fitting `/`, `-`, `·`, `,` or `;`, otherwise
  /// where it must be. Blanks at the breaks are dropped. At least one line.
  package static func lines(_ text: String, characters: Int = 27) -> [String] {
    precondition(characters >= 1, "1 ≤ characters of a line")
    return lines(text) { $0.count <= characters }
  }

  /// The text in lines that are at most `points` wide, broken in the same way.
  package static func lines(
    _ text: String, points: Double, size: Double, bold: Bool = false
  ) -> [String] {
    lines(text) { width($0, size: size, bold: bold) <= points }
  }

  private static func lines(_ text: String, fits: (String) -> Bool) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
      var done: [String] = []
      var line = ""
      for word in paragraph.split(separator: " ") {
        let longer = line.isEmpty ? String(word) : line + " " + word
        if fits(longer) {
          line = longer
          continue
        }
        if !line.isEmpty { done.append(line) }
        var pieces = pieces(of: String(word), fits: fits)
        line = pieces.removeLast()
        done += pieces
      }
      return done + (line.isEmpty && !done.isEmpty ? [] : [line])
    }
  }

  /// A word in pieces that fit, each of one character at least; never empty.
  private static func pieces(of word: String, fits: (String) -> Bool) -> [String] {
    var pieces: [String] = []
    var rest = Substring(word)
    while !fits(String(rest)), rest.count > 1 {
      var end = rest.index(after: rest.startIndex)
      while fits(String(rest[..<rest.index(after: end)])) { end = rest.index(after: end) }
      let joint = rest[..<end].lastIndex { "/-·,;".contains($0) }
      if let joint, joint > rest.startIndex { end = rest.index(after: joint) }
      pieces.append(String(rest[..<end]))
      rest = rest[end...]
    }
    return pieces + [String(rest)]
  }
}
