import LoturaNetwork

extension Sheet {
  /// Action plans: what an association means to do.
  static let actions = Sheet(
    .actions,
    columns: [
      .required(.id, .ownID),
      .required(.association, .reference(to: .associations)),
      .required(.name, .text),
      .optional(.year, .year),
      .optional(.priority, .reference(to: .priorities)),
      .optional(.capability, .reference(to: .capabilities)),
      .optional(
        .kind,
        .code([
          "training", "internationalisation", "innovation", "watch", "talent", "event", "other",
        ])),
      .optional(.budget, .number(.notNegative)),
      .optional(.start, .date),
      .optional(.end, .date),
      .optional(.status, .code(["planned", "running", "done", "dropped"])),
    ],
    .init(owners: [.association]))
}
