public import LoturaGraph

/// The best divisions of up to 64 items into given groups, where there are too many items for a
/// programme over subsets: set partitioning by branch and bound.
///
/// **Bound.** Let every item have a price u, and every group cost at least what it is worth:
/// v(G) ≤ Σ_{i ∈ G} u_i (+ w, if the number of groups is fixed). Then no division of items R is worth
/// more than Σ_{i ∈ R} u_i (+ w for each group still to make). The prices that give the least bound
/// are the dual of the linear relaxation; they come from `LoturaSolver`, with only those groups that
/// the prices so far undervalue (row generation), and are then raised until they are exactly
/// admissible, so that the bound does not rest on the solver.
/// **Search.** A division loses, group by group, the slack u(G) − v(G) against the bound. The item with
/// the fewest groups left is divided next; a branch ends when it has lost more than the k-th best
/// division known allows.
/// **Ties** as `Partition.precedes`. **Groups left out** as in `SubsetPartition`.
/// **Complexity.** Exponential at worst; the slack is small where groups differ, as real ones do.
/// **Source.** Balas & Padberg 1976; reduced costs: Dantzig, Fulkerson & Johnson 1954.
public struct SetPartitioning: Sendable {
  /// How many items there are, 0 … 64.
  public let itemCount: Int
  /// How many of the best divisions are wanted, ≥ 1.
  public let listed: Int
  /// How many groups a division must have; nil: any number.
  public let groupCount: Int?
  let groups: [Partition.Group]

  /// The divisions found, best first, and what is proved of the first.
  public struct Answer: Hashable, Sendable {
    /// The best found: as many as were asked for, or as there are.
    public let partitions: [Partition]
    /// What is proved of the first; if it is optimal, the others are proved too.
    public let proof: Proof
  }

  /// The task; a group that is not given is forbidden.
  public init(itemCount: Int, groups: [Partition.Group], listed: Int = 1, groupCount: Int? = nil) {
    precondition(0 <= itemCount && itemCount <= 64, "0 ≤ items ≤ 64")
    precondition(listed >= 1, "listed ≥ 1")
    self.itemCount = itemCount
    self.listed = listed
    self.groupCount = groupCount
    self.groups =
      groupCount == nil ? UsefulGroups(groups, listed: listed).groups : groups
  }

  /// The best divisions; nil: there is none.
  ///
  /// - Parameters:
  ///   - patience: when it is over, the best found so far with its bound is the answer.
  ///   - start: divisions known beforehand, from the same groups.
  public func best(
    _ patience: Patience = .endless, startingFrom start: [Partition] = []
  ) -> Answer? {
    let prices = GroupPrices(self, patience)
    var search = PartitionSearch(self, prices, start: start)
    let end = search.run(patience)
    guard let first = search.found.first else {
      return end == nil
        ? nil
        : Answer(
          partitions: [],
          proof: .stopped(
            end == .interrupted ? .interrupted : .timeLimit, value: 0, bound: prices.bound))
    }
    let proof: Proof =
      switch end {
      case nil: .optimal(first.value)
      case .timeIsUp?: .stopped(.timeLimit, value: first.value, bound: prices.bound)
      case .interrupted?: .stopped(.interrupted, value: first.value, bound: prices.bound)
      }
    return Answer(partitions: search.found, proof: proof)
  }
}

/// A price for every item, at which no group is worth more than it costs.
struct GroupPrices {
  /// By item.
  private(set) var items: [Double]
  /// For every group, where their number is fixed; else 0.
  private(set) var group = 0.0
  /// No division is worth more.
  private(set) var bound = Double.infinity

  init(_ task: SetPartitioning, _ patience: Patience) {
    items = Array(repeating: 0, count: task.itemCount)
    var chosen = GroupPrices.first(of: task)
    // Prices from a few groups; then the groups that they undervalue most join, until there is none.
    for _ in 0..<200 {
      guard patience.end == nil, solve(task, chosen) else { break }
      let short = undervalued(task.groups)
      if short.isEmpty { break }
      chosen += short
    }
    raise(task.groups)
    bound = items.reduce(0, +) + group * Double(task.groupCount ?? 0)
  }

  /// What a group costs less what it is worth.
  func slack(_ candidate: Partition.Group) -> Double {
    candidate.items.items.reduce(group) { $0 + items[$1] } - candidate.value
  }

  /// The single items, and of each item its dearest groups.
  private static func first(of task: SetPartitioning) -> [Partition.Group] {
    let sorted = task.groups.sorted {
      let (x, y) = (
        $0.value / Double($0.items.nonzeroBitCount), $1.value / Double($1.items.nonzeroBitCount)
      )
      return x != y ? x > y : $0.items < $1.items
    }
    var counts = [Int](repeating: 0, count: 64)
    return sorted.filter { group in
      let isFew = group.items.items.contains { counts[$0] < 20 }
      if isFew { for item in group.items.items { counts[item] += 1 } }
      return isFew || group.items.nonzeroBitCount == 1
    }
  }

