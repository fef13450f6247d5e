package import LoturaNetwork

/// The judgement of a network under a model: who could come together with whom, in which form, why,
/// and how sure that is.
///
/// Made once for a network; every answer is a pure function of the network, the model and the
/// request. Subjects that the network does not have are unknown in every respect, not an error.
package struct Scoring: Sendable {
  /// What is judged.
  package let network: Network
  /// By which weights and thresholds.
  package let model: Model
  /// The axes of its pairs.
  package let table: AxisTable
  let forms: FormJudgement
  let record: PairRecord
  private let active: Set<Subject.ID>

  /// The judgement of a network. O(n²) for n active associations.
  package init(_ network: Network, model: Model = .standard) {
    self.network = network
    self.model = model
    table = AxisTable(network, model: model)
    forms = FormJudgement(model)
    record = PairRecord(network)
    active = Set(network.activeAssociations.map { Subject.ID($0.id) })
  }

  /// Whether both are active associations, so that the four forms can be asked about.
  package func canTakeForms(_ a: Subject.ID, _ b: Subject.ID) -> Bool {
    a != b && active.contains(a) && active.contains(b)
  }

  /// The veto that keeps two from meeting: of scope any, or meeting; nil: none.
  package func veto(_ a: Subject.ID, _ b: Subject.ID) -> Veto? {
    record.vetoes(a, b).first { $0.scope.barsMeetings }
  }

  /// What the four forms say of two; nil unless both are active associations.
  ///
  /// - Parameters:
  ///   - draws: how often weights and unknowns are drawn; 0: no acceptabilities, and so no advice
  ///     firmer than a leaning.
  ///   - seed: the seed of the draws.
  /// - Complexity: O(draws).
  package func advice(
    _ a: Subject.ID, _ b: Subject.ID, draws: Int = 10_000, seed: UInt64 = 1
  ) -> Advice? {
    guard canTakeForms(a, b) else { return nil }
    return advice(table.axes(a, b), FormJudgement.Draws(count: draws, seed: seed))
  }

  /// What the four forms say of two active associations with these axes.
  func advice(_ axes: PairAxes, _ draws: FormJudgement.Draws) -> Advice {
    forms.advice(
      axes, vetoed: record.vetoedForms(axes.a, axes.b), draws: draws,
      larger: table.size(axes.a, axes.b).larger)
  }

  /// How often each candidate stands at each rank when weights and unknowns vary, for a
  /// matchmaking request; candidates in pair order, without those vetoed or filtered out.
  ///
  /// - Complexity: O(draws × n²) for n candidates, and O(n²) memory.
  package func rankAcceptability(
    for id: Subject.ID?, _ request: SuggestionRequest
  ) -> (candidates: [SuggestionList.Pair], ranks: RankAcceptability) {
    let field = CandidateField(self, for: id, request)
    let draws = weightDraws(of: field.axes(table), for: id, request)
    return (field.pairs, RankAcceptability(draws, 0..<max(0, request.draws)))
  }

  /// The draws of a list of candidates in a mode.
  func weightDraws(
    of candidates: [PairAxes], for id: Subject.ID?, _ request: SuggestionRequest
  ) -> WeightDraws {
    let label = ["suggest", request.mode.rawValue, id?.text ?? ""]
    return WeightDraws(
      candidates, sum: model.sum(of: request.mode), concentration: model.concentration,
      base: DrawGenerator.base(seed: request.seed, label: label))
  }
}
