/// A smallest set of constraints that cannot hold together: dropping any one of them makes the rest
/// possible.
///
/// **Method.** Deletion filter: go through the constraints in order and drop each whose removal
/// leaves the others impossible. Which of several minimal conflicts comes out depends on the order
/// alone: the constraints that come last are the likeliest to stay.
/// **Source.** Chinneck & Dravnieks 1991.
public struct Conflict<Constraint: Hashable & Sendable>: Hashable, Sendable {
  /// The constraints that cannot hold together, in the order given.
  public let constraints: [Constraint]
  /// Whether each was shown to be needed; false if a test could not be decided in time, and then
  /// the conflict may hold more than needed.
  public let isMinimal: Bool

  /// The conflict of constraints that cannot all hold.
  ///
  /// - Parameters:
  ///   - constraints: all of them, in the order in which they are tried.
  ///   - isPossible: whether these alone can hold together; nil: it could not be decided.
  /// - Precondition: all together they cannot hold.
  /// - Complexity: one test a constraint.
  public init(of constraints: [Constraint], isPossible: ([Constraint]) -> Bool?) {
    var kept = constraints
    var isMinimal = true
    for constraint in constraints {
      let rest = kept.filter { $0 != constraint }
      switch isPossible(rest) {
      case false?: kept = rest
      case true?: break
      case nil: isMinimal = false
      }
    }
    self.constraints = kept
    self.isMinimal = isMinimal
  }
}
