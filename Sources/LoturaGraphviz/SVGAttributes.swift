internal import LoturaXML

/// Attributes of the library's SVG: which may stand where, and with which values.
struct SVGAttributes {
  private var values: [String: String] = [:]

  /// The attributes of an element, all of which must be among `allowed`.
  init(
    _ element: String, _ attributes: [XMLAttribute], allowed: Set<String>
  ) throws(SVGDefect) {
    for attribute in attributes {
      guard allowed.contains(attribute.name) else { throw .attribute(element, attribute.name) }
      values[attribute.name] = attribute.value
    }
  }

  /// The value of an attribute, or nil where it is missing.
  subscript(name: String) -> String? { values[name] }

  /// The attributes that a shape or a text may have.
  static let ofShapes: [String: Kind] = [
    "cx": .number, "cy": .number, "d": .path, "fill": .color, "fill-opacity": .number,
    "font-family": .dropped, "font-size": .number, "font-style": .word, "font-weight": .word,
    "points": .numbers, "rx": .number, "ry": .number, "stroke": .color,
    "stroke-dasharray": .numbers, "stroke-opacity": .number, "stroke-width": .number,
    "text-anchor": .word, "x": .number, "y": .number,
  ]

  /// What a value may look like.
  enum Kind {
    case number
    case numbers
    case path
    case color
    case word
    case dropped
  }

  /// The value as we write it; nil where the attribute is dropped.
  static func checked(
    _ attribute: XMLAttribute, of element: String
  ) throws(SVGDefect) -> String? {
    guard let kind = ofShapes[attribute.name] else { throw .attribute(element, attribute.name) }
    let value = attribute.value
    let written: String? =
      switch kind {
      case .number: numbers(value).flatMap { $0.contains(" ") ? nil : $0 }
      case .numbers: numbers(value)
      case .path: path(value)
      case .color: color(value)
      case .word: value.allSatisfy { $0.isASCII && $0.isLetter } ? value : nil
      case .dropped: ""
      }
    guard let written else { throw .value(element, attribute.name) }
    if case .dropped = kind { return nil }
    return written
  }

  /// Numbers parted by blanks or commas with two decimals each; nil for anything else. Commas stay
  /// where they were.
  static func numbers(_ text: String) -> String? { path(text, letters: "") }

  /// The commands and numbers of a path, with so many decimals.
  static func path(
    _ text: String, letters: String = "MCLSQAZz", places: Int = 2
  ) -> String? {
    var out = ""
    var number = ""
    func flushed(_ number: String) -> String? {
      if number.isEmpty { return "" }
      guard let value = Double(number), value.isFinite, abs(value) < 1e9 else { return nil }
      return plainNumber(value, places: places)
    }
    for character in text {
      if "0123456789.-+e".contains(character) {
        number.append(character)
        continue
      }
      guard let written = flushed(number), " ,\n".contains(character) || letters.contains(character)
      else { return nil }
      number = ""
      out += written
      out.append(character == "\n" ? " " : character)
    }
    guard let written = flushed(number) else { return nil }
    return out + written
  }

  /// `none`, `#rrggbb` or a colour's name.
  private static func color(_ text: String) -> String? {
    if text == "transparent" { return "none" }
    let isName = text.allSatisfy { $0.isASCII && $0.isLetter }
    let isHex = text.hasPrefix("#") && text.count == 7 && text.dropFirst().allSatisfy(\.isHexDigit)
    return isName || isHex ? text : nil
  }

  /// `scale(…) rotate(…) translate(…)` with two decimals (a scale, which is multiplied by hundreds
  /// of points, with four), and without what changes nothing; nil for
  /// anything else.
  static func transform(_ text: String) -> String? {
    var out: [String] = []
    for step in text.split(separator: ")") {
      let parts = step.split(separator: "(")
      let name = String(parts[0].drop { $0 == " " })
      guard parts.count == 2,
        let numbers = path(String(parts[1]), letters: "", places: name == "scale" ? 4 : 2)
      else { return nil }
      guard ["scale", "rotate", "translate"].contains(name) else { return nil }
      if (name, numbers) != ("scale", "1 1") && (name, numbers) != ("rotate", "0") {
        out.append("\(name)(\(numbers))")
      }
    }
    return out.isEmpty ? nil : out.joined(separator: " ")
  }
}
