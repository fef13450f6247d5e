import LoturaNetwork

extension Sheet {
  /// Meeting slots of a matchmaking event.
  static let slots = Sheet(
    .slots,
    columns: [
      .required(.id, .ownID),
      .optional(.start, .dateTime),
      .optional(.end, .dateTime),
      .optional(.tables, .number(.count)),
    ])
}

extension RowsInForce {
  /// The slots.
  var slots: [Slot] {
    let (starts, ends, tables) = (cells(.start), cells(.end), cells(.tables))
    return values { row in
      guard let id = ownID(row, of: Slot.self) else { return nil }
      var slot = Slot(id: id)
      slot.start = starts.dateTime(row)
      slot.end = ends.dateTime(row)
      slot.tables = tables.whole(row)
      return slot
    }
  }
}
