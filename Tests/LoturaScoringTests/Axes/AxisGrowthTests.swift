import LoturaGraph
import LoturaNetwork
import TestSupport
import Testing

@testable import LoturaScoring

/// How an axis moves when one fact is added: 60 drawn networks.
@Suite("What one fact more does to an axis")
struct AxisGrowthTests {
  static let seeds: ClosedRange<UInt64> = 1...60

  /// A drawn network of at least two active associations; the two are a and b.
  private func drawn(_ seed: UInt64) -> (network: Network, a: Subject.ID, b: Subject.ID)? {
    let network = RandomNetwork.make(seed: seed)
    let active = network.activeAssociations.map { Subject.ID($0.id) }
    return active.count < 2 ? nil : (network, active[0], active[1])
  }

  private func axes(_ network: Network, _ a: Subject.ID, _ b: Subject.ID) -> PairAxes {
    AxisTable(network, model: AxisModel.usual).axes(a, b)
  }

  private func isAtLeast(_ now: Estimate, _ before: Estimate) -> Bool {
    now.low >= before.low - 1e-12 && now.high >= before.high - 1e-12
  }

  @Test("a better offer of b never fills less of a's gaps", arguments: seeds)
  func offer(seed: UInt64) {
    guard let (drawn, a, b) = drawn(seed) else { return }
    var network = drawn
    for subject in [a, b] {
      for sheet in [SheetName.needs, .offers] {
        network.coverage[.init(subject, sheet)] = .complete
      }
    }
    let before = axes(network, a, b)[.fillOfA]
    for place in network.offers.indices where network.offers[place].subject == b {
      let offer = network.offers[place]
      for level in stride(from: offer.level, through: 5, by: 0.5) {
        var better = network
        better.offers[place] = Offer(subject: b, capability: offer.capability, level: level)
        #expect(isAtLeast(axes(better, a, b)[.fillOfA], before))
      }
    }
  }

  @Test("a need that a's own offer meets is no gap, whatever its level", arguments: seeds)
  func metNeed(seed: UInt64) {
    guard let (drawn, a, b) = drawn(seed) else { return }
    var network = drawn
    network.offers.append(Offer(subject: a, capability: "c9", level: 4))
    network.needs.append(Need(subject: a, capability: "c9", level: 1))
    network.noteSubjectsWithRows()
    let before = axes(network, a, b)
    network.needs[network.needs.count - 1] = Need(subject: a, capability: "c9", level: 4)
    let after = axes(network, a, b)
    #expect(after[.fillOfA] == before[.fillOfA])
    #expect(after[.fillOfB] == before[.fillOfB])
  }

  @Test("one cooperation more never lowers H, and an older one counts less", arguments: seeds)
  func cooperation(seed: UInt64) {
    guard let (drawn, a, b) = drawn(seed) else { return }
    var network = drawn
    // Listed is not all: the state of the list is held.
    network.coverage[.init(a, .cooperations)] = .complete
    func value(with date: String?) -> Estimate {
      var more = network
      more.cooperations +=
        date.map { text in
          [Cooperation(a, b, kind: .jointEvent, date: PartialDate(text)!, strength: 0.123)]
        } ?? []
      return axes(more, a, b)[.priorCooperation]
    }
    let before = value(with: nil)
    var newer = value(with: "2025-01-01")
    #expect(newer.low > before.low && newer.high <= 1)
    for date in ["2024-12", "2024", "2020-06-15", "2009", "1990"] {
      let older = value(with: date)
      #expect(older.low < newer.low && isAtLeast(older, before), "\(date)")
      newer = older
    }
    #expect(value(with: "2025-01-02") == before, "what is to come has not happened")
  }

  @Test("one shared member more never lowers the plain overlap", arguments: seeds)
  func sharedMember(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    func members() -> Set<Int> {
      Set((0..<12).filter { _ in Bool.random(using: &random) })
    }
    func profile(_ keys: Set<Int>) -> Profile {
      Profile(
        sorted: keys.sorted().map { .init(key: $0, weight: 1) }, knowledge: .complete)
    }
    func overlap(_ x: Set<Int>, _ y: Set<Int>) -> Double {
      BoundedRuzicka(profile(x), profile(y)).likeness.low
    }
    let (x, y) = (members(), members())
    let before = overlap(x, y)
    for member in 0..<13 { #expect(overlap(x.union([member]), y.union([member])) >= before) }
  }

  @Test("more shared members of the same lists are never likelier by chance", arguments: seeds)
  func chance(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let total = Int.random(in: 2...60, using: &random)
    let (n, d) = (
      Int.random(in: 0...total, using: &random), Int.random(in: 0...total, using: &random)
    )
    let tail = HypergeometricTail(total: total, marked: n, drawn: d)
    let chances = (0...min(n, d)).map { tail.chance(ofAtLeast: $0) }
    #expect(zip(chances, chances.dropFirst()).allSatisfy { $0 >= $1 })
    #expect(chances[0] == 1)
  }
}
