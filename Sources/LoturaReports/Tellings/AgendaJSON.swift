internal import LoturaGraph
internal import LoturaNetwork
internal import LoturaPlanning
internal import LoturaSolver

/// The `result` of `agenda`.
extension AgendaTelling {
  var json: JSONValue {
    let schedule = agenda.schedule
    var members: [String: JSONValue] = [
      "meetings": .array((schedule?.meetings ?? []).map(json)),
      "met": .number(schedule?.meetings.count ?? 0),
      "requested": .number(agenda.pool.wishes.count),
      "min_share": .number(orNull: schedule?.leastShare.value),
      "value": .number(schedule?.value ?? 0),
      "value_asked": .number(agenda.pool.wishes.reduce(0) { $0 + $1.value }),
      "proof": proof,
      "unmet": .array(agenda.unmet.map(json)),
      "participants": .array((schedule?.fares ?? []).map(json)),
      "agendas": .array(
        agenda.personalAgendas.filter { participant == nil || $0.subject == participant }
          .map(json)),
      "absent": .strings(agenda.pool.absent.map(\.text)),
      "reason": .string(orNull: reason),
    ]
    if let bound = schedule?.leastShareBound { members["min_share_bound"] = .number(bound.value) }
    if let earlier = agenda.earlier { members["earlier"] = json(earlier, schedule) }
    if case .impossible(let conflict) = agenda.outcome {
      members["conflict"] = .array(conflict.constraints.map { .strings($0.code) })
      members["conflict_minimal"] = .bool(conflict.isMinimal)
    }
    return .object(members)
  }

  private func json(_ meeting: Schedule.Meeting) -> JSONValue {
    var members = json(meeting.planned)
    members["table"] = .number(meeting.table)
    members["value"] = .number(meeting.value)
    if agenda.earlier != nil { members["was"] = .string(orNull: meeting.earlierSlot?.text) }
    return .object(members)
  }

  private func json(_ meeting: PlannedMeeting) -> [String: JSONValue] {
    [
      "slot": .string(meeting.slot.text), "a": .string(meeting.a.text),
      "b": .string(meeting.b.text),
    ]
  }

  private func json(_ unmet: UnmetMeeting) -> JSONValue {
    [
      "a": .string(unmet.wish.a.text), "b": .string(unmet.wish.b.text),
      "value": .number(unmet.wish.value), "code": .string(unmet.reason.code),
      "reason": .string(why(unmet)),
    ]
  }

  private func json(_ fare: Schedule.Fare) -> JSONValue {
    [
      "id": .string(fare.subject.text), "meetings": .number(fare.meetings),
      "requested": .number(fare.requested),
      "met": .number(orNull: fare.share.map { Double($0.met) }),
      "asked": .number(orNull: fare.share.map { Double($0.asked) }),
      "share": .number(orNull: fare.share?.value),
    ]
  }

  private func json(_ day: PersonalAgenda) -> JSONValue {
    let entries = day.entries.map { entry -> JSONValue in
      switch entry {
      case .meeting(let meeting):
        [
          "kind": "meeting", "slot": .string(meeting.slot.id.text),
          "start": .string(orNull: meeting.slot.start?.text),
          "end": .string(orNull: meeting.slot.end?.text), "with": .string(meeting.partner.text),
          "table": .number(meeting.table), "changed": .bool(meeting.isChanged),
        ]
      case .elsewhere(let occupation):
        [
          "kind": "elsewhere", "start": .string(occupation.start.text),
          "end": .string(occupation.end.text), "why": .string(orNull: occupation.reason),
        ]
      }
    }
    return ["id": .string(day.subject.text), "entries": .array(entries)]
  }

  private func json(_ earlier: EarlierAgenda, _ schedule: Schedule?) -> JSONValue {
    [
      "could_stay": .number(earlier.keepable.count),
      "dropped": .array((schedule?.dropped ?? []).map { .object(json($0)) }),
      "moved": .number(orNull: schedule.map { Double($0.moved.count) }),
      "fewest": schedule.map { .bool($0.changesLeast) } ?? .null,
      "lost": .array(
        earlier.lost.map { lost in
          .object(json(lost.meeting).merging(["code": .string(lost.reason.code)]) { $1 })
        }),
    ]
  }

  private var proof: JSONValue {
    let proof = agenda.schedule?.proof
    return [
      "optimal": .bool(proof?.isOptimal ?? false), "bound": .number(orNull: proof?.bound),
      "gap": .number(orNull: proof?.gap),
      "termination": .string(orNull: proof?.termination.rawValue),
    ]
  }
}

extension AgendaConstraint {
  /// The constraint in JSON.
  fileprivate var code: [String] {
    switch self {
    case .maxPerPerson(let id): ["max_per_person", id.text]
    case .tables(let slot): ["tables", slot.text]
    case .onceAtATime(let id, let slots): ["once_at_a_time", id.text] + slots.map(\.text)
    case .maxChanges: ["max_changes"]
    }
  }
}

extension UnmetMeeting.Reason {
  /// The reason in JSON.
  fileprivate var code: String {
    switch self {
    case .obstacle(.sameSubject): "same_subject"
    case .obstacle(.absent): "absent"
    case .obstacle(.veto): "veto"
    case .obstacle(.noCommonSlot): "no_common_slot"
    case .obstacle(.noTable): "no_table"
    case .personLimit: "max_per_person"
    case .crowded(_, 0): "busy"
    case .crowded(0, _): "tables_full"
    case .crowded: "busy_or_full"
    case .open: "open"
    }
  }
}

extension EarlierAgenda.Loss {
  /// The reason in JSON.
  fileprivate var code: String {
    switch self {
    case .slotGone: "slot_gone"
    case .absent: "absent"
    case .notRequested: "not_requested"
    case .veto: "veto"
    case .notFree: "not_free"
    case .noTable: "no_table"
    }
  }
}
