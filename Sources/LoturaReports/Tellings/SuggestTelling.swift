package import LoturaNetwork
package import LoturaScoring

/// The answer to `suggest`: who should meet whom, each as a sentence, then what the points are
/// made of.
///
/// Fusion and integration are delicate: unless asked for by name, no form that is shown or written
/// is one of the two, and where they are, a line says what they are not.
package struct SuggestTelling: Sendable {
  /// What was asked.
  package struct Asked: Hashable, Sendable {
    /// Which scores are listed.
    package enum Kind: Hashable, Sendable {
      case matchmaking
      case form(Form)
      /// Each pair under its proposed form.
      case all
    }

    /// Why nobody can be suggested.
    package enum Nobody: Hashable, Sendable {
      /// There are so many candidates, and none passes these wishes.
      case passes(wishes: [String], of: Int)
      /// There are no candidates.
      case isListed
    }

    /// Whose suggestions; nil: all pairs.
    package var center: Subject.ID?
    /// What a meeting is for.
    package var mode: Mode
    /// Which scores are listed.
    package var kind: Kind
    /// How many are shown to people; nil: all. JSON and files always hold all.
    package var shown: Int?
    /// How many there are in all, where the rows are only the first of them; nil: the rows are all.
    package var inAll: Int?
    /// Why there is nobody, where there is a reason to tell.
    package var nobody: Nobody?

    /// What was asked; all pairs, balanced, all shown, unless said otherwise.
    package init(
      center: Subject.ID? = nil, mode: Mode = .balanced, kind: Kind = .matchmaking,
      shown: Int? = nil
    ) {
      self.center = center
      self.mode = mode
      self.kind = kind
      self.shown = shown
    }

    /// Whether fusion and integration were asked for by name.
    package var allowsDelicate: Bool {
      switch kind {
      case .matchmaking: false
      case .form(let form): form.isDelicate
      case .all: true
      }
    }
  }

  /// A suggestion, and what the forms say of the pair (nil: not two active associations).
  package struct Row: Hashable, Sendable {
    /// The suggestion.
    package var suggestion: Suggestion
    /// What the four forms say.
    package var advice: Advice?
    /// The other, where that is a partner.
    package var partner: Partner?

    /// A suggestion with the advice on its pair.
    package init(_ suggestion: Suggestion, advice: Advice?) {
      self.suggestion = suggestion
      self.advice = advice
    }
  }

  private let rows: [Row]
  private let vetoes: [Veto]
  private let asked: Asked
  private let voice: Voice
  private var words: Words { voice.words }

  /// The answer: rows in order of rank, and the vetoed pairs that were left out.
  package init(_ rows: [Row], vetoes: [Veto], asked: Asked, voice: Voice) {
    self.rows = rows
    self.vetoes = vetoes
    self.asked = asked
    self.voice = voice
  }

  /// The answer, told. O(rows).
  package var telling: Telling {
    Telling(
      document: Document(
        language: words.language, title: title, blocks: blocks, fileTables: [fileTable]),
      result: .object(members))
  }

  /// Where delicate forms are named, the answer of a machine says what they are not, too.
  private var members: [String: JSONValue] {
    var members: [String: JSONValue] = [
      "rows": .array(rows.map { SuggestTelling.json($0, asked: asked, voice: voice) }),
      "vetoed": .array(
        vetoes.map { [.string($0.a.text), .string($0.b.text), .string(orNull: $0.reason)] }),
    ]
    if asked.allowsDelicate { members["note"] = .string(words(.delicateLine)) }
    return members
  }

  private var title: String {
    switch asked.kind {
    case .form(let form): words(.suggestTitleForm, [.form: words.name(of: form)])
    case .all: words(.suggestTitleAll)
    case .matchmaking:
      if let center = asked.center {
        words(.suggestTitleFor, [.name: voice.names.short(center)])
      } else {
        words(asked.mode == .learn ? .suggestTitleLearn : .suggestTitle)
      }
    }
  }

  private var whyNobody: String {
    switch asked.nobody {
    case .passes(let wishes, let count):
      words(
        .suggestNobodyWished,
        [
          .count: words.numerals.number(Double(count), decimals: 0),
          .names: wishes.joined(separator: "; "),
        ])
    case .isListed: words(.suggestNoCandidates)
    case nil: words(.suggestNobody)
    }
  }

  private var blocks: [Document.Block] {
    var blocks: [Document.Block] = []
    if asked.allowsDelicate { blocks.append(.note(words(.delicateLine), .warning)) }
    if rows.isEmpty { blocks.append(.paragraph(whyNobody)) }
    let shown = Array(rows.prefix(asked.shown ?? rows.count))
    blocks += shown.map { .paragraph("\($0.suggestion.rank). " + sentence($0)) }
    if !shown.isEmpty { blocks.append(.table(pointsTable(shown).withoutEmptyColumns)) }
    let count = asked.inAll ?? rows.count
    if shown.count < count {
      let number = words.numerals.number(Double(shown.count), decimals: 0)
      blocks.append(.paragraph(words(.suggestShown, count: count, [.shown: number])))
    }
    guard !vetoes.isEmpty else { return blocks }
    blocks.append(.heading(words(.suggestVetoed), level: 1))
    // A list of directed pairs holds a veto twice, once from each side.
    let once = vetoes.map(vetoLine).reduce(into: [String]()) { told, line in
      if !told.contains(line) { told.append(line) }
    }
    blocks.append(.list(once, isNumbered: false))
    return blocks
  }

  /// A suggestion as a facilitator would say it: who, why, which form to talk about, how sure.
  private func sentence(_ row: Row) -> String {
    let say = SuggestionSentence(voice)
    var parts = [
      say.headline(row.suggestion, mode: asked.mode), about(row), say.reasons(row.suggestion),
    ]
    if let advice = row.advice {
      var listed: Form?
      if case .form(let form) = row.suggestion.kind { listed = form }
      parts.append(
        say.forms(
          advice.formsByFit.filter { asked.allowsDelicate || !$0.isDelicate }, listed: listed))
    }
    if let stability = row.suggestion.stability { parts.append(say.stability(stability)) }
    parts += row.suggestion.flags.map { words.text(of: $0) }
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func about(_ row: Row) -> String {
    row.partner.map {
      words.sentence(about: $0, called: voice.names.short(row.suggestion.b))
    } ?? ""
  }

  private func vetoLine(_ veto: Veto) -> String {
    words(
      .suggestVetoedPair,
      [
        .a: voice.names.short(veto.a), .b: voice.names.short(veto.b),
        .reason: veto.reason ?? words(.notGiven),
      ])
  }
}

extension SuggestTelling {
  private var pairColumns: [DocumentTable.Column] {
    asked.mode == .learn && asked.kind == .matchmaking
      ? [.text(words(.columnLearner)), .text(words(.columnTeacher))]
      : [.text(words(.columnA)), .text(words(.columnB))]
  }

  /// What the points are made of: a column a term where all rows have the same terms.
  func pointsTable(_ rows: [Row]) -> DocumentTable {
    let terms = rows[0].suggestion.contributions.map(\.term)
    // More columns than six do not fit on a screen.
    let isUniform =
      terms.count <= 6 && rows.allSatisfy { $0.suggestion.contributions.map(\.term) == terms }
    let details: [DocumentTable.Column] =
      isUniform
      ? terms.map { .number(words.shortName(of: $0)) }
      : [.text(words(.columnForm)), .text(words(.columnTerm))]
    return DocumentTable(
      words(.suggestTable),
      columns: [.number(words(.columnRank))] + pairColumns + [
        .number(words(.columnPoints)), .number(words(.columnRange)),
      ] + details,
      rows: rows.map { row in
        let suggestion = row.suggestion
        let parts = suggestion.contributions
        return [
          .whole(suggestion.rank), .text(voice.names.short(suggestion.a)),
          .text(voice.names.short(suggestion.b)), .whole(suggestion.points),
          .text(orEmpty: range(suggestion.score)),
        ]
          + (isUniform
            ? parts.map { .whole($0.points) }
            : [.text(kindName(suggestion.kind)), .text(parts.map(part).joined(separator: ", "))])
      })
  }

  private func part(_ part: Contribution) -> String {
    "\(words.shortName(of: part.term)) \(part.points)"
  }

  private func kindName(_ kind: Suggestion.Kind) -> String {
    switch kind {
    case .matchmaking: words(.kindMatchmaking)
    case .form(let form): words.name(of: form)
    }
  }

  private func range(_ score: Estimate) -> String? {
    score.isExact
      ? nil
      : words(
        .range,
        [
          .low: SuggestionSentence.points(score.low), .high: SuggestionSentence.points(score.high),
        ])
  }

  /// Everything about every row, for CSV and spreadsheets.
  var fileTable: DocumentTable {
    let used = Set(rows.flatMap { $0.suggestion.contributions.map(\.term) })
    let terms = Term.allCases.filter { used.contains($0) }
    let columns: [DocumentTable.Column] =
      [.number(words(.columnRank))] + pairColumns + [
        .text(words(.columnNameA)), .text(words(.columnNameB)), .text(words(.columnKind)),
        .text(words(.columnForm)), .number(words(.columnPoints)), .number(words(.columnValue)),
        .number(words(.columnLow)), .number(words(.columnHigh)), .number(words(.columnKnown)),
      ] + terms.map { .number(words.name(of: $0)) } + [
        .number(words(.columnFirst)), .number(words(.columnTop3)),
        .number(words(.columnBestIn)), .text(words(.columnReasons)), .text(words(.columnFlags)),
      ]
      + (listsPartners
        ? [.text(words(.columnPartnerKind)), .text(words(.columnCountry))] : [])
      + (asked.allowsDelicate ? [.text(words(.columnNote))] : [])
    return DocumentTable(
      title, columns: columns, rows: rows.map { fileRow($0, terms: terms) })
  }

  private var listsPartners: Bool { rows.contains { $0.partner != nil } }

  private func partnerCells(_ row: Row) -> [DocumentTable.Cell] {
    let country = row.partner.flatMap { $0.country ?? $0.territory?.country }
    return [
      .text(orEmpty: row.partner?.kind?.rawValue), .text(orEmpty: country?.code),
    ]
  }

  private func fileRow(_ row: Row, terms: [Term]) -> [DocumentTable.Cell] {
    let suggestion = row.suggestion
    let stability = suggestion.stability
    let say = SuggestionSentence(voice)
    func share(_ share: Double?) -> DocumentTable.Cell { share.map { .share($0) } ?? .empty }
    let form = SuggestTelling.shownForm(suggestion, asked: asked).map { words.name(of: $0) }
    let parts = terms.map { term -> DocumentTable.Cell in
      suggestion.contributions.first { $0.term == term }.map { .whole($0.points) } ?? .empty
    }
    return [
      .whole(suggestion.rank), .text(suggestion.a.text), .text(suggestion.b.text),
      .text(voice.names.full(suggestion.a)), .text(voice.names.full(suggestion.b)),
      .text(kindName(suggestion.kind)), .text(orEmpty: form), .whole(suggestion.points),
      .number(suggestion.score.used, decimals: 3), .number(suggestion.score.low, decimals: 3),
      .number(suggestion.score.high, decimals: 3), share(suggestion.known),
    ] + parts + [
      share(stability?.acceptability == nil ? stability?.first : nil),
      share(stability?.acceptability == nil ? stability?.top3 : nil),
      share(stability?.acceptability),
      .text(suggestion.reasons.map(say.reason).joined(separator: "; ")),
      .text(suggestion.flags.map { words.text(of: $0) }.joined(separator: " ")),
    ] + (listsPartners ? partnerCells(row) : [])
      + (asked.allowsDelicate ? [.text(words(.delicateLine))] : [])
  }

  /// The proposed form, unless it is delicate and was not asked for.
  static func shownForm(_ suggestion: Suggestion, asked: Asked) -> Form? {
    suggestion.form.flatMap { asked.allowsDelicate || !$0.isDelicate ? $0 : nil }
  }

  /// A row as it stands in JSON.
  static func json(_ row: Row, asked: Asked, voice: Voice) -> JSONValue {
    let suggestion = row.suggestion
    let say = SuggestionSentence(voice)
    return [
      "rank": .number(suggestion.rank), "a": .string(suggestion.a.text),
      "b": .string(suggestion.b.text), "kind": .string(suggestion.kind.code),
      "form": .string(orNull: shownForm(suggestion, asked: asked)?.rawValue),
      "score": .interval(suggestion.score), "known": .number(suggestion.known),
      "points": .number(suggestion.points),
      "contributions": .array(suggestion.contributions.map(\.json)),
      "reasons": .strings(suggestion.reasons.map(say.reason)),
      "stability": suggestion.stability?.json ?? .null,
      "flags": .strings(suggestion.flags.map(\.rawValue)),
    ]
  }
}

extension Suggestion.Kind {
  /// The code in JSON: `matchmaking` or a form.
  package var code: String {
    switch self {
    case .matchmaking: "matchmaking"
    case .form(let form): form.rawValue
    }
  }
}

extension Contribution {
  /// The part of a sum as it stands in JSON.
  var json: JSONValue {
    [
      "axis": .string(term.rawValue), "weight": .number(weight), "value": .interval(value),
      "points": .number(points),
    ]
  }
}

extension Stability {
  /// The shares as they stand in JSON; a form has only its acceptability.
  var json: JSONValue {
    if let acceptability { return ["acceptability": .number(acceptability)] }
    return ["first": .number(first), "top3": .number(top3)]
  }
}
