/// Some of up to 64 items: item i is in it if bit i is set.
public typealias ItemSet = UInt64

extension ItemSet {
  /// The items, ascending.
  public var items: [Int] {
    var (rest, items) = (self, [Int]())
    while rest != 0 {
      items.append(rest.trailingZeroBitCount)
      rest &= rest &- 1
    }
    return items
  }

  /// A set of items, each below 64.
  public init(items: [Int]) { self = items.reduce(0) { $0 | 1 << ItemSet($1) } }

  /// Whether the ascending list of its items comes before another's: 0 before 0,1 before 0,2.
  ///
  /// Where the two lists first differ one has the smaller item, or has ended.
  public func isListedBefore(_ other: ItemSet) -> Bool {
    let difference = self ^ other
    guard difference != 0 else { return false }
    let first = difference & (~difference &+ 1)
    let isMine = self & first != 0
    let above = ~(first | (first &- 1))
    // The one without the item either goes on with a larger one, and is later, or has ended.
    return isMine ? other & above != 0 : self & above == 0
  }
}

/// Items divided into groups, with what the division is worth.
public struct Partition: Hashable, Sendable {
  /// The groups, each item in exactly one, in the order of their first items.
  public let groups: [ItemSet]
  /// The sum of the groups' values.
  public let value: Double

  /// A division into groups in any order.
  public init(groups: [ItemSet], value: Double) {
    self.groups = groups.sorted { $0.trailingZeroBitCount < $1.trailingZeroBitCount }
    self.value = value
  }

  /// A group that may be chosen, and what it is worth.
  public struct Group: Hashable, Sendable {
    /// Who is in it: at least one.
    public let items: ItemSet
    /// What it is worth, finite.
    public let value: Double

    /// A group and its value.
    public init(_ items: ItemSet, value: Double) {
      precondition(items != 0 && value.isFinite, "at least one item, a finite value")
      self.items = items
      self.value = value
    }
  }

  /// A value in whole billionths, as values are compared: floor(x·10⁹ + ½).
  public static func billionths(_ value: Double) -> Int64 {
    Int64((min(max(value, -9e9), 9e9) * 1e9 + 0.5).rounded(.down))
  }

  /// Whether it is listed before another: greater value (in billionths), then more groups, then the
  /// smaller list of groups.
  public func precedes(_ other: Partition) -> Bool {
    let (mine, theirs) = (Partition.billionths(value), Partition.billionths(other.value))
    if mine != theirs { return mine > theirs }
    if groups.count != other.groups.count { return groups.count > other.groups.count }
    for (group, another) in zip(groups, other.groups) where group != another {
      return group.isListedBefore(another)
    }
    return false
  }
}
