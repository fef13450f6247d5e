import LoturaNetwork

/// Which rows of one question and year may be told, and over which of them the total is.
struct ToldAnswers {
  let answers: [SurveyAnswers]
  /// By row: why it is not told; nil: it is.
  private(set) var hidden: [SurveyRow.Hidden?]
  /// The rows of the total; nil: too few answers.
  private(set) var total: Set<Int>?

  init(_ answers: [SurveyAnswers], levels: [Int]) {
    self.answers = answers
    hidden = Array(repeating: nil, count: answers.count)
    let weights = answers.map { $0.known.count ?? 0 }
    var groups = SmallGroups(weights: weights, least: SurveyBoard.least)
    // Level by level, so that whoever sees more finds the same told and hidden as those before.
    for level in Set(levels).sorted() {
      let seen = Set(
        answers.indices.filter { levels[$0] <= level && isCountable(answers[$0].known) })
      if groups.tell(seen) { total = seen }
      let largestFirst = answers.indices.filter { levels[$0] == level && weights[$0] > 0 }
        .sorted { (weights[$1], $0) < (weights[$0], $1) }
      for place in largestFirst where !groups.tell(single: place) {
        hidden[place] = weights[place] < SurveyBoard.least ? .few : .subtraction
      }
    }
  }

  /// Whether answers can be added to others.
  func isCountable(_ known: SurveyAnswers.Known) -> Bool {
    (known.count ?? 0) > 0 && known.topBox != nil
  }
}
