/// What a measure of the scoreboard means.
public struct Measure: Hashable, Sendable {
  /// Which way a measure is good.
  public enum Direction: String, CaseIterable, Hashable, Sendable {
    case higher, lower, neutral
  }

  /// Its id, that of the figures.
  public let id: Figure.Measure
  /// Its name.
  public let name: LocalizedName
  /// Its unit, as written; nil: not said.
  public var unit: String?
  /// Which way it is good; nil: not said.
  public var direction: Direction?
  /// What it counts, in words; nil: not said.
  public var definition: String?
  /// How many associations must be known before they are compared; nil: the usual number.
  public var minimumCount: Int?

  /// A measure of which no more is known.
  public init(id: Figure.Measure, name: LocalizedName) {
    self.id = id
    self.name = name
  }
}
