/// A value as JSON knows it, and its text: the same value gives the same bytes.
///
/// **Source.** RFC 8259. Objects are written with their keys in order of UTF-8 bytes, numbers with
/// at most nine decimals (`decimalText`); a number that is not finite is written as `null`, for
/// JSON has no word for it.
package indirect enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])
  /// A list whose items are written already, compactly, one a line: for very many alike.
  case lines([UInt8])

  /// A whole number.
  package static func number(_ whole: Int) -> JSONValue { .number(Double(whole)) }

  /// A number, or null where there is none.
  package static func number(orNull number: Double?) -> JSONValue {
    number.map { .number($0) } ?? .null
  }

  /// A text, or null where there is none.
  package static func string(orNull text: String?) -> JSONValue {
    text.map { .string($0) } ?? .null
  }

  /// A list of texts.
  package static func strings(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }

  /// How the text is laid out.
  package enum Layout: Sendable {
    /// One member a line, indented by two blanks.
    case pretty
    /// Everything on one line.
    case compact
  }

  /// The value as a document: UTF-8 text with one newline at its end. O(size).
  package func document(_ layout: Layout = .pretty) -> String {
    var text = ""
    write(to: &text, layout: layout, depth: 0)
    return text + "\n"
  }

  private func write(to text: inout String, layout: Layout, depth: Int) {
    switch self {
    case .null: text += "null"
    case .bool(let truth): text += truth ? "true" : "false"
    case .number(let number): text += decimalText(number) ?? "null"
    case .string(let string): JSONValue.writeQuoted(string, to: &text)
    case .array(let items):
      JSONValue.write(items, between: ("[", "]"), to: &text, at: (layout, depth)) {
        $0.write(to: &$1, layout: layout, depth: depth + 1)
      }
    case .object(let members):
      let sorted = members.sorted { $0.key < $1.key }
      JSONValue.write(sorted, between: ("{", "}"), to: &text, at: (layout, depth)) {
        JSONValue.writeQuoted($0.key, to: &$1)
        $1 += layout == .pretty ? ": " : ":"
        $0.value.write(to: &$1, layout: layout, depth: depth + 1)
      }
    case .lines(let bytes):
      let lines = bytes.split(separator: 0x0A)
      JSONValue.write(lines, between: ("[", "]"), to: &text, at: (layout, depth)) {
        $1 += String(decoding: $0, as: UTF8.self)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item], between brackets: (open: String, close: String), to text: inout String,
    at place: (layout: Layout, depth: Int), item write: (Item, inout String) -> Void
  ) {
    let (layout, depth) = place
    func breakLine(_ depth: Int) {
      guard layout == .pretty else { return }
      text += "\n"
      for _ in 0..<depth { text += "  " }
    }
    text += brackets.open
    for (place, item) in items.enumerated() {
      if place > 0 { text += "," }
      breakLine(depth + 1)
      write(item, &text)
    }
    if !items.isEmpty { breakLine(depth) }
    text += brackets.close
  }

  private static func writeQuoted(_ string: String, to text: inout String) {
    text += "\""
    defer { text += "\"" }
    // 0xE2 begins the two line ends of Unicode that are not written as they are.
    let isPlain = string.utf8.allSatisfy {
      $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C && $0 != 0x7F && $0 != 0xE2
    }
    if isPlain {
      text += string
      return
    }
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByNilLiteral
{
  /// A text.
  package init(stringLiteral text: String) { self = .string(text) }
  /// A list.
  package init(arrayLiteral items: JSONValue...) { self = .array(items) }
  /// An object; of a repeated key the last member counts.
  package init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(Dictionary(members) { $1 })
  }
  /// True or false.
  package init(booleanLiteral truth: Bool) { self = .bool(truth) }
  /// A whole number.
  package init(integerLiteral whole: Int) { self = .number(whole) }
  /// Nothing.
  package init(nilLiteral: ()) { self = .null }
}
