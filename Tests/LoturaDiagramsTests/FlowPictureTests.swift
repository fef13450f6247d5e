import LoturaGraphviz
import LoturaNetwork
import Testing

@testable import LoturaDiagrams

@Suite("Needs and offers as a picture")
struct FlowPictureTests {
  private let settings = SampleRegion.settings()

  @Test("three ranks: who needs, what, who offers; some stand on both sides")
  func structure() {
    let drawing = SampleRegion().flow().drawing(settings)
    #expect(drawing.engine == .dot)
    #expect(drawing.ranks.map(\.members.count) == [10, 5, 8])
    #expect(drawing.edges(of: "k-need").count == 11)
    // Ten offers, one of them of a capability that nobody needs.
    #expect(drawing.edges(of: "k-offer").count == 9)
    #expect(drawing.texts.filter { $0 == "SEA" }.count == 2)
    #expect(!drawing.texts.contains { $0.contains("digital twins") })
    #expect(
      drawing.header?.subtitle.contains("1 capability is offered that nobody asked for") == true)
  }

  @Test("what nobody offers is dashed and says so, but only when all have told")
  func gaps() throws {
    let told = SampleRegion().flow().drawing(settings)
    let gap = try #require(told.nodes.first { $0.label.texts.contains("Cyber security") })
    #expect(gap.stroke == .dashed)
    #expect(gap.label.texts.last == "nobody offers it yet: look abroad")
    #expect(told.nodes.filter { $0.stroke == .dashed }.count == 1)
    let untold = SampleRegion().flow(untold: 3).drawing(settings)
    let open = try #require(untold.nodes.first { $0.label.texts.contains("Cyber security") })
    #expect(open.stroke == .dashed)
    #expect(open.label.texts.joined(separator: " ").hasSuffix("no offer known yet; not told by 3"))
    #expect(!untold.texts.contains { $0.contains("nobody offers") })
  }

  @Test("a need or an offer of level 0 is none")
  func zero() {
    let region = SampleRegion()
    let picture = FlowPicture(
      subjects: region.subjects, capabilities: [FlowPicture.Capability(id: "x", name: "X")],
      needs: [FlowPicture.Claim(region.subjects[0].id, "x", level: 3)],
      offers: [FlowPicture.Claim(region.subjects[1].id, "x", level: 0)], untold: 0)
    let drawing = picture.drawing(settings)
    #expect(drawing.edges.count == 1)
    #expect(drawing.texts.contains("nobody offers it yet: look abroad"))
  }

  @Test("more than a picture holds: the strongest stay, and the subtitle says how many")
  func cut() {
    let subjects = (0..<200).map {
      PictureSubject(id: Subject.ID("s\($0)"), label: "S\($0)", name: "")
    }
    let capabilities = (0..<5).map {
      FlowPicture.Capability(id: Capability.ID("c\($0)"), name: "C\($0)")
    }
    let needs = subjects.enumerated().flatMap { place, subject in
      capabilities.map {
        FlowPicture.Claim(subject.id, $0.id, level: Double(1 + place % 5))
      }
    }
    let scene = FlowScene(
      FlowPicture(
        subjects: subjects, capabilities: capabilities, needs: needs, offers: [], untold: 1))
    #expect(scene.isCut)
    #expect(scene.claims.count <= FlowPicture.mostEdges)
    #expect(Set(scene.claims.map(\.subject)).count + 5 <= FlowPicture.mostNodes)
    // Level 5 has 40 associations with 5 claims each: all of them are there.
    #expect(scene.claims.filter { $0.level == 5 }.count == 200)
    #expect(!scene.claims.contains { $0.level == 1 })
  }

  @Test("of many capabilities those without an offer come first, then the most asked for")
  func mostWanted() {
    let subjects = SampleRegion().subjects
    let capabilities = (0..<13).map {
      FlowPicture.Capability(id: Capability.ID("c\($0)"), name: "C\($0)")
    }
    // c0 is needed by one, c1 by two, and so on; all but c2 are offered.
    let needs = capabilities.enumerated().flatMap { place, capability in
      (0...place).map { FlowPicture.Claim(subjects[$0].id, capability.id, level: 2) }
    }
    let offers = capabilities.filter { $0.id != "c2" }.map {
      FlowPicture.Claim(subjects[0].id, $0.id, level: 2)
    }
    let picture = FlowPicture(
      subjects: subjects, capabilities: capabilities, needs: needs, offers: offers, untold: 0)
    let scene = FlowScene(picture)
    // The gap c2, then c12 down to c4: ten in all.
    #expect(scene.capabilities == [2] + Array(4...12))
    #expect(scene.neededInAll == 13)
    #expect(!scene.isCut)
    #expect(picture.drawing(settings).header?.subtitle.contains("10 of 13") == true)
  }

  @Test("without a need there is nothing but the question")
  func none() {
    let drawing = FlowPicture(subjects: [], capabilities: [], needs: [], offers: [], untold: 0)
      .drawing(settings)
    #expect(drawing.nodes.isEmpty)
    #expect(drawing.header?.subtitle == "No need is known yet: ask what they are looking for")
  }
}
