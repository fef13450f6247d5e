import LoturaNetwork
import Testing

@Suite("A date known to the year, the month or the day")
struct PartialDateTests {
  private func day(_ year: Int, _ month: Int, _ day: Int) throws -> Day {
    try #require(Day(year: year, month: month, day: day))
  }

  @Test("a year is all its days, and 1 July stands for it")
  func year() throws {
    let date = try #require(PartialDate("2020"))
    #expect(date.firstDay == (try day(2020, 1, 1)))
    #expect(date.lastDay == (try day(2020, 12, 31)))
    #expect(date.middle == (try day(2020, 7, 1)))
    #expect(date.text == "2020")
  }

  @Test("a month is all its days, and the 15th stands for it")
  func month() throws {
    let date = try #require(PartialDate("2024-02"))
    #expect(date.firstDay == (try day(2024, 2, 1)))
    #expect(date.lastDay == (try day(2024, 2, 29)))
    #expect(date.middle == (try day(2024, 2, 15)))
  }

  @Test("a day is itself")
  func oneDay() throws {
    let date = try #require(PartialDate("2024-12-31"))
    #expect(date.firstDay == (try day(2024, 12, 31)))
    #expect(date.firstDay == date.lastDay)
    #expect(date.firstDay == date.middle)
    #expect(PartialDate(date.firstDay) == date)
  }

  @Test(
    "anything else is no date",
    arguments: [
      "", "20", "20200", "2020-1", "2020-13", "2020-00", "2023-02-29", "2020-01-1", "2020-01-01-",
      "2020-", "-2020", "+020", "2020/01/01", "31-12-2020", "２０２０", "2020-01-01T00:00", "0000",
      " 2020", "2020-W1", "202a",
    ])
  func refused(_ text: String) { #expect(PartialDate(text) == nil) }

  @Test("the years 0001 and 9999 are dates")
  func edges() {
    #expect(PartialDate("0001")?.firstDay == Day(year: 1, month: 1, day: 1))
    #expect(PartialDate("9999-12-31")?.lastDay == Day(year: 9999, month: 12, day: 31))
  }
}
