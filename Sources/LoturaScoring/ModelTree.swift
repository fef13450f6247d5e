/// A JSON text as a tree that keeps the order of keys, for the model file alone.
///
/// The order of the terms of a sum is the order in which they are written, so a reader that loses
/// the order of keys would not do.
///
/// **Source.** RFC 8259. Numbers are doubles; one that overflows is refused.
indirect enum ModelTree: Hashable, Sendable {
  case object([Member])
  case array([ModelTree])
  case text(String)
  case number(Double)
  case boolean(Bool)
  case null

  /// A key and its value.
  struct Member: Hashable, Sendable {
    let key: String
    let value: ModelTree
  }

  /// An object, in the order given.
  static func object(_ members: KeyValuePairs<String, ModelTree>) -> ModelTree {
    .object(members.map { Member(key: $0.key, value: $0.value) })
  }
}

/// Reads a JSON text byte by byte; stops at the first byte that does not fit.
struct ModelTreeReader {
  /// Deeper than any model: a hostile file must not exhaust the stack.
  private static let deepest = 32
  private let bytes: [UInt8]
  private var at = 0

  /// A reader of these bytes; a byte order mark is passed over.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
  }

  /// The tree, or the place where the text stops being JSON.
  mutating func tree() throws(ModelFailure) -> ModelTree {
    if let tree = value(depth: 0), skippingBlanks() == nil { return tree }
    let before = bytes.prefix(at)
    let line = before.count { $0 == 10 } + 1
    let column = at - (before.lastIndex(of: 10).map { $0 + 1 } ?? 0) + 1
    throw ModelFailure([ModelIssue(.notJSON(line: line, column: column), at: "")])
  }

  /// Moves to the next byte that is not blank, and tells it.
  private mutating func skippingBlanks() -> UInt8? {
    while at < bytes.count, [32, 9, 10, 13].contains(bytes[at]) { at += 1 }
    return at < bytes.count ? bytes[at] : nil
  }

  private mutating func take(_ wanted: Unicode.Scalar) -> Bool {
    guard skippingBlanks() == UInt8(ascii: wanted) else { return false }
    at += 1
    return true
  }

  private mutating func value(depth: Int) -> ModelTree? {
    guard depth < Self.deepest, let first = skippingBlanks() else { return nil }
    switch first {
    case UInt8(ascii: "{"): return object(depth: depth)
    case UInt8(ascii: "["): return array(depth: depth)
    case UInt8(ascii: "\""): return text().map(ModelTree.text)
    case UInt8(ascii: "t"): return word("true", .boolean(true))
    case UInt8(ascii: "f"): return word("false", .boolean(false))
    case UInt8(ascii: "n"): return word("null", .null)
    default: return number()
    }
  }

  private mutating func word(_ word: StaticString, _ tree: ModelTree) -> ModelTree? {
    let letters = Array("\(word)".utf8)
    guard bytes[at...].starts(with: letters) else { return nil }
    at += letters.count
    return tree
  }

  private mutating func object(depth: Int) -> ModelTree? {
    at += 1
    var members: [ModelTree.Member] = []
    if take("}") { return .object([]) }
    repeat {
      guard skippingBlanks() == UInt8(ascii: "\""), let key = text(), take(":"),
        let value = value(depth: depth + 1)
      else { return nil }
      members.append(ModelTree.Member(key: key, value: value))
    } while take(",")
    return take("}") ? .object(members) : nil
  }

  private mutating func array(depth: Int) -> ModelTree? {
    at += 1
    var elements: [ModelTree] = []
    if take("]") { return .array([]) }
    repeat {
      guard let element = value(depth: depth + 1) else { return nil }
      elements.append(element)
    } while take(",")
    return take("]") ? .array(elements) : nil
  }

  private mutating func number() -> ModelTree? {
    let start = at
    var end = at
    func digits() -> Int {
      let first = end
      while end < bytes.count, (48...57).contains(bytes[end]) { end += 1 }
      return end - first
    }
    func passes(_ letters: StaticString) -> Bool {
      guard end < bytes.count, "\(letters)".utf8.contains(bytes[end]) else { return false }
      end += 1
      return true
    }
    _ = passes("-")
    let startsWithZero = end < bytes.count && bytes[end] == UInt8(ascii: "0")
    let whole = digits()
    guard whole == 1 || whole > 1 && !startsWithZero else { return nil }
    if passes("."), digits() == 0 { return nil }
    if passes("eE") {
      _ = passes("+-")
      if digits() == 0 { return nil }
    }
    guard let text = String(validating: bytes[start..<end], as: UTF8.self),
      let value = Double(text), value.isFinite
    else { return nil }
    at = end
    return .number(value)
  }

  private mutating func text() -> String? {
    at += 1
    var scalars: [UInt8] = []
    while at < bytes.count {
      let byte = bytes[at]
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: scalars, as: UTF8.self) else { return nil }
        at += 1
        return text
      case UInt8(ascii: "\\"):
        guard let escaped = escape() else { return nil }
        scalars += Array(String(Character(escaped)).utf8)
      case 0..<32: return nil
      default:
        scalars.append(byte)
        at += 1
      }
    }
    return nil
  }

  /// One escaped character; `\u` pairs of surrogates are joined.
  private mutating func escape() -> Unicode.Scalar? {
    guard at + 1 < bytes.count else { return nil }
    let letter = bytes[at + 1]
    if letter == UInt8(ascii: "u") {
      guard let high = codeUnit(at: at) else { return nil }
      at += 6
      guard (0xD800..<0xDC00).contains(high) else { return Unicode.Scalar(high) }
      guard let low = codeUnit(at: at), (0xDC00..<0xE000).contains(low) else { return nil }
      at += 6
      return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    }
    let plain: [UInt8: Unicode.Scalar] = [
      UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/",
      UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n",
      UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
    ]
    guard let scalar = plain[letter] else { return nil }
    at += 2
    return scalar
  }

  private func codeUnit(at start: Int) -> UInt32? {
    guard start + 6 <= bytes.count, bytes[start] == UInt8(ascii: "\\"),
      bytes[start + 1] == UInt8(ascii: "u"),
      bytes[start + 2..<start + 6].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let digits = String(validating: bytes[start + 2..<start + 6], as: UTF8.self)
    else { return nil }
    return UInt32(digits, radix: 16)
  }
}

