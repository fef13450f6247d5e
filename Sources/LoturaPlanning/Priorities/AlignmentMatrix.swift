package import LoturaNetwork

/// Associations by the priorities of a strategy: who works on what and how much, what nobody serves,
/// where many stand, and of whom it is not known.
///
/// It is the coverage of each priority (`PriorityCoverage`) with the strategy's own order: parts stand
/// below the priority that they belong to. Only active associations are looked at.
///
/// **Missing data.** Whoever has not told all its priorities may work on any of them: no cell of it is
/// taken for 'does not', and no priority is unserved as long as there is such a one. **Source.** Our
/// choice.
package struct AlignmentMatrix: Hashable, Sendable {
  /// One priority.
  package struct Row: Hashable, Sendable {
    /// The priority.
    package let priority: Priority
    /// How many priorities stand above it, 0: none.
    package let depth: Int
    /// Who works on it, and of whom it is not known.
    package let coverage: PriorityCoverage
    /// Who works on a part of it and not on it by name; by id.
    package let below: [Association.ID]
  }

  /// What is known of one association and one priority.
  package enum Cell: Hashable, Sendable {
    /// It works on it: how much of its work, above 0 … 1.
    case works(Double)
    /// It is known not to.
    case none
    /// It has not told.
    case unknown
  }

  /// How much an association has told.
  package struct Teller: Hashable, Sendable {
    /// Who.
    package let association: Association.ID
    /// Whether its list of priorities is all there is.
    package let knowledge: Knowledge
    /// On how many of the rows it works.
    package let count: Int
  }

  /// The strategies of the rows, by name.
  package let schemes: [String]
  /// Strategies of the network on which no active association works, and which were not asked for.
  package let idle: [String]
  /// From how many associations on a priority counts as crowded.
  package let crowd: Int
  /// The active associations, by id.
  package let tellers: [Teller]
  /// The priorities: by strategy, then by id, each with its parts below it.
  package let rows: [Row]

  /// The matrix of a network.
  ///
  /// - Parameters:
  ///   - scheme: the strategy; nil: each on which somebody works today, and all where nobody does.
  ///   - crowd: from how many associations on a priority counts as crowded; nil: the usual.
  /// - Complexity: O(priorities × associations + alignments).
  package init(_ network: Network, scheme: String? = nil, crowd: Int? = nil) {
    let active = network.activeAssociations.map(\.id).sorted()
    let crowd = crowd ?? PriorityCoverage.usualCrowd(among: active.count)
    let covered = network.priorityCoverage(crowd: crowd)
    let all = Set(network.priorities.map(\.scheme)).sorted()
    let byID = Dictionary(
      network.priorities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let busy = Set(covered.filter { !$0.works.isEmpty }.compactMap { byID[$0.priority]?.scheme })
    let shown = scheme.map { [$0] } ?? (busy.isEmpty ? all : busy.sorted())
    let rows = shown.flatMap { name in
      AlignmentMatrix.rows(
        covered.filter { byID[$0.priority]?.scheme == name }, priorities: byID)
    }
    self.rows = rows
    self.crowd = crowd
    schemes = shown.filter { name in rows.contains { $0.priority.scheme == name } }
    idle = scheme == nil ? all.filter { !shown.contains($0) } : []
    tellers = active.map { id in
      Teller(
        association: id, knowledge: network.knowledge(of: Subject.ID(id), in: .alignments),
        count: rows.count { row in row.coverage.works.contains { $0.association == id } })
    }
  }

  /// What is known of an association and the priority of a row. O(associations).
  package func cell(_ association: Association.ID, _ row: Row) -> Cell {
    if let work = row.coverage.works.first(where: { $0.association == association }) {
      return .works(work.intensity)
    }
    return row.coverage.untold.contains(association) ? .unknown : .none
  }

  /// The rows of one strategy: a priority, then its parts.
  private static func rows(
    _ covered: [PriorityCoverage], priorities: [Priority.ID: Priority]
  ) -> [Row] {
    let own = Dictionary(covered.map { ($0.priority, $0) }, uniquingKeysWith: { first, _ in first })
    let children = Dictionary(
      grouping: own.keys.filter { parent(of: $0, priorities, in: own) != nil }.sorted(),
      by: { parent(of: $0, priorities, in: own) ?? $0 })
    var rows: [Row] = []
    var placed: Set<Priority.ID> = []
    func place(_ id: Priority.ID, depth: Int) {
      guard let priority = priorities[id], let coverage = own[id], placed.insert(id).inserted
      else { return }
      let parts = descendants(of: id, children)
      let direct = Set(coverage.works.map(\.association))
      let below = Set(parts.flatMap { own[$0]?.works.map(\.association) ?? [] })
        .subtracting(direct)
      rows.append(
        Row(priority: priority, depth: depth, coverage: coverage, below: below.sorted()))
      for child in children[id] ?? [] { place(child, depth: depth + 1) }
    }
    let ids = own.keys.sorted()
    for id in ids where parent(of: id, priorities, in: own) == nil { place(id, depth: 0) }
    // Circles of parents are errors of the data; a network made by hand may still hold one.
    for id in ids { place(id, depth: 0) }
    return rows
  }

  /// The priority above it, if it belongs to the same strategy.
  private static func parent(
    of id: Priority.ID, _ priorities: [Priority.ID: Priority],
    in own: [Priority.ID: PriorityCoverage]
  ) -> Priority.ID? {
    priorities[id]?.parent.flatMap { own[$0] == nil ? nil : $0 }
  }

  private static func descendants(
    of id: Priority.ID, _ children: [Priority.ID: [Priority.ID]]
  ) -> Set<Priority.ID> {
    var found: Set<Priority.ID> = []
    var open = children[id] ?? []
    while let next = open.popLast() {
      if next != id, found.insert(next).inserted { open += children[next] ?? [] }
    }
    return found
  }
}

extension PriorityCoverage {
  /// The usual number from which on a priority counts as crowded: a third of all associations, rounded
  /// up, but four at least, for fewer are no crowd. **Source.** Our choice.
  package static func usualCrowd(among associations: Int) -> Int { max(4, (associations + 2) / 3) }
}
