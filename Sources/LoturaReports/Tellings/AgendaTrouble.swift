/// Why there is no agenda of meetings, or no calendar of it, as it was asked for.
package enum AgendaTrouble: Hashable, Sendable {
  /// A file that should be an earlier JSON answer of `agenda` and is not.
  case notAnAnswer(path: String)
  /// `--max-changes` without an earlier agenda.
  case changesOfNothing
  /// Somebody whom no request for a meeting names.
  case takesNoPart(String)
  /// Calendars of slots without times.
  case noTimes(slots: [String])
  /// Several calendars, and no folder for them.
  case needsFolder

  /// The sentence. O(length).
  package func text(_ words: Words) -> String {
    switch self {
    case .notAnAnswer(let path):
      words(.troubleNotAnAnswerOf, [.path: shownText(path), .command: "agenda"])
    case .changesOfNothing:
      words(.troubleNeedsOther, [.option: "--max-changes", .other: "--keep"])
    case .takesNoPart(let id): words(.troubleTakesNoPart, [.id: shownText(id)])
    case .noTimes(let slots):
      words(.troubleNoTimes, [.names: words.numerals.list(slots.map(shownText))])
    case .needsFolder: words(.troubleNeedsFolderOrFor)
    }
  }
}
