/// An HTML label as Graphviz reads it. The only place where markup is made.
///
/// Text is cleaned, `& < > "` become entities, a backslash is doubled (Graphviz looks for `\N` after
/// it has read entities) and a newline becomes `<BR/>`.
struct HTMLMarkup {
  /// The markup between `<` and `>`.
  private(set) var text = ""
  /// Whether numbers are marked to be multiplied by the header's scale.
  private let isScaled: Bool
  private let ink: Color

  /// The markup of a label in a drawing with this ink.
  init(_ label: HTMLLabel, ink: Color, isScaled: Bool = false) throws(DrawingFault) {
    self.ink = ink
    self.isScaled = isScaled
    switch label {
    case .text(let text): try write(text)
    case .table(let table): try write(table)
    }
  }

  private mutating func write(_ table: HTMLLabel.Table) throws(DrawingFault) {
    guard !table.rows.isEmpty else { throw .emptyTable }
    var list = Attributes(isScaled: isScaled)
    try list.number("BORDER", table.border, 0...12)
    try list.number("CELLBORDER", table.cellBorder, 0...12)
    try list.number("CELLPADDING", table.cellPadding, 0...200)
    try list.number("CELLSPACING", table.cellSpacing, 0...120)
    try list.number("HEIGHT", table.height, 0...5000)
    try list.number("WIDTH", table.width, 0...5000)
    list.color("BGCOLOR", table.background)
    if table.border > 0 || table.cellBorder > 0 { list.color("COLOR", table.borderColor ?? ink) }
    if table.isRounded { list.word("STYLE", "ROUNDED") }
    text += "<TABLE\(list.text)>"
    for row in table.rows {
      guard !row.isEmpty else { throw .emptyTable }
      text += "<TR>"
      for cell in row { try write(cell) }
      text += "</TR>"
    }
    text += "</TABLE>"
  }

  private mutating func write(_ cell: HTMLLabel.Cell) throws(DrawingFault) {
    var list = Attributes(isScaled: isScaled)
    if cell.align != .center { list.word("ALIGN", cell.align.rawValue.uppercased()) }
    list.color("BGCOLOR", cell.background)
    try list.number("BORDER", cell.border, 0...12)
    try list.number("CELLPADDING", cell.padding, 0...200)
    list.color("COLOR", cell.borderColor)
    try list.count("COLSPAN", cell.columns)
    if cell.fixedSize { list.word("FIXEDSIZE", "TRUE") }
    try list.number("HEIGHT", cell.height, 0...5000)
    if let port = cell.port { list.word("PORT", port.name) }
    try list.count("ROWSPAN", cell.rows)
    if cell.verticalAlign != .middle {
      list.word("VALIGN", cell.verticalAlign.rawValue.uppercased())
    }
    try list.number("WIDTH", cell.width, 0...5000)
    text += "<TD\(list.text)>"
    switch cell.content {
    case .empty: break
    case .text(let content): try write(content)
    case .table(let table): try write(table)
    }
    text += "</TD>"
  }

  private mutating func write(_ content: HTMLLabel.Text) throws(DrawingFault) {
    let isAligned = content.align != .center
    let newline = isAligned ? "<BR ALIGN=\"\(content.align.rawValue.uppercased())\"/>" : "<BR/>"
    let before = text.utf8.count
    for run in content.runs { try write(run, newline: newline) }
    // The last line has no break of its own that would say where it stands.
    if isAligned, text.utf8.count > before { text += newline }
  }

  private mutating func write(_ run: HTMLLabel.Run, newline: String) throws(DrawingFault) {
    let clean = try CleanText(run.text).text
    guard !clean.isEmpty else { return }
    var list = Attributes(isScaled: isScaled)
    list.color("COLOR", run.color ?? ink)
    try list.number("POINT-SIZE", run.size, 8...60)
    text += "<FONT\(list.text)>" + (run.isBold ? "<B>" : "")
    text += Self.escaped(clean, newline: newline)
    text += (run.isBold ? "</B>" : "") + "</FONT>"
  }

  private static func escaped(_ clean: String, newline: String) -> String {
    var out = ""
    for scalar in clean.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "\\": out += "\\\\"
      case "\n": out += newline
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// The attributes of one element, in the order given.
  private struct Attributes {
    let isScaled: Bool
    var text = ""

    mutating func word(_ name: String, _ word: String) { text += " \(name)=\"\(word)\"" }

    mutating func color(_ name: String, _ color: Color?) {
      if let color { word(name, color.hex) }
    }

    mutating func number(
      _ name: String, _ number: Double?, _ range: ClosedRange<Double>
    ) throws(DrawingFault) {
      guard let number else { return }
      guard range.contains(number) else {
        throw .outOfRange(attribute: name, value: "\(number)")
      }
      word(name, isScaled ? DOTTemplate.scaled(number) : plainNumber(number))
    }

    mutating func count(_ name: String, _ count: Int) throws(DrawingFault) {
      guard (1...65_000).contains(count) else {
        throw .outOfRange(attribute: name, value: "\(count)")
      }
      if count > 1 { word(name, String(count)) }
    }
  }
}
