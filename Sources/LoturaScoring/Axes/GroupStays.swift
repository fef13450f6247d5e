import Glibc
import LoturaNetwork

/// Who sat in which group and when, and what a stay in common is worth.
///
/// A stay lasts from `since` to `until`, an empty end from the group, else unbounded. Two whose stays
/// overlap share the group until the last common day, or until today.
struct GroupStays: Sendable {
  private let asOf: Day
  private let stays: [Subject.ID: [Stay]]
  /// The strength of a stay in common, by group; 0: nobody to share it with.
  private let strengths: [Double]

  /// One stay in one group.
  struct Stay: Hashable, Sendable {
    /// The group's position by id.
    let group: Int
    /// The first day; the least number: unbounded.
    let first: Int
    /// The last day; the greatest number: unbounded.
    let last: Int
  }

  /// The stays of a network that have begun; `strengths` by kind, no kind counting as a network.
  init(_ network: Network, strengths: [Group.Kind: Double]) {
    let rows = network.attendance.filter {
      ($0.since?.firstDay ?? network.asOf) <= network.asOf
    }
    let attendees = SheetRows(
      rows.map { SheetRows<Group>.Row(subject: $0.subject, key: $0.group, weight: 1) })
    let groups = Dictionary(
      network.groups.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var stays: [Subject.ID: [Stay]] = [:]
    for row in rows {
      guard let position = attendees.position(of: row.group) else { continue }
      let group = groups[row.group]
      stays[row.subject, default: []].append(
        Stay(
          group: position, first: (row.since ?? group?.start)?.firstDay.number ?? .min,
          last: (row.until ?? group?.end)?.lastDay.number ?? .max))
    }
    self.stays = stays.mapValues { $0.sorted { ($0.group, $0.first) < ($1.group, $1.first) } }
    self.strengths = zip(attendees.keys, attendees.countsOfAll).map { id, count in
      let usual = strengths[groups[id]?.kind ?? .network] ?? 0
      return count >= 2 ? usual / log2(Double(count)) : 0
    }
    asOf = network.asOf
  }

  /// How many groups somebody sat in.
  var groupCount: Int { strengths.count }

  /// A subject's stays, by group.
  func stays(of subject: Subject.ID) -> [Stay] { stays[subject] ?? [] }

  /// What two sat in together: one event a group, on the latest last common day.
  func events(_ a: [Stay], _ b: [Stay]) -> [PriorCooperation.Event] {
    var latest: [Int: Int] = [:]
    for one in a {
      for other in b where other.group == one.group {
        let first = max(one.first, other.first)
        let last = min(one.last, other.last)
        guard first <= last, first <= asOf.number else { continue }
        latest[one.group] = max(latest[one.group] ?? .min, min(last, asOf.number))
      }
    }
    return latest.sorted { $0.key < $1.key }.map { group, day in
      PriorCooperation.Event(
        strength: strengths[group], date: PartialDate(Day(number: day)), asOf: asOf)
    }
  }
}

extension SheetRows {
  /// How many subjects name each thing, by key.
  var countsOfAll: [Int] { counts(among: Array(subjects)) }
}
