/// Something that a user can ask: a value with its parameters, answered the same way for the shell
/// and for a test.
package protocol Question: Sendable {
  /// The answer.
  ///
  /// - Parameters:
  ///   - choices: the options that every command has.
  ///   - surroundings: the day, the environment's language, the terminal.
  /// - Throws: `Failure`, with the sentences that say why and the exit code.
  func answer(_ choices: Choices, in surroundings: Surroundings) throws(Failure) -> Answer

  /// Whether the answer, when interrupted, is the best found so far: such a question asks
  /// `Surroundings.isInterrupted` now and then and soon answers; others are simply ended.
  var givesBestSoFar: Bool { get }
}

extension Question {
  /// No: an interruption ends it without an answer.
  package var givesBestSoFar: Bool { false }
}
