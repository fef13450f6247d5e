import LoturaGraph
import LoturaNetwork
import LoturaPlanning
import LoturaReports
import LoturaWorkbook

/// Which ranking agrees best with those of several people?
package struct RankTogether: Question, Hashable {
  /// Which rankings: the context of their judgements; empty: those without one; nil: the only ones.
  package var context: String?
  /// After how many seconds the best so far is given where more than 20 items go in circles, ≥ 0;
  /// nil: never.
  package var timeLimit: Double? = 60

  /// The ranking of the only context, or of this one.
  package init(context: String? = nil) { self.context = context }

  /// Yes: the best ranking found, with its bound.
  package var givesBestSoFar: Bool { true }

  /// The answer; exit 1 where there are no judgements.
  package func answer(
    _ choices: Choices, in surroundings: Surroundings
  ) throws(Failure) -> Answer {
    let session = try Session(choices, in: surroundings)
    let judgements = session.network.judgements
    let context = judgements.isEmpty ? nil : try context(in: session)
    let patience = Patience(seconds: timeLimit, isInterrupted: surroundings.isInterrupted)
    let consensus = Consensus(
      judgements.filter { $0.context == context }, patience: patience)
    return try session.answer(
      to: "consensus",
      ConsensusTelling(consensus, context: context, voice: session.voice).telling,
      parameters: [
        "context": .string(orNull: context), "time_limit": .number(orNull: timeLimit),
      ], exit: consensus.items.isEmpty ? .none : .done)
  }

  /// The context asked for, or the only one.
  private func context(in session: Session) throws(Failure) -> String? {
    let contexts = Consensus.contexts(session.network.judgements)
    let names = contexts.map { $0 ?? "\"\"" }
    guard let context else {
      guard contexts.count == 1, let only = contexts.first else {
        throw Failure(.usage, .needsContext(choices: names), in: session.language)
      }
      return only
    }
    let wanted = context.isEmpty ? nil : context
    guard contexts.contains(wanted) else {
      let nearest = Workbook.nearest(to: context, among: contexts.compactMap { $0 })
      throw Failure(
        .noInput, .unknownContext(context, choices: names, nearest: nearest), in: session.language)
    }
    return wanted
  }
}
