import LoturaNetwork

extension Sheet {
  /// The User's Voice and event satisfaction: answers counted by score.
  static let survey = Sheet(
    .survey,
    columns: [
      .required(.association, .reference(to: .associations)),
      .required(.year, .year),
      .required(.question, .text),
      .optional(.n1, .number(.count)),
      .optional(.n2, .number(.count)),
      .optional(.n3, .number(.count)),
      .optional(.n4, .number(.count)),
      .optional(.n5, .number(.count)),
      .optional(.n, .number(.count)),
      .optional(.topbox, .number(.share)),
    ],
    key: [.association, .year, .question],
    .init(owners: [.association]))
}

extension RowsInForce {
  /// The answers, by association, year and question.
  var survey: [SurveyAnswers] {
    let associations = ids(.association, of: Association.self)
    let (years, questions) = (cells(.year), cells(.question))
    let known = answersByRow
    return values { (row: Int) -> SurveyAnswers? in
      guard let association = associations.id(row), let year = years.whole(row),
        let question = questions.text(row)
      else { return nil }
      return SurveyAnswers(
        association: association, year: year, question: question, known(row))
    }
  }

  /// What a row says of its answers: an empty count beside a known one is 0.
  private var answersByRow: (Int) -> SurveyAnswers.Known {
    let counted = [ColumnName.n1, .n2, .n3, .n4, .n5].map(cells)
    let (numbers, shares) = (cells(.n), cells(.topbox))
    // More than anybody can count is an error of the workbook; `check` goes on in spite of it.
    func answers(_ cells: Cells, _ row: Int) -> Int? {
      cells.whole(row).map { min(max(0, $0), SurveyAnswers.most) }
    }
    return { row in
      let counts = counted.map { answers($0, row) }
      guard counts.allSatisfy({ $0 == nil }) else { return .counts(counts.map { $0 ?? 0 }) }
      return .share(count: answers(numbers, row), topBox: shares.number(row))
    }
  }
}
