/// The answers to one question of a survey, of two groups of people together.
///
/// Answers counted by score add up. Where one group gives only how many answered and the share of the
/// best two scores, that is what is known of both together: the numbers add up and the share is
/// their mean, weighted by them. Where one does not give that either, nothing is known of both.
struct MergedAnswers {
  /// Answers by score, 1 … 5; nil: not counted by score.
  private var counts: [Double]?
  /// How many answered; nil: unknown.
  private var number: Double?
  /// The share of scores 4 and 5; nil: unknown.
  private var topBox: Double?

  private static let scores = ["n1", "n2", "n3", "n4", "n5"]

  /// What a row says.
  init(_ row: [String], _ header: [String]) {
    func number(_ name: String) -> Double? {
      header.firstIndex(of: name).flatMap { Double(row[$0]) }
    }
    let counts = MergedAnswers.scores.map(number)
    // An empty count beside a known one is 0.
    if counts.contains(where: { $0 != nil }) {
      let known = counts.map { $0 ?? 0 }
      let sum = known.reduce(0, +)
      (self.counts, self.number) = (known, sum)
      topBox = sum > 0 ? (known[3] + known[4]) / sum : nil
    } else {
      (self.number, topBox) = (number("n"), number("topbox"))
    }
  }

  /// Both together.
  func and(_ other: Self) -> Self {
    var both = self
    both.counts = counts.flatMap { mine in other.counts.map { zip(mine, $0).map(+) } }
    both.number = number.flatMap { mine in other.number.map { mine + $0 } }
    both.topBox = nil
    if let n = both.number, n > 0 {
      let top = [self, other].map { $0.number == 0 ? 0 : $0.best }
      both.topBox = top[0].flatMap { mine in top[1].map { (mine + $0) / n } }
    }
    return both
  }

  /// How many gave one of the best two scores.
  private var best: Double? { topBox.flatMap { share in number.map { share * $0 } } }

  /// Writes them into the cells of a row.
  func write(to row: inout [String], _ header: [String]) {
    var cells: [String: Double?] = [:]
    for (place, name) in MergedAnswers.scores.enumerated() {
      cells[name] = .some(counts.map { $0[place] })
    }
    // Counts say the rest.
    cells["n"] = .some(counts == nil ? number : nil)
    cells["topbox"] = .some(counts == nil ? topBox : nil)
    for (column, name) in header.enumerated() {
      guard let cell = cells[name] else { continue }
      row[column] = cell.map { Row.Value.number($0).text } ?? ""
    }
  }
}
