import LoturaNetwork

extension Sheet {
  /// Who took up a best practice.
  static let adoptions = Sheet(
    .adoptions,
    columns: [
      .required(.practice, .reference(to: .practices)),
      .required(.association, .reference(to: .associations)),
      .optional(.date, .date),
      .optional(.state, .text),
    ],
    key: [.practice, .association],
    ends: .init(.practice, .association),
    .init(owners: [.association]))
}
