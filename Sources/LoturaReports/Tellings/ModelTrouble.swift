package import LoturaScoring

/// What is wrong with a model file, one located sentence an issue.
package enum ModelTrouble {
  /// The sentences, in the order of the file.
  package static func sentences(
    _ failure: ModelFailure, path: String, _ words: Words
  ) -> [String] {
    failure.issues.map { issue in
      Trouble.badModel(
        path: path, place: issue.pointer.isEmpty ? "/" : issue.pointer,
        text: text(issue.problem, words)
      ).text(words)
    }
  }

  private static func text(_ problem: ModelIssue.Problem, _ words: Words) -> String {
    func number(_ value: Double) -> String { words.numerals.short(value) }
    func hint(_ nearest: String?) -> String {
      nearest.map { " " + words(.didYouMean, [.nearest: $0]) } ?? ""
    }
    switch problem {
    case .notJSON(let line, let column):
      return words(.modelNotJSON, [.row: String(line), .column: String(column)])
    case .unknownKey(let nearest): return words(.modelUnknownKey) + hint(nearest)
    case .repeatedKey: return words(.modelRepeatedKey)
    case .missing: return words(.modelMissing)
    case .wrongType(let expected):
      return words(.modelWrongType, [.what: expected.rawValue])
    case .outOfRange(let value, let low, let high, let isOpen):
      return words(
        isOpen ? .modelOutOfRangeOpen : .modelOutOfRange,
        [.value: number(value), .low: number(low), .high: number(high)])
    case .weightsDoNotSumToOne(let sum): return words(.modelSumNotOne, [.value: number(sum)])
    case .unknownCode(let code, let nearest):
      return words(.modelUnknownCode, [.value: code]) + hint(nearest)
    case .repeatedCode(let code): return words(.modelRepeatedCode, [.value: code])
    case .directedTerm: return words(.modelDirectedTerm)
    }
  }
}
