internal import LoturaGraph
internal import LoturaSolver

/// The linear programme of an agenda: how good it could be if meetings could be divided, and what
/// prices prove of it.
///
/// A column is a pair in a slot (or, `aggregated`, a pair alone, whatever its slot); rows are what
/// is scarce: a pair meets once, nobody sits twice at one time, tables, meetings of one subject.
/// **Proof.** Whatever prices y the rows have (≥ 0 for a limit, ≤ 0 for a demand),
/// `Σ y·bound + Σ max(0, worth − Σ y·factor)` is a bound of every plan (weak duality); so a wrong
/// answer of the solver can only weaken the bound, never falsify it.
struct AgendaRelaxation {
  /// A pair in a slot.
  struct Column: Hashable {
    let pair: Int
    /// Nil: whichever slot.
    let slot: Int?
    let worth: Int
  }

  /// A limit or a demand on a sum of columns.
  struct Row: Hashable {
    var columns: [Int]
    /// The factor of each column; nil: all 1.
    var factors: [Int]?
    let bound: Int
    /// Whether the sum is to be at least, else at most, the bound.
    var isDemand = false
  }

  let problem: AgendaProblem
  let columns: [Column]
  let rows: [Row]

  /// The programme with a column for each pair and slot.
  init(_ problem: AgendaProblem) {
    self.problem = problem
    let worth = problem.worth
    columns = problem.pairs.indices.flatMap { pair in
      problem.pairs[pair].slots.map { Column(pair: pair, slot: $0, worth: worth(pair, $0)) }
    }
    rows = AgendaRelaxation.rows(problem, columns)
  }

  /// The programme with a column for each pair: weaker, and solved at once. Where all slots are
  /// alike it is as strong as the other.
  init(aggregated problem: AgendaProblem) {
    self.problem = problem
    let scale = problem.scale
    columns = problem.pairs.indices.flatMap { pair in
      let known = problem.pairs[pair]
      let any = Column(pair: pair, slot: nil, worth: known.value * scale)
      guard let kept = known.kept else { return [any] }
      return [Column(pair: pair, slot: kept, worth: known.value * scale + 1), any]
    }
    var columnsOfPair = Array(repeating: [Int](), count: problem.pairs.count)
    for (place, column) in columns.enumerated() { columnsOfPair[column.pair].append(place) }
    let open = AgendaRelaxation.openSlots(problem)
    var rows = columnsOfPair.filter { $0.count > 1 }.map { Row(columns: $0, bound: 1) }
    for (subject, pairs) in problem.pairsOfSubject.enumerated() {
      let room = min(problem.most, open[subject].count)
      if pairs.count > room {
        rows.append(Row(columns: pairs.flatMap { columnsOfPair[$0] }, bound: room))
      }
    }
    let room = (0..<problem.slotCount).reduce(0) { sum, slot in
      sum + min(problem.tables[slot], open.count { $0.contains(slot) } / 2)
    }
    if problem.pairs.count > room {
      rows.append(Row(columns: Array(columns.indices), bound: room))
    }
    self.rows =
      rows + AgendaRelaxation.needs(problem, columns) + AgendaRelaxation.kept(problem, columns)
  }

  /// The answer of the linear programme.
  struct Relaxed {
    /// No plan is worth more: a whole number, for all worths are whole.
    let bound: Int
    /// How much of each column it takes, 0 … 1.
    let values: [Double]
    /// How much each column falls short of its cost at the prices; 0 where it is worth it.
    let shortfall: [Double]
    /// The bound before it was rounded down.
    let exactBound: Double
  }

  /// The best divided plan, and the bound that its prices prove. Nil: there is none, or none was
  /// found in time.
  func relaxed(patience: Patience) -> Relaxed? {
    guard
      case .found(let answer) = programme(isWhole: false).solved(SolveLimits(patience: patience)),
      let prices = answer.prices
    else { return nil }
    let (bound, shortfall) = bound(at: prices)
    return Relaxed(
      bound: Int((bound + 1e-6).rounded(.down)), values: answer.values, shortfall: shortfall,
      exactBound: bound)
  }

  /// The bound that these prices prove, and how much each column falls short of its cost: every plan
  /// with that column is worth so much less than the bound. O(terms).
  func bound(at prices: [Double]) -> (bound: Double, shortfall: [Double]) {
    var sum = 0.0
    var cost = Array(repeating: 0.0, count: columns.count)
    for (row, price) in zip(rows, prices) {
      let fair = row.isDemand ? min(0, price) : max(0, price)
      sum += fair * Double(row.bound)
      for (place, column) in row.columns.enumerated() {
        cost[column] += fair * Double(row.factors?[place] ?? 1)
      }
    }
    for (column, cost) in zip(columns, cost) { sum += max(0, Double(column.worth) - cost) }
    return (sum, zip(columns, cost).map { max(0, $1 - Double($0.worth)) })
  }
}

