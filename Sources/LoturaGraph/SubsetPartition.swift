/// The best ways to divide a few items into groups, exactly: a dynamic programme over subsets.
///
///     best(S) = max over groups G ⊆ S that hold the first item of S: v(G) + best(S ∖ G)
///
/// Every division is met once, for its first group holds the first item, and so on. Each state
/// keeps its k best divisions, so the answer lists the k best of all; with an exact number of
/// groups a state is a set and how many groups are still to be made.
///
/// **Ties.** Values are compared in billionths; equal ones go to more groups, then to the smaller
/// list of groups (`Partition.precedes`). The rule holds within each state: value and number add
/// up, and a list is compared group by group.
/// **Groups left out.** Without an exact number a group is dropped if k divisions of it into smaller
/// groups are worth at least as much: each of them in its place gives another division of all that
/// comes first (not less worth, more groups), so none with the group is among the k best.
/// **Complexity.** For every state the groups that fit into it, and of those that do not only the
/// first of each prefix: O(3ⁿ × n × k) at worst, far less for small groups; states ≤ 2ⁿ⁻¹ + 1;
/// memory `bytesNeeded`.
/// **Source.** Rothkopf, Pekeč & Harstad 1998; Rahwan et al. 2015.
public struct SubsetPartition: Sendable {
  /// How many items there are, 0 … 24.
  public let itemCount: Int
  /// How many of the best divisions are wanted, ≥ 1.
  public let listed: Int
  /// How many groups a division must have; nil: any number.
  public let groupCount: Int?
  /// The groups that may be chosen, by their first item.
  private let lists: [GroupList]
  /// How many items the largest of them holds.
  private let largest: Int
  /// The states that are met, ascending.
  private let states: [UInt32]

  /// The most items that this method takes.
  public static let mostItems = 24

  /// The task. Groups may be given in any order; a group that is not given is forbidden.
  ///
  /// - Complexity: O(3ⁿ × n) at worst.
  public init(itemCount: Int, groups: [Partition.Group], listed: Int = 1, groupCount: Int? = nil) {
    precondition(0 <= itemCount && itemCount <= Self.mostItems, "0 ≤ items ≤ 24")
    precondition(listed >= 1 && listed < 256, "1 ≤ listed < 256")
    self.itemCount = itemCount
    self.listed = listed
    self.groupCount = groupCount
    let useful = groupCount == nil ? UsefulGroups(groups, listed: listed).groups : groups
    lists = GroupList.byFirstItem(useful, itemCount)
    largest = useful.reduce(1) { max($0, $1.items.nonzeroBitCount) }
    states = Self.reachable(itemCount, lists)
  }

  /// How much memory `best` will take, in bytes: known before it begins.
  public var bytesNeeded: Int {
    states.count * levels * (listed * MemoryLayout<Entry>.stride + 1) + (4 << itemCount)
  }

  /// The best divisions, best first: as many as were asked for, or as there are.
  public func best() -> [Partition] { best(.endless) ?? [] }

  /// The best divisions, as `best()`; nil: patience was over before all states were filled.
  public func best(_ patience: Patience) -> [Partition]? {
    var table = Table(states: states, itemCount: itemCount, levels: levels, listed: listed)
    for place in states.indices {
      if place & 255 == 0, patience.end != nil { return nil }
      fill(place, of: &table)
    }
    let whole = Table.Slot(place: states.count - 1, level: groupCount ?? 0)
    return (0..<table.count(whole)).map { partition(table, whole, rank: $0) }
  }

  /// States of one set: one, or one for each number of groups still to make.
  private var levels: Int { groupCount.map { $0 + 1 } ?? 1 }
}

extension SubsetPartition {
  /// A division of a state's set: its value, number of groups, first group, and which of the
  /// divisions of the rest follows.
  fileprivate struct Entry {
    var value = 0.0
    var billionths: Int64 = 0
    var group: Int32 = 0
    var rest: UInt8 = 0
    var count: UInt8 = 0
  }

