import LoturaNetwork
import LoturaScoring
import LoturaTables
import LoturaWorkbook
import TestSupport
import Testing

/// The worked examples 1–7 of the model, from the bytes of a workbook to the advice.
///
/// Each number is worked out by hand in the specification; the comments repeat the last step. That
/// the parts agree with each other is tested nowhere else: bytes → tables → workbook → network →
/// axes → points → forms.
@Suite("Network W, worked out by hand, from its files to the advice")
struct HandExampleTests {
  /// How the workbook is kept.
  enum Kept: CaseIterable { case folder, spreadsheet }

  private static func scoring(_ kept: Kept) throws -> Scoring {
    let folder = TableSet.read(
      files: HandExample.sheets.map { ($0.name + ".csv", Array($0.text.utf8)) }, name: "w")
    var workbook = Workbook.read(folder, audience: .agency, reference: .none)
    if kept == .spreadsheet {
      let bytes = try XLSXWriter.bytes(of: workbook.file)
      workbook = Workbook.read(
        TableSet.read(xlsx: bytes, name: "w"), audience: .agency, reference: .none)
    }
    try #require(workbook.issues.isEmpty)
    let (network, warnings) = workbook.network(asOf: Day(year: 2025, month: 1, day: 1)!)
    try #require(warnings.isEmpty)
    return Scoring(network)
  }

  private func isNear(_ value: Double, _ expected: Double, within tolerance: Double = 1e-9) -> Bool
  {
    abs(value - expected) <= tolerance
  }

  /// Which exact axes of a pair are not as expected.
  private func wrong(
    _ axes: PairAxes, _ expected: KeyValuePairs<Axis, Double>
  ) -> [Axis] {
    expected.filter { axis, value in
      !axes[axis].isExact || !isNear(axes[axis].used, value)
    }.map(\.key)
  }

  private func suggestion(
    _ scoring: Scoring, _ a: Subject.ID, _ b: Subject.ID, _ mode: Mode
  ) throws -> Suggestion {
    var request = SuggestionRequest()
    request.mode = mode
    request.draws = 0
    return try #require(scoring.suggestions(for: a, request).rows.first { $0.b == b })
  }

  @Test("1–5. every axis of a and b", arguments: Kept.allCases)
  func axesOfAAndB(kept: Kept) throws {
    let scoring = try Self.scoring(kept)
    let axes = scoring.table.axes("a", "b")
    let expected: KeyValuePairs<Axis, Double> = [
      .memberOverlap: 1.0 / 10,  // ⅓ / (1 + 1 + 1 + ⅓)
      .containment: 1.0 / 4,  // ⅓ / min(7/3, 4/3)
      .sectorRelatedness: (5.0 / 8).squareRoot(),  // (½ + ⅛) / √(1·⅝)
      .priorityAlignment: 2.0 / 3,  // 1 / (1 + ½): both idf are ln 2.5
      .complementarity: 5.0 / 8,  // ½·¾ + ½·½
      .fillOfA: 1.0 / 2,  // (⅗ − ⅕) / (1 − ⅕)
      .fillOfB: 1,  // ⅘ / ⅘
      .duplication: 1.0 / 7,  // ⅕ / (⅗ + ⅘)
      .newReach: 1.0 / 3,  // ½·⅔ + ½·0
      .sizeBalance: 1.0 / 2,  // 20/40
      .maturityCloseness: 1.0 / 2,  // 1 − |3 − 5|/4
      .leadOfB: 1,  // (5 − 3)/2
      .leadOfA: 0,
      .territoryCloseness: 3.0 / 4,  // ES, ES2, ES21 of ES211
      .priorCooperation: 0.550671035882778,  // 1 − e^−.8
      .hostLead: 1,
    ]
    #expect(expected.count == Axis.allCases.count)
    #expect(wrong(axes, expected).isEmpty)
    // U = 6, 3 and 2 members, 1 shared: 1 − C(3,2)/C(6,2) = 4/5.
    #expect(isNear(try #require(axes.pValue), 4.0 / 5))
    // 4/5, 4/5 and 19/20 of the three pairs: min(4/5·3/2, 19/20) = 19/20 for all.
    #expect(isNear(try #require(axes.qValue), 19.0 / 20))
    #expect(scoring.table.relatednessMix == 0.5)
  }