extension AgendaRelaxation {
  /// The programme for the solver; `left` nil: all columns, else these alone.
  func programme(isWhole: Bool, left: [Bool]? = nil) -> Programme {
    var programme = Programme(.maximise)
    let variables = columns.indices.map { column in
      programme.add(
        Programme.Domain(0...(left?[column] ?? true ? 1 : 0), isInteger: isWhole),
        worth: Double(columns[column].worth))
    }
    for row in rows {
      let terms = row.columns.enumerated().compactMap { place, column in
        left?[column] ?? true
          ? Programme.Term(Double(row.factors?[place] ?? 1), variables[column]) : nil
      }
      programme.demand(terms, row.isDemand ? .atLeast : .atMost, Double(row.bound))
    }
    return programme
  }

  /// A plan as values of the columns.
  func values(of plan: AgendaPlan) -> [Double] {
    columns.map { plan.slots[$0.pair] == $0.slot && $0.slot != nil ? 1 : 0 }
  }

  /// Which pairs whole values let meet, and in which slots each may.
  func wanted(_ values: [Double]) -> [(pair: Int, slots: [Int])] {
    zip(columns, values).compactMap { column, value in
      guard value > 0.5 else { return nil }
      return (column.pair, column.slot.map { [$0] } ?? problem.pairs[column.pair].slots)
    }
  }

  /// The plan of whole values.
  func plan(of values: [Double]) -> AgendaPlan {
    var plan = AgendaPlan(Array(repeating: nil, count: problem.pairs.count))
    for (column, value) in zip(columns, values) where value > 0.5 {
      plan.slots[column.pair] = column.slot
    }
    return plan
  }

  /// In which slots each subject could meet somebody.
  private static func openSlots(_ problem: AgendaProblem) -> [Set<Int>] {
    var open = Array(repeating: Set<Int>(), count: problem.subjects)
    for pair in problem.pairs {
      open[pair.a].formUnion(pair.slots)
      open[pair.b].formUnion(pair.slots)
    }
    return open
  }

  private static func rows(_ problem: AgendaProblem, _ columns: [Column]) -> [Row] {
    var byPair = Array(repeating: [Int](), count: problem.pairs.count)
    var bySeat = Array(
      repeating: Array(repeating: [Int](), count: problem.slotCount), count: problem.subjects)
    var bySlot = Array(repeating: [Int](), count: problem.slotCount)
    for (place, column) in columns.enumerated() {
      guard let slot = column.slot else { continue }
      byPair[column.pair].append(place)
      bySlot[slot].append(place)
      bySeat[problem.pairs[column.pair].a][slot].append(place)
      bySeat[problem.pairs[column.pair].b][slot].append(place)
    }
    var rows = byPair.filter { $0.count > 1 }.map { Row(columns: $0, bound: 1) }
    for subject in 0..<problem.subjects {
      for moment in problem.moments {
        let seats = moment.flatMap { bySeat[subject][$0] }
        if seats.count > 1 { rows.append(Row(columns: seats, bound: 1)) }
      }
      let all = bySeat[subject].flatMap { $0 }
      if bySeat[subject].count(where: { !$0.isEmpty }) > problem.most {
        rows.append(Row(columns: all, bound: problem.most))
      }
    }
    let open = openSlots(problem)
    for slot in 0..<problem.slotCount {
      // Two sit at a table, so of an odd number one is left over.
      let room = min(problem.tables[slot], open.count { $0.contains(slot) } / 2)
      if bySlot[slot].count > room { rows.append(Row(columns: bySlot[slot], bound: room)) }
    }
    return rows + needs(problem, columns) + kept(problem, columns)
  }

  private static func needs(_ problem: AgendaProblem, _ columns: [Column]) -> [Row] {
    var bySubject = Array(repeating: [Int](), count: problem.subjects)
    for (place, column) in columns.enumerated() {
      bySubject[problem.pairs[column.pair].a].append(place)
      bySubject[problem.pairs[column.pair].b].append(place)
    }
    return problem.needs.indices.filter { problem.needs[$0] > 0 }.map { subject in
      Row(
        columns: bySubject[subject],
        factors: bySubject[subject].map { problem.pairs[columns[$0].pair].value },
        bound: problem.needs[subject], isDemand: true)
    }
  }

  private static func kept(_ problem: AgendaProblem, _ columns: [Column]) -> [Row] {
    guard problem.keptAtLeast > 0 else { return [] }
    let kept = columns.indices.filter {
      columns[$0].slot != nil && problem.pairs[columns[$0].pair].kept == columns[$0].slot
    }
    return [Row(columns: kept, bound: problem.keptAtLeast, isDemand: true)]
  }
}
