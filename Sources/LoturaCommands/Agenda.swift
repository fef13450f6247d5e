import LoturaGraph
package import LoturaNetwork
package import LoturaPlanning
import LoturaReports
import LoturaWorkbook

/// The meeting schedule of a matchmaking event: who meets whom in which slot at which table, proved.
package struct Agenda: Question, Hashable {
  /// Fair or not, and the most meetings of one; the earlier agenda is read from `keep`.
  package var request = AgendaRequest()
  /// A path of an earlier JSON answer of `agenda`: an agenda that people have in their hands.
  package var keep: String?
  /// Whose day alone is told; nil: everybody's.
  package var participant: Subject.ID?
  /// Whether the answer is calendars, one a participant, instead of a document.
  package var writesCalendars = false
  /// Seconds after which the best so far is the answer; nil: no limit.
  package var timeLimit: Double?

  /// The agenda of the greatest value.
  package init() {}

  /// Interrupted, it gives the best found so far, with its gap.
  package var givesBestSoFar: Bool { true }

  /// The answer; exit 1 where there is no agenda, with the reason.
  package func answer(
    _ choices: Choices, in surroundings: Surroundings
  ) throws(Failure) -> Answer {
    let session = try Session(choices, in: surroundings)
    let participant = try checkedParticipant(in: session)
    if writesCalendars, participant == nil, choices.output == nil {
      throw Failure(.usage, .agenda(.needsFolder), in: session.language)
    }
    let agenda = MeetingAgenda(
      session.network, try checkedRequest(in: session),
      patience: Patience(seconds: timeLimit, isInterrupted: surroundings.isInterrupted))
    if writesCalendars { return try calendars(agenda, for: participant, in: session) }
    let telling = AgendaTelling(agenda, for: participant, voice: session.voice).telling
    return try session.answer(
      to: "agenda", telling, parameters: parameters,
      exit: agenda.schedule == nil ? .none : .done)
  }

  private var parameters: [String: JSONValue] {
    [
      "fair": .bool(request.isFair),
      "max_per_person": .number(orNull: request.mostPerPerson.map { Double($0) }),
      "keep": .string(orNull: keep),
      "max_changes": .number(orNull: request.mostChanges.map { Double($0) }),
      "for": .string(orNull: participant?.text), "time_limit": .number(orNull: timeLimit),
    ]
  }

  /// One calendar, or a folder of them.
  private func calendars(
    _ agenda: MeetingAgenda, for participant: Subject.ID?, in session: Session
  ) throws(Failure) -> Answer {
    if let reason = AgendaTelling(agenda, voice: session.voice).reason {
      throw Failure(.none, [reason])
    }
    let all = AgendaCalendars(agenda, voice: session.voice)
    guard all.untimed.isEmpty else {
      throw Failure(.none, .agenda(.noTimes(slots: all.untimed.map(\.text))), in: session.language)
    }
    guard let participant else {
      return Answer(
        folder: all.calendars.map { Answer.FolderFile(name: $0.fileName, bytes: $0.bytes) },
        remarks: session.remarks)
    }
    let own = all.calendars.first { $0.subject == participant }
    return Answer(bytes: own?.bytes ?? [], remarks: session.remarks)
  }

  /// Whose day is asked for, as the workbook spells them; who takes no part has none.
  private func checkedParticipant(in session: Session) throws(Failure) -> Subject.ID? {
    guard let participant else { return nil }
    let known = try session.subject(participant)
    let isNamed = session.network.requests.contains { $0.a == known || $0.b == known }
    guard isNamed, session.canBeCompared(known) else {
      throw Failure(.noInput, .agenda(.takesNoPart(known.text)), in: session.language)
    }
    return known
  }

  /// The request with the earlier agenda; or what is wrong with it.
  private func checkedRequest(in session: Session) throws(Failure) -> AgendaRequest {
    var request = request
    if let most = request.mostPerPerson, most < 1 {
      throw Failure(
        .usage, .tooSmall(option: "--max-per-person", value: String(most), low: 1),
        in: session.language)
    }
    if let most = request.mostChanges, most < 0 {
      throw Failure(
        .usage, .tooSmall(option: "--max-changes", value: String(most), low: 0),
        in: session.language)
    }
    guard let keep else {
      guard request.mostChanges == nil else {
        throw Failure(
          .usage, .agenda(.changesOfNothing), in: session.language)
      }
      return request
    }
    let bytes = try Session.bytes(of: keep, option: "--keep", language: session.language)
    guard let earlier = PlannedMeeting.meetings(inAnswer: bytes) else {
      throw Failure(
        .noInput, .agenda(.notAnAnswer(path: keep)), in: session.language)
    }
    request.earlier = earlier
    return request
  }
}

extension PlannedMeeting {
  /// The meetings of an earlier JSON answer of `agenda`; nil: it is none. O(bytes).
  static func meetings(inAnswer bytes: [UInt8]) -> [PlannedMeeting]? {
    guard let answer = JSONValue(parsing: bytes), case .object(let envelope) = answer,
      envelope["command"] == .string("agenda"), case .object(let result)? = envelope["result"],
      case .array(let rows)? = result["meetings"]
    else { return nil }
    var meetings: [PlannedMeeting] = []
    for row in rows {
      guard case .object(let members) = row, case .string(let slot)? = members["slot"],
        case .string(let a)? = members["a"], case .string(let b)? = members["b"]
      else { return nil }
      meetings.append(PlannedMeeting(.init(slot), .init(a), .init(b)))
    }
    return meetings
  }
}
