package import LoturaNetwork

/// What somebody asks of the agenda of a matchmaking event.
package struct AgendaRequest: Hashable, Sendable {
  /// Whether the least share of wishes met comes before the value of the whole.
  package var isFair = false
  /// The most meetings of one participant, ≥ 0; nil: as many as the slots allow.
  package var mostPerPerson: Int?
  /// An earlier agenda, which people have in their hands; nil: there is none.
  package var earlier: [PlannedMeeting]?
  /// How many meetings of the earlier agenda may be dropped or moved, ≥ 0; nil: any number, but
  /// none for nothing.
  package var mostChanges: Int?

  /// The greatest value of all.
  package init() {}
}

/// Two who meet in a slot.
package struct PlannedMeeting: Hashable, Comparable, Sendable {
  /// In which slot.
  package let slot: Slot.ID
  /// The smaller id of the two.
  package let a: Subject.ID
  /// The larger id of the two.
  package let b: Subject.ID

  /// A meeting of two, given in either order.
  package init(_ slot: Slot.ID, _ one: Subject.ID, _ other: Subject.ID) {
    self.slot = slot
    a = min(one, other)
    b = max(one, other)
  }

  /// By slot, then by who meets.
  package static func < (left: Self, right: Self) -> Bool {
    (left.slot, left.a, left.b) < (right.slot, right.a, right.b)
  }
}
