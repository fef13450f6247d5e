package import LoturaNetwork
import LoturaReports

/// What became of suggestions?
package struct FollowupList: Question, Hashable {
  /// Whose; nil: everybody's.
  package var id: Subject.ID?
  /// Only pairs whose newest state is one of these; empty: any.
  package var states: [Followup.State] = []
  /// Only pairs that one of these looked after last, by id or name; empty: anybody.
  package var owners: [String] = []
  /// Only steps of these kinds; empty: any.
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
    let followups = wanted(session, of: subject)
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

  /// All steps of the pairs that were asked for.
  private func wanted(_ session: Session, of subject: Subject.ID?) -> [Followup] {
    let mine = session.network.followups.filter { followup in
      (subject == nil || followup.a == subject || followup.b == subject)
        && (kinds.isEmpty || followup.kind.map(kinds.contains) ?? false)
    }
    let pairs = Dictionary(grouping: mine) { [$0.a, $0.b] }
    let kept = pairs.filter { _, steps in
      let steps = steps.sorted(by: Followup.isEarlier)
      let owner = steps.last { $0.owner != nil }?.owner
      let isAtState = states.isEmpty || steps.last?.state.map(states.contains) ?? false
      return isAtState && (owners.isEmpty || owner.map { isAsked($0, session) } ?? false)
    }
    return mine.filter { kept[[$0.a, $0.b]] != nil }
  }

  private func isAsked(_ owner: String, _ session: Session) -> Bool {
    owners.contains(owner)
      || owners.contains(session.voice.names.full(NetworkNode.ID(owner)))
  }
}
