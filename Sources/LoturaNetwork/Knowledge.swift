/// Whether the rows that we have about a subject in one sheet are all there are.
public enum Knowledge: String, CaseIterable, Hashable, Sendable {
  /// All there are, even if there are none.
  case complete
  /// There are more, and we do not have them.
  case partial
  /// Nothing is known: no row, and no word that there is none.
  case unknown
}
