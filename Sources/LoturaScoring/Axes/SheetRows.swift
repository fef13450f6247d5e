import LoturaNetwork

/// The rows of one link sheet, sorted by subject, with the things at their other ends numbered in
/// the order of their ids.
///
///     rows: 0…2 of one subject, 3…3 of the next, …
///     entries: (key, weight) (key, weight) …   by key within a subject, each key once
///
/// **Complexity.** Built in O(m log m) for m rows; a subject's rows are found in O(1). 16 bytes a
/// row, and the ids once.
struct SheetRows<Kind>: Sendable {
  /// The things that occur, by id. A profile names each by its position here.
  let keys: [Identifier<Kind>]
  private let rows: [Subject.ID: Range<Int32>]
  private let entries: [Profile.Entry]

  /// One row: a subject, a thing, how much.
  struct Row {
    let subject: Subject.ID
    let key: Identifier<Kind>
    let weight: Double
  }

  /// The rows, in any order; of several rows with the same ends the largest weight counts.
  init(_ rows: [Row]) {
    var subjects = Numbering<Subject>()
    var keys = Numbering<Kind>()
    let ends = rows.map { (subject: subjects.number($0.subject), key: keys.number($0.key)) }
    let byID = keys.ids.indices.sorted { keys.ids[$0] < keys.ids[$1] }
    var positions = [Int](repeating: 0, count: byID.count)
    for (position, number) in byID.enumerated() { positions[number] = position }
    let order = SheetRows.grouped(ends.map(\.subject), count: subjects.ids.count)
    var entries: [Profile.Entry] = []
    entries.reserveCapacity(rows.count)
    var ranges: [Subject.ID: Range<Int32>] = [:]
    ranges.reserveCapacity(subjects.ids.count)
    var start = 0
    while start < order.count {
      let subject = ends[order[start]].subject
      let end = order[start...].firstIndex { ends[$0].subject != subject } ?? order.count
      let first = Int32(entries.count)
      SheetRows.addOnce(
        order[start..<end].map {
          Profile.Entry(key: positions[ends[$0].key], weight: rows[$0].weight)
        }, to: &entries)
      ranges[subjects.ids[subject]] = first..<Int32(entries.count)
      start = end
    }
    self.keys = byID.map { keys.ids[$0] }
    (self.rows, self.entries) = (ranges, entries)
  }

  /// Who has a row, in no order.
  var subjects: some Collection<Subject.ID> { rows.keys }

  /// A subject's rows by key, zeros too; none if the sheet does not name it.
  func entries(of subject: Subject.ID) -> ArraySlice<Profile.Entry> {
    guard let range = rows[subject] else { return [] }
    return entries[Int(range.lowerBound)..<Int(range.upperBound)]
  }

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

  /// The rows of each subject together, in their order: a counting sort.
  private static func grouped(_ subjects: [Int], count: Int) -> [Int] {
    var next = [Int](repeating: 0, count: count + 1)
    for subject in subjects { next[subject + 1] += 1 }
    for subject in 0..<count { next[subject + 1] += next[subject] }
    var order = [Int](repeating: 0, count: subjects.count)
    for (row, subject) in subjects.enumerated() {
      order[next[subject]] = row
      next[subject] += 1
    }
    return order
  }

  private static func addOnce(_ rows: [Profile.Entry], to entries: inout [Profile.Entry]) {
    let start = entries.count
    for entry in rows.sorted(by: { ($0.key, $1.weight) < ($1.key, $0.weight) })
    where entries.count == start || entries[entries.count - 1].key != entry.key {
      entries.append(entry)
    }
  }
}

/// Ids numbered in the order in which they are first met.
private struct Numbering<Kind> {
  private(set) var ids: [Identifier<Kind>] = []
  private var numbers: [Identifier<Kind>: Int] = [:]
  private var latest = -1

  /// The number of an id. Sheets are sorted, so an id often comes again at once.
  mutating func number(_ id: Identifier<Kind>) -> Int {
    if latest >= 0, ids[latest] == id { return latest }
    if let known = numbers[id] {
      latest = known
    } else {
      latest = ids.count
      numbers[id] = latest
      ids.append(id)
    }
    return latest
  }
}
