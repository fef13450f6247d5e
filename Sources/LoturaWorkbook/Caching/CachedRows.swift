import LoturaNetwork
import LoturaTables

extension SheetRows {
  private static func nodes(_ group: UInt16, _ column: Int) -> CacheCode {
    CacheCode(group: group, part: Table.cachedParts + 1 + UInt16(column))
  }

  /// Adds the rows to a cache file.
  func add(to cache: inout CacheWriting, as group: UInt16, folder: String?) {
    table.add(to: &cache, records: records, as: group, folder: folder)
    for column in columns.indices where isCached(column) {
      cache.add(nodes[column], as: Self.nodes(group, column))
    }
  }

  /// The rows of a sheet out of a cache file; nil: they are not there as they should be.
  ///
  /// - Parameter count: how many nodes there are.
  init?(
    from cache: CacheFile, as group: UInt16, _ sheet: Sheet, folder: String?, nodes count: Int
  ) {
    guard let (table, records) = Table.withRecords(from: cache, as: group, folder: folder),
      table.name == sheet.name.rawValue
    else { return nil }
    self.init(sheet, of: table, records: records)
    for column in columns.indices where isCached(column) {
      guard let numbers: [Int32] = cache.array(Self.nodes(group, column)),
        numbers.count == records.count, numbers.allSatisfy({ $0 >= -1 && $0 < count })
      else { return nil }
      nodes[column] = numbers
    }
    fillNodes()
  }

  /// Rows that were taken from the reference, out of a cache file; nil: they are not there as they
  /// should be.
  init?(reference sheet: Sheet, from cache: CacheFile, as group: UInt16) {
    guard let (table, records) = Table.withRecords(from: cache, as: group, folder: nil),
      table.name == sheet.name.rawValue
    else { return nil }
    self.init(sheet, of: table, records: records, isReference: true)
  }

  /// Whether the numbers of a column are kept: rows of the reference point to nobody.
  private func isCached(_ column: Int) -> Bool {
    positions[column] != nil && !isReference && isReferring(column)
  }
}

extension OtherRows {
  /// Adds the rows to a cache file.
  func add(to cache: inout CacheWriting, as group: UInt16, folder: String?) {
    table.add(to: &cache, records: records, as: group, folder: folder)
  }

  /// The rows of a sheet of people's own out of a cache file; nil: they are not there as they should
  /// be.
  init?(from cache: CacheFile, as group: UInt16, folder: String?) {
    guard let (table, records) = Table.withRecords(from: cache, as: group, folder: folder) else {
      return nil
    }
    self.init(table: table, records: records)
  }
}

extension Table {
  private static func records(_ group: UInt16) -> CacheCode {
    CacheCode(group: group, part: cachedParts)
  }

  /// Adds the table, and which of its records are seen unless all are that are not blank.
  fileprivate func add(
    to cache: inout CacheWriting, records: [Int32], as group: UInt16, folder: String?
  ) {
    add(to: &cache, as: group, folder: folder)
    if records != filledRecords { cache.add(records, as: Self.records(group)) }
  }

  /// A table and the records that are seen; nil: they are not there as they should be.
  fileprivate static func withRecords(
    from cache: CacheFile, as group: UInt16, folder: String?
  ) -> (table: Table, records: [Int32])? {
    guard let table = Table(from: cache, as: group, folder: folder) else { return nil }
    guard cache.has(records(group)) else { return (table, table.filledRecords) }
    guard let records: [Int32] = cache.array(records(group)), table.areRecords(records) else {
      return nil
    }
    return (table, records)
  }

  /// Whether these are records of this table, ascending.
  private func areRecords(_ records: [Int32]) -> Bool {
    var last: Int32 = -1
    for record in records {
      guard record > last else { return false }
      last = record
    }
    return Int(last) < rowCount
  }
}
