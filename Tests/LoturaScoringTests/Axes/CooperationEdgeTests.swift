import Glibc
import LoturaNetwork
import Testing

@testable import LoturaScoring

/// Worked example 19 and the edges of axis H: projects, groups, dates.
@Suite("What two did together, and when")
struct CooperationEdgeTests {
  /// Four associations, of which the list of a is complete.
  private func four() -> Network {
    var network = SmallNetwork.of("a", "b", "c", "d")
    network.complete("a", in: .cooperations)
    return network
  }

  private func value(_ network: Network, _ a: Subject.ID, _ b: Subject.ID) -> Estimate {
    network.axes(a, b)[.priorCooperation]
  }

  /// 1 − e^−(s·e^(−days/365.25/5)).
  private func once(_ strength: Double, days: Double) -> Double {
    1 - exp(-strength * exp(-days / 365.25 / 5))
  }

  private func isNear(_ estimate: Estimate, _ expected: Double) -> Bool {
    estimate.isExact && abs(estimate.used - expected) < 1e-9
  }

  @Test("19. a project of four that ended five years ago")
  func project() {
    var network = four()
    var project = Project(id: "j", name: LocalizedName("j"))
    project.end = SmallNetwork.date("2020-01-01")
    network.projects = [project]
    network.participations = ["a", "b", "c", "d"].map { Participation(subject: $0, project: "j") }
    // .6/log₂ 4 = .3; 2020-01-01 is 5·365 + 2 = 1827 days ago.
    #expect(isNear(value(network, "a", "b"), once(0.3, days: 1827)))
    // Only a says that its list is complete.
    let others = value(network, "b", "d")
    #expect(abs(others.low - once(0.3, days: 1827)) < 1e-9 && others.high == 1)
    network.projects[0].end = nil
    #expect(isNear(value(network, "a", "b"), once(0.3, days: 0)), "no end: today")
    network.projects[0].end = SmallNetwork.date("2031")
    #expect(isNear(value(network, "a", "b"), once(0.3, days: 0)), "not over: today")
    network.projects[0].start = SmallNetwork.date("2025-01-02")
    #expect(value(network, "a", "b") == Estimate(exactly: 0), "not begun")
  }

  @Test("companies in a project count among those who share it; one alone shares nothing")
  func sizeOfProject() {
    var network = four()
    network.projects = [Project(id: "j", name: LocalizedName("j"))]
    network.participations = [Participation(subject: "a", project: "j")]
    #expect(value(network, "a", "b") == Estimate(exactly: 0))
    network.participations += ["b", "m1", "m2", "m3", "m4", "m5", "m6"].map {
      Participation(subject: $0, project: "j")
    }
    #expect(isNear(value(network, "a", "b"), once(0.2, days: 0)))  // .6/log₂ 8
  }

  @Test("19. a working group of four, stays that meet and stays that do not")
  func group() {
    var network = four()
    var group = Group(id: "g", name: LocalizedName("g"))
    group.kind = .workingGroup
    network.groups = [group]
    network.attendance = [
      Attendance(
        subject: "a", group: "g", since: SmallNetwork.date("2016"),
        until: SmallNetwork.date("2017")),
      Attendance(subject: "b", group: "g", since: SmallNetwork.date("2018")),
      Attendance(subject: "c", group: "g"), Attendance(subject: "d", group: "g"),
    ]
    #expect(value(network, "a", "b") == Estimate(exactly: 0))
    // .2/log₂ 4 = .1, on 2017-12-31: 7·365 + 2 leap days + 1 = 2558 days ago.
    #expect(isNear(value(network, "a", "c"), once(0.1, days: 2558)))
    // A second stay of a, later: the latest common day counts, and once.
    network.attendance.append(
      Attendance(subject: "a", group: "g", since: SmallNetwork.date("2024-12")))
    #expect(isNear(value(network, "a", "c"), once(0.1, days: 0)))
    #expect(isNear(value(network, "a", "b"), once(0.1, days: 0)))
    // No kind counts as a network: half.
    network.groups[0].kind = nil
    #expect(isNear(value(network, "a", "c"), once(0.05, days: 0)))
    // What the group's own end cuts off: 2019-12-31 is 1828 days ago.
    network.groups[0].end = SmallNetwork.date("2019")
    network.attendance.removeLast()
    network.attendance[0] = Attendance(subject: "a", group: "g")
    #expect(isNear(value(network, "a", "c"), once(0.05, days: 1828)))
  }

  @Test("stays that are to begin do not count, nor those who have one, nor a stay alone")
  func later() {
    var network = four()
    network.groups = [Group(id: "g", name: LocalizedName("g"))]
    network.attendance = ["a", "b", "c"].map {
      Attendance(
        subject: $0, group: "g", since: $0 == "c" ? SmallNetwork.date("2025-01-02") : nil)
    }
    #expect(isNear(value(network, "a", "b"), once(0.1, days: 0)), "two sit there, not three")
    #expect(value(network, "a", "c") == Estimate(exactly: 0))
    network.attendance.remove(at: 1)
    #expect(value(network, "a", "b") == Estimate(exactly: 0))
    // The group itself is to begin.
    network.attendance = ["a", "b"].map { Attendance(subject: $0, group: "g") }
    network.groups[0].start = SmallNetwork.date("2026")
    #expect(value(network, "a", "b") == Estimate(exactly: 0))
  }

  @Test("19. a contact of 2026 is to come; one of 2025 has age 0")
  func contacts() {
    var network = four()
    func contact(_ date: String, strength: Double? = nil) -> Cooperation {
      Cooperation("b", "a", kind: .contact, date: SmallNetwork.date(date), strength: strength)
    }
    network.cooperations = [contact("2026")]
    #expect(value(network, "a", "b") == Estimate(exactly: 0))
    network.cooperations = [contact("2025")]
    #expect(isNear(value(network, "a", "b"), once(0.1, days: 0)))
    // Two on one day: .1 + .3 together; a known 0 adds nothing.
    network.cooperations = [
      contact("2025-01-01"), contact("2025-01", strength: 0.3), contact("2025", strength: 0),
    ]
    #expect(isNear(value(network, "a", "b"), 1 - exp(-0.4)))
    // 2020 stands for 1 July 2020: 1645 days ago (184 + 365 + 365 + 365 + 366).
    network.cooperations = [contact("2020")]
    #expect(isNear(value(network, "a", "b"), once(0.1, days: 1645)))
  }
}
