package import LoturaNetwork

/// How many associations work on a priority, and of how many it is not known.
///
/// A priority that nobody is known to work on is *unserved* only where every association has told
/// all its priorities; else nobody can say, and it is *unknown*. **Source.** Our choice, so that
/// what is not written down is never taken for what is not done.
package struct PriorityCoverage: Hashable, Sendable {
  /// How a priority stands.
  package enum State: String, CaseIterable, Hashable, Sendable {
    /// At least `crowd` associations work on it.
    case crowded
    /// At least one works on it.
    case served
    /// Nobody does, and everybody has told.
    case unserved
    /// Nobody is known to, and not everybody has told.
    case unknown
  }

  /// An association that works on it.
  package struct Work: Hashable, Sendable {
    /// Who.
    package let association: Association.ID
    /// How much of its work, above 0 … 1.
    package let intensity: Double
  }

  /// The priority.
  package let priority: Priority.ID
  /// Who works on it, the most intensive first, equals by id.
  package let works: [Work]
  /// Who has not told all its priorities, and not this one; by id.
  package let untold: [Association.ID]
  /// From how many associations on it counts as crowded, at least 1.
  package let crowd: Int

  /// How it stands.
  package var state: State {
    if works.count >= crowd { return .crowded }
    if !works.isEmpty { return .served }
    return untold.isEmpty ? .unserved : .unknown
  }
}

extension Network {
  /// How the active associations cover each priority, in the order of the priorities.
  ///
  /// - Parameter crowd: from how many associations on a priority counts as crowded, at least 1.
  /// - Complexity: O(priorities × associations + alignments).
  package func priorityCoverage(crowd: Int) -> [PriorityCoverage] {
    precondition(crowd >= 1, "a crowd has at least one")
    let active = activeAssociations.map(\.id)
    let ids = Set(active.map { Subject.ID($0) })
    let rows = Dictionary(grouping: alignments.filter { ids.contains($0.subject) }, by: \.priority)
    let isTold = Dictionary(
      uniqueKeysWithValues: active.map {
        ($0, knowledge(of: Subject.ID($0), in: .alignments) == .complete)
      })
    return priorities.map { priority in
      let own = rows[priority.id] ?? []
      // Several rows of one association and one priority: the strongest counts.
      let intensity = Dictionary(
        own.map { (Association.ID($0.subject), $0.intensity) }, uniquingKeysWith: max)
      let works = active.compactMap { id -> PriorityCoverage.Work? in
        guard let share = intensity[id], share > 0 else { return nil }
        return .init(association: id, intensity: share)
      }.sorted { ($1.intensity, $0.association) < ($0.intensity, $1.association) }
      return PriorityCoverage(
        priority: priority.id, works: works,
        untold: active.filter { intensity[$0] == nil && isTold[$0] == false }, crowd: crowd)
    }
  }
}
