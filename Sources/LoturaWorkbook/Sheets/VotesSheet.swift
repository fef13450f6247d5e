import LoturaNetwork

extension Sheet {
  /// Who is interested in which topic; 0 is a known 'no'.
  static let votes = Sheet(
    .votes,
    columns: [
      .required(.subject, .subject),
      .required(.topic, .reference(to: .topics)),
      .optional(.score, .number(.from(0, to: 5)), or: "5"),
    ],
    key: [.subject, .topic],
    ends: .init(.subject, .topic),
    .init(weight: .score, owners: [.subject]))
}

extension RowsInForce {
  /// The votes, by subject and topic.
  var votes: [Vote] {
    let (subjects, topics) = (ids(.subject, of: Subject.self), ids(.topic, of: Topic.self))
    let scores = cells(.score)
    return values { row in
      guard let subject = subjects.id(row), let topic = topics.id(row),
        let score = scores.number(row)
      else { return nil }
      return Vote(subject: subject, topic: topic, score: score)
    }
  }
}
