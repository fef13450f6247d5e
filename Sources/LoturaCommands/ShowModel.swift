import LoturaScoring

/// The model in force, as JSON: the default one, or one with a file's parts over it.
package struct ShowModel: Question, Hashable {
  /// The question.
  package init() {}

  /// The model as JSON; what a `--model` file has wrong is a failure with every issue located.
  package func answer(
    _ choices: Choices, in surroundings: Surroundings
  ) throws(Failure) -> Answer {
    let language = choices.spoken(in: surroundings)
    return Answer(bytes: Array(try Session.model(choices, language: language).json.utf8))
  }
}
