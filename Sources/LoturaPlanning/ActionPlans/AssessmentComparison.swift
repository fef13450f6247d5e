package import LoturaNetwork

/// How mature the associations were found to be, respect by respect, side by side: the newest level of
/// each, how it changed, and who could learn from whom.
///
/// Only active associations are looked at, and assessments up to the network's day. Whoever was not
/// assessed in a respect is *unknown* there and has no cell. A change is known only where there is an
/// earlier assessment of the same respect on another date. **Source.** Our choice.
package struct AssessmentComparison: Hashable, Sendable {
  /// What is known of one association in one respect.
  package struct Cell: Hashable, Sendable {
    /// The newest level, 1 … 5.
    package let level: Double
    /// When it was found; nil: the date is unknown.
    package let date: PartialDate?
    /// The level less the one before, −4 … 4; nil: there is none before.
    package let change: Double?
  }

  /// Somebody who could learn from another.
  package struct Lesson: Hashable, Sendable {
    /// Who could learn.
    package let learner: Association.ID
    /// From whom: the highest level among those it may meet; of equals whoever teaches fewest so far,
    /// then the smaller id.
    package let teacher: Association.ID
    /// How many levels lie between them, at least 1.
    package let levels: Double
  }

  /// One respect.
  package struct Dimension: Hashable, Sendable {
    /// Which, as written.
    package let name: String
    /// What is known, by association.
    package let cells: [Association.ID: Cell]
    /// Who could learn, the widest distance first, equals by learner.
    package let lessons: [Lesson]
    /// Those at the highest level, by id.
    package var highest: [Association.ID] {
      let most = cells.values.map(\.level).max()
      return cells.filter { $0.value.level == most }.keys.sorted()
    }
  }

  /// From how many levels on one can learn from another.
  package static let least = 1.0

  /// The active associations, by id.
  package let associations: [Association.ID]
  /// The respects, by name.
  package let dimensions: [Dimension]

  /// The comparison of a network's associations. O(assessments log assessments + dimensions × n²).
  package init(_ network: Network) {
    let active = network.activeAssociations.map(\.id).sorted()
    let apart = KeptApart(network)
    let known = Set(active)
    let counted = network.assessments.filter {
      known.contains($0.association) && ($0.date?.firstDay ?? network.asOf) <= network.asOf
    }
    var cells: [String: [Association.ID: Cell]] = [:]
    for (id, rows) in Dictionary(grouping: counted, by: \.association) {
      for history in rows.historyByDimension {
        guard let newest = history.last else { continue }
        let before = history.last { $0.date != newest.date }
        cells[newest.dimension, default: [:]][id] = Cell(
          level: newest.level, date: newest.date, change: before.map { newest.level - $0.level })
      }
    }
    associations = active
    dimensions = cells.sorted { $0.key < $1.key }.map { name, cells in
      Dimension(name: name, cells: cells, lessons: AssessmentComparison.lessons(cells, apart))
    }
  }

  private static func lessons(
    _ cells: [Association.ID: Cell], _ apart: KeptApart
  ) -> [Lesson] {
    // The lowest choose first.
    let learners = cells.sorted { ($0.value.level, $0.key) < ($1.value.level, $1.key) }
    var taught: [Association.ID: Int] = [:]
    return learners.compactMap { learner, cell -> Lesson? in
      let able = cells.filter { $0.key != learner && apart.veto($0.key, learner) == nil }
      guard let most = able.values.map(\.level).max(), most - cell.level >= least else {
        return nil
      }
      let best = able.filter { $0.value.level == most }.keys
      guard let teacher = best.min(by: { (taught[$0] ?? 0, $0) < (taught[$1] ?? 0, $1) })
      else { return nil }
      taught[teacher, default: 0] += 1
      return Lesson(learner: learner, teacher: teacher, levels: most - cell.level)
    }.sorted { ($1.levels, $0.learner) < ($0.levels, $1.learner) }
  }
}
