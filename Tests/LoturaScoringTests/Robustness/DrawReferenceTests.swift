import LoturaNetwork
import TestSupport
import Testing

@testable import LoturaScoring

@Suite("Draws, counted a second time")
struct DrawReferenceTests {
  private func scoring(_ reference: PythonDraws) throws -> Scoring {
    var model = Model.standard
    model.concentration = reference.concentration
    return Scoring(Network(asOf: try #require(Day(year: 2025, month: 1, day: 1))), model: model)
  }

  /// The axes of every pair, named in both orders.
  private func axes(_ reference: PythonDraws) -> [[String]: PairAxes] {
    var axes: [[String]: PairAxes] = [:]
    for pair in reference.pairs {
      let values = pair.axes.map { Estimate(low: $0[0], high: $0[1], used: $0[2]) }
      let named = PairAxes(a: Subject.ID(pair.a), b: Subject.ID(pair.b), values: values)
      axes[[pair.a, pair.b]] = named
      axes[[pair.b, pair.a]] = named.mirrored
    }
    return axes
  }

  @Test(
    "ranks and wins are those that Python counts in the same draws",
    arguments: PythonDraws.cases.indices)
  func ranks(number: Int) throws {
    let reference = PythonDraws.cases[number]
    let (scoring, axes) = (try scoring(reference), axes(reference))
    for list in reference.lists {
      var request = SuggestionRequest()
      request.mode = try #require(Mode(rawValue: list.mode))
      request.seed = reference.seed
      let candidates = try list.order.map { try #require(axes[$0]) }
      let id = list.id.isEmpty ? nil : Subject.ID(list.id)
      let draws = scoring.weightDraws(of: candidates, for: id, request)
      let ranks = RankAcceptability(draws, 0..<reference.draws)
      let leading = LeadingRanks(draws, 0..<reference.draws)
      for (one, counts) in list.ranks.enumerated() {
        for (rank, count) in counts.enumerated() {
          let share = Double(count) / Double(reference.draws)
          #expect(abs(ranks.share(of: one, atRank: rank + 1) - share) < 1e-9, "\(list)")
        }
        #expect(leading.first[one] == counts[0], "\(list)")
        #expect(leading.top3[one] == counts.prefix(3).reduce(0, +), "\(list)")
        for (other, wins) in list.doubledWins[one].enumerated() {
          let share = Double(wins) / Double(2 * reference.draws)
          #expect(abs(ranks.winning(one, over: other) - share) < 1e-9, "\(list)")
        }
      }
    }
  }

  @Test(
    "the best forms are those that Python counts in the same draws",
    arguments: PythonDraws.cases.indices)
  func forms(number: Int) throws {
    let reference = PythonDraws.cases[number]
    let (judgement, axes) = (try scoring(reference).forms, axes(reference))
    let draws = FormJudgement.Draws(count: reference.draws, seed: reference.seed)
    for counts in reference.forms {
      let vetoed = Set(counts.vetoed.compactMap(Form.init))
      for order in [[counts.a, counts.b], [counts.b, counts.a]] {
        let advice = judgement.advice(try #require(axes[order]), vetoed: vetoed, draws: draws)
        for (fit, count) in zip(advice.fits, counts.best) {
          let share = Double(count) / Double(reference.draws)
          #expect(abs(try #require(fit.acceptability) - share) < 1e-9, "\(counts)")
        }
      }
    }
  }

  @Test("a list is drawn for its candidates in the order of pairs", arguments: 1...15)
  func order(seed: UInt64) throws {
    let network = RandomNetwork.make(seed: seed)
    let scoring = Scoring(network)
    for id in [nil, network.activeAssociations.first.map { Subject.ID($0.id) }] {
      for mode in Mode.allCases {
        var request = SuggestionRequest()
        (request.mode, request.draws) = (mode, 40)
        let rows = scoring.suggestions(for: id, request).rows
        let pairs = rows.map { SuggestionList.Pair(a: $0.a, b: $0.b) }
          .sorted { ($0.a, $0.b) < ($1.a, $1.b) }
        let axes = pairs.map { scoring.table.axes($0.a, $0.b) }
        let draws = scoring.weightDraws(of: axes, for: id, request)
        let ranks = RankAcceptability(draws, 0..<40)
        for row in rows {
          let place = try #require(pairs.firstIndex { $0.a == row.a && $0.b == row.b })
          let top = (1...min(3, rows.count)).reduce(0.0) { $0 + ranks.share(of: place, atRank: $1) }
          let stability = try #require(row.stability)
          #expect(abs(stability.first - ranks.share(of: place, atRank: 1)) < 1e-9)
          #expect(abs(stability.top3 - top) < 1e-9)
        }
      }
    }
  }
}