  /// The best divisions of every state.
  fileprivate struct Table {
    struct Slot {
      let place: Int
      let level: Int
    }

    let places: [Int32]
    let states: [UInt32]
    let levels: Int
    let listed: Int
    var entries: [Entry]
    var counts: [UInt8]

    init(states: [UInt32], itemCount: Int, levels: Int, listed: Int) {
      self.states = states
      self.levels = levels
      self.listed = listed
      var places = [Int32](repeating: -1, count: 1 << itemCount)
      for (place, state) in states.enumerated() { places[Int(state)] = Int32(place) }
      self.places = places
      entries = Array(repeating: Entry(), count: states.count * levels * listed)
      counts = Array(repeating: 0, count: states.count * levels)
    }

    func index(_ slot: Slot) -> Int { slot.place * levels + slot.level }
    func count(_ slot: Slot) -> Int { Int(counts[index(slot)]) }
    func entry(_ slot: Slot, _ rank: Int) -> Entry { entries[index(slot) * listed + rank] }
  }

  /// Fills every level of a state from the smaller ones.
  private func fill(_ place: Int, of table: inout Table) {
    let set = states[place]
    guard set != 0 else {
      // Nothing to divide: one division, of no group.
      table.counts[place * table.levels] = 1
      return
    }
    let levels = levels(of: set)
    lists[set.trailingZeroBitCount].forEach(in: set) { number, group in
      let rest = Int(table.places[Int(set & ~group.items)])
      guard groupCount != nil else {
        offer(number, group.value, from: rest, to: place, of: &table)
        return
      }
      for level in levels {
        offer(
          number, group.value, from: rest * table.levels + level - 1,
          to: place * table.levels + level, of: &table)
      }
    }
  }

  /// How many groups a set can still be divided into, if the whole is to have the number wanted.
  private func levels(of set: UInt32) -> Range<Int> {
    guard let wanted = groupCount else { return 0..<1 }
    let inside = set.nonzeroBitCount
    let outside = itemCount - inside
    func least(_ items: Int) -> Int { (items + largest - 1) / largest }
    let low = max(1, least(inside), wanted - outside)
    return low..<max(low, min(inside, wanted - least(outside)) + 1)
  }

  /// Puts a group before each division of the rest into the list of a state.
  private func offer(
    _ group: Int, _ value: Double, from rest: Int, to slot: Int, of table: inout Table
  ) {
    let first = slot * listed
    for rank in 0..<Int(table.counts[rest]) {
      let tail = table.entries[rest * listed + rank]
      let sum = value + tail.value
      // Most come too late by far: no need to compare them in billionths. The tails fall in value.
      if table.counts[slot] == listed, sum < table.entries[first + listed - 1].value - 4e-9 {
        return
      }
      let entry = Entry(
        value: sum, billionths: Partition.billionths(sum), group: Int32(group),
        rest: UInt8(rank), count: tail.count + 1)
      var count = Int(table.counts[slot])
      // Groups are offered in their order, so of equal ones the earlier stays before the later.
      if count == listed {
        guard isBetter(entry, table.entries[first + count - 1]) else { return }
        count -= 1
      }
      var at = count
      while at > 0, isBetter(entry, table.entries[first + at - 1]) {
        table.entries[first + at] = table.entries[first + at - 1]
        at -= 1
      }
      table.entries[first + at] = entry
      table.counts[slot] = UInt8(count + 1)
    }
  }

  @inline(__always)
  private func isBetter(_ entry: Entry, _ other: Entry) -> Bool {
    entry.billionths != other.billionths
      ? entry.billionths > other.billionths : entry.count > other.count
  }

  private func partition(_ table: Table, _ slot: Table.Slot, rank: Int) -> Partition {
    var (slot, rank, groups, value) = (slot, rank, [ItemSet](), 0.0)
    while states[slot.place] != 0 {
      let entry = table.entry(slot, rank)
      let set = states[slot.place]
      let group = lists[set.trailingZeroBitCount][Int(entry.group)]
      groups.append(ItemSet(group.items))
      value += group.value
      slot = .init(
        place: Int(table.places[Int(set & ~group.items)]),
        level: groupCount == nil ? 0 : slot.level - 1)
      rank = Int(entry.rest)
    }
    return Partition(groups: groups, value: value)
  }

