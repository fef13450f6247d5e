import LoturaGraphviz
import LoturaScoring
import LoturaXML
import Testing

@testable import LoturaDiagrams

@Suite("Likeness as pictures: heat map and ladder")
struct LikenessPictureTests {
  private let settings = SampleRegion.settings()

  private func picture(_ count: Int, _ cells: [(Int, Int, Estimate)]) -> HeatmapPicture {
    var matrix = LikenessMatrix(count: count)
    for cell in cells { matrix[cell.0, cell.1] = cell.2 }
    return HeatmapPicture(
      subjects: Array(SampleRegion(count: count).subjects), likeness: matrix)
  }

  @Test("a heat map has a cell for each pair below the diagonal, and a question mark for unknown")
  func cells() {
    let drawing = picture(3, [(0, 1, Estimate(exactly: 0.7)), (1, 2, Estimate(exactly: 0))])
      .drawing(settings)
    #expect(drawing.nodes.count == 1)
    let texts = drawing.texts
    // Names at the left and on the diagonal, then 70, a known 0, and one unknown.
    #expect(texts.filter { ["AERO", "AUTO", "RAIL"].contains($0) }.count == 6)
    #expect(texts.contains("70"))
    #expect(texts.filter { $0 == "0" }.count == 1)
    #expect(texts.filter { $0 == "?" }.count == 1)
    guard case .html(.table(let table)) = drawing.nodes[0].label else {
      Issue.record("a heat map is a table")
      return
    }
    let unknown = table.allCells.first { $0.content.texts == ["?"] }
    #expect(unknown?.border == 1)
    #expect(unknown?.background == settings.theme.paper)
    #expect(drawing.header?.legend.joined().contains { $0.words == "?  unknown" } == true)
  }

  @Test("like ones stand side by side")
  func order() {
    // 0 and 3 are alike, 1 and 2 are alike, 3 and 1 somewhat: 0 3 1 2.
    let drawing = picture(
      4,
      [
        (0, 3, Estimate(exactly: 0.9)), (1, 2, Estimate(exactly: 0.8)),
        (1, 3, Estimate(exactly: 0.4)), (0, 1, Estimate(exactly: 0.1)),
        (0, 2, Estimate(exactly: 0.1)), (2, 3, Estimate(exactly: 0.1)),
      ]
    ).drawing(settings)
    let names = ["AERO", "PORT", "AUTO", "RAIL"]
    #expect(drawing.texts.filter { names.contains($0) } == names.flatMap { [$0, $0] })
  }

  @Test("a large heat map is drawn without a layout, and its SVG holds the same cells")
  func large() throws {
    let region = SampleRegion(count: 45)
    let drawing = region.heatmap.drawing(settings)
    #expect(drawing.engine == .fixed)
    #expect(drawing.nodes(of: "k-cell").count == 45 * 46 / 2)
    #expect(drawing.nodes.allSatisfy { $0.place != nil })
    let svg = region.heatmap.canvas(settings).bytes
    let texts = try readableText(svg)
    let unknown = (0..<45).flatMap { one in (0..<one).map { (one, $0) } }
      .filter { region.likeness[$0.0, $0.1] == nil }.count
    #expect(texts.filter { $0 == "?" }.count == unknown)
    #expect(drawing.texts.filter { $0 == "?" }.count == unknown)
    let rectangles = try XMLEvents.events(of: svg, doctype: .refused).count { event in
      if case .start("rect", let attributes) = event {
        return attributes.contains { $0.name == "class" && $0.value == "k-cell" }
      }
      return false
    }
    #expect(rectangles == 45 * 46 / 2)
    #expect(svg == region.heatmap.canvas(settings).bytes)
  }

  @Test("one association, or nothing known, is said and not drawn as zeros")
  func little() {
    let one = picture(1, []).drawing(settings)
    #expect(one.header?.subtitle.hasPrefix("Fewer than two") == true)
    let two = picture(2, []).drawing(settings)
    #expect(two.texts.contains("?"))
    #expect(!two.texts.contains("0"))
    #expect(two.summary.hasPrefix("Fewer than two"))
    #expect(picture(0, []).drawing(settings).nodes.count == 1)
  }

