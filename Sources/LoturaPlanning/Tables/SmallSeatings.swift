/// Tries all seatings of up to eight people, to prove which is best.
///
/// The order of rounds does not matter, so rounds are taken in the order of a list; where nobody
/// must stay apart from anybody all rounds are alike, and the first of the list is the first round.
/// A branch ends where even its bound is not better than the best so far.
/// **Complexity.** Rounds of a list of at most 280 to the power of rounds, far less by the bound;
/// `steps` limits it.
struct SmallSeatings {
  /// The most people that are tried.
  static let mostPeople = 8

  private let task: SeatingTask
  private let rounds: [(tables: [[Int]], pairs: UInt32)]
  /// The pairs of each person, and those that may meet.
  private let ofPerson: [UInt32]
  private let allowed: UInt32
  private var best: Seating
  private var chosen: [Int] = []
  private var steps: Int

  /// The best of all seatings, and whether that is proved.
  ///
  /// - Parameters:
  ///   - task: at most eight people.
  ///   - start: an admissible seating to begin with.
  ///   - steps: how many rounds are tried at most.
  static func best(
    _ task: SeatingTask, from start: Seating, steps: Int = 60_000_000
  ) -> (seating: Seating, isProved: Bool) {
    precondition(task.people <= mostPeople, "at most eight people")
    var search = SmallSeatings(task, start, steps)
    search.extend(from: 0, met: Array(repeating: 0, count: task.rounds + 1), repetition: 0)
    return (search.best, search.steps > 0 || search.best.meetings == task.closeBound)
  }

  private init(_ task: SeatingTask, _ start: Seating, _ steps: Int) {
    self.task = task
    self.steps = steps
    best = start
    func bit(_ pair: SeatingTask.Pair) -> UInt32 { 1 << UInt32(pair.b * (pair.b - 1) / 2 + pair.a) }
    let barred = task.apart.reduce(UInt32(0)) { $0 | bit($1) }
    let all = (0..<task.people).flatMap { b in (0..<b).map { SeatingTask.Pair($0, b) } }
    ofPerson = (0..<task.people).map { person in
      all.filter { $0.a == person || $0.b == person }.reduce(0) { $0 | bit($1) }
    }
    allowed = all.reduce(0) { $0 | bit($1) } & ~barred
    rounds = SmallSeatings.allRounds(task).map { tables in
      let pairs = Seating(rounds: [tables]).times.keys.reduce(UInt32(0)) { $0 | bit($1) }
      return (tables, pairs)
    }.filter { $0.pairs & barred == 0 }
  }

  /// Every way to seat a round: the first person of those left takes a table of each size in turn.
  private static func allRounds(_ task: SeatingTask) -> [[[Int]]] {
    var found: [[[Int]]] = []
    func seat(_ left: [Int], _ sizes: [Int], _ tables: [[Int]]) {
      guard let first = left.first else { return found.append(tables) }
      for size in Set(sizes).sorted(by: >) {
        var rest = sizes
        if let place = rest.firstIndex(of: size) { rest.remove(at: place) }
        for others in choices(of: Array(left.dropFirst()), size - 1) {
          seat(
            left.dropFirst().filter { !others.contains($0) }, rest, tables + [[first] + others])
        }
      }
    }
    seat(Array(0..<task.people), task.sizes, [])
    return found
  }

  private static func choices(of items: [Int], _ count: Int) -> [[Int]] {
    guard count > 0 else { return [[]] }
    guard let first = items.first, items.count >= count else { return [] }
    let rest = Array(items.dropFirst())
    return choices(of: rest, count - 1).map { [first] + $0 } + choices(of: rest, count)
  }

  /// Adds the rounds from one of the list on. `met[k]`: the pairs that have met more than k times.
  private mutating func extend(from place: Int, met: [UInt32], repetition: Int) {
    let left = task.rounds - chosen.count
    guard left > 0 else { return take(met[0], repetition) }
    guard canImprove(met[0], repetition, left) else { return }
    let isFree = task.apart.isEmpty && chosen.isEmpty
    for next in place..<(isFree ? min(1, rounds.count) : rounds.count) {
      guard steps > 0 else { return }
      steps -= 1
      var (later, pairs, again) = (met, rounds[next].pairs, 0)
      for level in later.indices where pairs != 0 {
        let both = pairs & later[level]
        later[level] |= pairs
        again += both.nonzeroBitCount
        pairs = both
      }
      chosen.append(next)
      extend(from: next, met: later, repetition: repetition + again)
      chosen.removeLast()
    }
  }

  private func canImprove(_ met: UInt32, _ repetition: Int, _ left: Int) -> Bool {
    let open = allowed & ~met
    let each = ofPerson.reduce(0) {
      $0 + min(($1 & open).nonzeroBitCount, left * ((task.sizes.first ?? 1) - 1))
    }
    let most = met.nonzeroBitCount + min(left * task.pairsOfRound, each / 2)
    if most != best.meetings { return most > best.meetings }
    return max(repetition, task.leastRepetition(meetings: most)) < best.repetition
  }

  private mutating func take(_ met: UInt32, _ repetition: Int) {
    let meetings = met.nonzeroBitCount
    guard meetings > best.meetings || meetings == best.meetings && repetition < best.repetition
    else { return }
    best = Seating(rounds: chosen.map { rounds[$0].tables })
  }
}
