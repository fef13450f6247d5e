import LoturaDiagrams
import LoturaGraph
import Testing

@Suite("The backbone of a picture")
struct BackboneTests {
  private func links(_ rows: [(Int, Int, Double)]) -> [Backbone.Link] {
    rows.map { Backbone.Link($0.0, $0.1, strength: $0.2) }
  }

  @Test("keeps each node's two strongest links and every link above the threshold")
  func byHand() {
    // Five nodes, all ten pairs. Two strongest of 0: 01 .9, 02 .8 · of 1: 01 .9, 12 .7 · of 2:
    // 02 .8, 12 .7 · of 3: 03 .6, 13 .5 · of 4: 04 .3, 14 .2. Together seven: 01 02 12 03 13 04 14.
    // Room for 2·5 = 10 links leaves place for three more: 23 .4, 24 .15, 34 .1, so all are kept.
    let all = links([
      (0, 1, 0.9), (0, 2, 0.8), (0, 3, 0.6), (0, 4, 0.3), (1, 2, 0.7), (1, 3, 0.5), (1, 4, 0.2),
      (2, 3, 0.4), (2, 4, 0.15), (3, 4, 0.1),
    ])
    let whole = Backbone(of: all, nodeCount: 5)
    #expect(whole.kept == Array(0..<10))
    #expect(whole.isWhole)
    // With room for 1.7·5 = 8 only 23 is added: the least step that adds no more than one is .15,
    // since 24 is not above it.
    let tight = Backbone(of: all, nodeCount: 5, measure: .init(perNode: 1.7))
    #expect(tight.kept == [0, 1, 2, 3, 4, 5, 6, 7])
    #expect(tight.threshold == 0.15)
    #expect(!tight.isWhole)
    // With room for 7 nothing is added, and no threshold can be named.
    let bare = Backbone(of: all, nodeCount: 5, measure: .init(perNode: 1.4))
    #expect(bare.kept == [0, 1, 2, 3, 4, 5, 6])
    #expect(bare.threshold == nil)
  }

  @Test("says the truth about its threshold", arguments: UInt64(1)...20)
  func threshold(seed: UInt64) {
    var chance = SplitMix64(seed: seed)
    let count = 4 + Int(chance.next() % 12)
    var all: [Backbone.Link] = []
    for one in 0..<count {
      for other in 0..<one {
        all.append(Backbone.Link(other, one, strength: Double(chance.next() % 1000) / 1000))
      }
    }
    let backbone = Backbone(of: all, nodeCount: count)
    let kept = Set(backbone.kept)
    #expect(kept.count <= 2 * count)
    if let threshold = backbone.threshold {
      for place in all.indices where all[place].strength > threshold {
        #expect(kept.contains(place))
      }
    }
    // Each node's two strongest, found the slow way.
    for node in 0..<count {
      let mine = all.indices.filter { all[$0].a == node || all[$0].b == node }
        .filter { all[$0].strength > 0 }
      let strongest = mine.sorted {
        all[$0].strength == all[$1].strength ? $0 < $1 : all[$0].strength > all[$1].strength
      }.prefix(2)
      #expect(strongest.allSatisfy(kept.contains))
    }
  }

  @Test("drops links of no strength, links to oneself, and what no picture can hold")
  func edges() {
    let odd = Backbone(of: links([(0, 1, 0), (0, 0, 1), (0, 1, 0.5)]), nodeCount: 2)
    #expect(odd.kept == [2])
    #expect(odd.isWhole)
    #expect(Backbone(of: [], nodeCount: 0).kept.isEmpty)
    let cut = Backbone(
      of: links([(0, 1, 0.5), (1, 2, 0.9), (0, 2, 0.7)]), nodeCount: 3, measure: .init(most: 2))
    #expect(cut.kept == [1, 2])
    #expect(cut.isCut)
  }
}
