import LoturaNetwork

extension Sheet {
  /// What subjects can give.
  static let offers = Sheet(
    .offers,
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
  /// The offers.
  var offers: [Offer] {
    let (subjects, capabilities) = (
      ids(.subject, of: Subject.self), ids(.capability, of: Capability.self)
    )
    let levels = cells(.level)
    return values { row in
      guard let subject = subjects.id(row), let capability = capabilities.id(row),
        let level = levels.number(row)
      else { return nil }
      return Offer(subject: subject, capability: capability, level: level)
    }
  }
}
