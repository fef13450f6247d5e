internal import LoturaNetwork

/// A document as one HTML page that needs nothing else: no script, no font, no picture from afar.
///
/// It follows the reader's choice of light or dark, prints on white, reads well aloud (language,
/// headings in order, captions, headings of columns), and every text is escaped.
/// **Source.** HTML Living Standard; WCAG 2.2 for contrast and tables.
package enum HTML {
  /// The document as a page. O(size).
  package static func text(of document: Document) -> String {
    let title = escaped(document.title)
    let body = document.blocks.map { text(of: $0, in: document) }.joined(separator: "\n")
    return """
      <!DOCTYPE html>
      <html lang="\(document.language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(title)</title>
      <style>
      \(style)\(document.cover == nil ? "" : "\n" + HTMLReport.style + handoutStyle(document))
      </style>
      </head>
      <body>
      <main>
      \(document.cover.map { HTMLReport.head(title, $0) } ?? "<h1>\(title)</h1>")
      \(body)
      </main>
      </body>
      </html>

      """
  }

  private static func handoutStyle(_ document: Document) -> String {
    let hasHandouts = document.blocks.contains {
      if case .handouts = $0 { true } else { false }
    }
    return hasHandouts ? "\n" + HandoutHTML.style : ""
  }

  private static func text(of block: Document.Block, in document: Document) -> String {
    switch block {
    case .heading(let text, let level):
      tagged("h\(min(max(level, 1) + 1, 6))", escaped(text))
    case .paragraph(let text): tagged("p", escaped(text))
    case .note(let text, let tone):
      "<p class=\"note \(tone.rawValue)\" role=\"note\">\(escaped(text))</p>"
    case .list(let items, let isNumbered):
      tagged(isNumbered ? "ol" : "ul", items.map { tagged("li", escaped($0)) }.joined())
    case .table(let table): text(of: table, in: document)
    case .details(let table):
      "<details><summary>\(escaped(table.caption))</summary>\(text(of: table, in: document))</details>"
    case .footnote(let text): "<p class=\"footnote\">\(escaped(text))</p>"
    case .picture(let picture): HTMLReport.figure(picture)
    case .questions(let questions): HTMLReport.questions(questions)
    case .handouts(let handouts, let size):
      HandoutHTML.text(of: handouts, size) { text(of: $0, in: document) }
    }
  }

  private static func text(of table: DocumentTable, in document: Document) -> String {
    let header = table.columns.map {
      "<th scope=\"col\"\(side($0))>\(escaped($0.heading))</th>"
    }
    let rows = table.rows.enumerated().map { place, row in
      let isTotal = table.hasTotal && place == table.rows.count - 1
      let cells = zip(table.columns, row).map { column, cell in
        "<td\(side(column))>\(escaped(cell.text(in: document.language)))</td>"
      }
      return "<tr\(isTotal ? " class=\"total\"" : "")>\(cells.joined())</tr>"
    }
    let caption = table.caption.isEmpty ? "" : tagged("caption", escaped(table.caption))
    return """
      <div class="table" tabindex="0" role="region" aria-label="\(escaped(table.caption))">
      <table>\(caption)
      <thead><tr>\(header.joined())</tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody>
      </table>
      </div>
      """
  }

  private static func side(_ column: DocumentTable.Column) -> String {
    column.isNumeric ? " class=\"number\"" : ""
  }

  private static func tagged(_ tag: String, _ content: String) -> String {
    "<\(tag)>\(content)</\(tag)>"
  }

  /// The text with every sign of HTML made a mere character, in text and in attributes. O(length).
  package static func escaped(_ text: String) -> String {
    XMLText(shownText(text)).description
  }

  private static let style = """
    :root { --ink: #1c2430; --quiet: #566070; --paper: #ffffff; --line: #d5dae1; --band: #f4f6f9;
      --note: #0b5394; --warning: #8a5a00; --error: #a61b1b; }
    @media (prefers-color-scheme: dark) { :root { --ink: #e8ebf0; --quiet: #a7b0be;
      --paper: #14181f; --line: #38414e; --band: #1d232d; --note: #8ab8f0; --warning: #e6b450;
      --error: #ff8f8f; } }
    body { margin: 0; background: var(--paper); color: var(--ink);
      font: 1rem/1.55 system-ui, "Segoe UI", "Noto Sans", sans-serif; }
    main { max-width: 62rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
    h1 { font-size: 1.7rem; line-height: 1.25; } h2 { font-size: 1.3rem; margin-top: 2rem; }
    h3 { font-size: 1.08rem; margin-top: 1.5rem; } p, li { max-width: 46rem; }
    .table { overflow-x: auto; margin: 1rem 0; }
    table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
    caption { text-align: left; font-weight: 600; padding: .3rem 0; }
    th, td { text-align: left; vertical-align: top; padding: .35rem .8rem;
      border-bottom: 1px solid var(--line); }
    th { background: var(--band); border-bottom: 2px solid var(--line); }
    .number { text-align: right; } .total td { font-weight: 600; border-top: 2px solid var(--line); }
    .note { border-left: 4px solid var(--note); padding: .4rem .8rem; background: var(--band); }
    .note.warning { border-color: var(--warning); } .note.error { border-color: var(--error); }
    .footnote { color: var(--quiet); font-size: .88rem; }
    @media print { :root { --ink: #000; --quiet: #333; --paper: #fff; --line: #999; --band: #fff; }
      @page { margin: 18mm; } main { max-width: none; padding: 0; } body { font-size: 10pt; }
      h1, h2, h3 { break-after: avoid; } tr, .note { break-inside: avoid; }
      thead { display: table-header-group; } .table { overflow: visible; } }
    """
}
