/// How many columns of a terminal a text takes.
///
/// A combining mark takes none, a Chinese, Japanese or Korean character or an emoji two, any other
/// one. **Source.** Unicode Standard Annex 11 (East Asian Width), its blocks in rough.
package func displayWidth(_ text: String) -> Int {
  text.reduce(0) { width, character in
    width + (character.unicodeScalars.map(displayWidth).max() ?? 0)
  }
}

private func displayWidth(_ scalar: Unicode.Scalar) -> Int {
  switch scalar.value {
  case 0x20...0x7E: 1
  case 0x300...0x36F, 0x200B...0x200F, 0x20D0...0x20FF, 0xFE00...0xFE0F: 0
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
    2
  default: 1
  }
}

/// The text in lines of at most `width` columns, broken at blanks; a longer word is cut. O(length).
package func wrapped(_ text: String, width: Int) -> [String] {
  precondition(width > 1, "a line holds at least two columns")
  var lines: [String] = []
  var line = ""
  var used = 0
  for word in text.split(separator: " ") {
    for piece in pieces(of: word, width: width) {
      let wide = displayWidth(piece)
      if used > 0, used + 1 + wide > width {
        lines.append(line)
        (line, used) = ("", 0)
      }
      line += used > 0 ? " " + piece : piece
      used += (used > 0 ? 1 : 0) + wide
    }
  }
  return line.isEmpty ? lines : lines + [line]
}

/// A word in pieces that fit into a line; a word that fits is one piece.
private func pieces(of word: Substring, width: Int) -> [String] {
  guard displayWidth(String(word)) > width else { return [String(word)] }
  var pieces: [String] = []
  var piece = ""
  var used = 0
  for character in word {
    let wide = displayWidth(String(character))
    if used + wide > width {
      pieces.append(piece)
      (piece, used) = ("", 0)
    }
    piece.append(character)
    used += wide
  }
  return pieces + [piece]
}
