import LoturaNetwork
import LoturaPlanning
import Testing

@Suite("Maturity compared respect by respect")
struct AssessmentComparisonTests {
  private func network(_ rows: [(String, String, Double, String?)]) -> Network {
    var network = PlanSample.network(["a", "b", "c", "d"], [])
    network.associations[3].status = .merged
    network.assessments = rows.map {
      Assessment(
        association: .init($0.0), dimension: $0.1, level: $0.2,
        date: $0.3.flatMap { PartialDate($0) })
    }
    return network
  }

  private let rows: [(String, String, Double, String?)] = [
    ("a", "money", 3, "2021"), ("a", "money", 4, "2024-05"), ("a", "money", 1, "2027"),
    ("b", "money", 2, nil), ("c", "money", 3.5, "2023"), ("d", "money", 5, "2024"),
    ("c", "people", 2, "2023"),
  ]

  /// a: 4 in 2024, 3 before (2027 is still to come); b: 2, without a date; d has merged.
  @Test("the newest level of each, its change against another date, unknown as such")
  func levels() {
    let answer = AssessmentComparison(network(rows))
    #expect(answer.associations == ["a", "b", "c"])
    #expect(answer.dimensions.map(\.name) == ["money", "people"])
    let money = answer.dimensions[0]
    #expect(money.cells["a"]?.level == 4 && money.cells["a"]?.change == 1)
    #expect(money.cells["b"]?.level == 2 && money.cells["b"]?.change == nil)
    #expect(money.cells["d"] == nil && money.highest == ["a"])
    #expect(answer.dimensions[1].cells.keys.map(\.text) == ["c"])
  }

  @Test("whoever is a level below the highest that it may meet could learn")
  func lessons() {
    var network = network(rows)
    // b is two below a, c only half a level.
    let money = AssessmentComparison(network).dimensions[0].lessons
    #expect(money.map { [$0.learner, $0.teacher] } == [["b", "a"]] && money[0].levels == 2)
    network.vetoes = [Veto("a", "b", scope: .meeting)]
    let other = AssessmentComparison(network).dimensions[0].lessons
    #expect(other.map { [$0.learner, $0.teacher] } == [["b", "c"]] && other[0].levels == 1.5)
  }

  @Test("learners are shared out among those at the highest level")
  func shared() {
    var network = PlanSample.network(["a", "b", "c", "d"], [])
    network.assessments = [("a", 5.0), ("b", 5), ("c", 2), ("d", 2)].map {
      Assessment(association: .init($0.0), dimension: "money", level: $0.1)
    }
    let lessons = AssessmentComparison(network).dimensions[0].lessons
    #expect(lessons.map { [$0.learner, $0.teacher] } == [["c", "a"], ["d", "b"]])
  }

  @Test("nobody assessed, nothing to compare")
  func nothing() { #expect(AssessmentComparison(network([])).dimensions.isEmpty) }

  @Test("the order of rows does not matter")
  func order() {
    #expect(AssessmentComparison(network(rows)) == AssessmentComparison(network(rows.reversed())))
  }
}
