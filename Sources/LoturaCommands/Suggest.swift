package import LoturaNetwork
import LoturaReports
package import LoturaScoring

/// Who should meet or cooperate with whom, and in which form?
package struct Suggest: Question, Hashable {
  /// Whose suggestions; nil: all pairs of active associations.
  package var id: Subject.ID?
  /// What is asked of the list: mode, kind, candidates, filter, draws, seed.
  package var request = SuggestionRequest()
  /// A path of an earlier JSON answer: only what is new against it is listed.
  package var since: String?

  /// All pairs, balanced; or the suggestions for one.
  package init(id: Subject.ID? = nil) { self.id = id }

  /// The answer; exit 1 where there is nobody to suggest.
  package func answer(
    _ choices: Choices, in surroundings: Surroundings
  ) throws(Failure) -> Answer {
    let session = try Session(choices, in: surroundings)
    let center = try center(in: session)
    try checkFilter(in: session)
    let known = try knownPairs(session)
    let scoring = Scoring(session.network, model: session.model)
    let shown = choices.top ?? (choices.format == .text ? 10 : nil)
    var request = request
    // Which rows are new is seen only when they are there.
    request.most = since == nil ? shown : nil
    let list = scoring.suggestions(for: center, request)
    let new =
      since == nil
      ? list.rows : list.rows.filter { !known.contains(SincePair($0.a.text, $0.b.text)) }
    let rows = new.prefix(choices.top ?? new.count).map {
      var row = SuggestTelling.Row($0, advice: scoring.advice($0.a, $0.b, draws: 0))
      if request.candidates == .partners { row.partner = session.network.partner(.init($0.b)) }
      return row
    }
    var asked = asked(center, choices)
    if choices.top == nil, since == nil { asked.inAll = list.rankedCount }
    asked.nobody = nobody(list, session.voice)
    let telling = SuggestTelling(
      rows, vetoes: list.vetoed.map(\.veto), asked: asked,
      voice: session.voice
    ).telling
    return try session.answer(
      to: "suggest", telling, parameters: parameters(choices), exit: rows.isEmpty ? .none : .done)
  }

  /// The one the list is for, checked.
  private func center(in session: Session) throws(Failure) -> Subject.ID? {
    if request.kind != .matchmaking, request.candidates != .associations {
      throw Failure(
        .usage,
        .formsNeedAssociations(
          option: "--kind \(request.kind.code)", other: "--with \(request.candidates.rawValue)",
          choices: Partner.Kind.allCases.map(\.rawValue)),
        in: session.language)
    }
    if let kind = request.filter.partnerKinds.first, request.candidates != .partners {
      throw Failure(
        .usage, .kindNeedsPartners(option: "--kind \(kind.rawValue)", other: "--with partners"),
        in: session.language)
    }
    guard let id else {
      guard request.candidates == .associations else {
        throw Failure(
          .usage, .needsID(option: "--with \(request.candidates.rawValue)"), in: session.language)
      }
      return nil
    }
    let known = try session.subject(id)
    guard session.network.activeAssociations.contains(where: { $0.id.text == known.text }) else {
      throw Failure(.noInput, .notComparable(id.text), in: session.language)
    }
    return known
  }

  /// Why nobody is listed, where the filter or the workbook is the reason.
  private func nobody(_ list: SuggestionList, _ voice: Voice) -> SuggestTelling.Asked.Nobody? {
    guard list.rankedCount == 0, list.vetoed.isEmpty, list.out.isEmpty else { return nil }
    if list.filteredOut.isEmpty { return .isListed }
    let wishes = voice.wishes(request.filter)
    return wishes.isEmpty ? nil : .passes(wishes: wishes, of: list.filteredOut.count)
  }

  /// Sectors and priorities of the filter must be known: an unknown one would silently find nobody.
  private func checkFilter(in session: Session) throws(Failure) {
    for id in request.filter.sectors.map(\.text) + request.filter.priorities.map(\.text)
    where session.network.node(NetworkNode.ID(id)) == nil {
      throw session.unknown(id)
    }
  }

  private func knownPairs(_ session: Session) throws(Failure) -> Set<SincePair> {
    guard let since else { return [] }
    let bytes = try Session.bytes(of: since, option: "--since", language: session.language)
    guard let pairs = SincePair.pairs(inAnswer: bytes) else {
      throw Failure(.noInput, .notAnAnswer(path: since), in: session.language)
    }
    return pairs
  }

  private func asked(_ center: Subject.ID?, _ choices: Choices) -> SuggestTelling.Asked {
    let kind: SuggestTelling.Asked.Kind =
      switch request.kind {
      case .matchmaking: .matchmaking
      case .form(let form): .form(form)
      case .all: .all
      }
    return SuggestTelling.Asked(
      center: center, mode: request.mode, kind: kind,
      // Of JSON and CSV nobody reads the sentences, and very many of them take long to write.
      shown: choices.top ?? ([.text, .json, .csv].contains(choices.format) ? 10 : nil))
  }

  private func parameters(_ choices: Choices) -> [String: JSONValue] {
    var parameters: [String: JSONValue] = [
      "id": .string(orNull: id?.text), "mode": .string(request.mode.rawValue),
      "with": .string(request.candidates.rawValue), "kind": .string(request.kind.code),
      "draws": .number(request.draws), "seed": .number(Double(request.seed)),
      "top": .number(orNull: choices.top.map(Double.init)),
      "country": .strings(request.filter.countries.map(\.code)),
      "sector": .strings(request.filter.sectors.map(\.text)),
      "priority": .strings(request.filter.priorities.map(\.text)),
      "hide": request.filter.hidesDropped ? ["dropped"] : [],
      "since": .string(orNull: since),
    ]
    if !request.filter.partnerKinds.isEmpty {
      parameters["partner_kind"] = .strings(request.filter.partnerKinds.map(\.rawValue))
    }
    return parameters
  }
}

extension SuggestionRequest.Kind {
  /// The kind as the option names it.
  var code: String {
    switch self {
    case .matchmaking: "matchmaking"
    case .form(let form): form.rawValue
    case .all: "all"
    }
  }
}
