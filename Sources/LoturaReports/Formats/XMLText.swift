/// Text made safe to stand in an XML or HTML document, inside an element or an attribute.
///
/// **Source.** XML 1.0, sections 2.2 and 2.4: characters outside the allowed ranges are left out.
/// The number of the apostrophe is known to every version of HTML, its name is not.
package struct XMLText: CustomStringConvertible, Sendable {
  /// The escaped text.
  package let description: String

  /// Escapes `& < > " '` and blanks of control, and drops what XML does not allow.
  package init(_ text: String) {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\t", "\n", "\r": escaped += "&#\(scalar.value);"
      case "\u{20}"..."\u{D7FF}", "\u{E000}"..."\u{FFFD}", "\u{10000}"..."\u{10FFFF}":
        escaped.unicodeScalars.append(scalar)
      default: break
      }
    }
    description = escaped
  }
}
