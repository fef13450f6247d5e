import LoturaNetwork

extension Sheet {
  /// Which priorities subjects work on.
  static let alignments = Sheet(
    .alignments,
    columns: [
      .required(.subject, .subject),
      .required(.priority, .reference(to: .priorities)),
      .optional(.intensity, .number(.share), or: "1"),
    ],
    key: [.subject, .priority],
    ends: .init(.subject, .priority),
    .init(weight: .intensity, owners: [.subject]))
}

extension RowsInForce {
  /// The alignments.
  var alignments: [Alignment] {
    let (subjects, priorities) = (
      ids(.subject, of: Subject.self), ids(.priority, of: Priority.self)
    )
    let intensitys = cells(.intensity)
    return values { row in
      guard let subject = subjects.id(row), let priority = priorities.id(row),
        let intensity = intensitys.number(row)
      else { return nil }
      return Alignment(subject: subject, priority: priority, intensity: intensity)
    }
  }
}
