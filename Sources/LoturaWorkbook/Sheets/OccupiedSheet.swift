import LoturaNetwork

extension Sheet {
  /// Times when somebody sits elsewhere.
  static let occupied = Sheet(
    .occupied,
    columns: [
      .required(.subject, .subject),
      .required(.start, .dateTime),
      .required(.end, .dateTime),
      .optional(.why, .text),
    ],
    key: [.subject, .start, .end],
    .init(owners: [.subject]))
}