extension ModelTree {
  /// The tree as JSON: two spaces a level, short lists on one line, one final newline.
  var json: String { written(indent: "") + "\n" }

  private func written(indent: String) -> String {
    let inner = indent + "  "
    switch self {
    case .object(let members) where !members.isEmpty:
      let lines = members.map {
        "\(inner)\(ModelTree.quoted($0.key)): \($0.value.written(indent: inner))"
      }
      return "{\n\(lines.joined(separator: ",\n"))\n\(indent)}"
    case .object: return "{}"
    case .array(let elements):
      let written = elements.map { $0.written(indent: inner) }
      let line = "[\(written.joined(separator: ", "))]"
      return line.count <= 60
        ? line : "[\n\(inner)\(written.joined(separator: ",\n\(inner)"))\n\(indent)]"
    case .text(let text): return ModelTree.quoted(text)
    case .number(let number): return ModelTree.shortest(number)
    case .boolean(let value): return value ? "true" : "false"
    case .null: return "null"
    }
  }

  /// The shortest decimal number that reads back as this one; whole numbers without a point.
  static func shortest(_ number: Double) -> String {
    let text = number.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private static func quoted(_ text: String) -> String {
    let inner = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\u{0}"..<" ":
        "\\u" + String(repeating: "0", count: scalar.value < 16 ? 3 : 2)
          + String(scalar.value, radix: 16)
      default: String(Character(scalar))
      }
    }
    return "\"\(inner.joined())\""
  }
}
