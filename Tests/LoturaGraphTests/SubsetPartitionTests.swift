import LoturaGraph
import Testing

/// Every division of items into the given groups, best first, by trying all.
func allPartitions(
  _ itemCount: Int, _ groups: [Partition.Group], groupCount: Int? = nil
) -> [Partition] {
  var found: [Partition] = []
  func divide(_ rest: ItemSet, _ chosen: [ItemSet], _ value: Double) {
    guard rest != 0 else {
      if groupCount == nil || groupCount == chosen.count {
        found.append(Partition(groups: chosen, value: value))
      }
      return
    }
    let first = rest & (~rest &+ 1)
    for group in groups where group.items & first != 0 && group.items & ~rest == 0 {
      divide(rest & ~group.items, chosen + [group.items], value + group.value)
    }
  }
  divide(itemCount == 0 ? 0 : ~0 >> (64 - ItemSet(itemCount)), [], 0)
  return found.sorted { $0.precedes($1) }
}

/// Groups of up to `largest` of `itemCount` items from a seed: single ones are worth 0, some are
/// forbidden, values are tenths, so that ties are many.
func randomGroups(_ itemCount: Int, largest: Int, seed: UInt64) -> [Partition.Group] {
  var random = SplitMix64(seed: seed)
  guard itemCount > 0 else { return [] }
  return (1..<(ItemSet(1) << ItemSet(itemCount))).compactMap { items in
    let size = items.nonzeroBitCount
    guard size <= largest else { return nil }
    if size == 1 { return Partition.Group(items, value: 0) }
    let draw = random.next()
    return draw % 5 == 0 ? nil : Partition.Group(items, value: Double(draw / 8 % 9) / 10 - 0.3)
  }
}

/// v(G) = (|G| − 1)(mean of its pairs − .6), pairs worth hundredths .3 … .8, a tenth forbidden.
func pairGroups(_ itemCount: Int, largest: Int, seed: UInt64) -> [Partition.Group] {
  var random = SplitMix64(seed: seed)
  var values: [ItemSet: Int] = [:]
  for a in 0..<itemCount {
    for b in (a + 1)..<max(itemCount, a + 1) where random.next() % 10 > 0 {
      values[ItemSet(items: [a, b])] = 30 + Int(random.next() % 51)
    }
  }
  return (1..<(ItemSet(1) << ItemSet(itemCount))).compactMap { group in
    let members = group.items
    guard members.count <= largest else { return nil }
    var sum = 0
    for a in members {
      for b in members where b > a {
        guard let value = values[ItemSet(items: [a, b])] else { return nil }
        sum += value
      }
    }
    let pairs = members.count * (members.count - 1) / 2
    guard pairs > 0 else { return .init(group, value: 0) }
    return .init(
      group, value: Double(members.count - 1) * (Double(sum) / Double(100 * pairs) - 0.6))
  }
}

@Suite("The best division into groups")
struct SubsetPartitionTests {
  /// Items a b c d; v(G) = (|G| − 1)(mean pair value − .6), as the specification's example has it.
  static let example: [Partition.Group] = {
    let pairs: [ItemSet: Double] = [
      0b0011: 0.9, 0b1100: 0.8, 0b0110: 0.85, 0b0101: 0.7, 0b1010: 0.6, 0b1001: 0.5,
    ]
    return (ItemSet(1)..<16).compactMap { items in
      let inside = pairs.filter { $0.key & ~items == 0 }.sorted { $0.key < $1.key }.map(\.value)
      let size = items.nonzeroBitCount
      guard size <= 3 else { return nil }
      let mean = inside.isEmpty ? 0 : inside.reduce(0, +) / Double(inside.count)
      return .init(items, value: size == 1 ? 0 : Double(size - 1) * (mean - 0.6))
    }
  }()

