import LoturaNetwork

/// The text of a cell, read as what it means.
enum CellText {
  /// A decimal number: digits, a point, an exponent; never `nan`, `inf` or hexadecimal.
  ///
  /// - Parameter allowsComma: whether `1,5` is one and a half.
  static func number(_ text: String, allowsComma: Bool) -> Double? {
    var commas = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
        UInt8(ascii: "+"), UInt8(ascii: "e"), UInt8(ascii: "E"):
        continue
      case UInt8(ascii: ",") where allowsComma: commas += 1
      default: return nil
      }
    }
    guard commas > 0 else { return finite(text) }
    guard commas == 1, !text.utf8.contains(UInt8(ascii: ".")) else { return nil }
    return finite(withPoint(text))
  }

  /// A number with a decimal comma, written with a point.
  static func withPoint(_ text: String) -> String {
    String(text.map { $0 == "," ? "." : $0 })
  }

  private static func finite(_ text: String) -> Double? {
    guard let number = Double(text), number.isFinite else { return nil }
    return number
  }

  /// `true`, `yes`, `1` or `false`, `no`, `0`, in small or capital letters.
  static func boolean(_ text: String) -> Bool? {
    switch text {
    case "true", "yes", "1": true
    case "false", "no", "0": false
    default:
      switch text.lowercased() {
      case "true", "yes": true
      case "false", "no": false
      default: nil
      }
    }
  }

  /// What is wrong with an id, or nil: 1–64 characters, no control characters, no blank around it.
  static func problem(withID text: String) -> Issue.Problem? {
    let bytes = text.utf8
    if bytes.count > 64, text.count > 64 { return .idTooLong }
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else {
      return .missingValue
    }
    if text.unicodeScalars.contains(where: { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) })
    {
      return .idWithControlCharacter
    }
    let isPadded = first.properties.isWhitespace || last.properties.isWhitespace
    return isPadded ? .idWithBlankAround : nil
  }
}
