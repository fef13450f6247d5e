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
