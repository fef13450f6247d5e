import LoturaNetwork
import LoturaScoring
import LoturaTables
import LoturaWorkbook
import Testing

/// The axes of drawn workbooks beside those of another program, which reads the same text and
/// computes every axis another way (`scripts/reference/axes.py`).
@Suite("The axes of drawn workbooks, by another program")
struct AxisReferenceTests {
  private func table(_ reference: AxisReference) throws -> AxisTable {
    let tables = reference.sheets.split(separator: "\n").map { line in
      let parts = line.split(separator: "|", omittingEmptySubsequences: false)
      let cells = parts.dropFirst().map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
      return Table(name: String(parts[0]), header: cells[0], cells: Array(cells.dropFirst()))
    }
    let workbook = Workbook.read(
      TableSet(name: "drawn", tables: tables, hash: ""), audience: .agency, reference: .none)
    try #require(workbook.issues.isEmpty)
    let day = Day(year: 2025, month: 1, day: 1)!
    return AxisTable(workbook.network(asOf: day).network, model: .standard)
  }

  @Test("every axis, p, q and λ agree", arguments: AxisReference.cases.indices)
  func agreement(place: Int) throws {
    let reference = AxisReference.cases[place]
    let table = try table(reference)
    let lines = reference.expected.split(separator: "\n").map(String.init)
    #expect(isNear(table.relatednessMix, Double(lines[0])))
    #expect(table.pairs().count == lines.count - 1)
    for (pair, line) in zip(table.pairs(), lines.dropFirst()) {
      let words = line.split(separator: " ").map(String.init)
      #expect([pair.a.text, pair.b.text] == Array(words[..<2]))
      #expect(isNear(pair.pValue, Double(words[2])) && isNear(pair.qValue, Double(words[3])))
      try #require(words.count == 4 + Axis.allCases.count)
      let differing = zip(Axis.allCases, words[4...]).filter { axis, word in
        let parts = word.split(separator: "~").map { Double($0)! }
        let (estimate, isExact) = (pair[axis], parts.count == 1)
        return estimate.isExact != isExact || !isNear(estimate.low, parts[0])
          || !isNear(estimate.high, parts[isExact ? 0 : 1])
          || !isNear(estimate.used, parts[isExact ? 0 : 2])
      }
      #expect(differing.isEmpty, "\(pair.a), \(pair.b): \(differing.map { pair[$0.0] })")
    }
  }

  private func isNear(_ value: Double?, _ expected: Double?) -> Bool {
    guard let value, let expected else { return value == nil && expected == nil }
    return abs(value - expected) < 1e-9
  }
}
