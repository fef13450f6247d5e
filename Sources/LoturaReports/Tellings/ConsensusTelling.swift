internal import LoturaNetwork
package import LoturaPlanning
internal import LoturaSolver

/// The answer to `consensus`: the ranking, how sure it is, where people disagree, what to ask.
package struct ConsensusTelling: Sendable {
  private let consensus: Consensus
  private let context: String?
  private let voice: Voice
  private var words: Words { voice.words }
  private var ranking: KemenyRanking { consensus.ranking }

  /// The consensus of one context; nil: the one without a name.
  package init(_ consensus: Consensus, context: String?, voice: Voice) {
    self.consensus = consensus
    self.context = context
    self.voice = voice
  }

  /// The answer, told. O(judges · items²).
  package var telling: Telling {
    let title =
      context.map { words(.consensusTitle, [.name: $0]) } ?? words(.consensusTitleAll)
    guard !consensus.items.isEmpty else {
      return Telling(
        document: Document(
          language: words.language, title: title, blocks: [.paragraph(words(.consensusNone))],
          fileTables: [rankingTable]), result: json)
    }
    return Telling(
      document: Document(
        language: words.language, title: title,
        blocks: opening + [.table(rankingTable.withoutEmptyColumns)] + exchangeBlocks
          + dividedBlocks + distanceBlocks + uncertainBlocks + questionBlocks
          + [.note(words(.consensusLine), .note)],
        fileTables: [
          rankingTable, pairTable(words(.consensusPairs), consensus.pairs), distanceTable,
        ]),
      result: json)
  }

  /// What it is called: the name of an id, or the text itself.
  private func name(_ text: String) -> String { voice.names.full(NetworkNode.ID(text)) }
  private func item(_ place: Int) -> String { name(consensus.items[place]) }

  /// An item in a sentence: words of their own, so between quotation marks.
  private func quoted(_ place: Int) -> String {
    words.language == .english ? "“\(item(place))”" : "«\(item(place))»"
  }

  private func whole(_ number: Int) -> String {
    words.numerals.number(Double(number), decimals: 0)
  }

  /// First the finding, then how good and how sure it is.
  private var opening: [Document.Block] {
    let names = ranking.order.map(quoted)
    guard names.count > 1 else {
      return [.paragraph(words(.consensusOnly, [.name: names.first ?? ""]))]
    }
    let others: Sentence =
      switch ranking.isUnique {
      case true?: .consensusUnique
      case false?: .consensusOthers
      case nil: .consensusOthersUnknown
      }
    let winner =
      words(consensus.counts.winner == nil ? .consensusNoWinner : .consensusWinner)
    return [.paragraph([finding, winner].joined(separator: " "))]
      + [.paragraph([quality, words(others)].joined(separator: " "))]
  }

  /// Who comes first; where several could, no winner is made of one of them.
  private var finding: String {
    let level = ranking.order.filter { ranking.places?[$0].lowerBound == 0 }
    if level.count > ConsensusTelling.mostNamed {
      return words(.consensusLevelMany, [.value: whole(level.count)])
    }
    if level.count > 1 {
      return words(.consensusLevel, [.names: words.numerals.choice(level.map(quoted))])
    }
    let names = ranking.order.map(quoted)
    return words(
      .consensusFirst,
      [.name: names[0], .names: words.numerals.list(Array(names.dropFirst().prefix(2)))])
  }

  /// How many items a sentence names.
  private static let mostNamed = 5

  private var quality: String {
    guard ranking.disagreements > 0 else { return words(.consensusUnanimous) }
    let numbers: [Slot: String] = [
      .value: whole(ranking.disagreements), .total: whole(preferences),
    ]
    guard !ranking.proof.isOptimal else { return words(.consensusBest, numbers) }
    let low = words.numerals.number(ranking.proof.bound, decimals: 0)
    return words(.consensusOpen, numbers.merging([.low: low]) { $1 })
  }

  /// How many preferences between two the judges have, all together.
  private var preferences: Int { consensus.distances.reduce(0) { $0 + $1.preferences } }

  private var rankingTable: DocumentTable {
    let counts = ranking.order.map { consensus.judgeCount(of: $0) }
    let isFull = counts.allSatisfy { $0 == consensus.judges.count }
    return DocumentTable(
      words(.consensusRanking),
      columns: [
        .number(words(.columnRank)), .text(words(.columnItem)), .text(words(.columnPlaces)),
        .number(words(.columnRankedBy)),
      ],
      rows: ranking.order.enumerated().map { place, item in
        [
          .whole(place + 1), .text(self.item(item)), .text(orEmpty: otherPlaces(of: item)),
          isFull ? .empty : .whole(counts[place]),
        ]
      })
  }

  /// The places that an item has in rankings as good, where there are several.
  private func otherPlaces(of item: Int) -> String? {
    guard let places = ranking.places?[item], places.count > 1 else { return nil }
    return words(
      .range, [.low: whole(places.lowerBound + 1), .high: whole(places.upperBound + 1)])
  }

  private var exchangeBlocks: [Document.Block] {
    let lines = consensus.exchangeable.map { pair in
      words(.consensusExchange, [.a: quoted(pair.ahead), .b: quoted(pair.behind)])
    }
    return lines.isEmpty ? [] : [.list(lines, isNumbered: false)]
  }
}

