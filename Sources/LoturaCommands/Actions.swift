import LoturaNetwork
import LoturaPlanning
import LoturaReports

/// Action plans side by side: who means to do what, what no plan is for, what is planned twice?
package struct Actions: Question, Hashable {
  /// The year of the plans; nil: the newest that somebody works on.
  package var year: Int?
  /// Whether to look for what is planned twice instead.
  package var looksForOverlaps = false

  /// The plans of the newest year.
  package init() {}

  /// The answer; exit 1 where there is no action, or nothing is planned twice, with the reason.
  package func answer(
    _ choices: Choices, in surroundings: Surroundings
  ) throws(Failure) -> Answer {
    let session = try Session(choices, in: surroundings)
    let network = session.network
    let plans = ActionPlans(network, year: year)
    let parameters: [String: JSONValue] = [
      "year": .number(orNull: year.map { Double($0) }), "overlaps": .bool(looksForOverlaps),
    ]
    if looksForOverlaps {
      let telling = OverlapsTelling(
        plans, ActionOverlaps(plans, in: network), wasAsked: year != nil, voice: session.voice)
      return try session.answer(
        to: "actions", telling.telling, parameters: parameters,
        exit: telling.isEmpty ? .none : .done)
    }
    let telling = ActionsTelling(
      plans, gaps: plans.capabilityGaps(network) + plans.priorityGaps(network),
      levels: AssessmentComparison(network), wasAsked: year != nil, voice: session.voice)
    return try session.answer(
      to: "actions", telling.telling, parameters: parameters,
      exit: telling.isEmpty ? .none : .done)
  }
}
