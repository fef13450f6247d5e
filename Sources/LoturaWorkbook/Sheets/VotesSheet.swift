import LoturaNetwork

extension Sheet {
  /// Who is interested in which topic; 0 is a known 'no'.
  static let votes = Sheet(
    .votes,
    columns: [
      .required(.subject, .subject),
      .required(.topic, .reference(to: .topics)),
      .optional(.score, .number(.from(0, to: 5)), or: "5"),
    ],
    key: [.subject, .topic],
    ends: .init(.subject, .topic),
    .init(weight: .score, owners: [.subject]))
}
