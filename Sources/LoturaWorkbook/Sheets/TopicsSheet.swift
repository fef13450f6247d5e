import LoturaNetwork

extension Sheet {
  /// Topics proposed for a Cluster Day or a working group.
  static let topics = Sheet(
    .topics,
    columns: Column.named + Column.names + [
      .optional(.cost, .number(.positive), or: "1"),
      .optional(.level, .code(Topic.Level.self)),
    ])
}

extension RowsInForce {
  /// The topics.
  var topics: [Topic] {
    let (names, costs, levels) = (names, cells(.cost), cells(.level))
    return values { row in
      guard let id = ownID(row, of: Topic.self), let name = names.name(row) else { return nil }
      var topic = Topic(id: id, name: name)
      if let cost = costs.number(row), cost > 0 { topic.cost = cost }
      topic.level = levels.code(Topic.Level.self, row)
      return topic
    }
  }
}
