package import LoturaNetwork
package import LoturaScoring
package import LoturaWorkbook

/// The words for the codes of the model and of the data contract.
extension Words {
  /// An axis, seen from two named subjects.
  package func name(of axis: Axis, a: String, b: String) -> String {
    self(sentence("axis", axis.rawValue), [.a: a, .b: b])
  }

  /// A term of a sum.
  package func name(of term: Term) -> String { self(sentence("term", term.rawValue)) }

  /// A term in one or two words, for the heading of a column.
  package func shortName(of term: Term) -> String { self(sentence("termShort", term.rawValue)) }

  /// A form, as a noun.
  package func name(of form: Form) -> String { self(sentence("form", form.rawValue)) }

  /// A form, or the word for none.
  package func name(of form: Form?) -> String { form.map { name(of: $0) } ?? self(.formNone) }

  /// What a form means, in half a sentence.
  package func meaning(of form: Form) -> String {
    self(sentence("form", form.rawValue + "Meaning"))
  }

  /// What a mode is for.
  package func name(of mode: Mode) -> String { self(sentence("mode", mode.rawValue)) }

  /// A sheet, as people call what stands in it.
  package func name(of sheet: SheetName) -> String { self(sentence("sheet", sheet.rawValue)) }

  /// How complete facts are.
  package func name(of knowledge: Knowledge) -> String {
    self(sentence("knowledge", knowledge.rawValue))
  }

  /// Who may see something.
  package func name(of audience: Audience) -> String {
    self(sentence("audience", audience.rawValue))
  }

  /// How grave an issue is.
  package func name(of severity: Issue.Severity) -> String {
    self(sentence("severity", severity.rawValue))
  }

  /// What a reader of a suggestion must know.
  package func text(of flag: Flag) -> String { self(sentence("flag", flag.rawValue)) }

  /// A question to ask two named subjects.
  package func text(of question: Question, a: String, b: String) -> String {
    switch question {
    case .axis(let axis): self(sentence("ask", axis.rawValue), [.a: a, .b: b])
    case .topic(let topic): self(sentence("topic", topic.rawValue))
    }
  }

  /// How far a suggestion has come.
  package func name(of state: Followup.State) -> String {
    self(sentence("state", state.rawValue))
  }

  /// What was suggested: a form, matchmaking, or people's own word.
  package func name(ofKind kind: String) -> String {
    if let form = Form(rawValue: kind) { return name(of: form) }
    return kind == "matchmaking" ? self(.kindMatchmaking) : shownText(kind)
  }

  /// A condition of a form, as half a sentence about two named subjects.
  package func text(of gate: Gate, a: String, b: String) -> String {
    let sentence: Sentence =
      switch gate.comparison {
      case .atLeast: .gateAtLeast
      case .moreThan: .gateMoreThan
      case .atMost: .gateAtMost
      case .lessThan: .gateLessThan
      }
    let axis = name(of: gate.axis, a: a, b: b)
    return self(sentence, [.axis: axis, .value: numerals.short(gate.threshold)])
  }

  /// What an axis was computed from, seen from two named subjects.
  package func name(of input: AxisInput.Name, a: String, b: String) -> String {
    self(sentence("input", input.rawValue), [.a: a, .b: b])
  }

  /// A code that an axis was computed from: how much is known, a measure, yes or no; any other
  /// (a territory, a year) stays as it is.
  package func name(ofCode code: String) -> String {
    if let knowledge = Knowledge(rawValue: code) { return name(of: knowledge) }
    if code == "true" || code == "yes" { return self(.yes) }
    if code == "false" || code == "no" { return self(.no) }
    return Sentence(rawValue: Words.key("measure", code)).map { self($0) } ?? code
  }

  /// What a measure is called that everybody has; nil: it is people's own.
  func usualName(ofMeasure code: String) -> String? {
    Sentence(rawValue: Words.key("measure", code)).map { self($0) }
  }

  /// Whether every code of these enums has its sentence; the codes that lack one.
  package static var codesWithoutSentence: [String] {
    let keys: [(String, [String])] = [
      ("axis", Axis.allCases.map(\.rawValue)), ("ask", Axis.allCases.map(\.rawValue)),
      ("term", Term.allCases.map(\.rawValue)), ("termShort", Term.allCases.map(\.rawValue)),
      ("form", Form.allCases.map(\.rawValue)),
      ("form", Form.allCases.map { $0.rawValue + "Meaning" }),
      ("mode", Mode.allCases.map(\.rawValue)), ("sheet", SheetName.allCases.map(\.rawValue)),
      ("knowledge", Knowledge.allCases.map(\.rawValue)),
      ("audience", Audience.allCases.map(\.rawValue)),
      ("severity", Issue.Severity.allCases.map(\.rawValue)),
      ("state", Followup.State.allCases.map(\.rawValue)),
      ("flag", Flag.allCases.map(\.rawValue)), ("topic", Question.Topic.allCases.map(\.rawValue)),
      ("input", AxisInput.Name.allCases.map(\.rawValue)),
    ]
    return keys.flatMap { prefix, codes in codes.map { key(prefix, $0) } }
      .filter { Sentence(rawValue: $0) == nil }
  }

  /// The sentence of a code; every code has one (`codesWithoutSentence` is empty, a test holds).
  private func sentence(_ prefix: String, _ code: String) -> Sentence {
    Sentence(rawValue: Words.key(prefix, code)) ?? .unknownValue
  }

  /// The key of a code: `input` and `members_a` make `inputMembersA`.
  private static func key(_ prefix: String, _ code: String) -> String {
    code.split(separator: "_").reduce(into: prefix) { key, word in
      key += word.prefix(1).uppercased() + word.dropFirst()
    }
  }
}
