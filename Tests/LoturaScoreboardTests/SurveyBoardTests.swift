import LoturaGraph
import LoturaNetwork
import Testing

@testable import LoturaScoreboard

@Suite("What members answered, and what is hidden so that nobody's answer is found out")
struct SurveyBoardTests {
  private func board(_ answers: [SurveyAnswers], level: (SurveyAnswers) -> Int = { _ in 0 })
    -> SurveyBoard
  {
    var network = SampleFigures.network(12)
    network.survey = answers
    return SurveyBoard(network, level: level)
  }

  /// 0, 1, 1, 10, 8: n 20, top box 18/20 = .9, mean (2 + 3 + 40 + 40)/20 = 4.25, and the interval of
  /// models.md 12.17.
  @Test("top box, mean and interval by hand")
  func byHand() {
    let row = board([SampleFigures.answers(0, [0, 1, 1, 10, 8])]).rows.first
    #expect(row?.result.n == 20 && row?.result.share == 0.9 && row?.result.mean == 4.25)
    #expect(abs((row?.result.interval?.low ?? 0) - 0.698966355) < 1e-9)
    #expect(abs((row?.result.interval?.high ?? 0) - 0.972133519) < 1e-9)
    #expect(row?.hidden == nil && row?.change == nil)
  }

  @Test("a published share of unknown n has no interval; with n it has one, and no mean")
  func published() {
    let known: [SurveyAnswers.Known] = [
      .share(count: nil, topBox: 0.9), .share(count: 10, topBox: 0.8),
      .share(count: 12, topBox: nil),
    ]
    let board = board(
      known.enumerated().map {
        SurveyAnswers(association: SampleFigures.id($0), year: 2017, question: "q", $1)
      })
    #expect(board.rows.map(\.result.share) == [0.9, 0.8, nil])
    #expect(board.rows.map { $0.result.interval == nil } == [true, false, true])
    #expect(board.rows.allSatisfy { $0.result.mean == nil && $0.hidden == nil })
    let total = board.totals.first
    #expect(total?.result.n == 10 && total?.result.share == 0.8)
    #expect(total?.counted == ["a11"] && total?.unknown == ["a10", "a12"])
  }

  @Test("fewer than five answers are hidden, nobody's is nothing, five are told")
  func few() {
    let board = board([
      SampleFigures.answers(0, [0, 0, 0, 1, 3]), SampleFigures.answers(1, [0, 0, 0, 0, 0]),
      SampleFigures.answers(2, [1, 0, 0, 1, 3]), SampleFigures.answers(3, [1, 0, 0, 0, 0]),
    ])
    #expect(board.rows.map(\.hidden) == [.few, nil, nil, .few])
    #expect(board.rows.map(\.result.n) == [4, 0, 5, 1])
    #expect(board.rows.map(\.result.share) == [nil, nil, 0.8, nil])
    #expect(board.rows.map(\.result.mean) == [nil, nil, 4, nil])
    // All together: 10 answers, 4 + 4 with the best two scores; the two hidden rows are five.
    #expect(board.totals.first?.result.n == 10 && board.totals.first?.result.share == 0.8)
  }

  @Test("one row of three hides the next smallest too: all without the rest would be those three")
  func subtraction() {
    let board = board([
      SampleFigures.answers(0, [0, 0, 0, 1, 2]), SampleFigures.answers(1, [0, 0, 0, 4, 3]),
      SampleFigures.answers(2, [0, 0, 0, 0, 9]), SampleFigures.answers(3, [0, 0, 0, 0, 7]),
    ])
    // Of the two rows of seven the one with the larger id: the smaller one is told first.
    #expect(board.rows.map(\.hidden) == [.few, nil, nil, .subtraction])
    #expect(board.totals.first?.result.n == 26)
  }

  @Test("fewer than five of all together are hidden too")
  func fewOfAll() {
    let board = board([SampleFigures.answers(0, [0, 0, 0, 1, 2])])
    #expect(board.totals.first?.isHidden == true && board.totals.first?.result.n == 3)
    #expect(board.totals.first?.result.share == nil)
    let none = self.board([SampleFigures.answers(0, [0, 0, 0, 0, 0])]).totals.first
    #expect(none?.isHidden == false && none?.result.share == nil && none?.result.n == 0)
    #expect(self.board([]).totals.isEmpty)
  }

