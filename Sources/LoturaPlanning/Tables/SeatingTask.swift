/// Who has to be seated in how many rounds, at tables of which sizes, and who must never share one.
///
/// People are numbers 0 …, in the order of their ids.
package struct SeatingTask: Hashable, Sendable {
  /// Two people, the smaller number first.
  package struct Pair: Hashable, Comparable, Sendable {
    /// The smaller number.
    package let a: Int
    /// The larger number.
    package let b: Int

    /// Two different people, given in either order.
    package init(_ one: Int, _ other: Int) {
      precondition(one != other, "two different people")
      a = min(one, other)
      b = max(one, other)
    }

    /// By the first, then by the second.
    package static func < (one: Pair, other: Pair) -> Bool {
      (one.a, one.b) < (other.a, other.b)
    }
  }

  /// How many people there are.
  package let people: Int
  /// How many sit at each table, larger first; together they seat everybody.
  package let sizes: [Int]
  /// How many rounds there are, ≥ 1.
  package let rounds: Int
  /// Who must never share a table, without repetition, in order.
  package let apart: [Pair]

  /// A task; sizes as `TableSizes` has them.
  package init(people: Int, seats: Int, rounds: Int, apart: [Pair] = []) {
    precondition(rounds >= 1, "1 ≤ rounds")
    precondition(apart.allSatisfy { 0 <= $0.a && $0.b < people }, "pairs of people seated")
    self.people = people
    self.rounds = rounds
    sizes = TableSizes.sizes(people: people, seats: seats)
    self.apart = Set(apart).sorted()
  }
}

// MARK: How many pairs can meet at most

extension SeatingTask {
  /// Pairs that share a table in one round, however people sit.
  package var pairsOfRound: Int { sizes.reduce(0) { $0 + $1 * ($1 - 1) / 2 } }

  /// At most so many different pairs can meet: all pairs there are; all pairs of all rounds; and
  /// half of what everybody can meet if nobody is met twice. O(tables).
  package var bound: Int {
    let others = people - 1
    let each = min(others, rounds * ((sizes.first ?? 1) - 1))
    return min(people * others / 2, rounds * pairsOfRound, people * each / 2)
  }

  /// As `bound`, and often less: who must stay apart does not meet; and where a table has more
  /// seats than there are tables, some who come to it come from one table of the first round.
  ///
  /// s people from t tables: at best s/t of each, so the least number of pairs that met already is
  /// that of the most even division. It holds for every round after the first. O(people + pairs).
  package var closeBound: Int {
    var barred = [Int](repeating: 0, count: people)
    for pair in apart {
      barred[pair.a] += 1
      barred[pair.b] += 1
    }
    let most = rounds * ((sizes.first ?? 1) - 1)
    let each = barred.reduce(0) { $0 + min(people - 1 - $1, most) }
    let again = sizes.reduce(0) { $0 + SeatingTask.evenPairs($1, over: sizes.count) }
    return min(
      bound, people * (people - 1) / 2 - apart.count, each / 2,
      pairsOfRound + (rounds - 1) * (pairsOfRound - again))
  }

  /// The least repetition with so many different pairs: all pairs of all rounds, spread as evenly
  /// as numbers allow. Counted as in `Seating.repetition`. O(1).
  package func leastRepetition(meetings: Int) -> Int {
    guard meetings > 0 else { return 0 }
    return SeatingTask.evenPairs(rounds * pairsOfRound, over: meetings)
  }

  /// The pairs within boxes into which so many things are put as evenly as possible.
  static func evenPairs(_ things: Int, over boxes: Int) -> Int {
    let (least, larger) = things.quotientAndRemainder(dividingBy: boxes)
    return boxes * (least * (least - 1) / 2) + larger * least
  }
}
