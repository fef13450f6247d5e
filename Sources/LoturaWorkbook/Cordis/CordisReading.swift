import LoturaNetwork
import LoturaTables

/// One reading of files of CORDIS, file by file: facts, oddities, and what cannot be read.
struct CordisReading {
  /// The most issues that are listed.
  static let mostIssues = 1000

  let folder: CSVFolder
  /// The date of the files, where it was given.
  let snapshot: String?
  var facts = CordisFacts()
  var oddities = CordisOddities()
  private(set) var files: [CordisImport.FileCount] = []
  private(set) var issues: [Issue] = []
  private(set) var unlisted = 0
  private var hashes: [String] = []

  /// Places in `facts.organisations` by id, and in `facts.projects`.
  var organisations: [String: Int] = [:]
  var projects: [String: Int] = [:]
  /// Projects that are left out on purpose.
  var leftOutProjects: Set<String> = []
  private var pairs: [UInt64: Int] = [:]
  private let progress: (@Sendable (_ done: Int, _ total: Int) -> Void)?
  private var bytesRead = 0

  init(
    _ folder: CSVFolder, snapshot: String?,
    progress: (@Sendable (_ done: Int, _ total: Int) -> Void)?
  ) {
    self.folder = folder
    self.snapshot = snapshot
    self.progress = progress
  }

  /// SHA-256 of the names and hashes of the files that were read.
  var hash: String { SHA256.hexadecimal(of: Array(hashes.joined(separator: "\n").utf8)) }
}

// MARK: - Files

extension CordisReading {
  /// A file that must be there; nil, with an issue, where it is not or cannot be read at all.
  ///
  /// - Parameter needs: columns without which nothing can be made of it.
  mutating func needed(
    _ stem: String, needs: [CordisColumn], uses: [CordisColumn] = []
  ) throws(CordisFailure) -> CordisTable? {
    guard folder.file(stem) != nil else {
      note(.missingSheet, Issue.Place(sheet: stem + ".csv"))
      return nil
    }
    return try optional(stem, needs: needs, uses: uses)
  }

  /// A file that may be missing: nil, and an oddity.
  mutating func optional(
    _ stem: String, needs: [CordisColumn], uses: [CordisColumn] = []
  ) throws(CordisFailure) -> CordisTable? {
    guard let file = folder.file(stem) else {
      oddities.note(.fileAbsent, stem + ".csv")
      return nil
    }
    let content: CSVFolder.Content
    do throws(TableFailure) { content = try folder.read(file) } catch { throw .file(error) }
    hashes.append("\(file.name)/\(content.hash)")
    for problem in content.problems {
      let issue = Issue(problem)
      note(issue.problem, issue.place, issue.value)
    }
    unlisted += content.unlisted
    let table = CordisTable(content, file: file.name)
    let missing = needs.filter { !table.has($0) }
    guard content.problems.allSatisfy({ $0.row != nil && $0.row != 1 }), missing.isEmpty else {
      if content.problems.allSatisfy({ $0.row != nil }) {
        for column in missing {
          note(.missingColumn, Issue.Place(sheet: file.name, column: column.rawValue))
        }
      }
      throw .issues(issues)
    }
    for column in uses where !table.has(column) {
      oddities.note(.columnAbsent, "\(file.name): \(column.rawValue)")
    }
    return table
  }

  /// Ends the reading where a file that is needed was missing.
  func check() throws(CordisFailure) {
    if issues.contains(where: { $0.problem == .missingSheet }) { throw .issues(issues) }
  }

  /// Counts a file's records once it has been read.
  mutating func close(_ table: CordisTable, leftOut: Int) {
    files.append(
      CordisImport.FileCount(
        name: table.file, records: table.recordCount, leftOut: leftOut + table.spoiltCount))
    // How many records are still to come is judged by the bytes.
    let done = files.reduce(0) { $0 + $1.records }
    let bytes = folder.files.reduce(0) { $0 + $1.size }
    bytesRead += folder.files.first { $0.name == table.file }?.size ?? 0
    let total = Double(done) * Double(bytes) / Double(max(1, bytesRead))
    progress?(done, max(done + 1, Int(total)))
  }

  /// Tells of files in the folder that were passed over.
  mutating func noteOthers() {
    let read = Set(files.map(\.name))
    for file in folder.files where !read.contains(file.name) && !file.stem.hasPrefix("fp7_") {
      oddities.note(.fileNotRead, file.name)
    }
  }
}

// MARK: - Cells

