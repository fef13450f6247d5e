/// A plan while it changes: who sits where, and what a step would bring.
///
/// Numbers beside it are kept up to date with every step: how full slots and subjects are, what is
/// still lacking of the demands. O(1) a step, and O(meetings of a slot and a subject) to look at
/// one.
struct AgendaTable {
  /// The slot of each pair; −1: they do not meet.
  private(set) var slotOf: [Int]
  /// Value and kept pairs as one number.
  private(set) var worth = 0
  /// How far the demands are missed: Σ needs that are not met, and pairs that are not kept.
  private(set) var lack = 0
  /// How many pairs do not meet.
  private(set) var outside: Int

  private let problem: AgendaProblem
  private let slots: Int
  private let worthOf: [Int]
  private let pairsOfSubject: [[Int]]
  /// How much a unit of lack counts: more than all worth.
  private let penalty: Int
  private let demands: Bool
  /// Who sits with whom, by subject × slot: the pair; −1: nobody.
  private var sitting: [Int]
  private var load: [Int]
  private var count: [Int]
  private var met: [Int]
  private var kept = 0
  /// The pairs of each slot.
  private var members: [[Int]]

  init(_ problem: AgendaProblem) {
    self.problem = problem
    slots = problem.slotCount
    pairsOfSubject = problem.pairsOfSubject
    slotOf = Array(repeating: -1, count: problem.pairs.count)
    outside = problem.pairs.count
    let worth = problem.worth
    var worthOf = Array(repeating: 0, count: problem.pairs.count * problem.slotCount)
    for (place, pair) in problem.pairs.enumerated() {
      for slot in pair.slots {
        worthOf[place * problem.slotCount + slot] = worth(place, slot)
      }
    }
    self.worthOf = worthOf
    penalty = 1 + worthOf.reduce(0, +)
    sitting = Array(repeating: -1, count: problem.subjects * problem.slotCount)
    load = Array(repeating: 0, count: problem.slotCount)
    count = Array(repeating: 0, count: problem.subjects)
    met = Array(repeating: 0, count: problem.subjects)
    members = Array(repeating: [], count: problem.slotCount)
    lack = problem.needs.reduce(problem.keptAtLeast, +)
    demands = lack > 0
  }

  /// The plan as it stands.
  var plan: AgendaPlan { AgendaPlan(slotOf.map { $0 < 0 ? nil : $0 }) }

  /// What the plan would gain if a pair took a slot and whoever stands in its way left.
  func gain(_ pair: Int, _ slot: Int) -> Int {
    let leavers = leaving(pair, slot)
    var gain = worthOf[pair * slots + slot]
    for leaver in leavers { gain -= worthOf[leaver * slots + slotOf[leaver]] }
    guard demands else { return gain }
    return gain - penalty * lackChange(pair, slot, leavers)
  }

  /// Who must leave so that a pair can take a slot.
  func leaving(_ pair: Int, _ slot: Int) -> [Int] {
    let (a, b) = (problem.pairs[pair].a, problem.pairs[pair].b)
    var leavers: [Int] = []
    var (fromA, fromB, here) = (0, 0, 0)
    for other in problem.overlaps[slot] {
      let (one, two) = (sitting[a * slots + other], sitting[b * slots + other])
      if one >= 0 {
        leavers.append(one)
        fromA += 1
        if other == slot { here += 1 }
      }
      if two >= 0 {
        leavers.append(two)
        fromB += 1
        if other == slot { here += 1 }
      }
    }
    if count[a] - fromA >= problem.most { addCheapest(of: pairsOfSubject[a], to: &leavers) }
    if count[b] - fromB >= problem.most { addCheapest(of: pairsOfSubject[b], to: &leavers) }
    if load[slot] - here >= problem.tables[slot],
      !leavers[(fromA + fromB)...].contains(where: { slotOf[$0] == slot })
    {
      addCheapest(of: members[slot], to: &leavers)
    }
    return leavers
  }

  /// Seats a pair; whoever stands in its way has left.
  mutating func seat(_ pair: Int, _ slot: Int) {
    change(pair, slot, by: 1)
    slotOf[pair] = slot
    members[slot].append(pair)
  }

  /// Takes a pair from its slot.
  mutating func unseat(_ pair: Int) {
    let slot = slotOf[pair]
    change(pair, slot, by: -1)
    slotOf[pair] = -1
    // The order of the others stays, so that the same steps give the same plan.
    if let place = members[slot].firstIndex(of: pair) { members[slot].remove(at: place) }
  }
}

extension AgendaTable {
  /// Of these pairs the one that is worth least where it sits, the first of equals.
  private func addCheapest(of pairs: [Int], to leavers: inout [Int]) {
    var cheapest: (pair: Int, worth: Int)?
    for pair in pairs where slotOf[pair] >= 0 && !leavers.contains(pair) {
      let worth = worthOf[pair * slots + slotOf[pair]]
      if worth < cheapest?.worth ?? .max { cheapest = (pair, worth) }
    }
    if let cheapest { leavers.append(cheapest.pair) }
  }

  /// How much more would be lacking.
  private func lackChange(_ pair: Int, _ slot: Int, _ leavers: [Int]) -> Int {
    var change = 0
    var touched: [(subject: Int, by: Int)] = []
    func touch(_ subject: Int, by value: Int) {
      if let place = touched.firstIndex(where: { $0.subject == subject }) {
        touched[place].by += value
      } else {
        touched.append((subject, value))
      }
    }
    func touch(_ pair: AgendaProblem.Pair, by value: Int) {
      touch(pair.a, by: value)
      touch(pair.b, by: value)
    }
    touch(problem.pairs[pair], by: problem.pairs[pair].value)
    var keptAfter = kept + (problem.pairs[pair].kept == slot ? 1 : 0)
    for leaver in leavers {
      touch(problem.pairs[leaver], by: -problem.pairs[leaver].value)
      if problem.pairs[leaver].kept == slotOf[leaver] { keptAfter -= 1 }
    }
    for (subject, by) in touched {
      let need = problem.needs[subject]
      change += max(0, need - met[subject] - by) - max(0, need - met[subject])
    }
    return change + max(0, problem.keptAtLeast - keptAfter) - max(0, problem.keptAtLeast - kept)
  }

  private mutating func change(_ pair: Int, _ slot: Int, by sign: Int) {
    let known = problem.pairs[pair]
    for subject in [known.a, known.b] {
      sitting[subject * slots + slot] = sign > 0 ? pair : -1
      count[subject] += sign
      let need = problem.needs[subject]
      lack -= max(0, need - met[subject])
      met[subject] += sign * known.value
      lack += max(0, need - met[subject])
    }
    load[slot] += sign
    worth += sign * worthOf[pair * slots + slot]
    outside -= sign
    if known.kept == slot {
      lack -= max(0, problem.keptAtLeast - kept)
      kept += sign
      lack += max(0, problem.keptAtLeast - kept)
    }
  }
}
