internal import LoturaGraph
internal import LoturaNetwork

/// How many members must bring something: of each need who counts for it.
///
/// Mandatory requirements are needs. Where a set must be worth at least so much, there are others:
/// if all candidates together would cover a requirement with the degrees T_1 ≥ T_2 ≥ …, and all
/// requirements together only `room` more than is needed, then at least k members must bring
/// degrees of T_k − room/g or more, g what one unit of degree is worth. With little room most
/// requirements become needs, and the bound becomes that of a covering programme.
struct ConsortiumNeeds {
  /// How many must count for each need.
  private(set) var counts: [Int] = []
  /// The candidates who count for each need.
  private var members: [[Int]] = []

  /// The mandatory requirements of a problem.
  init(mandatory problem: ConsortiumProblem) {
    for row in problem.mandatory {
      counts.append(problem.requirements[row].minimum)
      members.append(problem.candidates.indices.filter { problem.meets($0, row) })
    }
  }

  /// Adds what a value needs.
  ///
  /// - Parameters:
  ///   - room: how much more all together would be worth.
  ///   - gains: of each requirement what each who brings something of it adds to the value: who, how
  ///     much, the most first.
  ///   - most: of each requirement how many of them count.
  mutating func add(room: Double, gains: [[(candidate: Int, gain: Double)]], most: [Int]) {
    for (gains, most) in zip(gains, most) {
      var last = Int.max
      for k in stride(from: min(most, gains.count), to: 0, by: -1) {
        let least = gains[k - 1].gain - room - 1e-9
        guard least > 0 else { continue }
        let able = gains.prefix { $0.gain >= least }
        guard able.count < last else { continue }
        last = able.count
        counts.append(k)
        members.append(able.map(\.candidate))
      }
    }
  }

  /// For each candidate the needs that they count for: where they begin, and which.
  func byCandidate(_ count: Int) -> (starts: [Int], needs: [Int]) {
    let entries = members.enumerated().flatMap { need, members in members.map { ($0, need) } }
    let rows = SparseRows(
      rowCount: count, columnCount: max(1, counts.count), rows: entries.map { Int32($0.0) },
      columns: entries.map { Int32($0.1) }, weights: Array(repeating: 1, count: entries.count))
    return (rows.rowStart, rows.column.map { Int($0) })
  }
}
