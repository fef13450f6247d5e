/// A document as Markdown (CommonMark with the tables of GitHub).
///
/// Text is escaped: what stands in a workbook is shown, never obeyed.
/// **Source.** CommonMark 0.31, GitHub Flavored Markdown.
package enum Markdown {
  /// The document as Markdown that ends with one newline. O(size).
  package static func text(of document: Document) -> String {
    let parts =
      ["# \(escaped(document.title))"] + (document.cover.map(lines) ?? [])
      + document.blocks.map { text(of: $0, in: document) }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  /// The head of a document that is handed out.
  private static func lines(_ cover: DocumentCover) -> [String] {
    let summary = cover.summary.map { "- " + escaped($0) }.joined(separator: "\n")
    return [
      "**\(escaped(cover.kind))**", cover.subtitle.map(escaped) ?? "",
      "*\(escaped(cover.remarks.joined(separator: " ")))*",
      summary.isEmpty ? "" : "## \(escaped(cover.summaryHeading))", summary,
    ]
  }

  private static func list(_ items: [String], isNumbered: Bool) -> String {
    items.enumerated().map { (isNumbered ? "\($0.offset + 1). " : "- ") + escaped($0.element) }
      .joined(separator: "\n")
  }

  private static func text(of block: Document.Block, in document: Document) -> String {
    switch block {
    case .heading(let text, let level):
      String(repeating: "#", count: min(max(level, 1) + 1, 6)) + " \(escaped(text))"
    case .paragraph(let text): escaped(text)
    case .note(let text, _): "> " + escaped(text)
    case .list(let items, let isNumbered): list(items, isNumbered: isNumbered)
    case .table(let table): text(of: table, in: document)
    case .details: ""
    case .footnote(let text): "*\(escaped(text))*"
    case .picture(let picture): "*\(escaped(picture.title)):* \(escaped(picture.summary))"
    case .questions(let questions): list(questions, isNumbered: true)
    case .handouts(let handouts, _):
      handouts.map { text(of: $0, in: document) }.joined(separator: "\n\n")
    }
  }

  private static func text(of handout: Handout, in document: Document) -> String {
    let lines = handout.lines.map { line in
      line.heading.isEmpty ? line.text : "\(line.heading): \(line.text)"
    }
    return [
      "## \(escaped(handout.title))", escaped(handout.kicker), escaped(handout.subtitle),
      handout.table.map { text(of: $0, in: document) } ?? "",
      lines.isEmpty ? "" : list(lines, isNumbered: false),
    ].filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private static func text(of table: DocumentTable, in document: Document) -> String {
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    let header = line(table.columns.map { escaped($0.heading) })
    let rule = line(table.columns.map { $0.isNumeric ? "---:" : "---" })
    var rows = table.rows.map { row in row.map { escaped($0.text(in: document.language)) } }
    if table.hasTotal, let last = rows.popLast() {
      rows.append(last.map { $0.isEmpty ? "" : "**\($0)**" })
    }
    let caption = table.caption.isEmpty ? "" : "**\(escaped(table.caption))**\n\n"
    return caption + ([header, rule] + rows.map(line)).joined(separator: "\n")
  }

  /// The text with every sign of Markdown made a mere character. O(length).
  package static func escaped(_ text: String) -> String {
    var escaped = ""
    let shown = shownText(text)
    for scalar in shown.unicodeScalars {
      if "\\`*_[]<>|#~&".unicodeScalars.contains(scalar) { escaped += "\\" }
      escaped.unicodeScalars.append(scalar)
    }
    return escapedAtStart(escaped)
  }

  /// Signs that mean a list, a quotation or a rule only where a line begins.
  private static func escapedAtStart(_ text: String) -> String {
    var text = text[...]
    while text.hasPrefix(" ") { text.removeFirst() }
    guard let first = text.first else { return "" }
    if "-+=".contains(first) { return "\\" + text }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count)
    guard !digits.isEmpty, let mark = rest.first, ".)".contains(mark),
      rest.dropFirst().first.map({ $0 == " " }) ?? true
    else { return String(text) }
    return digits + "\\" + rest
  }
}
