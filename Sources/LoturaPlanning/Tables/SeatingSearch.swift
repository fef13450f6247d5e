internal import Glibc
internal import LoturaGraph

/// Improves a seating by exchanging two people of different tables in one round, as often as it
/// helps, and at first now and then when it does not (simulated annealing).
///
/// **Cost.** Every pair has a cost by how often it meets: never, much; k times, k(k − 1)/2. So more
/// different pairs always outweigh less repetition. Two who must stay apart cost more than anything
/// each time they meet. An exchange changes four lists of pairs only: O(seats of the two tables).
/// **Source.** Kirkpatrick, Gelatt & Vecchi 1983; exchanges for the social golfer problem: Dotú & Hentenryck
/// 2007.
struct SeatingSearch {
  private let task: SeatingTask
  /// The table of each place, and the first place of each table and of none.
  private let table: [Int]
  private let first: [Int]
  /// Who sits at each place: round × place.
  private var order: [Int]
  /// How often two have met: person × person. Those who must stay apart begin at `apartBase`.
  private var met: [Int32]
  /// What one more meeting costs, by how many there were.
  private let more: [Int]
  /// The cost of all pairs: least when all meet once.
  private(set) var cost: Int
  private var best: (cost: Int, order: [Int])?
  /// What can be proved to be least: there the search ends.
  private let leastCost: Int

  /// The cost of two who never meet; an exchange cannot outweigh it by spreading repetition.
  private var unmet: Int { task.rounds + 2 }

  /// A search that begins with these rounds.
  init(_ task: SeatingTask, from rounds: [[[Int]]]) {
    self.task = task
    table = task.sizes.enumerated().flatMap { Array(repeating: $0, count: $1) }
    first = task.sizes.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
    let unmet = task.rounds + 2
    let base = task.rounds + 1
    more = (0...2 * base).map { $0 == 0 ? -unmet : $0 < base ? $0 : 6 * unmet }
    met = Array(repeating: 0, count: task.people * task.people)
    order = []
    let pairs = task.people * (task.people - 1) / 2 - task.apart.count
    cost = unmet * pairs
    let most = task.closeBound
    leastCost = unmet * (pairs - most) + task.leastRepetition(meetings: most)
    for pair in task.apart {
      met[pair.a * task.people + pair.b] = Int32(base)
      met[pair.b * task.people + pair.a] = Int32(base)
    }
    // The places are those of tables in the order of their sizes.
    take(Seating(rounds: rounds).rounds.flatMap { $0.flatMap { $0 } })
  }

  /// The best seating so far in which nobody sits with somebody to stay apart from; nil: none yet.
  var seating: Seating? {
    guard let best else { return nil }
    return Seating(
      rounds: (0..<task.rounds).map { round in
        (0..<task.sizes.count).map { table in
          (first[table]..<first[table + 1]).map { best.order[round * task.people + $0] }
        }
      })
  }

  /// Whether no seating can cost less.
  var isPerfect: Bool { (best?.cost ?? .max) <= leastCost }

  /// Everybody anywhere, anew.
  mutating func shuffle(_ random: inout SplitMix64) {
    take((0..<task.rounds).flatMap { _ in Array(0..<task.people).shuffled(using: &random) })
  }

  /// Sits people down as given, round by round, and counts from there.
  private mutating func take(_ given: [Int]) {
    if !order.isEmpty { count(-1) }
    order = given
    count(1)
    keep()
  }

  private mutating func keep() {
    guard cost < best?.cost ?? .max else { return }
    let base = Int32(task.rounds + 1)
    guard task.apart.allSatisfy({ met[$0.a * task.people + $0.b] == base }) else { return }
    best = (cost, order)
  }

  private mutating func count(_ sign: Int) {
    for round in 0..<task.rounds {
      for one in 0..<task.people {
        for other in (one + 1)..<max(one + 1, first[table[one] + 1]) {
          let (a, b) = (order[round * task.people + one], order[round * task.people + other])
          if sign > 0 { meet(a, b) } else { part(a, b) }
        }
      }
    }
  }

  private mutating func meet(_ a: Int, _ b: Int) {
    cost += more[Int(met[a * task.people + b])]
    met[a * task.people + b] += 1
    met[b * task.people + a] += 1
  }

  private mutating func part(_ a: Int, _ b: Int) {
    met[a * task.people + b] -= 1
    met[b * task.people + a] -= 1
    cost -= more[Int(met[a * task.people + b])]
  }
}

// MARK: Annealing

extension SeatingSearch {
  /// Exchanges at falling temperatures, then only for the better.
  ///
  /// - Parameters:
  ///   - steps: how many exchanges are tried.
  ///   - hot: the temperature at the beginning, in costs of a pair that never meets.
  ///   - cold: the temperature at the end.
  mutating func anneal(
    steps: Int, from hot: Double, to cold: Double, _ random: inout SplitMix64, _ patience: Patience
  ) {
    guard task.sizes.count > 1, !isPerfect else { return }
    let levels = 120
    for level in 0..<levels {
      let part = Double(level) / Double(levels - 1)
      let temperature = level == levels - 1 ? 1e-3 : hot * pow(cold / hot, part)
      exchange(
        steps / levels, chances: chances(temperature * Double(unmet)), &random)
      keep()
      if isPerfect || patience.end != nil { return }
    }
  }

  /// With which chance, of 2³², an exchange is made that costs so much more.
  private func chances(_ temperature: Double) -> [UInt64] {
    var chances: [UInt64] = []
    while chances.count < 40 * unmet {
      let chance = exp(-Double(chances.count) / temperature)
      if chance < 1e-9 { break }
      chances.append(UInt64(chance * 4_294_967_296))
    }
    return chances
  }

  /// Tries exchanges. All in one function over arrays: twice as fast as in pieces.
  private mutating func exchange(
    _ steps: Int, chances: [UInt64], _ random: inout SplitMix64
  ) {
    let (people, rounds) = (UInt64(task.people), UInt64(task.rounds))
    let width = task.people
    for _ in 0..<steps {
      let drawn = random.next()
      let begin = Int(((drawn & 0xFFFF) &* rounds) >> 16) &* width
      let one = Int((((drawn >> 16) & 0xFFFF) &* people) >> 16)
      let other = Int((((drawn >> 32) & 0xFFFF) &* people) >> 16)
      let (from, to) = (table[one], table[other])
      guard from != to else { continue }
      let (a, b) = (order[begin &+ one], order[begin &+ other])
      var change = 0
      for place in first[from]..<first[from &+ 1] where place != one {
        let x = order[begin &+ place]
        change &+= more[Int(met[b &* width &+ x])] &- more[Int(met[a &* width &+ x]) &- 1]
      }
      for place in first[to]..<first[to &+ 1] where place != other {
        let y = order[begin &+ place]
        change &+= more[Int(met[a &* width &+ y])] &- more[Int(met[b &* width &+ y]) &- 1]
      }
      if change > 0 {
        guard change < chances.count, random.next() >> 32 < chances[change] else { continue }
      }
      swap(begin, one, other)
    }
  }

  /// Two people of one round change places.
  private mutating func swap(_ begin: Int, _ one: Int, _ other: Int) {
    let (a, b) = (order[begin + one], order[begin + other])
    for place in first[table[one]]..<first[table[one] + 1] where place != one {
      let x = order[begin + place]
      part(a, x)
      meet(b, x)
    }
    for place in first[table[other]]..<first[table[other] + 1] where place != other {
      let y = order[begin + place]
      part(b, y)
      meet(a, y)
    }
    order.swapAt(begin + one, begin + other)
  }
}
