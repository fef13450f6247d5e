package import LoturaNetwork

/// A fact that is not wholly known of an association, and how much that widens its scores.
package struct MissingFact: Hashable, Sendable {
  /// Which fact: a sheet, or a field of a row.
  package enum Fact: String, CaseIterable, Hashable, Sendable {
    case memberships, activities, alignments, needs, offers, partnerships
    /// The countries of the partners that are listed.
    case partnerCountries = "partner_countries"
    case cooperations
    /// A figure that tells size.
    case figures
    case maturity, territory, host
  }

  /// Whose fact.
  package let association: Association.ID
  /// Which fact.
  package let fact: Fact
  /// `partial` or `unknown`.
  package let knowledge: Knowledge
  /// The mean, over the pairs with the other active associations, of the part of the balanced
  /// score's width that goes to this fact, 0 … 1; 0 without another association.
  package let width: Double
  /// How many of those pairs have a score that the fact widens.
  package let pairs: Int

  /// A fact that is not wholly known of an association.
  package init(
    _ fact: Fact, of association: Association.ID, knowledge: Knowledge, width: Double, pairs: Int
  ) {
    self.association = association
    self.fact = fact
    self.knowledge = knowledge
    self.width = width
    self.pairs = pairs
  }
}

extension Scoring {
  /// What to ask each active association first: the facts that are not wholly known, those that
  /// widen the scores most first; equal widths by association, then in the order of the facts.
  ///
  /// The width of a pair's balanced score is Σ weight × width of each term. Each term's width goes
  /// in equal parts to the missing facts, of both associations, that its inexact axes are computed
  /// from; so the parts of a pair add up to the width of its score. Where no fact is missing and an
  /// axis is inexact all the same (two sizes told by different figures), the facts that the axis is
  /// computed from share it.
  ///
  /// - Complexity: O(n²) for n active associations.
  package func whatToAskFirst() -> [MissingFact] {
    let subjects = network.activeAssociations.map { Subject.ID($0.id) }
    let known = FactKnowledge(network, model: model)
    let missing = Dictionary(
      uniqueKeysWithValues: subjects.map { ($0, known.missing(of: $0)) })
    var tally = FactTally()
    for (place, a) in subjects.enumerated() {
      for b in subjects[(place + 1)...] {
        let widths = balancedWidths(table.axes(a, b))
        tally.add(widths, a, b) { subject, fact in missing[subject]?[fact] != nil }
      }
    }
    let others = max(1, subjects.count - 1)
    let facts = subjects.flatMap { subject in
      MissingFact.Fact.allCases.compactMap { fact -> MissingFact? in
        let share = tally.shares[FactTally.Key(subject: subject, fact: fact)]
        guard let knowledge = missing[subject]?[fact] ?? (share == nil ? nil : .partial)
        else { return nil }
        return MissingFact(
          fact, of: Association.ID(subject), knowledge: knowledge,
          width: (share?.width ?? 0) / Double(others), pairs: share?.pairs ?? 0)
      }
    }
    // Stable: facts of equal width stay in the order of associations and facts.
    return facts.enumerated().sorted {
      let widths = (billionths($0.element.width), billionths($1.element.width))
      return widths.0 != widths.1 ? widths.0 > widths.1 : $0.offset < $1.offset
    }.map(\.element)
  }

  /// The width that each inexact axis gives the balanced score of a pair. The mean of two axes is
  /// split by the widths of the two.
  private func balancedWidths(_ axes: PairAxes) -> [(axis: Axis, width: Double)] {
    let sum = model.sum(of: .balanced)
    return zip(sum.terms, sum.rules).flatMap { term, rule -> [(axis: Axis, width: Double)] in
      let value = rule.estimate(axes)
      let width = term.weight * (value.high - value.low)
      guard rule.shape == .mean else { return [(rule.axis, width)] }
      return [rule.axis, rule.other].map { axis in
        (axis, 0.5 * term.weight * (axes[axis].high - axes[axis].low))
      }
    }.filter { $0.width > 0 }
  }
}

extension Network {
  /// What is not wholly known of each active association, by association, then in the order of the
  /// facts: nothing is weighed, so that every width is 0. O(rows) where `whatToAskFirst` compares
  /// every two associations.
  package func missingFacts(under model: Model) -> [(id: Association.ID, lacks: [MissingFact])] {
    let known = FactKnowledge(self, model: model)
    return activeAssociations.map { association in
      let missing = known.missing(of: Subject.ID(association.id))
      return (
        association.id,
        MissingFact.Fact.allCases.compactMap { fact in
          missing[fact].map {
            MissingFact(fact, of: association.id, knowledge: $0, width: 0, pairs: 0)
          }
        }
      )
    }
  }
}

