/// Solves the equations of walks, for as many sources side by side as there are lanes.
///
/// Conjugate gradients, preconditioned by one symmetric Gauss–Seidel sweep. With K = C − E − Eᵀ
/// (C the diagonal, E what is below it) the preconditioned operator needs no product with K: for a
/// direction q
///
///     t = (C − Eᵀ)⁻¹·C·q          backwards through the rows, entries after the diagonal
///     v = (C − E)⁻¹·C·(q − t)     forwards through the rows, entries before it
///     operator·q = t + v
///
/// so that a step reads each entry once, as a step of the power method does, and about a quarter as
/// many steps are needed. Inner products are weighted by C.
///
/// A lane that has converged is left as it is while others go on: its numbers do not depend on the
/// other lanes.
///
/// **Source.** Hestenes & Stiefel 1952 for conjugate gradients; Eisenstat 1981 for the operator.
struct WalkSolver<Numbers: Lanes> {
  private let rows: WalkEquations.Rows
  private let damping: Double
  /// The solution so far.
  let solution: UnsafeMutablePointer<Numbers>
  /// What is lacking, preconditioned: (C − E)⁻¹ of the residual.
  private let lack: UnsafeMutablePointer<Numbers>
  private let direction: UnsafeMutablePointer<Numbers>
  private let backward: UnsafeMutablePointer<Numbers>
  private let forward: UnsafeMutablePointer<Numbers>

  /// How many numbers a solver needs to work with.
  static func scratchCount(rows count: Int) -> Int { 5 * count }

  init(
    _ rows: WalkEquations.Rows, damping: Double, scratch: UnsafeMutablePointer<Numbers>
  ) {
    (self.rows, self.damping, solution) = (rows, damping, scratch)
    (lack, direction) = (scratch + rows.count, scratch + 2 * rows.count)
    (backward, forward) = (scratch + 3 * rows.count, scratch + 4 * rows.count)
  }

  /// The solution for each source is left in `solution`, and how it ended is said, source by source.
  ///
  /// - Parameters:
  ///   - sources: a row for each lane, nil for a lane that is not used; their strengths are > 0.
  ///   - tolerance: the greatest sum of errors of the shares, > 0.
  ///   - stepLimit: the greatest number of steps, ≥ 0.
  func solve(from sources: [Int?], tolerance: Double, stepLimit: Int) -> [Convergence] {
    var state = LaneStates(sources, goal: tolerance, stepLimit: stepLimit)
    for row in 0..<rows.count { (solution[row], lack[row]) = (.none, .none) }
    for (lane, source) in sources.enumerated() {
      if let source { lack[source][lane: lane] = 1 - damping }
    }
    while state.isAnyOpen {
      precondition()
      var size = squaredSize()
      var turn = Numbers.none
      while state.isAnyOpen {
        turnAndGoBackward(turn)
        let advance = state.quotient(size, goForward())
        let (next, bound) = step(advance)
        turn = state.quotient(next, size)
        size = next
        state.note(bound: bound, share: 1 - damping)
      }
      // The recurrence drifts by rounding; what counts is the residual of the solution itself.
      state.check(bound: residual(of: sources), share: 1 - damping)
    }
    return state.convergences
  }

  /// `lack` = (C − E)⁻¹·`lack`.
  private func precondition() {
    for row in 0..<rows.count {
      var sum = lack[row]
      for entry in rows.start[row]..<rows.middle[row] {
        sum = sum + rows.weight[entry] * lack[Int(rows.column[entry])]
      }
      lack[row] = rows.inverse[row] * sum
    }
  }

  /// The inner product of `lack` with itself.
  private func squaredSize() -> Numbers {
    var size = Numbers.none
    for row in 0..<rows.count { size = size + rows.diagonal[row] * (lack[row] * lack[row]) }
    return size
  }

  /// The next direction, and its backward part.
  private func turnAndGoBackward(_ turn: Numbers) {
    for row in stride(from: rows.count - 1, through: 0, by: -1) {
      var sum = Numbers.none
      for entry in rows.middle[row]..<rows.start[row + 1] {
        sum = sum + rows.weight[entry] * backward[Int(rows.column[entry])]
      }
      let heading = lack[row] + turn * direction[row]
      direction[row] = heading
      backward[row] = heading + rows.inverse[row] * sum
    }
  }

