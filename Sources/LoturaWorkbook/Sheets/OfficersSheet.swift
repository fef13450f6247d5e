import LoturaNetwork

extension Sheet {
  /// Cluster liaison officers.
  static let officers = Sheet(
    .officers,
    columns: Column.named + [
      .required(.hours, .number(.notNegative)),
      .optional(.languages, .text),
      .optional(.role, .code(["liaison", "coordinator"])),
      .optional(.fte, .number(.notNegative)),
    ])
}
