package import LoturaNetwork

/// The answer to `pairs`: who goes with whom, that no other pairing is better, who is left over, and
/// what likeness does not say.
package struct PairsTelling {
  private let pairing: BestPairing
  private let table: ScoreTable
  private let sheet: SheetName
  private let candidates: Int
  private let voice: BulkVoice
  private var words: Words { voice.words }

  /// The answer of a pairing.
  ///
  /// - Parameters:
  ///   - pairing: the pairs.
  ///   - table: the pairs as rows.
  ///   - sheet: whose nodes are paired.
  ///   - candidates: among how many most alike of each the partner was looked for.
  ///   - voice: in which words.
  package init(
    _ pairing: BestPairing, _ table: ScoreTable, sheet: SheetName, candidates: Int,
    voice: BulkVoice
  ) {
    self.pairing = pairing
    self.table = table
    self.sheet = sheet
    self.candidates = candidates
    self.voice = voice
  }

  /// The answer for people. O(pairs).
  ///
  /// - Parameter isShort: whether a terminal shows the most alike alone.
  package func document(isShort: Bool) -> Document {
    Document(
      language: words.language, title: words(.pairsTitle), blocks: blocks(isShort: isShort))
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
        .value: number(pairing.value), .a: voice.short(best.a), .b: voice.short(best.b),
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
        [.text(voice.full(pair.a)), .text(voice.full(pair.b)), .number(pair.score, decimals: 2)]
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
          .pairsLeft, count: pairing.leftOver.count, [.names: voice.list(pairing.leftOver)]))
    }
    if !pairing.unlike.isEmpty {
      lines.append(
        words(.pairsUnlike, count: pairing.unlike.count, [.names: voice.list(pairing.unlike)]))
    }
    return [.list(lines + [words(.pairsPlain)], isNumbered: false)]
  }

  private func next(_ best: BestPairing.Pair) -> [Document.Block] {
    guard sheet == .associations else { return [] }
    let id = "\(voice.id(best.a)) \(voice.id(best.b))"
    return [.paragraph(words(.pairsNext, [.id: id]))]
  }

  private func number(_ value: Double) -> String { words.numerals.number(value, decimals: 2) }

  private func whole(_ number: Int) -> String {
    words.numerals.number(Double(number), decimals: 0)
  }

  /// The answer for machines. O(pairs).
  package var result: JSONValue {
    [
      "pairs": table.json, "value": .number(pairing.value), "optimal": true,
      "candidates": .number(Double(pairing.candidateCount)),
      "left_over": .strings(pairing.leftOver.map(voice.id)),
      "unlike": .strings(pairing.unlike.map(voice.id)),
    ]
  }
}
