package import LoturaNetwork

/// Who could lead what several do together: whoever of them can do it best.
///
/// For a capability that is the largest level offered, for a priority the largest intensity of work on
/// it. Where none of them offers it, those outside who offer it most and may meet all of them could be
/// asked. **Source.** Our choice.
package struct OverlapLead: Hashable, Sendable {
  /// Somebody and how well.
  package struct Able: Hashable, Sendable {
    /// Who.
    package let association: Association.ID
    /// The level offered, above 0 … 5, or the intensity of the work, above 0 … 1.
    package let level: Double
  }

  /// Those of them who offer it or work on it, the best first, equals by id.
  package let able: [Able]
  /// Those of them who have not told, and not this; by id.
  package let untold: [Association.ID]
  /// Where none of them offers it: those outside who offer it most, all at one level; by id.
  package let outside: [Able]

  /// The best of them: all who are level; empty: none is known.
  package var leaders: [Able] { able.filter { $0.level == able.first?.level } }

  /// Who could lead some associations in a matter. O(rows of the sheet).
  init(
    _ matter: ActionOverlaps.Matter, among members: Set<Association.ID>, _ network: Network,
    _ apart: KeptApart
  ) {
    let (sheet, rows): (SheetName, [(Subject.ID, Double)]) =
      switch matter {
      case .capability(let id):
        (.offers, network.offers.filter { $0.capability == id }.map { ($0.subject, $0.level) })
      case .priority(let id, _):
        (
          .alignments,
          network.alignments.filter { $0.priority == id }.map { ($0.subject, $0.intensity) }
        )
      }
    let levels = Dictionary(
      rows.map { (Association.ID($0.0), $0.1) }, uniquingKeysWith: max)
    func ables(_ ids: some Sequence<Association.ID>) -> [Able] {
      ids.compactMap { id in levels[id].map { Able(association: id, level: $0) } }
        .filter { $0.level > 0 }.sorted { ($1.level, $0.association) < ($0.level, $1.association) }
    }
    able = ables(members)
    untold = members.filter {
      levels[$0] == nil && network.knowledge(of: Subject.ID($0), in: sheet) != .complete
    }.sorted()
    guard able.isEmpty, case .capability = matter else {
      outside = []
      return
    }
    let others = ables(
      network.activeAssociations.map(\.id).filter { other in
        !members.contains(other) && members.allSatisfy { apart.veto($0, other) == nil }
      })
    outside = others.filter { $0.level == others.first?.level }
  }
}
