import LoturaNetwork

/// The answers to one question of a survey in the cells of a row, of two groups of people together as
/// `SurveyAnswers.Known` puts them together.
struct MergedAnswers {
  private let known: SurveyAnswers.Known

  private static let scores = ["n1", "n2", "n3", "n4", "n5"]

  private init(_ known: SurveyAnswers.Known) { self.known = known }

  /// What a row says; an empty count beside a known one is 0.
  init(_ row: [String], _ header: [String]) {
    func number(_ name: String) -> Double? {
      header.firstIndex(of: name).flatMap { Double(row[$0]) }
    }
    func count(_ name: String) -> Int? { number(name).flatMap { Int(exactly: $0) } }
    let counts = MergedAnswers.scores.map(count)
    known =
      counts.contains { $0 != nil }
      ? .counts(counts.map { max(0, $0 ?? 0) })
      : .share(count: count("n"), topBox: number("topbox"))
  }

  /// Both together.
  func and(_ other: Self) -> Self { Self(known.and(other.known)) }

  /// Writes them into the cells of a row.
  func write(to row: inout [String], _ header: [String]) {
    // Counts say the rest.
    let cells: [String: Double?] =
      switch known {
      case .counts(let counts):
        Dictionary(
          uniqueKeysWithValues: zip(MergedAnswers.scores, counts).map { ($0, Double($1)) })
      case .share(let count, let topBox): ["n": count.map { Double($0) }, "topbox": topBox]
      }
    for (column, name) in header.enumerated() {
      guard MergedAnswers.scores.contains(name) || name == "n" || name == "topbox" else {
        continue
      }
      row[column] = (cells[name] ?? nil).map { Row.Value.number($0).text } ?? ""
    }
  }
}
