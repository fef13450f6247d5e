package import LoturaGraph
package import LoturaNetwork
package import LoturaScoring
package import LoturaSolver

/// The best whole map: which groupings of all associations together fit best, and by how much.
///
/// **Value.** A group G is worth v(G) = (|G| − 1)·(mean of its pairs' fits − θ): the number of
/// organisations saved times the mean excess fit; one alone is worth 0, so today's map is worth 0.
/// θ is the model's least fit for a form, and .50 for matchmaking. A group is forbidden if a pair in
/// it is under a veto (scope any, or this form; matchmaking: a meeting) or if the form is out.
/// **Answer.** The partitions of greatest Σ v into groups of at most `largest`; ties as
/// `Partition.precedes`. Fits are those of today's network: a plan is a proposal to be looked at with
/// a merger, not a forecast.
/// **Method.** To 20 associations a programme over subsets (`SubsetPartition`), beyond set
/// partitioning (`SetPartitioning`).
/// **Missing data.** Used values; `lowValue` and `highValue` say what a plan would be worth if all
/// that is unknown in it turned out worst or best.
/// **Source.** Our choice.
package struct MergerMap: Sendable {
  /// What is asked of the map.
  package struct Request: Hashable, Sendable {
    /// A form, or matchmaking; never all.
    package var kind: SuggestionRequest.Kind = .form(.convergence)
    /// The most associations in a group, ≥ 1.
    package var largest = 3
    /// How many groups there must be; nil: any number.
    package var groupCount: Int?
    /// How many plans are listed, ≥ 1.
    package var listed = 3

    /// Convergence, at most three a group, the three best plans.
    package init() {}
  }

  /// How the answer was found.
  package enum Method: String, CaseIterable, Hashable, Sendable {
    case subsets = "subset-dp"
    case partitioning = "milp"
  }

  /// Why there is no plan.
  package enum Obstacle: Hashable, Sendable {
    /// There is nobody to group.
    case nobody
    /// So many groups of at most so many cannot hold all, or are more than there are associations.
    case count(groups: Int, largest: Int, associations: Int)
    /// Vetoes and conditions leave no division into so many groups.
    case forbidden(groups: Int)
    /// There are more possible groups than memory should hold.
    case tooMany(groups: Int, limit: Int)
    /// Time was up before any plan was found.
    case noTime
  }

  /// One way to group all.
  package struct Plan: Hashable, Sendable {
    /// Σ of the groups' values.
    package let value: Double
    /// What it would be worth if every unknown in it turned out worst.
    package let lowValue: Double
    /// What it would be worth if every unknown in it turned out best.
    package let highValue: Double
    /// The groups, those of one too, by their first association.
    package let groups: [Group]
  }

  /// Associations that a plan puts together.
  package struct Group: Hashable, Sendable {
    /// Who, by id.
    package let members: [Association.ID]
    /// What it is worth.
    package let value: Double
    /// The pairs in it, by pair, with their fits.
    package let pairs: [Pair]

    /// The mean fit of its pairs; nil of one alone.
    package var meanFit: Double? { pairs.isEmpty ? nil : pairs.map(\.fit.used).mean }
  }

  /// Two of a group and how well the form fits them.
  package struct Pair: Hashable, Sendable {
    /// The smaller id.
    package let a: Association.ID
    /// The larger id.
    package let b: Association.ID
    /// The fit.
    package let fit: Estimate
  }

  /// What was asked.
  package let request: Request
  /// Who is grouped, by id.
  package let associations: [Association.ID]
  /// The fit below which two are better left apart.
  package let threshold: Double
  /// The plans, best first; empty: see `obstacle`.
  package private(set) var plans: [Plan] = []
  /// Why there is no plan; nil: there is one.
  package private(set) var obstacle: Obstacle?
  /// How the plans were found.
  package private(set) var method: Method
  /// What is proved of the first plan.
  package private(set) var proof = Proof.optimal(0)
  /// The bytes that the programme over subsets takes; 0 for the other method.
  package private(set) var bytes = 0

  /// The most groups that are looked at: some 200 MB.
  static let mostGroups = 4_000_000
  /// The most bytes of a programme over subsets; above, set partitioning takes its place.
  static let mostBytes = 512 << 20

  /// The map of a judged region.
  ///
  /// - Parameters:
  ///   - scoring: the region.
  ///   - request: what is asked of the map.
  ///   - patience: when it is over, the best so far is the answer.
  ///   - begin: told the bytes that will be needed, before the work begins.
  /// - Complexity: see `SubsetPartition` and `SetPartitioning`; memory is bounded by `mostGroups` and
  ///   `mostBytes`.
  package init(
    _ scoring: Scoring, _ request: Request, _ patience: Patience = .endless,
    begin: (_ bytes: Int) -> Void = { _ in }
  ) {
    let fits = PairFits(scoring, request.kind)
    self.request = request
    associations = fits.associations
    threshold = fits.threshold
    method = fits.associations.count <= 20 ? .subsets : .partitioning
    obstacle = Self.obstacle(associations.count, request)
    guard obstacle == nil else { return }
    guard let groups = PossibleGroups(fits, largest: request.largest, most: Self.mostGroups).groups
    else {
      obstacle = .tooMany(groups: Self.mostGroups, limit: Self.mostGroups)
      return
    }
    divide(groups, fits, patience, begin)
  }

  private static func obstacle(_ count: Int, _ request: Request) -> Obstacle? {
    if count == 0 { return .nobody }
    if count > 64 { return .tooMany(groups: count, limit: 64) }
    guard let wanted = request.groupCount else { return nil }
    return wanted > count || wanted * request.largest < count
      ? .count(groups: wanted, largest: request.largest, associations: count) : nil
  }

  private mutating func divide(
    _ groups: [Partition.Group], _ fits: PairFits, _ patience: Patience,
    _ begin: (_ bytes: Int) -> Void
  ) {
    let count = associations.count
    var partitions: [Partition]
    let subsets = subsets(groups)
    if subsets == nil { method = .partitioning }
    bytes = subsets?.bytesNeeded ?? 0
    begin(bytes)
    if let subsets, let best = subsets.best(patience) {
      partitions = best
      proof = .optimal(best.first?.value ?? 0)
    } else if subsets != nil {
      partitions = today()
      proof = .stopped(
        patience.end == .interrupted ? .interrupted : .timeLimit,
        value: partitions.first?.value ?? 0, bound: PossibleGroups.bound(groups, count))
      if partitions.isEmpty { obstacle = .noTime }
    } else {
      let answer = SetPartitioning(
        itemCount: count, groups: groups, listed: request.listed, groupCount: request.groupCount
      ).best(patience, startingFrom: today())
      partitions = answer?.partitions ?? []
      proof = answer?.proof ?? .optimal(0)
      if partitions.isEmpty, answer != nil { obstacle = .noTime }
    }
    if partitions.isEmpty, obstacle == nil {
      obstacle = .forbidden(groups: request.groupCount ?? 0)
    }
    plans = partitions.map { plan($0, fits) }
  }

  /// The programme over subsets; nil: there are too many associations, or it takes too much memory.
  private func subsets(_ groups: [Partition.Group]) -> SubsetPartition? {
    guard method == .subsets else { return nil }
    let task = SubsetPartition(
      itemCount: associations.count, groups: groups, listed: request.listed,
      groupCount: request.groupCount)
    return task.bytesNeeded <= Self.mostBytes ? task : nil
  }

  /// Today's map, where it is an answer: everybody alone.
  private func today() -> [Partition] {
    let count = associations.count
    guard request.groupCount == nil || request.groupCount == count else { return [] }
    return [Partition(groups: (0..<count).map { 1 << ItemSet($0) }, value: 0)]
  }

  private func plan(_ partition: Partition, _ fits: PairFits) -> Plan {
    func value(_ end: KeyPath<Estimate, Double>) -> Double {
      partition.groups.reduce(0) { $0 + fits.value(of: $1.items, end) }
    }
    return Plan(
      value: partition.value, lowValue: value(\.low), highValue: value(\.high),
      groups: partition.groups.map { group in
        let items = group.items
        return Group(
          members: items.map { associations[$0] }, value: fits.value(of: items, \.used),
          pairs: fits.pairs(of: items))
      })
  }
}
