/// What a page has that is handed out: its head, pictures within the page, room to write, and how
/// it prints on A4.
///
/// **Source.** CSS Paged Media Module Level 3 and CSS Fragmentation Module Level 3 for `@page`,
/// `break-inside` and `break-after`.
enum HTMLReport {
  /// The head of the page; `title` is escaped.
  static func head(_ title: String, _ cover: DocumentCover) -> String {
    func lines(_ texts: [String], _ tag: String) -> String {
      texts.map { "<\(tag)>\(HTML.escaped($0))</\(tag)>" }.joined(separator: "\n")
    }
    let subtitle = cover.subtitle.map {
      "\n<p class=\"subtitle\">\(HTML.escaped($0))</p>"
    }
    let summary =
      cover.summary.isEmpty
      ? ""
      : """

      <section class="minute">
      <h2>\(HTML.escaped(cover.summaryHeading))</h2>
      <ul>
      \(lines(cover.summary, "li"))
      </ul>
      </section>
      """
    return """
      <header class="cover">
      <p class="kind">\(HTML.escaped(cover.kind))</p>
      <h1>\(title)</h1>\(subtitle ?? "")
      <p class="remarks">\(HTML.escaped(cover.remarks.joined(separator: " ")))</p>
      </header>\(summary)
      """
  }

  /// A picture within the page; its own title and description are read aloud.
  static func figure(_ picture: DocumentPicture) -> String {
    "<figure\(picture.isTall ? " class=\"tall\"" : "")>\n\(picture.svg)</figure>"
  }

  /// Questions, each above two lines to write on.
  static func questions(_ questions: [String]) -> String {
    let room = "<span class=\"room\"></span><span class=\"room\"></span>"
    let items = questions.map { "<li>\(HTML.escaped($0))\(room)</li>" }
    return "<ol class=\"questions\">\n\(items.joined(separator: "\n"))\n</ol>"
  }

  /// What is added to the style of every page.
  static let style = """
    .cover { border-top: .5rem solid var(--note); padding-top: 1rem; margin-bottom: 1.2rem; }
    .cover .kind { margin: 0; color: var(--note); font-weight: 600; }
    .cover h1 { font-size: 2.1rem; margin: .2rem 0 .3rem; }
    .cover .subtitle { margin: 0 0 .5rem; font-size: 1.08rem; }
    .cover .remarks { margin: 0; color: var(--quiet); }
    .minute { background: var(--band); border: 1px solid var(--line); border-radius: .4rem;
      padding: .7rem 1.2rem; }
    .minute h2 { margin: 0 0 .3rem; } .minute ul { margin: 0; padding-left: 1.2rem; }
    .minute li { max-width: none; margin: .25rem 0; }
    main > ul > li, main > ol > li { margin: .3rem 0; }
    figure { margin: 1.2rem 0; } figure svg { display: block; box-sizing: border-box; width: 100%;
      height: auto;
      max-height: 60rem; border: 1px solid var(--line); border-radius: .3rem; background: #fff; }
    table { width: 100%; } td, th { overflow-wrap: break-word; }
    .questions > li { margin: .6rem 0; } .room { display: block; height: 1.7rem;
      border-bottom: 1px solid var(--line); }
    @page { size: A4; margin: 16mm 15mm 18mm; }
    @media print {
      .cover h1 { font-size: 20pt; } h2 { font-size: 13.5pt; margin-top: 16pt; }
      h3 { font-size: 11.5pt; } body { font-size: 9.5pt; line-height: 1.42; }
      * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
      .cover { border-top-color: #0b5394; } .cover .kind { color: #0b5394; }
      .minute { background: #f4f6f9; break-inside: avoid; } th { background: #f4f6f9; }
      p, li { max-width: none; orphans: 3; widows: 3; } li { break-inside: avoid; }
      .table:not(:has(tr:nth-child(15))) { break-inside: avoid; }
      p:has(+ .table), p:has(+ figure), p:has(+ ol), p:has(+ ul) { break-after: avoid; }
      caption { break-after: avoid; } td, th { padding: 2.5pt 5pt; hyphens: auto; }
      table { font-size: 8.7pt; } details { display: none; }
      figure { break-inside: avoid; margin: 8pt 0; } figure svg { max-height: 225mm; }
      .room { height: 8mm; border-bottom-color: #999; } .questions > li { break-inside: avoid; }
      .footnote { font-size: 8pt; } }
    """
}
