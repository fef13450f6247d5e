import LoturaNetwork

extension Sheet {
  /// Calls for proposals.
  static let calls = Sheet(
    .calls,
    columns: Column.named + [
      .optional(.programme, .text),
      .optional(.opens, .date),
      .optional(.deadline, .date),
      .optional(.rules, .rulesID),
      .optional(.maxPartners, .number(.whole(from: 1))),
      .optional(.maxBudget, .number(.notNegative)),
    ])
}
