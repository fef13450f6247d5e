import LoturaNetwork
import LoturaTables

/// Every node by its id: one id names one node, whatever its sheet.
///
/// Ids are compared as Swift compares text, by canonical equivalence: é in one character or in two
/// is the same id. For texts of ASCII that is byte by byte, and they are found in a table of open
/// addresses; the few others are found as text.
///
///     ids, ends    the ids' bytes, end to end       A 1 B 2 …    2 4 …
///     sheets, rows where the row of each node is    (rows from the reference: −1 − row)
///
/// **Memory** the ids, 9 bytes a node, and 32–64 bytes a node for finding them.
struct NodeIndex: Sendable {
  /// A node: its id as its own row spells it, and where that row is.
  struct Entry: Sendable {
    let id: String
    let sheet: SheetName
    /// The row among those seen of its sheet.
    let row: Int
    let isReference: Bool
  }

  /// The ids' bytes, UTF-8, by number.
  private(set) var ids: [UInt8] = []
  /// Where the id of each node ends in `ids`.
  private(set) var ends: [UInt32] = []
  /// The position of each node's sheet in the data contract.
  private(set) var sheets: [UInt8] = []
  /// Each node's row among those seen of its sheet; −1 − row for rows of the reference.
  private(set) var rows: [Int32] = []
  private var slots: [Slot] = Array(repeating: Slot(), count: 16)
  /// The nodes whose ids have letters beyond ASCII.
  private(set) var others: [String: Int32] = [:]
  /// Whether one of `others` is the same as a text of ASCII, as Kelvin's K is.
  private var hasTwins = false

  /// A place of the table: a text of up to eight bytes itself, or the hash of a longer one.
  private struct Slot {
    var key: UInt64 = 0
    var length: Int32 = 0
    /// −1: nothing here.
    var number: Int32 = -1
  }

  /// How many nodes there are.
  var count: Int { ends.count }

  /// A node by its number.
  subscript(number: Int) -> Entry {
    Entry(
      id: id(number), sheet: sheet(number), row: row(number), isReference: isReference(number))
  }

  /// The id of a node as its own row spells it. O(its length).
  func id(_ number: Int) -> String { String(decoding: ids[range(number)], as: UTF8.self) }

  /// The sheet of a node.
  func sheet(_ number: Int) -> SheetName { DataContract.sheets[Int(sheets[number])].name }

  /// The row of a node among those seen of its sheet.
  func row(_ number: Int) -> Int { Int(rows[number] < 0 ? -1 - rows[number] : rows[number]) }

  /// Whether a node was taken from the reference.
  func isReference(_ number: Int) -> Bool { rows[number] < 0 }

  /// Where the id of a node lies in `ids`.
  func range(_ number: Int) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
  }

  /// The ids of nodes of these sheets.
  func ids(in accepted: [SheetName]) -> [String] {
    ends.indices.filter { accepted.contains(sheet($0)) }.map(id)
  }

  /// Takes in a node; gives the earlier one if its id is taken, and takes in nothing.
  mutating func insert(_ entry: Entry) -> Entry? {
    let position = DataContract.positions[entry.sheet] ?? 0
    var id = entry.id
    let row = entry.isReference ? -1 - entry.row : entry.row
    let earlier: Int32? = id.withUTF8 { insert($0, sheet: position, row: row) }
    return earlier.map { self[Int($0)] }
  }

  /// Takes in a node by the bytes of its id, UTF-8, the position of its sheet and its row (−1 − row
  /// for one of the reference); gives the number of the earlier one if its id is taken.
  mutating func insert(_ id: CellBytes, sheet: Int, row: Int) -> Int32? {
    let earlier = number(of: id)
    guard earlier < 0 else { return earlier }
    let number = Int32(ends.count)
    ids.append(contentsOf: id)
    ends.append(UInt32(truncatingIfNeeded: ids.count))
    sheets.append(UInt8(truncatingIfNeeded: sheet))
    rows.append(Int32(truncatingIfNeeded: row))
    if id.isASCII {
      if 2 * ends.count > slots.count { rehash(4 * ends.count) }
      place(id, number)
    } else {
      let text = String(decoding: id, as: UTF8.self)
      others[text] = number
      hasTwins = hasTwins || NodeIndex.plain(text) != nil
    }
    return nil
  }

  /// Makes room for so many nodes.
  mutating func reserve(_ count: Int) {
    ends.reserveCapacity(count)
    sheets.reserveCapacity(count)
    rows.reserveCapacity(count)
    rehash(2 * count)
  }

  /// The number of the node with this id, or nil. O(length of the id).
  func number(of id: String) -> Int? {
    var id = id
    let found = id.withUTF8 { number(of: $0) }
    return found < 0 ? nil : Int(found)
  }

  /// The number of the node whose id is these bytes, UTF-8, or −1. O(length of the id).
  func number(of id: CellBytes) -> Int32 {
    guard id.isASCII else { return number(ofOther: String(decoding: id, as: UTF8.self)) }
    let found = find(id)
    return found < 0 && hasTwins ? others[String(decoding: id, as: UTF8.self)] ?? -1 : found
  }

  private func number(ofOther id: String) -> Int32 {
    if let number = others[id] { return number }
    guard var twin = NodeIndex.plain(id) else { return -1 }
    return twin.withUTF8 { find($0) }
  }

  /// The text of ASCII that is the same as this one with letters beyond it; nil: there is none.
  ///
  /// Three characters of Unicode have a single one of ASCII as their canonical form; every other
  /// text that is not ASCII has a canonical form that is not either.
  private static func plain(_ text: String) -> String? {
    var plain = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{212A}": plain.unicodeScalars.append("K")
      case "\u{037E}": plain.unicodeScalars.append(";")
      case "\u{1FEF}": plain.unicodeScalars.append("`")
      case _ where scalar.isASCII: plain.unicodeScalars.append(scalar)
      default: return nil
      }
    }
    return plain
  }
}

