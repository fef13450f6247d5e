import Glibc
import LoturaGraph
import LoturaNetwork
import TestSupport
import Testing

@testable import LoturaScoring

/// What every axis promises, whatever the facts: 200 drawn networks, a quarter of them with the
/// likeness of sectors taken from companies.
@Suite("What every axis promises")
struct AxisContractTests {
  static let seeds: ClosedRange<UInt64> = 1...200

  private static func model(_ seed: UInt64) -> Model {
    seed % 4 == 0 ? AxisModel.cooccurrence : AxisModel.usual
  }

  /// The network of each seed and its axes, drawn once for all promises.
  private static let drawn: [UInt64: (network: Network, table: AxisTable)] = Dictionary(
    uniqueKeysWithValues: seeds.map { seed in
      let network = RandomNetwork.make(seed: seed)
      return (seed, (network, AxisTable(network, model: model(seed))))
    })

  private func drawn(_ seed: UInt64) -> (network: Network, table: AxisTable) { Self.drawn[seed]! }

  private func table(_ network: Network, _ seed: UInt64) -> AxisTable {
    AxisTable(network, model: Self.model(seed))
  }

  /// Every two associations, and the first with a company and a partner. Tests collect what is
  /// wrong and expect once a network, which keeps them fast.
  private func ends(_ network: Network) -> [(a: Subject.ID, b: Subject.ID)] {
    let associations = network.associations.map { Subject.ID($0.id) }
    let others: [Subject.ID] = ["m1", "p1"]
    return associations.enumerated().flatMap { place, a in
      (associations[(place + 1)...] + (place == 0 ? others : [])).map { (a, $0) }
    }
  }

  /// The axes on which two lists of estimates differ by more than a tolerance.
  private func differing(
    _ one: [Estimate], _ other: [Estimate], beyond tolerance: Double = 1e-9
  ) -> [Axis] {
    Axis.allCases.filter { axis in
      let (x, y) = (one[axis.position], other[axis.position])
      return abs(x.low - y.low) > tolerance || abs(x.high - y.high) > tolerance
        || abs(x.used - y.used) > tolerance
    }
  }

  @Test("lies within 0 … 1 and is never NaN", arguments: seeds)
  func bounds(seed: UInt64) {
    let (network, table) = drawn(seed)
    let outside = ends(network).filter { a, b in
      !table.axes(a, b).values.allSatisfy {
        0 <= $0.low && $0.low <= $0.used && $0.used <= $0.high && $0.high <= 1
      }
    }
    #expect(outside.isEmpty)
    let unlikely = table.pairs().filter { pair in
      guard pair.a < pair.b else { return true }
      guard let p = pair.pValue, let q = pair.qValue else { return pair.pValue != nil }
      return !(0 <= p && p <= q && q <= 1)
    }
    #expect(unlikely.isEmpty)
  }

  @Test("is symmetric to the last bit, but F and G, which are mirrored", arguments: seeds)
  func symmetry(seed: UInt64) {
    let (network, table) = drawn(seed)
    let lopsided = ends(network).flatMap { a, b in
      let (x, y) = (table.profile(of: a), table.profile(of: b))
      let (there, back) = (table.measures.intervals(x, y), table.measures.intervals(y, x))
      return Axis.allCases.filter { there[$0.position] != back[$0.mirrored.position] }
    }
    #expect(lopsided.isEmpty)
  }

  @Test("gives the same bits whatever the order of rows, and for repeated rows", arguments: seeds)
  func order(seed: UInt64) {
    let (network, table) = drawn(seed)
    let other = self.table(network.shuffledAndRepeated(seed: seed), seed)
    #expect(table.pairs() == other.pairs())
    #expect(table.references == other.references)
    #expect(table.relatednessMix == other.relatednessMix)
    let changed = ends(network).filter { a, b in table.axes(a, b) != other.axes(a, b) }
    #expect(changed.isEmpty)
  }

  @Test("tells the same inputs and facts in any order of rows and of the two", arguments: 1...50)
  func inputs(seed: UInt64) {
    let (network, table) = drawn(seed)
    let other = self.table(network.shuffledAndRepeated(seed: seed), seed)
    let changed = ends(network).filter { a, b in
      let told = table.axesWithInputs(a, b)
      return told != other.axesWithInputs(a, b) || told != table.axesWithInputs(b, a).mirrored
        || table.facts(a, b) != other.facts(a, b) || table.size(a, b) != table.size(b, a)
    }
    #expect(changed.isEmpty)
  }

  @Test("knows names only as an order", arguments: 1...100)
  func renaming(seed: UInt64) {
    let (network, table) = drawn(seed)
    // Before the old names and in the same order; then each name by its bytes turned round.
    let kept = self.table(network.renamed { "ñ·" + $0 }, seed)
    let turned: (String) -> String = { name in
      String(decoding: name.utf8.map { 158 - $0 }, as: UTF8.self)
    }
    let reversed = self.table(network.renamed(turned), seed)
    let changed = ends(network).filter { a, b in
      let values = table.axes(a, b).values
      let backwards = reversed.axes(.init(turned(a.text)), .init(turned(b.text))).values
      return values != kept.axes(.init("ñ·" + a.text), .init("ñ·" + b.text)).values
        || !differing(values, backwards).isEmpty
    }
    #expect(changed.isEmpty)
    #expect(table.pairs().map(\.pValue) == kept.pairs().map(\.pValue))
    #expect(table.pairs().map(\.qValue) == kept.pairs().map(\.qValue))
  }

