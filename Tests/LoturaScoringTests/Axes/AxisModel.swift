import LoturaNetwork

@testable import LoturaScoring

/// The numbers of the default model that the axes rest on, written from its definition and not
/// from the model file, so that the two check each other.
enum AxisModel {
  static let usual = Model(
    version: "axes",
    usualValues: [
      .memberOverlap: 0.02, .containment: 0.05, .sectorRelatedness: 0.20,
      .priorityAlignment: 0.25, .complementarity: 0.25, .fillOfA: 0.25, .fillOfB: 0.25,
      .duplication: 0.25, .newReach: 0.50, .sizeBalance: 0.50, .maturityCloseness: 0.75,
      .leadOfB: 0.25, .leadOfA: 0.25, .territoryCloseness: 0.67, .priorCooperation: 0.05,
      .hostLead: 0,
    ],
    leastExactPairs: 3,
    cooperation: .init(
      strengths: [
        .jointService: 0.8, .agreement: 0.8, .jointProject: 0.6, .jointEvent: 0.3,
        .workingGroup: 0.2, .contact: 0.1,
      ],
      project: 0.6, groups: [.workingGroup: 0.2, .workshop: 0.1, .network: 0.1],
      decayInYears: 5),
    size: .init(measures: ["members", "staff", "budget", "employment", "turnover"], years: 4),
    relatedness: .init(source: .tree, firstLambda: 0.5, lambdaStep: 0.05),
    fullLead: 2, complementarityMeanShare: 0.5,
    peaks: .init(related: 0.75, middle: 0.45), saturation: [:], modes: [:], forms: [:],
    thresholds: .init(
      ladder: 0.05, advice: (fit: 0.5, margin: 0.05, acceptability: 0.5),
      known: (advice: 0.75, leaning: 0.5)),
    concentration: 20)

  /// The same with likeness of sectors from companies.
  static let cooccurrence: Model = {
    var model = usual
    model.relatedness.source = .cooccurrence
    return model
  }()
}
