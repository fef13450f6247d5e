package import LoturaNetwork
package import LoturaScoring

/// What an absent association would find in a group.
///
/// **Formula.** gain = ½ · help + ½ · work. *Help* is the part of its gaps (needs beyond its own
/// offers) that the members' offers fill, each at the best of them: Σ (min(need, max(own, best of the
/// members)) − min(need, own)) / Σ max(0, need − own). *Work* is how many of the members work on what
/// it works on: Σ intensity · (members with the priority / members) / Σ intensity.
/// **Unit** none. **Range** 0 … 1; no gaps, no priorities, no members: 0.
/// **Missing data.** Help is at least what the listed offers fill; at most all, unless the offers of
/// all members are complete. Without complete needs and offers of the association it may be anything.
/// A member of whom the list of priorities is not complete may or may not work on each that it does
/// not list. The association's own list must be complete, else work may be anything.
/// **Source.** Our choice.
package struct GroupGain: Hashable, Sendable {
  /// Who would gain.
  package let association: Association.ID
  /// The part of its gaps that the members fill.
  package let help: Estimate
  /// The part of the members that work on what it works on.
  package let work: Estimate
  /// What it lacks and members offer, the greatest filling first.
  package let finds: [Find]
  /// What it works on and members too, what most of them work on first.
  package let shares: [Share]
  /// The vetoes of scope any or meeting between it and members, by member.
  package let vetoes: [Veto]

  /// A capability that it lacks, and who offers it.
  package struct Find: Hashable, Sendable {
    /// What.
    package let capability: Capability.ID
    /// The members that offer more than it has itself, the best first.
    package let givers: [Subject.ID]
    /// How much of a whole need that fills, above 0 … 1.
    package let filled: Double
  }

  /// A priority in common with members.
  package struct Share: Hashable, Sendable {
    /// Which.
    package let priority: Priority.ID
    /// How many members are known to work on it.
    package let members: Int
  }

  /// The gain.
  package var gain: Estimate {
    Estimate(
      low: (help.low + work.low) / 2, high: (help.high + work.high) / 2,
      used: (help.used + work.used) / 2)
  }
}

/// Who is absent from a group and what they would find there.
package struct GroupGains: Hashable, Sendable {
  /// Absent associations without a veto, the greatest gain first, of equals the smaller id.
  package let suggested: [GroupGain]
  /// Absent associations that must not meet a member, by id.
  package let vetoed: [GroupGain]

  /// The gains of a group's absent associations. O(absent · rows).
  ///
  /// - Parameter model: what help and common work usually are, where they are not known.
  package init(_ roster: GroupBook.Roster, in network: Network, model: Model = .standard) {
    let facts = GroupFacts(
      network, members: roster.members.map(\.subject),
      usualHelp: model.usualValues[.fillOfA] ?? 0.5,
      usualWork: model.usualValues[.priorityAlignment] ?? 0.5)
    let all = roster.absent.map(facts.gain)
    suggested = all.filter(\.vetoes.isEmpty).sorted {
      let (x, y) = (billionths($0.gain.used), billionths($1.gain.used))
      return x != y ? x > y : $0.association < $1.association
    }
    vetoed = all.filter { !$0.vetoes.isEmpty }
  }
}

/// What is known of a group's members, for the gains of others.
private struct GroupFacts {
  let network: Network
  let members: [Subject.ID]
  let needs: [Subject.ID: [Capability.ID: Double]]
  let offers: [Subject.ID: [Capability.ID: Double]]
  let priorities: [Subject.ID: [Priority.ID: Double]]
  let usualHelp: Double
  let usualWork: Double

  init(_ network: Network, members: [Subject.ID], usualHelp: Double, usualWork: Double) {
    self.network = network
    self.usualHelp = usualHelp
    self.usualWork = usualWork
    self.members = members.sorted()
    needs = GroupFacts.levels(network.needs.map { ($0.subject, $0.capability, $0.level / 5) })
    offers = GroupFacts.levels(network.offers.map { ($0.subject, $0.capability, $0.level / 5) })
    priorities = GroupFacts.levels(
      network.alignments.map { ($0.subject, $0.priority, $0.intensity) })
  }

