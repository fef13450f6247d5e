import LoturaTables

/// One file of CORDIS while it is read: its records without those that cannot be read.
struct CordisTable {
  let file: String
  /// The records that can be read and are not blank, from 0.
  let records: [Int]
  /// How many records there are, without blank ones.
  let recordCount: Int
  private let table: Table
  private let positions: [String: Int]

  init(_ content: CSVFolder.Content, file: String) {
    self.file = file
    table = content.table
    var positions: [String: Int] = [:]
    for (position, name) in content.table.header.enumerated() where positions[name] == nil {
      positions[name] = position
    }
    self.positions = positions
    var records: [Int] = []
    var count = 0
    var spoilt = content.spoiltRows[...]
    for record in 0..<content.table.rowCount {
      let row = record + 2
      while let first = spoilt.first, first < row { spoilt.removeFirst() }
      let isSpoilt = spoilt.first == row
      guard isSpoilt || !content.table.isBlank(row: record) else { continue }
      count += 1
      if !isSpoilt { records.append(record) }
    }
    self.records = records
    recordCount = count
  }

  /// How many records cannot be read.
  var spoiltCount: Int { recordCount - records.count }

  /// Whether `1,5` is one and a half.
  var allowsDecimalComma: Bool { table.allowsDecimalComma }

  /// Whether the file has a column.
  func has(_ column: CordisColumn) -> Bool { positions[column.rawValue] != nil }

  /// The text of a cell; nil where it is empty or the file lacks the column.
  func text(_ record: Int, _ column: CordisColumn) -> String? {
    guard let position = positions[column.rawValue] else { return nil }
    return table.text(row: record, column: position)
  }

  /// Where a cell is, as people see it.
  func place(_ record: Int, _ column: CordisColumn) -> Issue.Place {
    Issue.Place(sheet: file, row: record + 2, column: column.rawValue)
  }
}