extension CordisReading {
  /// Notes something that cannot be read.
  mutating func note(_ problem: Issue.Problem, _ place: Issue.Place, _ value: String? = nil) {
    guard issues.count < Self.mostIssues else {
      unlisted += 1
      return
    }
    issues.append(Issue(problem, at: place, value: value))
  }

  /// A cell that must be filled in; nil, with an issue, where it is empty.
  mutating func required(_ table: CordisTable, _ row: Int, _ column: CordisColumn) -> String? {
    if let text = table.text(row, column) { return text }
    note(.missingValue, table.place(row, column))
    return nil
  }

  /// The id of a node; nil, with an issue, where it is none.
  mutating func id(_ table: CordisTable, _ row: Int, _ column: CordisColumn) -> String? {
    guard let text = required(table, row, column) else { return nil }
    guard let problem = CellText.problem(withID: text) else { return text }
    note(problem, table.place(row, column), text)
    return nil
  }

  /// An amount in euro, with a point, 0 or more; nil where it is empty or, with an issue, none.
  mutating func amount(_ table: CordisTable, _ row: Int, _ column: CordisColumn) -> String? {
    guard let text = table.text(row, column) else { return nil }
    guard let number = CellText.number(text, allowsComma: table.allowsDecimalComma) else {
      note(.notANumber, table.place(row, column), text)
      return nil
    }
    guard number >= 0 else {
      note(
        .outOfRange(low: 0, high: nil, lowIsAllowed: true), table.place(row, column), text)
      return nil
    }
    return CellText.withPoint(text)
  }

  /// A date as ISO 8601 has it, from that or from day/month/year, with or without an hour behind.
  mutating func date(_ table: CordisTable, _ row: Int, _ column: CordisColumn) -> String? {
    guard let text = table.text(row, column) else { return nil }
    if let date = CordisReading.date(text) { return date }
    note(.notADate, table.place(row, column), text)
    return nil
  }

  static func date(_ text: String) -> String? {
    let day = text.split { $0 == " " || $0 == "T" }.first.map(String.init) ?? text
    if let date = PartialDate(day) { return date.text }
    let parts = day.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2].utf8.count == 4, parts[0].utf8.count <= 2,
      parts[1].utf8.count <= 2
    else { return nil }
    func padded(_ text: Substring) -> String { text.utf8.count == 1 ? "0\(text)" : String(text) }
    return PartialDate("\(parts[2])-\(padded(parts[1]))-\(padded(parts[0]))")?.text
  }

  /// What a project says of its own time: an end before the start is left out.
  mutating func setTime(_ project: inout CordisFacts.Project, start: String?, end: String?) {
    (project.start, project.end) = (start, end)
    guard let first = start.flatMap(PartialDate.init), let last = end.flatMap(PartialDate.init),
      last.lastDay < first.firstDay
    else { return }
    oddities.note(.endBeforeStart, project.id)
    project.end = nil
  }
}

// MARK: - Who took part

extension CordisReading {
  /// Takes in that somebody took part. One who is in a project twice is in it once: with the role
  /// that says more, and the sum of the money where both are known.
  mutating func add(_ participation: CordisFacts.Participation) {
    let key =
      UInt64(participation.organisation) << 32 | UInt64(UInt32(participation.project))
    guard let place = pairs[key] else {
      pairs[key] = facts.participations.count
      facts.participations.append(participation)
      return
    }
    let known = facts.participations[place]
    oddities.note(
      .repeatedParticipation,
      "\(facts.organisations[known.organisation].id) – \(facts.projects[known.project].id)")
    let roles: [CordisFacts.Role] = [.coordinator, .partner, .associated]
    facts.participations[place].role = roles.first {
      $0 == known.role || $0 == participation.role
    }
    facts.participations[place].contribution = CordisReading.sum(
      known.contribution, participation.contribution)
  }

  private static func sum(_ one: String?, _ other: String?) -> String? {
    guard let one = one.flatMap(Double.init), let other = other.flatMap(Double.init) else {
      return nil
    }
    return Row.Value.number(one + other).text
  }

  /// The role that a word of CORDIS means; nil: unknown, or not said. Partner organisations of
  /// Marie Skłodowska-Curie actions (`partner`) do not sign the grant and so are associated.
  mutating func role(_ text: String?) -> CordisFacts.Role? {
    guard let text else { return nil }
    switch text.lowercased() {
    case "coordinator": return .coordinator
    case "participant", "beneficiary", "hostinstitution": return .partner
    case "partner", "associatedpartner", "internationalpartner", "thirdparty": return .associated
    default:
      oddities.note(.unknownRole, text)
      return nil
    }
  }
}
