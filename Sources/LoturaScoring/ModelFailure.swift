/// A model file that cannot be used: every place that must be mended, in the order of the file.
package struct ModelFailure: Error, Hashable, Sendable {
  /// What is wrong, at least one issue.
  package let issues: [ModelIssue]

  /// A refusal for these reasons.
  package init(_ issues: [ModelIssue]) { self.issues = issues }
}

/// One thing that is wrong in a model file, where it stands.
package struct ModelIssue: Hashable, Sendable {
  /// What a value of the file ought to be.
  package enum Expected: String, CaseIterable, Hashable, Sendable {
    case object, array, text, number
    case wholeNumber = "whole_number"
  }

  /// What is wrong; made into a sentence where reports are written.
  package enum Problem: Hashable, Sendable {
    /// The text stops being JSON at this line and column, both from 1.
    case notJSON(line: Int, column: Int)
    /// The model has no such key; the nearest one that it has.
    case unknownKey(nearest: String?)
    /// The key stands twice in one object.
    case repeatedKey
    /// A whole model needs this key.
    case missing
    /// The value is of another type.
    case wrongType(expected: Expected)
    /// The number lies outside what is allowed; if `isOpen` the low end itself is outside too.
    case outOfRange(value: Double, low: Double, high: Double, isOpen: Bool)
    /// The weights of one sum add up to this and not to 1 (within 1e-9).
    case weightsDoNotSumToOne(Double)
    /// The text is no code of the model; the nearest one.
    case unknownCode(String, nearest: String?)
    /// The code stands twice in one list.
    case repeatedCode(String)
    /// A term seen from one side only, in a sum that must be the same from both.
    case directedTerm
  }

  /// Where: a JSON pointer such as `/matchmaking/balanced/C`; empty for the whole file.
  /// **Source.** RFC 6901.
  package let pointer: String
  /// What is wrong there.
  package let problem: Problem

  /// An issue at a place of the file.
  package init(_ problem: Problem, at pointer: String) {
    self.problem = problem
    self.pointer = pointer
  }
}
