internal import LoturaNetwork
internal import LoturaScoring

/// Whom the other associations would meet first, before and after a merger.
struct OtherAssociations {
  /// The other active associations, by id.
  let others: [MergerComparison.Other]

  init(_ scoring: Scoring, _ merged: Network, parts: [Association.ID], id: Association.ID) {
    let after = Scoring(merged, model: scoring.model)
    let parties = Set(parts.map { Subject.ID($0) })
    others = scoring.network.activeAssociations.map(\.id).filter { !parts.contains($0) }.sorted()
      .map { other in
        let (first, second) = (scoring.first(for: other), after.first(for: other))
        let same = first.map { parties.contains($0.id) ? Subject.ID(id) : $0.id } == second?.id
        return MergerComparison.Other(
          id: other, before: first, after: second, isChanged: !same)
      }
  }
}

extension Scoring {
  /// The first in the balanced list of an association; nil: nobody is left to suggest.
  fileprivate func first(for id: Association.ID) -> MergerComparison.Other.First? {
    var request = SuggestionRequest()
    request.draws = 0
    return suggestions(for: .init(id), request).rows.first.map {
      .init(id: $0.b, score: $0.score.used)
    }
  }
}