  private static func levels<Key: Hashable>(
    _ rows: [(Subject.ID, Key, Double)]
  ) -> [Subject.ID: [Key: Double]] {
    rows.reduce(into: [:]) { levels, row in
      let known = levels[row.0]?[row.1] ?? 0
      levels[row.0, default: [:]][row.1] = max(known, row.2)
    }
  }

  func gain(_ association: Association.ID) -> GroupGain {
    let id = Subject.ID(association)
    let (help, finds) = help(id)
    let (work, shares) = work(id)
    let vetoes = network.vetoes.filter { veto in
      guard veto.scope.barsMeetings else { return false }
      return members.contains { member in
        let pair = Veto(NetworkNode.ID(id), NetworkNode.ID(member))
        return (pair.a, pair.b) == (veto.a, veto.b)
      }
    }
    return GroupGain(
      association: association, help: help, work: work, finds: finds, shares: shares,
      vetoes: vetoes)
  }

  private func isComplete(_ id: Subject.ID, _ sheet: SheetName) -> Bool {
    network.knowledge(of: id, in: sheet) == .complete
  }

  /// The part of somebody's gaps that the members fill, and with what.
  private func help(_ id: Subject.ID) -> (Estimate, [GroupGain.Find]) {
    let own = offers[id] ?? [:]
    var (size, filled) = (0.0, 0.0)
    var finds: [GroupGain.Find] = []
    for (capability, need) in (needs[id] ?? [:]).sorted(by: { $0.key < $1.key }) {
      let have = own[capability] ?? 0
      guard need > have else { continue }
      size += need - have
      let level = { (member: Subject.ID) in offers[member]?[capability] ?? 0 }
      let givers = members.filter { level($0) > have }.sorted {
        level($0) != level($1) ? level($0) > level($1) : $0 < $1
      }
      guard let best = givers.first else { continue }
      let part = min(need, level(best)) - have
      filled += part
      finds.append(GroupGain.Find(capability: capability, givers: givers, filled: part))
    }
    finds.sort { $0.filled != $1.filled ? $0.filled > $1.filled : $0.capability < $1.capability }
    let isKnown = isComplete(id, .needs) && isComplete(id, .offers)
    let low = size > 0 ? min(1, filled / size) : 0
    if isComplete(id, .needs), size == 0 { return (Estimate(exactly: 0), finds) }
    let areMembersKnown = members.allSatisfy { isComplete($0, .offers) }
    if isKnown, areMembersKnown { return (Estimate(exactly: low), finds) }
    return (Estimate(low: isKnown ? low : 0, high: 1, used: usualHelp), finds)
  }

  /// The part of the members that work on what somebody works on.
  private func work(_ id: Subject.ID) -> (Estimate, [GroupGain.Share]) {
    let own = (priorities[id] ?? [:]).filter { $0.value > 0 }.sorted { $0.key < $1.key }
    var (total, low, high) = (0.0, 0.0, 0.0)
    var shares: [GroupGain.Share] = []
    for (priority, intensity) in own {
      let with = members.count { priorities[$0]?[priority] ?? 0 > 0 }
      let open = members.count {
        priorities[$0]?[priority] == nil && !isComplete($0, .alignments)
      }
      total += intensity
      low += intensity * Double(with) / Double(max(1, members.count))
      high += intensity * Double(with + open) / Double(max(1, members.count))
      if with > 0 { shares.append(GroupGain.Share(priority: priority, members: with)) }
    }
    shares.sort { $0.members != $1.members ? $0.members > $1.members : $0.priority < $1.priority }
    guard isComplete(id, .alignments) else {
      return (Estimate(low: 0, high: 1, used: usualWork), shares)
    }
    guard total > 0, !members.isEmpty else { return (Estimate(exactly: 0), shares) }
    let (least, most) = (min(1, low / total), min(1, high / total))
    return (Estimate(low: least, high: most, used: usualWork), shares)
  }
}