  /// The forward part of the direction, and the direction's inner product with the operator's value.
  private func goForward() -> Numbers {
    var product = Numbers.none
    for row in 0..<rows.count {
      var sum = Numbers.none
      for entry in rows.start[row]..<rows.middle[row] {
        sum = sum + rows.weight[entry] * forward[Int(rows.column[entry])]
      }
      let part = (direction[row] - backward[row]) + rows.inverse[row] * sum
      forward[row] = part
      product = product + rows.diagonal[row] * (direction[row] * (part + backward[row]))
    }
    return product
  }

  /// Goes along the direction. The size of what is lacking then, and a bound of the residual: its
  /// sum of absolute values is at most that of (C − E)·`lack`, term by term.
  private func step(_ advance: Numbers) -> (size: Numbers, bound: Numbers) {
    var (size, bound) = (Numbers.none, Numbers.none)
    for row in 0..<rows.count {
      solution[row] = solution[row] + advance * backward[row]
      let left = lack[row] - advance * (forward[row] + backward[row])
      lack[row] = left
      size = size + rows.diagonal[row] * (left * left)
      bound = bound + rows.columnSum[row] * left.magnitudes
    }
    return (size, bound)
  }

  /// `lack` = the residual (1 − d)·e − K·`solution`. Its sum of absolute values.
  private func residual(of sources: [Int?]) -> Numbers {
    for row in 0..<rows.count { lack[row] = .none }
    for (lane, source) in sources.enumerated() {
      if let source { lack[source][lane: lane] = 1 - damping }
    }
    var total = Numbers.none
    for row in 0..<rows.count {
      var sum = lack[row] - rows.diagonal[row] * solution[row]
      for entry in rows.start[row]..<rows.start[row + 1] {
        sum = sum + rows.weight[entry] * solution[Int(rows.column[entry])]
      }
      lack[row] = sum
      total = total + sum.magnitudes
    }
    return total
  }
}

/// How far each lane is.
private struct LaneStates {
  private struct Lane {
    var isOpen: Bool
    var steps = 0
    /// The sum of the errors is at most this.
    var bound = 1.0
  }

  private var lanes: [Lane]
  private let goal: Double
  private let stepLimit: Int

  init(_ sources: [Int?], goal: Double, stepLimit: Int) {
    lanes = sources.map { Lane(isOpen: $0 != nil && stepLimit > 0) }
    (self.goal, self.stepLimit) = (goal, stepLimit)
  }

  var isAnyOpen: Bool { lanes.contains(where: \.isOpen) }

  /// Quotients in the open lanes, 0 in the others and where the denominator is 0.
  func quotient<Numbers: Lanes>(_ above: Numbers, _ below: Numbers) -> Numbers {
    var result = Numbers.none
    for (lane, state) in lanes.enumerated() where state.isOpen && below[lane: lane] > 0 {
      result[lane: lane] = above[lane: lane] / below[lane: lane]
    }
    return result
  }

  /// Counts a step, and closes the lanes that are near enough or have used up their steps.
  ///
  /// What (1 − d)·z lacks by a residual r is at most ‖r‖/(1 − d), for a walk passes on d of it.
  mutating func note<Numbers: Lanes>(bound: Numbers, share: Double) {
    for lane in lanes.indices where lanes[lane].isOpen {
      lanes[lane].steps += 1
      lanes[lane].isOpen =
        bound[lane: lane] / share > goal && lanes[lane].steps < stepLimit
    }
  }

  /// Notes the bounds of the solutions themselves, and opens again the lanes that are not near
  /// enough, have steps left, and came at least twice as near as they were.
  mutating func check<Numbers: Lanes>(bound: Numbers, share: Double) {
    for lane in lanes.indices where lanes[lane].steps > 0 {
      let now = bound[lane: lane] / share
      lanes[lane].isOpen =
        now > goal && lanes[lane].steps < stepLimit && now < lanes[lane].bound / 2
      lanes[lane].bound = now
    }
  }

  var convergences: [Convergence] {
    lanes.map {
      Convergence($0.bound <= goal ? .converged : .stepLimit, steps: $0.steps, errorBound: $0.bound)
    }
  }
}
