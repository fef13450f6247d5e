import LoturaGraphviz
import LoturaNetwork
import LoturaScoring
import Testing

@testable import LoturaDiagrams

@Suite("The region as a picture")
struct RegionPictureTests {
  private let settings = SampleRegion.settings()

  @Test("every association is a circle, and only the backbone is drawn")
  func structure() {
    let region = SampleRegion().region
    let drawing = region.drawing(settings)
    #expect(drawing.nodes(of: "k-association").count == 19)
    #expect(drawing.nodes.count == 19)
    #expect(drawing.edges.count <= 2 * 19)
    #expect(drawing.edges.count >= 19)
    #expect(drawing.engine == .neato)
    #expect(drawing.nodes.allSatisfy { $0.place != nil })
    #expect(drawing.header?.subtitle.contains("19 cluster associations") == true)
    #expect(drawing.summary.contains("\(drawing.edges.count) links"))
    #expect(drawing.header?.source.contains("Fictional") == true)
  }

  @Test("a line is 0.8 points and 7 times the square of the affinity wide, and dashed when unsure")
  func lines() {
    // .5² = .25, 7 · .25 = 1.75, and .8 makes 2.55.
    #expect(abs(RegionPicture.width(of: 0.5) - 2.55) < 1e-12)
    let subjects = ["a", "b", "c"].map {
      PictureSubject(id: Subject.ID($0), label: $0, name: $0, members: 5)
    }
    let drawing = RegionPicture(
      subjects: subjects,
      links: [
        RegionPicture.Link("a", "b", affinity: Estimate(exactly: 0.5)),
        RegionPicture.Link("b", "c", affinity: Estimate(low: 0.1, high: 0.6, used: 0.3)),
        RegionPicture.Link("a", "c", affinity: Estimate(low: 0, high: 1, used: 0.5)),
        RegionPicture.Link("a", "nobody", affinity: Estimate(exactly: 0.9)),
      ]
    ).drawing(settings)
    #expect(drawing.edges.count == 2)
    #expect(abs((drawing.edges[0].penWidth ?? 0) - 2.55) < 1e-12)
    #expect(drawing.edges[0].attributes.contains(.stroke(.solid)))
    #expect(drawing.edges[1].attributes.contains(.stroke(.dashed)))
  }

  private func region(_ affinities: [Estimate]) -> Drawing {
    let subjects = ["a", "b", "c"].map {
      PictureSubject(id: Subject.ID($0), label: $0, name: $0, members: 5)
    }
    let ends: [(Subject.ID, Subject.ID)] = [("a", "b"), ("b", "c"), ("a", "c")]
    return RegionPicture(
      subjects: subjects,
      links: zip(ends, affinities).map { RegionPicture.Link($0.0, $0.1, affinity: $1) }
    ).drawing(settings)
  }

  @Test("where every link is uncertain it is said once, and no line is dashed")
  func allUncertain() {
    let open = Estimate(low: 0.1, high: 0.6, used: 0.3)
    let drawing = region([open, open])
    #expect(drawing.edges.allSatisfy { $0.attributes.contains(.stroke(.solid)) })
    let legend = drawing.header?.legend.joined().map(\.words) ?? []
    #expect(legend.contains { $0.hasPrefix("No link is sure yet") })
    #expect(!legend.contains { $0.hasPrefix("dashed") })
  }

  @Test("a link of next to nothing is left out, and the subtitle says so")
  func faint() {
    let drawing = region([Estimate(exactly: 0.5), Estimate(exactly: 0.09)])
    #expect(drawing.edges.count == 1)
    #expect(drawing.header?.subtitle.contains("below 0.1 are left out") == true)
    let clear = region([Estimate(exactly: 0.5), Estimate(exactly: 0.1)])
    #expect(clear.edges.count == 2)
    #expect(clear.header?.subtitle.contains("left out") == false)
    // Where all are faint a picture of nothing would tell less.
    #expect(region([Estimate(exactly: 0.05), Estimate(exactly: 0.04)]).edges.count == 2)
  }

  @Test("an unknown number of members is a dashed box with a question mark, never a zero")
  func unknownMembers() {
    let drawing = SampleRegion().region.drawing(settings)
    let paper = drawing.nodes.first { $0.label.texts.contains("PAPER") }
    #expect(paper?.stroke == .dashed)
    #expect(paper?.attributes.contains(.shape(.box)) == true)
    #expect(paper?.label.texts == ["PAPER", "? · b"])
    #expect(paper?.about.tooltip?.contains("members unknown") == true)
    #expect(drawing.nodes.filter { $0.stroke == .dashed }.count == 1)
  }

  @Test(
    "colours are those of the theme, and on paper no fill is more than a tint",
    arguments: Theme.Name.allCases)
  func themes(name: Theme.Name) {
    let theme = Theme.named(name)
    let drawing = SampleRegion().region.drawing(SampleRegion.settings(name))
    #expect(drawing.paper == theme.paper)
    let fills = Set(drawing.nodes.compactMap(\.fill))
    #expect(fills.isSubset(of: Set((0...6).map { theme.category($0).color })))
    #expect(fills.count == 7)
    if name == .print {
      for fill in fills { #expect(fill.contrast(on: theme.paper) < 1.25) }
    }
  }

  @Test("a position that is given holds, so that a map keeps its shape")
  func given() throws {
    var settings = settings
    settings.positions = ["id0": Drawing.Point(x: -3, y: 2), "nobody": Drawing.Point(x: 0, y: 0)]
    let region = SampleRegion(count: 6)
    #expect(region.region.drawing(settings).nodes[0].place == Drawing.Point(x: -3, y: 2))
    let drawing = region.alliances(delicate: true).drawing(settings)
    let aero = try #require(drawing.nodes.first { $0.label.texts == ["AERO"] })
    #expect(aero.place == Drawing.Point(x: -3, y: 2))
  }

  @Test("one alone, nobody, and more than springs can hold")
  func edges() {
    let none = RegionPicture(subjects: [], links: []).drawing(settings)
    #expect(none.nodes.isEmpty)
    let one = SampleRegion(count: 1).region.drawing(settings)
    #expect(one.header?.subtitle == "1 cluster association; no link between them is known yet")
    let many = (0..<301).map {
      PictureSubject(id: Subject.ID("s\($0)"), label: "S\($0)", name: "")
    }
    let large = RegionPicture(subjects: many, links: []).drawing(settings)
    #expect(large.engine == .sfdp)
    #expect(large.nodes.allSatisfy { $0.place == nil })
  }
}
