internal import LoturaGraph

/// Looks for a good plan by small steps: a pair that does not meet takes a slot, and whoever stands
/// in its way leaves.
///
/// **Method.** Partial colouring with a tabu list: of all steps the best is taken, also if it makes
/// the plan worse; whoever left may not come back to that slot for a while. Ties are broken by a
/// seeded generator, so that the same problem has the same search. It proves nothing.
/// **Source.** Blöchliger & Zufferey 2008.
struct AgendaSearch {
  /// The best plan found that satisfies all demands; nil: none yet.
  private(set) var best: AgendaPlan?
  /// Its worth.
  private(set) var bestWorth = Int.min

  private let problem: AgendaProblem
  private let subjects: Int
  private let slots: Int
  private var table: AgendaTable
  private let pairsOfSubject: [[Int]]
  /// Until which step a pair may not take a slot, by pair × slot.
  private var tabu: [Int]
  private var step = 0
  private var chance: SplitMix64

  /// A search that begins with a plan; one that breaks a rule loses what breaks it.
  init(_ problem: AgendaProblem, from start: AgendaPlan? = nil, seed: UInt64 = 1) {
    self.problem = problem
    subjects = problem.subjects
    slots = problem.slotCount
    table = AgendaTable(problem)
    pairsOfSubject = problem.pairsOfSubject
    tabu = Array(repeating: 0, count: problem.pairs.count * problem.slotCount)
    chance = SplitMix64(seed: seed)
    if let start { begin(with: start) }
    note()
  }

  /// Goes on for so many steps at most, or until the worth is reached, or patience is over.
  mutating func run(steps: Int, until target: Int, patience: Patience) {
    let end = step + steps
    while step < end, bestWorth < target {
      if step & 63 == 0, patience.end != nil { return }
      step += 1
      guard let move = bestMove() else { return }
      make(move)
      note()
    }
  }

  /// Takes another plan as the place to go on from.
  mutating func begin(with plan: AgendaPlan) {
    table = AgendaTable(problem)
    for (pair, slot) in plan.slots.enumerated() {
      if let slot, table.leaving(pair, slot).isEmpty { table.seat(pair, slot) }
    }
    note()
  }

  private mutating func note() {
    guard table.lack == 0, table.worth > bestWorth else { return }
    bestWorth = table.worth
    best = table.plan
  }
}

extension AgendaSearch {
  private struct Move {
    let pair: Int
    let slot: Int
  }

  /// The step with the greatest gain; nil: no pair is left outside.
  private mutating func bestMove() -> Move? {
    var found: Move?
    var foundGain = Int.min
    var equals = 0
    for pair in problem.pairs.indices where table.slotOf[pair] < 0 {
      for slot in problem.pairs[pair].slots {
        let gain = table.gain(pair, slot)
        guard gain >= foundGain else { continue }
        // What is forbidden is allowed where it leads to the best of all.
        if tabu[pair * slots + slot] > step, table.lack > 0 || table.worth + gain <= bestWorth {
          continue
        }
        if gain > foundGain {
          foundGain = gain
          equals = 1
          found = Move(pair: pair, slot: slot)
        } else {
          equals += 1
          if chance.next() % UInt64(equals) == 0 { found = Move(pair: pair, slot: slot) }
        }
      }
    }
    // All forbidden: wait a step, the list grows shorter.
    return found ?? shortest
  }

  /// The forbidden step that is allowed first; nil: nobody waits outside.
  private var shortest: Move? {
    var best: (move: Move, until: Int)?
    for pair in problem.pairs.indices where table.slotOf[pair] < 0 {
      for slot in problem.pairs[pair].slots {
        let until = tabu[pair * slots + slot]
        if until < best?.until ?? .max { best = (Move(pair: pair, slot: slot), until) }
      }
    }
    return best?.move
  }

  private mutating func make(_ move: Move) {
    for leaver in table.leaving(move.pair, move.slot) {
      let slot = table.slotOf[leaver]
      table.unseat(leaver)
      tabu[leaver * slots + slot] = step + 6 + Int(chance.next() % 10) + table.outside / 4
    }
    table.seat(move.pair, move.slot)
  }
}
