import LoturaNetwork
import LoturaTables
import Testing

@testable import LoturaWorkbook

@Suite("The template")
struct TemplateTests {
  private enum Missing: Error { case sheet }

  private func tables(
    _ language: Language
  ) -> [(table: Table, columns: [WorkbookFile.Column])] {
    Template.file(in: language).sheets.compactMap { sheet in
      if case .table(let table, let columns) = sheet { (table, columns) } else { nil }
    }
  }

  @Test("each column offers all its codes, or takes its numbers; what must be filled in is dark")
  func entries() {
    for (given, sheet) in zip(tables(.english), DataContract.sheets) {
      #expect(given.table.header == sheet.allColumns.map(\.name.rawValue))
      for (column, contract) in zip(given.columns, sheet.allColumns) {
        #expect(column.isRequired == contract.isRequired)
        switch contract.kind {
        case .code(let codes): #expect(column.entry == .oneOf(codes))
        case .boolean: #expect(column.entry == .oneOf(["true", "false"]))
        case .year: #expect(column.entry == .wholeNumber(least: 1, most: 9999))
        case .number(let range):
          let whole = WorkbookFile.Entry.wholeNumber(
            least: range.low.map { Int($0) }, most: range.high.map { Int($0) })
          #expect(
            column.entry == (range.isWhole ? whole : .number(least: range.low, most: range.high)))
        default: #expect(column.entry == .anything)
        }
      }
    }
  }

  @Test("every column is explained in three languages, not one of them copied")
  func everyColumn() {
    for sheet in DataContract.sheets {
      for column in sheet.allColumns {
        let meanings = Language.allCases.map {
          SheetWords.column(column.name, of: sheet.name, in: $0).meaning
        }
        #expect(Set(meanings).count == 3, "\(sheet.name.rawValue).\(column.name.rawValue)")
      }
    }
  }

  @Test(
    "no words are left over from sheets and columns that are gone", arguments: Language.allCases)
  func noLeftovers(language: Language) {
    let book = WordBook.of(language)
    #expect(Set(book.sheets.keys) == Set(SheetName.allCases.map(\.rawValue)))
    let columns = DataContract.sheets.flatMap { sheet in
      sheet.allColumns.flatMap { column in
        [column.name.rawValue, "\(sheet.name.rawValue).\(column.name.rawValue)"]
      }
    }
    #expect(Set(book.columns.keys).isSubset(of: columns))
  }

  @Test("the first page explains every sheet and column", arguments: Language.allCases)
  func firstPage(language: Language) throws {
    guard case .page(let page)? = Template.file(in: .basque).sheets.first else {
      throw Missing.sheet
    }
    let lines = page.lines.map(\.texts)
    for sheet in DataContract.sheets {
      let words = SheetWords.sheet(sheet.name, in: language)
      #expect(
        lines.contains { $0.first == sheet.name.rawValue && $0.joined().contains(words.meaning) })
      for column in sheet.columns {
        let meaning = SheetWords.column(column.name, of: sheet.name, in: language).meaning
        #expect(
          lines.contains { $0.first == column.name.rawValue && $0.contains(meaning) },
          "\(sheet.name.rawValue).\(column.name.rawValue)")
      }
    }
  }

  @Test("one association filled in is a workbook", arguments: Language.allCases)
  func filled(language: Language) throws {
    var file = Template.file(in: language)
    guard case .table(let table, let columns) = file.sheets[1] else { throw Missing.sheet }
    let cells = table.header.map { ["id": "mar", "name": "Itsasoa"][$0] ?? "" }
    file.sheets[1] = .table(
      Table(name: table.name, header: table.header, cells: [cells]), columns: columns)
    let set = TableSet.read(xlsx: try XLSXWriter.bytes(of: file), name: "template")
    let workbook = Workbook.read(set, audience: .agency)
    #expect(workbook.issues == [])
    let network = workbook.network(asOf: Sheets.day("2026-01-01")).network
    #expect(network.associations.map(\.name.usual) == ["Itsasoa"])
    #expect(network.associations.map(\.maturity) == [nil])
    #expect(network.knowledge(of: "mar", in: .memberships) == .unknown)
  }

  @Test("the same template twice is the same bytes")
  func bytes() throws {
    let first = try XLSXWriter.bytes(of: Template.file(in: .basque))
    #expect(try XLSXWriter.bytes(of: Template.file(in: .basque)) == first)
  }
}
