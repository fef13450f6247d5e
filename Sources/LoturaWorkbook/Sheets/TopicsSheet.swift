import LoturaNetwork

extension Sheet {
  /// Topics proposed for a Cluster Day or a working group.
  static let topics = Sheet(
    .topics,
    columns: Column.named + Column.names + [
      .optional(.cost, .number(.positive), or: "1"),
      .optional(.level, .code(["basic", "intermediate", "advanced"])),
    ])
}
