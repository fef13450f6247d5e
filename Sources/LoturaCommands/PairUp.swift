import LoturaGraph
import LoturaNetwork
import LoturaReports

/// Who goes with whom, so that all together are paired with those most like them?
package struct PairUp: Question, Hashable {
  /// The sheet whose nodes are paired, as typed.
  package var sheet = SheetName.associations.rawValue
  /// How likeness is measured, as typed.
  package var measure = SimilarityMeasure.ruzicka.rawValue
  /// Among how many most alike of each the partner is looked for, ≥ 1.
  package var candidates = 20
  /// The sheets whose rows say what two have in common, as typed.
  package var features = FindSimilar.usualFeatures.map(\.rawValue)
  /// How many threads look for those most alike; nil: one a processor.
  package var threads: Int?

  /// Associations, by common members, sectors and priorities.
  package init() {}

  /// The answer; exit 1 where no two are alike.
  package func answer(
    _ choices: Choices, in surroundings: Surroundings
  ) throws(Failure) -> Answer {
    let language = choices.spoken(in: surroundings)
    guard candidates >= 1 else {
      throw Failure(
        .usage, .tooSmall(option: "--top", value: String(candidates), low: 1), in: language)
    }
    let sheet = try sheetAsked(language)
    let measure = try measureAsked(language)
    let features = try featuresAsked(language)
    let session = try BulkSession(choices, in: surroundings)
    let matrix = FeatureMatrix(of: sheet, by: features, in: session.columns)
    let pairing = BestPairing(matrix.nodes, try mostAlike(measure, matrix, session))
    let table = ScoreTable(
      session.columns.ids,
      [
        .init("a", .columnA, .nodes(pairing.pairs.map(\.a))),
        .init("b", .columnB, .nodes(pairing.pairs.map(\.b))),
        .init("score", .pairsLikeness, .numbers(pairing.pairs.map(\.score), decimals: 2)),
      ])
    let telling = PairsTelling(
      pairing, table, sheet: sheet, candidates: candidates, voice: session.voice)
    return try session.answer(
      to: "pairs",
      parameters: [
        "between": .string(sheet.rawValue), "measure": .string(measure.rawValue),
        "top": .number(Double(candidates)), "features": .strings(features.map(\.rawValue)),
      ], rows: table, document: telling.document(isShort: choices.format == .text),
      result: telling.result)
  }

  /// For each node those most alike.
  private func mostAlike(
    _ measure: SimilarityMeasure, _ matrix: FeatureMatrix, _ session: BulkSession
  ) throws(Failure) -> SimilarRows {
    do {
      return try SimilarityJoin(measure, top: min(candidates, matrix.nodes.count)).run(
        on: matrix.rows, crew: session.crew(threads: threads))
    } catch {
      // Only a limit that we do not set is ever passed.
      throw Failure(.defect, .defect("\(error)"), in: session.language)
    }
  }
}

// MARK: What was typed

extension PairUp {
  /// Whose nodes can be paired.
  private static let sheets: [SheetName] = [.associations, .companies, .partners]

  private func sheetAsked(_ language: Language) throws(Failure) -> SheetName {
    guard let sheet = PairUp.sheets.first(where: { $0.rawValue == sheet }) else {
      throw FindSimilar.unknown(
        "--between", sheet, PairUp.sheets.map(\.rawValue), language)
    }
    return sheet
  }

  private func measureAsked(_ language: Language) throws(Failure) -> SimilarityMeasure {
    guard let measure = SimilarityMeasure(rawValue: measure) else {
      throw FindSimilar.unknown(
        "--measure", measure, SimilarityMeasure.allCases.map(\.rawValue), language)
    }
    return measure
  }

  private func featuresAsked(_ language: Language) throws(Failure) -> [SheetName] {
    let known = SheetName.graphLinks
    for name in features where !known.contains(where: { $0.rawValue == name }) {
      throw FindSimilar.unknown("--features", name, known.map(\.rawValue), language)
    }
    let asked = known.filter { features.contains($0.rawValue) }
    return asked.isEmpty ? FindSimilar.usualFeatures : asked
  }
}
