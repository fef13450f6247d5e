package import LoturaGraph
package import LoturaNetwork
import LoturaReports

/// Who goes with whom, so that all together are paired with those most like them?
package struct PairUp: Question, Hashable {
  /// Whose nodes are paired.
  package var sheet = SheetName.associations
  /// How likeness is measured.
  package var measure = SimilarityMeasure.ruzicka
  /// Among how many most alike of each the partner is looked for.
  package var candidates = 20
  /// The link sheets that say what two have in common.
  package var features: [SheetName] = [.memberships, .activities, .alignments]
  /// How many threads look for those most alike; nil: one a processor.
  package var threads: Int?

  /// Associations, by common members, sectors and priorities.
  package init() {}

  /// Whose nodes can be paired.
  package static let sheets: [SheetName] = [.associations, .companies, .partners]

  /// The answer; exit 1 where no two are alike.
  package func answer(
    _ choices: Choices, in surroundings: Surroundings
  ) throws(Failure) -> Answer {
    let session = try BulkSession(choices, in: surroundings)
    let found = FeatureRows(session.columns, of: sheet, by: features)
    let pairing = BestPairing(found.nodes, try mostAlike(found, session))
    let table = ScoreTable(
      session.columns.ids,
      [
        .init("a", .columnA, .nodes(pairing.pairs.map(\.a))),
        .init("b", .columnB, .nodes(pairing.pairs.map(\.b))),
        .init("score", .pairsLikeness, .numbers(pairing.pairs.map(\.score), decimals: 2)),
      ])
    let telling = PairsTelling(
      pairing, table, ids: session.columns.ids, sheet: sheet, candidates: candidates,
      words: session.words, name: session.name)
    return try session.answer(
      to: "pairs",
      choices.format == .csv
        ? telling.empty
        : telling.telling(isJSON: choices.format == .json, isShort: choices.format == .text),
      rows: table,
      parameters: [
        "between": .string(sheet.rawValue), "measure": .string(measure.rawValue),
        "top": .number(Double(candidates)), "features": .strings(features.map(\.rawValue)),
      ])
  }

  /// For each node those most alike.
  private func mostAlike(
    _ found: FeatureRows, _ session: BulkSession
  ) throws(Failure) -> SimilarRows {
    do {
      return try SimilarityJoin(measure, top: candidates).run(
        on: found.rows, crew: session.crew(threads: threads))
    } catch {
      // Only a limit that we do not set is ever passed.
      throw Failure(.defect, .defect("\(error)"), in: session.language)
    }
  }
}
