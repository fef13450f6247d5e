/// The escapes of spreadsheet files: `_x000D_` stands for a carriage return, `_x005F_` for the
/// underscore of a text that looks like an escape itself.
///
/// **Source.** ECMA-376-1 2016, 22.9.2.19 (ST_Xstring).
enum EscapedText {
  private static let underscore = UInt8(ascii: "_")

  /// The text that these bytes stand for. Halves of surrogate pairs stay as they are.
  static func decoded(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(underscore) else { return text }
    var decoded: [UInt8] = []
    decoded.reserveCapacity(text.count)
    var place = 0
    while place < text.count {
      if let scalar = escape(in: text, at: place) {
        decoded.append(contentsOf: Array(String(Character(scalar)).utf8))
        place += 7
      } else {
        decoded.append(text[place])
        place += 1
      }
    }
    return decoded
  }

  /// A text with which a file says exactly this one: characters that XML cannot hold or would
  /// change, and underscores that would begin an escape, are written as escapes.
  static func encoded(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(where: { $0 < 0x20 || $0 == underscore || $0 == 0xEF }) else {
      return text
    }
    var encoded = ""
    var place = 0
    for scalar in text.unicodeScalars {
      let code = scalar.value
      let isControl = code < 0x20 && code != 0x09 && code != 0x0A
      // Without its last underscore, too: the next character may become an escape and lend one.
      let isHalfEscape = code == 0x5F && hexadecimal(in: bytes, after: place) != nil
      if isControl || code == 0xFFFE || code == 0xFFFF || isHalfEscape {
        let digits = String(code, radix: 16, uppercase: true)
        encoded += "_x" + String(repeating: "0", count: 4 - digits.count) + digits + "_"
      } else {
        encoded.unicodeScalars.append(scalar)
      }
      place += UTF8.width(scalar)
    }
    return encoded
  }

  private static func escape(in text: [UInt8], at place: Int) -> Unicode.Scalar? {
    guard place + 6 < text.count, text[place] == underscore, text[place + 6] == underscore
    else { return nil }
    return hexadecimal(in: text, after: place).flatMap { Unicode.Scalar($0) }
  }

  /// The number that `x` and four hexadecimal digits say after this place.
  private static func hexadecimal(in text: [UInt8], after place: Int) -> UInt32? {
    guard place + 5 < text.count, text[place + 1] == UInt8(ascii: "x") else { return nil }
    var code: UInt32 = 0
    for byte in text[(place + 2)..<(place + 6)] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      code = code * 16 + UInt32(digit)
    }
    return code
  }
}
