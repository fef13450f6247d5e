package import LoturaNetwork
internal import LoturaPlanning

/// How times of a day are written: as they stand in the workbook, by the clock of the place.
extension AgendaTelling {
  func slot(_ id: LoturaNetwork.Slot.ID) -> LoturaNetwork.Slot? {
    agenda.pool.day.place(of: id).map { agenda.pool.day.slots[$0] }
  }

  /// When a slot is: `09:30–09:55`; its id where no time is known.
  package func time(of id: LoturaNetwork.Slot.ID) -> String {
    guard let slot = slot(id), slot.start != nil || slot.end != nil else {
      return shownText(id.text)
    }
    return time(slot.start, slot.end)
  }

  /// A stretch of time, with the day where the event has several.
  func time(_ start: DateTime?, _ end: DateTime?) -> String {
    let clock = words(
      .range,
      [.low: start.map(AgendaTelling.clock) ?? "?", .high: end.map(AgendaTelling.clock) ?? "?"])
    guard let days = agenda.pool.day.days, days.lowerBound < days.upperBound,
      let day = (start ?? end)?.day
    else { return clock }
    return "\(day) \(clock)"
  }

  /// Hours and minutes of a clock: `09:30`.
  package static func clock(_ time: DateTime) -> String {
    let (hour, minute) = (time.secondOfDay / 3600, time.secondOfDay / 60 % 60)
    return (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
  }
}