  /// The sets that are left over when groups are taken from all items, first item first; ascending.
  private static func reachable(_ count: Int, _ lists: [GroupList]) -> [UInt32] {
    var isMet = [Bool](repeating: false, count: 1 << count)
    isMet[isMet.count - 1] = true
    for set in stride(from: isMet.count - 1, to: 0, by: -1) where isMet[set] {
      lists[set.trailingZeroBitCount].forEach(in: UInt32(set)) { _, group in
        isMet[set & ~Int(group.items)] = true
      }
    }
    return isMet.indices.filter { isMet[$0] }.map { UInt32($0) }
  }
}

/// The groups of one first item as they are listed, made to be gone through quickly.
///
/// The list also has every beginning of a group (0,1 for 0,1,3), so that where one does not fit into
/// a set, all that begin with it are passed over at once: they come right after it.
private struct GroupList {
  struct Node {
    let items: UInt32
    /// Whether it may be chosen, or is only the beginning of others.
    let isGroup: Bool
    let value: Double
    /// The place of the first after it that does not begin with it.
    var next: Int
  }

  private let nodes: [Node]

  /// The lists of items 0 ..< count.
  static func byFirstItem(_ groups: [Partition.Group], _ count: Int) -> [GroupList] {
    var values: [[ItemSet: Double?]] = Array(repeating: [:], count: count)
    for group in groups {
      let first = group.items.trailingZeroBitCount
      values[first][group.items] = .some(group.value)
      var beginning = group.items
      while beginning.nonzeroBitCount > 1 {
        beginning ^= 1 << ItemSet(63 - beginning.leadingZeroBitCount)
        if values[first][beginning] != nil { break }
        values[first][beginning] = .some(nil)
      }
    }
    return values.map { GroupList($0) }
  }

  private init(_ values: [ItemSet: Double?]) {
    var nodes = values.map { items, value in
      Node(items: UInt32(items), isGroup: value != nil, value: value ?? 0, next: 0)
    }
    nodes.sort { ItemSet($0.items).isListedBefore(ItemSet($1.items)) }
    // The last node of each size that still waits for the first that does not begin with it.
    var waiting: [Int] = []
    for place in nodes.indices {
      let size = nodes[place].items.nonzeroBitCount
      while let last = waiting.last, nodes[last].items.nonzeroBitCount >= size {
        nodes[last].next = place
        waiting.removeLast()
      }
      waiting.append(place)
    }
    for place in waiting { nodes[place].next = nodes.count }
    self.nodes = nodes
  }

  subscript(place: Int) -> Node { nodes[place] }

  /// The groups inside a set with their places, in their order.
  @inline(__always)
  func forEach(in set: UInt32, _ body: (Int, Node) -> Void) {
    var place = 0
    while place < nodes.count {
      let node = nodes[place]
      guard node.items & ~set == 0 else {
        place = node.next
        continue
      }
      if node.isGroup { body(place, node) }
      place += 1
    }
  }
}

/// The groups that can be part of one of the k best divisions.
public struct UsefulGroups {
  /// The groups kept, by their items as numbers.
  public private(set) var groups: [Partition.Group] = []

  /// Keeps a group unless k divisions of it into smaller given groups are worth at least as much.
  public init(_ all: [Partition.Group], listed: Int) {
    let values = Dictionary(all.map { ($0.items, $0.value) }, uniquingKeysWith: { max($0, $1) })
    groups = values.map { Partition.Group($0, value: $1) }.filter { group in
      let least = Partition.billionths(group.value)
      var better = 0
      func split(_ rest: ItemSet, _ value: Double, _ parts: Int) {
        guard rest != 0 else {
          if parts > 1, Partition.billionths(value) >= least { better += 1 }
          return
        }
        let first = rest & (~rest &+ 1)
        let others = rest ^ first
        var some = others
        while better < listed {
          if let part = values[first | some] { split(others ^ some, value + part, parts + 1) }
          if some == 0 { break }
          some = (some &- 1) & others
        }
      }
      // Larger groups have too many divisions to try them all; they stay.
      if group.items.nonzeroBitCount <= 6 { split(group.items, 0, 0) }
      return better < listed
    }.sorted { $0.items < $1.items }
  }
}
