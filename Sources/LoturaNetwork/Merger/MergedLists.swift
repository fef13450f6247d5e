/// The lists of who has what: members, sectors, priorities, offers, needs, partners, groups, projects.
extension Merger {
  func replaceLists(of merged: inout Network) {
    let whole = Subject.ID(id)
    let largest = Largest(isPart: { self.isPart($0) })
    merged.memberships = largest.rows(
      network.memberships, key: { ($0.association, $0.member) }, by: \.weight
    ) { Membership(association: id, member: $0.member, weight: $1) }
    .sorted { ($0.association, $0.member) < ($1.association, $1.member) }
    merged.alignments = largest.rows(
      network.alignments, key: { ($0.subject, $0.priority) }, by: \.intensity
    ) { Alignment(subject: whole, priority: $0.priority, intensity: $1) }
    .sorted { ($0.subject, $0.priority) < ($1.subject, $1.priority) }
    merged.offers = largest.rows(
      network.offers, key: { ($0.subject, $0.capability) }, by: \.level
    ) { Offer(subject: whole, capability: $0.capability, level: $1) }
    .sorted { ($0.subject, $0.capability) < ($1.subject, $1.capability) }
    merged.needs = largest.rows(
      network.needs, key: { ($0.subject, $0.capability) }, by: \.level
    ) { Need(subject: whole, capability: $0.capability, level: $1) }
    .sorted { ($0.subject, $0.capability) < ($1.subject, $1.capability) }
    merged.activities =
      (network.activities.filter { !isPart($0.subject) } + activities)
      .sorted { ($0.subject, $0.sector) < ($1.subject, $1.sector) }
    merged.partnerships = partnerships
    merged.attendance = attendance
    merged.participations = unique(
      network.participations.map {
        Participation(subject: renamed($0.subject), project: $0.project)
      }
    ).sorted { ($0.subject, $0.project) < ($1.subject, $1.project) }
  }

  /// The whole's sectors: the parts' shares, each part's adding up to 1, weighted.
  private var activities: [Activity] {
    var shares: [(part: Association.ID, bySector: [Sector.ID: Double])] = []
    var sectors: Set<Sector.ID> = []
    for part in parts {
      let rows = network.activities.filter { $0.subject == Subject.ID(part) }
      sectors.formUnion(rows.map(\.sector))
      let total = rows.reduce(0) { $0 + $1.share }
      guard total > 0 else { continue }
      shares.append(
        (part, Dictionary(rows.map { ($0.sector, $0.share / total) }, uniquingKeysWith: max)))
    }
    return sectors.sorted().map { sector in
      let share = members.mean(over: shares.map { ($0.part, $0.bySector[sector] ?? 0) })
      return Activity(subject: Subject.ID(id), sector: sector, share: share ?? 0)
    }
  }

  /// Partnerships, of equal ones (partner and kind) of the parts the strongest.
  private var partnerships: [Partnership] {
    var kept: [Partnership] = []
    var own: [Partnership] = []
    for row in network.partnerships {
      let next = Partnership(
        association: renamed(row.association), partner: row.partner, kind: row.kind,
        strength: row.strength)
      guard isPart(row.association) else {
        kept.append(next)
        continue
      }
      let same = own.firstIndex { $0.partner == next.partner && $0.kind == next.kind }
      guard let same else {
        own.append(next)
        continue
      }
      if (own[same].strength ?? -1) < (next.strength ?? -1) { own[same] = next }
    }
    return (kept + own).sorted {
      ($0.association, $0.partner, $0.kind?.rawValue ?? "")
        < ($1.association, $1.partner, $1.kind?.rawValue ?? "")
    }
  }

  /// Stays; of those of one in one group since one date the longest, and who leads one leads.
  private var attendance: [Attendance] {
    var kept: [Attendance] = []
    var places: [Attendance: Int] = [:]
    for row in network.attendance {
      var next = row.of(renamed(row.subject), until: row.until)
      let start = Attendance(subject: next.subject, group: next.group, since: next.since)
      guard isPart(row.subject), let place = places[start] else {
        places[start] = kept.count
        kept.append(next)
        continue
      }
      let before = kept[place]
      let isLonger = before.until.map { until in
        next.until.map { until.lastDay < $0.lastDay } ?? true
      }
      next = before.of(before.subject, until: isLonger ?? false ? next.until : before.until)
      if row.role == .lead { next.role = .lead }
      kept[place] = next
    }
    return kept.sorted {
      ($0.subject, $0.group, $0.since?.text ?? "") < ($1.subject, $1.group, $1.since?.text ?? "")
    }
  }

  /// Rows once each, in their order.
  func unique<Row: Hashable>(_ rows: [Row]) -> [Row] {
    var seen: Set<Row> = []
    return rows.filter { seen.insert($0).inserted }
  }
}

/// Rows of the parts by what they have in common, the largest number of each.
private struct Largest {
  let isPart: (Subject.ID) -> Bool

  /// The rows of others as they are, and for each thing of the parts one row of the whole.
  func rows<Row, Owner, Thing: Comparable & Hashable>(
    _ rows: [Row], key: (Row) -> (Identifier<Owner>, Thing), by number: KeyPath<Row, Double>,
    _ whole: (Row, Double) -> Row
  ) -> [Row] {
    var largest: [Thing: Row] = [:]
    var others: [Row] = []
    for row in rows {
      let (owner, thing) = key(row)
      if !isPart(Subject.ID(owner)) {
        others.append(row)
      } else if largest[thing].map({ $0[keyPath: number] < row[keyPath: number] }) ?? true {
        largest[thing] = row
      }
    }
    return others
      + largest.sorted { $0.key < $1.key }.map { whole($0.value, $0.value[keyPath: number]) }
  }
}

extension Attendance {
  /// The same stay of another subject, until another day.
  fileprivate func of(_ subject: Subject.ID, until: PartialDate?) -> Attendance {
    var next = Attendance(subject: subject, group: group, since: since, until: until)
    next.role = role
    return next
  }
}