// MARK: The judges

extension ConsensusTelling {
  private func pairTable(_ caption: String, _ pairs: [Consensus.Pair]) -> DocumentTable {
    DocumentTable(
      caption,
      columns: [
        .text(words(.columnAhead)), .text(words(.columnBehind)), .number(words(.columnAgree)),
        .number(words(.columnDisagree)), .number(words(.columnSilent)),
      ],
      rows: pairs.map { pair in
        [
          .text(item(pair.ahead)), .text(item(pair.behind)), .whole(pair.agree),
          .whole(pair.disagree), pair.silent == 0 ? .empty : .whole(pair.silent),
        ]
      })
  }

  private var dividedBlocks: [Document.Block] {
    let divided = consensus.divided
    guard !divided.isEmpty else { return [] }
    var table = pairTable(words(.consensusDivided), divided).withoutEmptyColumns
    table.terminalLimit = DocumentTable.Limit(rows: 6, columns: 5, characters: 36)
    return [.table(table)]
  }

  private var distanceBlocks: [Document.Block] {
    consensus.judges.count > 1 && consensus.items.count > 1 ? [.table(distanceTable)] : []
  }

  private var distanceTable: DocumentTable {
    DocumentTable(
      words(.consensusDistances),
      columns: [
        .text(words(.columnJudge)), .number(words(.columnDifferent)),
        .number(words(.columnPreferences)), .number(words(.columnShare)),
      ],
      rows: consensus.distances.map { distance in
        [
          .text(name(consensus.judges[distance.judge])), .whole(distance.disagreements),
          .whole(distance.preferences),
          distance.preferences == 0
            ? .empty : .share(Double(distance.disagreements) / Double(distance.preferences)),
        ]
      })
  }

  private var uncertainBlocks: [Document.Block] {
    var lines: [String] = []
    if consensus.judges.count == 1 { lines.append(words(.consensusOneJudge)) }
    lines += consensus.judges.indices.compactMap(leftOut)
    let same = consensus.sameRanks
    if same > 0 { lines.append(words(.consensusSame, count: same)) }
    guard !lines.isEmpty else { return [] }
    return [
      .heading(words(.consensusUncertain), level: 1), .list(lines, isNumbered: false),
    ]
  }

