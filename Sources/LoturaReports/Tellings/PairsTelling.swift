package import LoturaNetwork

/// The answer to `pairs`: who goes with whom, that no other pairing is better, who is left over, and
/// what likeness does not say.
package struct PairsTelling {
  private let pairing: BestPairing
  private let table: ScoreTable
  private let ids: [NetworkNode.ID]
  private let sheet: SheetName
  private let candidates: Int
  private let words: Words
  private let name: (NetworkNode.ID) -> String

  /// The answer of a pairing.
  ///
  /// - Parameters:
  ///   - pairing: the pairs.
  ///   - table: the pairs as rows.
  ///   - ids: the ids of all nodes.
  ///   - sheet: whose nodes are paired.
  ///   - candidates: among how many most alike of each the partner was looked for.
  ///   - name: what a node is called.
  package init(
    _ pairing: BestPairing, _ table: ScoreTable, ids: [NetworkNode.ID], sheet: SheetName,
    candidates: Int, words: Words, name: @escaping (NetworkNode.ID) -> String
  ) {
    self.pairing = pairing
    self.table = table
    self.ids = ids
    self.sheet = sheet
    self.candidates = candidates
    self.words = words
    self.name = name
  }

  /// Nothing: where a file holds the rows alone.
  package var empty: Telling {
    Telling(document: Document(language: words.language, title: ""), result: .null)
  }

  /// The answer, told.
  ///
  /// - Parameters:
  ///   - isJSON: whether machines read it; for people no rows are written.
  ///   - isShort: whether a terminal shows the most alike alone.
  package func telling(isJSON: Bool, isShort: Bool) -> Telling {
    guard !isJSON else {
      return Telling(document: Document(language: words.language, title: ""), result: json)
    }
    return Telling(
      document: Document(
        language: words.language, title: words(.pairsTitle), blocks: blocks(isShort: isShort)),
      result: .null)
  }

  private func blocks(isShort: Bool) -> [Document.Block] {
    // The most alike first: people begin with those.
    let pairs = pairing.pairs.sorted { ($1.millionths, $0.a) < ($0.millionths, $1.a) }
    guard let best = pairs.first else {
      return [.paragraph(words(.pairsNone)), .heading(words(.topicsUncertain), level: 1)] + open
    }
    let finding = words(
      .pairsFinding, count: pairs.count,
      [
        .value: number(pairing.value), .a: called(best.a), .b: called(best.b),
        .score: number(best.score),
      ])
    let proved = words(
      .pairsProved, [.n: whole(candidates), .total: whole(pairing.candidateCount)])
    return [
      .paragraph("\(finding) \(proved)"), .table(pairTable(pairs, isShort: isShort)),
      .paragraph(words(.pairsMeaning)),
      .heading(words(.topicsUncertain), level: 1),
    ] + open + next(best)
  }

  private func pairTable(_ pairs: [BestPairing.Pair], isShort: Bool) -> DocumentTable {
    var table = DocumentTable(
      words(.pairsTable),
      columns: [
        .text(words(.columnA)), .text(words(.columnB)), .number(words(.pairsLikeness)),
      ],
      rows: pairs.map { pair in
        [.text(called(pair.a)), .text(called(pair.b)), .number(pair.score, decimals: 2)]
      })
    table.terminalLimit = DocumentTable.Limit(
      rows: isShort ? 20 : pairs.count + 1, columns: 3, characters: 44)
    return table
  }

  private var open: [Document.Block] {
    var lines: [String] = []
    if !pairing.leftOver.isEmpty {
      lines.append(
        words(
          .pairsLeft, count: pairing.leftOver.count, [.names: names(pairing.leftOver)]))
    }
    if !pairing.unlike.isEmpty {
      lines.append(
        words(.pairsUnlike, count: pairing.unlike.count, [.names: names(pairing.unlike)]))
    }
    return [.list(lines + [words(.pairsPlain)], isNumbered: false)]
  }

  private func next(_ best: BestPairing.Pair) -> [Document.Block] {
    guard sheet == .associations else { return [] }
    let id = "\(ids[Int(best.a)].text) \(ids[Int(best.b)].text)"
    return [.paragraph(words(.pairsNext, [.id: id]))]
  }

  /// The first ten names.
  private func names(_ nodes: [Int32]) -> String {
    guard nodes.count > 10 else { return words.numerals.list(nodes.map(called)) }
    return nodes.prefix(10).map(called).joined(separator: ", ") + ", …"
  }

  private func called(_ node: Int32) -> String { name(ids[Int(node)]) }

  private func number(_ value: Double) -> String { words.numerals.number(value, decimals: 2) }

  private func whole(_ number: Int) -> String {
    words.numerals.number(Double(number), decimals: 0)
  }

  private var json: JSONValue {
    [
      "pairs": table.json, "value": .number(pairing.value), "optimal": true,
      "candidates": .number(Double(pairing.candidateCount)),
      "left_over": .strings(pairing.leftOver.map { ids[Int($0)].text }),
      "unlike": .strings(pairing.unlike.map { ids[Int($0)].text }),
    ]
  }
}
