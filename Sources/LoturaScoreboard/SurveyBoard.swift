package import LoturaNetwork

/// What members answered: for each association, year and question how many gave one of the best two
/// scores, between which bounds that lies, and what changed; and all associations together.
///
/// **Formulas.** Top box = (n4 + n5)/n, mean = Σ k·n_k/n, n = Σ n_k, the interval after Wilson. Where
/// only a share was published, the mean is unknown; where the number of answers is unknown too, so is
/// the interval. All together: the answers of all added up, of whom number and share are known; their
/// mean only where each has counts.
///
/// **What is hidden.** Who answered must not be found out: fewer than 5 answers are never told, and a
/// row of more is hidden too where otherwise the total without the rows that are told would be one of
/// fewer than 5 (`SmallGroups`, which weighs each row with its answers; the largest rows are told
/// first). The totals that people of a wider audience have seen count as told. The number of answers
/// itself is no secret: it says nothing of what was answered.
package struct SurveyBoard: Sendable {
  /// How many answers are told at least.
  package static let least = 5

  /// The rows, by question, year and association.
  package let rows: [SurveyRow]
  /// All associations together, by question and year.
  package let totals: [SurveyTotal]

  /// The answers to one question in one year.
  package struct Round: Hashable, Comparable, Sendable {
    /// The question, as written.
    package let question: String
    /// The calendar year.
    package let year: Int

    /// By question, then year.
    package static func < (one: Round, other: Round) -> Bool {
      (one.question, one.year) < (other.question, other.year)
    }
  }

  /// The board of the active associations' answers up to the year of the network's day.
  ///
  /// - Parameter level: for how narrow a circle a row is, 0 for everybody; whoever may see a row of
  ///   a level may see those of the lower ones too.
  /// - Complexity: O(n²) in the rows of one question and year.
  package init(_ network: Network, level: (SurveyAnswers) -> Int = { _ in 0 }) {
    let active = Set(network.activeAssociations.map(\.id))
    let answers = network.survey.filter {
      active.contains($0.association) && $0.year <= network.asOf.year
    }
    let rounds = Dictionary(grouping: answers) { Round(question: $0.question, year: $0.year) }
    var rows: [SurveyRow] = []
    var totals: [SurveyTotal] = []
    for round in rounds.keys.sorted() {
      let answers = (rounds[round] ?? []).sorted { $0.association < $1.association }
      let told = ToldAnswers(answers, levels: answers.map(level))
      rows += answers.indices.map { place in
        SurveyRow(answers[place], hidden: told.hidden[place])
      }
      totals.append(SurveyTotal(round, told))
    }
    self.rows = rows.withChanges { [$0.association.text, $0.round.question] }
    self.totals = totals.withChanges { [$0.round.question] }
  }

  /// The questions, in order.
  package var questions: [String] { Set(rows.map(\.round.question)).sorted() }

  /// The years of a question, rising.
  package func years(of question: String) -> [Int] {
    totals.filter { $0.round.question == question }.map(\.round.year)
  }

  /// The rows of an association, by question and year.
  package func rows(of id: Association.ID) -> [SurveyRow] { rows.filter { $0.association == id } }

  /// All together, for a question and a year; nil: nobody was asked.
  package func total(of round: Round) -> SurveyTotal? { totals.first { $0.round == round } }
}
