import LoturaGraph
import LoturaGraphviz
import Testing

@testable import LoturaDiagrams

@Suite("Where the shapes of a map stand")
struct MapLayoutTests {
  /// A random connected map of boxes or circles, with labels on its lines or not.
  private func plan(_ count: Int, seed: UInt64, isRound: Bool, hasLabels: Bool) -> MapPlan {
    var chance = SplitMix64(seed: seed)
    var lines: [MapPlan.Line] = []
    for shape in 1..<max(1, count) {
      let other = Int(chance.next() % UInt64(shape))
      lines.append(
        MapPlan.Line(other, shape, gap: 1, label: hasLabels ? MapPlan.Vector(0.6, 0.28) : .zero))
    }
    let sizes = (0..<count).map { _ in
      isRound
        ? MapPlan.Vector(repeating: 0.7 + Double(chance.next() % 90) / 100)
        : MapPlan.Vector(1.1, 0.5)
    }
    return MapPlan(sizes: sizes, areRound: isRound, lines: lines)
  }

  @Test("none touch, and no line of a tree passes over a foreign shape", arguments: UInt64(1)...6)
  func clear(seed: UInt64) {
    for (isRound, hasLabels) in [(true, false), (false, true)] {
      let plan = plan(14, seed: seed, isRound: isRound, hasLabels: hasLabels)
      let places = MapLayout(plan).places.map { MapPlan.Vector($0.x, $0.y) }
      for one in places.indices {
        for other in 0..<one {
          let way = places[one] - places[other]
          let room = (plan.sizes[one] + plan.sizes[other]) / 2
          let isClear =
            isRound ? way.length > room.x : abs(way.x) > room.x || abs(way.y) > room.y
          #expect(isClear, "shapes \(one) and \(other) touch")
        }
      }
      let disorder = Disorder(places, plan)
      #expect(disorder.overruns == 0)
      #expect(disorder.hiddenLabels == 0)
      #expect(disorder.crossings <= 2)
    }
  }

  @Test("the same plan gives the same places, to the last digit")
  func deterministic() {
    let plan = plan(12, seed: 3, isRound: true, hasLabels: false)
    #expect(MapLayout(plan).places == MapLayout(plan).places)
  }

  @Test("counts crossings, lines over shapes and hidden labels as a person would")
  func disorder() {
    // A square 0 1 2 3 with both diagonals; 4 lies on the line from 0 to 1.
    let places = [(0, 0), (4, 4), (0, 4), (4, 0), (1, 1)].map {
      MapPlan.Vector(Double($0.0), Double($0.1))
    }
    let sizes = places.map { _ in MapPlan.Vector(0.5, 0.5) }
    let label = MapPlan.Vector(0.6, 0.3)
    let plain = MapPlan(
      sizes: sizes, areRound: true,
      lines: [MapPlan.Line(0, 1, gap: 1), MapPlan.Line(2, 3, gap: 1)])
    let bare = Disorder(places, plain)
    #expect(bare.crossings == 1)
    #expect(bare.overruns == 1)
    #expect(bare.hiddenLabels == 0)
    // Two labels at (2, 2): they lie on each other, and each on the other's line.
    let labelled = MapPlan(
      sizes: sizes, areRound: true,
      lines: [
        MapPlan.Line(0, 1, gap: 1, label: label), MapPlan.Line(2, 3, gap: 1, label: label),
      ])
    #expect(Disorder(places, labelled).hiddenLabels == 3)
  }

  @Test("a line is long enough to be seen at both ends of its label, and labels give way")
  func labels() {
    let label = MapPlan.Vector(0.6, 0.28)
    let sizes = Array(repeating: MapPlan.Vector(1, 0.5), count: 4)
    let line = MapPlan(
      sizes: Array(sizes.prefix(2)), areRound: false,
      lines: [MapPlan.Line(0, 1, gap: 0.2, label: label)])
    let apart = Untangling(line).untangled([.zero, MapPlan.Vector(1.3, 0)], rounds: 200)
    // Half a box, .36, the label, .36, half a box: 0.5 + 0.36 + 0.6 + 0.36 + 0.5 = 2.32.
    #expect(abs((apart[1] - apart[0]).length - 2.32) < 0.05)
    // Two lines one above the other, so near that their labels lie on each other.
    let pair = MapPlan(
      sizes: sizes, areRound: false,
      lines: [
        MapPlan.Line(0, 1, gap: 1, label: label), MapPlan.Line(2, 3, gap: 1, label: label),
      ])
    let crossed = [(-1.4, -0.4), (1.4, 0.45), (-1.4, 0.45), (1.4, -0.4)].map {
      MapPlan.Vector($0.0, $0.1)
    }
    #expect(Disorder(crossed, pair).hiddenLabels > 0)
    let freed = Untangling(pair).untangled(crossed, rounds: 200)
    let middles = [(freed[0] + freed[1]) / 2, (freed[2] + freed[3]) / 2]
    let way = middles[0] - middles[1]
    #expect(abs(way.x) > 0.6 || abs(way.y) > 0.28)
  }

  @Test("nobody, one alone, two in line, and parts that nothing joins")
  func edges() {
    #expect(MapLayout(MapPlan(sizes: [], areRound: true, lines: [])).places.isEmpty)
    let one = MapPlan(sizes: [MapPlan.Vector(1, 1)], areRound: true, lines: [])
    #expect(MapLayout(one).places == [Drawing.Point(x: 0, y: 0)])
    let two = MapLayout(plan(2, seed: 1, isRound: false, hasLabels: true)).places
    #expect(abs(two[0].y - two[1].y) < 0.02)
    #expect(abs(two[0].x - two[1].x) > 1.1 + 0.6)
    let apart = MapPlan(
      sizes: Array(repeating: MapPlan.Vector(1, 1), count: 5), areRound: true,
      lines: [MapPlan.Line(0, 1, gap: 1)])
    let places = MapLayout(apart).places
    #expect(places.allSatisfy { abs($0.x) < 20 && abs($0.y) < 20 })
    #expect(Set(places).count == 5)
  }
}
