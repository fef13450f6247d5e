import LoturaGraph
package import LoturaPlanning
import LoturaReports
import LoturaScoring

/// The best whole map: which groupings of all associations, proved best, with runners-up?
package struct Regroup: Question, Hashable {
  /// What is asked of the map.
  package var request = MergerMap.Request()
  /// Seconds after which the best so far is the answer; nil: no limit.
  package var timeLimit: Double?

  /// Convergence, groups of up to three, the three best maps.
  package init() {}

  /// Interrupted, it gives the best map found so far.
  package var givesBestSoFar: Bool { true }

  /// The answer; exit 1 where there is no map, with the reason.
  package func answer(
    _ choices: Choices, in surroundings: Surroundings
  ) throws(Failure) -> Answer {
    let session = try Session(choices, in: surroundings)
    guard request.largest >= 1 else {
      throw Failure(
        .usage, .tooSmall(option: "--max-group", value: String(request.largest), low: 1),
        in: session.language)
    }
    let words = session.words
    let map = MergerMap(
      Scoring(session.network, model: session.model), request,
      Patience(seconds: timeLimit, isInterrupted: surroundings.isInterrupted)
    ) { bytes in
      // Less is not worth a word.
      guard bytes >= 64 << 20 else { return }
      surroundings.say(
        words(.regroupMemory, [.count: words.numerals.number(Double(bytes >> 20), decimals: 0)]))
    }
    let telling = RegroupTelling(map, voice: session.voice)
    return try session.answer(
      to: "regroup", telling.telling,
      parameters: [
        "kind": .string(request.kind.code), "max_group": .number(request.largest),
        "groups": .number(orNull: request.groupCount.map { Double($0) }),
        "best": .number(request.listed), "time_limit": .number(orNull: timeLimit),
      ], exit: map.plans.isEmpty ? .none : .done)
  }
}
