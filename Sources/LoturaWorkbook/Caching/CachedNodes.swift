import LoturaNetwork
import LoturaTables

extension NodeIndex {
  /// Adds the nodes to a cache file.
  func add(to cache: inout CacheWriting) {
    cache.add(ends, as: CachedWorkbook.nodeEnds)
    cache.add(ids, as: CachedWorkbook.nodeIDs)
    cache.add(sheets, as: CachedWorkbook.nodeSheets)
    cache.add(rows, as: CachedWorkbook.nodeRows)
  }

  /// The nodes out of a cache file; nil: they are not there as they should be.
  ///
  /// The table by which they are found is made anew: O(nodes).
  init?(from cache: CacheFile) {
    guard let ends: [UInt32] = cache.array(CachedWorkbook.nodeEnds),
      let ids: [UInt8] = cache.array(CachedWorkbook.nodeIDs),
      let sheets: [UInt8] = cache.array(CachedWorkbook.nodeSheets),
      let rows: [Int32] = cache.array(CachedWorkbook.nodeRows),
      sheets.count == ends.count, rows.count == ends.count, ids.count == Int(ends.last ?? 0)
    else { return nil }
    self.init()
    reserve(ends.count)
    var start = 0
    for number in ends.indices {
      let end = Int(ends[number])
      guard start <= end, end <= ids.count, sheets[number] < DataContract.sheets.count else {
        return nil
      }
      let earlier = ids.withUnsafeBufferPointer {
        insert(
          CellBytes(rebasing: $0[start..<end]), sheet: Int(sheets[number]), row: Int(rows[number]))
      }
      guard earlier == nil else { return nil }
      start = end
    }
  }
}
