import LoturaGraph
import LoturaNetwork
import LoturaPlanning

/// Problems written down as full tables, and read as such.
extension ConsortiumProblem {
  /// A problem of full tables: degrees candidate after candidate, cooperations row after row.
  init(
    candidates: [Candidate], requirements: [Requirement], degrees: [Double],
    cooperation: [Double], limits: ConsortiumLimits
  ) {
    let (n, count) = (candidates.count, requirements.count)
    precondition(degrees.count == n * count && cooperation.count == n * n)
    self.init(
      candidates: candidates, requirements: requirements,
      degrees: .of(degrees, rows: n, columns: count),
      cooperation: .of(cooperation, rows: n, columns: n), limits: limits)
  }
}

extension SparseRows {
  /// The entries of a full table that are not 0.
  static func of(_ table: [Double], rows: Int, columns: Int) -> SparseRows {
    let places = table.indices.filter { table[$0] > 0 }
    return SparseRows(
      rowCount: rows, columnCount: columns, rows: places.map { Int32($0 / columns) },
      columns: places.map { Int32($0 % columns) }, weights: places.map { table[$0] })
  }
}
