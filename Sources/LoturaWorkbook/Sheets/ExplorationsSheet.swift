import LoturaNetwork

extension Sheet {
  /// Facilitated cases: associations that explore coming together.
  static let explorations = Sheet(
    .explorations,
    columns: Column.named + [
      .optional(.kind, .code(["fusion", "integration", "convergence", "alliance"])),
      .optional(.state, .code(["idea", "talking", "agreed", "done", "stopped"])),
      .optional(.opened, .date),
      .optional(.closed, .date),
    ])
}
