import LoturaGraph
import LoturaNetwork
import LoturaScoring
import TestSupport
import Testing

@testable import LoturaPlanning

@Suite("Who learns from whom")
struct LearningPairsTests {
  /// Associations with these maturities and no other fact.
  private func network(_ maturities: [(String, Double?)]) -> Network {
    var network = Network(asOf: Day(number: 20_089))
    for (id, maturity) in maturities {
      var association = Association(id: .init(id), name: LocalizedName(id))
      association.maturity = maturity
      network.associations.append(association)
    }
    return network
  }

  private func named(_ pairs: [LearningGain]) -> [String] {
    pairs.map { "\($0.learner)<\($0.teacher)" }
  }

  @Test("by hand: the lead times a half and half of the gaps that are filled")
  func byHand() throws {
    // a (2) needs x 5 and has x 1: a gap of 4/5. b (4) offers x 3: it fills 2/5, one half of it.
    var network = network([("a", 2), ("b", 4)])
    network.needs = [Need(subject: "a", capability: "x", level: 5)]
    network.offers = [
      Offer(subject: "a", capability: "x", level: 1),
      Offer(subject: "b", capability: "x", level: 3),
    ]
    network.noteSubjectsWithRows()
    let learning = LearningPairs(Scoring(network))
    let pair = try #require(learning.pairs.first)
    // Two levels ahead: G = 1. 1 · (½ + ½ · ½) = ¾.
    #expect(pair.lead == 1 && abs(pair.fill.used - 0.5) < 1e-12)
    #expect(abs(pair.gain.used - 0.75) < 1e-12)
    #expect(pair.gain.isExact && pair.missing.isEmpty)
    #expect(pair.learner == "a" && pair.teacher == "b" && pair.filled == ["x"])
    #expect(abs(learning.value - 0.75) < 1e-12 && learning.gains.count == 1)
  }

  @Test("by hand: the best pairing is not the best pair and what is left")
  func pairing() {
    // Without needs F is 0 … 1, used .25: the factor is 5/8. a 1, b 2, c 3, d 4 (fill alike):
    // a<c 1, b<d 1, a<d 1, a<b ½, b<c ½, c<d ½, times 5/8. a<c and b<d: 2 · 5/8. a<d and b<c: less.
    let learning = LearningPairs(Scoring(network([("a", 1), ("b", 2), ("c", 3), ("d", 4)])))
    #expect(named(learning.pairs) == ["a<c", "b<d"])
    #expect(learning.value == 1.25)
    #expect(learning.gains.count == 6)
    #expect(learning.gains.allSatisfy { !$0.gain.isExact && $0.missing.count == 3 })
    #expect(learning.gains[0].gain.low == 0.5 && learning.gains[0].gain.high == 1)
  }

  @Test("a lead of less than a level does not teach, one of a level does, rounding aside")
  func leastLead() {
    #expect(LearningPairs(Scoring(network([("a", 2), ("b", 2.99)]))).obstacle == .noLead)
    let level = LearningPairs(Scoring(network([("a", 1.6), ("b", 2.6)])))
    #expect(named(level.pairs) == ["a<b"])
  }

  @Test("vetoes of any kind of meeting keep two apart, others do not")
  func vetoes() {
    for scope in Veto.Scope.allCases {
      var network = network([("a", 1), ("b", 3)])
      network.vetoes = [Veto("a", "b", scope: scope)]
      let learning = LearningPairs(Scoring(network))
      let isApart = scope == .any || scope == .meeting
      #expect(learning.pairs.isEmpty == isApart, "\(scope)")
      #expect(learning.vetoed.count == (isApart ? 1 : 0))
      #expect(learning.obstacle == (isApart ? .vetoed : nil))
    }
  }

  @Test("an unknown maturity takes nobody's place: it is told, not guessed")
  func unknown() {
    let learning = LearningPairs(
      Scoring(network([("a", 1), ("b", nil), ("c", 5), ("d", 4.5)])))
    #expect(learning.ofUnknownMaturity == ["b"])
    #expect(named(learning.pairs) == ["a<c"] && learning.leftOver == ["d"])
    #expect(LearningPairs(Scoring(network([("a", 1), ("b", nil)]))).obstacle == .unknownMaturity)
    #expect(LearningPairs(Scoring(network([("a", 1)]))).obstacle == .tooFew)
    #expect(LearningPairs(Scoring(network([]))).obstacle == .tooFew)
  }

