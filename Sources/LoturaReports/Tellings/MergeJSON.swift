internal import LoturaNetwork
internal import LoturaPlanning
internal import LoturaScoring

/// The `result` of `merge`.
extension MergeTelling {
  var json: JSONValue {
    var members = fields
    if comparison.kind.isDelicate { members["note"] = .string(words(.delicateLine)) }
    return .object(members)
  }

  private var fields: [String: JSONValue] {
    [
      "merged": merged, "kind": .string(comparison.kind.rawValue),
      "parties": .array(
        comparison.parties.map { party in
          [
            "id": .string(party.id.text), "before": json(party.before),
            "after": json(party.after), "gain": json(party.gain),
            "found": .strings(party.found.map(\.text)),
            "own_members": .number(comparison.members.own(of: party.id).count),
          ]
        }),
      "others": .array(
        comparison.others.map { other in
          [
            "id": .string(other.id.text), "before": json(other.before),
            "after": json(other.after), "changed": .bool(other.isChanged),
          ]
        }),
      "fit": .interval(comparison.fit),
      "pairs": .array(
        comparison.pairs.map { pair in
          [
            "a": .string(pair.a.text), "b": .string(pair.b.text),
            "fit": .interval(pair.fit.sum.score), "out": .bool(pair.fit.isOut),
          ]
        }),
      "into": .string(orNull: comparison.into?.text),
      "vetoes": .array(
        comparison.vetoes.map { veto in
          .strings([veto.a.text, veto.b.text, veto.scope.rawValue])
        }),
      "offered_twice": .strings(comparison.offer.twice.map(\.text)),
      "lacking": .strings(comparison.offer.lacking.map(\.text)),
      "shared_members": .strings(comparison.members.shared.map(\.text)),
      "scoreboard": .array(comparison.scoreboard.map(json)),
      "questions": .strings(topics.map(\.rawValue)),
      "question_texts": .strings(questionTexts),
    ]
  }

  private func json(_ reach: MergerComparison.Reach) -> JSONValue {
    [
      "need_coverage": .number(orNull: reach.needCoverage),
      "partners": .number(orNull: reach.partners), "countries": .number(orNull: reach.countries),
      "members": .number(orNull: reach.members), "priorities": .number(orNull: reach.priorities),
    ]
  }

  private func json(_ first: MergerComparison.Other.First?) -> JSONValue {
    [
      "best": .string(orNull: first?.id.text), "score": .number(orNull: first?.score),
    ]
  }

  private func json(_ row: MergerComparison.ScoreboardRow) -> JSONValue {
    [
      "measure": .string(row.measure.text), "year": .number(row.year),
      "scope": .string(row.scope.rawValue), "unit": .string(orNull: row.unit),
      "before": .array(row.before.map { .number(orNull: $0) }),
      "after": .number(orNull: row.after),
      "places_before": .array(row.placesBefore.map { .number(orNull: $0.map { Double($0) }) }),
      "place_after": .number(orNull: row.placeAfter.map { Double($0) }),
      "known": .number(row.known),
    ]
  }

  /// The whole's facts.
  private var merged: JSONValue {
    let network = comparison.after
    let id = comparison.id
    let subject = Subject.ID(id)
    let whole = network.association(id)
    let states: [SheetName] = [
      .activities, .alignments, .cooperations, .memberships, .needs, .offers, .partnerships,
    ]
    let partners = Set(
      network.partnerships.filter { $0.association == id }.map(\.partner)
    ).sorted()
    let isTold = network.knowledge(of: subject, in: .memberships) != .unknown
    return [
      "id": .string(id.text), "name": .string(orNull: whole?.name.usual),
      "members": isTold ? .number(comparison.members.all.count) : .null,
      "double_counted": isTold ? .number(comparison.members.countedTwice) : .null,
      "duplicated_offers": .number(orNull: comparison.offer.duplicated),
      "maturity": .number(orNull: whole?.maturity),
      "territory": .string(orNull: whole?.territory?.code),
      "host": .string(orNull: whole?.host?.text),
      "support_hours": .number(orNull: whole?.supportHours),
      "sectors": numbers(
        network.activities.filter { $0.subject == subject }.map { ($0.sector.text, $0.share) }),
      "priorities": numbers(
        network.alignments.filter { $0.subject == subject }
          .map { ($0.priority.text, $0.intensity) }),
      "offers": numbers(
        network.offers.filter { $0.subject == subject }.map { ($0.capability.text, $0.level) }),
      "needs": numbers(
        network.needs.filter { $0.subject == subject }.map { ($0.capability.text, $0.level) }),
      "partners": .strings(partners.map(\.text)),
      "figures": .array(
        network.figures.filter { $0.subject == subject }.map { figure in
          [
            "measure": .string(figure.measure.text), "year": .number(figure.year),
            "scope": .string(figure.scope.rawValue), "value": .number(figure.value),
          ]
        }),
      "states": .object(
        Dictionary(
          states.map { sheet in
            let state = network.knowledge(of: subject, in: sheet)
            return (sheet.rawValue, JSONValue.string(state.rawValue))
          }
        ) { $1 }),
    ]
  }

  private func numbers(_ pairs: [(String, Double)]) -> JSONValue {
    .object(Dictionary(pairs.map { ($0.0, JSONValue.number($0.1)) }) { $1 })
  }
}
