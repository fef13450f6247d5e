import LoturaNetwork
import LoturaWorkbook
import Testing

@Suite("Counts of answers that do not go together")
struct SurveyIssueTests {
  private func issues(_ row: String) -> [String] {
    Sheets(["survey": "association,year,question,n1,n2,n3,n4,n5,n,topbox\nmar,2024,q,\(row)\n"])
      .issues()
  }

  private func problem(_ row: String) -> LoturaWorkbook.Issue.Problem? {
    Sheets(["survey": "association,year,question,n1,n2,n3,n4,n5,n,topbox\nmar,2024,q,\(row)\n"])
      .read().issues.first?.problem
  }

  @Test("more people with the best scores than people at all")
  func moreTop() {
    #expect(issues("0,0,0,6,5,10,") == ["bad_value survey 2 n 10"])
    #expect(problem("0,0,0,6,5,10,") == .moreTopThanAnswers(top: 11))
    #expect(problem(",,,1,,0,") == .moreTopThanAnswers(top: 1))
  }

  @Test("counts that add up to something else; an empty one is 0")
  func sums() {
    #expect(problem("1,1,1,1,1,6,") == .answersDoNotAddUp(sum: 5))
    #expect(problem("4,3,0,1,1,8,") == .answersDoNotAddUp(sum: 9))
    #expect(problem(",,,3,4,20,") == .answersDoNotAddUp(sum: 7))
  }

  @Test(
    "these go together",
    arguments: [
      "1,1,1,1,1,5,", "1,1,1,1,1,,", ",,,3,4,7,", ",,,,,20,0.9", ",,,,,,0.9", ",,,,,20,",
      "0,0,0,0,0,0,", ",,,,,,",
    ])
  func right(row: String) {
    #expect(issues(row).isEmpty)
  }

  @Test("more answers than there are people are no answers, and break nothing")
  func tooMany() {
    let most = "9000000000000000000"
    #expect(
      issues("\(most),\(most),,,,,") == [
        "bad_value survey 2 n1 \(most)", "bad_value survey 2 n2 \(most)",
      ])
    #expect(issues(",,,,,\(most),0.5") == ["bad_value survey 2 n \(most)"])
    let network = Sheets([
      "survey": "association,year,question,n1,n2\nmar,2024,q,\(most),\(most)\n"
    ]).network()
    #expect(network.survey.first?.known.count == 20_000_000_000)
  }

  @Test("what is wrong in a cell is told once, there")
  func once() {
    #expect(issues("-1,0,0,0,0,0,") == ["bad_value survey 2 n1 -1"])
    #expect(issues("x,0,0,0,1,1,") == ["bad_value survey 2 n1 x"])
  }
}
