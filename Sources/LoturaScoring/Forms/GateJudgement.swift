extension Gate {
  /// Whether the condition is met where the axis has exactly this value.
  func isMet(at value: Double) -> Bool {
    switch comparison {
    case .atLeast: value >= threshold
    case .moreThan: value > threshold
    case .atMost: value <= threshold
    case .lessThan: value < threshold
    }
  }

  /// How the condition stands, given the axis's interval. The ends are compared in billionths, so
  /// that the last bits of a computation never open or close a condition.
  func judged(_ axes: PairAxes) -> GateResult {
    let estimate = axes[axis]
    let ends = [estimate.low, estimate.high].map { isMetInBillionths(at: $0) }
    let state: GateResult.State = ends[0] != ends[1] ? .open : ends[0] ? .holds : .fails
    return GateResult(self, state, value: estimate.used)
  }

  private func isMetInBillionths(at value: Double) -> Bool {
    let (value, threshold) = (billionths(value), billionths(threshold))
    return switch comparison {
    case .atLeast: value >= threshold
    case .moreThan: value > threshold
    case .atMost: value <= threshold
    case .lessThan: value < threshold
    }
  }
}
