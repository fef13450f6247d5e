/// How a command ended, as the number that the shell sees.
package enum ExitCode: Int32, CaseIterable, Hashable, Sendable {
  /// Done.
  case done = 0
  /// Done, but the answer is 'none'; the output says why.
  case none = 1
  /// Wrong use of the command.
  case usage = 64
  /// The data have errors; all are listed.
  case dataErrors = 65
  /// No such input: a path, or an id that the workbook does not have.
  case noInput = 66
  /// A defect of ours.
  case defect = 70
  /// Cannot write.
  case cannotWrite = 73
  /// Interrupted.
  case interrupted = 130
}
