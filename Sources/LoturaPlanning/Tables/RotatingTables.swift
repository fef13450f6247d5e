package import LoturaGraph
package import LoturaSolver

/// Tables that rotate: everybody sits once in every round, and as many different pairs as possible
/// share a table at some time.
///
/// **Best.** First the number of different pairs that meet, then as little repetition as possible.
/// **Method.** A start by rule (`RotationStart`), improved by exchanges (`SeatingSearch`), and again
/// from other starts; up to eight people all seatings are tried (`SmallSeatings`). The chance is
/// seeded and the work counted in steps, so the same input gives the same tables on every machine.
/// **Proof.** A seating that reaches the bound (`SeatingTask.closeBound`) is best, as is one that is
/// left when all are tried; else the bound says how many pairs more there may be at most.
package enum RotatingTables {
  /// What came out.
  package enum Outcome: Sendable {
    /// A seating, and what is proved of its number of different pairs.
    case found(Seating, Proof)
    /// No round keeps everybody apart who must be.
    case impossible
    /// In the time given no such round was found, nor that there is none.
    case undecided
  }

  /// How many exchanges a second of work stands for.
  package static let stepsOfSecond = 15_000_000
  /// The most people that are seated: the counts of pairs take 16 MB.
  package static let mostPeople = 2000

  /// The best seating found.
  ///
  /// - Parameters:
  ///   - task: who, how often, at which tables, and who stays apart; 2 … 2000 people.
  ///   - seed: the seed of the chance.
  ///   - steps: how many exchanges are tried at most; 0: only what is made by rule.
  ///   - patience: when it is over, the best so far is the answer.
  package static func best(
    _ task: SeatingTask, seed: UInt64, steps: Int, _ patience: Patience = .endless
  ) -> Outcome {
    precondition(2...mostPeople ~= task.people, "2 ≤ people ≤ 2000")
    let round: [[Int]]
    switch AdmissibleRound.find(task) {
    case .found(let found): round = found
    case .impossible: return .impossible
    case .undecided: return .undecided
    }
    // Somebody always sits somewhere: the same round again and again.
    var best = Seating(rounds: Array(repeating: round, count: task.rounds))
    var random = SplitMix64(seed: seed)
    let isSmall = task.people <= SmallSeatings.mostPeople
    search(task, steps: isSmall ? min(steps, 60_000) : steps, &random, patience, &best)
    if isSmall, steps > 0, !isPerfect(best, task) {
      let (seating, isProved) = SmallSeatings.best(task, from: best)
      return .found(seating, proof(seating, task, isExhausted: isProved, patience))
    }
    return .found(best, proof(best, task, isExhausted: false, patience))
  }

  private static func search(
    _ task: SeatingTask, steps: Int, _ random: inout SplitMix64, _ patience: Patience,
    _ best: inout Seating
  ) {
    let start = RotationStart.rounds(
      task, steps: min(400_000, max(5000, steps / 100)), &random)
    var (left, turn) = (steps, 0)
    repeat {
      var search = SeatingSearch(task, from: start)
      let share = min(left, max(steps / 4, 20_000))
      if turn > 0, turn % 2 == 0 { search.shuffle(&random) }
      search.anneal(
        steps: share, from: turn % 2 == 0 && turn > 0 ? 0.5 : 0.25, to: 0.06, &random, patience)
      if let found = search.seating, found.isBetter(than: best) { best = found }
      left -= share
      turn += 1
    } while left > 0 && patience.end == nil && !isPerfect(best, task)
  }

  /// Whether no seating has more pairs that meet, nor as many with less repetition.
  private static func isPerfect(_ seating: Seating, _ task: SeatingTask) -> Bool {
    seating.meetings == task.closeBound
      && seating.repetition == task.leastRepetition(meetings: seating.meetings)
  }

  private static func proof(
    _ seating: Seating, _ task: SeatingTask, isExhausted: Bool, _ patience: Patience
  ) -> Proof {
    let value = Double(seating.meetings)
    if isExhausted { return .optimal(value) }
    return .stopped(
      patience.end == .interrupted ? .interrupted : .stepLimit, value: value,
      bound: Double(task.closeBound))
  }
}
