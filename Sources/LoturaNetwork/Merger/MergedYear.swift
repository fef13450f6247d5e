/// What the agency does in a year, after a merger: votes, meetings, officers, practices, surveys.
///
/// The highest vote, the most urgent request (unsaid counts 2), the 'no' of availability and the later
/// adoption stay; hours add up and are unknown where one is; answers of members are put together.
extension Merger {
  func replaceYear(of merged: inout Network) {
    merged.votes = votes
    merged.requests = requests
    merged.availability = availability
    merged.occupations = occupations
    merged.assignments = assignments
    merged.loggedHours = loggedHours
    merged.adoptions = adoptions
    merged.survey = survey
    merged.actions = network.actions.map { action in
      isPart(action.association) ? action.of(id) : action
    }
  }

  private var votes: [Vote] {
    combined(
      network.votes.map { Vote(subject: renamed($0.subject), topic: $0.topic, score: $0.score) },
      key: { "\($0.subject)\u{1F}\($0.topic)" }
    ) { $0.score < $1.score ? $1 : $0 }
    .sorted { ($0.subject, $0.topic) < ($1.subject, $1.topic) }
  }

  private var requests: [MeetingRequest] {
    combined(
      network.requests.filter { !isInside($0.a, $0.b) }.map {
        MeetingRequest(renamed($0.a), renamed($0.b), priority: $0.priority)
      }, key: { "\($0.a)\u{1F}\($0.b)" }
    ) { MeetingRequest($0.a, $0.b, priority: min($0.priority ?? 2, $1.priority ?? 2)) }
    .sorted { ($0.a, $0.b) < ($1.a, $1.b) }
  }

  private var availability: [Availability] {
    combined(
      network.availability.map {
        Availability(subject: renamed($0.subject), slot: $0.slot, isAvailable: $0.isAvailable)
      }, key: { "\($0.subject)\u{1F}\($0.slot)" }
    ) { $0.isAvailable ? $1 : $0 }
    .sorted { ($0.subject, $0.slot) < ($1.subject, $1.slot) }
  }

  private var occupations: [Occupation] {
    combined(
      network.occupations.map {
        Occupation(
          subject: renamed($0.subject), start: $0.start, end: $0.end, reason: $0.reason)
      }, key: { "\($0.subject)\u{1F}\($0.start.text)\u{1F}\($0.end.text)" }
    ) { one, other in
      let reason = one.reason == other.reason ? one.reason : nil
      return Occupation(subject: one.subject, start: one.start, end: one.end, reason: reason)
    }
    .sorted {
      ($0.subject.text, $0.start.text, $0.end.text)
        < ($1.subject.text, $1.start.text, $1.end.text)
    }
  }

  private var assignments: [Assignment] {
    combined(
      network.assignments.map {
        Assignment(
          officer: $0.officer, association: renamed($0.association), hours: $0.hours,
          isFixed: $0.isFixed)
      }, key: { "\($0.officer)\u{1F}\($0.association)" }
    ) { one, other in
      Assignment(
        officer: one.officer, association: one.association,
        hours: one.hours.flatMap { hours in other.hours.map { hours + $0 } },
        isFixed: one.isFixed || other.isFixed)
    }
    .sorted { ($0.officer, $0.association) < ($1.officer, $1.association) }
  }

  private var loggedHours: [LoggedHours] {
    combined(
      network.loggedHours.map { $0.to(renamed($0.association), hours: $0.hours) },
      key: { "\($0.officer)\u{1F}\($0.association)\u{1F}\($0.date.text)\u{1F}\($0.kind ?? "")" }
    ) { $0.to($0.association, hours: $0.hours + $1.hours) }
    .sorted {
      ($0.officer, $0.association, $0.date.text, $0.kind ?? "")
        < ($1.officer, $1.association, $1.date.text, $1.kind ?? "")
    }
  }

  private var adoptions: [Adoption] {
    combined(
      network.adoptions.map {
        Adoption(
          practice: $0.practice, association: renamed($0.association), date: $0.date,
          state: $0.state)
      }, key: { "\($0.practice)\u{1F}\($0.association)" }
    ) { one, other in
      guard let later = other.date else { return one }
      return one.date.map { $0.middle < later.middle } ?? true ? other : one
    }
    .sorted { ($0.practice, $0.association) < ($1.practice, $1.association) }
  }

  private var survey: [SurveyAnswers] {
    combined(
      network.survey.map { $0.of(renamed($0.association), $0.known) },
      key: { "\($0.association)\u{1F}\($0.year)\u{1F}\($0.question)" }
    ) { $0.of($0.association, $0.known.and($1.known)) }
    .sorted {
      ($0.association, "\($0.year)\u{1F}\($0.question)")
        < ($1.association, "\($1.year)\u{1F}\($1.question)")
    }
  }

  /// Rows of one key as one, in the order in which the keys first come.
  private func combined<Row>(
    _ rows: [Row], key: (Row) -> String, _ both: (Row, Row) -> Row
  ) -> [Row] {
    var places: [String: Int] = [:]
    var result: [Row] = []
    for row in rows {
      if let place = places[key(row)] {
        result[place] = both(result[place], row)
      } else {
        places[key(row)] = result.count
        result.append(row)
      }
    }
    return result
  }
}

extension Action {
  /// The same action of another association.
  fileprivate func of(_ association: Association.ID) -> Action {
    var next = Action(id: id, association: association, name: name)
    (next.year, next.priority, next.capability) = (year, priority, capability)
    (next.kind, next.budget, next.start, next.end) = (kind, budget, start, end)
    next.status = status
    return next
  }
}

extension LoggedHours {
  fileprivate func to(_ association: Association.ID, hours: Double) -> LoggedHours {
    LoggedHours(officer: officer, association: association, date: date, hours: hours, kind: kind)
  }
}

extension SurveyAnswers {
  fileprivate func of(_ association: Association.ID, _ known: Known) -> SurveyAnswers {
    SurveyAnswers(association: association, year: year, question: question, known)
  }
}
