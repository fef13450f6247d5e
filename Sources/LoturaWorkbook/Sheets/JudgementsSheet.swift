import LoturaNetwork

extension Sheet {
  /// Several people's rankings, from which one is made.
  static let judgements = Sheet(
    .judgements,
    columns: [
      .required(.judge, .referenceOrText(SheetName.allCases)),
      .required(.item, .referenceOrText(SheetName.allCases)),
      .required(.rank, .number(.whole(from: 1))),
      .optional(.context, .text),
    ],
    key: [.judge, .item, .context])
}

extension RowsInForce {
  /// The judgements, by judge, item and context.
  var judgements: [Judgement] {
    let (judges, items) = (ids(.judge, of: NetworkNode.self), ids(.item, of: NetworkNode.self))
    let (judgeTexts, itemTexts) = (cells(.judge), cells(.item))
    let (ranks, contexts) = (cells(.rank), cells(.context))
    return values { (row: Int) -> Judgement? in
      guard let judge = judges.id(row)?.text ?? judgeTexts.text(row),
        let item = items.id(row)?.text ?? itemTexts.text(row),
        let rank = ranks.whole(row), rank >= 1
      else { return nil }
      return Judgement(judge: judge, item: item, rank: rank, context: contexts.text(row))
    }
  }
}
