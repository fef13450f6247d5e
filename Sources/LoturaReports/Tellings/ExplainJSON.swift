internal import LoturaNetwork
internal import LoturaScoring

/// The `result` of `explain`: the row of `suggest`, and what only one pair is asked for.
extension ExplainTelling {
  var json: JSONValue {
    // `explain` of one pair tells all four forms, so nothing is left out as delicate there.
    let row = SuggestTelling.json(
      SuggestTelling.Row(suggestion, advice: explanation.advice),
      asked: SuggestTelling.Asked(mode: mode, kind: namesDelicateForms ? .all : .matchmaking),
      voice: voice)
    guard case .object(let members) = row else { return row }
    return .object(members.merging(pairMembers) { $1 }.merging(adviceMembers) { $1 })
  }

  private var pairMembers: [String: JSONValue] {
    [
      "pvalue": .number(orNull: explanation.axes.pValue),
      "qvalue": .number(orNull: explanation.axes.qValue),
      "axes": .object(
        Dictionary(uniqueKeysWithValues: Axis.allCases.map { ($0.rawValue, json(axis: $0)) })),
      "changes": .array(explanation.changes.map(json)),
      "questions": .strings(explanation.questions.map(\.code)),
      "question_texts": .strings(explanation.questions.map(text)),
    ]
  }

  private var adviceMembers: [String: JSONValue] {
    guard let advice = explanation.advice else {
      return [
        "best": nil, "proposed": nil, "status": "none", "margin": nil, "into": nil, "kinds": [:],
        "advice": "none",
      ]
    }
    let advised = advice.status == .advice ? advice.proposed : nil
    return [
      "best": .string(orNull: advice.best?.rawValue),
      "proposed": .string(orNull: advice.proposed?.rawValue),
      "status": .string(advice.status.rawValue), "margin": .number(advice.margin),
      "into": .string(orNull: advice.into?.text),
      "kinds": .object(
        Dictionary(uniqueKeysWithValues: advice.fits.map { ($0.form.rawValue, json(fit: $0)) })),
      "advice": .string(advised?.rawValue ?? "none"), "note": .string(words(.delicateLine)),
    ]
  }

  private func json(axis: Axis) -> JSONValue {
    let inputs = explanation.axes.inputs[axis.position].map { input in
      let value: JSONValue =
        switch input.value {
        case .number(let number): .number(number)
        case .numbers(let numbers): .array(numbers.map { .number($0) })
        case .ids(let ids): .strings(ids)
        case .code(let code): .string(code)
        }
      return (input.name.rawValue, value)
    }
    guard case .object(var members) = JSONValue.interval(explanation.axes[axis]) else { return nil }
    members["inputs"] = .object(Dictionary(inputs) { $1 })
    return .object(members)
  }

  private func json(fit: FormFit) -> JSONValue {
    [
      "fit": .interval(fit.sum.score), "known": .number(fit.sum.known),
      "points": .number(fit.sum.points), "contributions": .array(fit.sum.contributions.map(\.json)),
      "gates": .array(
        fit.gates.map { result in
          [
            "gate": .string(result.gate.code), "holds": .string(result.state.rawValue),
            "value": .number(result.value), "needs": .number(result.gate.threshold),
          ]
        }),
      "vetoed": .bool(fit.isVetoed), "out": .bool(fit.isOut),
      "acceptability": .number(orNull: fit.acceptability),
    ]
  }

  private func json(change: Change) -> JSONValue {
    var members: [String: JSONValue] = [
      "what": .string(change.what.code), "from": .number(change.from), "to": .number(change.to),
      "most_valuable": .bool(change.isMostValuable), "text": .string(changeText(change)),
    ]
    switch change.what {
    case .offer(let giver, let capability):
      members["subject"] = .string(giver.text)
      members["capability"] = .string(capability.text)
    case .alignment(let subject, let priority):
      members["subject"] = .string(subject.text)
      members["priority"] = .string(priority.text)
    default: break
    }
    members["effect"] =
      switch change.effect {
      case .rank(let from, let to):
        ["kind": "rank", "from": .number(from), "to": .number(to)]
      case .advice(let from, let to):
        [
          "kind": "advice", "from": .string(from?.rawValue ?? "none"),
          "to": .string(to?.rawValue ?? "none"),
        ]
      }
    return .object(members)
  }
}

extension Gate {
  /// The code in JSON: `H>=0.05`.
  package var code: String {
    axis.rawValue + comparison.rawValue + (decimalText(threshold) ?? "")
  }
}

extension Change.What {
  /// The code in JSON: a term, `K` for the likeness of sectors, what was tried, or `unknown_<axis>`.
  package var code: String {
    switch self {
    case .term(let term): term.rawValue
    case .sectorLikeness: Axis.sectorRelatedness.rawValue
    case .cooperation: "cooperation"
    case .offer: "offer"
    case .alignment: "alignment"
    case .unknown(let axis): "unknown_\(axis.rawValue)"
    }
  }
}
