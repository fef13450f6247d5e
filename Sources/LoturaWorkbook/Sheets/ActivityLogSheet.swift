import LoturaNetwork

extension Sheet {
  /// Hours that a liaison officer really gave.
  static let activityLog = Sheet(
    .activityLog,
    columns: [
      .required(.officer, .reference(to: .officers)),
      .required(.association, .reference(to: .associations)),
      .required(.date, .date),
      .required(.hours, .number(.notNegative)),
      .optional(.kind, .text),
    ],
    key: [.officer, .association, .date, .kind],
    ends: .init(.officer, .association),
    .init(weight: .hours, owners: [.association]))
}
