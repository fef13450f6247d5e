/// Numbers the tables of each slot so that people change tables as little as possible.
///
/// Slot by slot, each meeting takes the table where one of the two sat last, if it is free, else the
/// lowest free one. In slots that overlap no number comes twice.
struct TableNumbers {
  /// The table of each pair that meets, 1 ….
  private(set) var table: [Int: Int] = [:]

  init(_ problem: AgendaProblem, _ plan: AgendaPlan) {
    var last: [Int: Int] = [:]
    for slot in 0..<problem.slotCount {
      let here = plan.slots.indices.filter { plan.slots[$0] == slot }
      var taken = Set(
        plan.slots.indices.filter { other in
          plan.slots[other].map { problem.overlaps[slot].contains($0) } ?? false
        }.compactMap { table[$0] })
      var rest: [Int] = []
      for pair in here {
        let known = problem.pairs[pair]
        let usual = [last[known.a], last[known.b]].compactMap(\.self)
          .first { $0 <= problem.tables[slot] && !taken.contains($0) }
        guard let usual else {
          rest.append(pair)
          continue
        }
        table[pair] = usual
        taken.insert(usual)
      }
      for pair in rest {
        let free = (1...).first { !taken.contains($0) } ?? 1
        table[pair] = free
        taken.insert(free)
      }
      for pair in here {
        last[problem.pairs[pair].a] = table[pair]
        last[problem.pairs[pair].b] = table[pair]
      }
    }
  }
}
