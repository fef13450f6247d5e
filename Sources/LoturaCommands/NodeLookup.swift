import LoturaNetwork

/// Finds nodes by the bytes of their ids, for files of very many ids: an open table of twice as many
/// places as nodes.
///
/// Memory: 12 bytes a node or more, and the bytes of the ids.
struct NodeLookup {
  private let columns: NetworkColumns
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]
  private var places: [Int32]
  private let mask: Int

  /// O(bytes of the ids).
  init(_ columns: NetworkColumns) {
    self.columns = columns
    var size = 16
    while size < 2 * columns.ids.count { size *= 2 }
    mask = size - 1
    places = [Int32](repeating: -1, count: size)
    ends.reserveCapacity(columns.ids.count + 1)
    for (node, id) in columns.ids.enumerated() {
      var text = id.text
      let hash = text.withUTF8 { utf8 in
        bytes.append(contentsOf: utf8)
        return NodeLookup.hash(utf8)
      }
      ends.append(bytes.count)
      var place = hash & mask
      while places[place] >= 0 { place = (place + 1) & mask }
      places[place] = Int32(node)
    }
  }

  /// The node of an id; −1: there is none. O(length), more where the bytes are of no id but the text
  /// may be.
  @inline(__always)
  func node(_ id: UnsafeBufferPointer<UInt8>) -> Int32 {
    guard !id.isEmpty else { return -1 }
    var place = NodeLookup.hash(id) & mask
    while places[place] >= 0 {
      let node = Int(places[place])
      if isID(id, of: node) { return places[place] }
      place = (place + 1) & mask
    }
    // The same text may be written in other bytes.
    return columns.node(NetworkNode.ID(String(decoding: id, as: UTF8.self))).map { Int32($0) } ?? -1
  }

  @inline(__always)
  private func isID(_ id: UnsafeBufferPointer<UInt8>, of node: Int) -> Bool {
    let start = ends[node]
    guard ends[node + 1] - start == id.count else { return false }
    var place = 0
    while place < id.count, bytes[start + place] == id[place] { place += 1 }
    return place == id.count
  }

  /// FNV-1a, with its high bits folded down.
  @inline(__always)
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: (hash ^ (hash >> 32)) & 0x7FFF_FFFF)
  }
}
