/// Text from a workbook, made fit to be shown: on one line, without invisible commands.
///
/// A name may hold line breaks, escape sequences that steer a terminal, or marks that turn the
/// direction of reading. Line breaks and tabs become blanks, the others `�`. O(length).
package func shownText(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isInvisibleCommand) else { return text }
  return text.unicodeScalars.reduce(into: "") { shown, scalar in
    switch scalar {
    case "\n", "\r", "\t", "\u{2028}", "\u{2029}": shown += " "
    case _ where isInvisibleCommand(scalar): shown += "\u{FFFD}"
    default: shown.unicodeScalars.append(scalar)
    }
  }
}

private func isInvisibleCommand(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0: true  // controls
  case 0x2028...0x202E, 0x2066...0x2069: true  // lines, directions
  case 0xFEFF, 0xFFFE, 0xFFFF: true
  default: false
  }
}