  private func leftOut(by judge: Int) -> String? {
    let left = consensus.leftOut(by: judge)
    guard !left.isEmpty else { return nil }
    let name = name(consensus.judges[judge])
    guard left.count <= ConsensusTelling.mostNamed else {
      return words(
        .consensusLeftOutMany,
        [.name: name, .value: whole(left.count), .total: whole(consensus.items.count)])
    }
    return words(
      .consensusLeftOut,
      [.name: name, .names: words.numerals.list(left.map(quoted))])
  }

  /// The most divided pairs in which both sides have somebody, and the one who is furthest.
  private var questionBlocks: [Document.Block] {
    var lines = consensus.divided.filter { $0.agree > 0 }.prefix(3).map { pair in
      words(
        .consensusAskPair,
        [
          .a: quoted(pair.ahead), .b: quoted(pair.behind), .from: whole(pair.agree),
          .to: whole(pair.disagree),
        ])
    }
    if let far = furthest {
      lines.append(
        words(
          .consensusAskFar,
          [
            .name: name(consensus.judges[far.judge]), .value: whole(far.disagreements),
            .total: whole(far.preferences),
          ]))
    }
    guard !lines.isEmpty else { return [] }
    return [.heading(words(.explainQuestions), level: 1), .list(lines, isNumbered: true)]
  }
}

extension ConsensusTelling {
  /// The judge who is further from the ranking than any other; nil: several are, or nobody is. Of
  /// two judges neither is the odd one out, and one or two preferences say little of a person.
  private var furthest: Consensus.Distance? {
    guard consensus.judges.count > 2 else { return nil }
    let last = consensus.distances.suffix(2)
    guard let before = last.first, let far = last.last, far.preferences > 2,
      far.disagreements * before.preferences > before.disagreements * far.preferences
    else { return nil }
    return far
  }
}

// MARK: For machines

extension ConsensusTelling {
  private var json: JSONValue {
    let items = consensus.items
    let leftOut = consensus.judges.indices.compactMap { judge -> JSONValue? in
      let left = consensus.leftOut(by: judge)
      guard !left.isEmpty else { return nil }
      return [
        "judge": .string(consensus.judges[judge]), "items": .strings(left.map { items[$0] }),
      ]
    }
    return [
      "context": .string(orNull: context), "judges": .strings(consensus.judges),
      "ranking": .array(ranking.order.enumerated().map(placeJSON)),
      "disagreements": .number(ranking.disagreements), "preferences": .number(preferences),
      "unique": ranking.isUnique.map { .bool($0) } ?? .null,
      "winner": .string(orNull: consensus.counts.winner.map { items[$0] }),
      "exchangeable": .array(
        consensus.exchangeable.map { .strings([items[$0.ahead], items[$0.behind]]) }),
      "pairs": .array(consensus.pairs.map(pairJSON)),
      "distances": .array(
        consensus.distances.map { distance in
          [
            "judge": .string(consensus.judges[distance.judge]),
            "disagreements": .number(distance.disagreements),
            "preferences": .number(distance.preferences),
          ]
        }),
      "left_out": .array(leftOut),
      "proof": [
        "optimal": .bool(ranking.proof.isOptimal), "bound": .number(ranking.proof.bound),
        "gap": .number(ranking.proof.gap),
        "termination": .string(ranking.proof.termination.rawValue),
      ],
    ]
  }

  private func placeJSON(_ place: Int, _ item: Int) -> JSONValue {
    let places = ranking.places?[item]
    return [
      "place": .number(place + 1), "item": .string(consensus.items[item]),
      "name": .string(self.item(item)), "judges": .number(consensus.judgeCount(of: item)),
      "first": .number(orNull: places.map { Double($0.lowerBound + 1) }),
      "last": .number(orNull: places.map { Double($0.upperBound + 1) }),
    ]
  }

  private func pairJSON(_ pair: Consensus.Pair) -> JSONValue {
    [
      "ahead": .string(consensus.items[pair.ahead]),
      "behind": .string(consensus.items[pair.behind]), "agree": .number(pair.agree),
      "disagree": .number(pair.disagree), "silent": .number(pair.silent),
    ]
  }
}