  @Test("does not depend on the unit of weights and shares", arguments: 1...100)
  func scaling(seed: UInt64) {
    let (network, table) = drawn(seed)
    let scaled = self.table(network.scaled(memberships: 3.7, priorities: 0.3, shares: 0.6), seed)
    let huge = self.table(network.scaled(memberships: 8e307, priorities: 5e307, shares: 1), seed)
    let changed = ends(network).flatMap { a, b in
      differing(table.axes(a, b).values, scaled.axes(a, b).values)
        + differing(table.axes(a, b).values, huge.axes(a, b).values)
    }
    #expect(changed.isEmpty)
  }

  @Test("gives the same bits twice", arguments: 1...20 as ClosedRange<UInt64>)
  func repeated(seed: UInt64) {
    let network = RandomNetwork.make(seed: seed)
    #expect(table(network, seed).pairs() == table(network, seed).pairs())
  }

  @Test("is exact when all is known", arguments: seeds)
  func exactness(seed: UInt64) {
    var network = drawn(seed).network
    for sheet in SheetName.allCases {
      for subject in network.subjects { network.coverage[.init(subject, sheet)] = .complete }
    }
    for place in network.associations.indices {
      network.associations[place].maturity = network.associations[place].maturity ?? 2
      network.associations[place].host = network.associations[place].host ?? "p1"
      network.associations[place].territory =
        network.associations[place].territory ?? Territory("ES")
    }
    for place in network.partners.indices { network.partners[place].country = Country("FR") }
    let open = table(network, seed).pairs().flatMap { pair in
      Axis.allCases.filter { !pair[$0].isExact }
    }
    #expect(open.isEmpty)
  }

  @Test("sees a subject as like itself", arguments: seeds)
  func identity(seed: UInt64) {
    let (network, table) = drawn(seed)
    var unlike: [Axis] = []
    for subject in network.subjects {
      let profile = table.profile(of: subject)
      let axes = table.axes(subject, subject)
      func expectOne(_ axis: Axis, if isKnown: Bool) {
        if isKnown && axes[axis] != Estimate(exactly: 1) { unlike.append(axis) }
      }
      func isFull(_ profile: Profile) -> Bool { profile.isComplete && !profile.keys.isEmpty }
      expectOne(.memberOverlap, if: isFull(profile.members))
      expectOne(.containment, if: isFull(profile.members))
      expectOne(.sectorRelatedness, if: isFull(profile.sectors.shares))
      expectOne(.priorityAlignment, if: isFull(profile.priorities))
      expectOne(.duplication, if: isFull(profile.services.offers))
      expectOne(.maturityCloseness, if: profile.maturity != nil)
      expectOne(.territoryCloseness, if: profile.territory != nil)
      expectOne(.hostLead, if: profile.host.host != nil)
      expectOne(
        .sizeBalance, if: !table.measures.size.comparisons(profile.size, profile.size).isEmpty)
      if profile.reach.partners.isComplete && profile.reach.countries.isComplete {
        if axes[.newReach] != Estimate(exactly: 0) { unlike.append(.newReach) }
      }
    }
    #expect(unlike.isEmpty)
  }

  @Test("Φ is symmetric and positive definite over the sectors in use", arguments: seeds)
  func likeness(seed: UInt64) {
    let table = drawn(seed).table
    let likeness = table.measures.relatedness.likeness
    let used = Set(
      table.associations.flatMap { table.profile(of: $0).sectors.shares.keys }
    ).sorted()
    let all = table.measures.relatedness.shares.rows.keys.indices
    let lopsided = all.filter { i in
      likeness[i, i] != 1
        || !all.allSatisfy {
          likeness[i, $0] == likeness[$0, i] && (0...1).contains(likeness[i, $0])
        }
    }
    #expect(lopsided.isEmpty)
    var random = SplitMix64(seed: seed)
    let squares = (0..<50).map { _ in
      let vector = used.map { _ in Double.random(in: -1...1, using: &random) }
      return zip(used, vector).reduce(0.0) { sum, row in
        sum + zip(used, vector).reduce(0.0) { $0 + row.1 * likeness[row.0, $1.0] * $1.1 }
      }
    }
    #expect(used.isEmpty || squares.allSatisfy { $0 > 0 })
    #expect((0.5...1).contains(likeness.mix))
  }

  @Test("a link between sectors that nobody works in changes nothing", arguments: seeds)
  func unusedSectors(seed: UInt64) {
    let before = drawn(seed).table
    var network = drawn(seed).network
    network.sectors.append(Sector(id: "s8", name: LocalizedName("S8"), parent: "s1"))
    network.sectors.append(Sector(id: "s9", name: LocalizedName("S9")))
    network.sectorLinks.append(SectorLink("s8", "s9", relatedness: 1))
    network.sectorLinks.append(SectorLink("s1", "s9", relatedness: 1))
    let after = table(network, seed)
    #expect(before.pairs() == after.pairs())
    #expect(before.relatednessMix == after.relatednessMix)
  }

  @Test("a new association without a row changes no axis of others", arguments: seeds)
  func stranger(seed: UInt64) {
    let before = drawn(seed).table
    var network = drawn(seed).network
    network.associations.append(Association(id: "z", name: LocalizedName("Z")))
    let after = table(network, seed)
    let changed = before.pairs().filter { pair in
      let now = after.axes(pair.a, pair.b)
      return !differing(pair.values.map(\.bare), now.values.map(\.bare), beyond: 0).isEmpty
        || pair.pValue != now.pValue
    }
    #expect(changed.isEmpty)
  }
}

extension Estimate {
  /// Without the used value, which rests on all pairs.
  fileprivate var bare: Estimate { Estimate(low: low, high: high, used: low) }
}
