import Glibc
import LoturaNetwork

/// Axis H: how much two subjects have already done together.
///
/// **Formula.** H = 1 − exp(−Σ sₑ·exp(−τₑ/5)) over what they did together: s its strength, τ its age in
/// years. Cooperations count with their own strength or the usual one of their kind; a common
/// project of n with .6/log₂n; a common group of n with .2/log₂n (working group) or .1/log₂n, where
/// the two stays overlap.
/// **Unit** none. **Range** 0 (nothing) … 1. **Symmetric.** Something more never lowers it.
/// **Missing data.** What is not listed may have happened, unless the list of cooperations of one of
/// the two is complete: then H is exact; else it may be anything from the computed value to 1.
///
/// **Source.** Our choice; decay and strengths are data of the model.
struct PriorCooperation: Sendable {
  private let model: Model.CooperationModel
  private let asOf: Day
  /// Cooperations by their two ends, the smaller id first.
  private let cooperations: [Ends: [Event]]
  private let projects: SheetRows<Project>
  /// What a common project is, by key; nil: not begun, or nobody to share it with.
  private let projectEvents: [Event?]
  private let stays: GroupStays

  private struct Ends: Hashable {
    let low: Subject.ID
    let high: Subject.ID
  }

  /// Something that two did together.
  struct Event: Hashable, Sendable {
    /// 0 … 1.
    let strength: Double
    /// When; what has not ended yet, today.
    let date: PartialDate
    /// τ ≥ 0.
    let ageInYears: Double

    init(strength: Double, date: PartialDate, asOf: Day) {
      self.strength = strength
      self.date = date
      ageInYears = Double(max(0, asOf.number - date.middle.number)) / 365.25
    }
  }

  /// What the subjects of a network did together up to its day.
  ///
  /// - Parameter subjects: cooperations are read of two of these only, by id; nil: of all.
  init(
    _ network: Network, model: Model.CooperationModel, among subjects: [Subject.ID]? = nil
  ) {
    let asOf = network.asOf
    var cooperations: [Ends: [Event]] = [:]
    for row in PriorCooperation.rows(network, among: subjects) where row.date.firstDay <= asOf {
      let strength = row.strength ?? model.strengths[row.kind] ?? 0
      cooperations[Ends(low: row.a, high: row.b), default: []].append(
        Event(strength: strength, date: row.date, asOf: asOf))
    }
    let projects = SheetRows(
      network.participations.map { .init(subject: $0.subject, key: $0.project, weight: 1) })
    projectEvents = PriorCooperation.events(of: projects, in: network, strength: model.project)
    stays = GroupStays(network, strengths: model.groups)
    self.cooperations = cooperations
    self.projects = projects
    self.model = model
    self.asOf = asOf
  }

  /// The cooperations, each once, in no order.
  private static func rows(
    _ network: Network, among subjects: [Subject.ID]?
  ) -> Set<Cooperation> {
    guard let subjects else { return Set(network.cooperations) }
    var kept: Set<Cooperation> = []
    var ends = SubjectsInRows(subjects)
    var others = SubjectsInRows(subjects)
    for row in network.cooperations where ends[row.a] != nil && others[row.b] != nil {
      kept.insert(row)
    }
    return kept
  }

  /// The two ends of each cooperation that was read, the smaller id first, in no order.
  var ends: some Collection<(Subject.ID, Subject.ID)> {
    cooperations.keys.lazy.map { ($0.low, $0.high) }
  }

  /// The places of the subjects of each project, and of each group, rising.
  func together(_ subjects: [Subject.ID]) -> [[Int]] {
    var projects = Array(repeating: [Int](), count: projectEvents.count)
    var groups = Array(repeating: [Int](), count: stays.groupCount)
    guard !projects.isEmpty || !groups.isEmpty else { return [] }
    for (place, subject) in subjects.enumerated() {
      for entry in self.projects.entries(of: subject) where projectEvents[entry.key] != nil {
        projects[entry.key].append(place)
      }
      for stay in stays.stays(of: subject) where groups[stay.group].last != place {
        groups[stay.group].append(place)
      }
    }
    return projects + groups
  }

  /// What one subject took part in.
  struct Side: Hashable, Sendable {
    let subject: Subject.ID
    let projects: [Int]
    let stays: [GroupStays.Stay]
    let knowledge: Knowledge
  }

  /// A subject's part in projects and groups.
  func side(of subject: Subject.ID, knowledge: Knowledge) -> Side {
    Side(
      subject: subject, projects: projects.entries(of: subject).map(\.key),
      stays: stays.stays(of: subject), knowledge: knowledge)
  }

  /// What two did together, the latest first; the same for (a, b) and (b, a).
  func events(_ a: Side, _ b: Side) -> [Event] {
    guard a.subject != b.subject else { return [] }
    let ends = Ends(low: min(a.subject, b.subject), high: max(a.subject, b.subject))
    let common = Set(a.projects).intersection(b.projects)
    let events =
      (cooperations[ends] ?? []) + common.compactMap { projectEvents[$0] }
      + stays.events(a.stays, b.stays)
    return events.sorted {
      ($0.ageInYears, $0.strength, $0.date.text) < ($1.ageInYears, $1.strength, $1.date.text)
    }
  }

  /// Σ sₑ·exp(−τₑ/5), from the oldest to the latest: the order of rows cannot change a bit.
  func strength(of events: [Event]) -> Double {
    events.reversed().reduce(0) { $0 + $1.strength * exp(-$1.ageInYears / model.decayInYears) }
  }

  /// The values that H can have.
  func value(_ a: Side, _ b: Side) -> Interval {
    let computed = 1 - exp(-strength(of: events(a, b)))
    let isExact = a.knowledge == .complete || b.knowledge == .complete
    return isExact ? Interval(exactly: computed) : Interval(computed, 1)
  }

  /// What a common project is, for each project.
  private static func events(
    of projects: SheetRows<Project>, in network: Network, strength: Double
  ) -> [Event?] {
    let known = Dictionary(
      network.projects.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let counts = projects.countsOfAll
    return zip(projects.keys, counts).map { id, count in
      let start = known[id]?.start
      guard count >= 2, start.map({ $0.firstDay <= network.asOf }) ?? true else { return nil }
      let today = PartialDate(network.asOf)
      let end = known[id]?.end ?? today
      return Event(
        strength: strength / log2(Double(count)),
        date: end.middle <= network.asOf ? end : today, asOf: network.asOf)
    }
  }
}
