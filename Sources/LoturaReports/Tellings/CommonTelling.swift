package import LoturaGraph
package import LoturaNetwork

/// The answer to `similar --pairs`: what the two of each pair have in common among their links.
package struct CommonTelling: Sendable {
  /// The pairs with what they have in common, in the order asked.
  package struct Rows: Sendable {
    /// One of each pair.
    package let a: [Int32]
    /// The other.
    package let b: [Int32]
    /// What they have in common.
    package let common: [CommonNeighbours]

    /// Pairs, three arrays of one length.
    package init(a: [Int32], b: [Int32], common: [CommonNeighbours]) {
      self.a = a
      self.b = b
      self.common = common
    }
  }

  private let rows: Rows
  private let sheets: [SheetName]
  private let words: Words
  private let name: @Sendable (Int32) -> String

  /// An answer, in words.
  ///
  /// - Parameters:
  ///   - rows: the pairs.
  ///   - sheets: whose rows are the links.
  ///   - words: in which words.
  ///   - name: what a node is called.
  package init(
    _ rows: Rows, sheets: [SheetName], words: Words,
    named name: @escaping @Sendable (Int32) -> String
  ) {
    self.rows = rows
    self.sheets = sheets
    self.words = words
    self.name = name
  }

  /// The rows as files hold them: `a,b,common,adamic_adar,resource_allocation,preferential`.
  package static func table(_ rows: Rows, ids: [NetworkNode.ID]) -> ScoreTable {
    ScoreTable(
      ids,
      [
        .init("a", .columnA, .nodes(rows.a)), .init("b", .columnB, .nodes(rows.b)),
        .init("common", .commonCount, .whole(rows.common.map { Int32($0.count) })),
        .init("adamic_adar", .commonAdamic, .numbers(rows.common.map(\.adamicAdar), decimals: 3)),
        .init(
          "resource_allocation", .commonResource,
          .numbers(rows.common.map(\.resourceAllocation), decimals: 3)),
        .init(
          "preferential", .commonProduct,
          .numbers(rows.common.map { Double($0.degreeProduct) }, decimals: 0)),
      ])
  }

  /// The answer for people. O(rows).
  ///
  /// - Parameters:
  ///   - table: the rows as files hold them.
  ///   - shown: how many pairs they see.
  package func document(_ table: ScoreTable, shown: Int) -> Document {
    Document(
      language: words.language, title: words(.commonTitle), blocks: blocks(table, shown))
  }

  /// The answer for machines; `table` holds the rows as files do. O(rows).
  package func result(_ table: ScoreTable) -> JSONValue {
    [
      "measure": "neighbours", "links": .array(sheets.map { .string($0.rawValue) }),
      "rows": table.json,
    ]
  }

  private func blocks(_ table: ScoreTable, _ shown: Int) -> [Document.Block] {
    let most = rows.common.indices.max {
      (rows.common[$0].count, rows.common[$0].resourceAllocation, $1)
        < (rows.common[$1].count, rows.common[$1].resourceAllocation, $0)
    }
    guard let most else { return [.paragraph(words(.commonNoPairs))] }
    let finding =
      rows.common[most].count == 0
      ? words(.commonNone)
      : words(
        .commonFinding,
        [
          .a: name(rows.a[most]), .b: name(rows.b[most]),
          .value: words.numerals.number(Double(rows.common[most].count), decimals: 0),
        ])
    var open = [
      words(
        .commonLooked, [.names: words.numerals.list(sheets.map { words.name(of: $0) })])
    ]
    if rows.a.count > shown {
      open.append(
        words(
          .commonWhole,
          [
            .shown: words.numerals.number(Double(shown), decimals: 0),
            .count: words.numerals.number(Double(rows.a.count), decimals: 0),
          ]))
    }
    return [
      .paragraph(finding),
      .table(table.table("", first: shown, words: words, name: name)),
      .paragraph(words(.commonMeaning)),
      .list([words(.commonNot)] + open, isNumbered: false),
    ]
  }
}
