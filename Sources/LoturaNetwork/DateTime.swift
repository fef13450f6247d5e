/// A point in time to the minute or second: when a meeting begins.
///
/// Without a zone it is local time, whatever the place, and stays so in a calendar. **Source.**
/// ISO 8601.
public struct DateTime: Hashable, Sendable {
  /// As written.
  public let text: String
  /// The day, in the zone it is written in.
  public let day: Day
  /// Seconds since midnight, 0 ..< 86 400.
  public let secondOfDay: Int
  /// Minutes that its zone is ahead of UTC; nil: local.
  public let zone: Int?

  /// Reads `YYYY-MM-DDTHH:MM`, with `:SS` and `Z` or `±HH:MM` if they are there; a blank may stand
  /// for the `T`, as spreadsheets write it. Nil if the text is something else.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 16, bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "),
      let day = PartialDate(String(text.prefix(10)))?.firstDay,
      let hour = Self.twoDigits(bytes, at: 11), hour < 24, bytes[13] == UInt8(ascii: ":"),
      let minute = Self.twoDigits(bytes, at: 14), minute < 60
    else { return nil }
    var second = 0
    var next = 16
    if bytes.count > 16, bytes[16] == UInt8(ascii: ":") {
      guard let seconds = Self.twoDigits(bytes, at: 17), seconds < 60 else { return nil }
      second = seconds
      next = 19
    }
    guard case .some(let zone) = Self.zone(Array(bytes[next...])) else { return nil }
    self.text = text
    self.day = day
    secondOfDay = hour * 3600 + minute * 60 + second
    self.zone = zone
  }

  /// Whether this lies before another; false where one is local and the other has a zone.
  public func isBefore(_ other: DateTime) -> Bool {
    guard (zone == nil) == (other.zone == nil) else { return false }
    return seconds < other.seconds
  }

  /// Seconds since a fixed day, in UTC where there is a zone: only differences
  /// and order mean something, and only between two that both have a zone or both have none.
  public var seconds: Int { day.number * 86_400 + secondOfDay - (zone ?? 0) * 60 }

  private static func twoDigits(_ bytes: [UInt8], at start: Int) -> Int? {
    guard start + 1 < bytes.count else { return nil }
    let digits = [bytes[start], bytes[start + 1]].map { Int($0) - 48 }
    guard digits.allSatisfy({ (0...9).contains($0) }) else { return nil }
    return digits[0] * 10 + digits[1]
  }

  /// The zone that these bytes name: none, `Z` or `±HH:MM`; nil if they are something else.
  private static func zone(_ bytes: [UInt8]) -> Int?? {
    if bytes.isEmpty { return .some(nil) }
    if bytes == [UInt8(ascii: "Z")] { return .some(0) }
    guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"),
      bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"),
      let hours = twoDigits(bytes, at: 1), hours < 24, let minutes = twoDigits(bytes, at: 4),
      minutes < 60
    else { return nil }
    return .some((bytes[0] == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + minutes))
  }
}
