/// How a table lies in a cache file: where its cells are, and their texts unless the table's own
/// file holds them as they are. Then that file is read for them, and must have the checksum it had.
extension Table {
  private enum Part: UInt16 {
    case facts = 0
    case names = 1
    // `names` takes two parts.
    case bytes = 3
    case ends = 4
    case rows = 5
  }

  /// How many parts of its group a table takes at most.
  package static let cachedParts: UInt16 = 8

  /// Whether a cache file has a table in this group.
  package static func isKept(in cache: CacheFile, as group: UInt16) -> Bool {
    cache.has(CacheCode(group: group, part: Part.facts.rawValue))
  }

  /// Adds the table to a cache file. O(bytes) for the checksum of its texts.
  ///
  /// - Parameters:
  ///   - group: the group of its sections.
  ///   - folder: the folder of CSV files that it was read from; nil: it came from something else.
  package func add(to cache: inout CacheWriting, as group: UInt16, folder: String?) {
    func code(_ part: Part) -> CacheCode { CacheCode(group: group, part: part.rawValue) }
    // The file's own bytes lie here, delimiters and all.
    let liesInFile = folder != nil && cells.gap == 1
    let sum = liesInFile ? unsafe cells.bytes.withUnsafeBytes { unsafe Checksum.of($0) } : 0
    cache.add(
      [
        allowsDecimalComma ? 1 : 0, UInt64(cells.gap), liesInFile ? 1 : 0,
        UInt64(cells.bytes.count), sum,
      ], as: code(.facts))
    cache.add([name] + header, as: code(.names))
    cache.add(cells.ends, as: code(.ends))
    cache.add(cells.rows, as: code(.rows))
    if !liesInFile { cache.add(cells.bytes, as: code(.bytes)) }
  }

  /// A table out of a cache file; nil: it is not there as it should be. O(bytes).
  package init?(from cache: CacheFile, as group: UInt16, folder: String?) {
    func code(_ part: Part) -> CacheCode { CacheCode(group: group, part: part.rawValue) }
    guard let facts: [UInt64] = cache.array(code(.facts)), facts.count == 5, facts[0] <= 1,
      facts[1] <= 1, facts[2] <= 1, let names = cache.texts(code(.names)), !names.isEmpty,
      let ends: [UInt32] = cache.array(code(.ends)), let rows: [UInt32] = cache.array(code(.rows))
    else { return nil }
    let bytes: [UInt8]?
    if facts[2] == 0 {
      bytes = cache.array(code(.bytes))
    } else {
      let source = folder.flatMap {
        CacheReading($0 + "/" + names[0] + ".csv", mayBeOfOthers: true)
      }
      bytes = source.flatMap { source in
        source.length == facts[3] ? source.array(0, source.length, UInt8.self, sum: facts[4]) : nil
      }
    }
    guard let bytes else { return nil }
    let store = CellStore(bytes: bytes, ends: ends, rows: rows, gap: UInt32(facts[1]))
    guard store.isSound else { return nil }
    self.init(
      name: names[0], header: Array(names.dropFirst()), store: store,
      allowsDecimalComma: facts[0] == 1)
  }
}

extension CellStore {
  /// Whether every cell of every record lies within the bytes, whoever made the store. O(cells).
  fileprivate var isSound: Bool {
    guard rows.first == 0, let last = rows.last, last <= ends.count else { return false }
    return unsafe ends.withUnsafeBufferPointer { ends in
      var first = 0
      for next in rows {
        let next = Int(next)
        guard first <= next, next <= ends.count else { return false }
        var place = first &+ 1
        while place < next {
          let (start, end) = unsafe (ends[place &- 1] &+ gap, ends[place])
          if start > end || Int(end) > bytes.count { return false }
          place &+= 1
        }
        first = next
      }
      return true
    }
  }
}
