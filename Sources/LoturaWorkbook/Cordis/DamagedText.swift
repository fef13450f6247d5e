/// Whether letters of a text were lost or doubled on its way from one encoding to another.
///
/// It is where it holds the replacement character, a question mark between letters, or a pair of
/// characters that a letter outside ASCII becomes when its UTF-8 is read as Windows-1252 (`Ã³` for
/// `ó`). Nothing is mended: what it was can be guessed and not known.
enum DamagedText {
  /// Whether there is a sign of it. O(length).
  static func isSeen(in text: String) -> Bool {
    if text.utf8.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: "?") }) { return false }
    var before: Unicode.Scalar?
    var earlier: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if scalar == "\u{FFFD}" { return true }
      if let before, isLead(before), isTrail(scalar) { return true }
      if before == "?", let earlier, isLetter(earlier), isLetter(scalar) { return true }
      (earlier, before) = (before, scalar)
    }
    return false
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic }

  /// What the first byte of a Latin or Greek letter in UTF-8 becomes: Â Ã Ä Å, Î Ï. Others, such as É,
  /// end words of capital letters.
  private static func isLead(_ scalar: Unicode.Scalar) -> Bool {
    (0xC2...0xC5).contains(scalar.value) || scalar.value == 0xCE || scalar.value == 0xCF
  }

  /// What the second byte becomes: a control character or sign, never a letter of a name.
  private static func isTrail(_ scalar: Unicode.Scalar) -> Bool {
    (0x80...0xA9).contains(scalar.value) || (0xAB...0xB9).contains(scalar.value)
      || (0xBB...0xBF).contains(scalar.value) || windows1252.contains(scalar)
  }

  private static let windows1252: Set<Unicode.Scalar> = Set(
    "€‚ƒ„…†‡ˆ‰‹‘’“”•–—˜™›".unicodeScalars)
}
