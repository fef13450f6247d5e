internal import LoturaGraph
internal import LoturaNetwork
internal import LoturaScoring

/// How well each two associations fit under one kind, and which pairs must stay apart.
struct PairFits {
  /// The active associations, by id.
  let associations: [Association.ID]
  /// θ: the fit below which two are better left apart.
  let threshold: Double
  /// Row by row, a < b; nil: forbidden.
  private let fits: [[Estimate?]]

  /// θ of matchmaking; that of forms is the model's least fit.
  static let matchThreshold = 0.5

  init(_ scoring: Scoring, _ kind: SuggestionRequest.Kind) {
    let associations = scoring.network.activeAssociations.map(\.id).sorted()
    self.associations = associations
    var fits = [[Estimate?]](
      repeating: Array(repeating: nil, count: associations.count), count: associations.count)
    switch kind {
    case .form(let form):
      threshold = scoring.model.thresholds.fit
      for a in associations.indices {
        for b in associations.indices where b > a {
          let fit = scoring.advice(.init(associations[a]), .init(associations[b]), draws: 0)?
            .fit(form)
          fits[a][b] = fit.flatMap { $0.isOut ? nil : $0.sum.score }
        }
      }
    case .matchmaking, .all:
      threshold = PairFits.matchThreshold
      var request = SuggestionRequest()
      request.draws = 0
      let places = Dictionary(
        uniqueKeysWithValues: associations.enumerated().map { (Subject.ID($1), $0) })
      for row in scoring.suggestions(for: nil, request).rows {
        guard let a = places[row.a], let b = places[row.b] else { continue }
        fits[min(a, b)][max(a, b)] = row.score
      }
    }
    self.fits = fits
  }

  /// The fit of two places; nil: they must stay apart.
  func fit(_ a: Int, _ b: Int) -> Estimate? { a < b ? fits[a][b] : fits[b][a] }

  /// What a group is worth, at the used, least or greatest fits.
  func value(of items: [Int], _ end: KeyPath<Estimate, Double>) -> Double {
    guard items.count > 1 else { return 0 }
    let all = pairs(of: items).map { $0.fit[keyPath: end] }
    return Double(items.count - 1) * (all.mean - threshold)
  }

  /// The pairs of a group, by pair.
  func pairs(of items: [Int]) -> [MergerMap.Pair] {
    items.indices.flatMap { one in
      items.indices.filter { $0 > one }.compactMap { other in
        fit(items[one], items[other]).map {
          MergerMap.Pair(a: associations[items[one]], b: associations[items[other]], fit: $0)
        }
      }
    }
  }
}

/// Every group of at most so many in which no two must stay apart, with its value.
struct PossibleGroups {
  /// The groups; nil: there are more than were allowed.
  private(set) var groups: [Partition.Group]?
  private let fits: PairFits
  private let largest: Int
  private let most: Int

  init(_ fits: PairFits, largest: Int, most: Int) {
    self.fits = fits
    self.largest = largest
    self.most = most
    groups = []
    for first in fits.associations.indices { extend([first], sum: 0) }
  }

  /// A bound without any search: every association brings at most the best share of a group.
  static func bound(_ groups: [Partition.Group], _ count: Int) -> Double {
    var best = [Double](repeating: 0, count: count)
    for group in groups {
      let items = group.items.items
      for item in items { best[item] = max(best[item], group.value / Double(items.count)) }
    }
    return best.reduce(0, +)
  }

  private mutating func extend(_ members: [Int], sum: Double) {
    guard let count = groups?.count, let last = members.last else { return }
    guard count < most else {
      groups = nil
      return
    }
    let pairs = members.count * (members.count - 1) / 2
    let value =
      pairs == 0 ? 0 : Double(members.count - 1) * (sum / Double(pairs) - fits.threshold)
    groups?.append(.init(ItemSet(items: members), value: value))
    guard members.count < largest else { return }
    for next in fits.associations.indices where next > last {
      let more = members.map { fits.fit($0, next) }
      guard more.allSatisfy({ $0 != nil }) else { continue }
      extend(members + [next], sum: more.reduce(sum) { $0 + ($1?.used ?? 0) })
    }
  }
}
