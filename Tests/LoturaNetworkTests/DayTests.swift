import LoturaGraph
import LoturaNetwork
import Testing

@Suite("A day of the calendar")
struct DayTests {
  @Test("days are counted from 1970-01-01")
  func count() {
    #expect(Day(year: 1970, month: 1, day: 1)?.number == 0)
    #expect(Day(year: 1969, month: 12, day: 31)?.number == -1)
    // 30 years of 365 days and 7 leap days (1972 … 1996): 10957.
    #expect(Day(year: 2000, month: 1, day: 1)?.number == 10_957)
    // `date -u -d 2024-02-29 +%s` / 86400
    #expect(Day(year: 2024, month: 2, day: 29)?.number == 19_782)
    // `date -u -d 0001-01-01 +%s` / 86400
    #expect(Day(year: 1, month: 1, day: 1)?.number == -719_162)
    #expect(Day(year: 9999, month: 12, day: 31)?.number == 2_932_896)
  }

  @Test("walking every day of 9999 years meets each date once, in order")
  func walk() {
    var number = -719_162
    for year in 1...9999 {
      for month in 1...12 {
        // By the rule of the calendar, said another way than in the code under test.
        let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
        let length = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
        let first = Day(year: year, month: month, day: 1)
        let last = Day(year: year, month: month, day: length)
        guard first?.number == number, last?.number == number + length - 1,
          Day(year: year, month: month, day: length + 1) == nil
        else {
          Issue.record("\(year)-\(month)")
          return
        }
        let middle = Day(number: number + 14).components
        guard middle == (year, month, 15) else {
          Issue.record("\(middle)")
          return
        }
        number += length
      }
    }
  }

  @Test(
    "there is no such day",
    arguments: [
      (0, 1, 1), (2023, 2, 29), (1900, 2, 29), (2024, 13, 1), (2024, 0, 1), (10_000, 1, 1),
    ])
  func none(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test("a day is written with all its digits")
  func text() {
    #expect(Day(year: 33, month: 4, day: 3)?.description == "0033-04-03")
    #expect(Day(number: -719_163).year == 0)
  }
}
