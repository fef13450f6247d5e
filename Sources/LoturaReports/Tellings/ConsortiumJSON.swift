internal import LoturaNetwork
internal import LoturaPlanning
internal import LoturaSolver

/// The `result` of `consortium`.
extension ConsortiumTelling {
  var json: JSONValue {
    let found = plan.consortium
    var members: [String: JSONValue] = [
      "feasible": feasible,
      "partners": .array((found?.partners ?? []).map(json)),
      "value": .number(orNull: found?.value), "cost": .number(orNull: found?.cost),
      "p": .number(plan.pool.problem.seats),
      "covered": .array(
        plan.pool.problem.requirements.enumerated().map { place, requirement in
          [
            "kind": .string(requirement.subject.kindCode),
            "value": .string(requirement.subject.valueCode),
            "mandatory": .bool(requirement.isMandatory), "weight": .number(requirement.weight),
            "minimum": .number(requirement.minimum),
            "coverage": .number(orNull: found?.coverage[place]),
            "by": .strings(plan.covering(place).map(\.text)),
          ]
        }),
      "left_out": .strings(plan.pool.leftOut.map(\.text)),
      "rules": .array(plan.rules.map(json)), "rules_source": rulesSource, "proof": proof,
      "alternatives": .array(
        (found?.alternatives ?? []).map { alternative in
          [
            "partners": .strings(alternative.members.map(\.text)),
            "value": .number(alternative.value), "cost": .number(alternative.cost),
            "optimal": .bool(alternative.isProved),
          ]
        }),
      "coordinator": .string(orNull: found?.coordinator.text),
      "candidates": .number(plan.pool.problem.candidates.count),
      "open_questions": .array(
        plan.questions.map { question in
          [
            "subject": .string(question.subject.text), "gain": .number(question.gain),
            "requirements": .array(question.requirements.map { .number($0) }),
          ]
        }),
    ]
    if case .impossible(let impasse) = plan.outcome {
      members["conflict"] = .array(impasse.conflict.constraints.map { .strings($0.code) })
      members["conflict_minimal"] = .bool(impasse.conflict.isMinimal)
      members["cheapest"] =
        impasse.cheapest.map { cheapest in
          [
            "partners": .strings(cheapest.members.map(\.text)), "cost": .number(cheapest.cost),
          ]
        } ?? .null
      members["reason"] = .string(reason(impasse))
    }
    return .object(members)
  }

  /// Whether there is one; null: undecided.
  private var feasible: JSONValue {
    switch plan.outcome {
    case .found: true
    case .impossible: false
    case .undecided: .null
    }
  }

  private func json(_ partner: ConsortiumPlan.Partner) -> JSONValue {
    let leaving = partner.leaving
    return [
      "id": .string(partner.id.text), "country": .string(orNull: partner.country?.code),
      "cost": .number(orNull: partner.cost),
      "covers": .array(partner.covers.map { .number($0) }), "shapley": .number(partner.share),
      "if_leaves": [
        "value": .number(leaving.value), "feasible": .bool(leaving.isFeasible),
        "broken": .array(leaving.broken.map { .strings($0.code) }),
        "replacement": .string(orNull: leaving.replacement?.id.text),
        "replacement_value": .number(orNull: leaving.replacement?.value),
      ],
    ]
  }

  private func json(_ rule: ConsortiumRuleCheck) -> JSONValue {
    let needs: JSONValue =
      switch rule.needs {
      case .number(let number): .number(number)
      case .text(let text): .string(text)
      }
    return [
      "key": .string(rule.key), "needs": needs, "has": .number(orNull: rule.has),
      "holds": rule.holds.map { .bool($0) } ?? .null, "checked": .bool(rule.isChecked),
    ]
  }

  private var rulesSource: JSONValue {
    switch plan.pool.rules.source {
    case .none: ["set": .null, "state": "none"]
    case .inForce(let set): ["set": .string(set.text), "state": "in_force"]
    case .outOfForce(let set): ["set": .string(set.text), "state": "out_of_force"]
    }
  }

  private var proof: JSONValue {
    switch plan.outcome {
    case .found(let found):
      [
        "optimal": .bool(found.proof.isOptimal), "bound": .number(found.proof.bound),
        "gap": .number(found.proof.gap), "first_of_equal": .bool(found.isFirstOfEqual),
        "ended": .string(found.proof.termination.rawValue), "method": "branch-and-bound",
      ]
    case .impossible:
      ["optimal": true, "bound": .null, "gap": .null, "method": "branch-and-bound"]
    case .undecided(let end, let bound):
      [
        "optimal": false, "bound": .number(bound), "gap": .null,
        "ended": .string(end.rawValue), "method": "branch-and-bound",
      ]
    }
  }
}
