package import LoturaNetwork
import LoturaReports
package import LoturaScoring
import LoturaWorkbook

/// Which facilitated cases are there, and what is known of one?
///
/// A case above the audience is not in the network, so it cannot be told from one that does not
/// exist. Fusion and integration are told to the case team alone, unless the case itself explores
/// them.
package struct Explorations: Question, Hashable {
  /// Which case; nil: all.
  package var id: Exploration.ID?
  /// Draws and seed of the forms' acceptabilities.
  package var request = SuggestionRequest()

  /// All cases, or one.
  package init(id: Exploration.ID? = nil) { self.id = id }

  /// The answer; exit 1 where there is no case.
  package func answer(
    _ choices: Choices, in surroundings: Surroundings
  ) throws(Failure) -> Answer {
    let session = try Session(choices, in: surroundings)
    let telling = CaseTelling(session.voice)
    guard let id else {
      let cases = session.network.explorations
      return try session.answer(
        to: "explorations", telling.list(cases), parameters: ["id": .null],
        exit: cases.isEmpty ? .none : .done)
    }
    let dossier = try session.dossier(of: id, request)
    return try session.answer(
      to: "explorations", telling.dossier(dossier),
      parameters: [
        "id": .string(id.text), "draws": .number(request.draws),
        "seed": .number(Double(request.seed)),
      ])
  }
}

extension Session {
  /// A case with what is known of its parties.
  func dossier(
    of id: Exploration.ID, _ request: SuggestionRequest
  ) throws(Failure) -> CaseTelling.Dossier {
    guard let exploration = network.exploration(id) else {
      throw unknown(id.text, in: [.explorations])
    }
    let scoring = Scoring(network, model: model)
    let active = exploration.parties.map { Subject.ID($0.association) }
      .filter(isActiveAssociation).sorted()
    let pairs = active.indices.flatMap { one in
      active[(one + 1)...].compactMap { other -> CaseTelling.Dossier.Pair? in
        scoring.advice(active[one], other, draws: request.draws, seed: request.seed).map {
          CaseTelling.Dossier.Pair(a: active[one], b: other, advice: $0)
        }
      }
    }
    let own = exploration.kind?.form
    let forms = Form.allCases.filter {
      !$0.isDelicate || choices.audience == .caseTeam || $0 == own
    }
    let parties = Set(exploration.parties.map(\.association.text))
    func isInside<Kind>(_ a: Identifier<Kind>, _ b: Identifier<Kind>) -> Bool {
      parties.contains(a.text) && parties.contains(b.text)
    }
    return CaseTelling.Dossier(
      exploration, pairs: (pairs, forms),
      between: (
        network.vetoes.filter { isInside($0.a, $0.b) },
        network.followups.filter { isInside($0.a, $0.b) }.sorted(by: Followup.isEarlier)
      ),
      open: (
        questions(pairs, exploration, scoring),
        scoring.whatToAskFirst().filter {
          parties.contains($0.association.text) && $0.width > 0
        }
      ))
  }

  /// What to ask each pair about facts, and all of them about the form that is explored.
  private func questions(
    _ pairs: [CaseTelling.Dossier.Pair], _ exploration: Exploration, _ scoring: Scoring
  ) -> [(a: Subject.ID, b: Subject.ID, question: LoturaScoring.Question)] {
    guard let first = pairs.first else { return [] }
    let facts = pairs.flatMap { pair in
      scoring.openQuestions(pair.a, pair.b).map { (pair.a, pair.b, $0) }
    }
    let form = exploration.kind?.form
    let topics = form.flatMap { model.forms[$0]?.questions } ?? []
    return facts + topics.map { (first.a, first.b, .topic($0)) }
  }
}
