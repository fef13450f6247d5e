internal import LoturaNetwork

extension Model {
  /// The default model: `models/default.json`, embedded.
  public static let standard: Model = {
    do {
      return try Model.readWhole(Array(ModelText.standard.utf8))
    } catch {
      preconditionFailure("the embedded model is a whole and valid model")
    }
  }()

  /// Reads a model file that overrides any part of another model.
  ///
  /// Keys that the file does not have keep the value of `base`. Terms keep their place in a sum; a
  /// term that `base` does not have is added behind, in the order of the terms. Lists (measures,
  /// gates, questions) are replaced whole.
  ///
  /// - Parameter json: the bytes of the file, UTF-8.
  /// - Throws: `ModelFailure` with every issue of the file, located.
  package static func read(
    _ json: [UInt8], over base: Model = .standard
  ) throws(ModelFailure) -> Model {
    try read(json, ModelReader(isWhole: false), over: base)
  }

  /// Reads a model file that must have every key: what the default is.
  package static func readWhole(_ json: [UInt8]) throws(ModelFailure) -> Model {
    try read(json, ModelReader(isWhole: true), over: .blank)
  }

  private static func read(
    _ json: [UInt8], _ empty: ModelReader, over base: Model
  ) throws(ModelFailure) -> Model {
    var treeReader = ModelTreeReader(json)
    let tree = try treeReader.tree()
    var reader = empty
    var model = base
    reader.read(tree, into: &model)
    guard reader.issues.isEmpty else { throw ModelFailure(reader.issues) }
    return model
  }

  /// A model without a number, for a whole file to fill.
  private static let blank = Model(
    version: "", usualValues: [:], leastExactPairs: 1,
    cooperation: CooperationModel(strengths: [:], project: 0, groups: [:], decayInYears: 1),
    size: SizeModel(measures: [], years: 0),
    relatedness: RelatednessModel(source: .tree, firstLambda: 0, lambdaStep: 1), fullLead: 1,
    complementarityMeanShare: 0, peaks: Peaks(related: 1, middle: 1), saturation: [:], modes: [:],
    forms: [:],
    thresholds: Thresholds(
      ladder: 0, advice: (fit: 0, margin: 0, acceptability: 0), known: (advice: 0, leaning: 0)),
    concentration: 1)
}

/// Walks through the tree of a model file, part by part, and notes every issue.
struct ModelReader {
  /// Whether a key that the file does not have is an issue.
  let isWhole: Bool
  var issues: [ModelIssue] = []

  init(isWhole: Bool) { self.isWhole = isWhole }

  mutating func read(_ tree: ModelTree, into model: inout Model) {
    let parts = fields(
      of: tree, at: "",
      keys: [
        "version", "axes", "terms", "matchmaking", "forms", "thresholds", "likeness",
        "robustness",
      ])
    if let part = parts["version"] { read(part, at: "/version", into: &model.version) }
    if let part = parts["axes"] { readAxes(part, into: &model) }
    if let part = parts["terms"] { readTerms(part, into: &model) }
    if let part = parts["matchmaking"] { readModes(part, into: &model) }
    if let part = parts["forms"] { readForms(part, into: &model) }
    if let part = parts["thresholds"] { readThresholds(part, into: &model.thresholds) }
    if let part = parts["likeness"] { readLikeness(part, into: &model) }
    if let part = parts["robustness"] {
      let at = "/robustness"
      let found = fields(of: part, at: at, keys: ["concentration"])
      number(found, "concentration", at, .positive(to: 1e6), into: &model.concentration)
    }
  }
}

extension ModelReader {
  private mutating func readAxes(_ tree: ModelTree, into model: inout Model) {
    let parts = fields(
      of: tree, at: "/axes", keys: ["usual", "least_exact_pairs", "K", "C", "B", "G", "H"])
    if let part = parts["usual"] { readUsualValues(part, into: &model) }
    whole(parts, "least_exact_pairs", "/axes", 1...1_000_000, into: &model.leastExactPairs)
    if let part = parts["K"] { readRelatedness(part, into: &model.relatedness) }
    if let part = parts["C"] {
      let found = fields(of: part, at: "/axes/C", keys: ["mean_share"])
      number(found, "mean_share", "/axes/C", .share, into: &model.complementarityMeanShare)
    }
    if let part = parts["B"] {
      let found = fields(of: part, at: "/axes/B", keys: ["measures", "years"])
      whole(found, "years", "/axes/B", 0...100, into: &model.size.years)
      codes((found, "measures", "/axes/B"), into: &model.size.measures) {
        $0.isEmpty ? nil : Figure.Measure($0)
      }
    }
    if let part = parts["G"] {
      let found = fields(of: part, at: "/axes/G", keys: ["full_lead"])
      number(found, "full_lead", "/axes/G", .positive(to: 4), into: &model.fullLead)
    }
    if let part = parts["H"] { readCooperation(part, into: &model.cooperation) }
  }

  private mutating func readUsualValues(_ tree: ModelTree, into model: inout Model) {
    let axes = Dictionary(grouping: Axis.allCases, by: \.modelCode)
    var order: [String] = []
    for axis in Axis.allCases where !order.contains(axis.modelCode) {
      order.append(axis.modelCode)
    }
    let found = fields(of: tree, at: "/axes/usual", keys: order)
    for code in order {
      var value = 0.0
      guard number(found, code, "/axes/usual", .share, into: &value) else { continue }
      for axis in axes[code] ?? [] { model.usualValues[axis] = value }
    }
  }

