import LoturaNetwork

extension Sheet {
  /// Best practices watched elsewhere.
  static let practices = Sheet(
    .practices,
    columns: Column.named + [
      .optional(.network, .text),
      .optional(.theme, .text),
      .optional(.year, .year),
      .optional(.url, .address),
      .optional(.country, .country),
    ])
}
