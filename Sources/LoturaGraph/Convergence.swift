/// Why an iterative computation ended.
public enum Termination: Sendable, Hashable {
  /// The error bound asked for was reached.
  case converged
  /// The number of steps allowed was used up; the result is the best so far.
  case stepLimit
}

/// How good an approximate result is, and what it cost.
///
/// Every iterative computation gives one beside its result. One that ran out of steps has still
/// found something: the caller decides whether `errorBound` is good enough.
public struct Convergence: Sendable, Hashable {
  /// Why it ended.
  public let termination: Termination
  /// How many steps were taken, ≥ 0; what a step is, the computation says.
  public let steps: Int
  /// A proven upper bound on the distance from the exact result, in the computation's own norm.
  /// ≥ 0; 0 says that the result is exact.
  public let errorBound: Double

  /// How a computation ended.
  public init(_ termination: Termination, steps: Int, errorBound: Double) {
    self.termination = termination
    self.steps = steps
    self.errorBound = errorBound
  }
}
