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
/// **Complexity.** O(states × groups of an item × k), states ≤ 2ⁿ⁻¹ + 1, at worst O(3ⁿ); memory
/// `bytesNeeded`.
/// **Source.** Rothkopf, Pekeč & Harstad 1998; Rahwan et al. 2015.
public struct SubsetPartition: Sendable {
  /// How many items there are, 0 … 24.
  public let itemCount: Int
  /// How many of the best divisions are wanted, ≥ 1.
  public let listed: Int
  /// How many groups a division must have; nil: any number.
  public let groupCount: Int?
  /// The groups that may be chosen, by their first item, then as they are listed.
  private let groupsByFirst: [[Partition.Group]]
  /// The states that are met, ascending.
  private let states: [UInt32]

  /// The most items that this method takes.
  public static let mostItems = 24

  /// The task. Groups may be given in any order; a group that is not given is forbidden.
  ///
  /// - Complexity: O(2ⁿ × groups of an item).
  public init(itemCount: Int, groups: [Partition.Group], listed: Int = 1, groupCount: Int? = nil) {
    precondition(0 <= itemCount && itemCount <= Self.mostItems, "0 ≤ items ≤ 24")
    precondition(listed >= 1 && listed < 256, "1 ≤ listed < 256")
    self.itemCount = itemCount
    self.listed = listed
    self.groupCount = groupCount
    let useful = groupCount == nil ? UsefulGroups(groups, listed: listed).groups : groups
    groupsByFirst = Self.byFirst(useful, itemCount)
    states = Self.reachable(itemCount, groupsByFirst)
  }

  /// How much memory `best` will take, in bytes: known before it begins.
  public var bytesNeeded: Int {
    states.count * levels * (listed * MemoryLayout<Entry>.stride + 1) + (4 << itemCount)
  }

  /// The best divisions, best first: as many as were asked for, or as there are.
  public func best() -> [Partition] {
    var table = Table(states: states, itemCount: itemCount, levels: levels, listed: listed)
    for place in states.indices { fill(place, of: &table) }
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
    let groups = groupsByFirst[set.trailingZeroBitCount]
    for (number, group) in groups.enumerated() where UInt32(group.items) & ~set == 0 {
      let rest = Int(table.places[Int(set & ~UInt32(group.items))])
      if groupCount == nil {
        offer(number, group.value, from: rest, to: place, of: &table)
      } else {
        for level in 1..<table.levels {
          offer(
            number, group.value, from: rest * table.levels + level - 1,
            to: place * table.levels + level, of: &table)
        }
      }
    }
  }

  /// Puts a group before each division of the rest into the list of a state.
  private func offer(
    _ group: Int, _ value: Double, from rest: Int, to slot: Int, of table: inout Table
  ) {
    let first = slot * listed
    for rank in 0..<Int(table.counts[rest]) {
      let tail = table.entries[rest * listed + rank]
      let sum = value + tail.value
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
      let group = groupsByFirst[set.trailingZeroBitCount][Int(entry.group)]
      groups.append(group.items)
      value += group.value
      slot = .init(
        place: Int(table.places[Int(set & ~UInt32(group.items))]),
        level: groupCount == nil ? 0 : slot.level - 1)
      rank = Int(entry.rest)
    }
    return Partition(groups: groups, value: value)
  }

  fileprivate static func byFirst(_ groups: [Partition.Group], _ count: Int) -> [[Partition.Group]]
  {
    var byFirst = [[Partition.Group]](repeating: [], count: count)
    for group in groups { byFirst[group.items.trailingZeroBitCount].append(group) }
    return byFirst.map { $0.sorted { $0.items.isListedBefore($1.items) } }
  }

  /// The sets that are left over when groups are taken from all items, first item first; ascending.
  private static func reachable(_ count: Int, _ groups: [[Partition.Group]]) -> [UInt32] {
    var isMet = [Bool](repeating: false, count: 1 << count)
    isMet[isMet.count - 1] = true
    for set in stride(from: isMet.count - 1, to: 0, by: -1) where isMet[set] {
      for group in groups[set.trailingZeroBitCount] where Int(group.items) & ~set == 0 {
        isMet[set & ~Int(group.items)] = true
      }
    }
    return isMet.indices.filter { isMet[$0] }.map { UInt32($0) }
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
