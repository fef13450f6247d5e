import Glibc
import LoturaNetwork

/// Axis P: how far two subjects work on the same smart-specialisation priorities.
///
/// **Formula.** The Ruzicka index of iₐ(k)·weightₖ·idfₖ, with i the intensity and
/// idfₖ = ln(1 + N/nₖ): N active associations have any alignment row, nₖ (at least 1) of them work
/// on k. A priority of everybody says little.
/// **Unit** none. **Range** 0 (nothing in common) … 1 (the same work). **Symmetric.** Two known to
/// work on no priority have nothing in common: 0.
/// **Missing data.** See `BoundedRuzicka`; idf is taken from the listed rows.
///
/// **Source.** Ruzicka 1958; Spärck Jones 1972.
struct PriorityAlignment: Sendable {
  /// Who works on what, with the intensities as given.
  let rows: SheetRows<Priority>
  /// weightₖ·idfₖ, by key.
  let importance: [Double]

  /// The alignments of a network, seen by its active associations.
  init(_ network: Network, associations: [Subject.ID]) {
    let rows = SheetRows(
      network.alignments.map {
        .init(subject: $0.subject, key: $0.priority, weight: $0.intensity)
      })
    let withRows = Double(associations.count { !rows.entries(of: $0).isEmpty })
    let scale = powerOfTwoScale(of: network.priorities.lazy.map(\.weight))
    let weights = Dictionary(
      network.priorities.map { ($0.id, $0.weight) }, uniquingKeysWith: { first, _ in first })
    let counts = rows.counts(among: associations)
    importance = rows.keys.indices.map { key in
      let idf = log(1 + withRows / Double(max(1, counts[key])))
      return weights[rows.keys[key], default: 1] * scale * idf
    }
    self.rows = rows
  }

  /// A subject's work on priorities, weighted by their importance.
  func profile(of subject: Subject.ID, knowledge: Knowledge) -> Profile {
    rows.profile(of: subject, knowledge: knowledge) { importance[$0] }
  }

  /// The values that P can have.
  func value(_ x: Profile, _ y: Profile) -> Interval { BoundedRuzicka(x, y).likeness }
}
