package import LoturaNetwork

extension Scoring {
  /// What to ask two: first each axis that the proposed form or its conditions use and that is not
  /// exact, in axis order; then the matters that no number answers. Two who cannot take a form are
  /// asked for the axes of the mode. No form left: nothing to ask.
  func questions(_ axes: PairAxes, _ advice: Advice?, mode: Mode) -> [Question] {
    guard let advice else { return open(model.sum(of: mode).axes, axes) }
    guard let proposed = advice.proposed, let form = model.forms[proposed] else { return [] }
    let used = Set(model.sum(of: proposed).axes + form.gates.map(\.axis))
    return open(Axis.allCases.filter(used.contains), axes) + form.questions.map(Question.topic)
  }

  private func open(_ used: [Axis], _ axes: PairAxes) -> [Question] {
    used.filter { !axes[$0].isExact }.map(Question.axis)
  }
}

extension Scoring {
  /// What to ask two active associations about facts: each axis that the proposed form or its
  /// conditions use and that is not exact, in axis order. None for others.
  package func openQuestions(_ a: Subject.ID, _ b: Subject.ID) -> [Question] {
    guard let advice = advice(a, b, draws: 0) else { return [] }
    return questions(table.axes(a, b), advice, mode: .balanced).filter {
      if case .axis = $0 { true } else { false }
    }
  }
}
