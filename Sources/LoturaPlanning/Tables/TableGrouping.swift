internal import LoturaGraph
internal import LoturaSolver

/// Divides people among tables of given sizes so that the sum over tables of what each two at a
/// table are worth to each other is greatest.
///
/// **Method.** Where the possible tables are not too many, exactly (`SubsetPartition`); else by
/// exchanges of two people, as long as one helps, from many seeded starts.
/// **Source.** Mixed tables: Papenberg & Klau 2021.
/// **Proof.** Exact, or a bound: everybody sits at best with those worth most to them, and half of
/// the sum of that is not exceeded.
struct TableGrouping {
  /// The people of each table in ascending order: larger tables first, then by their first person.
  let tables: [[Int]]
  /// The sum over tables.
  let value: Double
  /// What is proved of it.
  let proof: Proof

  /// What pairs are worth, and how a table's sum is weighed.
  struct Worth {
    /// Person × person, symmetric, finite.
    let pairs: [[Double]]
    /// By which the sum of a table of so many is multiplied, ≥ 0.
    var weight: (_ size: Int) -> Double = { _ in 1 }
  }

  /// The most people and possible tables for the exact way.
  static let mostExactPeople = 18
  static let mostExactTables = 60_000
  /// What a pair that must stay apart costs a search: more than all other pairs bring.
  private static let apartCost = 1e6

  /// The best division of a task with one round; nil: those who must stay apart leave none, or none
  /// was found.
  init?(
    _ task: SeatingTask, _ worth: Worth, seed: UInt64, starts: Int, _ patience: Patience
  ) {
    guard case .found(let round) = AdmissibleRound.find(task) else { return nil }
    if let exact = TableGrouping.exact(task, worth, patience) {
      tables = Seating(rounds: [exact.tables]).rounds[0]
      (value, proof) = (exact.value, .optimal(exact.value))
      return
    }
    var search = GroupingSearch(task, worth, penalty: Self.apartCost)
    var random = SplitMix64(seed: seed)
    var best = round
    var bestValue = search.improve(&best)
    for _ in 0..<starts where patience.end == nil {
      var tried = search.shuffled(&random)
      let value = search.improve(&tried)
      if value > bestValue + 1e-12 { (best, bestValue) = (tried, value) }
    }
    tables = Seating(rounds: [best]).rounds[0]
    value = TableGrouping.value(tables, worth)
    proof = .stopped(
      patience.end == .interrupted ? .interrupted : .stepLimit, value: value,
      bound: max(value, TableGrouping.bound(task, worth)))
  }

  /// The sum over tables.
  static func value(_ tables: [[Int]], _ worth: Worth) -> Double {
    tables.reduce(0) { sum, table in
      let pairs = table.indices.reduce(0.0) { inner, one in
        table[(one + 1)...].reduce(inner) { $0 + worth.pairs[table[one]][$1] }
      }
      return sum + worth.weight(table.count) * pairs
    }
  }

  private static func bound(_ task: SeatingTask, _ worth: Worth) -> Double {
    let apart = Set(task.apart)
    let (most, least) = (task.sizes.first ?? 0, task.sizes.last ?? 0)
    var (sum, gains) = (0.0, [Double]())
    for one in 0..<task.people {
      let others = (0..<task.people).filter {
        $0 != one && !apart.contains(SeatingTask.Pair(one, $0))
      }.map { worth.pairs[one][$0] }.sorted(by: >)
      let small = worth.weight(least) * others.prefix(least - 1).reduce(0, +)
      let large = worth.weight(most) * others.prefix(most - 1).reduce(0, +)
      sum += small
      gains.append(large - small)
    }
    let larger = task.sizes.filter { $0 > least }.reduce(0, +)
    return (sum + gains.sorted(by: >).prefix(larger).reduce(0, +)) / 2
  }

