internal import LoturaGraph
package import LoturaNetwork
package import LoturaScoring

/// Before and after: what a merger would change for its parties, for all others and in the figures.
///
/// Numbers are nil where the list that they are counted from is not complete; nothing missing counts
/// as nothing. Gains are after less before.
package struct MergerComparison: Sendable {
  /// The form that is asked about.
  package let kind: Form
  /// The parties, by id.
  package let parts: [Association.ID]
  /// Who belongs to them.
  package let members: PartMembers
  /// The whole's id.
  package let id: Association.ID
  /// The merger.
  package let merger: Merger
  /// The region afterwards.
  package let after: Network
  /// For integration: the largest, which the others join; nil: sizes are not known.
  package let into: Association.ID?
  /// The mean over the parties' pairs of the fit of the form.
  package let fit: Estimate
  /// The fit of each pair of parties, by pair.
  package let pairs: [PairFit]
  /// Vetoes between parties that concern the form, or anything.
  package let vetoes: [Veto]
  /// What each party has today, would have, and gains; by id.
  package let parties: [Party]
  /// The other active associations, by id.
  package let others: [Other]
  /// The figures of the parties and of the whole, by measure, year and scope.
  package let scoreboard: [ScoreboardRow]
  /// What they would offer together.
  package let offer: CommonOffer

  /// One pair of parties under the form.
  package struct PairFit: Hashable, Sendable {
    /// The smaller id.
    package let a: Subject.ID
    /// The larger id.
    package let b: Subject.ID
    /// The fit, and what stands against the form.
    package let fit: FormFit
  }

  /// A party: what it has today, what the whole would have, and the difference.
  package struct Party: Hashable, Sendable {
    /// Who.
    package let id: Association.ID
    /// What it has.
    package let before: Reach
    /// What the whole would have; need coverage is that of this party's own needs.
    package let after: Reach
    /// After less before.
    package let gain: Reach
    /// What it lacks today and would find with the others, at least more of it, by id.
    package let found: [Capability.ID]
  }

  /// What an association reaches; each nil where it is not known.
  package struct Reach: Hashable, Sendable {
    /// How much of the needs the offers cover, 0 … 1.
    package var needCoverage: Double?
    /// How many partners.
    package var partners: Double?
    /// In how many countries they are.
    package var countries: Double?
    /// How many members.
    package var members: Double?
    /// On how many priorities it works.
    package var priorities: Double?
  }

  /// Another association and whom it would meet first.
  package struct Other: Hashable, Sendable {
    /// Who.
    package let id: Association.ID
    /// Its first partner today; nil: it has no candidate.
    package let before: First?
    /// Its first partner afterwards.
    package let after: First?
    /// Whether the first partner is another; a party that became the whole is no other.
    package let isChanged: Bool

    /// A first partner and its score (balanced).
    package struct First: Hashable, Sendable {
      /// Who.
      package let id: Subject.ID
      /// The used score, 0 … 1.
      package let score: Double
    }
  }

  /// The comparison of a merger of active associations.
  ///
  /// - Parameters:
  ///   - scoring: today's region and its judgement.
  ///   - parts: who become one, at least two, each an active association.
  ///   - id: the id of the whole, which is free.
  ///   - kind: the form.
  /// - Complexity: two judgements of the region.
  package init(
    _ scoring: Scoring, _ parts: [Association.ID], as id: Association.ID, kind: Form
  ) {
    let network = scoring.network
    // Whoever is known to have nothing is not asked, and is not the largest.
    let full = parts.filter { !network.isKnownEmpty($0) }
    let largest = scoring.largest(of: full.isEmpty ? parts : full)
    let merger = Merger(
      parts, as: id, largest: largest, in: network,
      usualStrengths: scoring.model.cooperation.strengths)
    let merged = merger.merged()
    self.merger = merger
    self.kind = kind
    self.parts = merger.parts
    self.id = id
    members = merger.members
    after = merged
    into = kind == .integration ? largest : nil
    pairs = scoring.pairFits(merger.parts, kind)
    fit = Estimate(
      low: pairs.map(\.fit.sum.score.low).mean, high: pairs.map(\.fit.sum.score.high).mean,
      used: pairs.map(\.fit.sum.score.used).mean)
    vetoes = network.vetoes.filter { veto in
      merger.parts.contains(.init(veto.a)) && merger.parts.contains(.init(veto.b))
        && (veto.scope == .any || veto.scope.rawValue == kind.rawValue)
    }
    let reach = PartyReach(network, merged: merged, id: id)
    parties = merger.parts.map(reach.party)
    others = OtherAssociations(scoring, merged, parts: merger.parts, id: id).others
    scoreboard = MergerScoreboard(network, merged, parts: merger.parts, id: id).rows
    offer = CommonOffer(network, of: merger.parts)
  }
}

extension Scoring {
  /// The largest of some associations, each compared with the largest so far; nil where two cannot be
  /// compared.
  package func largest(of parts: [Association.ID]) -> Association.ID? {
    var largest = parts.min()
    for part in parts.sorted().dropFirst() {
      guard let known = largest else { return nil }
      largest = table.size(.init(known), .init(part)).larger.map { Association.ID($0) }
    }
    return largest
  }

  /// The fit of a form for each two of some associations.
  fileprivate func pairFits(_ parts: [Association.ID], _ kind: Form) -> [MergerComparison.PairFit] {
    parts.indices.flatMap { one in
      parts.indices.filter { $0 > one }.compactMap { other in
        let (a, b) = (Subject.ID(parts[one]), Subject.ID(parts[other]))
        return advice(a, b, draws: 0).map {
          MergerComparison.PairFit(a: a, b: b, fit: $0.fit(kind))
        }
      }
    }
  }
}

extension [Double] {
  /// The mean; of none 0.
  var mean: Double { isEmpty ? 0 : reduce(0, +) / Double(count) }
}
