/// An SVG drawn piece by piece without Graphviz, for pictures whose every place is known: large
/// matrices of coloured cells.
///
/// The same rules hold as for rewritten pictures: title and summary for those who cannot see it,
/// text cleaned and escaped, two decimals, no script. Lengths are in points, y grows downwards.
package struct SVGCanvas: Sendable {
  private let prefix: String
  private let head: String
  private var body = ""

  /// What a canvas says about itself.
  package struct Caption: Sendable {
    /// The picture's question or finding.
    package let title: String
    /// One sentence with the main finding and the numbers of things.
    package let summary: String
    /// The language of both and of all text.
    package let language: Drawing.Language

    /// These words.
    package init(title: String, summary: String, language: Drawing.Language) {
      self.title = title
      self.summary = summary
      self.language = language
    }
  }

  /// A place and a size, in points.
  package struct Box: Hashable, Sendable {
    /// Left edge.
    package let x: Double
    /// Upper edge.
    package let y: Double
    /// Width, 0 ….
    package let width: Double
    /// Height, 0 ….
    package let height: Double

    /// The rectangle with this upper left corner and size.
    package init(x: Double, y: Double, width: Double, height: Double) {
      self.x = x
      self.y = y
      self.width = width
      self.height = height
    }
  }

  /// How a text looks.
  package struct TextLook: Hashable, Sendable {
    /// Size in points.
    package var size: Double
    /// Colour.
    package var color: Color
    /// Whether it is bold.
    package var isBold: Bool
    /// Which part of the text stands at its place.
    package var align: HTMLLabel.Alignment
    /// Whether it runs upwards, a quarter turn against the clock.
    package var runsUpwards = false

    /// This look.
    package init(
      size: Double, color: Color, bold: Bool = false, align: HTMLLabel.Alignment = .left
    ) {
      self.size = size
      self.color = color
      self.isBold = bold
      self.align = align
    }
  }

  /// An empty canvas of this size with its own paper.
  package init(
    width: Double, height: Double, paper: Color, caption: Caption, prefix: ClassName? = nil
  ) {
    self.prefix = prefix.map { $0.text + "-" } ?? ""
    head = SVGText.head(
      box: "0 0 \(plainNumber(width)) \(plainNumber(height))", prefix: self.prefix,
      caption: caption)
    rectangle(Box(x: 0, y: 0, width: width, height: height), fill: paper)
  }

  /// The picture so far as a whole document.
  package var bytes: [UInt8] { Array((head + body + "</svg>\n").utf8) }

  /// A filled rectangle; what `about` says is shown by a pointer.
  package mutating func rectangle(
    _ box: Box, fill: Color, border: Color? = nil, about: About? = nil
  ) {
    var tag = "<rect x=\"\(plainNumber(box.x))\" y=\"\(plainNumber(box.y))\""
    tag += " width=\"\(plainNumber(box.width))\" height=\"\(plainNumber(box.height))\""
    tag += Self.paint("fill", fill)
    if let border { tag += Self.paint("stroke", border) }
    if let kinds = about?.kinds, !kinds.isEmpty {
      tag += " class=\"\(kinds.map(\.text).joined(separator: " "))\""
    }
    if let tooltip = about?.tooltip {
      body += tag + "><title>\(SVGText.clean(tooltip))</title></rect>\n"
    } else {
      body += tag + "/>\n"
    }
  }

  /// A straight line of this width.
  package mutating func line(
    from start: (x: Double, y: Double), to end: (x: Double, y: Double), color: Color,
    width: Double = 1
  ) {
    body += "<polyline points=\"\(plainNumber(start.x)),\(plainNumber(start.y))"
    body += " \(plainNumber(end.x)),\(plainNumber(end.y))\" fill=\"none\""
    body += Self.paint("stroke", color) + " stroke-width=\"\(plainNumber(width))\"/>\n"
  }

  /// Text whose base line stands at (x, y).
  package mutating func text(_ text: String, x: Double, y: Double, _ look: TextLook) {
    let anchor =
      switch look.align {
      case .left: "start"
      case .center: "middle"
      case .right: "end"
      }
    body += "<text x=\"\(plainNumber(x))\" y=\"\(plainNumber(y))\" text-anchor=\"\(anchor)\""
    body +=
      " font-size=\"\(plainNumber(look.size))\"" + (look.isBold ? " font-weight=\"bold\"" : "")
    if look.runsUpwards { body += " transform=\"rotate(-90 \(plainNumber(x)) \(plainNumber(y)))\"" }
    body += Self.paint("fill", look.color) + ">\(SVGText.clean(text))</text>\n"
  }

  /// The header at the upper left, as in all pictures.
  ///
  /// - Parameter scale: what all its sizes are multiplied by, 1 ….
  /// - Returns: how far down it reaches, in points.
  package mutating func header(_ header: Header, x: Double, y: Double, scale: Double = 1) -> Double
  {
    var bottom = y
    for row in header.canvasRows {
      bottom += row.height * scale
      for piece in row.pieces {
        draw(piece, x: x + piece.x * scale, baseline: bottom, scale: scale)
      }
      bottom += row.below * scale
    }
    return bottom
  }

  private mutating func draw(_ piece: Header.Piece, x: Double, baseline: Double, scale: Double) {
    switch piece.mark {
    case .words(let words, let look):
      var look = look
      look.size *= scale
      text(words, x: x, y: baseline, look)
    case .bar(let color, let border, let width, let height, let rise):
      let middle = baseline - (5 + rise) * scale
      rectangle(
        Box(
          x: x, y: middle - height / 2 * scale, width: width * scale, height: height * scale),
        fill: color, border: border)
    }
  }

  private static func paint(_ name: String, _ color: Color) -> String {
    let solid = " \(name)=\"\(Color(color.rgb).hex)\""
    guard color.opacity < 255 else { return solid }
    return solid + " \(name)-opacity=\"\(plainNumber(Double(color.opacity) / 255))\""
  }
}
