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
    #expect(drawing.nodes(of: "k-cell").count == 3)
    let texts = drawing.texts
    // Names at the left and on the diagonal, then 70, a known 0, and one unknown.
    #expect(texts.filter { ["AERO", "AUTO", "RAIL"].contains($0) }.count == 6)
    #expect(texts.contains("70"))
    #expect(texts.filter { $0 == "0" }.count == 1)
    #expect(texts.filter { $0 == "?" }.count == 1)
    let unknown = drawing.nodes.first { $0.label.texts == ["?"] }
    #expect(unknown?.attributes.contains(.penWidth(1)) == true)
    #expect(unknown?.fill == settings.theme.paper)
    #expect(drawing.nodes(of: "k-cell").allSatisfy { $0.about.tooltip?.contains("–") == true })
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
    #expect(drawing.nodes(of: "k-cell").count == 45 * 44 / 2)
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
    #expect(rectangles == 45 * 44 / 2)
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
    #expect(picture(0, []).drawing(settings).nodes.isEmpty)
  }

  @Test("below a number stands its range, where facts are missing")
  func range() {
    let drawing = picture(
      3,
      [
        (0, 1, Estimate(low: 0.2, high: 0.5, used: 0.26)), (0, 2, Estimate(exactly: 0.7)),
        (1, 2, Estimate(low: 0.1, high: 0.2, used: 0.15)),
      ]
    ).drawing(settings)
    let cells = Set(drawing.nodes(of: "k-cell").map(\.label.texts))
    #expect(cells == [["26", "20–50"], ["70"], ["15"]])
    #expect(drawing.header?.legend.joined().contains { $0.words.hasPrefix("two numbers") } == true)
  }

  @Test("equal numbers have one colour, and on dark paper the alike are the lightest")
  func steps() {
    // 59.6 is read as 60 and so has the colour of 60.
    let drawing = picture(3, [(0, 1, Estimate(exactly: 0.596)), (1, 2, Estimate(exactly: 0.6))])
    let cells = drawing.drawing(settings).nodes(of: "k-cell").filter { $0.label.texts == ["60"] }
    #expect(cells.count == 2)
    #expect(cells[0].fill == cells[1].fill)
    let dark = Theme.dark
    #expect(dark.heat(points: 100) == dark.heat[0])
    #expect(dark.heat(points: 0) == dark.heat[7])
    #expect(
      dark.heat(points: 90).color.contrast(on: dark.paper)
        > dark.heat(points: 5).color.contrast(on: dark.paper))
    #expect(Theme.light.heat(points: 69) == Theme.light.heat[6])
    #expect(Theme.light.heat(points: 100) == Theme.light.heat[7])
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

  private func ladder(_ likenesses: [Estimate]) -> Drawing {
    var matrix = LikenessMatrix(count: 3)
    let pairs = [(0, 1), (0, 2), (1, 2)]
    for (pair, likeness) in zip(pairs, likenesses) { matrix[pair.0, pair.1] = likeness }
    return ConvergencePicture(subjects: SampleRegion(count: 3).subjects, likeness: matrix)
      .drawing(settings)
  }

  @Test("where every joint is uncertain it is said once, and no line is dashed")
  func allUncertain() {
    let open = Estimate(low: 0.1, high: 0.6, used: 0.3)
    let all = ladder([Estimate(low: 0.3, high: 0.9, used: 0.55), open, open])
    let lines = all.edges(of: "k-link")
    #expect(lines.allSatisfy { $0.attributes.contains(.stroke(.solid)) })
    #expect(all.header?.legend.joined().first?.words.hasPrefix("No joint is sure yet") == true)
    let some = ladder([Estimate(exactly: 0.55), open, open])
    #expect(some.edges(of: "k-link").filter { $0.attributes.contains(.stroke(.dashed)) }.count == 3)
    #expect(some.header?.legend.joined().first?.words.hasPrefix("dashed") == true)
  }

  @Test("a joint that may lie in two columns has the colour of none")
  func spanning() {
    let accents = settings.theme.accents
    func color(_ likeness: Estimate) -> Bool {
      ladder([likeness, Estimate(exactly: 0.1), Estimate(exactly: 0.1)]).edges(of: "k-link")
        .contains { $0.attributes.contains(.color(accents.green)) }
    }
    // Convergence begins at 50.
    #expect(color(Estimate(low: 0.52, high: 0.9, used: 0.6)))
    #expect(!color(Estimate(low: 0.45, high: 0.9, used: 0.6)))
    #expect(color(Estimate(exactly: 0.5)))
  }

  @Test("the subtitle says that the columns are a rough guide")
  func rough() {
    let subtitle = SampleRegion().ladder(delicate: false).drawing(settings).header?.subtitle
    #expect(subtitle?.contains("only a rough guide") == true)
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
