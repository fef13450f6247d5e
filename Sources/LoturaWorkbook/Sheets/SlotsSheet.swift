import LoturaNetwork

extension Sheet {
  /// Meeting slots of a matchmaking event.
  static let slots = Sheet(
    .slots,
    columns: [
      .required(.id, .ownID),
      .optional(.start, .dateTime),
      .optional(.end, .dateTime),
      .optional(.tables, .number(.count)),
    ])
}
