internal import LoturaGraph

/// A first seating made by rule: people stand in as many columns as a table has seats, one of each
/// column goes to each table, and from round to round every column moves on by a step of its own.
///
/// Two of one column never meet. Two of different columns k, l meet in rounds r and q only if the
/// steps repeat themselves: f_r(k) − f_r(l) = f_q(k) − f_q(l). Where the number of tables is a power
/// of a prime, at least the seats, f_r(k) = r·k never does; else steps with few repetitions are
/// looked for. With as many columns as tables the columns themselves are one more round.
/// **Source.** Difference matrices: Bose & Bush 1952.
struct RotationStart {
  private let task: SeatingTask
  private let arithmetic: TableArithmetic
  private let columns: Int
  /// How many of a search's steps are left.
  private var steps: Int

  /// The rounds of a task: sizes are right; who must stay apart stands in one column where it can.
  ///
  /// - Parameters:
  ///   - task: who, how often, at which tables.
  ///   - steps: how many values of steps are tried where there is no rule.
  ///   - random: the chance.
  static func rounds(
    _ task: SeatingTask, steps: Int, _ random: inout SplitMix64
  ) -> [[[Int]]] {
    var start = RotationStart(task, steps: steps)
    return start.seated(start.moves(&random))
  }

  private init(_ task: SeatingTask, steps: Int) {
    self.task = task
    self.steps = steps
    arithmetic = TableArithmetic(count: task.sizes.count)
    columns = task.sizes.first ?? 0
  }

  /// Whether the columns can be the tables of a round.
  private var hasColumnRound: Bool {
    let tables = task.sizes.count
    return columns == tables && task.people >= tables * tables - 1
  }

  // MARK: The steps of the columns

  /// How far each column has moved, by round; fewer rounds than asked if the columns are one.
  private mutating func moves(_ random: inout SplitMix64) -> [[Int]] {
    let wanted = task.rounds - (hasColumnRound && task.rounds > task.sizes.count ? 1 : 0)
    var rows: [[Int]] = []
    if arithmetic.isField, columns <= task.sizes.count {
      rows = (0..<min(wanted, task.sizes.count)).map { row in
        (0..<columns).map { arithmetic.product(row, $0) }
      }
    }
    guard rows.count < wanted else { return rows }
    var best: (rows: [[Int]], repeated: Int)?
    repeat {
      let tried = extended(rows, to: wanted, &random)
      if tried.repeated < best?.repeated ?? .max { best = tried }
    } while steps > 0 && best?.repeated != 0
    return best?.rows ?? rows
  }

  private mutating func extended(
    _ given: [[Int]], to wanted: Int, _ random: inout SplitMix64
  ) -> (rows: [[Int]], repeated: Int) {
    var (rows, repeated) = (given, 0)
    while rows.count < wanted {
      var allowed = 0
      var row: [Int]?
      while row == nil {
        let given = min(steps, 3000)
        var search = RowSearch(rows, columns, arithmetic, allowed: allowed, steps: given)
        row = search.row(&random)
        steps -= given - search.steps
        if row == nil { allowed += 1 }
      }
      rows.append(row ?? [])
      repeated += allowed
    }
    return (rows, repeated)
  }

  // MARK: The tables

  private func seated(_ moves: [[Int]]) -> [[[Int]]] {
    let (tables, line) = (task.sizes.count, lineUp)
    var rounds = moves.map { row in
      var seated = [[Int]](repeating: [], count: tables)
      for (place, person) in line.enumerated() {
        seated[arithmetic.sum(place % tables, row[place / tables])].append(person)
      }
      return seated
    }
    if rounds.count < task.rounds {
      rounds.append(
        stride(from: 0, to: line.count, by: tables).map {
          Array(line[$0..<min(line.count, $0 + tables)])
        })
    }
    return rounds
  }

  /// Everybody column by column: who must stay apart together, where a column has room for them.
  private var lineUp: [Int] {
    let tables = task.sizes.count
    var rooms = (0..<columns).map { min(tables, task.people - $0 * tables) }
    var lines = [[Int]](repeating: [], count: columns)
    var rest: [Int] = []
    for circle in circles {
      if circle.count > 1, let column = rooms.firstIndex(where: { $0 >= circle.count }) {
        lines[column] += circle
        rooms[column] -= circle.count
      } else {
        rest += circle
      }
    }
    for person in rest.sorted() {
      guard let column = rooms.firstIndex(where: { $0 > 0 }) else { break }
      lines[column].append(person)
      rooms[column] -= 1
    }
    return lines.flatMap { $0 }
  }

  /// People who are linked by having to stay apart, the largest circles first.
  private var circles: [[Int]] {
    var leader = Array(0..<task.people)
    for pair in task.apart {
      let (one, other) = (leader[pair.a], leader[pair.b])
      for person in leader.indices where leader[person] == max(one, other) {
        leader[person] = min(one, other)
      }
    }
    return Dictionary(grouping: leader.indices, by: { leader[$0] }).values
      .sorted { $0.count == $1.count ? $0[0] < $1[0] : $0.count > $1.count }
  }
}

/// Looks for one more row of steps that repeats at most so many differences of the rows before.
private struct RowSearch {
  private let rows: [[Int]]
  private let columns: Int
  private let arithmetic: TableArithmetic
  private let allowed: Int
  /// How many steps are left.
  private(set) var steps: Int
  /// Whether an earlier row has the difference: row × table.
  private var isTaken: [Bool]
  private var row: [Int] = []

  init(
    _ rows: [[Int]], _ columns: Int, _ arithmetic: TableArithmetic, allowed: Int, steps: Int
  ) {
    self.rows = rows
    self.columns = columns
    self.arithmetic = arithmetic
    self.allowed = allowed
    self.steps = steps
    isTaken = Array(repeating: false, count: rows.count * arithmetic.count)
  }

  /// The row; nil: there is none, or the steps are used up.
  mutating func row(_ random: inout SplitMix64) -> [Int]? {
    // Without patience any row will do.
    guard steps > 0 else {
      return (0..<columns).map { _ in Int.random(in: 0..<arithmetic.count, using: &random) }
    }
    return extend(allowed, &random) ? row : nil
  }

  private mutating func extend(_ left: Int, _ random: inout SplitMix64) -> Bool {
    guard row.count < columns else { return true }
    // The first column may stay: only differences count.
    let values =
      row.isEmpty ? [0] : Array(0..<arithmetic.count).shuffled(using: &random)
    for value in values {
      guard steps > 0 else { return false }
      steps -= 1
      let places = rows.indices.map { place in
        place * arithmetic.count + arithmetic.difference(value, rows[place][row.count])
      }
      let clashes = places.count { isTaken[$0] }
      guard clashes <= left else { continue }
      let fresh = places.filter { !isTaken[$0] }
      for place in fresh { isTaken[place] = true }
      row.append(value)
      if extend(left - clashes, &random) { return true }
      row.removeLast()
      for place in fresh { isTaken[place] = false }
    }
    return false
  }
}
