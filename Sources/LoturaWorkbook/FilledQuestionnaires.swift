import LoturaNetwork
package import LoturaTables

/// The answers of filled questionnaires, counted: how many gave which score to which question, for
/// each association and year.
///
/// Only counts are kept. A column that is neither the association, the year nor a question is not
/// even looked at, so a name or an address that somebody has put beside the answers goes nowhere.
/// An empty cell is no answer. **Memory** the counts.
package struct FilledQuestionnaires: Sendable {
  /// What the files do not say themselves.
  package struct Setting: Sendable {
    /// The codes of the questions.
    package var questions: [String]
    /// The ids that associations may have.
    package var associations: [String]
    /// Whose answers they are, where a row does not say; nil: each row must.
    package var association: String?
    /// Of which year, where a row does not say; nil: each row must.
    package var year: Int?

    /// Questions and associations that a workbook knows.
    package init(questions: [String], associations: [String]) {
      self.questions = questions
      self.associations = associations
    }
  }

  private struct Key: Hashable, Comparable {
    let association: String
    let year: Int
    let question: String

    static func < (one: Key, other: Key) -> Bool {
      (one.association, one.year, one.question) < (other.association, other.year, other.question)
    }
  }

  private let setting: Setting
  private let nearest: NearestID
  private var counts: [Key: [Int]] = [:]
  /// Everything that is wrong, located; with any, the counts are not to be used.
  package private(set) var issues: [Issue] = []
  /// Columns that were not read, by name, each once.
  package private(set) var passedOver: [String] = []
  /// How many people gave at least one answer.
  package private(set) var people = 0

  /// No answers yet.
  package init(_ setting: Setting) {
    self.setting = setting
    nearest = NearestID(among: setting.associations)
  }

  /// How many rows the survey sheet gets.
  package var rowCount: Int { counts.count }

  /// How many of these rows have fewer answers than these.
  package func rowCount(below least: Int) -> Int {
    counts.values.count { $0.reduce(0, +) < least }
  }

  /// Rows of the sheet `survey`, by association, year and question.
  package var table: Table {
    Table(
      name: SheetName.survey.rawValue,
      header: ([.association, .year, .question, .n1, .n2, .n3, .n4, .n5] as [ColumnName])
        .map(\.rawValue),
      cells: counts.keys.sorted().map { key in
        [key.association, String(key.year), key.question] + (counts[key] ?? []).map(String.init)
      })
  }

  /// Counts the answers of a file, called so in what is said of it. O(cells).
  package mutating func add(_ tables: TableSet, called file: String) {
    let answers = tables.tables.filter { $0.name != WorkbookReading.instructions }
    let sheets = answers.filter { $0.name == Questionnaire.sheet }
    let taken = sheets.isEmpty ? Array(answers.prefix(1)) : sheets
    issues += tables.problems.filter { problem in
      problem.sheet == nil || taken.contains { $0.name == problem.sheet }
    }.map { problem in
      let issue = Issue(problem)
      return Issue(
        issue.problem,
        at: .init(sheet: file, row: issue.place.row, column: issue.place.column),
        value: issue.value)
    }
    if taken.isEmpty, tables.problems.isEmpty {
      issues.append(Issue(.missingColumn, at: place(file, 1, setting.questions.first)))
    }
    for table in taken { add(table, called: file) }
  }

  private func place(_ file: String, _ row: Int, _ column: String?) -> Issue.Place {
    .init(sheet: file, row: row, column: column)
  }

  /// Which columns of a table are what.
  private struct Columns {
    let association: Int?
    let year: Int?
    let questions: [(code: String, position: Int)]
  }

  private mutating func columns(of table: Table, _ file: String) -> Columns? {
    let codes = table.header.map(Questionnaire.code)
    let columns = Columns(
      association: codes.firstIndex(of: ColumnName.association.rawValue),
      year: codes.firstIndex(of: ColumnName.year.rawValue),
      questions: setting.questions.compactMap { question in
        codes.firstIndex(of: question).map { (question, $0) }
      })
    var missing: [String] = []
    if columns.association == nil, setting.association == nil {
      missing.append(ColumnName.association.rawValue)
    }
    if columns.year == nil, setting.year == nil { missing.append(ColumnName.year.rawValue) }
    if columns.questions.isEmpty { missing.append(setting.questions.first ?? "") }
    issues += missing.map { Issue(.missingColumn, at: place(file, 1, $0)) }
    let read =
      [columns.association, columns.year].compactMap { $0 }
      + columns.questions.map(\.position)
    for position in codes.indices where !read.contains(position) && !codes[position].isEmpty {
      if !passedOver.contains(codes[position]) { passedOver.append(codes[position]) }
    }
    return missing.isEmpty ? columns : nil
  }

  private mutating func add(_ table: Table, called file: String) {
    guard let columns = columns(of: table, file) else { return }
    for row in 0..<table.rowCount {
      let written = columns.questions.compactMap { question in
        table.text(row: row, column: question.position).map { (question.code, $0) }
      }
      guard !written.isEmpty else { continue }
      let before = issues.count
      let association = association(of: row, in: table, columns, file)
      let year = year(of: row, in: table, columns, file)
      let scores = written.compactMap { code, text in
        score(text, place(file, row + 2, code), in: table).map { (code, $0) }
      }
      guard issues.count == before, let association, let year else { continue }
      people += 1
      for (code, score) in scores {
        let key = Key(association: association, year: year, question: code)
        counts[key, default: [0, 0, 0, 0, 0]][score - 1] += 1
      }
    }
  }

  private mutating func association(
    of row: Int, in table: Table, _ columns: Columns, _ file: String
  ) -> String? {
    let name = ColumnName.association.rawValue
    let written = columns.association.flatMap { table.text(row: row, column: $0) }
    guard let text = written ?? setting.association else {
      issues.append(Issue(.missingValue, at: place(file, row + 2, name)))
      return nil
    }
    guard setting.associations.contains(text) else {
      issues.append(
        Issue(
          .unknownID(nearest: nearest.nearest(to: text)), at: place(file, row + 2, name),
          value: text))
      return nil
    }
    return text
  }

  private mutating func year(
    of row: Int, in table: Table, _ columns: Columns, _ file: String
  ) -> Int? {
    let place = place(file, row + 2, ColumnName.year.rawValue)
    guard let text = columns.year.flatMap({ table.text(row: row, column: $0) }) else {
      if setting.year == nil { issues.append(Issue(.missingValue, at: place)) }
      return setting.year
    }
    return whole(text, 1...9999, place, in: table)
  }

  private mutating func score(_ text: String, _ place: Issue.Place, in table: Table) -> Int? {
    whole(text, 1...5, place, in: table)
  }

  private mutating func whole(
    _ text: String, _ range: ClosedRange<Int>, _ place: Issue.Place, in table: Table
  ) -> Int? {
    guard let number = CellText.number(text, allowsComma: table.allowsDecimalComma) else {
      issues.append(Issue(.notANumber, at: place, value: text))
      return nil
    }
    let bounds = NumberRange.from(
      Double(range.lowerBound), to: Double(range.upperBound), whole: true)
    if let problem = bounds.problem(with: number) {
      issues.append(Issue(problem, at: place, value: text))
      return nil
    }
    return Int(number)
  }
}
