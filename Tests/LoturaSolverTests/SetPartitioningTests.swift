import LoturaGraph
import LoturaSolver
import Testing

@Suite("The best division of many items into groups", .timeLimit(.minutes(30)))
struct SetPartitioningTests {
  /// Groups of up to `largest` items; tenths for ties, some forbidden.
  private func groups(_ count: Int, largest: Int, seed: UInt64) -> [Partition.Group] {
    var random = SplitMix64(seed: seed)
    guard count > 0 else { return [] }
    return (1..<(ItemSet(1) << ItemSet(count))).compactMap { items in
      let size = items.nonzeroBitCount
      guard size <= largest else { return nil }
      if size == 1 { return .init(items, value: 0) }
      let draw = random.next()
      return draw % 5 == 0 ? nil : .init(items, value: Double(draw / 8 % 9) / 10 - 0.3)
    }
  }

  @Test("agrees with the programme over subsets, ties and runners-up too", arguments: 0..<25)
  func agreement(block: UInt64) throws {
    for seed in block * 20..<block * 20 + 20 {
      let count = Int(seed % 8) + 1
      let groups = groups(count, largest: 1 + Int(seed % 4), seed: seed)
      for (listed, exact) in [(1, nil), (3, nil), (2, 1 + Int(seed % 4))] as [(Int, Int?)] {
        let wanted = SubsetPartition(
          itemCount: count, groups: groups, listed: listed, groupCount: exact
        ).best()
        let answer = SetPartitioning(
          itemCount: count, groups: groups, listed: listed, groupCount: exact
        ).best()
        #expect(
          (answer?.partitions ?? []).map(\.groups) == wanted.map(\.groups),
          "seed \(seed), \(listed), \(exact ?? 0)")
        if let answer, let first = answer.partitions.first {
          #expect(answer.proof == .optimal(first.value))
        }
      }
    }
  }

  @Test("no time gives the start with a bound that is not below the best")
  func noTime() throws {
    let groups = groups(8, largest: 3, seed: 77)
    let best = try #require(SubsetPartition(itemCount: 8, groups: groups).best().first)
    let single = Partition(groups: (0..<8).map { 1 << ItemSet($0) }, value: 0)
    let answer = try #require(
      SetPartitioning(itemCount: 8, groups: groups).best(
        Patience(seconds: 0), startingFrom: [single]))
    #expect(answer.partitions == [single])
    #expect(answer.proof.termination == .timeLimit)
    #expect(answer.proof.bound >= best.value)
  }

  @Test("nothing to divide, and nothing that fits")
  func edges() {
    #expect(SetPartitioning(itemCount: 0, groups: []).best()?.partitions.map(\.groups) == [[]])
    #expect(SetPartitioning(itemCount: 2, groups: [.init(1, value: 0)]).best() == nil)
  }

  @Test("forty items in groups of up to three, pair values as real ones")
  func forty() throws {
    let answer = try #require(
      SetPartitioning(itemCount: 40, groups: Self.pairGroups(40, 3, seed: 9), listed: 3).best())
    #expect(answer.proof.isOptimal)
    let all = answer.partitions
    #expect(all.count == 3 && all[0].value >= all[1].value && all[1].value >= all[2].value)
    for partition in all { #expect(partition.groups.reduce(0, ^) == ~0 >> 24) }
  }

  /// v(G) = (|G| − 1)(mean of the pairs − .6), a tenth of the pairs forbidden.
  static func pairGroups(_ n: Int, _ largest: Int, seed: UInt64) -> [Partition.Group] {
    var random = SplitMix64(seed: seed)
    var pair = [[Double?]](repeating: Array(repeating: nil, count: n), count: n)
    for a in 0..<n {
      for b in a + 1..<n {
        let x = Double(random.next() >> 11) * 0x1p-53
        if random.next() % 10 > 0 { pair[a][b] = 0.3 + 0.5 * x }
      }
    }
    var groups: [Partition.Group] = []
    func extend(_ members: [Int], _ sum: Double, _ pairs: Int) {
      let items = ItemSet(items: members)
      let value = members.count < 2 ? 0 : Double(members.count - 1) * (sum / Double(pairs) - 0.6)
      groups.append(.init(items, value: value))
      guard members.count < largest, let last = members.last else { return }
      for next in last + 1..<max(n, last + 1) {
        var (more, isAllowed) = (0.0, true)
        for member in members {
          guard let value = pair[member][next] else {
            isAllowed = false
            break
          }
          more += value
        }
        if isAllowed { extend(members + [next], sum + more, pairs + members.count) }
      }
    }
    for first in 0..<n { extend([first], 0, 0) }
    return groups
  }
}
