/// Something to cut out, to put on a table or on a wall: a badge, a card, a poster.
package struct Handout: Hashable, Sendable {
  /// How much of an A4 page one takes.
  package enum Size: String, CaseIterable, Hashable, Sendable {
    /// Eight on a page.
    case badge
    /// Two on a page, one below the other.
    case half
    /// A page each.
    case page
  }

  /// A small line above the title: the event, the day.
  package var kicker: String
  /// The largest line: a name.
  package var title: String
  /// The line below it.
  package var subtitle: String
  /// What else it says, under short headings; a heading may be empty.
  package var lines: [Line]
  /// A table on it; nil: none.
  package var table: DocumentTable?

  /// A line under a short heading.
  package struct Line: Hashable, Sendable {
    /// What it is about; may be empty.
    package let heading: String
    /// What it says.
    package let text: String

    /// A line.
    package init(_ heading: String, _ text: String) {
      self.heading = heading
      self.text = text
    }
  }

  /// A hand-out with nothing but its title.
  package init(_ title: String, kicker: String = "", subtitle: String = "") {
    self.title = title
    self.kicker = kicker
    self.subtitle = subtitle
    lines = []
  }
}

/// How hand-outs look on a page and on paper, where nothing but them is printed.
enum HandoutHTML {
  /// The hand-outs of one size; `table` writes a table.
  static func text(
    of handouts: [Handout], _ size: Handout.Size, table: (DocumentTable) -> String
  ) -> String {
    let articles = handouts.map { article($0, table: table) }
    return "<div class=\"handouts \(size.rawValue)\">\n\(articles.joined(separator: "\n"))\n</div>"
  }

  private static func article(_ handout: Handout, table: (DocumentTable) -> String) -> String {
    func tagged(_ tag: String, _ style: String, _ text: String) -> String {
      text.isEmpty ? "" : "\n<\(tag) class=\"\(style)\">\(HTML.escaped(text))</\(tag)>"
    }
    let lines = handout.lines.map { line in
      (line.heading.isEmpty ? "" : "<dt>\(HTML.escaped(line.heading))</dt>")
        + "<dd>\(HTML.escaped(line.text))</dd>"
    }
    return """
      <article>\(tagged("p", "kicker", handout.kicker))
      <h2>\(HTML.escaped(handout.title))</h2>\(tagged("p", "subtitle", handout.subtitle))\
      \(handout.table.map { "\n" + table($0) } ?? "")\
      \(lines.isEmpty ? "" : "\n<dl>\n\(lines.joined(separator: "\n"))\n</dl>")
      </article>
      """
  }

  /// What is added to the style of a page with hand-outs.
  static let style = """
    .handouts { display: grid; gap: 1rem; margin: 1rem 0; }
    .handouts.badge { grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); }
    .handouts article { border: 1px solid var(--line); border-radius: .4rem;
      padding: 1rem 1.3rem; overflow-wrap: break-word; }
    .handouts h2 { margin: .15rem 0 .3rem; font-size: 1.5rem; }
    .handouts .kicker { margin: 0; color: var(--note); font-weight: 600; }
    .handouts .subtitle { margin: 0 0 .5rem; color: var(--quiet); }
    .handouts dl { margin: .4rem 0; } .handouts dt { color: var(--quiet); font-weight: 600; }
    .handouts dd { margin: 0 0 .45rem; }
    .handouts.badge article { min-height: 9rem; text-align: center; align-content: center; }
    .handouts.page h2 { font-size: 2.4rem; } .handouts.page dd { font-size: 1.15rem; }
    @media print {
      main:has(> .handouts) > :not(.handouts) { display: none; }
      .handouts { display: block; margin: 0; }
      .handouts article { break-inside: avoid; box-sizing: border-box; }
      .handouts.badge { display: grid; grid-template-columns: 1fr 1fr; gap: 0; }
      .handouts.badge article { height: 62mm; min-height: 0; border-radius: 0; overflow: hidden;
        border-style: dashed; margin: 0; }
      .handouts.badge h2 { font-size: 20pt; margin: 2mm 0; }
      .handouts.badge .kicker { font-size: 8pt; }
      .handouts.half article { min-height: 122mm; margin: 0 0 6mm; }
      .handouts.half { font-size: 12pt; } .handouts.half table { font-size: 11pt; }
      .handouts.half h2 { font-size: 21pt; }
      .handouts.page article { min-height: 250mm; border-width: 1.5pt; padding: 10mm 12mm;
        break-after: page; } .handouts.page article:last-child { break-after: auto; }
      .handouts.page h2 { font-size: 48pt; line-height: 1.1; margin: 3mm 0 4mm; }
      .handouts.page .kicker { font-size: 13pt; } .handouts.page .subtitle { font-size: 19pt; }
      .handouts.page dt { font-size: 15pt; margin-top: 8mm; }
      .handouts.page dd { font-size: 21pt; line-height: 1.35; margin-bottom: 0; } }
    """
}
