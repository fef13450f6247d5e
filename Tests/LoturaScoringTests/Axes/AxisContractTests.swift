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

  private func table(_ network: Network, _ seed: UInt64) -> AxisTable {
    AxisTable(network, model: Self.model(seed))
  }

  /// Every two different subjects of a network.
  private func ends(_ network: Network) -> [(Subject.ID, Subject.ID)] {
    let subjects = network.subjects
    return subjects.flatMap { a in subjects.filter { $0 != a }.map { (a, $0) } }
  }

  private func expectEqual(_ one: [Estimate], _ other: [Estimate], _ tolerance: Double) {
    for ((axis, x), y) in zip(zip(Axis.allCases, one), other) {
      #expect(abs(x.low - y.low) <= tolerance, "\(axis)")
      #expect(abs(x.high - y.high) <= tolerance, "\(axis)")
      #expect(abs(x.used - y.used) <= tolerance, "\(axis)")
    }
  }

  @Test("lies within 0 … 1 and is never NaN", arguments: seeds)
  func bounds(seed: UInt64) {
    let network = RandomNetwork.make(seed: seed)
    let table = table(network, seed)
    for (a, b) in ends(network) {
      for estimate in table.axes(a, b).values {
        #expect(0 <= estimate.low && estimate.low <= estimate.used)
        #expect(estimate.used <= estimate.high && estimate.high <= 1)
      }
    }
    for pair in table.pairs() {
      #expect(pair.a < pair.b)
      #expect(pair.pValue.map { (0...1).contains($0) } ?? true)
      #expect(pair.qValue.map { q in q >= pair.pValue! && q <= 1 } ?? (pair.pValue == nil))
    }
  }

  @Test("is symmetric to the last bit, but F and G, which are mirrored", arguments: seeds)
  func symmetry(seed: UInt64) {
    let network = RandomNetwork.make(seed: seed)
    let table = table(network, seed)
    for (a, b) in ends(network) where a < b {
      let (x, y) = (table.profile(of: a), table.profile(of: b))
      let (there, back) = (table.measures.intervals(x, y), table.measures.intervals(y, x))
      for axis in Axis.allCases {
        #expect(there[axis.position] == back[axis.mirrored.position], "\(axis) of \(a), \(b)")
      }
      #expect(table.axes(a, b) == table.axes(b, a).mirrored)
      #expect(table.axesWithInputs(a, b) == table.axesWithInputs(b, a).mirrored)
      #expect(table.size(a, b) == table.size(b, a))
    }
  }

  @Test("gives the same bits whatever the order of rows, and for repeated rows", arguments: seeds)
  func order(seed: UInt64) {
    let network = RandomNetwork.make(seed: seed)
    let table = table(network, seed)
    let other = self.table(network.shuffledAndRepeated(seed: seed), seed)
    #expect(table.pairs() == other.pairs())
    #expect(table.references == other.references)
    #expect(table.relatednessMix == other.relatednessMix)
    for (a, b) in ends(network) where a < b {
      #expect(table.axesWithInputs(a, b) == other.axesWithInputs(a, b))
      #expect(table.facts(a, b) == other.facts(a, b))
    }
  }

  @Test("knows names only as an order", arguments: seeds)
  func renaming(seed: UInt64) {
    let network = RandomNetwork.make(seed: seed)
    let table = table(network, seed)
    // Before the old names and in the same order; then each name by its bytes turned round.
    let kept = self.table(network.renamed { "ñ·" + $0 }, seed)
    let turned: (String) -> String = { name in
      String(decoding: name.utf8.map { 158 - $0 }, as: UTF8.self)
    }
    let reversed = self.table(network.renamed(turned), seed)
    for (a, b) in ends(network) where a < b {
      let values = table.axes(a, b).values
      #expect(values == kept.axes(.init("ñ·" + a.text), .init("ñ·" + b.text)).values)
      expectEqual(values, reversed.axes(.init(turned(a.text)), .init(turned(b.text))).values, 1e-9)
    }
    #expect(table.pairs().map(\.pValue) == kept.pairs().map(\.pValue))
    #expect(table.pairs().map(\.qValue) == kept.pairs().map(\.qValue))
  }

  @Test("does not depend on the unit of weights and shares", arguments: seeds)
  func scaling(seed: UInt64) {
    let network = RandomNetwork.make(seed: seed)
    let table = table(network, seed)
    let scaled = self.table(network.scaled(memberships: 3.7, priorities: 0.3, shares: 0.6), seed)
    let huge = self.table(network.scaled(memberships: 8e307, priorities: 5e307, shares: 1), seed)
    for (a, b) in ends(network) where a < b {
      expectEqual(table.axes(a, b).values, scaled.axes(a, b).values, 1e-9)
      expectEqual(table.axes(a, b).values, huge.axes(a, b).values, 1e-9)
    }
  }

  @Test("gives the same bits twice", arguments: seeds)
  func repeated(seed: UInt64) {
    let network = RandomNetwork.make(seed: seed)
    #expect(table(network, seed).pairs() == table(network, seed).pairs())
  }

  @Test("is exact when all is known", arguments: seeds)
  func exactness(seed: UInt64) {
    var network = RandomNetwork.make(seed: seed)
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
    for pair in table(network, seed).pairs() {
      for axis in Axis.allCases { #expect(pair[axis].isExact, "\(axis)") }
    }
  }

  @Test("sees a subject as like itself", arguments: seeds)
  func identity(seed: UInt64) {
    let network = RandomNetwork.make(seed: seed)
    let table = table(network, seed)
    for subject in network.subjects {
      let profile = table.profile(of: subject)
      let axes = table.axes(subject, subject)
      func expectOne(_ axis: Axis, if isKnown: Bool) {
        if isKnown { #expect(axes[axis] == Estimate(exactly: 1), "\(axis) of \(subject)") }
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
        #expect(axes[.newReach] == Estimate(exactly: 0))
      }
    }
  }

  @Test("Φ is symmetric and positive definite over the sectors in use", arguments: seeds)
  func likeness(seed: UInt64) {
    let network = RandomNetwork.make(seed: seed)
    let table = table(network, seed)
    let likeness = table.measures.relatedness.likeness
    let used = Set(
      table.associations.flatMap { table.profile(of: $0).sectors.shares.keys }
    ).sorted()
    let all = table.measures.relatedness.shares.rows.keys.indices
    for i in all {
      #expect(likeness[i, i] == 1)
      for j in all { #expect(likeness[i, j] == likeness[j, i] && (0...1).contains(likeness[i, j])) }
    }
    var random = SplitMix64(seed: seed)
    for _ in 0..<50 {
      let vector = used.map { _ in Double.random(in: -1...1, using: &random) }
      let square = zip(used, vector).reduce(0.0) { sum, row in
        sum + zip(used, vector).reduce(0.0) { $0 + row.1 * likeness[row.0, $1.0] * $1.1 }
      }
      #expect(used.isEmpty || square > 0)
    }
    #expect((0.5...1).contains(likeness.mix))
  }

  @Test("a link between sectors that nobody works in changes nothing", arguments: seeds)
  func unusedSectors(seed: UInt64) {
    var network = RandomNetwork.make(seed: seed)
    let before = table(network, seed)
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
    var network = RandomNetwork.make(seed: seed)
    let before = table(network, seed)
    network.associations.append(Association(id: "z", name: LocalizedName("Z")))
    let after = table(network, seed)
    for pair in before.pairs() {
      let now = after.axes(pair.a, pair.b)
      expectEqual(pair.values.map(\.bare), now.values.map(\.bare), 0)
      #expect(pair.pValue == now.pValue)
    }
  }
}

extension Estimate {
  /// Without the used value, which rests on all pairs.
  fileprivate var bare: Estimate { Estimate(low: low, high: high, used: low) }
}
