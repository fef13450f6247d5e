internal import LoturaGraph
package import LoturaNetwork
package import LoturaScoring

/// Who can learn what from whom: every admissible pair, and the best pairing of all, in which each
/// association is in one pair at most.
///
/// **Answer.** The pairing of greatest Σ gain, proved (`WeightedMatching`); gains are added in
/// billionths. Of equal ones the one of fewest pairs, then the first by its list of pairs, written
/// with the smaller id first.
/// **Admissible.** Two active associations, no veto of scope any or meeting, and a `LearningGain`.
/// **Source.** Edmonds 1965.
package struct LearningPairs: Sendable {
  /// Why nobody can learn from anybody.
  package enum Obstacle: Hashable, Sendable {
    /// There are fewer than two active associations.
    case tooFew
    /// The maturity of fewer than two is known.
    case unknownMaturity
    /// Nobody is ahead of another by a level.
    case noLead
    /// Whoever is ahead is under a veto with those behind.
    case vetoed
  }

  /// A pair that must not meet.
  package struct VetoedGain: Hashable, Sendable {
    /// What it would bring.
    package let gain: LearningGain
    /// The veto.
    package let veto: Veto
  }

  /// Every admissible pair, the greatest gain first, then by learner and teacher.
  package let gains: [LearningGain]
  /// The best pairing, the greatest gain first, then by learner and teacher.
  package let pairs: [LearningGain]
  /// Pairs kept apart by a veto, by gain.
  package let vetoed: [VetoedGain]
  /// Active associations whose maturity is not known, by id.
  package let ofUnknownMaturity: [Association.ID]
  /// Active associations of known maturity that are in no pair of the best pairing, by id.
  package let leftOver: [Association.ID]
  /// Why there is no pair; nil: there is one.
  package let obstacle: Obstacle?

  /// Σ of the gains of the best pairing.
  package var value: Double { pairs.reduce(0) { $0 + $1.gain.used } }

  /// The pairs of a judged region. O(n²) comparisons, and matchings of n nodes.
  package init(_ scoring: Scoring) {
    let active = scoring.network.activeAssociations.map(\.id).sorted()
    let maturities = scoring.network.maturities
    let all = active.flatMap { learner in
      active.compactMap { teacher in
        learner == teacher
          ? nil : LearningGain(scoring, learner: learner, teacher: teacher)
      }
    }.sorted(by: LearningPairs.precedes)
    func veto(_ gain: LearningGain) -> Veto? {
      scoring.veto(Subject.ID(gain.learner), Subject.ID(gain.teacher))
    }
    let gains = all.filter { veto($0) == nil }
    let pairs = BestPairing(gains).pairs.sorted(by: LearningPairs.precedes)
    let paired = Set(pairs.flatMap { [$0.learner, $0.teacher] })
    self.gains = gains
    self.pairs = pairs
    vetoed = all.compactMap { gain in veto(gain).map { VetoedGain(gain: gain, veto: $0) } }
    ofUnknownMaturity = active.filter { maturities[$0] == nil }
    leftOver = active.filter { maturities[$0] != nil && !paired.contains($0) }
    if !pairs.isEmpty {
      obstacle = nil
    } else if active.count < 2 {
      obstacle = .tooFew
    } else if active.count - ofUnknownMaturity.count < 2 {
      obstacle = .unknownMaturity
    } else {
      obstacle = all.isEmpty ? .noLead : .vetoed
    }
  }

  private static func precedes(_ one: LearningGain, _ other: LearningGain) -> Bool {
    let (a, b) = (billionths(one.gain.used), billionths(other.gain.used))
    return a != b ? a > b : (one.learner, one.teacher) < (other.learner, other.teacher)
  }
}

/// The best pairing that the rule on ties names.
struct BestPairing {
  /// The pairs, by smaller, then larger id.
  private(set) var pairs: [LearningGain] = []

  init(_ gains: [LearningGain]) {
    let ordered = gains.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    let ids = Set(ordered.flatMap { [$0.first, $0.second] }).sorted()
    let places = Dictionary(ids.enumerated().map { ($1, $0) }) { first, _ in first }
    // A pairing has fewer pairs than this factor, so that one pair less never outweighs a billionth.
    let factor = ids.count + 1
    let edges = ordered.compactMap { gain -> WeightedMatching.Edge? in
      guard let one = places[gain.first], let other = places[gain.second] else { return nil }
      return .init(one, other, weight: billionths(gain.gain.used) * factor - 1)
    }
    var open = WeightedMatching(nodeCount: ids.count, edges: edges)
    var (taken, fixed) = (Set<Int>(), 0)
    let best = open.weight
    for (place, edge) in edges.enumerated() {
      guard !taken.contains(edge.a), !taken.contains(edge.b),
        open.certificate.slack(of: edge) == 0
      else { continue }
      // Does a best pairing hold this pair beside those already fixed?
      let ends = taken.union([edge.a, edge.b])
      let rest = WeightedMatching(
        nodeCount: ids.count,
        edges: edges.filter { !ends.contains($0.a) && !ends.contains($0.b) })
      guard fixed + edge.weight + rest.weight == best else { continue }
      pairs.append(ordered[place])
      (open, taken, fixed) = (rest, ends, fixed + edge.weight)
    }
  }
}
