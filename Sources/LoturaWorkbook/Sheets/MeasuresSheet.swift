import LoturaNetwork

extension Sheet {
  /// What the measures of the scoreboard mean.
  static let measures = Sheet(
    .measures,
    columns: Column.named + Column.names + [
      .optional(.unit, .text),
      .optional(.direction, .code(["higher", "lower", "neutral"])),
      .optional(.definition, .text),
      .optional(.minimumN, .number(.count)),
    ])
}
