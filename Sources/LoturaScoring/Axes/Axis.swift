/// One respect in which two subjects can be compared. Raw values are the codes of the model, in the
/// order that every list and every draw follows.
public enum Axis: String, CaseIterable, Hashable, Sendable {
  /// Shared members, hubs discounted.
  case memberOverlap = "O"
  /// How far the smaller membership lies within the larger.
  case containment = "Q"
  /// Likeness of the sectors.
  case sectorRelatedness = "K"
  /// The same smart-specialisation priorities.
  case priorityAlignment = "P"
  /// Each fills the other's gaps.
  case complementarity = "C"
  /// How far b fills a's gaps.
  case fillOfA = "Fab"
  /// How far a fills b's gaps.
  case fillOfB = "Fba"
  /// The same services twice.
  case duplication = "V"
  /// Partners and countries that only one has.
  case newReach = "N"
  /// Equal size.
  case sizeBalance = "B"
  /// Equal maturity.
  case maturityCloseness = "M"
  /// How far b is ahead of a in maturity.
  case leadOfB = "Gab"
  /// How far a is ahead of b in maturity.
  case leadOfA = "Gba"
  /// Near each other in the territory.
  case territoryCloseness = "T"
  /// What they have done together.
  case priorCooperation = "H"
  /// One roof over both.
  case hostLead = "L"

  /// Its place in the order of the axes.
  public var position: Int {
    // A list, not a look-up: it is asked for in every comparison of two subjects.
    switch self {
    case .memberOverlap: 0
    case .containment: 1
    case .sectorRelatedness: 2
    case .priorityAlignment: 3
    case .complementarity: 4
    case .fillOfA: 5
    case .fillOfB: 6
    case .duplication: 7
    case .newReach: 8
    case .sizeBalance: 9
    case .maturityCloseness: 10
    case .leadOfB: 11
    case .leadOfA: 12
    case .territoryCloseness: 13
    case .priorCooperation: 14
    case .hostLead: 15
    }
  }

  /// The axis as seen when the two are named in the other order.
  public var mirrored: Axis {
    switch self {
    case .fillOfA: .fillOfB
    case .fillOfB: .fillOfA
    case .leadOfB: .leadOfA
    case .leadOfA: .leadOfB
    default: self
    }
  }
}
