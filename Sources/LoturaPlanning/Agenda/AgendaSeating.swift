internal import LoturaGraph

/// Finds slots for pairs that are all to meet, if it can.
///
/// **Method.** Pairs are the edges of a graph, slots its colours. A pair without a common free slot
/// is seated along a chain: where one of the two is free in slot α and the other in β, those who
/// meet in α and β, beginning with the other, exchange the two slots, and α becomes free for both
/// (Vizing 1964). Where no chain helps, the pair takes a slot and whoever stands in its way leaves,
/// and may not come back to that slot for a while. Ties are broken by a seeded generator.
///
/// It proves nothing if it fails.
struct AgendaSeating {
  private let problem: AgendaProblem
  private let slots: Int
  /// Whether a pair may take a slot, by pair × slot.
  private let isAllowed: [Bool]
  private let wanted: [Int]
  /// Whether chains may be used: no two slots overlap.
  private let hasChains: Bool

  private var slotOf: [Int]
  /// The pair with which a subject sits in a slot, by subject × slot; −1: none.
  private var sitting: [Int]
  private var members: [[Int]]
  private var waiting: [Int] = []
  private var tabu: [Int]
  private var step = 0
  private var chance: SplitMix64
  private var leavers: [Int] = []

  /// Pairs that are all to meet, each in one of the slots named for it.
  init(_ problem: AgendaProblem, wanted: [(pair: Int, slots: [Int])], seed: UInt64 = 1) {
    self.problem = problem
    slots = problem.slotCount
    var isAllowed = Array(repeating: false, count: problem.pairs.count * problem.slotCount)
    for (pair, allowed) in wanted {
      for slot in allowed { isAllowed[pair * problem.slotCount + slot] = true }
    }
    self.isAllowed = isAllowed
    // Those with the fewest slots first.
    self.wanted = wanted.sorted { ($0.slots.count, $0.pair) < ($1.slots.count, $1.pair) }
      .map(\.pair)
    hasChains = problem.overlaps.allSatisfy { $0.count == 1 }
    slotOf = Array(repeating: -1, count: problem.pairs.count)
    sitting = Array(repeating: -1, count: problem.subjects * problem.slotCount)
    members = Array(repeating: [], count: problem.slotCount)
    tabu = Array(repeating: 0, count: problem.pairs.count * problem.slotCount)
    chance = SplitMix64(seed: seed)
  }

  /// The plan as it stands: the pairs that have a slot.
  var plan: AgendaPlan { AgendaPlan(slotOf.map { $0 < 0 ? nil : $0 }) }

  /// Seats all pairs; false: it did not succeed within so many steps, or patience was over.
  mutating func run(steps: Int, patience: Patience) -> Bool {
    for pair in wanted where !seatFreely(pair) { waiting.append(pair) }
    while !waiting.isEmpty, step < steps {
      if step & 63 == 0, patience.end != nil { return false }
      step += 1
      let place = Int(chance.next() % UInt64(waiting.count))
      let pair = waiting[place]
      guard seatFreely(pair) || seatByChain(pair) || seatByForce(pair) else { continue }
      waiting.swapAt(place, waiting.count - 1)
      waiting.removeLast()
      waiting += leavers
      leavers = []
    }
    return waiting.isEmpty
  }
}

extension AgendaSeating {
  private func isFree(_ subject: Int, _ slot: Int) -> Bool {
    problem.overlaps[slot].allSatisfy { sitting[subject * slots + $0] < 0 }
  }

  private func mayTake(_ pair: Int, _ slot: Int) -> Bool { isAllowed[pair * slots + slot] }

  private mutating func take(_ pair: Int, _ slot: Int) {
    slotOf[pair] = slot
    sitting[problem.pairs[pair].a * slots + slot] = pair
    sitting[problem.pairs[pair].b * slots + slot] = pair
    members[slot].append(pair)
  }