// MARK: - The table of open addresses

extension NodeIndex {
  private func find(_ id: CellBytes) -> Int32 {
    let key = id.key
    let mask = slots.count - 1
    return slots.withUnsafeBufferPointer { slots in
      var place = NodeIndex.start(key) & mask
      while slots[place].number >= 0 {
        let slot = slots[place]
        if slot.key == key, slot.length == id.count, id.count <= 8 || isID(slot.number, id) {
          return slot.number
        }
        place = (place + 1) & mask
      }
      return -1
    }
  }

  /// The numbers of the nodes that the cells of a column name, by row; −1 where a cell is empty or
  /// no node has its id. O(bytes).
  func numbers(in position: Int, of rows: SheetRows) -> [Int32] {
    let mask = slots.count - 1
    return slots.withUnsafeBufferPointer { slots in
      rows.table.withCells { cells in
        rows.records.map { record in
          let id = cells.cell(Int(record), position)
          guard id.count > 0 else { return -1 }
          guard id.isASCII, !hasTwins else { return number(of: id) }
          let key = id.key
          var place = NodeIndex.start(key) & mask
          while slots[place].number >= 0 {
            let slot = slots[place]
            if slot.key == key, slot.length == id.count, id.count <= 8 || isID(slot.number, id) {
              return slot.number
            }
            place = (place + 1) & mask
          }
          return -1
        }
      }
    }
  }

  private func isID(_ number: Int32, _ id: CellBytes) -> Bool {
    ids.withUnsafeBufferPointer { ids in
      CellBytes(rebasing: ids[range(Int(number))]).isSame(as: id)
    }
  }

  private mutating func place(_ id: CellBytes, _ number: Int32) {
    let key = id.key
    let mask = slots.count - 1
    var place = NodeIndex.start(key) & mask
    while slots[place].number >= 0 { place = (place + 1) & mask }
    slots[place] = Slot(key: key, length: Int32(truncatingIfNeeded: id.count), number: number)
  }

  private static func start(_ key: UInt64) -> Int {
    let mixed = (key ^ (key >> 32)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: (mixed ^ (mixed >> 29)) >> 3)
  }

  /// A table for at least so many places, with what is in the old one.
  private mutating func rehash(_ least: Int) {
    var count = slots.count
    while count < least { count *= 2 }
    guard count > slots.count else { return }
    let old = slots
    slots = Array(repeating: Slot(), count: count)
    let mask = count - 1
    for slot in old where slot.number >= 0 {
      var place = NodeIndex.start(slot.key) & mask
      while slots[place].number >= 0 { place = (place + 1) & mask }
      slots[place] = slot
    }
  }
}

// MARK: - Order

extension NodeIndex {
  /// The numbers of the nodes in the order of their ids: NFC text by UTF-8 bytes. O(n log n), O(n)
  /// for ids that come in order.
  var sorted: [Int32] {
    /// Of ids of ASCII, the first eight bytes as a number that sorts as they do.
    struct Ranked {
      let prefix: UInt64
      let number: Int32
    }
    let isOther = Set(others.values)
    let prefixes = ids.withUnsafeBufferPointer { ids in
      ends.indices.map { number in
        Ranked(
          prefix: CellBytes(rebasing: ids[range(number)].prefix(8)).key.byteSwapped,
          number: Int32(truncatingIfNeeded: number))
      }
    }
    return ids.withUnsafeBufferPointer { ids in
      func precedes(_ x: Ranked, _ y: Ranked) -> Bool {
        if !isOther.isEmpty, isOther.contains(x.number) || isOther.contains(y.number) {
          return id(Int(x.number)) < id(Int(y.number))
        }
        if x.prefix != y.prefix { return x.prefix < y.prefix }
        return ids[range(Int(x.number))].lexicographicallyPrecedes(ids[range(Int(y.number))])
      }
      return prefixes.sorted(by: precedes).map(\.number)
    }
  }
}
