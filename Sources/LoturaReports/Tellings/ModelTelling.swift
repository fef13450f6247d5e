package import LoturaScoring

/// The answer to `model`: the model in force, as its own JSON and as tables for people.
package struct ModelTelling: Sendable {
  private let model: Model
  private let json: JSONValue
  private let words: Words

  /// A model, the JSON that says the same (it becomes the result as it is), and the words.
  package init(_ model: Model, json: JSONValue, words: Words) {
    self.model = model
    self.json = json
    self.words = words
  }

  /// The answer, told.
  package var telling: Telling {
    Telling(
      document: Document(
        language: words.language, title: words(.modelTitle),
        blocks: [
          .paragraph(words(.modelVersion, [.value: model.version])), .table(weights),
          .table(conditions), .table(usualValues), .table(thresholds),
        ]),
      result: json)
  }

  private var weights: DocumentTable {
    let modes = Mode.allCases.flatMap { mode in
      (model.modes[mode] ?? []).map { (words.name(of: mode), mode.rawValue, $0) }
    }
    let forms = Form.allCases.flatMap { form in
      (model.forms[form]?.terms ?? []).map { (words.name(of: form), form.rawValue, $0) }
    }
    return DocumentTable(
      words(.modelWeights),
      columns: [
        .text(words(.columnCommand)), .text(words(.columnTerm)), .text(words(.columnCode)),
        .number(words(.columnWeight)),
      ],
      rows: (modes + forms).map { name, code, term in
        [
          .text("\(name) (\(code))"), .text(words.name(of: term.term)),
          .text(term.term.rawValue), .number(term.weight, decimals: 2),
        ]
      })
  }

  private var conditions: DocumentTable {
    let gates = Form.allCases.flatMap { form in
      (model.forms[form]?.gates ?? []).map { (form, $0) }
    }
    return DocumentTable(
      words(.modelConditions),
      columns: [
        .text(words(.columnForm)), .text(words(.columnAxis)), .text(words(.columnConditions)),
      ],
      rows: gates.map { form, gate in
        let limit = words.numerals.number(gate.threshold, decimals: 2)
        return [
          .text(words.name(of: form)), .text(words.name(of: gate.axis, a: "a", b: "b")),
          .text("\(gate.axis.rawValue) \(sign(gate.comparison)) \(limit)"),
        ]
      })
  }

  private func sign(_ comparison: Gate.Comparison) -> String {
    switch comparison {
    case .atLeast: "≥"
    case .moreThan: ">"
    case .atMost: "≤"
    case .lessThan: "<"
    }
  }

  private var usualValues: DocumentTable {
    DocumentTable(
      words(.modelUsual),
      columns: [
        .text(words(.columnAxis)), .text(words(.columnCode)), .number(words(.columnValue)),
      ],
      rows: Axis.allCases.map { axis in
        [
          .text(words.name(of: axis, a: "a", b: "b")), .text(axis.rawValue),
          model.usualValues[axis].map { .number($0, decimals: 2) } ?? .empty,
        ]
      })
  }

  private var thresholds: DocumentTable {
    let limits = model.thresholds
    let rows: [(Sentence, Double)] = [
      (.thresholdLadder, limits.ladder), (.thresholdFit, limits.fit),
      (.thresholdMargin, limits.margin), (.thresholdAcceptability, limits.acceptability),
      (.thresholdKnownForAdvice, limits.knownForAdvice),
      (.thresholdKnownForLeaning, limits.knownForLeaning),
    ]
    return DocumentTable(
      words(.modelThresholds),
      columns: [.text(words(.columnSetting)), .number(words(.columnValue))],
      rows: rows.map { [.text(words($0)), .number($1, decimals: 2)] })
  }
}
