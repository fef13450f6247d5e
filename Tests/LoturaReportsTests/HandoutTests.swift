import LoturaNetwork
import Testing

@testable import LoturaReports

@Suite("Things to cut out or to put up")
struct HandoutTests {
  private func document(_ size: Handout.Size) -> Document {
    var badge = Handout("Ane <b>", kicker: "Cluster Day", subtitle: "WIND")
    badge.lines = [.init("Offers", "tests & labs"), .init("", "three languages")]
    badge.table = DocumentTable(
      "Day", columns: [.text("When"), .text("Whom")],
      rows: [[.text("09:30"), .text("GRID")]])
    var document = Document(
      language: .english, title: "Badges", blocks: [.handouts([badge], size)])
    document.cover = DocumentCover(kind: "Badges", remarks: [], summaryHeading: "")
    return document
  }

  @Test("on a page each is an article with its texts escaped", arguments: Handout.Size.allCases)
  func page(_ size: Handout.Size) {
    let page = HTML.text(of: document(size))
    #expect(page.contains("<div class=\"handouts \(size.rawValue)\">"))
    #expect(page.contains("<h2>Ane &lt;b&gt;</h2>"))
    #expect(page.contains("<dt>Offers</dt><dd>tests &amp; labs</dd>\n<dd>three languages</dd>"))
    #expect(page.contains("<td>GRID</td>") && page.contains("@media print"))
  }

  @Test("in text and Markdown nothing of it is lost")
  func plain() {
    let text = PlainText().text(of: document(.badge))
    let markdown = Markdown.text(of: document(.badge))
    for piece in ["Cluster Day", "WIND", "three languages", "09:30", "GRID"] {
      #expect(text.contains(piece), "\(piece)")
      #expect(markdown.contains(piece), "\(piece)")
    }
    #expect(text.contains("Offers: tests & labs"))
  }

  @Test("a page without hand-outs carries none of their style")
  func without() {
    var plain = document(.half)
    plain.blocks = [.paragraph("Nothing")]
    #expect(!HTML.text(of: plain).contains(".handouts"))
  }
}
