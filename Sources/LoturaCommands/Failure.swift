package import LoturaNetwork
import LoturaReports
import LoturaScoring
package import LoturaTables

/// Why there is no answer, in sentences for people, and the exit code that says so.
package struct Failure: Error, Hashable, Sendable {
  /// How the command ends.
  package let exit: ExitCode
  /// One sentence each, for standard error.
  package let sentences: [String]

  /// A failure with its sentences.
  package init(_ exit: ExitCode, _ sentences: [String]) {
    self.exit = exit
    self.sentences = sentences
  }

  /// A path that cannot be written.
  package init(cannotWrite path: String, language: Language) {
    self.init(.cannotWrite, [Words(language)(.troubleCannotWrite, [.path: path])])
  }

  /// A path that cannot be read as a workbook.
  package init(_ failure: TableFailure, option: String, language: Language) {
    let words = Words(language)
    let sentence =
      switch failure {
      case .noSuchPath(let path):
        words(.troubleNoSuchPath, [.path: path, .option: option])
      case .unreadable(let path, _): words(.troubleCannotRead, [.path: path])
      case .notAWorkbook(let path): words(.troubleNotAWorkbook, [.path: path])
      }
    self.init(.noInput, [sentence])
  }

  /// A model file that cannot be used: every problem with its place.
  package init(_ failure: ModelFailure, path: String, language: Language) {
    self.init(.dataErrors, ModelIssueTelling(Words(language)).lines(failure.issues, path: path))
  }
}
