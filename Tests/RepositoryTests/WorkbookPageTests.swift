import Foundation
import Testing

@Suite("The page on the workbook and the data package say the same")
struct WorkbookPageTests {
  /// The parts of a data package that the page tells.
  private struct Package: Decodable {
    struct Resource: Decodable {
      struct Schema: Decodable { let fields: [Field] }
      let path: String
      let schema: Schema
    }
    struct Field: Decodable {
      struct Constraints: Decodable {
        let required: Bool?
        let `enum`: [String]?
      }
      let name: String
      let constraints: Constraints?
    }
    let resources: [Resource]
  }

  /// What every row may carry; the page says it once.
  private let everywhere: Set = [
    "source", "as_of", "confidence", "valid_from", "valid_to", "note", "access",
  ]

  /// Rows of the tables by sheet: the column's cell and what it holds.
  private func page() throws -> [String: [(name: String, holds: String)]] {
    var sheets: [String: [(String, String)]] = [:]
    var sheet = ""
    for line in try Repository.text("docs/formats/workbook.md").split(separator: "\n") {
      if let match = line.wholeMatch(of: /### `(\w+)`/) {
        sheet = String(match.1)
        sheets[sheet] = []
      } else if let match = line.firstMatch(of: /^\| (\**`\w+`\**) \| (.*?) \|/), !sheet.isEmpty {
        sheets[sheet, default: []].append((String(match.1), String(match.2)))
      }
    }
    return sheets
  }

  @Test("every sheet with its columns, which are required, and their codes")
  func columns() throws {
    let json = Data(try Repository.text("datasets/example/datapackage.json").utf8)
    let package = try JSONDecoder().decode(Package.self, from: json)
    let page = try page()
    #expect(page.count == package.resources.count)
    for resource in package.resources {
      let rows = try #require(page[resource.path.replacing(".csv", with: "")], "\(resource.path)")
      let fields = resource.schema.fields.filter { !everywhere.contains($0.name) }
      let cells = fields.map {
        $0.constraints?.required == true ? "**`\($0.name)`**" : "`\($0.name)`"
      }
      #expect(rows.map(\.name) == cells, "\(resource.path): run scripts/docs-tables")
      for (row, field) in zip(rows, fields) {
        guard let codes = field.constraints?.enum else { continue }
        #expect(row.holds == codes.map { "`\($0)`" }.joined(separator: " "), "\(field.name)")
      }
    }
  }
}
