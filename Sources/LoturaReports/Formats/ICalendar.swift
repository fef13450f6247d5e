internal import LoturaNetwork

/// A calendar as other programs read it: RFC 5545.
///
/// Text is cleaned of controls and escaped, so that no name can end its line; lines end in CR LF and
/// are folded at 75 octets, never inside a character. Times without a zone stay local ("floating"),
/// those with one are written in UTC. **Source.** Desruisseaux 2009.
struct ICalendar: Hashable, Sendable {
  /// Something that takes place.
  struct Event: Hashable, Sendable {
    /// Its name among all events anywhere: the same event has it in every calendar.
    let id: String
    /// When it begins.
    let start: DateTime
    /// When it ends.
    let end: DateTime
    /// What it is, in a few words.
    let summary: String
    /// Where; nil: not said.
    var location: String?
  }

  /// What the calendar is called.
  let name: String
  /// The day on which its facts are in force: the stamp of every event, for there is no clock.
  let stamp: Day
  /// What takes place, in the order given.
  let events: [Event]

  /// The calendar as bytes. O(size).
  var bytes: [UInt8] {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Lotura//Lotura//EN", "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH", "X-WR-CALNAME:" + ICalendar.escaped(name),
    ]
    for event in events { lines += self.lines(of: event) }
    lines.append("END:VCALENDAR")
    return lines.flatMap { ICalendar.folded($0) }
  }

  private func lines(of event: Event) -> [String] {
    var lines = [
      "BEGIN:VEVENT", "UID:" + ICalendar.escaped(event.id),
      "DTSTAMP:" + ICalendar.date(stamp.number) + "T000000Z",
      "DTSTART:" + ICalendar.text(of: event.start), "DTEND:" + ICalendar.text(of: event.end),
      "SUMMARY:" + ICalendar.escaped(event.summary),
    ]
    if let location = event.location { lines.append("LOCATION:" + ICalendar.escaped(location)) }
    return lines + ["END:VEVENT"]
  }

  /// A time: local as it is, else in UTC.
  private static func text(of time: DateTime) -> String {
    guard time.zone != nil else {
      return date(time.day.number) + "T" + clock(time.secondOfDay)
    }
    let day = (time.seconds - modulo(time.seconds, 86_400)) / 86_400
    return date(day) + "T" + clock(modulo(time.seconds, 86_400)) + "Z"
  }

  private static func modulo(_ number: Int, _ divisor: Int) -> Int {
    (number % divisor + divisor) % divisor
  }

  private static func date(_ day: Int) -> String {
    Day(number: day).description.filter { $0 != "-" }
  }

  private static func clock(_ second: Int) -> String {
    [second / 3600, second / 60 % 60, second % 60].map { ($0 < 10 ? "0" : "") + String($0) }
      .joined()
  }

  /// A text as a value: on one line, with what has a meaning of its own marked.
  private static func escaped(_ text: String) -> String {
    shownText(text).reduce(into: "") { escaped, character in
      if character == "\\" || character == ";" || character == "," { escaped += "\\" }
      escaped.append(character)
    }
  }

  /// A line in pieces of at most 75 octets; each further piece begins with a blank.
  private static func folded(_ line: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var used = 0
    for scalar in line.unicodeScalars {
      let octets = Array(String(scalar).utf8)
      if used + octets.count > 75 {
        bytes += [13, 10, 32]
        used = 1
      }
      bytes += octets
      used += octets.count
    }
    return bytes + [13, 10]
  }
}
