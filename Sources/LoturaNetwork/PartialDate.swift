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
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), zip(parts, [4, 2, 2]).allSatisfy({ $0.count == $1 }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count, (1...9999).contains(numbers[0]) else { return nil }
    let months = numbers.count > 1 ? numbers[1]...numbers[1] : 1...12
    guard (1...12).contains(months.lowerBound) else { return nil }
    let lastOfMonth = Day.length(ofMonth: months.upperBound, in: numbers[0])
    let days = numbers.count > 2 ? numbers[2]...numbers[2] : 1...lastOfMonth
    let middleOfTwo =
      numbers.count > 2
      ? (months.lowerBound, days.lowerBound)
      : numbers.count > 1 ? (months.lowerBound, 15) : (7, 1)
    guard
      let first = Day(year: numbers[0], month: months.lowerBound, day: days.lowerBound),
      let last = Day(year: numbers[0], month: months.upperBound, day: days.upperBound),
      let middle = Day(year: numbers[0], month: middleOfTwo.0, day: middleOfTwo.1)
    else { return nil }
    self.text = text
    firstDay = first
    lastDay = last
    self.middle = middle
  }

  /// The date that is exactly this day.
  public init(_ day: Day) {
    text = day.description
    firstDay = day
    lastDay = day
    middle = day
  }
}
