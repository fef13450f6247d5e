import LoturaNetwork

extension Sheet {
  /// Who asks to meet whom.
  static let requests = Sheet(
    .requests,
    columns: [
      .required(.a, .subject),
      .required(.b, .subject),
      .optional(.priority, .number(.from(1, to: 3, whole: true))),
    ],
    key: [.a, .b],
    ends: .init(.a, .b),
    .init(owners: [.a]))
}
