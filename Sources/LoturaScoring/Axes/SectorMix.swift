package import LoturaNetwork

/// In which sectors a subject works, and how much of its work each is.
package struct SectorMix: Hashable, Sendable {
  /// A sector and its share of the work.
  package struct Part: Hashable, Sendable {
    /// The sector.
    package let sector: Sector.ID
    /// Its share, above 0 … 1; the shares of a subject add up to 1.
    package let share: Double
  }

  /// The sectors, by id; empty: nothing is listed.
  package let parts: [Part]
  /// Whether they are those of its members, for want of its own.
  package let isDerived: Bool
  /// Whether the parts are all there are; unknown: nothing is listed, and there may be some.
  package let knowledge: Knowledge
}

extension AxisTable {
  /// In which sectors a subject works: its own activities, else those of its members, as axis K
  /// reads them. O(1) for an active association.
  package func sectors(of subject: Subject.ID) -> SectorMix {
    let side = profile(of: subject).sectors
    let ids = measures.relatedness.shares.rows.ids(side.shares.keys)
    return SectorMix(
      parts: zip(ids, side.shares.weights).map { SectorMix.Part(sector: $0, share: $1) },
      isDerived: side.isDerived, knowledge: side.shares.knowledge)
  }
}
