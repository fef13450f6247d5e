import LoturaGraph
package import LoturaPlanning
import LoturaReports
import LoturaScoring
import LoturaWorkbook

/// Which officer for which association, for how many hours, and what is one more hour worth?
package struct Liaisons: Question, Hashable {
  /// The least hours, whether they may be shared, whether some may stay without.
  package var request = LiaisonRequest()
  /// Seconds after which the best so far is the answer; nil: no limit.
  package var timeLimit: Double?

  /// One officer and at least one hour for each association.
  package init() {}

  /// Interrupted, it gives the best plan found so far, with its gap.
  package var givesBestSoFar: Bool { true }

  /// The answer; exit 1 where there is no plan, with the reason.
  package func answer(
    _ choices: Choices, in surroundings: Surroundings
  ) throws(Failure) -> Answer {
    let session = try Session(choices, in: surroundings)
    guard request.leastHours >= 0, request.leastHours <= Liaisons.mostHours else {
      throw Failure(
        .usage,
        .badNumber(
          option: "--min-hours", value: "\(request.leastHours)", low: 0, high: Liaisons.mostHours),
        in: session.language)
    }
    let plan = LiaisonPlan(
      Scoring(session.network, model: session.model), request,
      Patience(seconds: timeLimit, isInterrupted: surroundings.isInterrupted))
    let telling = LiaisonTelling(
      plan, LiaisonLog(session.network), seesAll: choices.audience == .caseTeam,
      voice: session.voice)
    var exit = ExitCode.none
    if case .found = plan.outcome { exit = .done }
    return try session.answer(
      to: "liaisons", telling.telling,
      parameters: [
        "min_hours": .number(request.leastHours), "shared": .bool(request.isShared),
        "allow_unserved": .bool(request.mayLeaveUnserved),
        "time_limit": .number(orNull: timeLimit),
      ], exit: exit)
  }

  /// The hours of a leap year.
  package static let mostHours = 8784.0
}
