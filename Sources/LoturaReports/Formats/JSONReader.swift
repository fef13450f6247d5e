extension JSONValue {
  /// The value of a JSON document, or nil where the bytes are none.
  ///
  /// Strict (RFC 8259), at most 200 levels deep, whole: nothing but blanks may follow. Of a
  /// repeated key the last counts. O(bytes).
  package init?(parsing bytes: [UInt8]) {
    var reader = JSONReader(bytes: bytes)
    guard let value = reader.value(depth: 0), reader.isAtEnd() else { return nil }
    self = value
  }
}

/// Reads one JSON document from bytes.
private struct JSONReader {
  let bytes: [UInt8]
  private var position = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func isAtEnd() -> Bool {
    skipBlanks()
    return position == bytes.count
  }

  mutating func value(depth: Int) -> JSONValue? {
    guard depth <= 200 else { return nil }
    skipBlanks()
    guard position < bytes.count else { return nil }
    switch bytes[position] {
    case UInt8(ascii: "{"): return object(depth)
    case UInt8(ascii: "["): return array(depth)
    case UInt8(ascii: "\""): return text().map { .string($0) }
    case UInt8(ascii: "t"): return word("true", .bool(true))
    case UInt8(ascii: "f"): return word("false", .bool(false))
    case UInt8(ascii: "n"): return word("null", .null)
    default: return number()
    }
  }

  private mutating func object(_ depth: Int) -> JSONValue? {
    var members: [String: JSONValue] = [:]
    position += 1
    if took("}") { return .object(members) }
    repeat {
      skipBlanks()
      guard let key = text(), took(":"), let value = value(depth: depth + 1) else { return nil }
      members[key] = value
    } while took(",")
    return took("}") ? .object(members) : nil
  }

  private mutating func array(_ depth: Int) -> JSONValue? {
    var items: [JSONValue] = []
    position += 1
    if took("]") { return .array(items) }
    repeat {
      guard let value = value(depth: depth + 1) else { return nil }
      items.append(value)
    } while took(",")
    return took("]") ? .array(items) : nil
  }

  private mutating func word(_ word: String, _ value: JSONValue) -> JSONValue? {
    guard bytes[position...].starts(with: word.utf8) else { return nil }
    position += word.utf8.count
    return value
  }

  private mutating func number() -> JSONValue? {
    let start = position
    while position < bytes.count, "+-.eE0123456789".utf8.contains(bytes[position]) { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard text.wholeMatch(of: /-?(0|[1-9]\d*)(\.\d+)?([eE][+\-]?\d+)?/) != nil,
      let number = Double(text), number.isFinite
    else { return nil }
    return .number(number)
  }

  private mutating func text() -> String? {
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { return nil }
    position += 1
    var content: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(validating: content, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let scalar = escaped() else { return nil }
        content += String(scalar).utf8
      case 0..<0x20: return nil
      default: content.append(byte)
      }
    }
    return nil
  }

  /// What follows a backslash; two halves of a surrogate pair are joined.
  private mutating func escaped() -> Character? {
    guard position < bytes.count else { return nil }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      return Character(UnicodeScalar(byte))
    case UInt8(ascii: "u"):
      guard var code = hexadecimal() else { return nil }
      if (0xD800..<0xDC00).contains(code) {
        guard bytes[position...].starts(with: "\\u".utf8) else { return nil }
        position += 2
        guard let low = hexadecimal(), (0xDC00..<0xE000).contains(low) else { return nil }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      return UnicodeScalar(code).map { Character($0) }
    default: return nil
    }
  }

  private mutating func hexadecimal() -> UInt32? {
    guard position + 4 <= bytes.count else { return nil }
    let digits = bytes[position..<position + 4]
    position += 4
    guard digits.allSatisfy({ Character(UnicodeScalar($0)).isHexDigit }) else { return nil }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  private mutating func took(_ character: Character) -> Bool {
    skipBlanks()
    guard position < bytes.count, Character(UnicodeScalar(bytes[position])) == character else {
      return false
    }
    position += 1
    return true
  }

  private mutating func skipBlanks() {
    while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) {
      position += 1
    }
  }
}
