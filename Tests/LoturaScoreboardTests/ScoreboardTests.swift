import LoturaNetwork
import Testing

@testable import LoturaScoreboard

@Suite("The scoreboard: one measure, one year, one scope, one unit")
struct ScoreboardTests {
  private let series = SampleFigures.turnover

  /// The values 2, 4, 4, 5, 10 of `a10` … `a14`.
  private func five() -> Network {
    var network = SampleFigures.network(6)
    network.figures = [2, 4, 4, 5, 10].enumerated().map { SampleFigures.figure($0, $1) }
    return network
  }

  /// As `DistributionTests` works out: z of 10 is 5/3, its percentile 90, quartiles 4, 4, 5.
  @Test("an association among five, by hand")
  func byHand() {
    let row = Scoreboard(five()).row(of: "a14", series, in: 2024)
    #expect(row?.value == 10 && row?.unit == "EUR" && row?.comparison.n == 5)
    #expect(row?.standing == .init(z: 5.0 / 3, percentile: 90))
    let spread = row?.comparison.spread
    #expect(spread?.lower == 4 && spread?.median == 4 && spread?.upper == 5)
    #expect(row?.comparison.associations == 6)
  }

  @Test("of four known values only the own one is told, and nothing that compares")
  func four() {
    var network = five()
    network.figures.removeLast()
    let row = Scoreboard(network).row(of: "a12", series, in: 2024)
    #expect(row?.value == 4 && row?.standing == nil && row?.comparison.spread == nil)
    #expect(row?.comparison.reason == .few(least: 5) && row?.comparison.n == 4)
  }

  @Test("a measure may ask for more than five, never for fewer")
  func minimum() {
    for (asked, isShown) in [(6, false), (5, true), (2, true), (0, true)] {
      var network = five()
      var measure = Measure(id: "turnover", name: LocalizedName("Turnover"))
      measure.minimumCount = asked
      network.measures = [measure]
      let comparison = Scoreboard(network).comparison(of: nil, series, in: 2024)
      #expect((comparison.spread != nil) == isShown, "\(asked)")
    }
    var four = five()
    four.figures.removeFirst()
    var measure = Measure(id: "turnover", name: LocalizedName("Turnover"))
    measure.minimumCount = 2
    four.measures = [measure]
    #expect(Scoreboard(four).comparison(of: nil, series, in: 2024).spread == nil)
  }

  @Test("what is unknown is no row and no zero")
  func unknown() {
    let board = Scoreboard(five())
    #expect(board.row(of: "a15", series, in: 2024) == nil)
    #expect(board.unknown(of: series, in: 2024) == ["a15"])
    #expect(board.rows(of: series, in: 2024).count == 5)
    #expect(board.row(of: "a10", series, in: 2023) == nil)
    #expect(board.comparison(of: nil, series, in: 1999).reason == .few(least: 5))
  }

  @Test("a known zero is a value")
  func zero() {
    var network = five()
    network.figures.append(SampleFigures.figure(5, 0))
    let row = Scoreboard(network).row(of: "a15", series, in: 2024)
    #expect(row?.value == 0 && row?.comparison.n == 6)
    // One of six equal to itself: 100·½/6.
    #expect(row?.standing?.percentile == 100 * 0.5 / 6)
  }

  @Test("scopes, years and units are never mixed")
  func apart() {
    var network = five()
    network.figures.append(
      SampleFigures.figure(5, 1000, .init("turnover", .sector)))
    network.figures.append(SampleFigures.figure(5, 1000, year: 2023))
    var board = Scoreboard(network)
    #expect(board.comparison(of: nil, series, in: 2024).n == 5)
    #expect(board.series == [series, .init("turnover", .sector)])
    network.figures.append(SampleFigures.figure(5, 3, unit: "MEUR"))
    board = Scoreboard(network)
    let row = board.row(of: "a15", series, in: 2024)
    #expect(row?.comparison.reason == .units(["EUR", "MEUR"]) && row?.standing == nil)
    #expect(row?.value == 3 && row?.unit == "MEUR" && board.unit(of: series, in: 2024) == nil)
    // Over the years neither: 2023 was in EUR.
    #expect(row?.change == nil)
  }

  @Test("a figure without a unit has the measure's")
  func unit() {
    var network = five()
    network.figures.append(SampleFigures.figure(5, 3, unit: nil))
    #expect(
      Scoreboard(network).comparison(of: nil, series, in: 2024).reason == .units(["", "EUR"]))
    var measure = Measure(id: "turnover", name: LocalizedName("Turnover"))
    measure.unit = "EUR"
    network.measures = [measure]
    #expect(Scoreboard(network).comparison(of: nil, series, in: 2024).n == 6)
  }

  /// 10 after 8: by 2, a quarter; 8 after −4: by 12, no growth of a debt.
  @Test("change is against the newest earlier year, growth only from above zero")
  func change() {
    var network = five()
    network.figures += [
      SampleFigures.figure(4, 8, year: 2021), SampleFigures.figure(4, -4, year: 2019),
      SampleFigures.figure(3, 0, year: 2020), SampleFigures.figure(4, 99, year: 2026),
    ]
    let board = Scoreboard(network)
    let row = board.row(of: "a14", series, in: 2024)
    #expect(row?.change == .init(since: 2021, before: 8, difference: 2, growth: 0.25))
    #expect(
      board.row(of: "a14", series, in: 2021)?.change
        == .init(since: 2019, before: -4, difference: 12, growth: nil))
    #expect(board.row(of: "a13", series, in: 2024)?.change?.growth == nil)
    #expect(board.row(of: "a10", series, in: 2024)?.change == nil)
    // 2026 has not come yet.
    #expect(board.years(of: series, "a14") == [2019, 2021, 2024])
    #expect(board.history(of: "a14", series).map(\.value) == [-4, 8, 10])
    #expect(board.newestYear(of: series) == 2024)
  }

  @Test("merged and closed associations, companies and partners are no peers")
  func active() {
    var network = five()
    network.associations[5].status = .merged
    network.figures.append(SampleFigures.figure(5, 3))
    network.figures.append(
      Figure(subject: "company", measure: "turnover", value: 3, year: 2024, unit: "EUR"))
    #expect(Scoreboard(network).comparison(of: nil, series, in: 2024).n == 5)
  }

  @Test("of one association alone, and of none, nothing is compared")
  func alone() {
    var network = SampleFigures.network(1)
    network.figures = [SampleFigures.figure(0, 3)]
    let row = Scoreboard(network).row(of: "a10", series, in: 2024)
    #expect(row?.comparison.n == 1 && row?.standing == nil)
    #expect(Scoreboard(SampleFigures.network(0)).series.isEmpty)
  }

  @Test("which way is good is what the workbook says, else neither")
  func direction() {
    var network = five()
    #expect(Scoreboard(network).direction(of: "turnover") == .neutral)
    var measure = Measure(id: "turnover", name: LocalizedName("Turnover"))
    measure.direction = .lower
    network.measures = [measure]
    #expect(Scoreboard(network).direction(of: "turnover") == .lower)
  }
}
