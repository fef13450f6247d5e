package import LoturaNetwork
import LoturaReports

/// What became of suggestions?
package struct FollowupList: Question, Hashable {
  /// Whose; nil: everybody's.
  package var id: Subject.ID?
  /// Only pairs whose newest state is one of these; empty: any.
  package var states: [Followup.State] = []
  /// Only those looked after by one of these; empty: anybody.
  package var owners: [String] = []
  /// Only those of these kinds; empty: any.
  package var kinds: [String] = []

  /// Everybody's followups, or those of one.
  package init(id: Subject.ID? = nil) { self.id = id }

  /// The answer; exit 1 where there is none.
  package func answer(
    _ choices: Choices, in surroundings: Surroundings
  ) throws(Failure) -> Answer {
    let session = try Session(choices, in: surroundings)
    var subject: Subject.ID?
    if let id { subject = try session.subject(id) }
    let followups = wanted(session.network.followups, of: subject)
    let isFiltered = subject != nil || !(states.isEmpty && owners.isEmpty && kinds.isEmpty)
    let telling = FollowupTelling(
      followups, of: subject, isFiltered: isFiltered, voice: session.voice
    ).telling
    return try session.answer(
      to: "followup", telling,
      parameters: [
        "id": .string(orNull: id?.text), "state": .strings(states.map(\.rawValue)),
        "owner": .strings(owners), "kind": .strings(kinds),
      ], exit: followups.isEmpty ? .none : .done)
  }

  private func wanted(_ all: [Followup], of subject: Subject.ID?) -> [Followup] {
    let mine = all.filter { followup in
      (subject == nil || followup.a == subject || followup.b == subject)
        && (owners.isEmpty || followup.owner.map(owners.contains) ?? false)
        && (kinds.isEmpty || followup.kind.map(kinds.contains) ?? false)
    }
    guard !states.isEmpty else { return mine }
    let byPair = Dictionary(grouping: mine) { [$0.a, $0.b] }
    return mine.filter { followup in
      let newest = byPair[[followup.a, followup.b]]?.max {
        ($0.date?.middle.number ?? .min) < ($1.date?.middle.number ?? .min)
      }
      return newest?.state.map(states.contains) ?? false
    }
  }
}
