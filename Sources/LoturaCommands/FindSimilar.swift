import LoturaGraph
package import LoturaNetwork
import LoturaReports
import LoturaWorkbook

/// Who is alike, by what is written down of them? A plain measure, for very many of them.
package struct FindSimilar: Question, Hashable {
  /// The sheet whose nodes are compared, as typed.
  package var sheet = SheetName.associations.rawValue
  /// The sheets whose rows make the features of a node, as typed.
  package var features = FindSimilar.usualFeatures.map(\.rawValue)
  /// The measure, as typed.
  package var measure = SimilarityMeasure.ruzicka.rawValue
  /// How many neighbours of each; 0: all; nil: ten, or all from a threshold.
  package var top: Int?
  /// The least score, 0 ... 1; nil: whatever is shared.
  package var threshold: Double?
  /// How many threads; nil: one a processor.
  package var threads: Int?
  /// How many bytes it may take; nil: what the machine has.
  package var memoryLimit: Int?

  /// Ten neighbours of each association.
  package init() {}

  /// The features where none are named.
  package static let usualFeatures: [SheetName] = [.memberships, .activities, .alignments]

  /// The answer; exit 1 where nobody shares anything.
  package func answer(
    _ choices: Choices, in surroundings: Surroundings
  ) throws(Failure) -> Answer {
    let language = choices.spoken(in: surroundings)
    let asked = SimilarTelling.Asked(
      measure: try measureAsked(language), sheet: try sheetAsked(language),
      features: try featuresAsked(language), top: limit, threshold: threshold)
    let session = try BulkSession(choices, in: surroundings)
    let matrix = FeatureMatrix(of: asked.sheet, by: asked.features, in: session.columns)
    let found = try join(asked, matrix, session)
    let rows = SimilarTelling.Rows(found, nodes: matrix.nodes)
    let table = SimilarTelling.table(rows, ids: session.columns.ids)
    let telling = SimilarTelling(
      rows, asked, compared: (matrix.nodes.count, matrix.untold), words: session.words,
      named: { [ids = session.columns.ids] in session.name(of: ids[Int($0)]) })
    return try session.answer(
      to: "similar", parameters: parameters(asked), rows: table,
      document: telling.document(shown: choices.format == .text ? 10 : 100),
      result: telling.result(table))
  }

  /// How many neighbours of each; nil: all.
  private var limit: Int? {
    switch top {
    case nil: threshold == nil ? 10 : nil
    case 0?: nil
    case let top?: top
    }
  }

  private func parameters(_ asked: SimilarTelling.Asked) -> [String: JSONValue] {
    [
      "between": .string(asked.sheet.rawValue), "measure": .string(asked.measure.rawValue),
      "features": .array(asked.features.map { .string($0.rawValue) }),
      "top": .number(Double(limit ?? 0)), "threshold": .number(orNull: threshold),
    ]
  }
}

// MARK: What was typed

extension FindSimilar {
  /// The sheets whose nodes can be compared.
  private static let comparable: [SheetName] = [
    .associations, .companies, .partners, .sectors, .priorities,
  ]

  private func sheetAsked(_ language: Language) throws(Failure) -> SheetName {
    let known = FindSimilar.comparable
    guard let sheet = known.first(where: { $0.rawValue == sheet }) else {
      throw FindSimilar.unknown("--between", sheet, known.map(\.rawValue), language)
    }
    return sheet
  }

  private func featuresAsked(_ language: Language) throws(Failure) -> [SheetName] {
    let known = SheetName.graphLinks
    for name in features where !known.contains(where: { $0.rawValue == name }) {
      throw FindSimilar.unknown("--features", name, known.map(\.rawValue), language)
    }
    let asked = known.filter { features.contains($0.rawValue) }
    return asked.isEmpty ? FindSimilar.usualFeatures : asked
  }

  private func measureAsked(_ language: Language) throws(Failure) -> SimilarityMeasure {
    guard let measure = SimilarityMeasure(rawValue: measure) else {
      throw FindSimilar.unknown(
        "--measure", self.measure, SimilarityMeasure.allCases.map(\.rawValue), language)
    }
    return measure
  }

  /// The failure of a word that an option does not take.
  static func unknown(
    _ option: String, _ value: String, _ choices: [String], _ language: Language
  ) -> Failure {
    Failure(
      .usage,
      .badChoice(
        option: option, value: value, choices: choices,
        nearest: Workbook.nearest(to: value, among: choices)), in: language)
  }
}

// MARK: The numbers

extension FindSimilar {
  /// Bytes of a pair from its discovery to the text of the answer.
  private static let bytesPerPair = 80

  private func join(
    _ asked: SimilarTelling.Asked, _ matrix: FeatureMatrix, _ session: BulkSession
  ) throws(Failure) -> SimilarRows {
    let crew = session.crew(threads: threads)
    let count = matrix.nodes.count
    let top = asked.top.map { min($0, count) }
    let base =
      SimilarityJoin.bytesNeeded(
        rows: count, entries: matrix.rows.entryCount, top: top ?? 0, threads: crew.size)
      + FindSimilar.bytesPerPair * count * (top ?? 0)
    try session.demand(bytes: base, limit: memoryLimit)
    let room = (memoryLimit ?? session.surroundings.memory).map {
      ($0 - base) / FindSimilar.bytesPerPair
    }
    let join = SimilarityJoin(asked.measure, top: top, threshold: threshold ?? 0)
    do {
      return try join.run(
        on: matrix.rows, crew: crew, pairLimit: top == nil ? room ?? .max : .max)
    } catch {
      throw Failure(
        .usage,
        [
          session.words(
            .similarTooMany,
            [.count: session.words.numerals.number(Double(error.limit), decimals: 0)])
        ])
    }
  }
}
