/// How a number of a spreadsheet is written as text: the shortest decimal that is the same number.
enum NumberText {
  /// `2024.0`, `2.024E3` and `2024` all become `2024`; what is no finite number stays as it is.
  static func canonical(_ text: [UInt8]) -> [UInt8] {
    if isCanonical(text) { return text }
    let trimmed = String(decoding: text.trimmed, as: UTF8.self)
    guard let value = Double(trimmed), value.isFinite else { return text }
    return Array(canonical(value).utf8)
  }

  /// The shortest text of a finite number; whole numbers below 2⁵³ without point and exponent.
  static func canonical(_ value: Double) -> String {
    if value == 0 { return "0" }
    if let whole = Int(exactly: value), whole.magnitude < 1 << 53 { return String(whole) }
    return value.description
  }

  /// The number that a text in a number column says, if a spreadsheet can store it without loss:
  /// it keeps 16 digits. Nil for anything else, such as `1,5`, `0x10`, `nan` or 17 digits.
  static func value(of text: ArraySlice<UInt8>) -> Double? {
    guard text.count < 64, text.allSatisfy({ numeric.contains($0) }),
      let value = Double(String(decoding: text, as: UTF8.self)), value.isFinite
    else { return nil }
    let digits = value.description.utf8.prefix { $0 != UInt8(ascii: "e") }
    let significant = digits.filter { isDigit($0) }.drop { $0 == UInt8(ascii: "0") }.count
    return significant <= 16 ? value : nil
  }

  private static let numeric = Array("0123456789+-.eE".utf8)

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// Whether a text is surely the shortest one already: 15 digits always come back from a number,
  /// so it is enough that none of them is a zero to drop and that no exponent would be shorter.
  private static func isCanonical(_ text: [UInt8]) -> Bool {
    var digits = text[...]
    if digits.first == UInt8(ascii: "-") { digits.removeFirst() }
    guard digits.count <= 15, let first = digits.first, isDigit(first) else { return false }
    let whole = digits.prefix(while: isDigit)
    if first == UInt8(ascii: "0"), whole.count > 1 { return false }
    if whole.count == digits.count { return first != UInt8(ascii: "0") || text.count == 1 }
    let fraction = digits[whole.endIndex...].dropFirst()
    guard digits[whole.endIndex] == UInt8(ascii: "."), fraction.last != UInt8(ascii: "0"),
      !fraction.isEmpty, first != UInt8(ascii: "0") || !fraction.starts(with: "0000".utf8)
    else { return false }
    return fraction.allSatisfy(isDigit)
  }
}