  @Test("2–5. the axes of a and c, of which one is open", arguments: Kept.allCases)
  func axesOfAAndC(kept: Kept) throws {
    let scoring = try Self.scoring(kept)
    let axes = scoring.table.axes("a", "c")
    let expected: KeyValuePairs<Axis, Double> = [
      .memberOverlap: 1.0 / 13,  // ⅓ / (⅓ + 2 + 2)
      .containment: 1.0 / 7,  // ⅓ / (7/3)
      .sectorRelatedness: 0,  // another tree
      .priorityAlignment: 1.0 / 4,  // ½ / (1 + 1)
      .fillOfB: 0,  // c needs nothing
      .newReach: 1,  // c has no partner
      .sizeBalance: 3.0 / 20,  // the list of c counts 3
      .maturityCloseness: 1.0 / 2,
      .leadOfB: 0,
      .leadOfA: 1,  // (3 − 1)/2
      .territoryCloseness: 0,
      .priorCooperation: 0,  // the list of a is complete
      .hostLead: 0,
    ]
    #expect(wrong(axes, expected).isEmpty)
    #expect(axes[.fillOfA].isUnknown)
    // The four directions that are exact: 0, 0, ½, 1; their median is ¼.
    #expect(isNear(axes[.fillOfA].used, 0.25))
    #expect(axes[.complementarity] == Estimate(low: 0, high: 0.25, used: 0.25))
    // c offers something, or nothing, nobody knows: one of two lists is open, the other {x, y}.
    #expect(axes[.duplication] == Estimate(low: 0, high: 1, used: 0.25))
    #expect(isNear(scoring.table.axes("b", "c")[.priorityAlignment].used, 0))
    #expect(isNear(try #require(axes.pValue), 19.0 / 20))  // 1 − C(3,3)/C(6,3)
  }

  @Test("6. the points of a and b add up", arguments: Kept.allCases)
  func points(kept: Kept) throws {
    let row = try suggestion(Self.scoring(kept), "a", "b", .balanced)
    #expect(row.rank == 1)
    #expect(row.points == 65)
    #expect(row.contributions.map(\.term.rawValue) == ["C", "P", "Kp", "H", "N", "Z"])
    #expect(row.contributions.map(\.points) == [16, 13, 20, 8, 3, 5])
    // K° = 1 − ((√(5/8) − ¾)/¾)² = 1 − (√(5/8)/¾ − 1)² = .997073961…
    let related = (5.0 / 8).squareRoot() / 0.75 - 1
    #expect(isNear(row.contributions[2].value.used, 1 - related * related))
    #expect(isNear(row.contributions[2].value.used, 0.997074, within: 5e-7))
    #expect(isNear(row.score.used, 0.65493, within: 5e-6))
    #expect(row.score.isExact)
    #expect(row.known == 1)
  }

  @Test("6. the score of a and c is an interval", arguments: Kept.allCases)
  func interval(kept: Kept) throws {
    let row = try suggestion(Self.scoring(kept), "a", "c", .balanced)
    #expect(isNear(row.score.used, 0.245))
    #expect(isNear(row.score.low, 0.1825))
    #expect(isNear(row.score.high, 0.245))
    #expect(isNear(row.known, 0.75))
    #expect(row.rank == 2)
  }

  @Test("6. the other modes", arguments: Kept.allCases)
  func modes(kept: Kept) throws {
    let scoring = try Self.scoring(kept)
    func score(_ a: Subject.ID, _ b: Subject.ID, _ mode: Mode) throws -> Double {
      try suggestion(scoring, a, b, mode).score.used
    }
    #expect(isNear(try score("a", "b", .explore), 0.614731, within: 1e-6))
    #expect(isNear(try score("a", "b", .deliver), 0.629042, within: 1e-6))
    #expect(isNear(try score("a", "b", .learn), 0.702095, within: 1e-6))
    #expect(isNear(try score("b", "a", .learn), 0.727095, within: 1e-6))
  }

  @Test("7. a joins b: the four forms", arguments: Kept.allCases)
  func forms(kept: Kept) throws {
    let advice = try #require(try Self.scoring(kept).advice("a", "b", draws: 10_000, seed: 1))
    let expected: [(form: Form, fit: Double, share: Double)] = [
      (.fusion, 0.744529, 0), (.integration, 0.841995, 0.876),
      (.convergence, 0.747722, 0.099), (.alliance, 0.692677, 0.025),
    ]
    for (form, fit, share) in expected {
      #expect(isNear(advice.fit(form).sum.score.used, fit, within: 1e-6), "\(form)")
      let acceptability = try #require(advice.fit(form).acceptability)
      #expect(isNear(acceptability, share, within: 0.005), "\(form)")
    }
    #expect(Form.allCases.filter { advice.fit($0).isOut } == [.fusion])  // B > ½ fails
    #expect(advice.best == .integration)
    #expect(advice.second == .convergence)
    #expect(advice.proposed == .integration)
    #expect(isNear(advice.margin, 0.094273, within: 1e-6))
    #expect(advice.status == .advice)
    #expect(advice.into == "b")  // 40 > 20
  }

  @Test("7. a and c lean to an alliance; what c offers is asked first", arguments: Kept.allCases)
  func leaning(kept: Kept) throws {
    let scoring = try Self.scoring(kept)
    let advice = try #require(scoring.advice("a", "c", draws: 10_000, seed: 1))
    let alliance = advice.fit(.alliance)
    #expect(isNear(alliance.sum.score.used, 0.60))
    #expect(isNear(alliance.sum.score.low, 0.45))
    #expect(isNear(alliance.sum.score.high, 0.60))
    #expect(isNear(alliance.sum.known, 0.70))
    #expect(isNear(try #require(alliance.acceptability), 0.980, within: 0.005))
    #expect(advice.proposed == .alliance)
    #expect(advice.status == .leaning)
    #expect(scoring.explain("a", "c").questions.first?.code == "ask_C")
  }
}
