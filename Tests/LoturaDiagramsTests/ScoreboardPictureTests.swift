import LoturaNetwork
import Testing

@testable import LoturaDiagrams
@testable import LoturaGraphviz

@Suite("The scoreboard as small panels")
struct ScoreboardPictureTests {
  private let settings = SampleRegion.settings()
  private var one: Drawing { SampleScoreboard.one.drawing(settings) }

  private func texts(_ drawing: Drawing) -> [String] {
    drawing.nodes.flatMap { $0.label.texts }
  }

  @Test("a card a figure, with its value, the middle and where it stands")
  func words() {
    #expect(one.nodes(of: "k-measure").count == 2)
    let texts = texts(one).joined(separator: " ")
    for said in ["Budget", "50 k€", "middle 20 k€", "in the highest quarter", "2020", "2024"] {
      #expect(texts.contains(said), "\(said)")
    }
    #expect(one.header?.title == "How does RAIL stand?")
    #expect(one.header?.subtitle.contains("all active associations") == true)
    // What is cut on the card is told whole in the tooltip.
    let tooltips = one.nodes(of: "k-measure").compactMap(\.about.tooltip)
    #expect(tooltips.contains { $0.contains("of all those whom they supply, 4,700") })
  }

  /// Known are 2020, 2021, 2023, 2024 of one and 2016 of the other: five dots, and lines 2020–2021
  /// and 2023–2024.
  @Test("an unknown year is a gap: no dot, and no line across it")
  func gap() {
    let blue = settings.theme.accents.blue
    #expect(one.nodes.filter { $0.fill == blue }.count == 5)
    let lines = one.edges.filter { $0.attributes.contains(.color(blue)) }
    #expect(lines.count == 2)
  }

  @Test("a year of which too little is known has no bar")
  func bars() {
    // 2020, 2022, 2023, 2024: a tint, a frame and a dash each; on paper no tint.
    let tint = settings.theme.surfaces.track
    #expect(one.edges.filter { $0.attributes.contains(.color(tint)) }.count == 4)
    let print = SampleScoreboard.one.drawing(SampleRegion.settings(.print))
    #expect(print.edges.count == 2)
    #expect(one.nodes.filter { $0.fill == settings.theme.ink }.count == 4)
  }

  @Test("of more than 16 figures the first, of more than six years the last; both are told")
  func most() {
    let drawing = ScoreboardPicture(name: nil, panels: SampleScoreboard.many(18), peers: "all")
      .drawing(settings)
    #expect(drawing.nodes(of: "k-measure").count == 16)
    #expect(drawing.header?.subtitle.contains("16 of 18 figures") == true)
    #expect(texts(drawing).contains("2019") && !texts(drawing).contains("2018"))
    #expect(drawing.header?.title == "How do the associations stand?")
  }

  @Test("with nothing known it says so")
  func nothing() {
    let drawing = ScoreboardPicture(name: "RAIL", panels: [], peers: "all").drawing(settings)
    #expect(drawing.nodes.isEmpty && drawing.header?.subtitle == "No figure is known.")
  }

  @Test("equal values stand in the middle, and nothing lies outside its card")
  func places() throws {
    let same = ScoreboardPicture.Band(lower: 5, median: 5, upper: 5)
    let panel = ScoreboardPicture.Panel("Same", years: [.init(2024, own: 5, band: same)])
    let drawing = ScoreboardPicture(name: "RAIL", panels: [panel], peers: "all").drawing(settings)
    let card = try #require(drawing.nodes(of: "k-measure").first?.place)
    for node in drawing.nodes {
      guard let place = node.place else { continue }
      #expect(abs(place.x - card.x) <= 1.55 && abs(place.y - card.y) <= 1.15)
    }
  }
}
