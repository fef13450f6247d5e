import LoturaGraphviz
import LoturaNetwork
import LoturaReports
import LoturaTables
import LoturaWorkbook

/// The file of `--positions`: where associations stand on a map, so that it keeps its shape from
/// year to year.
///
/// CSV with the columns `id`, `x` (to the right) and `y` (upwards), both in inches, −100 … 100;
/// other columns are passed over, and of an id that comes twice the last row counts.
struct PicturePositions {
  /// Where somebody stands, by id.
  let points: [Subject.ID: Drawing.Point]

  /// How far from the origin a place may lie, in inches: further out nothing can be read.
  private static let farthest = 100.0

  /// Reads the file; every row that cannot be used is told with its place, exit 65.
  init(path: String, _ session: Session) throws(Failure) {
    let bytes = try Session.bytes(of: path, option: "--positions", language: session.language)
    let file = String(path.split(separator: "/").last ?? "positions")
    let set = TableSet.read(files: [(name: file, bytes: bytes)], name: file)
    var reader = Reader(
      sheet: file, table: set.tables.first ?? Table(name: file, header: [], cells: []),
      workbook: session.workbook)
    reader.read()
    let tell = IssueTelling(session.words)
    // A file that is no CSV has no columns either: its own problem is the one to mend.
    let sentences =
      set.problems.isEmpty
      ? reader.issues.map(tell.line)
      : Workbook.read(set, audience: session.choices.audience).issues
        .filter { $0.severity == .error && $0.problem != .missingSheet }.map(tell.line)
    guard set.problems.isEmpty else {
      let unread = [Trouble.cannotRead(path: path).text(session.words)]
      throw Failure(.dataErrors, sentences.isEmpty ? unread : sentences)
    }
    guard sentences.isEmpty else { throw Failure(.dataErrors, sentences) }
    points = reader.points
  }

  /// One pass over the rows.
  private struct Reader {
    let sheet: String
    let table: Table
    let workbook: Workbook
    let known: Set<String>
    var points: [Subject.ID: Drawing.Point] = [:]
    var issues: [Issue] = []

    init(sheet: String, table: Table, workbook: Workbook) {
      self.sheet = sheet
      self.table = table
      self.workbook = workbook
      known = Set(workbook.rows(of: .associations).compactMap { $0["id"]?.text })
    }

    mutating func read() {
      let columns = ["id", "x", "y"].map { table.position(of: $0) }
      for (name, column) in zip(["id", "x", "y"], columns) where column == nil {
        issues.append(Issue(.missingColumn, at: place(nil, name)))
      }
      guard let id = columns[0], let x = columns[1], let y = columns[2] else { return }
      for row in 0..<table.rowCount where !table.isBlank(row: row) {
        let known = subject(row, id)
        let across = inches(row, x, "x")
        let up = inches(row, y, "y")
        if let known, let across, let up { points[known] = Drawing.Point(x: across, y: up) }
      }
    }

    private func place(_ row: Int?, _ column: String) -> Issue.Place {
      Issue.Place(sheet: sheet, row: row.map { $0 + 2 } ?? 1, column: column)
    }

    private mutating func subject(_ row: Int, _ column: Int) -> Subject.ID? {
      guard let text = table.text(row: row, column: column) else {
        issues.append(Issue(.missingValue, at: place(row, "id")))
        return nil
      }
      let id = Subject.ID(text)
      if known.contains(id.text) { return id }
      let nearest = workbook.nearestID(to: text, in: [.associations])
      issues.append(Issue(.unknownID(nearest: nearest), at: place(row, "id"), value: text))
      return nil
    }

    private mutating func inches(_ row: Int, _ column: Int, _ name: String) -> Double? {
      guard let text = table.text(row: row, column: column) else {
        issues.append(Issue(.missingValue, at: place(row, name)))
        return nil
      }
      let plain = table.allowsDecimalComma ? text.replacing(",", with: ".") : text
      guard let number = Double(plain), number.isFinite else {
        issues.append(Issue(.notANumber, at: place(row, name), value: text))
        return nil
      }
      let limit = PicturePositions.farthest
      guard abs(number) <= limit else {
        issues.append(
          Issue(
            .outOfRange(low: -limit, high: limit, lowIsAllowed: true), at: place(row, name),
            value: text))
        return nil
      }
      return number
    }
  }
}
