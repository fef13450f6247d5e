import LoturaNetwork

extension Sheet {
  /// Who takes part in a facilitated case.
  static let explorationParties = Sheet(
    .explorationParties,
    columns: [
      .required(.exploration, .reference(to: .explorations)),
      .required(.association, .reference(to: .associations)),
      .optional(.role, .text),
    ],
    key: [.exploration, .association],
    ends: .init(.exploration, .association),
    .init(owners: [.association]))
}
