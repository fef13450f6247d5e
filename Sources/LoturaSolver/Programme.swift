/// A linear or integer programme: variables within bounds, linear constraints, a linear objective.
///
/// It is a value; solving it does not change it. Variables and constraints are numbered in the
/// order in which they were added, which is also the order of ties, so that the same programme has
/// the same answer.
public struct Programme: Hashable, Sendable {
  /// Whether the objective is to be as large or as small as possible.
  public enum Goal: Hashable, Sendable {
    case maximise, minimise
  }

  /// A variable, by its place.
  public struct Variable: Hashable, Sendable {
    /// Its place, from 0.
    public let index: Int

    /// The variable of a place.
    public init(index: Int) { self.index = index }
  }

  /// A constraint, by its place.
  public struct Constraint: Hashable, Sendable {
    /// Its place, from 0.
    public let index: Int
  }

  /// How the left side of a constraint must stand to the right side.
  public enum Relation: Hashable, Sendable {
    case atMost, equal, atLeast
  }

  /// A variable times a factor.
  public struct Term: Hashable, Sendable {
    /// The variable.
    public let variable: Variable
    /// The factor, finite.
    public let factor: Double

    /// A variable times a factor.
    public init(_ factor: Double = 1, _ variable: Variable) {
      self.variable = variable
      self.factor = factor
    }
  }

  /// The bounds of a variable and whether it must be whole.
  public struct Domain: Hashable, Sendable {
    /// The least value; −infinity: none.
    public let low: Double
    /// The greatest value; infinity: none.
    public let high: Double
    /// Whether only whole numbers are values.
    public let isInteger: Bool

    /// Numbers between two bounds.
    public init(_ range: ClosedRange<Double>, isInteger: Bool = false) {
      low = range.lowerBound
      high = range.upperBound
      self.isInteger = isInteger
    }

    /// Yes or no: 1 or 0.
    public static let binary = Domain(0...1, isInteger: true)
    /// Any number that is not negative.
    public static let notNegative = Domain(0...Double.infinity)
  }

  /// A row: terms, relation, right side.
  struct Row: Hashable, Sendable {
    let terms: [Term]
    let relation: Relation
    let bound: Double
  }

  /// What the objective is for.
  public let goal: Goal
  private(set) var domains: [Domain] = []
  private(set) var worth: [Double] = []
  private(set) var rows: [Row] = []

  /// A programme without variables.
  public init(_ goal: Goal) { self.goal = goal }

  /// How many variables there are.
  public var variableCount: Int { domains.count }
  /// How many constraints there are.
  public var constraintCount: Int { rows.count }

  /// Adds a variable.
  ///
  /// - Parameter worth: its factor in the objective, finite.
  public mutating func add(_ domain: Domain, worth: Double = 0) -> Variable {
    precondition(worth.isFinite && !domain.low.isNaN && !domain.high.isNaN, "finite worth")
    domains.append(domain)
    self.worth.append(worth)
    return Variable(index: domains.count - 1)
  }

  /// Demands that the sum of these terms stands so to a number; several terms of one variable add.
  @discardableResult
  public mutating func demand(
    _ terms: [Term], _ relation: Relation, _ bound: Double
  ) -> Constraint {
    precondition(
      bound.isFinite
        && terms.allSatisfy { $0.factor.isFinite && $0.variable.index < domains.count },
      "finite factors, variables of this programme")
    rows.append(Row(terms: terms, relation: relation, bound: bound))
    return Constraint(index: rows.count - 1)
  }

  /// Leaves the variables free.
  mutating func removeConstraints() { rows = [] }

  /// The same constraints with nothing to gain.
  var withoutWorth: Programme {
    var programme = self
    programme.worth = Array(repeating: 0, count: worth.count)
    return programme
  }
}
