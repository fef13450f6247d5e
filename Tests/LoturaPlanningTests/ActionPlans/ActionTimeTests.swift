import LoturaNetwork
import LoturaPlanning
import Testing

@Suite("When actions go on")
struct ActionTimeTests {
  private func time(_ start: String?, _ end: String?, year: Int? = 2026) -> ActionTime {
    ActionTime(PlanSample.action("x", "a", nil, (start, end), year: year))
  }

  private func day(_ text: String) -> Day { PartialDate(text)!.firstDay }

  @Test("months are whole: August to September is from the 1st of one to the 30th of the other")
  func months() {
    let known = time("2026-08", "2026-09")
    #expect(known.sure == day("2026-08-01")...day("2026-09-30"))
    #expect(known.earliest == day("2026-08-01") && known.latest == day("2026-09-30"))
  }

  @Test("with one date only its own days are sure, and the year says how far it may reach")
  func oneDate() {
    let begun = time("2026-08", nil)
    #expect(begun.sure == day("2026-08-01")...day("2026-08-31"))
    #expect(begun.earliest == day("2026-08-01") && begun.latest == day("2026-12-31"))
    let ending = time(nil, "2027-02-10")
    #expect(ending.sure == day("2027-02-10")...day("2027-02-10"))
    #expect(ending.earliest == day("2026-01-01") && ending.latest == day("2027-02-10"))
    // The end lies before the year of the plan: it may then go on until that end only.
    #expect(time(nil, "2025-11").earliest == day("2025-11-01"))
    let timeless = time(nil, nil, year: nil)
    #expect(timeless.sure == nil && timeless.earliest == nil && timeless.latest == nil)
  }

  @Test("an end before its start says nothing")
  func turned() {
    #expect(time("2026-09", "2026-05") == time(nil, nil))
  }

  @Test("two fall together on the days that both have; one missing date makes it possible")
  func together() {
    let autumn = time("2026-08", "2026-09")
    #expect(
      autumn.together(with: time("2026-09-15", "2026-12"))
        == .sure(day("2026-09-15")...day("2026-09-30")))
    // 15 to 30 September, both included.
    #expect(autumn.together(with: time("2026-09-15", "2026-12")).days == 16)
    #expect(autumn.together(with: time("2026-10", "2026-12")) == .apart)
    #expect(autumn.together(with: time(nil, nil)) == .possible)
    #expect(autumn.together(with: time(nil, nil, year: 2025)) == .apart)
    #expect(autumn.together(with: time("2026-10", nil)) == .apart)
    // The last day of one year's plan may be the first day of the other.
    #expect(time(nil, nil, year: 2025).together(with: time("2025-12-31", "2026-02")) == .possible)
    #expect(autumn.together(with: time("2026-02", nil)) == .possible)
    #expect(autumn.together(with: time(nil, nil, year: nil)) == .possible)
  }

  @Test("it is the same both ways, and with itself all of its days", arguments: UInt64(1)...20)
  func symmetric(seed: UInt64) {
    let times = PlanSample.random(seed: seed).actions.map { ActionTime($0) }
    for one in times {
      if let sure = one.sure { #expect(one.together(with: one) == .sure(sure)) }
      for other in times { #expect(one.together(with: other) == other.together(with: one)) }
    }
  }
}
