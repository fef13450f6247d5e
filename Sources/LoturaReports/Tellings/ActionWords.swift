internal import LoturaNetwork
internal import LoturaPlanning

/// The words for the codes of action plans.
extension Words {
  /// How far an action is; nil: the plan does not say.
  func name(of status: Action.Status?) -> String {
    switch status {
    case .planned?: self(.actionStatusPlanned)
    case .running?: self(.actionStatusRunning)
    case .done?: self(.actionStatusDone)
    case .dropped?: self(.actionStatusDropped)
    case nil: self(.actionStatusUnknown)
    }
  }

  /// So many actions that are so far.
  func count(_ count: Int, of status: Action.Status?) -> String {
    switch status {
    case .planned?: self(.actionsStatusPlanned, count: count)
    case .running?: self(.actionsStatusRunning, count: count)
    case .done?: self(.actionsStatusDone, count: count)
    case .dropped?: self(.actionsStatusDropped, count: count)
    case nil: self(.actionsStatusUnknown, count: count)
    }
  }

  /// What sort of action it is.
  func name(of kind: Action.Kind) -> String {
    switch kind {
    case .training: self(.actionKindTraining)
    case .internationalisation: self(.actionKindInternationalisation)
    case .innovation: self(.actionKindInnovation)
    case .watch: self(.actionKindWatch)
    case .talent: self(.actionKindTalent)
    case .event: self(.actionKindEvent)
    case .other: self(.actionKindOther)
    }
  }

  /// In what two actions are the same.
  func name(of sameness: ActionOverlaps.Sameness) -> String {
    switch sameness {
    case .capabilityAndKind: self(.sameCapabilityAndKind)
    case .capability: self(.sameCapability)
    case .priorityAndKind: self(.samePriorityAndKind)
    }
  }

  /// How a priority is served, in a word.
  func name(of state: PriorityCoverage.State) -> String {
    switch state {
    case .crowded: self(.reportStateCrowded)
    case .served: self(.reportStateServed)
    case .unserved: self(.reportStateUnserved)
    case .unknown: self(.reportStateUnknown)
    }
  }

  /// What sort of priority it is.
  func name(of kind: Priority.Kind) -> String {
    switch kind {
    case .priority: self(.priorityKindPriority)
    case .niche: self(.priorityKindNiche)
    case .initiative: self(.priorityKindInitiative)
    }
  }
}

extension Action.Status? {
  /// The code in JSON; a status that is not said has none.
  var code: String { self?.rawValue ?? "unknown" }
}

extension ActionOverlaps.Sameness {
  /// The code in JSON.
  var code: String {
    switch self {
    case .capabilityAndKind: "capability_and_kind"
    case .capability: "capability"
    case .priorityAndKind: "priority_and_kind"
    }
  }
}

extension ActionPlans.Tally {
  /// The tally as it stands in JSON.
  var json: JSONValue {
    [
      "actions": .number(count),
      "by_status": .object(
        Dictionary(statuses.map { ($0.key.code, JSONValue.number($0.value)) }) { $1 }),
      "known_budget": .number(orNull: budget), "budgets_unknown": .number(budgetsUnknown),
    ]
  }
}

extension Action {
  /// The action as it stands in JSON.
  var json: JSONValue {
    [
      "id": .string(id.text), "association": .string(association.text), "name": .string(name),
      "year": .number(orNull: year.map { Double($0) }),
      "priority": .string(orNull: priority?.text),
      "capability": .string(orNull: capability?.text), "kind": .string(orNull: kind?.rawValue),
      "budget": .number(orNull: budget), "start": .string(orNull: start?.text),
      "end": .string(orNull: end?.text), "status": .string(orNull: status?.rawValue),
    ]
  }
}

extension ActionPlans {
  /// Why there is no action to tell of.
  func obstacle(_ words: Words) -> String {
    guard let year, !years.isEmpty else { return words(.actionsNone) }
    return words(
      .actionsNoneOfYear,
      [.date: String(year), .names: words.numerals.list(years.map(String.init))])
  }
}

extension Voice {
  /// A whole number in the numerals of the language.
  func digits(_ number: Int) -> String { words.numerals.number(Double(number), decimals: 0) }

  /// Euros without cents.
  func money(_ amount: Double) -> String { words.numerals.number(amount, decimals: 0) }

  /// '100,000 + ? 1': the known budgets, and how many are not known; nil: nothing is to be spent.
  func money(_ tally: ActionPlans.Tally) -> String? {
    let unknown = tally.budgetsUnknown == 0 ? nil : "? \(digits(tally.budgetsUnknown))"
    let parts = [tally.budget.map { money($0) }, unknown].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " + ")
  }

  /// Several things that all hold.
  func series(_ items: [String]) -> String { words.numerals.list(items) }

  /// Short names as a list: at most so many, then how many more.
  func brief<Kind>(_ ids: [Identifier<Kind>], upTo count: Int = 8) -> String {
    let told = ids.prefix(count).map { names.short($0) }
    guard ids.count > count else { return series(Array(told)) }
    return told.joined(separator: ", ") + " … (+\(ids.count - count))"
  }
}

extension Voice {
  /// What is not known of plans: who has told none, and which actions are of no year.
  func openLines(of plans: ActionPlans) -> [String] {
    var lines: [String] = []
    if !plans.untold.isEmpty {
      lines.append(words(.actionsUntold, [.names: brief(plans.untold, upTo: 12)]))
    }
    if !plans.undated.isEmpty {
      lines.append(
        words(
          .actionsUndated, count: plans.undated.count,
          [.names: series(plans.undated.prefix(5).map { shownText($0.name) })]))
    }
    return lines
  }
}
