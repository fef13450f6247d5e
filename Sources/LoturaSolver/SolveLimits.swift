public import LoturaGraph

/// How far a search may go.
public struct SolveLimits: Sendable {
  /// How long, and whether somebody may stop it. A time limit makes the answer depend on the
  /// machine; the gap then says how much it can lack.
  public var patience: Patience
  /// How many nodes the search may open; nil: no limit. The same limit gives the same answer.
  public var nodes: Int?

  /// Limits; without any the search runs until the answer is proved.
  public init(patience: Patience = .endless, nodes: Int? = nil) {
    self.patience = patience
    self.nodes = nodes
  }
}
