/// A meeting slot of a matchmaking event: a stretch of time with a number of tables.
public struct Slot: Hashable, Sendable {
  /// The id of a slot.
  public typealias ID = Identifier<Slot>

  /// Its id, unique among all nodes.
  public let id: ID
  /// When it begins; nil: unknown.
  public var start: DateTime?
  /// When it ends; nil: unknown.
  public var end: DateTime?
  /// How many meetings can take place at once; nil: no limit.
  public var tables: Int?

  /// A slot of which no more is known.
  public init(id: ID) { self.id = id }
}

extension Slot {
  /// Its stretch of time; nil where one end is not known or one is local and the other has a zone.
  public var stretch: Stretch? {
    guard let start, let end else { return nil }
    return Stretch(start, end)
  }
}

/// A stretch of time from a beginning to an end, the end not included.
public struct Stretch: Hashable, Sendable {
  /// When it begins.
  public let start: DateTime
  /// When it ends.
  public let end: DateTime

  /// A stretch; nil: the end is before the start, or one of them is local and the other has a zone.
  public init?(_ start: DateTime, _ end: DateTime) {
    guard (start.zone == nil) == (end.zone == nil), !end.isBefore(start) else { return nil }
    self.start = start
    self.end = end
  }

  /// Whether two stretches share some time: each begins before the other ends. A local stretch and
  /// one with a zone cannot be compared and are taken to overlap only if they touch one local day.
  public func overlaps(_ other: Stretch) -> Bool {
    guard (start.zone == nil) == (other.start.zone == nil) else {
      return start.day <= other.end.day && other.start.day <= end.day
    }
    return start.isBefore(other.end) && other.start.isBefore(end)
  }
}
