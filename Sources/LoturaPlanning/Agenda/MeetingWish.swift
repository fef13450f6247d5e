package import LoturaNetwork

/// A meeting that was asked for: by one of the two, or by both.
package struct MeetingWish: Hashable, Sendable {
  /// The smaller id of the two.
  package let a: Subject.ID
  /// The larger id of the two.
  package let b: Subject.ID
  /// What it is worth: of each request 4 (priority 1), 2 (priority 2, or not said) or 1 (priority
  /// 3); at least 1, at most 8.
  package let value: Int
  /// The slots in which both are free and there is a table, by place in the day; none where it
  /// cannot take place.
  package let slots: [Int]
  /// Why it cannot take place at all; nil: it can, and others may stand in its way.
  package let obstacle: Obstacle?

  /// Why a meeting cannot take place, whatever the others do.
  package enum Obstacle: Hashable, Sendable {
    /// Somebody asks to meet themselves.
    case sameSubject
    /// An association that is merged or closed takes no part.
    case absent(Subject.ID)
    /// A veto; its reason as written.
    case veto(reason: String?)
    /// There is no slot in which both are free.
    case noCommonSlot
    /// There are slots in which both are free, but none of them has a table.
    case noTable
  }

  /// Whether it can take place.
  package var isAdmissible: Bool { obstacle == nil }

  /// What a request adds to the value of its meeting.
  package static func value(of request: MeetingRequest) -> Int {
    switch request.priority {
    case 1: 4
    case 3: 1
    default: 2
    }
  }
}
