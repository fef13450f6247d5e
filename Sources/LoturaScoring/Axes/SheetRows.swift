import LoturaNetwork

/// The rows of one link sheet, sorted by subject, with the things at their other ends numbered in
/// the order of their ids.
///
/// **Complexity.** Built in O(m log m) for m rows; a subject's rows are found in O(1).
struct SheetRows<Kind>: Sendable {
  /// The things that occur, by id. A profile names each by its position here.
  let keys: [Identifier<Kind>]
  private let entries: [Subject.ID: [Profile.Entry]]

  /// One row: a subject, a thing, how much.
  struct Row {
    let subject: Subject.ID
    let key: Identifier<Kind>
    let weight: Double
  }

  /// The rows, in any order; of several rows with the same ends the largest weight counts.
  init(_ rows: [Row]) {
    let keys = Set(rows.map(\.key)).sorted()
    let positions = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })
    var entries: [Subject.ID: [Profile.Entry]] = [:]
    for row in rows {
      guard let key = positions[row.key] else { continue }
      entries[row.subject, default: []].append(Profile.Entry(key: key, weight: row.weight))
    }
    self.keys = keys
    self.entries = entries.mapValues(SheetRows.sortedOnce)
  }

  /// Who has a row, in no order.
  var subjects: some Collection<Subject.ID> { entries.keys }

  /// A subject's rows by key, zeros too; none if the sheet does not name it.
  func entries(of subject: Subject.ID) -> [Profile.Entry] { entries[subject] ?? [] }

  /// A subject's profile, each weight multiplied by the importance of its key.
  func profile(
    of subject: Subject.ID, knowledge: Knowledge, importance: (Int) -> Double = { _ in 1 }
  ) -> Profile {
    Profile(
      sorted: entries(of: subject).map {
        Profile.Entry(key: $0.key, weight: $0.weight * importance($0.key))
      },
      knowledge: knowledge)
  }

  /// How many of these subjects have each thing (a weight above 0), by key.
  func counts(among subjects: [Subject.ID]) -> [Int] {
    var counts = [Int](repeating: 0, count: keys.count)
    for subject in subjects {
      for entry in entries(of: subject) where entry.weight > 0 { counts[entry.key] += 1 }
    }
    return counts
  }

  /// Where a thing stands in `keys`, or nil if it does not occur.
  func position(of key: Identifier<Kind>) -> Int? { keys.position(of: key) }

  /// The ids of things, in the order given.
  func ids(_ positions: [Int]) -> [Identifier<Kind>] { positions.map { keys[$0] } }

  private static func sortedOnce(_ entries: [Profile.Entry]) -> [Profile.Entry] {
    var result: [Profile.Entry] = []
    for entry in entries.sorted(by: { ($0.key, $1.weight) < ($1.key, $0.weight) })
    where result.last?.key != entry.key {
      result.append(entry)
    }
    return result
  }
}
