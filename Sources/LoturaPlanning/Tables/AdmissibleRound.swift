/// One round in which nobody shares a table with somebody they must stay apart from; or the proof
/// that there is none.
///
/// **Method.** A colouring with bounded classes: those who have somebody to stay away from are
/// seated one by one, first whoever has the fewest tables left; tables still empty and equally
/// large are tried once; and a table that those who may come to it can no longer fill ends the
/// branch. Everybody else fills up. Complete unless the limit of steps is reached.
/// **Complexity.** Exponential at worst, bounded by `steps`; each step O(people × tables).
struct AdmissibleRound {
  /// What was found.
  enum Outcome: Hashable {
    /// The people of each table, as long as its size.
    case found([[Int]])
    /// There is no such round.
    case impossible
    /// The limit of steps was reached.
    case undecided
  }

  private let task: SeatingTask
  private let neighbours: [[Int]]
  /// Who has somebody to stay away from.
  private let bound: [Int]
  private var table: [Int]
  private var room: [Int]
  /// How many of a person's neighbours sit at a table: person × table.
  private var barred: [Int]
  private var steps: Int
  private static let nowhere = -1

  /// The first such round that the search meets.
  static func find(_ task: SeatingTask, steps: Int = 200_000) -> Outcome {
    var search = AdmissibleRound(task, steps: steps)
    switch search.seat(search.bound.count) {
    case true?: return .found(search.tables)
    case false?: return .impossible
    case nil: return .undecided
    }
  }

  private init(_ task: SeatingTask, steps: Int) {
    self.task = task
    self.steps = steps
    var neighbours = [[Int]](repeating: [], count: task.people)
    for pair in task.apart {
      neighbours[pair.a].append(pair.b)
      neighbours[pair.b].append(pair.a)
    }
    self.neighbours = neighbours
    bound = neighbours.indices.filter { !neighbours[$0].isEmpty }
    table = Array(repeating: Self.nowhere, count: task.people)
    room = task.sizes
    barred = Array(repeating: 0, count: task.people * task.sizes.count)
  }

  /// The tables with everybody at them.
  private var tables: [[Int]] {
    var tables = [[Int]](repeating: [], count: task.sizes.count)
    for person in table.indices where table[person] >= 0 { tables[table[person]].append(person) }
    var next = 0
    for person in table.indices where table[person] == Self.nowhere {
      while tables[next].count == task.sizes[next] { next += 1 }
      tables[next].append(person)
    }
    return tables
  }

  private func isOpen(_ place: Int, to person: Int) -> Bool {
    room[place] > 0 && barred[person * task.sizes.count + place] == 0
  }

  /// Seats the remaining people of `bound`; nil: too many steps.
  private mutating func seat(_ remaining: Int) -> Bool? {
    guard remaining > 0 else { return true }
    guard steps > 0 else { return nil }
    steps -= 1
    guard canBeFilled(), let person = mostConstrained() else { return false }
    var tried: Set<Int> = []
    for place in task.sizes.indices where isOpen(place, to: person) {
      let isEmpty = room[place] == task.sizes[place]
      if isEmpty, !tried.insert(task.sizes[place]).inserted { continue }
      move(person, to: place)
      let answer = seat(remaining - 1)
      guard answer == false else { return answer }
      takeBack(person)
    }
    return false
  }

  /// Whether those who may come to each table are enough to fill it.
  private func canBeFilled() -> Bool {
    let free = task.people - bound.count
    return task.sizes.indices.allSatisfy { place in
      let able = bound.count { table[$0] == Self.nowhere && isOpen(place, to: $0) }
      return free + able >= room[place]
    }
  }

  /// Whoever has the fewest tables left, of equal ones the one with most to stay away from.
  private func mostConstrained() -> Int? {
    bound.filter { table[$0] == Self.nowhere }.min { one, other in
      let left = [one, other].map { person in
        task.sizes.indices.count { isOpen($0, to: person) }
      }
      return left[0] == left[1]
        ? neighbours[one].count > neighbours[other].count : left[0] < left[1]
    }
  }

  private mutating func move(_ person: Int, to place: Int) {
    table[person] = place
    room[place] -= 1
    for other in neighbours[person] { barred[other * task.sizes.count + place] += 1 }
  }

  private mutating func takeBack(_ person: Int) {
    let place = table[person]
    table[person] = Self.nowhere
    room[place] += 1
    for other in neighbours[person] { barred[other * task.sizes.count + place] -= 1 }
  }
}
