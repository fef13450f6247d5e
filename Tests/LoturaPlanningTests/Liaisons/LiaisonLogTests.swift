import LoturaNetwork
import Testing

@testable import LoturaPlanning

@Suite("Planned and given")
struct LiaisonLogTests {
  private func network(_ log: [(String, String, String, Double)]) -> Network {
    LiaisonPlanTests.example { network in
      network.assignments = [
        Assignment(officer: "o1", association: "a", hours: 60),
        Assignment(officer: "o1", association: "b"),
        Assignment(officer: "o2", association: "c", hours: 20),
      ]
      network.loggedHours = log.map {
        LoggedHours(
          officer: .init($0.0), association: .init($0.1), date: PartialDate($0.2)!, hours: $0.3)
      }
    }
  }

  @Test("by hand: the twelve months end on the day and begin the day after the same day last year")
  func window() {
    let log = LiaisonLog(
      network([
        ("o1", "a", "2024-01-01", 100), ("o1", "a", "2024-01-02", 7), ("o1", "a", "2024-12-31", 8),
        ("o1", "a", "2025-01-01", 9), ("o1", "a", "2025-01-02", 100), ("o1", "c", "2024", 5),
      ]))
    // Not the first of January 2024, nor the future: 7 + 8 + 9; 2024 stands for 1 July.
    #expect(
      log.rows == [
        .init(officer: "o1", association: "a", isAssigned: true, planned: 60, given: 24),
        .init(officer: "o1", association: "b", isAssigned: true, planned: nil, given: 0),
        .init(officer: "o1", association: "c", isAssigned: false, planned: nil, given: 5),
        .init(officer: "o2", association: "c", isAssigned: true, planned: 20, given: nil),
      ])
    #expect(log.rows.map(\.difference) == [-36, nil, nil, nil])
    #expect(log.isKept && log.logs("o1") && !log.logs("o2"))
    #expect(log.planned(by: "o1").hours == 60 && log.planned(by: "o1").unknown == 1)
    #expect(log.given(by: "o1") == 29 && log.given(by: "o2") == nil)
  }

  @Test("a log in which nobody ever wrote says nothing of what was given")
  func empty() {
    let log = LiaisonLog(network([]))
    #expect(!log.isKept && log.rows.allSatisfy { $0.given == nil })
    // Nor does one that begins tomorrow.
    #expect(!LiaisonLog(network([("o1", "a", "2025-06", 3)])).isKept)
  }

  @Test("the year before a leap day begins on 28 February")
  func leapDay() {
    var network = network([("o1", "a", "2023-03-01", 2), ("o1", "a", "2023-02-28", 100)])
    network.asOf = PartialDate("2024-02-29")!.firstDay
    #expect(LiaisonLog(network).rows.first?.given == 2)
  }
}
