/// A date known to the year, the month or the day: the interval of its days.
///
/// `2020` is 2020-01-01 … 2020-12-31. Its middle, for the age of what happened then, is 1 July of
/// the year, or the 15th of the month.
public struct PartialDate: Hashable, Sendable {
  /// As written: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
  public let text: String
  /// The first of its days.
  public let firstDay: Day
  /// The last of its days.
  public let lastDay: Day
  /// The day that stands for it where an age is needed.
  public let middle: Day

  /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; nil if the text is none of them.
  public init?(_ text: String) {
    guard let numbers = Self.numbers(text) else { return nil }
    let (year, month, day) = numbers
    let lastMonth = month ?? 12
    guard (1...9999).contains(year), (1...12).contains(lastMonth),
      let first = Day(year: year, month: month ?? 1, day: day ?? 1),
      let last = Day(
        year: year, month: lastMonth, day: day ?? Day.length(ofMonth: lastMonth, in: year)),
      let middle = Day(year: year, month: month ?? 7, day: day ?? (month == nil ? 1 : 15))
    else { return nil }
    self.text = text
    firstDay = first
    lastDay = last
    self.middle = middle
  }

  /// The year, month and day that a text of 4, 7 or 10 bytes says; nil if it has another shape.
  private static func numbers(_ text: String) -> (year: Int, month: Int?, day: Int?)? {
    let count = text.utf8.count
    guard count == 4 || count == 7 || count == 10 else { return nil }
    var numbers = (0, 0, 0)
    for (place, byte) in text.utf8.enumerated() {
      if place == 4 || place == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      let digit = Int(byte - UInt8(ascii: "0"))
      switch place {
      case ..<4: numbers.0 = numbers.0 * 10 + digit
      case ..<7: numbers.1 = numbers.1 * 10 + digit
      default: numbers.2 = numbers.2 * 10 + digit
      }
    }
    return (numbers.0, count >= 7 ? numbers.1 : nil, count == 10 ? numbers.2 : nil)
  }

  /// The date that is exactly this day.
  public init(_ day: Day) {
    text = day.description
    firstDay = day
    lastDay = day
    middle = day
  }
}
