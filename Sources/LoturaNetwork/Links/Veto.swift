/// Two that must not be put together, and where not.
public struct Veto: Hashable, Sendable {
  /// Where they must not be put together.
  public enum Scope: String, CaseIterable, Hashable, Sendable {
    case any, meeting, consortium, alliance, convergence, integration, fusion, liaison

    /// Whether it keeps two from meeting, at a table or in a group.
    package var barsMeetings: Bool { self == .any || self == .meeting }
  }

  /// The smaller id of the two.
  public let a: NetworkNode.ID
  /// The larger id of the two.
  public let b: NetworkNode.ID
  /// Where.
  public let scope: Scope
  /// Why, in the words of whoever wrote it.
  public let reason: String?

  /// A veto between two, given in either order.
  public init(
    _ one: NetworkNode.ID, _ other: NetworkNode.ID, scope: Scope = .any, reason: String? = nil
  ) {
    a = min(one, other)
    b = max(one, other)
    self.scope = scope
    self.reason = reason
  }
}
