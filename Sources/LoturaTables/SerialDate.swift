/// A date that a spreadsheet keeps as a number: days since its epoch, the time as a fraction.
///
/// The number is a date only by the cell's format, and the format says how much of it is meant:
/// someone who types `2024-05` gets the first of May with a format that shows month and year.
/// A time of midnight is left out, for many programs write every date as one at midnight.
/// **Source.** ECMA-376-1 2016, 18.17.4.
struct SerialDate {
  /// How much of a date a cell shows.
  enum Precision: Hashable, Sendable {
    case year, month, day, dayAndTime, time
  }

  /// Days from 1970-01-01 to the workbook's day 0.
  let epoch: Int
  /// Whether the workbook counts a 29 February 1900, which never was.
  let hasFalseLeapDay: Bool

  /// The calendar of a workbook: `is1904` for one that was made on an old Macintosh.
  init(is1904: Bool) {
    // 1899-12-30 and 1904-01-01. From 1900-03-01 on, day numbers are days since 1899-12-30.
    epoch = is1904 ? -24_107 : -25_569
    hasFalseLeapDay = !is1904
  }

  /// ISO 8601 text: `2024`, `2024-05`, `2024-05-31`, `2024-05-31T09:30`, `09:30`, with seconds
  /// where there are any. Nil where the number is no date: negative, after 9999, or the false day.
  func text(_ serial: Double, _ precision: Precision) -> String? {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    let seconds = Int((serial * 86_400).rounded())
    var (day, second) = seconds.quotientAndRemainder(dividingBy: 86_400)
    let clock = clockText(second)
    if precision == .time, day == 0 { return clock }
    if hasFalseLeapDay {
      if day == 60 || day == 0 { return nil }
      if day < 60 { day += 1 }
    }
    let date = Self.civil(daysSince1970: day + epoch)
    if precision != .dayAndTime, precision != .time { second = 0 }
    return switch precision {
    case .year: Self.padded(date.year, 4)
    case .month: "\(Self.padded(date.year, 4))-\(Self.padded(date.month, 2))"
    case .day, .dayAndTime, .time: date.text + (second == 0 ? "" : "T\(clock)")
    }
  }

  private func clockText(_ second: Int) -> String {
    let minutes = "\(Self.padded(second / 3600, 2)):\(Self.padded(second / 60 % 60, 2))"
    return second % 60 == 0 ? minutes : minutes + ":\(Self.padded(second % 60, 2))"
  }

  fileprivate static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private struct Civil {
    let year, month, day: Int
    var text: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }
  }

  /// The date of a day number, by the calendar's 400-year cycle of 146 097 days, with years that
  /// begin in March, so that the leap day is the last of its year.
  private static func civil(daysSince1970: Int) -> Civil {
    let shifted = daysSince1970 + 719_468  // days since 0000-03-01
    let cycle = shifted / 146_097
    let dayOfCycle = shifted % 146_097
    let yearOfCycle =
      (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
    let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return Civil(
      year: yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }
}
