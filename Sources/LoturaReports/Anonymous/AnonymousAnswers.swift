package import LoturaNetwork
package import LoturaScoring
package import LoturaWorkbook

/// Answers with neutral labels in place of ids.
extension Anonymiser {
  /// What stands around an answer: the data without its name and hash.
  package func callAsFunction(_ source: Envelope.Source) -> Envelope.Source {
    Envelope.Source(name: words(.anonymousData), hash: nil, asOf: source.asOf)
  }

  /// A suggestion with neutral labels.
  package func callAsFunction(_ suggestion: Suggestion) -> Suggestion {
    Suggestion(
      pair: (id(suggestion.a), id(suggestion.b), suggestion.rank), kind: suggestion.kind,
      form: suggestion.form,
      sum: ReadableSum(
        score: suggestion.score, known: suggestion.known, points: suggestion.points,
        contributions: suggestion.contributions),
      told: (suggestion.reasons.compactMap(reason), suggestion.stability, suggestion.flags))
  }

  /// An explanation with neutral labels; inputs that name somebody by themselves are left out.
  package func callAsFunction(_ explanation: Explanation) -> Explanation {
    let axes = explanation.axes
    let chance = axes.pValue.flatMap { p in axes.qValue.map { (p: p, q: $0) } }
    return Explanation(
      suggestion: self(explanation.suggestion),
      axes: PairAxes(
        a: id(axes.a), b: id(axes.b), values: axes.values,
        inputs: axes.inputs.map { $0.compactMap(input) }, chance: chance),
      advice: explanation.advice.map { self($0) }, changes: explanation.changes.map(change),
      questions: explanation.questions)
  }

  /// What the forms say, with neutral labels.
  package func callAsFunction(_ advice: Advice) -> Advice {
    Advice(
      fits: advice.fits, best: advice.best, second: advice.second, proposed: advice.proposed,
      verdict: (advice.margin, advice.status, advice.into.map { id($0) }))
  }

  /// A veto with neutral labels and without its reason.
  package func callAsFunction(_ veto: Veto) -> Veto {
    Veto(id(veto.a), id(veto.b), scope: veto.scope)
  }

  /// An issue without the value that it is about, and with neutral labels inside.
  package func callAsFunction(_ issue: Issue) -> Issue {
    let problem: Issue.Problem =
      switch issue.problem {
      case .unknownID: .unknownID(nearest: nil)
      case .notOneOf(let choices, _): .notOneOf(choices, nearest: nil)
      case .cycle(let ids): .cycle(ids.map { text(ofID: $0) })
      case .nearDuplicate(let sheet, let id, _):
        .nearDuplicate(sheet: sheet, id: text(ofID: id), name: text(ofID: id))
      case .unreadableFile: .unreadableFile("")
      case .damagedPacking: .damagedPacking("")
      default: issue.problem
      }
    return Issue(problem, at: issue.place)
  }

  private func reason(_ reason: Reason) -> Reason? {
    switch reason {
    case .sharedPriorities(let ids): .sharedPriorities(ids.map { id($0) })
    case .fillsGaps(let taker, let giver, let ids):
      .fillsGaps(taker: id(taker), giver: id(giver), capabilities: ids.map { id($0) })
    case .canLearn(let learner, let teacher, let levels):
      .canLearn(learner: id(learner), teacher: id(teacher), levels: levels)
    case .sameServices(let ids): .sameServices(ids.map { id($0) })
    case .commonHost(let host): .commonHost(id(host))
    case .near: nil
    case .sharedMembers, .relatedSectors, .workedTogether, .newToEachOther, .newPartners, .alike:
      reason
    }
  }

  private func input(_ input: AxisInput) -> AxisInput? {
    switch input.name {
    case .territoryA, .territoryB, .commonTerritory, .yearsA, .yearsB, .valuesA, .valuesB,
      .countriesA, .countriesB:
      return nil
    default: break
    }
    switch input.value {
    case .number, .numbers: return input
    // A code is a word of ours or, of the larger or a host, an id.
    case .code(let code):
      return AxisInput(input.name, .code(knows(code) ? text(ofID: code) : code))
    case .ids(let ids):
      let isMeasure = input.name == .measures
      return AxisInput(input.name, .ids(isMeasure ? ids : ids.map { text(ofID: $0) }))
    }
  }

  private func change(_ change: Change) -> Change {
    let what: Change.What =
      switch change.what {
      case .offer(let giver, let capability): .offer(giver: id(giver), id(capability))
      case .alignment(let subject, let priority): .alignment(id(subject), id(priority))
      case .term, .sectorLikeness, .cooperation, .unknown: change.what
      }
    return Change(
      what, from: change.from, to: change.to, effect: change.effect,
      isMostValuable: change.isMostValuable)
  }
}
