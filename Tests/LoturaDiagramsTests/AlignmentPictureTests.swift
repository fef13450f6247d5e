import LoturaGraphviz
import LoturaXML
import Testing

@testable import LoturaDiagrams

@Suite("Associations by priorities as a picture")
struct AlignmentPictureTests {
  private let settings = SampleRegion.settings()

  /// Three associations, three priorities: one crowded, one that nobody serves, one not known.
  private func picture() -> AlignmentPicture {
    var part = AlignmentPicture.Row("Part", .unknown, cells: [.none, .unknown, .none])
    part.depth = 1
    var whole = AlignmentPicture.Row(
      "Whole", .crowded, cells: [.works(0.4), .works(1), .works(0.4)])
    whole.weight = 1.2
    whole.below = 2
    return AlignmentPicture(
      subjects: Array(SampleRegion(count: 3).subjects),
      rows: [whole, part, .init("Empty", .unserved, cells: [.none, .none, .none])], crowd: 3)
  }

  @Test("a cell for each pair: how much, nothing where it is known, a framed ? where it is not")
  func cells() throws {
    let drawing = picture().drawing(settings)
    let cells = drawing.nodes(of: "k-cell")
    #expect(cells.count == 9)
    #expect(cells.map(\.label.texts).filter { $0 == ["0.4"] }.count == 2)
    #expect(cells.filter { $0.label.texts == ["1"] }.count == 1)
    #expect(cells.filter { $0.label == .none }.count == 5)
    #expect(!drawing.texts.contains("0"))
    let unknown = try #require(cells.first { $0.label.texts == ["?"] })
    #expect(unknown.fill == settings.theme.paper)
    #expect(unknown.attributes.contains(.penWidth(1)))
    #expect(unknown.about.tooltip == "AUTO – Part: has not told")
  }

  @Test("states are told by sign and word, not by colour; parts stand to the right of their whole")
  func states() throws {
    let drawing = picture().drawing(settings)
    let texts = drawing.texts
    #expect(texts.contains("3  ▲  crowded  +2 on a part"))
    #expect(texts.contains("?  not known") && texts.contains("0  ○  unserved"))
    #expect(texts.contains("weight 1.2"))
    let names = drawing.nodes(of: "k-priority")
    #expect(names.map(\.label.texts.first) == ["Whole", "Part", "Empty"])
    func left(_ node: Drawing.Node) -> Double {
      node.place!.x - LabelMeasure.width(node.label.texts[0], size: 13.5, bold: false) / 144
    }
    #expect(left(names[1]) > left(names[2]) + 0.1)
    let legend = drawing.header?.legend.joined().map(\.words) ?? []
    #expect(legend.contains("▲  crowded: 3 or more") && legend.contains("?  has not told"))
  }

  @Test("columns stand by the row of most of their work: the whole worker first")
  func order() {
    #expect(picture().order == [1, 0, 2])
    let rows = [
      AlignmentPicture.Row("A", .served, cells: [.unknown, .works(0.5), .none]),
      AlignmentPicture.Row("B", .served, cells: [.unknown, .works(0.4), .works(1)]),
    ]
    let mixed = AlignmentPicture(
      subjects: Array(SampleRegion(count: 3).subjects), rows: rows, crowd: 4)
    // 1 mainly works on A, 2 on B, of 0 nothing is known.
    #expect(mixed.order == [1, 2, 0])
  }

  @Test("names over the columns never touch, however long they are", arguments: [3, 22, 40])
  func headings(_ count: Int) throws {
    let subjects = Array(SampleRegion(count: count, longNames: true).subjects)
    let row = AlignmentPicture.Row(
      "P", .served, cells: subjects.map { _ in AlignmentPicture.Cell.works(1) })
    let drawing = AlignmentPicture(subjects: subjects, rows: [row], crowd: 4).drawing(settings)
    let boxes = drawing.nodes(of: "k-association").compactMap { node in
      node.place.map { place in
        (place, LabelMeasure.width(node.label.texts[0], size: 12.5, bold: true) / 72)
      }
    }
    #expect(boxes.count == count)
    for (number, one) in boxes.enumerated() {
      for other in boxes[(number + 1)...] where abs(one.0.y - other.0.y) < 0.1 {
        #expect(abs(one.0.x - other.0.x) > (one.1 + other.1) / 2)
      }
    }
  }

  @Test("what does not fit is cut and told; nobody or nothing is said")
  func edges() throws {
    let subjects = Array(SampleRegion(count: 70).subjects)
    let row = AlignmentPicture.Row("P", .served, cells: subjects.map { _ in .works(0.25) })
    let large = AlignmentPicture(
      subjects: subjects, rows: Array(repeating: row, count: 50), crowd: 4)
    let drawing = large.drawing(settings)
    #expect(drawing.nodes(of: "k-cell").count == 60 * 40)
    #expect(drawing.header?.subtitle.contains("first 60 of 70") == true)
    #expect(drawing.header?.subtitle.contains("first 40 of 50") == true)
    let none = AlignmentPicture(subjects: subjects, rows: [], crowd: 4).drawing(settings)
    #expect(none.nodes.isEmpty && none.header?.subtitle.hasPrefix("No association") == true)
    #expect(
      AlignmentPicture(subjects: [], rows: [.init("P", .unknown, cells: [])], crowd: 4)
        .drawing(settings).nodes.isEmpty)
  }

  @Test("it is drawn, and its texts can be read", arguments: Theme.Name.allCases)
  func drawn(_ theme: Theme.Name) throws {
    let svg = try rendered(
      picture().drawing(
        PictureSettings(
          theme: .named(theme), words: settings.words, source: settings.source)))
    let texts = try readableText(svg)
    #expect(texts.contains("Whole") && texts.contains("AERO") && texts.contains("?"))
  }
}