  /// 18 of 20 after 4 of 10: difference ½; Fisher's p of (18, 20) and (4, 10), by SciPy 1.17.1
  /// `fisher_exact([[18, 2], [4, 6]])`: 0.0072348.
  @Test("a change is told with the chance of so large a one, against the newest earlier year")
  func change() {
    let board = board([
      SampleFigures.answers(0, [2, 2, 2, 2, 2], year: 2021),
      SampleFigures.answers(0, [0, 1, 1, 10, 8], year: 2024),
      SampleFigures.answers(0, [0, 1, 1, 4, 4], year: 2025),
      SampleFigures.answers(0, [0, 0, 0, 4, 0], year: 2020),
    ])
    let changes = board.rows.map(\.change)
    #expect(changes[0] == nil && changes[1] == nil)  // 2020 is hidden.
    #expect(changes[2]?.since == 2021 && abs((changes[2]?.difference ?? 0) - 0.5) < 1e-12)
    #expect(abs((changes[2]?.pValue ?? 1) - 0.0072348) < 1e-7 && changes[2]?.isTold == true)
    #expect(changes[3]?.isTold == false && changes[3]?.since == 2024)
    #expect(board.totals.last?.change?.isTold == false)
  }

  @Test("a published share changes, but nobody can test it")
  func untested() {
    let board = board([
      SurveyAnswers(
        association: "a10", year: 2020, question: "q", .share(count: 9, topBox: 0.5)),
      SampleFigures.answers(0, [0, 0, 0, 5, 5]),
    ])
    let change = board.rows.last?.change
    #expect(change?.difference == 0.5 && change?.pValue == nil && change?.isTold == nil)
  }

  @Test("merged associations and years to come are left out; questions are kept apart")
  func apart() {
    var network = SampleFigures.network(2)
    network.associations[1].status = .merged
    network.survey = [
      SampleFigures.answers(0, [0, 0, 0, 5, 5]), SampleFigures.answers(0, [9, 0, 0, 0, 0], "r"),
      SampleFigures.answers(1, [9, 0, 0, 0, 0]),
      SampleFigures.answers(0, [9, 0, 0, 0, 0], year: 2026),
    ]
    let board = SurveyBoard(network)
    #expect(board.questions == ["q", "r"] && board.totals.map(\.result.n) == [10, 9])
    #expect(board.rows(of: "a10").count == 2 && board.years(of: "q") == [2024])
    #expect(board.total(of: .init(question: "q", year: 2023)) == nil)
  }

  @Test(
    "who has seen the outputs of every audience can work out nothing of fewer than five answers",
    arguments: 1...60)
  func snooper(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let count = Int.random(in: 1...9, using: &random)
    let levels = (0..<count).map { _ in Int.random(in: 0...2, using: &random) }
    let answers = (0..<count).map { place in
      SampleFigures.answers(
        place,
        (0..<5).map { _ in
          Int.random(in: 0...[1, 2, 4].randomElement(using: &random)!, using: &random)
        })
    }
    func level(_ answers: SurveyAnswers) -> Int {
      levels[(0..<count).first { SampleFigures.id($0) == answers.association }!]
    }
    var totals: [Set<Int>] = []
    var open: Set<Int> = []
    for audience in 0...2 {
      let board = board(answers.filter { level($0) <= audience }, level: level)
      for row in board.rows where row.result.share != nil {
        let place = (0..<count).first { SampleFigures.id($0) == row.association }!
        #expect(row.result.n! >= 5)
        open.insert(place)
      }
      for total in board.totals where total.result.share != nil {
        totals.append(
          Set((0..<count).filter { total.counted.contains(SampleFigures.id($0)) }))
      }
    }
    let secret = Dictionary(
      uniqueKeysWithValues: (0..<count).filter { !open.contains($0) }.compactMap { place in
        answers[place].known.count.flatMap { $0 > 0 ? (place, $0) : nil }
      })
    let least =
      secret.isEmpty
      ? nil : Snooper(totals: totals, count: count).leastSupport(secret, below: 5)
    #expect(least == nil, "\(totals) and \(open): a combination rests on \(least ?? 0) answers")
  }
}
