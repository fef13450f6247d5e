import LoturaNetwork
import LoturaTables

/// Rows of CORDIS added to a copy of a region's workbook.
///
/// What the region says wins: a node or a link that it has already is not added again, a subject
/// with the same PIC is the same body, and what a subject does stays as the region says. An id that
/// the region has for something else ends the import.
struct CordisAdding {
  private let region: Workbook
  private let subjectsByPIC: [String: String]
  private let toldSubjects: Set<String>

  init(_ region: Workbook) {
    self.region = region
    var subjects: [String: String] = [:]
    for row in region.ownRows(.identifiers, ["scheme", "value", "subject"]) where row[0] == "pic" {
      subjects[row[1]] = row[2]
    }
    subjectsByPIC = subjects
    // Rows that came from CORDIS earlier may stand beside new ones.
    toldSubjects = Set(
      region.ownRows(.activities, ["subject", "source"])
        .filter { !$0[1].hasPrefix(CordisSheets.source) }.map { $0[0] })
  }

  /// Whether the region says itself what a subject does.
  func saysWhatDoes(_ subject: String) -> Bool { toldSubjects.contains(subject) }

  /// Finds the organisations that the region has under another id.
  func recognise(in reading: inout CordisReading) {
    for place in reading.facts.organisations.indices {
      let organisation = reading.facts.organisations[place]
      guard let pic = organisation.pic, let subject = subjectsByPIC[pic],
        subject != organisation.id
      else { continue }
      reading.facts.organisations[place].known = subject
      reading.oddities.note(.knownPIC, "\(organisation.name ?? pic) = \(subject)")
    }
  }

  /// The region's tables with the rows added that it lacks.
  ///
  /// - Throws: `CordisFailure.takenIDs`.
  func combined(_ sheets: inout CordisSheets) throws(CordisFailure) -> [Table] {
    try refuseTakenIDs(sheets)
    var oddities = sheets.oddities
    var keys: [SheetName: Set<[String]>] = [:]
    for made in sheets.sheets {
      let columns = key(of: made)
      keys[made.name] = Set(region.ownRows(made.name, columns.map(\.rawValue)))
    }
    sheets.keep { made, row in
      let key = key(of: made).map { name in
        made.header.firstIndex(of: name.rawValue).map { row[$0] } ?? ""
      }
      guard keys[made.name]?.contains(key) == true else { return true }
      oddities.note(.knownID, "\(made.name.rawValue): \(key.joined(separator: ", "))")
      return false
    }
    sheets.oddities = oddities
    var tables = region.tables
    for made in sheets.sheets where !made.rows.isEmpty {
      if let place = tables.firstIndex(where: { $0.name == made.name.rawValue }) {
        tables[place] = joined(tables[place], made)
      } else {
        tables.append(Table(name: made.name.rawValue, header: made.header, cells: made.rows))
      }
    }
    return tables
  }

  /// What makes two rows the same.
  private func key(of made: CordisSheets.Made) -> [ColumnName] {
    let key = DataContract.sheet(made.name).key
    return key.isEmpty ? [.id] : key
  }

  private func refuseTakenIDs(_ sheets: CordisSheets) throws(CordisFailure) {
    var taken: [CordisFailure.Taken] = []
    var count = 0
    for made in sheets.sheets where DataContract.sheet(made.name).isNodeSheet {
      for row in made.rows {
        guard let number = region.nodes.number(of: row[0]) else { continue }
        let entry = region.nodes[number]
        guard entry.sheet != made.name else { continue }
        count += 1
        if taken.count < CordisOddities.mostExamples {
          taken.append(.init(id: row[0], sheet: entry.sheet, imported: made.name))
        }
      }
    }
    if count > 0 { throw .takenIDs(taken, count: count) }
  }

  /// The rows of a table and then those that were made; columns that it lacks come last.
  private func joined(_ table: Table, _ made: CordisSheets.Made) -> Table {
    let header = table.header + made.header.filter { !table.header.contains($0) }
    let places = header.map { made.header.firstIndex(of: $0) }
    let own = (0..<table.rowCount).map { row in
      table.header.indices.map { table.text(row: row, column: $0) ?? "" }
    }
    return Table(
      name: table.name, header: header,
      cells: own + made.rows.map { row in places.map { $0.map { row[$0] } ?? "" } })
  }
}

extension Workbook {
  /// Some columns of the workbook's own rows of a sheet, as texts; empty where a cell is.
  fileprivate func ownRows(_ sheet: SheetName, _ columns: [String]) -> [[String]] {
    guard let rows = rows(in: sheet) else { return [] }
    let positions = columns.map { rows.table.position(of: $0) }
    return rows.records.map { record in
      positions.map { $0.flatMap { rows.table.text(row: Int(record), column: $0) } ?? "" }
    }
  }
}
