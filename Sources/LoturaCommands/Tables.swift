import LoturaGraph
import LoturaNetwork
package import LoturaPlanning
import LoturaReports
import LoturaScoring

/// Who sits where at an event: rotating tables, tracks of like maturity, or mixed tables.
package struct Tables: Question, Hashable {
  /// What is asked of the tables.
  package var request = TablePlan.Request()
  /// Seconds of work, counted in steps; nil: the usual.
  package var timeLimit: Double?

  /// Three rounds at rotating tables of four, for all active associations.
  package init() {}

  /// Interrupted, it gives the best seating found so far.
  package var givesBestSoFar: Bool { true }

  /// The answer; exit 1 where nobody can be seated, with the reason.
  package func answer(
    _ choices: Choices, in surroundings: Surroundings
  ) throws(Failure) -> Answer {
    let session = try Session(choices, in: surroundings)
    var request = request
    request.effort = timeLimit ?? request.effort
    let plan = try session.tablePlan(
      request, Scoring(session.network, model: session.model))
    let telling = TablesTelling(plan, voice: session.voice)
    return try session.answer(
      to: "tables", telling.telling,
      parameters: [
        "rounds": .number(request.rounds), "size": .number(request.seats),
        "group": .string(orNull: request.group?.text), "mode": .string(request.mode.rawValue),
        "seed": .number(Double(request.seed)), "time_limit": .number(request.effort),
      ], exit: plan.obstacle == nil ? .done : .none)
  }
}

extension Session {
  /// The plan of a request whose options and group are checked, as long as nobody interrupts.
  func tablePlan(
    _ request: TablePlan.Request, _ scoring: Scoring
  ) throws(Failure) -> TablePlan {
    let ranges = [
      ("--rounds", request.rounds, 1...TablePlan.Request.mostRounds),
      ("--size", request.seats, 2...TablePlan.Request.mostSeats),
    ]
    for (option, value, range) in ranges where !range.contains(value) {
      throw Failure(
        .usage,
        .badNumber(
          option: option, value: String(value), low: Double(range.lowerBound),
          high: Double(range.upperBound)), in: language)
    }
    guard request.effort >= 0, request.effort.isFinite else {
      throw Failure(
        .usage,
        .badNumber(
          option: "--time-limit", value: String(request.effort), low: 0, high: 1_000_000),
        in: language)
    }
    if let group = request.group, network.group(group) == nil {
      throw unknown(group.text, in: [.groups])
    }
    return TablePlan(scoring, request, Patience(isInterrupted: surroundings.isInterrupted))
  }
}