  /// The best division by the programme over subsets; nil: it is too large, or patience is over.
  private static func exact(
    _ task: SeatingTask, _ worth: Worth, _ patience: Patience
  ) -> (tables: [[Int]], value: Double)? {
    guard task.people <= mostExactPeople else { return nil }
    let sizes = Set(task.sizes).sorted()
    let count = sizes.reduce(0) { $0 + ways(of: task.people, choosing: $1) }
    guard count <= mostExactTables else { return nil }
    let apart = Set(task.apart)
    var groups: [Partition.Group] = []
    func extend(_ members: [Int], _ sum: Double) {
      if sizes.contains(members.count) {
        groups.append(
          .init(ItemSet(items: members), value: worth.weight(members.count) * sum))
      }
      guard members.count < sizes.last ?? 0 else { return }
      for next in ((members.last ?? -1) + 1)..<task.people
      where members.allSatisfy({ !apart.contains(SeatingTask.Pair($0, next)) }) {
        extend(members + [next], members.reduce(sum) { $0 + worth.pairs[$1][next] })
      }
    }
    extend([], 0)
    let programme = SubsetPartition(
      itemCount: task.people, groups: groups, groupCount: task.sizes.count)
    guard let best = programme.best(patience)?.first else { return nil }
    return (best.groups.map(\.items), best.value)
  }

  private static func ways(of people: Int, choosing size: Int) -> Int {
    (0..<size).reduce(1) { $0 * (people - $1) / ($1 + 1) }
  }
}

/// Exchanges of two people of different tables, as long as one raises the sum.
private struct GroupingSearch {
  private let task: SeatingTask
  /// Person × person; those who must stay apart at a great cost.
  private let worth: [[Double]]
  private let weights: [Double]

  init(_ task: SeatingTask, _ worth: TableGrouping.Worth, penalty: Double) {
    self.task = task
    var pairs = worth.pairs
    for pair in task.apart {
      pairs[pair.a][pair.b] -= penalty
      pairs[pair.b][pair.a] -= penalty
    }
    self.worth = pairs
    weights = task.sizes.map(worth.weight)
  }

  func shuffled(_ random: inout SplitMix64) -> [[Int]] {
    let line = Array(0..<task.people).shuffled(using: &random)
    var begin = 0
    return task.sizes.map { size in
      defer { begin += size }
      return Array(line[begin..<begin + size])
    }
  }

  /// Makes the best exchange of each person in turn until none helps; the sum then. Each round of
  /// turns O(people² + exchanges × people).
  mutating func improve(_ tables: inout [[Int]]) -> Double {
    var table = [Int](repeating: 0, count: task.people)
    for (place, people) in tables.enumerated() { for person in people { table[person] = place } }
    // What each person has of each table.
    var sums = (0..<task.people).map { person in
      tables.map { $0.reduce(0) { $1 == person ? $0 : $0 + worth[person][$1] } }
    }
    var isBetter = true
    while isBetter {
      isBetter = false
      for a in 0..<task.people {
        var best: (gain: Double, other: Int)?
        for b in 0..<task.people where table[a] != table[b] {
          let (from, to) = (table[a], table[b])
          let gain =
            weights[to] * (sums[a][to] - worth[a][b] - sums[b][to])
            + weights[from] * (sums[b][from] - worth[a][b] - sums[a][from])
          if gain > best?.gain ?? 1e-9 { best = (gain, b) }
        }
        guard let b = best?.other else { continue }
        isBetter = true
        let (from, to) = (table[a], table[b])
        for person in 0..<task.people {
          // Nobody is worth anything to themselves.
          let toA = person == a ? 0 : worth[person][a]
          let toB = person == b ? 0 : worth[person][b]
          sums[person][from] += toB - toA
          sums[person][to] += toA - toB
        }
        (table[a], table[b]) = (to, from)
      }
    }
    tables = tables.indices.map { place in table.indices.filter { table[$0] == place } }
    return (0..<task.people).reduce(0) { $0 + weights[table[$1]] * sums[$1][table[$1]] } / 2
  }
}
