import LoturaNetwork
import LoturaTables
import Testing

@testable import LoturaWorkbook

@Suite("The template")
struct TemplateTests {
  private func tables(
    _ language: Language
  ) -> [(table: Table, columns: [WorkbookFile.Column])] {
    Template.file(in: language).sheets.compactMap { sheet in
      if case .table(let table, let columns) = sheet { (table, columns) } else { nil }
    }
  }

  private func page(_ language: Language) throws -> WorkbookFile.Page {
    guard case .page(let page)? = Template.file(in: language).sheets.first else {
      throw Missing.page
    }
    return page
  }

  private enum Missing: Error { case page }

  private func read(_ file: WorkbookFile) throws -> Workbook {
    let set = TableSet.read(xlsx: try XLSXWriter.bytes(of: file), name: "template")
    return Workbook.read(set, audience: .agency)
  }

  // MARK: What is in it

  @Test("it has the instructions, then every sheet with every column", arguments: Language.allCases)
  func everySheet(language: Language) throws {
    #expect(try page(language).name == "instructions")
    let tables = tables(language)
    #expect(tables.map(\.table.name) == SheetName.allCases.map(\.rawValue))
    for (table, sheet) in zip(tables.map(\.table), DataContract.sheets) {
      #expect(table.header == sheet.allColumns.map(\.name.rawValue))
      #expect(table.rowCount == 0)
    }
  }

  @Test("what must be filled in is dark, and each column offers its codes or takes its numbers")
  func entries() {
    for (given, sheet) in zip(tables(.english), DataContract.sheets) {
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

  // MARK: What it says

  @Test("every sheet is put into words in three languages", arguments: Language.allCases)
  func sheetWords(language: Language) {
    for sheet in SheetName.allCases {
      let words = Wording.of(sheet, in: language)
      #expect(!words.heading.isEmpty)
      #expect(words.meaning.hasSuffix("."), "\(sheet.rawValue) in \(language)")
    }
  }

  @Test("every column of every sheet is put into words in three languages")
  func columnWords() {
    for sheet in DataContract.sheets {
      for column in sheet.allColumns {
        let words = Language.allCases.map { Wording.of(column.name, in: sheet.name, $0) }
        for word in words {
          #expect(!word.heading.isEmpty)
          #expect(
            word.meaning.hasSuffix(".") || word.meaning.hasSuffix("…"),
            "\(sheet.name.rawValue).\(column.name.rawValue)")
        }
        // Three languages, not one copied: no sentence of ours is the same in two.
        #expect(Set(words.map(\.meaning)).count == 3, "\(sheet.name.rawValue).\(column.name)")
      }
    }
  }

  @Test(
    "no words are left over from sheets and columns that are gone", arguments: Language.allCases)
  func noLeftovers(language: Language) {
    let book = WordBook.of(language)
    #expect(Set(book.sheets.keys) == Set(SheetName.allCases.map(\.rawValue)))
    let columns = DataContract.sheets.flatMap { sheet in
      sheet.allColumns.flatMap {
        ["\($0.name.rawValue)", "\(sheet.name.rawValue).\($0.name.rawValue)"]
      }
    }
    #expect(Set(book.columns.keys).isSubset(of: columns))
  }

  @Test("the note on a heading says what it means, the reader's language first")
  func notes() {
    let table = tables(.spanish)[0]
    #expect(
      table.columns[8].note == """
        Fundación: El año en que se fundó.

        Founded: The year it was founded.

        Sorrera: Sortu zen urtea.
        """)
    for (language, first) in [(Language.english, "Founded:"), (.basque, "Sorrera:")] {
      #expect(tables(language)[0].columns[8].note?.hasPrefix(first) == true)
    }
  }

  @Test("the instructions explain every sheet and column in three languages")
  func instructions() throws {
    let lines = try page(.basque).lines.map(\.texts)
    for language in Language.allCases {
      for sheet in DataContract.sheets {
        let words = Wording.of(sheet.name, in: language)
        #expect(lines.contains([sheet.name.rawValue, words.heading, words.meaning]))
        for column in sheet.allColumns {
          let words = Wording.of(column.name, in: sheet.name, language)
          let isThere = lines.contains { line in
            line.starts(with: [column.name.rawValue, words.heading, words.meaning])
          }
          #expect(isThere, "\(sheet.name.rawValue).\(column.name.rawValue) in \(language)")
        }
      }
    }
    let titles = try page(.basque).lines.filter { $0.style == .title }.map { $0.texts[0] }
    #expect(
      titles == [
        "Nola bete datu-liburu hau", "How to fill in this workbook",
        "Cómo rellenar este libro de datos",
      ])
  }

  @Test("the instructions name the codes, the defaults and what must be filled in")
  func details() throws {
    let lines = try page(.english).lines.map(\.texts)
    #expect(
      lines.contains([
        "status", "Status", "The state it is in.", "empty: active",
        "one of: active, merged, closed",
      ]))
    #expect(
      lines.contains(["name", "Name", "The name where no language is chosen.", "required", ""]))
  }

  // MARK: What becomes of it

  @Test("read as it is, nothing is wrong with it and nobody is in it", arguments: Language.allCases)
  func empty(language: Language) throws {
    let workbook = try read(Template.file(in: language))
    #expect(workbook.issues == [])
    #expect(SheetName.allCases.allSatisfy { workbook.rowCount(of: $0) == 0 })
    #expect(workbook.network(asOf: Sheets.day("2026-01-01")).network.associations.isEmpty)
    #expect(workbook.tables.map(\.name) == SheetName.allCases.map(\.rawValue))
  }

  @Test("one association filled in is a workbook", arguments: Language.allCases)
  func filled(language: Language) throws {
    var file = Template.file(in: language)
    guard case .table(let table, let columns) = file.sheets[1] else { throw Missing.page }
    let cells = table.header.map { ["id": "mar", "name": "Itsasoa"][$0] ?? "" }
    file.sheets[1] = .table(
      Table(name: table.name, header: table.header, cells: [cells]), columns: columns)
    let workbook = try read(file)
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
