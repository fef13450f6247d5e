import LoturaGraphviz
import Testing

@testable import LoturaDiagrams

@Suite("Who sits where, as a picture")
struct ParticipationPictureTests {
  private let settings = SampleRegion.settings()

  private func picture(_ rows: [(String, Bool, String)]) -> ParticipationPicture {
    let count = rows.first?.2.count ?? 3
    return ParticipationPicture(
      subjects: SampleRegion(count: count).subjects,
      rows: rows.map { name, isOver, seats in
        ParticipationPicture.Row(name, isOver: isOver, seats: seats.map(Self.seat))
      })
  }

  /// L leads, m sits there, o left, . is absent, ? is unknown.
  private static func seat(_ letter: Character) -> ParticipationPicture.Seat {
    switch letter {
    case "L": .lead
    case "m": .member
    case "o": .left
    case ".": .absent
    default: .unknown
    }
  }

  @Test("a cell for each association and group, marked by more than colour")
  func cells() {
    let drawing = picture([("Watch", false, "Lm."), ("Talent", false, "?om")]).drawing(settings)
    #expect(drawing.nodes(of: "k-cell").count == 6)
    let texts = drawing.texts
    for mark in ["L", "○", "?"] { #expect(texts.filter { $0 == mark }.count == 1, "\(mark)") }
    #expect(texts.filter { $0 == "●" }.count == 2)
    #expect(texts.contains("2 of 3") && texts.contains("1 of 3"))
    let unknown = drawing.nodes.first { $0.label.texts == ["?"] }
    #expect(unknown?.fill == settings.theme.paper)
    #expect(drawing.nodes(of: "k-cell").allSatisfy { $0.about.tooltip?.contains("–") == true })
    #expect(
      drawing.header?.legend.joined().map(\.words) == [
        "L  leads it", "●  sits there", "○  left", "?  not known",
      ])
  }

  @Test("like groups and like associations stand side by side; what is over stands below")
  func order() {
    // Columns 0 and 2 are alike, 1 and 3 too; rows A and C alike, so B is last; D is over.
    let drawing = picture([
      ("A", false, "m.m."), ("B", false, ".m.m"), ("C", false, "mmm."), ("D", true, "mmmm"),
    ]).drawing(settings)
    let texts = drawing.texts
    #expect(texts.filter { ["A", "B", "C", "D"].contains($0) } == ["A", "C", "B", "D"])
    #expect(
      texts.filter { ["AERO", "AUTO", "RAIL", "PORT"].contains($0) }
        == ["AERO", "RAIL", "AUTO", "PORT"])
    #expect(texts.contains("over"))
  }

  @Test(
    "a group of which nothing is known is left out and counted; without any the picture says so")
  func blank() {
    let some = picture([("Watch", false, "m.m"), ("Blank", false, "???")])
    #expect(!some.isEmpty && !some.drawing(settings).texts.contains("Blank"))
    #expect(some.drawing(settings).header?.subtitle.contains("1 group") == true)
    let none = picture([("Blank", false, "???")])
    #expect(none.isEmpty)
    #expect(none.drawing(settings).header?.subtitle.contains("Of no group") == true)
    #expect(picture([]).isEmpty)
  }

  @Test("many groups and associations are cut to those with most seats, and that is said")
  func large() throws {
    let rows = (0..<60).map { row in
      (
        "G\(row)", false,
        String((0..<50).map { column in (row + column) % 3 == 0 && row > 5 ? "m" : "." })
      )
    }
    let drawing = picture(rows).drawing(settings)
    #expect(drawing.nodes(of: "k-cell").count == 40 * 40)
    #expect(drawing.header?.subtitle.contains("40 groups") == true)
    #expect(!drawing.texts.contains("G0"))
    #expect(drawing.nodes.allSatisfy { $0.place != nil })
  }

  @Test("is drawn in every theme, with text that can be read, hostile names as they are")
  func themes() throws {
    for theme in Theme.Name.allCases {
      let settings = SampleRegion.settings(theme)
      let drawing = picture([("</TABLE>", false, "Lmo?."), ("\"]; x", true, "m?m..")])
        .drawing(settings)
      let svg = try rendered(drawing)
      let texts = try readableText(svg)
      #expect(texts.contains("</TABLE>") && texts.contains("\"]; x"))
      for node in drawing.nodes {
        guard case .html(.text(let text)) = node.label else { continue }
        for run in text.runs where !run.text.trimmed.isEmpty {
          #expect((run.size ?? 14) >= 10)
          #expect((run.color ?? drawing.ink).contrast(on: node.fill ?? drawing.paper) >= 4.5)
        }
      }
    }
  }
}

extension String {
  fileprivate var trimmed: String { filter { $0 != " " } }
}
