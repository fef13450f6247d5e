import LoturaNetwork
import Testing

@testable import LoturaDiagrams
@testable import LoturaGraphviz

@Suite("A consortium as a picture")
struct ConsortiumPictureTests {
  private let settings = SampleRegion.settings()

  private func subtitle(_ drawing: Drawing) -> String {
    String((drawing.header?.subtitle ?? "").map { $0 == "\u{A0}" ? " " : $0 })
  }

  @Test("partners stand in one frame a country, requirements beside one another")
  func structure() {
    let drawing = SampleMeetings.factory.drawing(settings)
    #expect(
      Set(drawing.nodes(of: "k-country").flatMap { $0.label.texts.filter { !$0.isEmpty } })
        == ["Spain", "Germany", "Finland", "Portugal"])
    #expect(drawing.nodes(of: "k-partner").count == 5)
    #expect(drawing.nodes(of: "k-requirement").count == 6)
    // Two for robotics, two for the pilot line, one each for three more.
    #expect(drawing.edges(of: "k-link").count == 7)
    #expect(
      subtitle(drawing).hasPrefix(
        "5 partners · 4 countries · 1,570 k€ of 2,000 k€ · musts met: 4 of 4 · proved best"))
  }

  @Test("met, open and not known are told by sign, word and frame")
  func signs() throws {
    let drawing = SampleMeetings.factory.drawing(settings)
    let met = try #require(drawing.nodes.first { $0.label.texts[0] == "✓ Robotics" })
    #expect(met.label.texts[1] == "must · covered by 2 · 92 of 100")
    #expect(met.stroke == .solid)
    let open = try #require(drawing.nodes.first { $0.label.texts[0] == "○ Digital twin" })
    #expect(open.label.texts[1] == "wish · open · 3 could cover it")
    #expect(open.stroke == .dashed)
    let unclear = try #require(
      SampleMeetings.large.drawing(settings).nodes.first { $0.label.texts[0].hasPrefix("? ") })
    #expect(unclear.stroke == .dashed)
  }

  @Test("the coordinator is filled, on paper thickly framed, and named")
  func coordinator() throws {
    for theme in Theme.Name.allCases {
      let drawing = SampleMeetings.factory.drawing(SampleRegion.settings(theme))
      let partners = drawing.nodes(of: "k-partner")
      #expect(partners[0].label.texts == ["MACH", "coordinator · 420 k€"])
      #expect((partners[0].fill == partners[1].fill) == (theme == .print))
      #expect(partners[0].attributes.contains(.penWidth(3.4)))
      #expect(!partners[1].attributes.contains(.penWidth(3.4)))
    }
  }

  @Test("unknown costs and countries are told as unknown")
  func unknown() {
    let factory = SampleMeetings.factory.drawing(settings)
    #expect(factory.texts.contains("partner · cost ?"))
    let large = SampleMeetings.large.drawing(settings)
    #expect(subtitle(large).contains("12 partners · 7 countries (+ ?) · ? of 3,000 k€"))
    #expect(large.texts.contains("country not known"))
    let single = subtitle(SampleMeetings.single.drawing(settings))
    #expect(single.hasPrefix("1 partner · 1 country · 420 k€ · musts met: 1 of 1"))
  }

  @Test("how good it is, is told as far as it is proved")
  func guarantee() {
    #expect(
      subtitle(SampleMeetings.large.drawing(settings))
        .contains("best found; another is at most 3 % better"))
    #expect(
      subtitle(SampleMeetings.single.drawing(settings)).contains(
        "best found so far, not proved"))
  }

  @Test("where there is no consortium, the picture says why")
  func infeasible() throws {
    let drawing = SampleMeetings.impossible.drawing(settings)
    #expect(drawing.header?.title == "Why does no consortium fit the call GREEN-FACTORY?")
    #expect(drawing.nodes(of: "k-country").isEmpty)
    let card = try #require(drawing.nodes(of: "k-conflict").first)
    let told = card.label.texts.joined(separator: " ")
    #expect(told.contains("The budget of 2,000 k€ does not reach"))
    #expect(drawing.summary.hasPrefix("The call needs partners from two more countries"))
    let nobody = try #require(drawing.nodes.first { $0.label.texts[0] == "○ Digital twin" })
    #expect(nobody.label.texts[1] == "must · nobody can cover it")
    #expect(nobody.stroke == .dashed)
    #expect(drawing.texts.contains("wish · 1 could cover it"))
    #expect(!drawing.texts.contains { $0.contains("✓") })
    #expect(try rendered(drawing).count > 1000)
  }

  @Test("where the search ended early, the picture does not say that there is none")
  func undecided() throws {
    let picture = ConsortiumPicture(
      call: "C", partners: [],
      requirements: [ConsortiumPicture.Requirement("R", isMandatory: true, isMet: nil)],
      outcome: .undecided)
    let drawing = picture.drawing(settings)
    #expect(drawing.header?.title == "Who covers what in the call C?")
    #expect(subtitle(drawing).hasPrefix("no consortium found yet: the search ended early"))
    #expect(drawing.texts.contains("? R"))
    #expect(try rendered(drawing).count > 500)
  }

  @Test("above twenty requirements, those that must be met stay, and the subtitle says so")
  func cut() {
    let requirements = (0..<30).map {
      ConsortiumPicture.Requirement(
        "R\($0)", isMandatory: $0 >= 15, isMet: true, coverers: [0, 7, -1])
    }
    let picture = ConsortiumPicture(
      call: "C", partners: [ConsortiumPicture.Partner("P")], requirements: requirements,
      outcome: .found(.best, cost: nil, budget: nil))
    // Fifteen musts, and the first five wishes, in their order; places of nobody are no lines.
    #expect(picture.shown.map(\.name) == (Array(0..<5) + Array(15..<30)).map { "R\($0)" })
    let drawing = picture.drawing(settings)
    #expect(subtitle(drawing).contains("20 of 30 requirements are shown"))
    #expect(drawing.edges.count == 20)
  }

  @Test("no box lies on another")
  func places() {
    for picture in SampleMeetings.consortia {
      let boxes = picture.drawing(settings).nodes.filter { $0.width != nil }
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

  @Test("partners of a country stay together, and lines that need not cross do not")
  func order() {
    // Two countries, each partner covers one requirement, given in reverse: no crossing is needed.
    let reversed = ConsortiumOrder(country: [0, 0, 1, 1], coverers: [[3], [2], [1], [0]])
    #expect(reversed.crossings == 0)
    // Partners 0 and 2 share a country and so stand together; 1 goes aside with what it covers.
    let mixed = ConsortiumOrder(country: [0, 1, 0], coverers: [[0], [1], [2], []])
    #expect(mixed.crossings == 0)
    #expect(mixed.requirements.last == 3)
    let rows = mixed.partners.map { [0, 1, 0][$0] }
    #expect(rows == [0, 0, 1] || rows == [1, 0, 0])
    // Two partners that both cover the same two requirements cross once, however they stand.
    #expect(ConsortiumOrder(country: [0, 1], coverers: [[0, 1], [0, 1]]).crossings == 1)
  }

  @Test("hostile names are shown as they are")
  func hostile() throws {
    let names = ["</TABLE>", "3M:e", "\"]; x [label=\"", "{name} \\N\\", "<B>&amp;"]
    var partners: [ConsortiumPicture.Partner] = []
    for name in names {
      var partner = ConsortiumPicture.Partner(name, country: name, cost: name)
      partner.role = name
      partners.append(partner)
    }
    let requirements = names.indices.map {
      ConsortiumPicture.Requirement(
        names[$0], isMandatory: true, isMet: nil, coverers: [$0])
    }
    let found = ConsortiumPicture(
      call: names[0], partners: partners, requirements: requirements,
      outcome: .found(.atMost(names[1]), cost: names[2], budget: names[3]))
    let none = ConsortiumPicture(
      call: names[0], partners: [], requirements: requirements, outcome: .infeasible(names))
    for picture in [found, none] {
      let texts = try readableText(try rendered(picture.drawing(settings)))
      for name in ["</TABLE>", "3M:e", "{name} \\N\\", "<B>&amp;"] {
        #expect(texts.contains { $0.contains(name) }, "\(name)")
      }
    }
    let nothing = ConsortiumPicture(
      call: "", partners: [], requirements: [], outcome: .found(.best, cost: nil, budget: nil))
    #expect(try rendered(nothing.drawing(settings)).count > 500)
  }
}
