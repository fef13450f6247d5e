/// What a meeting is for: each mode weighs the terms of matchmaking differently.
public enum Mode: String, CaseIterable, Hashable, Sendable {
  /// A bit of everything.
  case balanced
  /// New ground, new faces.
  case explore
  /// A project soon.
  case deliver
  /// a learns from b: directed.
  case learn
}
