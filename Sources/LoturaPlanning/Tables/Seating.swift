/// Who sits where in each round, and how many pairs meet by it.
package struct Seating: Hashable, Sendable {
  /// The rounds, each with its tables, each with its people in ascending order; in every round the
  /// larger tables first, then by their first person.
  package let rounds: [[[Int]]]
  /// How often each two share a table, for those who do, by pair.
  package let times: [SeatingTask.Pair: Int]

  /// The tables of each round, in any order. O(pairs that share a table).
  package init(rounds: [[[Int]]]) {
    self.rounds = rounds.map { tables in
      tables.map { $0.sorted() }.sorted { one, other in
        one.count == other.count
          ? (one.first ?? 0) < (other.first ?? 0) : one.count > other.count
      }
    }
    var times: [SeatingTask.Pair: Int] = [:]
    for table in rounds.joined() {
      for (place, one) in table.enumerated() {
        for other in table[(place + 1)...] { times[SeatingTask.Pair(one, other), default: 0] += 1 }
      }
    }
    self.times = times
  }

  /// How many different pairs meet.
  package var meetings: Int { times.count }

  /// How much is repeated: the pairs of rounds in which the same two share a table, so that one
  /// pair met three times counts three, and two pairs met twice count two.
  package var repetition: Int { times.values.reduce(0) { $0 + $1 * ($1 - 1) / 2 } }

  /// Those who share a table more than once, by pair.
  package var repeated: [(pair: SeatingTask.Pair, times: Int)] {
    times.filter { $0.value > 1 }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Whether this is better than another: more different pairs, then less repetition.
  package func isBetter(than other: Seating) -> Bool {
    meetings == other.meetings ? repetition < other.repetition : meetings > other.meetings
  }
}
