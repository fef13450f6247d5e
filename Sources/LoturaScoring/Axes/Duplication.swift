/// Axis V: how far two subjects offer the same services twice.
///
/// **Formula.** The Ruzicka index of the levels of what the two offer.
/// **Unit** none. **Range** 0 (no common service) … 1 (the same services at the same levels).
/// **Symmetric.**
/// **Missing data.** See `BoundedRuzicka`.
///
/// **Source.** Ruzicka 1958.
struct Duplication: Sendable {
  /// The values that V can have for two profiles of offers.
  func value(_ x: Profile, _ y: Profile) -> Interval { BoundedRuzicka(x, y).likeness }
}
