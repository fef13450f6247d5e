import LoturaGraphviz
import LoturaScoring
import Testing

@testable import LoturaDiagrams

@Suite("One association and its matches as a picture")
struct EgoPictureTests {
  private let settings = SampleRegion.settings()

  @Test("a hub and one card a match, with score, range and reasons")
  func structure() {
    let drawing = SampleRegion().ego(7).drawing(settings)
    #expect(drawing.nodes.count == 8)
    #expect(drawing.edges.count == 7)
    #expect(drawing.edges.allSatisfy { $0.tail.number == 0 })
    let card = drawing.nodes[1].label.texts
    #expect(card.contains("AUTO"))
    #expect(card.contains("78"))
    #expect(card.contains("Mobility · likely 74–82"))
    #expect(card.contains("18 shared members"))
    #expect(drawing.nodes[2].label.texts.contains("Mobility · all facts known"))
    #expect(drawing.title == "Who should AERO meet first?")
    #expect(drawing.header?.subtitle.hasPrefix("The 7 best of 18") == true)
  }

  @Test("never more than twelve cards, and the subtitle says so")
  func most() {
    let drawing = SampleRegion().ego(17).drawing(settings)
    #expect(drawing.nodes.count == 13)
    #expect(drawing.header?.subtitle.contains("12 best of 18") == true)
    let only = EgoPicture(
      hub: SampleRegion().subjects[0], matches: Array(SampleRegion().ego(1).matches))
    #expect(only.drawing(settings).header?.subtitle == "The only match so far, and why")
    let none = EgoPicture(hub: SampleRegion().subjects[0], matches: []).drawing(settings)
    #expect(none.nodes.count == 1)
    #expect(none.header?.subtitle == "No match for AERO is known yet")
  }

  @Test(
    "the pieces of a bar are always as wide as the card", arguments: [0.0, 0.003, 0.31, 0.997, 1])
  func bar(score: Double) {
    let subject = SampleRegion().subjects[3]
    for spread in [0.0, 0.01, 0.2] {
      let estimate = Estimate(
        low: max(0, score - spread), high: min(1, score + spread), used: score)
      let card = EgoCard(
        EgoPicture.Match(subject: subject, score: estimate, reasons: []), rank: 0, settings)
      guard case .table(let table) = card.label else {
        Issue.record("a card is a table")
        return
      }
      let pieces = table.allCells.filter { $0.fixedSize && $0.background != nil }
      let width = pieces.reduce(0) { $0 + ($1.width ?? 0) }
      #expect(width == EgoCard.width)
      #expect(pieces.allSatisfy { ($0.width ?? 0) > 0 })
    }
  }

  @Test("a score of which nothing is known is a question mark, never a number")
  func unknown() {
    let match = EgoPicture.Match(
      subject: SampleRegion().subjects[1], score: Estimate(low: 0, high: 1, used: 0.4), reasons: [])
    let texts = EgoPicture(hub: SampleRegion().subjects[0], matches: [match]).drawing(settings)
      .nodes[1].label.texts
    #expect(texts.contains("?"))
    #expect(!texts.contains("40"))
    #expect(texts.contains("Mobility · not known"))
  }

  @Test("where every match is uncertain it is said once, and no line is dashed")
  func allUncertain() {
    let subjects = SampleRegion().subjects
    func drawing(_ scores: [Estimate]) -> Drawing {
      EgoPicture(
        hub: subjects[0],
        matches: zip(subjects.dropFirst(), scores).map {
          EgoPicture.Match(subject: $0, score: $1, reasons: [])
        }
      ).drawing(settings)
    }
    let open = Estimate(low: 0.2, high: 0.8, used: 0.4)
    let all = drawing([open, open])
    #expect(all.edges.allSatisfy { $0.attributes.contains(.stroke(.solid)) })
    #expect(
      all.header?.legend.joined().contains { $0.words.hasPrefix("No link is sure yet") } == true)
    let some = drawing([open, Estimate(exactly: 0.4)])
    #expect(some.edges[0].attributes.contains(.stroke(.dashed)))
    #expect(some.edges[1].attributes.contains(.stroke(.solid)))
  }

  @Test("on paper bars are thin lines of ink")
  func paper() {
    let theme = Theme.print
    let drawing = SampleRegion().ego(5).drawing(SampleRegion.settings(.print))
    for node in drawing.nodes.dropFirst() {
      guard case .html(.table(let table)) = node.label else { continue }
      let filled = table.allCells.filter { $0.background != nil && $0.fixedSize }
      #expect(filled.allSatisfy { ($0.height ?? 0) <= 4 })
      #expect(table.background == theme.paper)
    }
  }
}