  @Test("only active associations learn and teach")
  func inactive() {
    var network = network([("a", 1), ("b", 3), ("c", 5)])
    network.associations[2].status = .merged
    #expect(named(LearningPairs(Scoring(network)).pairs) == ["a<b"])
  }

  @Test("of equal pairings the one of fewest pairs, then the first by ids")
  func ties() {
    // a 1, b 1, c 3: a<c and b<c are alike; a and c are named first.
    #expect(
      named(LearningPairs(Scoring(network([("a", 1), ("b", 1), ("c", 3)]))).pairs) == ["a<c"])
    // a 1, b 2, c 3, d 4 with halves: see brute force; here four that pair up in three equal ways.
    let four = LearningPairs(Scoring(network([("a", 1), ("b", 1), ("c", 3), ("d", 3)])))
    #expect(named(four.pairs) == ["a<c", "b<d"])
  }

  /// The best of all pairings by trying each: greatest value, fewest pairs, first list.
  private func brute(_ gains: [LearningGain]) -> (value: Int, pairs: [[String]]) {
    var best: (value: Int, pairs: [[String]]) = (0, [])
    func go(_ place: Int, _ used: Set<Association.ID>, _ value: Int, _ pairs: [[String]]) {
      guard place < gains.count else {
        let list = pairs.sorted { $0.lexicographicallyPrecedes($1) }
        let isFirst = list.joined().lexicographicallyPrecedes(best.pairs.joined())
        if value > best.value || value == best.value && list.count < best.pairs.count
          || value == best.value && list.count == best.pairs.count && isFirst
        {
          best = (value, list)
        }
        return
      }
      go(place + 1, used, value, pairs)
      let gain = gains[place]
      guard !used.contains(gain.learner), !used.contains(gain.teacher) else { return }
      go(
        place + 1, used.union([gain.learner, gain.teacher]), value + billionths(gain.gain.used),
        pairs + [[gain.learner.text, gain.teacher.text].sorted()])
    }
    go(0, [], 0, [])
    return best
  }

  @Test("the best of all pairings, and of equal ones the first", arguments: 0..<10)
  func bruteForce(block: Int) {
    for seed in block * 50..<(block + 1) * 50 {
      var chance = SplitMix64(seed: UInt64(seed))
      let count = 2 + seed % 6
      let steps = seed % 2 == 0 ? 2 : 5
      var network = network(
        (0..<count).map {
          ("a\($0)", 1 + Double(chance.next() % UInt64(4 * steps)) / Double(steps))
        })
      for place in 0..<count where chance.next() % 2 == 0 {
        let subject = Subject.ID("a\(place)")
        let capability = Capability.ID("c\(chance.next() % 2)")
        let level = Double(1 + chance.next() % 5)
        if chance.next() % 2 == 0 {
          network.needs.append(Need(subject: subject, capability: capability, level: level))
        } else {
          network.offers.append(Offer(subject: subject, capability: capability, level: level))
        }
      }
      network.noteSubjectsWithRows()
      let learning = LearningPairs(Scoring(network))
      let best = brute(learning.gains)
      let found = learning.pairs.map { [$0.first.text, $0.second.text] }
        .sorted { $0.lexicographicallyPrecedes($1) }
      #expect(found == best.pairs, "seed \(seed)")
      #expect(abs(learning.value - Double(best.value) / 1e9) < 1e-8, "seed \(seed)")
    }
  }

  @Test("gains lie between a quarter and one, and a veto never raises the value", arguments: 0..<30)
  func theorems(seed: Int) {
    var network = RandomNetwork.make(seed: UInt64(seed))
    let before = LearningPairs(Scoring(network))
    for gain in before.gains {
      #expect(gain.gain.low >= 0.25 && gain.gain.high <= 1 && gain.lead >= 0.5)
      #expect(gain.gain.low <= gain.gain.used && gain.gain.used <= gain.gain.high)
    }
    guard let pair = before.pairs.first else { return }
    network.vetoes.append(Veto(.init(pair.learner), .init(pair.teacher)))
    let after = LearningPairs(Scoring(network))
    #expect(after.value <= before.value + 1e-9)
    #expect(!after.gains.contains { $0.first == pair.first && $0.second == pair.second })
  }
}
