package import LoturaGraph
package import LoturaNetwork

/// The answer to `similar`: who is alike, by which number, and what the number does not say.
package struct SimilarTelling: Sendable {
  /// The answer's rows: of each node its neighbours, best first.
  package struct Rows: Sendable, Equatable {
    /// Whose neighbour.
    package var a: [Int32] = []
    /// The neighbour.
    package var b: [Int32] = []
    /// How alike they are, > 0 and ≤ 1.
    package var score: [Double] = []

    /// The lists of a join whose row r is of node `nodes[r]`. O(rows).
    package init(_ found: SimilarRows, nodes: [Int32]) {
      score = found.score
      b = found.neighbour.map { nodes[Int($0)] }
      a.reserveCapacity(b.count)
      for (row, node) in nodes.enumerated() {
        a.append(contentsOf: repeatElement(node, count: found.places(of: row).count))
      }
    }
  }

  /// What was asked for.
  package struct Asked: Sendable {
    /// The measure.
    package let measure: SimilarityMeasure
    /// The sheet whose nodes are compared.
    package let sheet: SheetName
    /// The sheets whose rows are the features.
    package let features: [SheetName]
    /// How many neighbours of each; nil: all.
    package let top: Int?
    /// The least score; nil: whatever is shared.
    package let threshold: Double?

    /// What was asked for.
    package init(
      measure: SimilarityMeasure, sheet: SheetName, features: [SheetName], top: Int?,
      threshold: Double?
    ) {
      self.measure = measure
      self.sheet = sheet
      self.features = features
      self.top = top
      self.threshold = threshold
    }
  }

  private let rows: Rows
  private let asked: Asked
  private let nodes: Int
  private let untold: Int
  private let words: Words
  private let name: @Sendable (Int32) -> String

  /// An answer, in words.
  ///
  /// - Parameters:
  ///   - rows: the rows.
  ///   - asked: what was asked for.
  ///   - compared: how many were compared, and how many of them have no row in the sheets of the
  ///     features.
  ///   - words: in which words.
  ///   - name: what a node is called.
  package init(
    _ rows: Rows, _ asked: Asked, compared: (nodes: Int, untold: Int), words: Words,
    named name: @escaping @Sendable (Int32) -> String
  ) {
    self.rows = rows
    self.asked = asked
    (nodes, untold) = compared
    self.words = words
    self.name = name
  }

  /// The rows as files hold them: `a,b,score`.
  package static func table(_ rows: Rows, ids: [NetworkNode.ID]) -> ScoreTable {
    ScoreTable(
      ids,
      [
        .init("a", .columnA, .nodes(rows.a)), .init("b", .columnB, .nodes(rows.b)),
        .init("score", .similarScore, .numbers(rows.score, decimals: 3)),
      ])
  }

  /// The answer for people. O(rows).
  ///
  /// - Parameter shown: how many pairs they see.
  package func document(shown: Int) -> Document {
    Document(
      language: words.language, title: words(.similarTitle, [.sheet: words.name(of: asked.sheet)]),
      blocks: blocks(shown))
  }

  /// The answer for machines; `table` holds the rows as files do. O(rows).
  package func result(_ table: ScoreTable) -> JSONValue {
    [
      "measure": .string(asked.measure.rawValue), "sheet": .string(asked.sheet.rawValue),
      "features": .array(asked.features.map { .string($0.rawValue) }),
      "nodes": .number(Double(nodes)), "untold": .number(Double(untold)), "rows": table.json,
    ]
  }
}

// MARK: For people

extension SimilarTelling {
  /// Two who are alike, each pair once.
  private struct Pair: Hashable {
    let a: Int32
    let b: Int32
    let score: Double

    /// Higher step of score first, then by number.
    func precedes(_ other: Pair) -> Bool {
      let (mine, theirs) = (SimilarityMeasure.step(score), SimilarityMeasure.step(other.score))
      return mine != theirs ? mine > theirs : (a, b) < (other.a, other.b)
    }
  }

  /// The most alike pairs, each once, and how many share the highest score. O(rows · shown).
  private func best(_ limit: Int) -> (pairs: [Pair], ties: Int) {
    var pairs: [Pair] = []
    var ties: Set<[Int32]> = []
    let highest = rows.score.reduce(0) { max($0, SimilarityMeasure.step($1)) }
    for row in rows.a.indices {
      let (a, b) = (min(rows.a[row], rows.b[row]), max(rows.a[row], rows.b[row]))
      if SimilarityMeasure.step(rows.score[row]) == highest { ties.insert([a, b]) }
      let pair = Pair(a: a, b: b, score: rows.score[row])
      if pairs.count == limit, let last = pairs.last, !pair.precedes(last) { continue }
      let place = pairs.firstIndex { !$0.precedes(pair) } ?? pairs.count
      if place < pairs.count, pairs[place] == pair { continue }
      pairs.insert(pair, at: place)
      if pairs.count > limit { pairs.removeLast() }
    }
    return (pairs, ties.count)
  }

  private func blocks(_ shown: Int) -> [Document.Block] {
    var open = [words(.similarNot), looked]
    if untold > 0 { open.append(words(.similarUntold, count: untold)) }
    let (pairs, ties) = best(shown)
    guard let first = pairs.first else {
      let none = words(
        threshold == nil ? .similarNone : .similarNoneFrom,
        [.threshold: threshold ?? "", .names: sheetNames])
      return [.paragraph(none), .list(open, isNumbered: false)]
    }
    var finding = words(
      .similarFinding, [.a: name(first.a), .b: name(first.b), .value: number(first.score)])
    if ties > 1 { finding += " " + words(.similarTies, count: ties - 1) }
    let table = DocumentTable(
      "",
      columns: [
        .number(words(.columnRank)), .text(words(.columnA)), .text(words(.columnB)),
        .number(words(.similarScore)),
      ],
      rows: pairs.enumerated().map { rank, pair in
        [
          .whole(rank + 1), .text(name(pair.a)), .text(name(pair.b)),
          .number(pair.score, decimals: 3),
        ]
      })
    open.append(whole(pairs.count))
    return [
      .paragraph(finding), .table(table), .paragraph(meaning), .list(open, isNumbered: false),
    ]
  }

  private var meaning: String {
    switch asked.measure {
    case .ruzicka: words(.similarMeaningRuzicka)
    case .cosine: words(.similarMeaningCosine)
    case .jaccard: words(.similarMeaningJaccard)
    case .overlap: words(.similarMeaningOverlap)
    }
  }

  /// What was looked at.
  private var looked: String {
    words(
      .similarLooked, [.n: count(nodes), .sheet: words.name(of: asked.sheet), .names: sheetNames])
  }

  /// What the table leaves out.
  private func whole(_ shown: Int) -> String {
    var slots: [Slot: String] = [.shown: count(shown), .count: count(rows.a.count)]
    guard let top = asked.top else { return words(.similarAll, slots) }
    slots[.limit] = count(top)
    return words(.similarTop, slots)
  }

  private var threshold: String? { asked.threshold.map { words.numerals.short($0) } }
  private var sheetNames: String {
    words.numerals.list(asked.features.map { words.name(of: $0) })
  }
  private func number(_ score: Double) -> String { words.numerals.number(score, decimals: 3) }
  private func count(_ number: Int) -> String {
    words.numerals.number(Double(number), decimals: 0)
  }
}
