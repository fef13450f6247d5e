package import LoturaNetwork
package import LoturaWorkbook

/// What a user chose for one run, beside the question itself: the options that every command has.
package struct Choices: Hashable, Sendable {
  /// The workbook: a folder or an `.xlsx`; nil: the environment's, else the embedded dataset.
  package var data: String?
  /// The day on which rows are in force; nil: today.
  package var asOf: Day?
  /// The language of texts; nil: the environment's, and English for JSON and CSV.
  package var language: Language?
  /// How the answer is written.
  package var format: Format = .text
  /// The file the answer goes to; nil: standard output.
  package var output: String?
  /// Who the answer is for: rows above it are removed before anything is computed.
  package var audience: Audience = .agency
  /// A file that overrides parts of the model; nil: the default model.
  package var model: String?
  /// How many rows a list has at most; nil: all, and ten in text.
  package var top: Int?

  /// The usual choices.
  package init() {}
}

/// How an answer is written.
package enum Format: String, CaseIterable, Hashable, Sendable {
  case text, json, csv, xlsx, md, html
}

/// What surrounds a run and is none of its choices: passed in, so that libraries touch no clock and
/// no environment.
package struct Surroundings: Sendable {
  /// Today, for `--as-of`.
  package var today: Day
  /// `LOTURA_DATA`.
  package var dataVariable: String?
  /// From how many bytes of files on a workbook is kept in a cache beside it; nil: never
  /// (`LOTURA_CACHE=off`).
  package var cacheFrom: Int?
  /// The language that the environment asks for, if it is one of ours.
  package var language: Language?
  /// Whether text may be coloured: a terminal, and no `NO_COLOR`.
  package var mayColour: Bool
  /// The path of the running executable, for layouts in a child.
  package var executable: String
  /// Whether somebody has asked to stop; may be asked often, from any thread.
  package var isInterrupted: @Sendable () -> Bool = { false }
  /// Does something that an interruption lets finish.
  package var undisturbed: @Sendable (() -> Void) -> Void = { $0() }
  /// Says a sentence to people while the work goes on.
  package var say: @Sendable (String) -> Void = { _ in }

  /// How many processors there are.
  package var processors = 1
  /// How many bytes of memory a run may take where no option says so; nil: unknown, no limit.
  package var memory: Int?
  /// Told how many of how many steps of long work are done; nil: nobody watches.
  package var progress: (@Sendable (_ done: Int, _ total: Int) -> Void)?

  /// The surroundings of a run.
  package init(today: Day, executable: String) {
    self.today = today
    self.executable = executable
    mayColour = false
  }

  /// The language of `LC_ALL`, `LC_MESSAGES` or `LANG`, such as `eu_ES.UTF-8`; nil: not one of ours.
  package static func language(ofLocale locale: String?) -> Language? {
    guard let locale, locale.count >= 2 else { return nil }
    let rest = locale.dropFirst(2)
    guard rest.isEmpty || rest.first == "_" || rest.first == "." || rest.first == "@" else {
      return nil
    }
    return Language(rawValue: String(locale.prefix(2)))
  }
}

extension Choices {
  /// The language that the answer speaks: the one chosen; else English for machines' formats, so
  /// that the environment never changes them; else the environment's; else English.
  package func spoken(in surroundings: Surroundings) -> Language {
    if let language { return language }
    if format == .json || format == .csv { return .english }
    return surroundings.language ?? .english
  }
}
