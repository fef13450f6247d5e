/// What solving a programme gave.
public enum Solution: Hashable, Sendable {
  /// The best answer found, and what is proved of it.
  case found(Answer)
  /// No values satisfy all constraints.
  case infeasible
  /// The objective has no bound.
  case unbounded
  /// The search ended before it found any answer.
  case nothingFound(Proof.Termination, bound: Double)

  /// Values for all variables.
  public struct Answer: Hashable, Sendable {
    /// The value of each variable, in order; whole where it must be.
    public let values: [Double]
    /// The objective at these values, computed anew from them.
    public let value: Double
    /// What is proved of it.
    public let proof: Proof

    /// An answer.
    public init(values: [Double], value: Double, proof: Proof) {
      self.values = values
      self.value = value
      self.proof = proof
    }

    /// The value of a variable.
    public subscript(variable: Programme.Variable) -> Double { values[variable.index] }
  }
}
