package import LoturaNetwork

/// Who is compared in a list: the candidate pairs of a request, and those set apart.
struct CandidateField {
  /// The candidates, in pair order.
  private(set) var pairs: [SuggestionList.Pair] = []
  /// Pairs that must not meet.
  private(set) var vetoed: [SuggestionList.VetoedPair] = []
  /// Pairs that the filter leaves out.
  private(set) var filteredOut: [SuggestionList.Pair] = []

  /// The candidates of one subject, or of all active associations.
  init(_ scoring: Scoring, for id: Subject.ID?, _ request: SuggestionRequest) {
    let filter = CandidateFilter(scoring.network, request.filter)
    let all = CandidateField.allPairs(scoring, for: id, request)
    pairs.reserveCapacity(all.count)
    for pair in all {
      // One of two named in the request is given; of a list of all pairs either may be meant.
      let isWanted =
        filter.accepts(pair.b)
        || id == nil && request.candidates == .associations && filter.accepts(pair.a)
      let isDropped = scoring.record.followup(pair.a, pair.b)?.isDropped ?? false
      if !isWanted || request.filter.hidesDropped && isDropped {
        filteredOut.append(pair)
      } else if let veto = scoring.veto(pair.a, pair.b) {
        vetoed.append(SuggestionList.VetoedPair(a: pair.a, b: pair.b, veto: veto))
      } else {
        pairs.append(pair)
      }
    }
  }

  /// The axes of the candidates.
  func axes(_ table: AxisTable) -> [PairAxes] { pairs.map { table.axes($0.a, $0.b) } }

  private static func allPairs(
    _ scoring: Scoring, for id: Subject.ID?, _ request: SuggestionRequest
  ) -> [SuggestionList.Pair] {
    let network = scoring.network
    let associations = network.activeAssociations.map { Subject.ID($0.id) }.sorted()
    let others =
      switch request.candidates {
      case .associations: associations
      case .partners: network.partners.map { Subject.ID($0.id) }.sorted()
      case .companies: network.companies.map { Subject.ID($0.id) }.sorted()
      }
    let isDirected = request.kind == .matchmaking && request.mode == .learn
    let isOneSided = id != nil || request.candidates != .associations || isDirected
    let pairs = (id.map { [$0] } ?? associations).flatMap { a in
      others.filter { isOneSided ? a != $0 : a < $0 }.map { SuggestionList.Pair(a: a, b: $0) }
    }
    return request.kind == .matchmaking
      ? pairs : pairs.filter { scoring.canTakeForms($0.a, $0.b) }
  }
}

/// Which subjects a filter wants.
package struct CandidateFilter {
  private let filter: SuggestionRequest.Filter
  private let network: Network
  private let inSectors: Set<Subject.ID>
  private let onPriorities: Set<Subject.ID>

  /// What a filter wants in a network. O(rows of activities and alignments).
  package init(_ network: Network, _ filter: SuggestionRequest.Filter) {
    self.filter = filter
    self.network = network
    let parents = Dictionary(
      network.sectors.map { ($0.id, $0.parent) }, uniquingKeysWith: { first, _ in first })
    let wanted = Set(filter.sectors)
    func isBelow(_ sector: Sector.ID) -> Bool {
      // A chain longer than the list of sectors would go round in a circle.
      var (at, steps) = (Optional(sector), 0)
      while let here = at, steps <= parents.count {
        if wanted.contains(here) { return true }
        (at, steps) = (parents[here] ?? nil, steps + 1)
      }
      return false
    }
    inSectors = Set(
      network.activities.filter { $0.share > 0 && isBelow($0.sector) }.map(\.subject))
    let priorities = Set(filter.priorities)
    onPriorities = Set(
      network.alignments.filter { $0.intensity > 0 && priorities.contains($0.priority) }
        .map(\.subject))
  }

  /// Whether somebody passes every wish; what is not known passes none. O(log n).
  package func accepts(_ subject: Subject.ID) -> Bool {
    (filter.sectors.isEmpty || inSectors.contains(subject))
      && (filter.priorities.isEmpty || onPriorities.contains(subject))
      && (filter.countries.isEmpty
        || country(of: subject).map(filter.countries.contains) ?? false)
      && (filter.partnerKinds.isEmpty
        || network.partner(Partner.ID(subject))?.kind.map(filter.partnerKinds.contains) ?? false)
  }

  /// The country of a subject, else of its territory; nil: unknown.
  private func country(of subject: Subject.ID) -> Country? {
    if let association = network.association(Association.ID(subject)) {
      return association.territory?.country
    }
    if let partner = network.partner(Partner.ID(subject)) {
      return partner.country ?? partner.territory?.country
    }
    return network.company(Company.ID(subject)).flatMap { $0.country ?? $0.territory?.country }
  }
}
