import LoturaNetwork

extension Sheet {
  /// Who asks to meet whom.
  static let requests = Sheet(
    .requests,
    columns: [
      .required(.a, .subject),
      .required(.b, .subject),
      .optional(.priority, .number(.from(1, to: 3, whole: true))),
    ],
    key: [.a, .b],
    ends: .init(.a, .b),
    .init(owners: [.a]))
}

extension RowsInForce {
  /// The requests, by who asks and whom.
  var requests: [MeetingRequest] {
    let (first, second) = (ids(.a, of: Subject.self), ids(.b, of: Subject.self))
    let priorities = cells(.priority)
    return values { row in
      guard let a = first.id(row), let b = second.id(row) else { return nil }
      return MeetingRequest(a, b, priority: priorities.whole(row))
    }
  }
}
