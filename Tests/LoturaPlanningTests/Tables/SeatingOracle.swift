@testable import LoturaPlanning

/// All ways to seat few people, and whether a seating keeps the rules: obviously right, and slow.
struct SeatingOracle {
  let task: SeatingTask

  /// Every round: everybody at a table of its size, nobody beside whom they must not sit.
  var rounds: [[[Int]]] {
    var found: Set<[[Int]]> = []
    func fill(_ tables: [[Int]], _ rest: [Int]) {
      guard let person = rest.first else {
        found.insert(tables.sorted { $0[0] < $1[0] })
        return
      }
      for place in tables.indices where tables[place].count < task.sizes[place] {
        let isBarred = tables[place].contains {
          task.apart.contains(SeatingTask.Pair($0, person))
        }
        guard !isBarred else { continue }
        var next = tables
        next[place].append(person)
        fill(next, Array(rest.dropFirst()))
      }
    }
    fill(task.sizes.map { _ in [] }, Array(0..<task.people))
    return found.sorted { "\($0)" < "\($1)" }
  }

  /// The most different pairs, and the least repetition with so many; nil: there is no round.
  var best: (meetings: Int, repetition: Int)? {
    let rounds = rounds
    guard !rounds.isEmpty else { return nil }
    var best = (meetings: -1, repetition: 0)
    var times = [Int](repeating: 0, count: task.people * task.people)
    func count(_ round: [[Int]], _ step: Int) {
      for table in round {
        for one in table {
          for other in table where one < other { times[one * task.people + other] += step }
        }
      }
    }
    func go(_ left: Int, from first: Int) {
      guard left > 0 else {
        let meetings = times.count { $0 > 0 }
        let repetition = times.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
        if meetings > best.meetings
          || meetings == best.meetings && repetition < best.repetition
        {
          best = (meetings, repetition)
        }
        return
      }
      for place in first..<rounds.count {
        count(rounds[place], 1)
        go(left - 1, from: place)
        count(rounds[place], -1)
      }
    }
    go(task.rounds, from: 0)
    return best
  }

  /// What is wrong with a seating, if anything; counted anew, without the planner's own numbers.
  func fault(of seating: Seating) -> String? {
    guard seating.rounds.count == task.rounds else { return "rounds" }
    for round in seating.rounds {
      if round.joined().sorted() != Array(0..<task.people) { return "not everybody once" }
      if round.map(\.count).sorted(by: >) != task.sizes { return "sizes" }
      for table in round {
        for one in table
        where table.contains(where: {
          $0 != one && task.apart.contains(SeatingTask.Pair(one, $0))
        }) {
          return "\(one) sits with somebody they must not"
        }
      }
    }
    let pairs = seating.rounds.flatMap { round in
      round.flatMap { table in
        table.flatMap { one in table.filter { $0 > one }.map { [one, $0] } }
      }
    }
    return Set(pairs).count == seating.meetings ? nil : "meetings"
  }
}
