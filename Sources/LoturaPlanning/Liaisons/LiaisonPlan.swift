package import LoturaGraph
package import LoturaNetwork
package import LoturaScoring
package import LoturaSolver

/// Which officer for which association, for how many hours, and why; what one more hour would be
/// worth; who would change officer; or why not all can be served.
package struct LiaisonPlan: Sendable {
  /// Officers and associations.
  package let facts: LiaisonFacts
  /// What was asked.
  package let request: LiaisonRequest
  /// What was found.
  package let outcome: Outcome

  /// What was found.
  package enum Outcome: Hashable, Sendable {
    /// A plan.
    case found(Found)
    /// There are no officers.
    case noOfficers
    /// There are no active associations.
    case noAssociations
    /// Not every association can be served.
    case impossible(LiaisonImpasse)
    /// The search ended before it found a plan, or showed that there is none.
    case undecided(Proof.Termination)
  }

  /// A plan.
  package struct Found: Hashable, Sendable {
    /// Who serves whom, by association, then officer; only those with hours or an officer for
    /// themselves.
    package let assignments: [Service]
    /// Σ worth · hours.
    package let value: Double
    /// What is proved of the value.
    package let proof: Proof
    /// Whether it is shown to come first among those of equal value; nil with shared hours.
    package let isFirstOfEqual: Bool?
    /// What an hour more of each officer would be worth, in the order of the officers.
    package let hourValues: [HourValue]
    /// Hours wanted and not given, by association.
    package let unmet: [Double]
    /// Associations that want hours and get none, by id.
    package let uncovered: [Association.ID]
    /// What the best plan that keeps today's officers is worth; nil: it changes nobody, keeping them
    /// all is not possible, or time was up.
    package let keepingToday: Double?
    /// Prices that prove the value, with shared hours.
    package let prices: LiaisonTask.Prices?
  }

  /// An officer serves an association.
  package struct Service: Hashable, Sendable {
    /// Who.
    package let officer: Officer.ID
    /// Whom.
    package let association: Association.ID
    /// Hours in a year, ≥ 0.
    package let hours: Double
    /// What each is worth, 1 … 2¼.
    package let worth: Double
  }

  /// What one more hour of an officer would be worth.
  package struct HourValue: Hashable, Sendable {
    /// V(hours + 1) − V, ≥ 0; nil: time was up.
    package let value: Double?
    /// Who would get it, if nobody else's hours changed; nil: nobody, or others would change too.
    package let association: Association.ID?
  }

  /// The plan of a judged network.
  ///
  /// - Complexity: that of the searches (`LiaisonTask`), one for the plan, one an officer for the
  ///   hours, and those for the first of equals.
  package init(_ scoring: Scoring, _ request: LiaisonRequest, _ patience: Patience = .endless) {
    self.init(LiaisonFacts(scoring), request, patience)
  }

  /// The plan of facts.
  package init(_ facts: LiaisonFacts, _ request: LiaisonRequest, _ patience: Patience) {
    self.facts = facts
    self.request = request
    outcome = LiaisonPlan.outcome(facts, request, patience)
  }

  private static func outcome(
    _ facts: LiaisonFacts, _ request: LiaisonRequest, _ patience: Patience
  ) -> Outcome {
    if facts.clients.isEmpty { return .noAssociations }
    if facts.officers.isEmpty { return .noOfficers }
    let task = facts.task(request)
    switch task.best(patience) {
    case .undecided(let termination): return .undecided(termination)
    case .impossible: return .impossible(LiaisonImpasse(facts, request, patience))
    case .found(let found):
      // What an hour is worth matters more than which of equal plans is shown: it comes first.
      let worths = LiaisonPlan.worths(
        found, more: task.officers.map { task.withOneMoreHour(of: $0) },
        kept: kept(facts, task), patience)
      let first =
        found.proof.isOptimal && !request.isShared ? task.first(of: found, patience) : nil
      return .found(
        LiaisonPlan.explained(
          facts, task, (first?.answer ?? found, request.isShared ? nil : first?.isFirst ?? false),
          worths))
    }
  }

  /// What other tasks would be worth; nil: not known in time, or not possible.
  private struct Worths {
    /// With one more hour, by officer.
    let more: [Double?]
    /// With the officers of today.
    let kept: Double?
  }

  private static func worths(
    _ answer: LiaisonTask.Answer, more: [LiaisonTask], kept: LiaisonTask?, _ patience: Patience
  ) -> Worths {
    func worth(_ task: LiaisonTask) -> Double? {
      guard answer.proof.isOptimal, case .found(let found) = task.best(patience),
        found.proof.isOptimal
      else { return nil }
      return found.value
    }
    return Worths(more: more.map(worth), kept: kept.flatMap(worth))
  }

  private static func explained(
    _ facts: LiaisonFacts, _ task: LiaisonTask,
    _ best: (answer: LiaisonTask.Answer, isFirst: Bool?), _ worths: Worths
  ) -> Found {
    let answer = best.answer
    let served = task.associations.map { answer.hours[$0].reduce(0, +) }
    let assignments = task.associations.flatMap { place in
      let client = facts.clients[place]
      return task.officers.compactMap { officer -> Service? in
        let hours = answer.hours[place][officer]
        let isChosen = !task.isShared && answer.officers[place] == officer
        // Without a least an officer without an hour is none, unless fixed.
        let counts = task.needsOfficer[place] || client.wanted == 0
        guard hours > 0 || isChosen && counts else { return nil }
        return Service(
          officer: facts.officers[officer].id, association: client.id, hours: hours,
          worth: task.worth[place][officer])
      }
    }
    let changes = facts.clients.contains { client in
      let now = assignments.filter { $0.association == client.id }.map(\.officer)
      return !client.today.isEmpty && !now.allSatisfy(client.today.contains)
    }
    return Found(
      assignments: assignments, value: answer.value, proof: answer.proof,
      isFirstOfEqual: best.isFirst,
      hourValues: task.officers.map {
        hourValue(facts, task, answer, of: $0, richer: worths.more[$0])
      },
      unmet: task.associations.map { max(0, task.wanted[$0] - served[$0]) },
      uncovered: task.associations.filter { task.wanted[$0] > 0 && served[$0] <= 0 }
        .map { facts.clients[$0].id },
      keepingToday: changes ? worths.kept : nil, prices: answer.prices)
  }

  private static func hourValue(
    _ facts: LiaisonFacts, _ task: LiaisonTask, _ answer: LiaisonTask.Answer, of officer: Int,
    richer: Double?
  ) -> HourValue {
    guard let richer else { return HourValue(value: nil, association: nil) }
    if LiaisonTask.areEqual(richer, answer.value) {
      return HourValue(value: 0, association: nil)
    }
    let more = task.withOneMoreHour(of: officer)
    var gains: Association.ID?
    if !task.isShared, let same = more.hours(serving: answer.officers),
      LiaisonTask.areEqual(more.value(of: same), richer)
    {
      gains = task.associations.first { same[$0][officer] > answer.hours[$0][officer] + 1e-9 }
        .map { facts.clients[$0].id }
    }
    return HourValue(value: max(0, richer - answer.value), association: gains)
  }

  /// The task in which everybody who has officers today may only have one of them; nil: somebody may
  /// have none of them.
  private static func kept(_ facts: LiaisonFacts, _ task: LiaisonTask) -> LiaisonTask? {
    var kept = task
    for (place, client) in facts.clients.enumerated() where !client.today.isEmpty {
      kept.isAllowed[place] = task.officers.map {
        task.isAllowed[place][$0] && client.today.contains(facts.officers[$0].id)
      }
      guard kept.isAllowed[place].contains(true) else { return nil }
    }
    return kept
  }
}
