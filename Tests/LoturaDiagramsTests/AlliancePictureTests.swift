import LoturaGraphviz
import LoturaNetwork
import LoturaScoring
import Testing

@testable import LoturaDiagrams

@Suite("Forms of cooperation as a picture")
struct AlliancePictureTests {
  private let settings = SampleRegion.settings()

  private func picture(_ pairs: [AlliancePicture.Pair], delicate: Bool = true) -> Drawing {
    let subjects = ["a", "b", "c", "d"].map {
      PictureSubject(id: Subject.ID($0), label: $0.uppercased(), name: "")
    }
    return AlliancePicture(subjects: subjects, pairs: pairs, showsDelicate: delicate)
      .drawing(settings)
  }

  private func pair(
    _ a: Subject.ID, _ b: Subject.ID, _ form: Form, _ fit: Double, into: Subject.ID? = nil
  ) -> AlliancePicture.Pair {
    AlliancePicture.Pair(a, b, form: form, fit: Estimate(exactly: fit), into: into)
  }

  @Test("the label stands on the line, exactly halfway between its two boxes")
  func halfway() throws {
    let drawing = picture([pair("a", "b", .alliance, 0.64), pair("b", "c", .convergence, 0.7)])
    #expect(drawing.nodes(of: "k-association").count == 3)
    #expect(drawing.edges.count == 4)
    let labels = drawing.nodes(of: "k-link")
    #expect(labels.map(\.label.texts) == [["A 64"], ["C 70"]])
    for (label, edge) in zip(labels, [drawing.edges[0], drawing.edges[2]]) {
      let ends = try #require(edge.joins)
      let (a, b) = (drawing.nodes[ends.a.number].place, drawing.nodes[ends.b.number].place)
      let (one, other, middle) = (try #require(a), try #require(b), try #require(label.place))
      #expect(abs((one.x + other.x) / 2 - middle.x) < 1e-9)
      #expect(abs((one.y + other.y) / 2 - middle.y) < 1e-9)
    }
  }

  @Test("integration points towards the one joined, and only on the second half")
  func arrow() throws {
    for into: Subject.ID in ["a", "b"] {
      let drawing = picture([pair("a", "b", .integration, 0.8, into: into)])
      #expect(drawing.edges.map(\.arrows) == [Drawing.Arrows.none, .forward])
      let target = drawing.nodes[drawing.edges[1].head.number]
      #expect(target.label.texts == [into.text.uppercased()])
    }
    let open = picture([pair("a", "b", .integration, 0.8)])
    #expect(open.edges.map(\.arrows) == [Drawing.Arrows.none, Drawing.Arrows.none])
  }

  @Test("fusion and integration are only drawn when asked for, and then with the line that says so")
  func delicate() {
    let pairs = [
      pair("a", "b", .fusion, 0.9), pair("b", "c", .integration, 0.8),
      pair("c", "d", .alliance, 0.6),
    ]
    let plain = picture(pairs, delicate: false)
    #expect(plain.nodes(of: "k-link").map(\.label.texts) == [["A 60"]])
    #expect(plain.nodes(of: "k-association").count == 2)
    #expect(plain.header?.subtitle.contains("starting point") == false)
    #expect(plain.header?.subtitle.contains("Without a candidate so far: A, B") == true)
    #expect(!plain.texts.contains { $0.hasPrefix("F ") || $0.hasPrefix("I ") })
    let asked = picture(pairs)
    #expect(asked.nodes(of: "form-fusion").count == 1)
    #expect(
      asked.header?.subtitle.contains("a starting point for a conversation, not a recommendation")
        == true)
  }

  @Test(
    "each form has its own stroke and letter, so that colour is not needed",
    arguments: Theme.Name.allCases)
  func forms(theme: Theme.Name) {
    let lines = Form.allCases.map { FormLine($0, .named(theme)).attributes }
    for one in lines.indices {
      for other in 0..<one {
        // Without their colours two lines still differ.
        func bare(_ look: [Drawing.EdgeAttribute]) -> [Drawing.EdgeAttribute] {
          look.filter {
            if case .color = $0 { return false }
            return true
          }
        }
        #expect(bare(lines[one]) != bare(lines[other]))
      }
    }
    #expect(Set(Form.allCases.map { SampleWords.table[$0.letter]?.en }).count == 4)
    #expect(Set(Form.allCases.map { SampleWords.table[$0.letter]?.eu }).count == 4)
  }

  @Test("a fit with facts missing shows its range; one that could be anything is not drawn")
  func ranges() {
    let drawing = picture([
      AlliancePicture.Pair(
        "a", "b", form: .alliance, fit: Estimate(low: 0.4, high: 0.7, used: 0.6)),
      AlliancePicture.Pair("c", "d", form: .alliance, fit: Estimate(low: 0, high: 1, used: 0.5)),
    ])
    #expect(drawing.nodes(of: "k-link").map(\.label.texts) == [["A 40–70"]])
    #expect(drawing.header?.legend.joined().contains { $0.words.hasPrefix("two numbers") } == true)
    let none = picture([])
    #expect(none.nodes.isEmpty)
    #expect(none.header?.subtitle == "No pair stands out yet")
  }
}
