import LoturaNetwork

extension Sheet {
  /// What a liaison officer knows.
  static let expertise = Sheet(
    .expertise,
    columns: [
      .required(.officer, .reference(to: .officers)),
      .required(.sector, .reference(to: .sectors)),
      .optional(.level, .number(.from(0, to: 5)), or: "3"),
    ],
    key: [.officer, .sector],
    ends: .init(.officer, .sector),
    .init(weight: .level))
}
