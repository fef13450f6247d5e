internal import CbcShim
internal import LoturaGraph

/// Solves a programme by CBC (COIN-OR branch and cut). The only caller of the library.
///
/// Each solve runs in a child of this process (see `cbc_shim.c`): the library can neither be
/// stopped nor called by two threads. Its answer is not believed: whole values are rounded, the
/// objective is computed anew, and values that break a constraint are refused.
enum Cbc {
  /// Why there is no answer although the library should have one.
  enum Trouble: Error, Hashable {
    /// The child could not be started, or ended without an answer.
    case failed
    /// The values that came break a constraint.
    case wrongValues
  }

  /// What came of a programme with at least one variable.
  static func solve(
    _ programme: Programme, _ limits: SolveLimits, startingFrom start: [Double]?
  ) throws(Trouble) -> Solution {
    let isContinuous = !programme.domains.contains { $0.isInteger }
    let asked = isContinuous ? programme.withPrices : programme
    let form = ColumnForm(asked, start: isContinuous ? nil : start)
    let count = asked.variableCount
    var values = [Double](repeating: 0, count: 2 * count)
    var answer = lotura_cbc_answer()
    let watch = Watch(limits.patience)
    let end = unsafe form.withProblem(limits) { problem in
      var problem = unsafe problem
      return unsafe lotura_cbc_solve(
        &problem, &answer, &values, Watch.answer, Unmanaged.passUnretained(watch).toOpaque())
    }
    if end == Int32(lotura_cbc_stopped) {
      return programme.halted(watch.end == .interrupted ? .interrupted : .timeLimit, start)
    }
    guard end == Int32(lotura_cbc_done) else { throw .failed }
    let turn = programme.goal == .maximise ? -1.0 : 1
    if answer.is_unbounded != 0 { return .unbounded }
    if answer.is_infeasible != 0 {
      // The library says so of a programme without a bound, too; one without worth tells them apart.
      guard !programme.simpleBound.isFinite else { return .infeasible }
      let indifferent = try solve(programme.withoutWorth, limits, startingFrom: nil)
      return indifferent == .infeasible ? .infeasible : .unbounded
    }
    let termination = termination(answer, watch.end)
    guard answer.has_values != 0 else {
      guard termination != .optimal else { return .infeasible }
      return .nothingFound(termination, bound: turn * answer.bound)
    }
    let own = programme.variableCount
    let found = try checked(
      programme, Array(values.prefix(own)), termination, bound: turn * answer.bound)
    guard answer.has_prices != 0 else { return found }
    return found.priced(by: values[(count + own)...].map { -turn * $0 }, in: programme)
  }

  private static func termination(
    _ answer: lotura_cbc_answer, _ end: Patience.End?
  ) -> Proof.Termination {
    if answer.is_optimal != 0 { return .optimal }
    guard answer.status != 2 else { return .failure }
    guard end != .interrupted else { return .interrupted }
    return answer.secondary == 3 ? .stepLimit : .timeLimit
  }

  private static func checked(
    _ programme: Programme, _ raw: [Double], _ termination: Proof.Termination, bound: Double
  ) throws(Trouble) -> Solution {
    let values = programme.rounded(raw)
    guard programme.admits(values) else { throw .wrongValues }
    let value = programme.value(at: values)
    guard termination != .optimal else {
      return .found(.init(values: values, value: value, proof: .optimal(value)))
    }
    let outer =
      programme.goal == .maximise ? max(value, bound) : min(value, bound)
    return .found(
      .init(
        values: values, value: value,
        proof: .stopped(termination, value: value, bound: outer)))
  }
}

/// Looks at a patience on behalf of the library, and remembers why it ended.
private final class Watch {
  let patience: Patience
  private(set) var end: Patience.End?

  init(_ patience: Patience) { self.patience = patience }

  /// The time limit is the library's own as well; whichever notices first.
  private func mustStop() -> Bool {
    end = patience.end
    return end != nil
  }

  static let answer: @convention(c) (UnsafeMutableRawPointer?) -> Int32 = { context in
    guard let context = unsafe context else { return 1 }
    return unsafe Unmanaged<Watch>.fromOpaque(context).takeUnretainedValue().mustStop() ? 1 : 0
  }
}
