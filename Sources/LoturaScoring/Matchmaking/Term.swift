/// One term of a readable sum: an axis, or a simple function of axes. Raw values are the codes of
/// the model in JSON.
public enum Term: String, CaseIterable, Hashable, Sendable {
  case complementarity = "C"
  case priorities = "P"
  /// Sectors neither the same nor strange: the peak at the model's `Kp` centre.
  case relatedSectors = "Kp"
  case cooperation = "H"
  /// New to each other: 1 − H.
  case newcomers = "Hn"
  case newReach = "N"
  /// Alike in size and maturity: ½(B + M).
  case evenness = "Z"
  /// How far b fills a's gaps.
  case filledGaps = "F"
  /// How far b is ahead of a.
  case maturityLead = "G"
  case sectors = "K"
  case prioritiesSaturated = "Ps"
  case complementaritySaturated = "Cs"
  case duplicationSaturated = "Vs"
  case overlapSaturated = "Os"
  case containmentSaturated = "Qs"
  case sizeBalance = "B"
  /// One much larger than the other: min(1, 2(1 − B)).
  case asymmetry = "A"
  case maturityCloseness = "M"
  case territory = "T"
  /// Different sectors: 1 − K.
  case differentSectors = "X"
  case hostLead = "L"
  /// Sectors in the middle, for convergence: the peak at the model's `Km` centre.
  case middleSectors = "Km"
}

/// A term and its weight in a sum.
public struct WeightedTerm: Hashable, Sendable {
  /// The term.
  public let term: Term
  /// Its weight, ≥ 0; the weights of one sum add up to 1.
  public let weight: Double

  /// A term with its weight.
  public init(_ term: Term, _ weight: Double) {
    self.term = term
    self.weight = weight
  }
}
