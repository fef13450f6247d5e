import LoturaNetwork

extension Sheet {
  /// What a call asks for.
  static let requirements = Sheet(
    .requirements,
    columns: [
      .required(.call, .reference(to: .calls)),
      .required(.kind, .code(["capability", "sector", "priority", "partner_kind", "country"])),
      .required(.value, .asKindSays),
      .optional(.weight, .number(.positive), or: "1"),
      .optional(.mandatory, .boolean, or: "false"),
      .optional(.minimum, .number(.whole(from: 1)), or: "1"),
    ],
    key: [.call, .kind, .value])
}

extension RowsInForce {
  /// The requirements, in the order of the sheet.
  var requirements: [Requirement] {
    let calls = ids(.call, of: Call.self)
    let (weights, mandatory, minima) = (cells(.weight), cells(.mandatory), cells(.minimum))
    return kept.lazy.map(Int.init).sorted().compactMap { row in
      guard let call = calls.id(row), let subject = requirementSubject(row),
        let weight = weights.number(row), weight > 0, let minimum = minima.whole(row), minimum >= 1
      else { return nil }
      return Requirement(
        call: call, subject, weight: weight, isMandatory: mandatory.boolean(row) ?? false,
        minimum: minimum)
    }
  }

  /// What a row asks for.
  private func requirementSubject(_ row: Int) -> Requirement.Subject? {
    let node = ids(.value, of: NetworkNode.self).id(row)
    let text = cells(.value).text(row)
    switch cells(.kind).text(row) {
    case "capability": return node.map { .capability(.init($0)) }
    case "sector": return node.map { .sector(.init($0)) }
    case "priority": return node.map { .priority(.init($0)) }
    case "partner_kind": return text.flatMap(Partner.Kind.init(rawValue:)).map { .partnerKind($0) }
    case "country": return text.flatMap { Country($0) }.map { .country($0) }
    default: return nil
    }
  }
}
