import Testing

@Suite("One word for one thing, in three languages")
struct GlossaryTests {
  /// The rows of the table: English, Spanish, Basque, type, not called.
  private func rows() throws -> [[String]] {
    try Repository.text("GLOSSARY.md").split(separator: "\n")
      .filter { $0.hasPrefix("| ") && !$0.hasPrefix("| en ") && !$0.hasPrefix("| ---") }
      .map { line in
        line.split(separator: "|").map { cell in
          String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
      }
  }

  @Test("a row has the word in three languages and a type of ours")
  func complete() throws {
    let code = try Repository.sources().map { $0.lines.joined(separator: "\n") }
      .joined(separator: "\n")
    let rows = try self.rows()
    #expect(rows.count >= 25)
    for row in rows {
      #expect(row.count >= 4 && row.prefix(3).allSatisfy { !$0.isEmpty }, "\(row)")
      let type = row[3].filter { $0 != "`" }
      let isThere =
        code.contains("struct \(type)") || code.contains("enum \(type)")
        || code.contains("case \(type)")
      #expect(isThere, "\(row[0]) is said to be carried by \(type)")
    }
  }

  @Test("no type bears a word that the glossary rules out")
  func forbidden() throws {
    let ruledOut = Set(
      try rows().filter { $0.count > 4 }.flatMap {
        $0[4].split(separator: ",").map { word in String(word.filter { $0.isLetter }).lowercased() }
      }.filter { !$0.isEmpty })
    #expect(!ruledOut.isEmpty)
    // The structure layer has no word of the field: a cluster of a drawing is none of ours.
    for source in try Repository.sources() where !source.path.contains("/LoturaGraphviz/") {
      for line in source.lines {
        guard
          let match = line.firstMatch(of: /^\s*(?:public |package )?(?:struct|enum|class) (\w+)/)
        else { continue }
        #expect(!ruledOut.contains(match.1.lowercased()), "\(source.path): \(match.1)")
      }
    }
  }
}
