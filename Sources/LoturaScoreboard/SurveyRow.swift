package import LoturaNetwork

/// The answers of an association's members.
package struct SurveyRow: Hashable, Sendable {
  /// Whose members.
  package let association: Association.ID
  /// To what, and when.
  package let round: SurveyBoard.Round
  /// What they answered, as far as it may be told.
  package let result: SurveyResult
  /// Why their answers are not told; nil: they are, or there are none.
  package let hidden: Hidden?
  /// How the share has changed; nil: it cannot be compared.
  package internal(set) var change: SurveyChange?

  /// Why answers are not told.
  package enum Hidden: Hashable, Sendable {
    /// Fewer than 5.
    case few
    /// They would give away fewer than 5 of others.
    case subtraction
  }

  init(_ answers: SurveyAnswers, hidden: Hidden?) {
    association = answers.association
    round = SurveyBoard.Round(question: answers.question, year: answers.year)
    result =
      hidden == nil ? SurveyResult(answers.known) : SurveyResult(n: answers.known.count)
    self.hidden = hidden
  }
}

/// The answers of all associations' members together.
package struct SurveyTotal: Hashable, Sendable {
  /// To what, and when.
  package let round: SurveyBoard.Round
  /// What they answered, as far as it may be told.
  package let result: SurveyResult
  /// Whether there are too few answers to tell.
  package let isHidden: Bool
  /// Whose answers are counted, by id.
  package let counted: [Association.ID]
  /// Whose answers are not counted, for their number or their share is unknown, by id.
  package let unknown: [Association.ID]
  /// Whose answers are not counted, for the total would give them away, by id.
  package let leftOut: [Association.ID]
  /// How the share has changed; nil: it cannot be compared.
  package internal(set) var change: SurveyChange?

  init(_ round: SurveyBoard.Round, _ told: ToldAnswers) {
    self.round = round
    func ids(_ places: some Sequence<Int>) -> [Association.ID] {
      places.sorted().map { told.answers[$0].association }
    }
    let all = Set(told.answers.indices.filter { told.isCountable(told.answers[$0].known) })
    counted = ids(told.total ?? all)
    unknown = ids(Set(told.answers.indices).subtracting(all))
    leftOut = told.total.map { ids(all.subtracting($0)) } ?? []
    let known = (told.total ?? all).sorted().map { told.answers[$0].known }
    let sum = known.dropFirst().reduce(known.first ?? .share(count: 0, topBox: nil)) { $0.and($1) }
    isHidden = told.total == nil && (sum.count ?? 0) > 0
    result = told.total == nil ? SurveyResult(n: sum.count) : SurveyResult(sum)
  }
}