  private mutating func solve(_ task: SetPartitioning, _ chosen: [Partition.Group]) -> Bool {
    var programme = Programme(.minimise)
    let free = Programme.Domain(-1e6...1e6)
    let variables = items.map { _ in programme.add(free, worth: 1) }
    let shared = task.groupCount.map { programme.add(free, worth: Double($0)) }
    for candidate in chosen {
      var terms = candidate.items.items.map { Programme.Term(1, variables[$0]) }
      if let shared { terms.append(.init(1, shared)) }
      programme.demand(terms, .atLeast, candidate.value)
    }
    guard case .found(let answer) = programme.solved(), answer.proof.isOptimal else {
      return false
    }
    for place in items.indices { items[place] = answer[variables[place]] }
    group = shared.map { answer[$0] } ?? 0
    return true
  }

  /// The groups worth more than they cost, of each first item the worst thirty.
  private func undervalued(_ groups: [Partition.Group]) -> [Partition.Group] {
    var short: [(lack: Double, group: Partition.Group)] = []
    for candidate in groups {
      let slack = slack(candidate)
      if slack < -1e-7 { short.append((-slack, candidate)) }
    }
    short.sort { $0.lack != $1.lack ? $0.lack > $1.lack : $0.group.items < $1.group.items }
    var counts = [Int](repeating: 0, count: 64)
    return short.map(\.group).filter { candidate in
      let first = candidate.items.trailingZeroBitCount
      counts[first] += 1
      return counts[first] <= 30
    }
  }

  /// Raises the prices until every group costs at least what it is worth.
  private mutating func raise(_ groups: [Partition.Group]) {
    for candidate in groups {
      let lack = -slack(candidate)
      if lack > 0 {
        let members = candidate.items.items
        for item in members { items[item] += lack / Double(members.count) + 1e-15 }
      }
    }
  }
}

/// Depth first: which group does the item with the fewest choices join?
struct PartitionSearch {
  private(set) var found: [Partition]
  private let task: SetPartitioning
  private let prices: GroupPrices
  /// By item: the groups that hold it, the least slack first.
  private var byItem: [[Choice]]
  private var chosen: [ItemSet] = []
  private var value = 0.0
  private var steps = 0
  private var end: Patience.End?

  struct Choice {
    let items: ItemSet
    let value: Double
    let slack: Double
  }

  init(_ task: SetPartitioning, _ prices: GroupPrices, start: [Partition]) {
    self.task = task
    self.prices = prices
    found = Array(start.sorted { $0.precedes($1) }.prefix(task.listed))
    byItem = Array(repeating: [], count: task.itemCount)
    let choices = task.groups.map {
      Choice(items: $0.items, value: $0.value, slack: max(0, prices.slack($0)))
    }.sorted { $0.slack != $1.slack ? $0.slack < $1.slack : $0.items.isListedBefore($1.items) }
    for choice in choices { for item in choice.items.items { byItem[item].append(choice) } }
  }

  /// Looks through all divisions that can be listed; why it stopped before its end, or nil.
  mutating func run(_ patience: Patience) -> Patience.End? {
    end = patience.end
    if end == nil {
      divide(task.itemCount == 0 ? 0 : ~0 >> (64 - ItemSet(task.itemCount)), lost: 0, patience)
    }
    return end
  }

  /// How much a division may lose against the bound and still be listed.
  private var mayLose: Double {
    guard found.count == task.listed, let last = found.last else { return .infinity }
    return prices.bound - last.value + 1e-9
  }

  private mutating func divide(_ rest: ItemSet, lost: Double, _ patience: Patience) {
    guard rest != 0 else { return note() }
    if let count = task.groupCount {
      let left = count - chosen.count
      guard left >= 1, left <= rest.nonzeroBitCount else { return }
    }
    steps += 1
    if steps & 1023 == 0, let end = patience.end { self.end = end }
    guard end == nil, let item = tightest(rest, mayLose - lost) else { return }
    for choice in byItem[item] {
      if lost + choice.slack > mayLose { break }
      guard choice.items & ~rest == 0 else { continue }
      chosen.append(choice.items)
      value += choice.value
      divide(rest & ~choice.items, lost: lost + choice.slack, patience)
      value -= choice.value
      chosen.removeLast()
      if end != nil { return }
    }
  }

  /// The item with the fewest groups that fit; nil: one has none.
  private func tightest(_ rest: ItemSet, _ room: Double) -> Int? {
    var best: (item: Int, count: Int)?
    var left = rest
    while left != 0 {
      let item = left.trailingZeroBitCount
      left &= left &- 1
      let most = best?.count ?? .max
      var count = 0
      for choice in byItem[item] {
        if choice.slack > room { break }
        if choice.items & ~rest == 0 {
          count += 1
          if count >= most { break }
        }
      }
      if count == 0 { return nil }
      if count < most { best = (item, count) }
    }
    return best?.item
  }

  private mutating func note() {
    guard task.groupCount == nil || task.groupCount == chosen.count else { return }
    let ordered = Partition(groups: chosen, value: value)
    guard !found.contains(where: { $0.groups == ordered.groups }) else { return }
    let place = found.firstIndex { ordered.precedes($0) } ?? found.count
    found.insert(ordered, at: place)
    if found.count > task.listed { found.removeLast() }
  }
}
