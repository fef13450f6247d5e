/// Text as SVG writes it.
enum SVGText {
  private static let fonts = "Arial, &quot;Liberation Sans&quot;, Helvetica, sans-serif"

  /// The beginning of a picture: its box, what it is called and says, its language and its fonts.
  static func head(
    box: String, prefix: String, caption: SVGCanvas.Caption, paper: Paper? = nil
  ) -> String {
    let size = paper.map { "width=\"\($0.width)mm\" height=\"\($0.height)mm\" " } ?? ""
    return """
      <svg xmlns="http://www.w3.org/2000/svg" \(size)viewBox="\(box)" \
      lang="\(caption.language.rawValue)" role="img" \
      aria-labelledby="\(prefix)t \(prefix)d" font-family="\(fonts)">
      <title id="\(prefix)t">\(clean(caption.title))</title>
      <desc id="\(prefix)d">\(clean(caption.summary))</desc>

      """
  }

  /// Cleaned and escaped; at most 2,000 characters. A NUL, which cannot occur here, is dropped.
  static func clean(_ text: String, isAttribute: Bool = false) -> String {
    let withoutNUL = text.replacing("\0", with: "")
    let clean = (try? CleanText(withoutNUL, limit: 2000).text) ?? ""
    return escaped(clean, isAttribute: isAttribute)
  }

  /// With entities for what XML would take as markup; in attributes also newlines.
  static func escaped(_ text: String, isAttribute: Bool = false) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"" where isAttribute: out += "&quot;"
      case "\n" where isAttribute: out += "&#10;"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
