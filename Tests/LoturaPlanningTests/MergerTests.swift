import LoturaGraph
import LoturaNetwork
import LoturaScoring
import LoturaTables
import LoturaWorkbook
import TestSupport
import Testing

/// Network W of the specification.
func handNetwork() -> Network {
  let files = HandExample.sheets.map { ("\($0.name).csv", Array($0.text.utf8)) }
  return Workbook.read(TableSet.read(files: files, name: "w"), audience: .agency)
    .network(asOf: Day(year: 2025, month: 1, day: 1)!).network
}

@Suite("What if some associations became one?")
struct MergerTests {
  private let merged = Merger(["a", "b"], as: "ab", largest: "b", in: handNetwork()).merged()

  @Test("example 9: members, figure of members, sectors, maturity, territory")
  func facts() throws {
    let whole = try #require(merged.association("ab"))
    // a: m1 m2 m3, b: m3 m4: four, m3 twice.
    #expect(
      merged.memberships.filter { $0.association == "ab" }.map(\.member) == [
        "m1", "m2", "m3", "m4",
      ])
    let members = Merger(["a", "b"], as: "ab", in: handNetwork()).members
    #expect(members.countedTwice == 1)
    // 20 + 40 − 1
    #expect(merged.figures.filter { $0.subject == "ab" }.map(\.value) == [59])
    // W_a = 3, W_b = 2; M25: (3·1 + 2·½)/5 = 4/5, M28: 2·½/5 = 1/5
    let shares = merged.activities.filter { $0.subject == "ab" }
    #expect(shares.map(\.sector) == ["M25", "M28"])
    #expect(abs(shares[0].share - 0.8) < 1e-12 && abs(shares[1].share - 0.2) < 1e-12)
    // (3·3 + 2·5)/5 = 19/5
    #expect(abs(try #require(whole.maturity) - 3.8) < 1e-12)
    // ES211 and ES212
    #expect(whole.territory?.code == "ES21")
    #expect(whole.host == "p1")
    #expect(
      Set(merged.partnerships.filter { $0.association == "ab" }.map(\.partner)) == [
        "p1", "p2", "p3",
      ])
  }

  @Test("example 9: O(ab, c) with the hub m3 now in two: ½ / (3 + 2 + ½) = 1/11")
  func overlap() {
    let axes = AxisTable(merged, model: .standard).axes("ab", "c")
    #expect(abs(axes[.memberOverlap].used - 1.0 / 11) < 1e-12)
    #expect(axes[.memberOverlap].isExact)
  }

  @Test(
    "the cooperation between the two is inside and gone; both lists were complete, so is the whole's"
  )
  func inside() {
    #expect(merged.cooperations.isEmpty)
    #expect(merged.knowledge(of: "ab", in: .cooperations) == .complete)
    #expect(merged.node("a") == nil && merged.node("ab") != nil)
  }

  @Test("an unknown list makes the whole's partial, or unknown where nobody has rows")
  func coverage() {
    let merged = Merger(["a", "c"], as: "ac", in: handNetwork()).merged()
    // c's offers are unknown, a has rows
    #expect(merged.knowledge(of: "ac", in: .offers) == .partial)
    // c is known to have no need, a's list is complete
    #expect(merged.knowledge(of: "ac", in: .needs) == .complete)
    let other = Merger(["b", "c"], as: "bc", in: handNetwork()).merged()
    #expect(other.knowledge(of: "bc", in: .alignments) == .complete)
    // c has no figure of members, but a complete list of three: 40 + 3 − 1
    #expect(other.figures.filter { $0.subject == "bc" }.map(\.value) == [42])
  }

  @Test("merging with one that is known to have nothing changes no axis", arguments: 0..<60)
  func knownEmpty(seed: UInt64) throws {
    var network = RandomNetwork.make(seed: seed)
    guard let first = network.activeAssociations.first?.id else { return }
    var empty = Association(id: "zz", name: LocalizedName("Z"))
    empty.territory = nil
    network.associations.append(empty)
    network.nodes.append(
      NodeEntry(id: "zz", sheet: .associations, name: LocalizedName("Z")))
    for sheet in SheetName.allCases { network.coverage[.init("zz", sheet)] = .complete }
    var without = network
    without.associations.removeLast()
    without.nodes.removeLast()
    let merger = Merger([first, "zz"], as: first, largest: first, in: network)
    #expect(network.isKnownEmpty("zz"))
    let before = AxisTable(without, model: .standard)
    let after = AxisTable(merger.merged(), model: .standard)
    for (one, other) in zip(before.pairs(), after.pairs()) {
      #expect(one.a == other.a && one.b == other.b)
      for axis in Axis.allCases {
        let (x, y) = (one[axis], other[axis])
        #expect(
          abs(x.low - y.low) < 1e-9 && abs(x.high - y.high) < 1e-9 && abs(x.used - y.used) < 1e-9,
          "\(axis) of \(one.a), \(one.b)")
      }
    }
  }

  @Test("merging in steps gives the same as merging at once", arguments: 0..<60)
  func steps(seed: UInt64) {
    let network = RandomNetwork.make(seed: seed)
    let ids = network.associations.map(\.id)
    guard ids.count >= 3 else { return }
    let once = Merger(Array(ids.prefix(3)), as: "whole", in: network).merged()
    let inner = Merger([ids[1], ids[2]], as: "inner", in: network).merged()
    let steps = Merger([ids[0], "inner"], as: "whole", in: inner).merged()
    #expect(once.memberships == steps.memberships)
    #expect(once.offers == steps.offers)
    #expect(once.needs == steps.needs)
    #expect(once.alignments == steps.alignments)
    #expect(once.partnerships == steps.partnerships)
    #expect(once.cooperations == steps.cooperations)
  }

  @Test("order of the parts does not matter", arguments: 0..<20)
  func order(seed: UInt64) {
    let network = RandomNetwork.make(seed: seed)
    let ids = network.associations.map(\.id)
    guard ids.count >= 2 else { return }
    #expect(
      Merger([ids[0], ids[1]], as: "whole", in: network).merged()
        == Merger([ids[1], ids[0]], as: "whole", in: network).merged())
  }

  @Test("the whole's needs are met by what any part offers")
  func commonOffer() {
    // a needs x (5) and offers 1; b offers 3: the whole needs 5 and offers 3. b needs y (4), a offers 4.
    #expect(merged.needs.filter { $0.subject == "ab" }.map(\.level) == [5, 4])
    #expect(merged.offers.filter { $0.subject == "ab" }.map(\.level) == [3, 4])
  }
}
