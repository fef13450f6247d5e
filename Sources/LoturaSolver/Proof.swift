internal import LoturaGraph

/// What is proved of the best answer that was found: how much better another could be at most.
public struct Proof: Hashable, Sendable {
  /// Why the search ended.
  public enum Termination: String, CaseIterable, Hashable, Sendable {
    /// No answer is better: bound and value are equal within `Proof.tolerance`.
    case optimal
    /// Time was up.
    case timeLimit = "time_limit"
    /// The limit of steps was reached.
    case stepLimit = "step_limit"
    /// Somebody asked to stop.
    case interrupted
    /// The solver failed, for lack of memory, say.
    case failure
  }

  /// Why the search ended.
  public let termination: Termination
  /// No admissible answer has a value above this (when minimising: below).
  public let bound: Double
  /// |bound − value| / max(1e-9, |bound|), ≥ 0; 0 if optimal, 1 if there is no bound.
  public let gap: Double

  /// How far bound and value may be apart and still be equal: a billionth.
  public static let tolerance = 1e-9

  /// A proof that a value is optimal.
  public static func optimal(_ value: Double) -> Proof {
    Proof(termination: .optimal, bound: value, gap: 0)
  }

  /// What is known of a value when the search ended early.
  ///
  /// - Precondition: bound is not worse than value.
  public static func stopped(
    _ termination: Termination, value: Double, bound: Double
  ) -> Proof {
    let difference = abs(bound - value)
    guard difference > tolerance else { return optimal(value) }
    let gap = bound.isFinite ? difference / max(tolerance, abs(bound)) : 1
    return Proof(termination: termination, bound: bound, gap: gap)
  }

  /// Whether nothing can be better.
  public var isOptimal: Bool { termination == .optimal }
}
