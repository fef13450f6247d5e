import LoturaNetwork

/// Everything about one subject that the axes compare, read once.
struct SubjectProfile: Hashable, Sendable {
  let subject: Subject.ID
  /// Members, hubs discounted: axes O and Q.
  let members: Profile
  /// Shares of sectors: axis K.
  let sectors: SectorRelatedness.Side
  /// Priorities by importance: axis P.
  let priorities: Profile
  /// Needs and offers: axes C, F, V.
  let services: Complementarity.Side
  /// Partners and their countries: axis N.
  let reach: NewReach.Side
  /// Figures of size: axis B.
  let size: SizeBalance.Side
  /// Axes M and G.
  let maturity: Double?
  /// Axis T.
  let territory: Territory?
  /// Projects and groups: axis H.
  let cooperation: PriorCooperation.Side
  /// The roof: axis L.
  let host: HostLead.Side
}
