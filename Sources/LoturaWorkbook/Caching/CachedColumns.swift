import LoturaNetwork
import LoturaTables

/// How the nodes and links of a day lie in a cache file, and on which days they are the same.
enum CachedColumns {
  static let days = CacheCode(group: 60_000, part: 0)
  static let ids = CacheCode(group: 60_000, part: 1)
  static let sheets = CacheCode(group: 60_000, part: 3)

  /// The part of a sheet's links: first ends, second ends, weights.
  static func links(_ position: Int, _ part: UInt16) -> CacheCode {
    CacheCode(group: 60_001 + UInt16(position), part: part)
  }
}

extension NetworkColumns {
  /// Adds the columns to a cache file.
  ///
  /// - Parameter days: the days on which they are the same.
  func add(to cache: inout CacheWriting, days: ClosedRange<Int>) {
    cache.add([days.lowerBound, days.upperBound], as: CachedColumns.days)
    cache.add(ids.map(\.text), as: CachedColumns.ids)
    let positions = DataContract.positions
    cache.add(sheets.map { UInt8(positions[$0] ?? 0) }, as: CachedColumns.sheets)
    for (position, sheet) in DataContract.sheets.enumerated() {
      guard let links = links[sheet.name] else { continue }
      cache.add(links.from, as: CachedColumns.links(position, 0))
      cache.add(links.to, as: CachedColumns.links(position, 1))
      cache.add(links.weight, as: CachedColumns.links(position, 2))
    }
  }

  /// The columns of a day out of a cache file; nil: they are not there as they should be, or of
  /// other days.
  init?(from cache: CacheFile, asOf day: Day) {
    guard let days: [Int] = cache.array(CachedColumns.days), days.count == 2,
      days[0] <= day.number, day.number <= days[1], let ids = cache.texts(CachedColumns.ids),
      let sheets: [UInt8] = cache.array(CachedColumns.sheets), sheets.count == ids.count,
      sheets.allSatisfy({ $0 < DataContract.sheets.count })
    else { return nil }
    self.init(asOf: day)
    self.ids = ids.map { NetworkNode.ID($0) }
    let names = DataContract.sheets.map(\.name)
    self.sheets = sheets.map { names[Int($0)] }
    for (position, name) in names.enumerated() where cache.has(CachedColumns.links(position, 0)) {
      guard let kept = Links(from: cache, at: position, nodes: ids.count) else { return nil }
      links[name] = kept
    }
  }
}

extension NetworkColumns.Links {
  /// The links of a sheet between so many nodes; nil: they are not there as they should be.
  fileprivate init?(from cache: CacheFile, at position: Int, nodes count: Int) {
    guard let from: [Int32] = cache.array(CachedColumns.links(position, 0)),
      let to: [Int32] = cache.array(CachedColumns.links(position, 1)),
      let weight: [Double] = cache.array(CachedColumns.links(position, 2)),
      to.count == from.count, weight.count == from.count,
      from.allSatisfy({ $0 >= 0 && $0 < count }), to.allSatisfy({ $0 >= 0 && $0 < count }),
      weight.allSatisfy({ $0 >= 0 && $0.isFinite })
    else { return nil }
    self.init()
    self.from = from
    self.to = to
    self.weight = weight
  }
}

extension Workbook {
  /// The days around one, as `Day` counts them, on which the same rows are in force.
  ///
  /// A row begins to count on the first day of its `valid_from`, `since` or `date`, and ceases after
  /// the last of its `valid_to` or `until`: `NetworkReading` says which dates count. O(dates).
  func daysAlike(_ day: Day) -> ClosedRange<Int> {
    var first = Int.min
    var next = Int.max
    for rows in sheets.compactMap({ $0 }) + adopted {
      for (name, isEnd) in rows.changes {
        guard let cells = rows.cells(name), cells.position != nil else { continue }
        for row in 0..<rows.count {
          guard let days = cells.days(row) else { continue }
          let change = isEnd ? days.last.number + 1 : days.first.number
          if change <= day.number { first = max(first, change) } else { next = min(next, change) }
        }
      }
    }
    return first...(next == .max ? next : next - 1)
  }
}

extension SheetRows {
  /// The columns whose dates say when a row counts, and whether it does up to them.
  fileprivate var changes: [(ColumnName, isEnd: Bool)] {
    let valid: [(ColumnName, isEnd: Bool)] = [(.validFrom, false), (.validTo, true)]
    return switch sheet.time {
    case .valid: valid
    case .stay: valid + [(.since, false), (.until, true)]
    case .pastStay: valid + [(.since, false)]
    case .event: valid + [(.date, false)]
    }
  }
}
