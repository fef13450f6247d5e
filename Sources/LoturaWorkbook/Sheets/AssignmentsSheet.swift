import LoturaNetwork

extension Sheet {
  /// Which liaison officer looks after which association at present.
  static let assignments = Sheet(
    .assignments,
    columns: [
      .required(.officer, .reference(to: .officers)),
      .required(.association, .reference(to: .associations)),
      .optional(.hours, .number(.notNegative)),
      .optional(.fixed, .boolean),
    ],
    key: [.officer, .association],
    ends: .init(.officer, .association),
    .init(weight: .hours, owners: [.association]))
}
