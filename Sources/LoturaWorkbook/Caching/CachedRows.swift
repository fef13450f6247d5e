import LoturaNetwork
import LoturaTables

extension SheetRows {
  /// Where the records of a table that are seen lie in a cache file.
  static func records(_ group: UInt16) -> CacheCode {
    CacheCode(group: group, part: Table.cachedParts)
  }

  private static func nodes(_ group: UInt16, _ column: Int) -> CacheCode {
    CacheCode(group: group, part: Table.cachedParts + 1 + UInt16(column))
  }

  /// Adds the rows to a cache file.
  func add(to cache: inout CacheWriting, as group: UInt16, folder: String?) {
    table.add(to: &cache, as: group, folder: folder)
    cache.add(records, as: Self.records(group))
    for column in columns.indices where positions[column] != nil && isReferring(column) {
      cache.add(nodes[column], as: Self.nodes(group, column))
    }
  }

  /// The rows of a sheet out of a cache file; nil: they are not there as they should be.
  ///
  /// - Parameter count: how many nodes there are.
  init?(
    from cache: CacheFile, as group: UInt16, _ sheet: Sheet, isReference: Bool = false,
    folder: String? = nil, nodes count: Int
  ) {
    guard let table = Table(from: cache, as: group, folder: folder),
      table.name == sheet.name.rawValue,
      let records: [Int32] = cache.array(Self.records(group)), table.areRecords(records)
    else { return nil }
    self.init(sheet, of: table, records: records, isReference: isReference)
    for column in columns.indices where isReferring(column) {
      guard positions[column] != nil else {
        nodes[column] = isReference ? [] : Array(repeating: -1, count: records.count)
        continue
      }
      guard let numbers: [Int32] = cache.array(Self.nodes(group, column)),
        numbers.isEmpty && isReference || numbers.count == records.count,
        numbers.allSatisfy({ $0 >= -1 && $0 < count })
      else { return nil }
      nodes[column] = numbers
    }
  }
}

extension OtherRows {
  /// The rows of a sheet of people's own out of a cache file; nil: they are not there as they should
  /// be.
  init?(from cache: CacheFile, as group: UInt16, folder: String?) {
    guard let table = Table(from: cache, as: group, folder: folder),
      let records: [Int32] = cache.array(SheetRows.records(group)), table.areRecords(records)
    else { return nil }
    self.init(table: table, records: records)
  }
}

extension Table {
  /// Whether these are records of this table, ascending.
  fileprivate func areRecords(_ records: [Int32]) -> Bool {
    var last: Int32 = -1
    for record in records {
      guard record > last else { return false }
      last = record
    }
    return Int(last) < rowCount
  }
}
