internal import Glibc

/// A description of a workbook to the bytes of an `.xlsx` file.
///
/// Tables have a coloured header that stays in sight, filters, fitting widths, notes, and lists or
/// bounds for what may be entered. Texts are stored as texts even where they begin with `= + - @`.
/// Same description, same bytes: no clock and no name of a person is written into the file.
/// **Memory** all cells, and the file. The library writes to a temporary file only.
/// This is the only caller of libxlsxwriter.
package enum XLSXWriter {
  /// The bytes of the file. O(cells). **Errors** names and sizes that no spreadsheet has; no room
  /// for the temporary file.
  package static func bytes(of file: WorkbookFile) throws(WorkbookFileFailure) -> [UInt8] {
    try checkNames(file)
    let folder: TemporaryFolder
    do throws(FileTrouble) { folder = try TemporaryFolder() } catch { throw .notWritten(error) }
    defer { folder.remove() }
    let path = folder.path + "/workbook.xlsx"
    try XLSXBook(path: path, temporaryFolder: folder.path).write(file)
    do throws(FileTrouble) { return try FileBytes.read(path) } catch { throw .notWritten(error) }
  }

  /// The library only prints a warning for a bad name: so it never gets to see one.
  private static func checkNames(_ file: WorkbookFile) throws(WorkbookFileFailure) {
    var taken: Set<String> = [XLSXReader.listSheet]
    for name in file.sheets.map(\.name) {
      guard !name.isEmpty, name.utf16.count <= 31, taken.insert(name.lowercased()).inserted,
        !name.contains(where: { "[]:*?/\\".contains($0) || ($0.asciiValue ?? 32) < 32 }),
        name.first != "'", name.last != "'"
      else { throw .badSheetName(name) }
    }
  }
}