  @Test("the ladder joins all, and its beads carry the likeness")
  func ladder() throws {
    let picture = ConvergencePicture(
      subjects: SampleRegion(count: 3).subjects,
      likeness: {
        var matrix = LikenessMatrix(count: 3)
        matrix[0, 1] = Estimate(exactly: 0.6)
        matrix[0, 2] = Estimate(exactly: 0.3)
        matrix[1, 2] = Estimate(exactly: 0.2)
        return matrix
      }())
    let drawing = picture.drawing(settings)
    let beads = drawing.nodes(of: "k-joint")
    #expect(beads.map(\.label.texts) == [["60"], ["25"]])
    let (near, far) = (try #require(beads[0].place), try #require(beads[1].place))
    #expect(near.x < far.x)
    #expect(drawing.edges(of: "k-link").count == 6)
    #expect(drawing.nodes(of: "k-association").count == 3)
    // All corners meet: each vertical line begins and ends where horizontal ones end.
    #expect(drawing.engine == .fixed)
  }

  @Test("the column of fusion and integration is only there when asked for")
  func columns() {
    let region = SampleRegion()
    let plain = region.ladder(delicate: false).drawing(settings)
    #expect(!plain.texts.contains("Fusion or integration"))
    #expect(plain.texts.contains("Convergence"))
    #expect(plain.header?.subtitle.contains("starting point") == false)
    let asked = region.ladder(delicate: true).drawing(settings)
    #expect(asked.texts.contains("Fusion or integration"))
    #expect(asked.header?.subtitle.contains("starting point") == true)
  }

  @Test("a joint of which nothing is known is a question mark at the far end")
  func unknownJoint() throws {
    var matrix = LikenessMatrix(count: 3)
    matrix[0, 1] = Estimate(exactly: 0.6)
    let drawing = ConvergencePicture(
      subjects: SampleRegion(count: 3).subjects, likeness: matrix
    ).drawing(settings)
    let beads = drawing.nodes(of: "k-joint")
    #expect(beads.map(\.label.texts) == [["60"], ["?"]])
    #expect(!drawing.nodes(of: "k-joint").contains { $0.label.texts == ["0"] })
    #expect(drawing.edges.contains { $0.attributes.contains(.stroke(.dotted)) })
  }

  @Test("never more than sixty leaves")
  func most() {
    let drawing = SampleRegion(count: 70).ladder(delicate: false).drawing(settings)
    #expect(drawing.nodes(of: "k-association").count == 60)
    #expect(drawing.header?.subtitle.contains("60 of 70") == true)
  }

  @Test("two joints that are nearly at one place are kept apart, equal ones are not")
  func nearJoints() {
    func plan(_ outer: Double) -> LadderPlan {
      var matrix = LikenessMatrix(count: 3)
      matrix[0, 1] = Estimate(exactly: 0.5)
      matrix[0, 2] = Estimate(exactly: outer)
      matrix[1, 2] = Estimate(exactly: outer)
      return LadderPlan(Dendrogram(of: matrix), width: 10)
    }
    // A scale from 60 to 20 points on 10 inches: one point is a quarter of an inch.
    let near = plan(0.498).joints
    #expect(abs(near[0].x - 2.5) < 1e-9)
    #expect(abs(near[1].x - 2.59) < 1e-9)
    let equal = plan(0.5).joints
    #expect(equal[0].x == equal[1].x)
    let far = plan(0.3).joints
    #expect(abs(far[1].x - 7.5) < 1e-9)
  }

  @Test(
    "lines stand where the likeness says, and near ones are kept apart", arguments: UInt64(1)...10)
  func plan(seed: UInt64) {
    let region = SampleRegion(count: 12, seed: seed)
    let plan = LadderPlan(Dendrogram(of: region.likeness), width: 10)
    #expect(plan.joints.count == 11)
    for joint in plan.joints {
      #expect(joint.x >= joint.first.x)
      #expect(joint.x >= joint.second.x)
      if let likeness = joint.likeness {
        #expect(joint.x >= plan.x(of: likeness.used) - 1e-9)
        #expect(joint.x - plan.x(of: likeness.used) < 1)
      }
    }
    #expect(plan.x(of: plan.most) == 0)
    #expect(plan.x(of: plan.least) == 10)
  }
}
