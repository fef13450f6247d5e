package import LoturaNetwork

/// Which groups there are, who sits in them on the day of the network, who sat there before, and of
/// whom that is not known.
///
/// **Missing data.** Somebody without a stay in a group is absent only if their groups are listed: if
/// `coverage` says so, or if their rows are complete and one of their stays holds on that day. Old
/// stays say nothing of today. Of a group in which nobody is listed only `coverage` counts.
package struct GroupBook: Sendable {
  /// Whether a group meets on the day of the network.
  package enum Season: String, CaseIterable, Hashable, Sendable {
    /// It meets.
    case today
    /// It is over.
    case past
    /// It has not begun.
    case future
  }

  /// Whether an association sits in a group.
  package enum Presence: Hashable, Sendable {
    /// It sits there; of a group that is over, it sat there to the end.
    case sits(isLead: Bool)
    /// It sat there, and left.
    case left
    /// It does not.
    case absent
    /// It is not known.
    case unknown
  }

  /// A stay of somebody in a group.
  package struct Stay: Hashable, Sendable {
    /// Who.
    package let subject: Subject.ID
    /// What they do; nil: not said.
    package let role: Attendance.Role?
    /// Since when; nil: since the group began, or unknown.
    package let since: PartialDate?
    /// Until when; nil: until the group ends, or unknown.
    package let until: PartialDate?

    /// Whether they lead.
    package var isLead: Bool { role == .lead }
  }

  /// A group and its people.
  package struct Roster: Hashable, Sendable {
    /// The group.
    package let group: Group
    /// Whether it meets today.
    package let season: Season
    /// Who sits there on the day, associations only; of a group that is over, who sat there to its
    /// end. Leads first, then by id.
    package let members: [Stay]
    /// The same of companies, partners and associations that are not active.
    package let others: [Stay]
    /// Who left before, by id.
    package let earlier: [Stay]
    /// Active associations that do not sit there, by id.
    package let absent: [Association.ID]
    /// Active associations of which it is not known, by id.
    package let unknown: [Association.ID]

    /// Whether anybody at all is known to sit or to have sat there.
    package var isKnown: Bool { !(members + others + earlier).isEmpty || unknown.isEmpty }
  }

  /// The active associations, by id.
  package let associations: [Association.ID]
  /// All groups: those of today, those to come, those that are over; each by id.
  package let rosters: [Roster]

  /// The groups of a network. O(groups · associations + rows · log rows).
  package init(_ network: Network) {
    let associations = network.activeAssociations.map(\.id)
    self.associations = associations
    let rows = Dictionary(grouping: network.attendance, by: \.group)
    let lists = GroupLists(network)
    rosters = Season.allCases.sorted { $0.order < $1.order }.flatMap { season in
      network.groups.filter { Season($0, on: network.asOf) == season }.map { group in
        GroupBook.roster(group, season, rows[group.id] ?? [], associations, lists)
      }
    }
  }

  /// The roster of a group; nil: there is no such group. O(groups).
  package func roster(of id: Group.ID) -> Roster? { rosters.first { $0.group.id == id } }

  /// Whether an association sits in a group. O(members).
  package func presence(of association: Association.ID, in roster: Roster) -> Presence {
    let id = Subject.ID(association)
    if let stay = roster.members.first(where: { $0.subject == id }) {
      return .sits(isLead: stay.isLead)
    }
    if roster.earlier.contains(where: { $0.subject == id }) { return .left }
    return roster.unknown.contains(association) ? .unknown : .absent
  }

  private static func roster(
    _ group: Group, _ season: Season, _ rows: [Attendance], _ associations: [Association.ID],
    _ lists: GroupLists
  ) -> Roster {
    let asOf = lists.network.asOf
    let day = season == .past ? group.end?.lastDay ?? asOf : asOf
    let begun = rows.filter { ($0.since ?? group.start)?.firstDay ?? day <= asOf }
    var stays: [Subject.ID: Stay] = [:]
    var left: [Subject.ID: Stay] = [:]
    for row in begun {
      let stay = Stay(
        subject: row.subject, role: row.role, since: row.since, until: row.until)
      // Whoever came back sits there.
      if row.until.map({ $0.lastDay >= day }) ?? true {
        stays[row.subject] = stay
      } else {
        left[row.subject] = stay
      }
    }
    let sitting = stays.values.sorted {
      $0.isLead != $1.isLead ? $0.isLead : $0.subject < $1.subject
    }
    let active = Set(associations.map { Subject.ID($0) })
    let gone = left.values.filter { stays[$0.subject] == nil }.sorted { $0.subject < $1.subject }
    let rest = associations.filter { id in
      stays[Subject.ID(id)] == nil
        && !(gone.contains { $0.subject == Subject.ID(id) })
    }
    let unknown = rest.filter {
      !lists.isKnown(Subject.ID($0), on: day, isEmptyGroup: rows.isEmpty)
    }
    let open = Set(unknown)
    return Roster(
      group: group, season: season, members: sitting.filter { active.contains($0.subject) },
      others: sitting.filter { !active.contains($0.subject) }, earlier: gone,
      absent: associations.filter { stays[Subject.ID($0)] == nil && !open.contains($0) },
      unknown: unknown)
  }
}

/// Of whom the groups are listed, on a day.
private struct GroupLists {
  let network: Network
  /// The first and last day of every stay, by subject.
  private let stays: [Subject.ID: [(first: Day?, last: Day?)]]

  init(_ network: Network) {
    self.network = network
    let groups = Dictionary(
      network.groups.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    stays = Dictionary(grouping: network.attendance, by: \.subject).mapValues { rows in
      rows.map { row in
        let group = groups[row.group]
        return ((row.since ?? group?.start)?.firstDay, (row.until ?? group?.end)?.lastDay)
      }
    }
  }

  /// Whether somebody without a stay in a group is known not to sit there on a day.
  func isKnown(_ subject: Subject.ID, on day: Day, isEmptyGroup: Bool) -> Bool {
    if network.coverage[.init(subject, .attendance)] == .complete { return true }
    guard !isEmptyGroup, network.knowledge(of: subject, in: .attendance) == .complete else {
      return false
    }
    return (stays[subject] ?? []).contains { stay in
      (stay.first.map { $0 <= day } ?? true) && (stay.last.map { $0 >= day } ?? true)
    }
  }
}

extension GroupBook.Season {
  /// The season of a group on a day; without a start it has begun, without an end it goes on.
  init(_ group: Group, on day: Day) {
    self =
      if let start = group.start, start.firstDay > day {
        .future
      } else if let end = group.end, end.lastDay < day {
        .past
      } else {
        .today
      }
  }

  /// In which order groups are told.
  fileprivate var order: Int {
    switch self {
    case .today: 0
    case .future: 1
    case .past: 2
    }
  }
}
