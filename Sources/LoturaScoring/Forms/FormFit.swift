/// How well one form fits two associations, and what stands against it.
public struct FormFit: Hashable, Sendable {
  /// The form.
  public let form: Form
  /// Its terms as a readable sum; `sum.score` is the fit.
  public let sum: ReadableSum
  /// Its conditions, in the model's order.
  public let gates: [GateResult]
  /// Whether a veto (any, or this form) stands.
  public let isVetoed: Bool
  /// Whether it is out: a gate fails or a veto stands.
  public let isOut: Bool
  /// Share of draws in which it is the best form; nil where nothing was drawn.
  public let acceptability: Double?

  /// One form's fit.
  public init(
    form: Form, sum: ReadableSum, gates: [GateResult], isVetoed: Bool, acceptability: Double?
  ) {
    self.form = form
    self.sum = sum
    self.gates = gates
    self.isVetoed = isVetoed
    isOut = isVetoed || gates.contains { $0.state == .fails }
    self.acceptability = acceptability
  }
}

/// A condition of a form: an axis against a threshold.
public struct Gate: Hashable, Sendable {
  /// How the axis must stand to the threshold.
  public enum Comparison: String, CaseIterable, Hashable, Sendable {
    case atLeast = ">="
    case moreThan = ">"
    case atMost = "<="
    case lessThan = "<"
  }

  /// Which axis.
  public let axis: Axis
  /// How it must stand.
  public let comparison: Comparison
  /// Against what, 0 … 1.
  public let threshold: Double

  /// A condition.
  public init(_ axis: Axis, _ comparison: Comparison, _ threshold: Double) {
    self.axis = axis
    self.comparison = comparison
    self.threshold = threshold
  }
}

/// How a condition stands, given what is known.
public struct GateResult: Hashable, Sendable {
  /// Whether a condition is met.
  public enum State: String, CaseIterable, Hashable, Sendable {
    /// At every value the axis can have.
    case holds
    /// At none.
    case fails
    /// At some.
    case open
  }

  /// The condition.
  public let gate: Gate
  /// How it stands.
  public let state: State
  /// The used value of the axis.
  public let value: Double

  /// A condition and how it stands.
  public init(_ gate: Gate, _ state: State, value: Double) {
    self.gate = gate
    self.state = state
    self.value = value
  }
}
