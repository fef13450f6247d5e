package import LoturaTables

/// A document's tables as one `.xlsx` file, a sheet each.
package enum SpreadsheetTables {
  /// The bytes of the file. Numbers stay numbers, text that looks like a formula stays text.
  ///
  /// - Throws: where the temporary file of the library cannot be written.
  package static func bytes(of document: Document) throws(WorkbookFileFailure) -> [UInt8] {
    var taken: Set<String> = []
    let sheets = document.tables.map { table -> WorkbookFile.Sheet in
      let name = sheetName(table.caption, taken: &taken)
      return .table(
        Table(
          name: name, header: table.columns.map(\.heading),
          cells: table.rows.map { $0.map(\.plainText) }),
        columns: table.columns.map { WorkbookFile.Column($0.isNumeric ? .number : .text) })
    }
    return try XLSXWriter.bytes(of: WorkbookFile(sheets: sheets))
  }

  /// A name that a spreadsheet takes: at most 31 characters, none of `[]:*?/\`, each once.
  private static func sheetName(_ caption: String, taken: inout Set<String>) -> String {
    let allowed = caption.filter { !"[]:*?/\\'".contains($0) }
    let stem = allowed.isEmpty ? "lotura" : String(allowed.prefix(28))
    var name = stem
    var count = 2
    while taken.contains(name.lowercased()) {
      name = "\(stem) \(count)"
      count += 1
    }
    taken.insert(name.lowercased())
    return name
  }
}
