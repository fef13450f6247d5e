import LoturaNetwork
import LoturaReports
import LoturaTables
import LoturaWorkbook
import Synchronization

/// The workbook of a run: from the cache beside it where that still holds, else from its files, and
/// then kept for the next run.
struct WorkbookOpening {
  private let choices: Choices
  private let surroundings: Surroundings
  private let language: Language
  private let cache: WorkbookCache?

  /// Looks for the cache; nothing is read yet but the fingerprint of the files.
  init(_ choices: Choices, in surroundings: Surroundings, language: Language) {
    self.choices = choices
    self.surroundings = surroundings
    self.language = language
    guard let path = choices.data ?? surroundings.dataVariable, let least = surroundings.cacheFrom,
      let program = Version.program(at: surroundings.executable)
    else {
      cache = nil
      return
    }
    cache = WorkbookCache(of: path, for: choices.audience, program: program, leastBytes: least)
  }

  /// The workbook, and a remark where it is the embedded one. O(cells).
  ///
  /// - Parameter isKept: whether it is kept for the next run if it had to be read.
  func workbook(isKept: Bool) throws(Failure) -> (workbook: Workbook, remarks: [String]) {
    if let kept = cache?.workbook() { return (kept, []) }
    let (tables, remarks) = try Session.tables(choices, in: surroundings, language: language)
    let workbook = Workbook.read(tables, audience: choices.audience)
    if isKept { keep(workbook, nil) }
    return (workbook, remarks)
  }

  /// The columns of a day where the cache has them, with the name and the hash of the workbook.
  func keptColumns(asOf day: Day) -> (columns: NetworkColumns, source: TableSource)? {
    guard let cache, let source = cache.source, let columns = cache.columns(asOf: day) else {
      return nil
    }
    return (columns, source)
  }

  /// The columns of a workbook on a day, kept for the next run. O(n log n) in the rows.
  func columns(of workbook: Workbook, asOf day: Day) -> NetworkColumns {
    let columns = workbook.columns(asOf: day)
    keep(workbook, columns)
    return columns
  }

  private func keep(_ workbook: Workbook, _ columns: NetworkColumns?) {
    guard let cache else { return }
    surroundings.undisturbed { _ = cache.keep(workbook, columns: columns) }
  }
}

/// A workbook that is read when it is first asked for: bulk commands with columns from the cache
/// often need nothing else.
final class LaterWorkbook: Sendable {
  private let known: Mutex<Workbook?>
  private let opening: WorkbookOpening

  /// A workbook that is known already, or one to be read.
  init(_ workbook: Workbook?, from opening: WorkbookOpening) {
    known = Mutex(workbook)
    self.opening = opening
  }

  /// The workbook. What cannot be read any more is empty: the columns are there all the same.
  var workbook: Workbook {
    known.withLock { known in
      if let known { return known }
      let read = (try? opening.workbook(isKept: false).workbook) ?? .empty
      known = read
      return read
    }
  }
}

extension Version {
  /// Which program this is: its version, and the size and the time of its file, for versions under
  /// way share a number; nil: the file is not there.
  static func program(at path: String) -> String? {
    FileBytes.stamp(of: path).map { "lotura \(number) \($0)" }
  }
}
