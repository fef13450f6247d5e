import LoturaNetwork
import LoturaReports

/// Which groups hang together?
package struct FindCommunities: Question, Hashable {
  /// γ: the greater, the smaller the groups.
  package var resolution = 1.0
  /// The order in which nodes are looked at.
  package var seed: UInt64 = 1

  /// Groups of the usual size.
  package init() {}

  /// The answer; exit 1 where there is no node.
  package func answer(
    _ choices: Choices, in surroundings: Surroundings
  ) throws(Failure) -> Answer {
    let session = try BulkSession(choices, in: surroundings)
    guard (0...1000).contains(resolution) else {
      throw Failure(
        .usage,
        .badNumber(
          option: "--resolution", value: String(resolution), low: 0, high: 1000),
        in: session.language)
    }
    let found = Communities(
      session.columns, graph: session.graph(of: SheetName.graphLinks), resolution: resolution,
      seed: seed)
    let table = ScoreTable(
      session.columns.ids,
      [
        .init("id", .columnWho, .nodes(found.nodes)),
        .init("community", .communitiesGroup, .whole(found.group)),
      ])
    let telling = CommunitiesTelling(found, table, top: choices.top, voice: session.voice)
    return try session.answer(
      to: "communities",
      parameters: [
        "resolution": .number(resolution), "seed": .number(Double(seed)),
        "top": .number(orNull: choices.top.map(Double.init)),
      ], rows: table, document: telling.document(isBook: choices.format == .xlsx),
      result: telling.result)
  }
}
