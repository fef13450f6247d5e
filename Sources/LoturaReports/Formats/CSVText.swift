/// The main table of a document as CSV for people and their spreadsheets.
///
/// RFC 4180: commas, CRLF, quotation marks where needed, no byte order mark. A text that begins
/// with `=`, `+`, `-`, `@`, a tab or a carriage return gets a leading `'`, for a spreadsheet would
/// run it as a formula. Numbers have a point and at most nine decimals in every language.
/// **Source.** RFC 4180; OWASP on CSV injection for the `'`.
package enum CSVText {
  /// The document's first table, header and records; empty without one. O(size).
  package static func text(of document: Document) -> String {
    document.tables.first.map(text) ?? ""
  }

  /// A table, header and records.
  package static func text(of table: DocumentTable) -> String {
    let header = table.columns.map { field(.text($0.heading)) }
    let lines = [header] + table.rows.map { $0.map(field) }
    return lines.map { $0.joined(separator: ",") + "\r\n" }.joined()
  }

  /// A cell as it stands in a record.
  static func field(_ cell: DocumentTable.Cell) -> String {
    guard case .text(let text) = cell else { return cell.plainText }
    let scalars = text.unicodeScalars
    let isFormula = scalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
    let harmless = isFormula ? "'" + text : text
    guard harmless.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else {
      return harmless
    }
    let doubled = harmless.unicodeScalars.reduce(into: "") { doubled, scalar in
      doubled += scalar == "\"" ? "\"\"" : String(Character(scalar))
    }
    return "\"\(doubled)\""
  }
}
