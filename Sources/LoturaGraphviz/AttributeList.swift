/// The attributes of one thing in DOT: each name once (the last value counts), in alphabetical
/// order, every value quoted.
struct AttributeList {
  private var values: [(name: String, value: String)] = []
  private let ink: Color

  /// No attributes yet; `ink` is the colour of text that names none.
  init(ink: Color) { self.ink = ink }

  /// ` [a="1" b="2"]`.
  var text: String {
    let pairs = values.sorted { $0.name < $1.name }.map { "\($0.name)=\($0.value)" }
    return " [" + pairs.joined(separator: " ") + "]"
  }

  /// Whether the attribute has a value.
  func has(_ name: String) -> Bool { values.contains { $0.name == name } }

  /// Sets a word of ours: letters, digits, `#`, `:`, `,`, `.` and the like, never data.
  mutating func set(_ name: String, _ word: String) { put(name, "\"\(word)\"") }

  /// Sets a number, or refuses it.
  mutating func set(
    _ name: String, _ number: Double, in range: ClosedRange<Double>
  ) throws(DrawingFault) {
    guard range.contains(number) else { throw .outOfRange(attribute: name, value: "\(number)") }
    set(name, plainNumber(number))
  }

  /// Puts a sign before the value.
  mutating func prefix(_ name: String, with sign: String) {
    guard let old = values.first(where: { $0.name == name })?.value else { return }
    put(name, "\"\(sign)" + old.dropFirst())
  }

  /// Sets a label: cleaned and escaped, so that Graphviz shows exactly this text.
  mutating func set(_ name: String, _ label: Drawing.Label) throws(DrawingFault) {
    switch label {
    case .none: put(name, "\"\"")
    case .text(let text): put(name, "\"\(Self.escaped(try CleanText(text).text))\"")
    case .html(let label):
      let markup = try HTMLMarkup(label, ink: ink).text
      put(name, markup.isEmpty ? "\"\"" : "<\(markup)>")
    }
  }

  /// A length in inches, 0 … 2.
  static func inches(_ length: Double) throws(DrawingFault) -> String {
    guard (0...2).contains(length) else {
      throw .outOfRange(attribute: "margin", value: "\(length)")
    }
    return plainNumber(length)
  }

  private mutating func put(_ name: String, _ value: String) {
    values.removeAll { $0.name == name }
    values.append((name, value))
  }

  /// `&` is doubled up as an entity and `\` as itself because labels are decoded twice; a quote is
  /// escaped for DOT.
  private static func escaped(_ clean: String) -> String {
    var out = ""
    for scalar in clean.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "\\": out += "\\\\"
      case "\"": out += "\\\""
      case "\n": out += "\\n"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
