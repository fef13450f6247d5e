package import LoturaNetwork
package import LoturaReports
import LoturaTables

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

  /// A failure for one reason.
  package init(_ exit: ExitCode, _ trouble: Trouble, in language: Language) {
    self.init(exit, [trouble.text(Words(language))])
  }

  /// A path that cannot be read as a workbook, or at all.
  init(_ failure: TableFailure, option: String, language: Language) {
    let trouble: Trouble =
      switch failure {
      case .noSuchPath(let path): .noSuchPath(path, option: option)
      case .unreadable(let path, _): .cannotRead(path: path)
      case .notAWorkbook(let path): .notAWorkbook(path: path)
      }
    self.init(.noInput, trouble, in: language)
  }
}
