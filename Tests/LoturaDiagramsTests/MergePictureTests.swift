import LoturaNetwork
import LoturaScoring
import Testing

@testable import LoturaDiagrams
@testable import LoturaGraphviz

@Suite("Before and after a merger as a picture")
struct MergePictureTests {
  private let settings = SampleRegion.settings()

  private func cards(_ drawing: Drawing) -> [String] {
    drawing.nodes(of: "k-association").sorted { ($0.place?.x ?? 0) < ($1.place?.x ?? 0) }
      .compactMap { $0.label.texts.first }
  }

  private func members(_ drawing: Drawing, side: Int) -> [String] {
    let boxes = drawing.nodes(of: "k-members")
    let half = boxes.count / 2
    return (side == 0 ? boxes.prefix(half) : boxes.suffix(half))
      .sorted { ($0.place?.x ?? 0) < ($1.place?.x ?? 0) }
      .map { $0.label.texts.joined(separator: " ") }
  }

  @Test("parties and their members stand in the same order today and after")
  func order() {
    let drawing = SampleMeetings.pair().drawing(settings)
    #expect(cards(drawing) == ["CAST", "STEEL"])
    #expect(
      members(drawing, side: 0)
        == ["41 members only in CAST", "19 members in both", "35 members only in STEEL"])
    #expect(
      members(drawing, side: 1) == [
        "41 members from CAST", "19 members counted once, not twice", "35 members from STEEL",
      ])
    let five = SampleMeetings.five().drawing(settings)
    #expect(cards(five) == ["CAST", "STEEL", "MACH", "AUTO", "RAIL"])
    #expect(members(five, side: 1)[3] == "229 members each counted once")
  }

  @Test("the width of a line tells the number of members; unknown is dashed, nobody has no line")
  func widths() {
    let drawing = SampleMeetings.pair().drawing(settings)
    // Today 4 lines, after 3: 41 is the most and has 7 points, 1 + 6 · 19 / 41 = 3.78.
    let lines = drawing.edges(of: "k-link")
    #expect(lines.count == 7)
    #expect(lines.compactMap(\.penWidth).max() == 7)
    #expect(lines.count { abs(($0.penWidth ?? 0) - (1 + 6 * 19 / 41.0)) < 1e-9 } == 3)
    let unknown = SampleMeetings.three().drawing(settings)
    #expect(
      unknown.edges(of: "k-link").allSatisfy { $0.attributes.contains(.stroke(.dashed)) })
    #expect(unknown.nodes(of: "k-members").allSatisfy { $0.stroke == .dashed })
    #expect(unknown.header?.legend.joined().contains { $0.words.contains("not known") } == true)
    let nobody = MergePicture(
      parties: [
        MergePicture.Party(SampleRegion().subjects[0], onlyHere: 0),
        MergePicture.Party(SampleRegion().subjects[1], onlyHere: 310),
      ], whole: MergePicture.Whole("X", members: 310, shared: 0), changes: [],
      form: (.fusion, Estimate(exactly: 0.5))
    ).drawing(settings)
    // The 310 are drawn today and after, the empty groups are told and have no line.
    #expect(nobody.edges.count == 2)
    #expect(nobody.texts.contains("0 members"))
  }

  @Test("what is not known is a question mark, never 0")
  func unknown() throws {
    let drawing = SampleMeetings.three().drawing(settings)
    #expect(drawing.texts.contains("? members"))
    #expect(!drawing.texts.contains { $0 == "0" || $0.hasPrefix("0 ") })
    let changes = try #require(drawing.nodes(of: "k-changes").first)
    #expect(changes.label.texts.contains("? → ?"))
    #expect(changes.label.texts.last == "?")
    let whole = try #require(drawing.nodes(of: "k-whole").first)
    #expect(whole.label.texts.suffix(2) == ["budget", "?"])
    #expect(drawing.summary.contains("members unknown"))
  }

  @Test("better and worse are told by a sign too, and the sign is explained")
  func direction() throws {
    let drawing = SampleMeetings.pair().drawing(settings)
    let texts = try #require(drawing.nodes(of: "k-changes").first).label.texts
    #expect(texts.count { $0 == "▲" } == 2)
    #expect(texts.count { $0 == "▼" } == 1)
    #expect(texts.suffix(1) == ["81 (72–88)"])
    let legend = drawing.header?.legend.joined().map(\.words) ?? []
    #expect(legend.suffix(2) == ["▲ better", "▼ worse"])
  }

  @Test("fusion and integration say that they start a conversation; the others, that each stays")
  func forms() {
    for kind in Form.allCases {
      let header = SampleMeetings.pair(kind).drawing(settings).header
      let says = header?.subtitle.contains("a starting point for a conversation") == true
      #expect(says == kind.isDelicate)
      #expect(header?.title.contains("became one") == kind.isDelicate)
    }
    let together = SampleMeetings.pair(.convergence).drawing(settings)
    #expect(together.texts.contains("Together"))
    #expect(!together.texts.contains("After"))
    #expect(together.nodes(of: "k-whole").first?.stroke == .dashed)
  }

  @Test("integration shows who joins whom by an arrow, or says that it is open")
  func integration() {
    let drawing = SampleMeetings.five(.integration, into: "AUTO").drawing(settings)
    #expect(drawing.header?.title == "What if CAST + STEEL + MACH + RAIL joined AUTO?")
    let arrows = drawing.edges(of: "form-integration")
    #expect(arrows.count == 4)
    #expect(arrows.allSatisfy { $0.arrows == .forward })
    #expect(Set(arrows.map { drawing.nodes[$0.head.number].label.texts[0] }) == ["AUTO"])
    let left = drawing.nodes(of: "k-joining").filter {
      ($0.place?.x ?? 0) < drawing.nodes(of: "k-whole")[0].place?.x ?? 0
    }
    #expect(left.map { $0.label.texts[0] } == ["CAST", "STEEL", "MACH"])
    let open = SampleMeetings.three(.integration).drawing(settings)
    #expect(open.edges(of: "form-integration").isEmpty)
    #expect(open.header?.subtitle.contains("Who would join whom is open") == true)
    // Another form has no direction, whatever is said.
    #expect(SampleMeetings.pair(.fusion, into: "CAST").into == nil)
  }

  @Test("no box lies on another, and all stand in their frames")
  func places() {
    for picture in SampleMeetings.mergers {
      let drawing = picture.drawing(settings)
      let boxes = drawing.nodes.filter { $0.width != nil }
      for (number, one) in boxes.enumerated() {
        for other in boxes.dropFirst(number + 1) {
          guard let a = one.place, let b = other.place else { continue }
          let apart =
            abs(a.x - b.x) >= ((one.width ?? 0) + (other.width ?? 0)) / 2
            || abs(a.y - b.y) >= ((one.height ?? 0) + (other.height ?? 0)) / 2
          #expect(apart, "\(one.label.texts) on \(other.label.texts)")
        }
      }
    }
  }

  @Test("hostile names are shown as they are, whatever the form")
  func hostile() throws {
    let names = ["</TABLE>", "3M:e", "\"]; x [label=\"", "{name} \\N\\"]
    let parties = names.enumerated().map { place, name in
      MergePicture.Party(
        PictureSubject(id: Subject.ID("\(place)"), label: name, name: name, members: 10),
        onlyHere: 5, figures: [MergePicture.Figure(name, name)])
    }
    let drawing = MergePicture(
      parties: parties, whole: MergePicture.Whole("</B>", members: 20, shared: 9),
      changes: [MergePicture.Change(names[0], from: names[1], to: nil, .worse)],
      form: (.integration, Estimate(exactly: 0.4)), into: "0"
    ).drawing(settings)
    let texts = try readableText(try rendered(drawing))
    for name in ["</TABLE>", "3M:e", "{name} \\N\\", "</B>"] {
      #expect(texts.contains { $0.contains(name) }, "\(name)")
    }
  }

  @Test("without a legend there is none")
  func legend() {
    var bare = settings
    bare.showsLegend = false
    #expect(SampleMeetings.pair().drawing(bare).header?.legend.isEmpty == true)
    #expect(SampleMeetings.factory.drawing(bare).header?.legend.isEmpty == true)
  }
}
