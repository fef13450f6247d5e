import LoturaNetwork

extension Sheet {
  /// What subjects lack.
  static let needs = Sheet(
    .needs,
    columns: [
      .required(.subject, .subject),
      .required(.capability, .reference(to: .capabilities)),
      .optional(.level, .number(.from(0, to: 5)), or: "3"),
    ],
    key: [.subject, .capability],
    ends: .init(.subject, .capability),
    .init(weight: .level, owners: [.subject]))
}

extension RowsInForce {
  /// The needs.
  var needs: [Need] {
    let (subjects, capabilities) = (
      ids(.subject, of: Subject.self), ids(.capability, of: Capability.self)
    )
    let levels = cells(.level)
    return values { row in
      guard let subject = subjects.id(row), let capability = capabilities.id(row),
        let level = levels.number(row)
      else { return nil }
      return Need(subject: subject, capability: capability, level: level)
    }
  }
}