  private mutating func leave(_ pair: Int) {
    let slot = slotOf[pair]
    slotOf[pair] = -1
    sitting[problem.pairs[pair].a * slots + slot] = -1
    sitting[problem.pairs[pair].b * slots + slot] = -1
    if let place = members[slot].firstIndex(of: pair) { members[slot].remove(at: place) }
  }

  /// Takes the emptiest slot in which both are free.
  private mutating func seatFreely(_ pair: Int) -> Bool {
    let (a, b) = (problem.pairs[pair].a, problem.pairs[pair].b)
    var best: (slot: Int, room: Int)?
    for slot in problem.pairs[pair].slots where mayTake(pair, slot) {
      let room = problem.tables[slot] - members[slot].count
      if room > best?.room ?? 0, isFree(a, slot), isFree(b, slot) { best = (slot, room) }
    }
    guard let best else { return false }
    take(pair, best.slot)
    return true
  }

  /// Makes a slot free for both along a chain of exchanges.
  private mutating func seatByChain(_ pair: Int) -> Bool {
    guard hasChains else { return false }
    let known = problem.pairs[pair]
    let turn = Int(chance.next() % UInt64(slots))
    for (one, other) in [(known.a, known.b), (known.b, known.a)] {
      for shift in 0..<slots {
        let alpha = (shift + turn) % slots
        guard mayTake(pair, alpha), sitting[one * slots + alpha] < 0 else { continue }
        for beta in 0..<slots where beta != alpha && sitting[other * slots + beta] < 0 {
          guard let chain = chain(from: other, to: one, alpha, beta) else { continue }
          let moves = chain.map { ($0, slotOf[$0] == alpha ? beta : alpha) }
          for mover in chain { leave(mover) }
          for (mover, slot) in moves { take(mover, slot) }
          take(pair, alpha)
          return true
        }
      }
    }
    return false
  }

  /// The meetings in α and β that hang together with a subject, who is free in β; nil: they cannot
  /// be exchanged so that a further meeting finds room in α.
  private func chain(from start: Int, to end: Int, _ alpha: Int, _ beta: Int) -> [Int]? {
    var chain: [Int] = []
    var (subject, slot, more) = (start, alpha, 0)
    while true {
      let pair = sitting[subject * slots + slot]
      guard pair >= 0 else { break }
      let next = slot == alpha ? beta : alpha
      guard mayTake(pair, next) else { return nil }
      more += slot == alpha ? -1 : 1
      chain.append(pair)
      let known = problem.pairs[pair]
      subject = known.a == subject ? known.b : known.a
      slot = next
    }
    guard subject != end, members[alpha].count + more < problem.tables[alpha],
      members[beta].count - more <= problem.tables[beta]
    else { return nil }
    return chain
  }

  /// Takes a slot from those who stand in the way, as few as can be.
  private mutating func seatByForce(_ pair: Int) -> Bool {
    let (a, b) = (problem.pairs[pair].a, problem.pairs[pair].b)
    var best: (slot: Int, leavers: [Int])?
    var equals: UInt64 = 0
    for slot in problem.pairs[pair].slots
    where mayTake(pair, slot) && tabu[pair * slots + slot] <= step {
      var out: [Int] = []
      for other in problem.overlaps[slot] {
        for subject in [a, b] where sitting[subject * slots + other] >= 0 {
          out.append(sitting[subject * slots + other])
        }
      }
      if members[slot].count - out.count(where: { slotOf[$0] == slot }) >= problem.tables[slot] {
        out.append(members[slot][Int(chance.next() % UInt64(members[slot].count))])
      }
      if out.count < best?.leavers.count ?? .max {
        best = (slot, out)
        equals = 1
      } else if out.count == best?.leavers.count {
        equals += 1
        if chance.next() % equals == 0 { best = (slot, out) }
      }
    }
    guard let best else { return false }
    for leaver in best.leavers {
      tabu[leaver * slots + slotOf[leaver]] = step + 4 + Int(chance.next() % 8) + waiting.count
      leave(leaver)
    }
    leavers = best.leavers
    take(pair, best.slot)
    return true
  }
}
