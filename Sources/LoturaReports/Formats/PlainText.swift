internal import LoturaNetwork

/// A document as text for a terminal: aligned tables, lines of at most 100 columns.
package struct PlainText: Sendable {
  /// Whether headings and notes are set apart by the colours of a terminal.
  package let isColoured: Bool
  /// The most columns of a line, at least 40.
  package let width: Int

  /// Text without colour, 100 columns wide, unless said otherwise.
  package init(isColoured: Bool = false, width: Int = 100) {
    precondition(width >= 40, "at least 40 columns")
    self.isColoured = isColoured
    self.width = width
  }

  /// The document as text that ends with one newline. O(size).
  package func text(of document: Document) -> String {
    var parts = [titleText(document.title)] + (document.cover.map(head) ?? [])
    parts += document.blocks.map { text(of: $0, in: document) }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private func text(of block: Document.Block, in document: Document) -> String {
    switch block {
    case .heading(let text, level: _): painted(lines(shownText(text)), .bold)
    case .paragraph(let text): lines(shownText(text))
    case .note(let text, let tone):
      painted(lines(shownText(text), first: "! ", next: "  "), colour(of: tone))
    case .list(let items, let isNumbered): list(items, isNumbered: isNumbered)
    case .table(let table): text(of: table, in: document.language)
    case .details: ""
    case .footnote(let text): painted(lines(shownText(text)), .faint)
    case .picture(let picture): lines(shownText("\(picture.title): \(picture.summary)"))
    case .questions(let questions): list(questions, isNumbered: true)
    case .handouts(let handouts, _):
      handouts.map { text(of: $0, in: document) }.joined(separator: "\n\n")
    }
  }

  private func text(of handout: Handout, in document: Document) -> String {
    let lines = handout.lines.map { line in
      line.heading.isEmpty ? line.text : "\(line.heading): \(line.text)"
    }
    let head = [handout.kicker, handout.subtitle].filter { !$0.isEmpty }
    return [
      painted(self.lines(shownText(handout.title)), .bold),
      head.isEmpty ? "" : self.lines(shownText(head.joined(separator: " · "))),
      handout.table.map { text(of: $0, in: document.language) } ?? "",
      lines.isEmpty ? "" : list(lines, isNumbered: false),
    ].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// The head of a document that is handed out.
  private func head(_ cover: DocumentCover) -> [String] {
    [
      lines(shownText(cover.kind)), cover.subtitle.map { lines(shownText($0)) } ?? "",
      painted(lines(shownText(cover.remarks.joined(separator: " "))), .faint),
      cover.summary.isEmpty ? "" : painted(lines(shownText(cover.summaryHeading)), .bold),
      list(cover.summary, isNumbered: false),
    ]
  }

  private func text(of table: DocumentTable, in language: Language) -> String {
    let cut = table.cut
    let shown = PlainTable(cut, language: language, width: width).text(self)
    guard cut.rows.count < table.rows.count || cut.columns.count < table.columns.count else {
      return shown
    }
    let words = Words(language)
    func whole(_ count: Int) -> String { words.numerals.number(Double(count), decimals: 0) }
    let line = words(
      .tableCut,
      [
        .shown: whole(cut.rows.count), .count: whole(table.rows.count),
        .n: whole(cut.columns.count), .total: whole(table.columns.count),
      ])
    return shown + "\n" + painted(lines(line), .faint)
  }

  private func titleText(_ title: String) -> String {
    painted(lines(shownText(title)), .bold)
  }

  private func list(_ items: [String], isNumbered: Bool) -> String {
    let digits = String(items.count).utf8.count
    return items.enumerated().map { place, item in
      let number = String(place + 1)
      let blanks = String(repeating: " ", count: digits - min(digits, number.utf8.count))
      let mark = isNumbered ? "\(blanks)\(number). " : "- "
      let indent = String(repeating: " ", count: mark.utf8.count)
      return lines(shownText(item), first: mark, next: indent)
    }.joined(separator: "\n")
  }

  private func lines(_ text: String, first: String = "", next: String = "") -> String {
    wrapped(text, width: width - max(first.count, next.count)).enumerated()
      .map { ($0.offset == 0 ? first : next) + $0.element }.joined(separator: "\n")
  }

  private func colour(of tone: Document.Tone) -> Paint {
    switch tone {
    case .note: .blue
    case .warning: .yellow
    case .error: .red
    }
  }

  /// A way to set text apart in a terminal; raw values are codes of ECMA-48 (SGR).
  enum Paint: Int {
    case bold = 1
    case faint = 2
    case red = 31
    case yellow = 33
    case blue = 34
  }

  /// The text between the terminal's codes, each line by itself, or as it is.
  func painted(_ text: String, _ paint: Paint) -> String {
    guard isColoured else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { "\u{1B}[\(paint.rawValue)m\($0)\u{1B}[0m" }.joined(separator: "\n")
  }
}

/// A table as aligned columns; columns of text give way until it fits.
private struct PlainTable {
  let caption: String
  let isNumeric: [Bool]
  let header: [String]
  let rows: [[String]]
  let hasTotal: Bool
  let widths: [Int]

  init(_ table: DocumentTable, language: Language, width: Int) {
    caption = shownText(table.caption)
    isNumeric = table.columns.map(\.isNumeric)
    header = table.columns.map { shownText($0.heading) }
    rows = table.rows.map { row in row.map { shownText($0.text(in: language)) } }
    hasTotal = table.hasTotal
    widths = PlainTable.fitted(header: header, rows: rows, isNumeric: isNumeric, width: width)
  }

  /// The columns' widths: as wide as their cells and headings; then the widest that can is
  /// narrowed, one column of the terminal at a time, as long as the table is too wide. Numbers and
  /// the words of headings are never broken.
  private static func fitted(
    header: [String], rows: [[String]], isNumeric: [Bool], width: Int
  ) -> [Int] {
    let least = header.indices.map { column in
      let words = header[column].split(separator: " ").map { displayWidth(String($0)) }
      let numbers = isNumeric[column] ? rows.map { displayWidth($0[column]) } : []
      return max((words + numbers).max() ?? 0, isNumeric[column] ? 1 : 12)
    }
    var widths = header.indices.map { column in
      let cells = rows.map { displayWidth($0[column]) }.max() ?? 0
      return max(2, cells, displayWidth(header[column]))
    }
    let gaps = 2 * max(0, widths.count - 1)
    while widths.reduce(gaps, +) > width,
      let widest = widths.indices.filter({ widths[$0] > least[$0] })
        .max(by: { (widths[$0], $1) < (widths[$1], $0) })
    {
      widths[widest] -= 1
    }
    return widths
  }

  func text(_ format: PlainText) -> String {
    var lines = caption.isEmpty ? [] : [format.painted(caption, .bold)]
    lines += line(header).map { format.painted($0, .bold) }
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
    lines.append(rule)
    for (place, row) in rows.enumerated() {
      if hasTotal, place == rows.count - 1 { lines.append(rule) }
      lines += line(row)
    }
    return lines.joined(separator: "\n")
  }

  /// One row of the table as lines: as many as its tallest cell needs.
  private func line(_ cells: [String]) -> [String] {
    let wrappedCells = cells.indices.map { wrapped(cells[$0], width: max(2, widths[$0])) }
    let height = wrappedCells.map(\.count).max() ?? 0
    return (0..<max(1, height)).map { line in
      let parts = wrappedCells.indices.map { column in
        let cell = wrappedCells[column]
        let text = line < cell.count ? cell[line] : ""
        let blanks = String(repeating: " ", count: max(0, widths[column] - displayWidth(text)))
        return isNumeric[column] ? blanks + text : text + blanks
      }
      var joined = Substring(parts.joined(separator: "  "))
      while joined.hasSuffix(" ") { joined.removeLast() }
      return String(joined)
    }
  }
}
