package import LoturaNetwork
package import LoturaTables

/// What was read of a large workbook, kept in a file beside it for the next run.
///
/// The file is believed if it was written by this very program, for the same audience, from files
/// with the same SHA-256, which is computed anew each time: a time stamp proves nothing. Only a
/// workbook without issues is kept, for these would have to be told again, and only a large one: a
/// small one is read as fast. See `docs/decisions/cache.md`.
package struct WorkbookCache: Sendable {
  /// From how many bytes on the files of a workbook are worth a cache.
  package static let leastBytes = 1 << 20

  /// What the files are; nil: there is no cache that can be believed.
  package let source: TableSource?
  private let path: String
  private let audience: Audience
  private let key: [UInt8]
  private let file: CacheFile?
  private let leastBytes: Int

  /// Looks for the cache of the workbook under a path. O(bytes of the workbook) if there is one.
  ///
  /// - Parameters:
  ///   - program: which program this is: another one gives another text.
  ///   - leastBytes: from how many bytes on a workbook is kept.
  package init(
    of path: String, for audience: Audience, program: String, leastBytes: Int = leastBytes
  ) {
    self.path = path
    self.audience = audience
    self.leastBytes = leastBytes
    key = Array("\(program)\n\(CachedWorkbook.layout)\n\(audience.rawValue)".utf8)
    let file = CacheFile(TableSource.cachePath(of: path), key: key)
    let source = file.flatMap { _ in TableSource(path) }
    let holds = source != nil && file?.texts(CachedWorkbook.hash) == source.map { [$0.hash] }
    self.file = holds ? file : nil
    self.source = holds ? source : nil
  }

  /// The workbook; nil: it has to be read. O(cells).
  package func workbook() -> Workbook? {
    guard let file, let source else { return nil }
    return Workbook(from: file, source: source, folder: folder, audience: audience)
  }

  /// The columns of a day; nil: they have to be made. O(nodes and links).
  package func columns(asOf day: Day) -> NetworkColumns? {
    file.flatMap { NetworkColumns(from: $0, asOf: day) }
  }

  /// Writes the workbook, with the columns of a day if they were made, in place of what is there.
  ///
  /// To be called only with what had to be read or made anew. Returns whether it was written: where
  /// it cannot be, or is not worth it, nothing happens. O(bytes).
  @discardableResult
  package func keep(_ workbook: Workbook, columns: NetworkColumns? = nil) -> Bool {
    guard workbook.errorCount + workbook.warningCount == 0, workbook.audience == audience,
      workbook.others.count <= Workbook.mostOthers,
      let bytes = TableSource.byteCount(path), bytes >= leastBytes
    else { return false }
    var cache = CacheWriting(key: key)
    workbook.add(to: &cache, folder: folder)
    if let columns { columns.add(to: &cache, days: workbook.daysAlike(columns.asOf)) }
    return cache.write(to: TableSource.cachePath(of: path))
  }

  /// The folder of the workbook; nil: it is a file.
  private var folder: String? { FileBytes.isFolder(path) ? path : nil }
}