  @Test("by hand: ab + cd is worth .3 + .2; third ab + c + d, for it has more groups than a + bcd")
  func byHand() {
    let best = SubsetPartition(itemCount: 4, groups: Self.example, listed: 4).best()
    #expect(
      best.map(\.groups) == [
        [0b0011, 0b1100], [0b0111, 0b1000], [0b0011, 0b0100, 0b1000], [0b0001, 0b1110],
      ])
    // abc: mean of .9, .85, .7 = .816667; 2·.216667
    #expect(abs(best[0].value - 0.5) < 1e-9 && abs(best[1].value - 0.433333333) < 1e-8)
    #expect(abs(best[2].value - 0.3) < 1e-9 && abs(best[3].value - 0.3) < 1e-9)
  }

  @Test("agrees with trying all, in value, groups and order of ties", arguments: 0..<25)
  func bruteForce(block: UInt64) {
    for seed in block * 20..<block * 20 + 20 {
      let items = Int(seed % 8)
      let groups = randomGroups(items, largest: 1 + Int(seed % 4), seed: seed)
      let all = allPartitions(items, groups)
      for listed in [1, 3] {
        let best = SubsetPartition(itemCount: items, groups: groups, listed: listed).best()
        #expect(best.map(\.groups) == all.prefix(listed).map(\.groups), "seed \(seed), \(listed)")
      }
      let count = 1 + Int(seed % 3)
      let exact = SubsetPartition(
        itemCount: items, groups: groups, listed: 2, groupCount: count
      ).best()
      let wanted = allPartitions(items, groups, groupCount: count).prefix(2)
      #expect(exact.map(\.groups) == wanted.map(\.groups), "seed \(seed), \(count) groups")
    }
  }

  @Test(
    "groups of pair values in hundredths, with thirds in their means: ties too", arguments: 0..<10)
  func pairValues(block: UInt64) {
    for seed in block * 10..<block * 10 + 10 {
      let items = 5 + Int(seed % 4)
      let groups = pairGroups(items, largest: 2 + Int(seed % 7), seed: seed)
      let all = allPartitions(items, groups)
      for (listed, count) in [(1, nil), (4, nil), (4, 3), (200, 2)] as [(Int, Int?)] {
        let best = SubsetPartition(
          itemCount: items, groups: groups, listed: listed, groupCount: count
        ).best()
        let wanted = all.filter { count == nil || $0.groups.count == count }.prefix(listed)
        #expect(best.map(\.groups) == wanted.map(\.groups), "seed \(seed), \(listed)")
      }
    }
  }

  @Test("fourteen items in groups of any size: no worse than any division into pairs")
  func largeGroups() throws {
    let groups = pairGroups(14, largest: 14, seed: 3)
    let best = try #require(SubsetPartition(itemCount: 14, groups: groups).best().first)
    let pairs = try #require(
      SubsetPartition(itemCount: 14, groups: groups.filter { $0.items.nonzeroBitCount < 3 })
        .best().first)
    #expect(best.value >= pairs.value - 1e-9)
    #expect(best.groups.reduce(0, ^) == 0x3FFF)
  }

  @Test("stops when patience is over, by time or when asked")
  func patience() {
    let task = SubsetPartition(
      itemCount: 10, groups: randomGroups(10, largest: 3, seed: 2))
    #expect(task.best(Patience(seconds: 0)) == nil)
    #expect(task.best(Patience(isInterrupted: { true })) == nil)
    #expect(task.best(Patience(seconds: 1000)) == task.best())
  }

  @Test("every item is in one group, and the value is the sum", arguments: 0..<20)
  func certificate(seed: UInt64) {
    let groups = randomGroups(9, largest: 3, seed: seed + 4000)
    let values = Dictionary(uniqueKeysWithValues: groups.map { ($0.items, $0.value) })
    for partition in SubsetPartition(itemCount: 9, groups: groups, listed: 5).best() {
      #expect(partition.groups.reduce(0, ^) == 0b1_1111_1111)
      #expect(partition.groups.reduce(0) { $0 + $1.nonzeroBitCount } == 9)
      let value = partition.groups.reduce(0) { $0 + (values[$1] ?? .infinity) }
      #expect(abs(value - partition.value) < 1e-12)
    }
  }

  @Test("the bytes it says are at least those of its table")
  func memory() {
    let groups = randomGroups(10, largest: 3, seed: 1)
    let small = SubsetPartition(itemCount: 10, groups: groups).bytesNeeded
    let large = SubsetPartition(itemCount: 10, groups: groups, listed: 5).bytesNeeded
    #expect(small > 4 << 10 && large > small)
  }

  @Test("nothing to divide, one item, nothing allowed, too many groups asked for")
  func edges() {
    #expect(SubsetPartition(itemCount: 0, groups: []).best().map(\.groups) == [[]])
    #expect(SubsetPartition(itemCount: 1, groups: [.init(1, value: 0)]).best().count == 1)
    #expect(SubsetPartition(itemCount: 2, groups: [.init(1, value: 0)]).best().isEmpty)
    #expect(
      SubsetPartition(
        itemCount: 2, groups: [.init(1, value: 0), .init(2, value: 0)], groupCount: 3
      )
      .best().isEmpty)
  }

  @Test("the order of lists of items", arguments: 1..<64)
  func listOrder(one: ItemSet) {
    for other in ItemSet(1)..<64 {
      let wanted = one.items.lexicographicallyPrecedes(other.items)
      #expect(one.isListedBefore(other) == wanted, "\(one.items) \(other.items)")
    }
  }
}
