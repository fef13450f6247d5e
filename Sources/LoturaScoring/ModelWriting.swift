internal import LoturaNetwork

extension Model {
  /// The model as a JSON text of the same keys as `models/default.json`, in a fixed order; reading
  /// it gives this model again.
  package var json: String { tree.json }

  private var tree: ModelTree {
    .object([
      "version": .text(version),
      "axes": axesTree,
      "terms": .object([
        "peaks": .object([
          Term.relatedSectors.rawValue: .number(peaks.related),
          Term.middleSectors.rawValue: .number(peaks.middle),
        ]),
        "saturation": .codes(Term.saturated, saturation),
      ]),
      "matchmaking": .object(
        Mode.allCases.map { mode in
          ModelTree.Member(key: mode.rawValue, value: .weights(modes[mode] ?? []))
        }),
      "forms": .object(
        Form.drawOrder.compactMap { form in
          forms[form].map { ModelTree.Member(key: form.rawValue, value: formTree($0)) }
        }),
      "thresholds": .object([
        "ladder": .number(thresholds.ladder),
        "fit": .number(thresholds.fit),
        "margin": .number(thresholds.margin),
        "acceptability": .number(thresholds.acceptability),
        "known_for_advice": .number(thresholds.knownForAdvice),
        "known_for_leaning": .number(thresholds.knownForLeaning),
      ]),
      "likeness": .object([
        "terms": .weights(likeness),
        "ladder": .object([
          "delicate": .number(rungs.delicate),
          "convergence": .number(rungs.convergence),
          "alliance": .number(rungs.alliance),
        ]),
      ]),
      "robustness": .object(["concentration": .number(concentration)]),
    ])
  }

  private var axesTree: ModelTree {
    .object([
      "usual": .object(
        Axis.allCases.filter { $0.mirrored >= $0 }.compactMap { axis in
          usualValues[axis].map { ModelTree.Member(key: axis.modelCode, value: .number($0)) }
        }),
      "least_exact_pairs": .number(Double(leastExactPairs)),
      "K": .object([
        "source": .text(relatedness.source.rawValue),
        "first_lambda": .number(relatedness.firstLambda),
        "lambda_step": .number(relatedness.lambdaStep),
      ]),
      "C": .object(["mean_share": .number(complementarityMeanShare)]),
      "B": .object([
        "measures": .array(size.measures.map { .text($0.text) }),
        "years": .number(Double(size.years)),
      ]),
      "G": .object(["full_lead": .number(fullLead)]),
      "H": .object([
        "strengths": .codes(Cooperation.Kind.allCases, cooperation.strengths),
        "project": .number(cooperation.project),
        "groups": .codes(Group.Kind.allCases, cooperation.groups),
        "decay_in_years": .number(cooperation.decayInYears),
      ]),
    ])
  }

  private func formTree(_ form: FormModel) -> ModelTree {
    .object([
      "terms": .weights(form.terms),
      "gates": .array(form.gates.map { .text($0.code) }),
      "questions": .array(form.questions.map { .text($0.rawValue) }),
    ])
  }
}

extension ModelTree {
  fileprivate static func weights(_ terms: [WeightedTerm]) -> ModelTree {
    .object(terms.map { Member(key: $0.term.rawValue, value: .number($0.weight)) })
  }

  fileprivate static func codes<Code: RawRepresentable & Hashable>(
    _ order: [Code], _ numbers: [Code: Double]
  ) -> ModelTree where Code.RawValue == String {
    .object(
      order.compactMap { code in
        numbers[code].map { Member(key: code.rawValue, value: .number($0)) }
      })
  }
}

extension Axis {
  /// The key of the axis in the model file: F and G stand for both of their directions, because
  /// the order in which two associations are named must not matter.
  var modelCode: String {
    switch self {
    case .fillOfA, .fillOfB: "F"
    case .leadOfA, .leadOfB: "G"
    default: rawValue
    }
  }

  /// By place in the order of the axes.
  fileprivate static func >= (left: Axis, right: Axis) -> Bool {
    left.position >= right.position
  }
}

extension Gate {
  /// The condition as the model file and every output write it: `H>=0.05`.
  package var code: String {
    "\(axis.rawValue)\(comparison.rawValue)\(ModelTree.shortest(threshold))"
  }

  /// Reads a condition; nil if the text is none, or its axis is seen from one side only.
  init?(code: String) {
    guard let start = code.firstIndex(where: { "<>".contains($0) }) else { return nil }
    let sign = code[start...].prefix { "<>=".contains($0) }
    guard let axis = Axis(rawValue: String(code[..<start])), axis.mirrored == axis,
      let comparison = Comparison(rawValue: String(sign)),
      let threshold = Double(code[sign.endIndex...]), (0...1).contains(threshold)
    else { return nil }
    self.init(axis, comparison, threshold)
  }
}

extension Term {
  /// The terms that reach their full value early, in the model's order.
  static let saturated: [Term] = [
    .prioritiesSaturated, .complementaritySaturated, .duplicationSaturated, .overlapSaturated,
    .containmentSaturated,
  ]

  /// Whether the term is seen from one side only: F(a←b), G(a←b).
  var isDirected: Bool { self == .filledGaps || self == .maturityLead }
}
