import LoturaNetwork

extension Sheet {
  /// Who is free in which slot; without a row a subject is free in every one.
  static let availability = Sheet(
    .availability,
    columns: [
      .required(.subject, .subject),
      .required(.slot, .reference(to: .slots)),
      .optional(.available, .boolean, or: "true"),
    ],
    key: [.subject, .slot],
    ends: .init(.subject, .slot),
    .init(owners: [.subject]))
}

extension RowsInForce {
  /// Who can meet in which slot, by subject and slot.
  var availability: [Availability] {
    let (subjects, slots) = (ids(.subject, of: Subject.self), ids(.slot, of: Slot.self))
    let available = cells(.available)
    return values { row in
      guard let subject = subjects.id(row), let slot = slots.id(row),
        let isAvailable = available.boolean(row)
      else { return nil }
      return Availability(subject: subject, slot: slot, isAvailable: isAvailable)
    }
  }
}
