import LoturaNetwork

/// Every node by its id: one id names one node, whatever its sheet.
///
/// Ids are compared as Swift compares text, by canonical equivalence: é in one character or in two
/// is the same id. **Memory** a hash table of all ids.
struct NodeIndex: Sendable {
  /// A node: its id as its own row spells it, and where that row is.
  struct Entry: Sendable {
    let id: String
    let sheet: SheetName
    /// The row among those seen of its sheet.
    let row: Int
    let isReference: Bool
  }

  private(set) var entries: [Entry] = []
  private var numbers: [String: Int32] = [:]

  /// Takes in a node; gives the earlier one if its id is taken, and takes in nothing.
  mutating func insert(_ entry: Entry) -> Entry? {
    let next = Int32(entries.count)
    if let earlier = numbers[entry.id] { return entries[Int(earlier)] }
    numbers[entry.id] = next
    entries.append(entry)
    return nil
  }

  mutating func reserve(_ count: Int) {
    entries.reserveCapacity(count)
    numbers.reserveCapacity(count)
  }

  /// The number of the node with this id, or nil. O(length of the id).
  func number(of id: String) -> Int? { numbers[id].map(Int.init) }
}