  private mutating func readRelatedness(
    _ tree: ModelTree, into relatedness: inout Model.RelatednessModel
  ) {
    let at = "/axes/K"
    let found = fields(of: tree, at: at, keys: ["source", "first_lambda", "lambda_step"])
    if let source = found["source"] {
      let codes = Model.RelatednessModel.Source.allCases.map(\.rawValue)
      let code = code(source, at: "\(at)/source", among: codes)
      if let read = code.flatMap(Model.RelatednessModel.Source.init) { relatedness.source = read }
    }
    number(found, "first_lambda", at, .share, into: &relatedness.firstLambda)
    number(found, "lambda_step", at, .positive(to: 1), into: &relatedness.lambdaStep)
  }

  private mutating func readCooperation(
    _ tree: ModelTree, into cooperation: inout Model.CooperationModel
  ) {
    let at = "/axes/H"
    let found = fields(
      of: tree, at: at, keys: ["strengths", "project", "groups", "decay_in_years"])
    numbers((found, "strengths", at), Cooperation.Kind.allCases, into: &cooperation.strengths)
    number(found, "project", at, .share, into: &cooperation.project)
    numbers((found, "groups", at), Group.Kind.allCases, into: &cooperation.groups)
    number(found, "decay_in_years", at, .positive(to: 1000), into: &cooperation.decayInYears)
  }

  private mutating func readTerms(_ tree: ModelTree, into model: inout Model) {
    let parts = fields(of: tree, at: "/terms", keys: ["peaks", "saturation"])
    if let part = parts["peaks"] {
      let at = "/terms/peaks"
      let (related, middle) = (Term.relatedSectors.rawValue, Term.middleSectors.rawValue)
      let found = fields(of: part, at: at, keys: [related, middle])
      number(found, related, at, .positive(to: 1), into: &model.peaks.related)
      number(found, middle, at, .positive(to: 1), into: &model.peaks.middle)
    }
    numbers(
      (parts, "saturation", "/terms"), Term.saturated, .positive(to: 1), into: &model.saturation)
  }

  private mutating func readModes(_ tree: ModelTree, into model: inout Model) {
    let found = fields(of: tree, at: "/matchmaking", keys: Mode.allCases.map(\.rawValue))
    for mode in Mode.allCases {
      guard let part = found[mode.rawValue] else { continue }
      model.modes[mode] = weights(
        part, at: "/matchmaking/\(mode.rawValue)", over: model.modes[mode] ?? [],
        isDirected: mode == .learn)
    }
  }

  private mutating func readForms(_ tree: ModelTree, into model: inout Model) {
    let found = fields(of: tree, at: "/forms", keys: Form.drawOrder.map(\.rawValue))
    for form in Form.drawOrder {
      guard let part = found[form.rawValue] else { continue }
      var read = model.forms[form] ?? Model.FormModel(terms: [], gates: [], questions: [])
      readForm(part, at: "/forms/\(form.rawValue)", into: &read)
      model.forms[form] = read
    }
  }

  private mutating func readForm(
    _ tree: ModelTree, at pointer: String, into form: inout Model.FormModel
  ) {
    let found = fields(of: tree, at: pointer, keys: ["terms", "gates", "questions"])
    if let part = found["terms"] {
      form.terms = weights(part, at: "\(pointer)/terms", over: form.terms, isDirected: false)
    }
    codes((found, "gates", pointer), into: &form.gates, Gate.init(code:))
    codes(
      (found, "questions", pointer), among: Question.Topic.allCases.map(\.rawValue),
      into: &form.questions, Question.Topic.init)
  }

  private mutating func readLikeness(_ tree: ModelTree, into model: inout Model) {
    let found = fields(of: tree, at: "/likeness", keys: ["terms", "ladder"])
    if let part = found["terms"] {
      model.likeness = weights(
        part, at: "/likeness/terms", over: model.likeness, isDirected: false)
    }
    guard let part = found["ladder"] else { return }
    let at = "/likeness/ladder"
    let rungs = fields(of: part, at: at, keys: ["delicate", "convergence", "alliance"])
    number(rungs, "delicate", at, .share, into: &model.rungs.delicate)
    number(rungs, "convergence", at, .share, into: &model.rungs.convergence)
    number(rungs, "alliance", at, .share, into: &model.rungs.alliance)
    // A rung above a heavier one's: also where the file moved only one of the two.
    let (delicate, convergence) = (model.rungs.delicate, model.rungs.convergence)
    if convergence > delicate {
      issues.append(
        ModelIssue(
          .outOfRange(value: convergence, low: 0, high: delicate, isOpen: false),
          at: "\(at)/convergence"))
    }
    if model.rungs.alliance > convergence {
      issues.append(
        ModelIssue(
          .outOfRange(value: model.rungs.alliance, low: 0, high: convergence, isOpen: false),
          at: "\(at)/alliance"))
    }
  }

  private mutating func readThresholds(
    _ tree: ModelTree, into thresholds: inout Model.Thresholds
  ) {
    let at = "/thresholds"
    let found = fields(
      of: tree, at: at,
      keys: [
        "ladder", "fit", "margin", "acceptability", "known_for_advice", "known_for_leaning",
      ])
    number(found, "ladder", at, .share, into: &thresholds.ladder)
    number(found, "fit", at, .share, into: &thresholds.fit)
    number(found, "margin", at, .share, into: &thresholds.margin)
    number(found, "acceptability", at, .share, into: &thresholds.acceptability)
    number(found, "known_for_advice", at, .share, into: &thresholds.knownForAdvice)
    number(found, "known_for_leaning", at, .share, into: &thresholds.knownForLeaning)
  }
}
