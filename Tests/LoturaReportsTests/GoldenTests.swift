import LoturaNetwork
import LoturaReports
import LoturaScoring
import LoturaTables
import LoturaWorkbook
import TestSupport
import Testing

@Suite("Answers about network W, written by hand")
struct GoldenTests {
  static var network: Network {
    let files = HandExample.sheets.map { (name: "\($0.name).csv", bytes: Array($0.text.utf8)) }
    let workbook = Workbook.read(TableSet.read(files: files, name: "w"), audience: .agency)
    return workbook.network(asOf: Day(year: 2025, month: 1, day: 1)!).network
  }

  static let scoring = Scoring(network)
  static let voice = Voice(words: Words(.english), names: Names(network, in: .english))

  static func read(_ text: String) -> JSONValue? { JSONValue(parsing: Array(text.utf8)) }

  /// The value as it is written, without the members of these names at any depth.
  static func without(_ names: Set<String>, _ value: JSONValue) -> JSONValue {
    switch value {
    case .array(let items): .array(items.map { without(names, $0) })
    case .object(let members):
      .object(members.filter { !names.contains($0.key) }.mapValues { without(names, $0) })
    default: value
    }
  }

  @Test("suggest: every member as the specification has it")
  func suggest() throws {
    var request = SuggestionRequest()
    request.draws = 0
    let list = GoldenTests.scoring.suggestions(for: "a", request)
    let rows = list.rows.map {
      SuggestTelling.Row($0, advice: GoldenTests.scoring.advice($0.a, $0.b, draws: 0))
    }
    let telling = SuggestTelling(
      rows, vetoes: [], asked: SuggestTelling.Asked(center: "a"), voice: GoldenTests.voice
    ).telling
    let golden = try #require(GoldenTests.read(GoldenJSON.suggest))
    #expect(telling.result.document() == golden.document())
  }

  @Test("explain: every member but the shares of draws, which are near the specification's")
  func explain() throws {
    let explanation = GoldenTests.scoring.explain("a", "b")
    let telling = ExplainTelling(explanation, mode: .balanced, voice: GoldenTests.voice).telling
    let told = GoldenTests.without(["stability", "acceptability"], telling.result)
    let golden = try #require(GoldenTests.read(GoldenJSON.explain))
    #expect(told.document() == golden.document())
    let shares = try #require(explanation.advice).fits.reduce(into: [Form: Double]()) {
      $0[$1.form] = $1.acceptability
    }
    // Integration .876, convergence .099, alliance .025, all within .005; fusion is out.
    for (form, share) in [
      (Form.integration, 0.876), (.convergence, 0.099), (.alliance, 0.025), (.fusion, 0),
    ] { #expect(abs((shares[form] ?? 0) - share) <= 0.005, "\(form)") }
  }
}
