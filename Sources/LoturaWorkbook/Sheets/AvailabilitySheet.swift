import LoturaNetwork

extension Sheet {
  /// Who is free in which slot; without a row a subject is free in every one.
  static let availability = Sheet(
    .availability,
    columns: [
      .required(.subject, .subject),
      .required(.slot, .reference(to: .slots)),
      .optional(.available, .boolean, or: "true"),
    ],
    key: [.subject, .slot],
    ends: .init(.subject, .slot),
    .init(owners: [.subject]))
}
