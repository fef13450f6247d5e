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
    /// The price of each constraint, in order: how much the objective grows for each unit that its
    /// right side grows, near this answer (where several prices are right, one of them). With them
    /// anybody can check that the answer is optimal. Nil: a variable must be whole, no price was
    /// found, or the answer is not optimal.
    public let prices: [Double]?

    /// An answer.
    public init(values: [Double], value: Double, proof: Proof, prices: [Double]? = nil) {
      self.values = values
      self.value = value
      self.proof = proof
      self.prices = prices
    }

    /// The value of a variable.
    public subscript(variable: Programme.Variable) -> Double { values[variable.index] }
  }
}
