internal import Glibc
internal import LoturaNetwork

/// A network with one row more, to see what that row would change.
///
/// A row adds a fact; it does not say that there are no others. So where nothing was known of a
/// subject in a sheet, the sheet is partial afterwards, not complete.
struct NetworkEdit {
  let what: Change.What
  /// The value today.
  let from: Double
  /// The value in the edited network.
  let to: Double
  let network: Network

  /// The edits tried for a pair: a cooperation, then what each could offer the other, then what
  /// each could work on that the other does.
  static func all(_ axes: PairAxes, _ network: Network) -> [NetworkEdit] {
    let (a, b) = (axes.a, axes.b)
    return [cooperation(a, b, network)]
      + [(b, a), (a, b)].compactMap { offer(giver: $0, taker: $1, network) }
      + [(b, a), (a, b)].compactMap { alignment(of: $0, with: $1, network) }
  }

  /// An agreement on the as-of date.
  private static func cooperation(
    _ a: Subject.ID, _ b: Subject.ID, _ network: Network
  ) -> NetworkEdit {
    var edited = network
    let row = Cooperation(a, b, kind: .agreement, date: PartialDate(network.asOf))
    edited.cooperations.removeAll { $0.key == row.key }
    edited.cooperations.insert(row) { $0.key < $1.key }
    for subject in [a, b] { edited.noteRow(of: subject, in: .cooperations) }
    return NetworkEdit(what: .cooperation, from: 0, to: 0, network: edited)
  }

  /// An offer at level 5 on the largest gap that the two still have together; ties by id.
  private static func offer(
    giver: Subject.ID, taker: Subject.ID, _ network: Network
  ) -> NetworkEdit? {
    func level(_ subject: Subject.ID, _ capability: Capability.ID) -> Double {
      network.offers.first { $0.subject == subject && $0.capability == capability }?.level ?? 0
    }
    let gaps = network.needs.filter { $0.subject == taker }.map { need in
      let met = max(level(taker, need.capability), level(giver, need.capability))
      return (capability: need.capability, gap: need.level - met)
    }
    guard
      let largest = gaps.filter({ $0.gap > 0 }).min(by: {
        ($1.gap, $0.capability) < ($0.gap, $1.capability)
      })
    else { return nil }
    var edited = network
    edited.offers.removeAll { $0.subject == giver && $0.capability == largest.capability }
    edited.offers.insert(
      Offer(subject: giver, capability: largest.capability, level: 5)
    ) { ($0.subject, $0.capability) < ($1.subject, $1.capability) }
    edited.noteRow(of: giver, in: .offers)
    return NetworkEdit(
      what: .offer(giver: giver, largest.capability), from: level(giver, largest.capability),
      to: 5, network: edited)
  }

  /// An alignment at intensity 1 on the heaviest priority that the other works on and the subject
  /// does not; ties by id.
  private static func alignment(
    of subject: Subject.ID, with other: Subject.ID, _ network: Network
  ) -> NetworkEdit? {
    let rows = network.alignments
    let own = Set(rows.filter { $0.subject == subject && $0.intensity > 0 }.map(\.priority))
    let heaviest =
      rows.filter { $0.subject == other && $0.intensity > 0 && !own.contains($0.priority) }
      .map { (priority: $0.priority, weight: $0.intensity * importance($0.priority, network)) }
      .min { ($1.weight, $0.priority) < ($0.weight, $1.priority) }
    guard let heaviest, heaviest.weight > 0 else { return nil }
    var edited = network
    edited.alignments.removeAll {
      $0.subject == subject && $0.priority == heaviest.priority
    }
    edited.alignments.insert(Alignment(subject: subject, priority: heaviest.priority)) {
      ($0.subject, $0.priority) < ($1.subject, $1.priority)
    }
    edited.noteRow(of: subject, in: .alignments)
    return NetworkEdit(
      what: .alignment(subject, heaviest.priority), from: 0, to: 1, network: edited)
  }

  /// weight·idf of a priority, as in axis P: idf = ln(1 + N/n), over the active associations.
  private static func importance(_ priority: Priority.ID, _ network: Network) -> Double {
    let active = Set(network.activeAssociations.map { Subject.ID($0.id) })
    let rows = network.alignments.filter { active.contains($0.subject) }
    let listing = Set(rows.map(\.subject)).count
    let working = rows.count { $0.priority == priority && $0.intensity > 0 }
    let weight = network.priorities.first { $0.id == priority }?.weight ?? 1
    return weight * log(1 + Double(listing) / Double(max(1, working)))
  }
}

extension Network {
  /// Notes that a subject has a row in a sheet, without making an unknown list complete.
  fileprivate mutating func noteRow(of subject: Subject.ID, in sheet: SheetName) {
    if knowledge(of: subject, in: sheet) == .unknown {
      coverage[CoverageKey(subject, sheet)] = .partial
    }
    subjectsWithRows[sheet, default: []].insert(subject)
  }
}

extension Array {
  /// Inserts an element where a sorted list wants it.
  fileprivate mutating func insert(_ element: Element, by isBefore: (Element, Element) -> Bool) {
    insert(element, at: firstIndex { isBefore(element, $0) } ?? count)
  }
}

extension Cooperation {
  /// What makes a row of cooperations one row: the two, what, and when.
  fileprivate var key: Key { Key(parts: [a.text, b.text, kind.rawValue, date.text]) }

  fileprivate struct Key: Comparable {
    let parts: [String]

    static func < (left: Key, right: Key) -> Bool {
      left.parts.lexicographicallyPrecedes(right.parts)
    }
  }
}
