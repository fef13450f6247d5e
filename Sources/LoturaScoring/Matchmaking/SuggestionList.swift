package import LoturaNetwork

/// Who could come together, the best first, and who was left out for which reason: every
/// candidate pair is ranked or in exactly one of the other lists.
package struct SuggestionList: Hashable, Sendable {
  /// The ranked pairs, as many as were asked for.
  package let rows: [Suggestion]
  /// How many pairs are ranked; `rows` are the first of them.
  package let rankedCount: Int
  /// Pairs under a veto, in pair order; not ranked.
  package let vetoed: [VetoedPair]
  /// Pairs in which the form asked for is out by a condition, in pair order.
  package let out: [Pair]
  /// Pairs that the filter left out, in pair order; they are no candidates.
  package let filteredOut: [Pair]

  /// Two subjects.
  package struct Pair: Hashable, Sendable {
    /// The one the list is for, or the smaller id (learn: the learner).
    package let a: Subject.ID
    /// The other.
    package let b: Subject.ID
  }

  /// Two that must not be put together.
  package struct VetoedPair: Hashable, Sendable {
    /// The one the list is for, or the smaller id (learn: the learner).
    package let a: Subject.ID
    /// The other.
    package let b: Subject.ID
    /// The veto, with scope and reason.
    package let veto: Veto
  }
}