/// Which facts of each association are not wholly known.
struct FactKnowledge {
  private let network: Network
  private let size: SizeBalance
  private let maturities: [Association.ID: Double]
  /// How many partners of each association are listed, and of how many the country is known.
  private let partners: [String: (listed: Int, withCountry: Int)]

  init(_ network: Network, model: Model) {
    self.network = network
    size = SizeBalance(network, model: model.size)
    maturities = network.maturities
    var partners: [String: (listed: Int, withCountry: Int)] = [:]
    for row in network.partnerships {
      partners[row.association.text, default: (0, 0)].listed += 1
      guard network.partner(row.partner)?.country != nil else { continue }
      partners[row.association.text, default: (0, 0)].withCountry += 1
    }
    self.partners = partners
  }

  /// The facts of an association that are partial or unknown.
  func missing(of subject: Subject.ID) -> [MissingFact.Fact: Knowledge] {
    var missing: [MissingFact.Fact: Knowledge] = [:]
    for fact in MissingFact.Fact.allCases {
      let knowledge = knowledge(of: fact, subject)
      if knowledge != .complete { missing[fact] = knowledge }
    }
    return missing
  }

  private func knowledge(of fact: MissingFact.Fact, _ subject: Subject.ID) -> Knowledge {
    func told(_ isTold: Bool) -> Knowledge { isTold ? .complete : .unknown }
    let id = Association.ID(subject)
    return switch fact {
    case .memberships: network.knowledge(of: subject, in: .memberships)
    case .activities: network.knowledge(of: subject, in: .activities)
    case .alignments: network.knowledge(of: subject, in: .alignments)
    case .needs: network.knowledge(of: subject, in: .needs)
    case .offers: network.knowledge(of: subject, in: .offers)
    case .partnerships: network.knowledge(of: subject, in: .partnerships)
    case .cooperations: network.knowledge(of: subject, in: .cooperations)
    case .partnerCountries: partnerCountries(of: subject)
    case .figures: told(hasSize(subject))
    case .maturity: told(maturities[id] != nil)
    case .territory: told(network.association(id)?.territory != nil)
    case .host: told(network.association(id)?.host != nil)
    }
  }

  /// Whether any measure of size is told; a complete list of members tells one.
  private func hasSize(_ subject: Subject.ID) -> Bool {
    let isListed = network.knowledge(of: subject, in: .memberships) == .complete
    return size.side(of: subject, listedMembers: isListed ? 0 : nil)
      .readings.joined().contains { $0 != nil }
  }

  /// Complete if every listed partner's country is known: what is missing then is partners.
  private func partnerCountries(of subject: Subject.ID) -> Knowledge {
    let (listed, known) = partners[subject.text] ?? (0, 0)
    return known == listed ? .complete : known == 0 ? .unknown : .partial
  }
}

/// Adds up which fact of which association widens scores, and in how many pairs.
struct FactTally {
  struct Key: Hashable {
    let subject: Subject.ID
    let fact: MissingFact.Fact
  }

  private(set) var shares: [Key: (width: Double, pairs: Int)] = [:]

  /// Gives each axis's width in equal parts to the missing facts that it is computed from.
  mutating func add(
    _ widths: [(axis: Axis, width: Double)], _ a: Subject.ID, _ b: Subject.ID,
    isMissing: (Subject.ID, MissingFact.Fact) -> Bool
  ) {
    var ofPair: [Key: Double] = [:]
    for (axis, width) in widths {
      let all = [a, b].flatMap { subject in
        axis.facts.map { Key(subject: subject, fact: $0) }
      }
      let missing = all.filter { isMissing($0.subject, $0.fact) }
      let payers = missing.isEmpty ? all : missing
      for payer in payers { ofPair[payer, default: 0] += width / Double(payers.count) }
    }
    for (key, width) in ofPair {
      let before = shares[key] ?? (0, 0)
      shares[key] = (before.width + width, before.pairs + 1)
    }
  }
}

extension Axis {
  /// The facts of a subject that the axis is computed from.
  var facts: [MissingFact.Fact] {
    switch self {
    case .memberOverlap, .containment: [.memberships]
    case .sectorRelatedness: [.activities]
    case .priorityAlignment: [.alignments]
    case .complementarity, .fillOfA, .fillOfB: [.needs, .offers]
    case .duplication: [.offers]
    case .newReach: [.partnerships, .partnerCountries]
    case .sizeBalance: [.figures]
    case .maturityCloseness, .leadOfA, .leadOfB: [.maturity]
    case .territoryCloseness: [.territory]
    case .priorCooperation: [.cooperations]
    case .hostLead: [.host]
    }
  }
}
