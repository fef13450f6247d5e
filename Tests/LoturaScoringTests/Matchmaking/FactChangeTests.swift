import LoturaNetwork
import Testing

@testable import LoturaScoring

@Suite("What one fact more would change, by hand")
struct FactChangeTests {
  private func changes(
    _ network: Network, _ weights: [WeightedTerm]
  ) -> [Change] {
    Scoring(network.told, model: SmallRegion.model(weights))
      .explain("a", "b", SmallRegion.undrawn).changes
      .filter {
        switch $0.what {
        case .cooperation, .offer, .alignment: true
        default: false
        }
      }
  }

  @Test("an agreement today overtakes shared priorities")
  func cooperation() throws {
    var network = SmallRegion.network()
    network.alignments = [
      Alignment(subject: "a", priority: "p"), Alignment(subject: "b", priority: "q"),
      Alignment(subject: "c", priority: "p", intensity: 0.25),
    ]
    network.coverage = [.init("a", .cooperations): .complete]
    // S(b) = 0, S(c) = ½·¼ = .125. With an agreement (.8) of today H = 1 − e^−.8 = .550671:
    // S(b) = .275336.
    let found = changes(
      network, [WeightedTerm(.cooperation, 0.5), WeightedTerm(.priorities, 0.5)])
    let change = try #require(found.first)
    #expect(change.what == .cooperation)
    #expect(change.from == 0)
    #expect(abs(change.to - 0.550671) < 1e-6)
    #expect(change.effect == .rank(from: 2, to: 1))
  }

  @Test("an offer fills the largest gap that the two still have; of equal gaps the first id's")
  func offer() throws {
    var network = SmallRegion.network()
    network.capabilities = ["w", "x", "y"].map {
      Capability(id: .init($0), name: LocalizedName($0))
    }
    network.needs = [
      Need(subject: "a", capability: "w", level: 5), Need(subject: "a", capability: "x", level: 3),
      Need(subject: "a", capability: "y", level: 3),
    ]
    network.offers = [Offer(subject: "a", capability: "w", level: 4)]
    for subject in ["b", "c"] {
      network.coverage[.init(Subject.ID(subject), .needs)] = .complete
      network.coverage[.init(Subject.ID(subject), .offers)] = .complete
    }
    network.alignments = [
      Alignment(subject: "a", priority: "p"), Alignment(subject: "b", priority: "q"),
      Alignment(subject: "c", priority: "p", intensity: 0.1),
    ]
    // Gaps of a: w ⅕, x ⅗, y ⅗. b offers x at 5: F(a←b) = .6/1.4 = .428571, F(b←a) = 0,
    // C = ½·½·.428571 = .107143, S(b) = .053571 > S(c) = ½·.1. (w instead: S(b) = .0179.)
    let found = changes(
      network, [WeightedTerm(.complementarity, 0.5), WeightedTerm(.priorities, 0.5)])
    let offers = found.filter { if case .offer = $0.what { true } else { false } }
    #expect(
      offers == [
        Change(
          .offer(giver: "b", "x"), from: 0, to: 5, effect: .rank(from: 2, to: 1))
      ])
  }

  @Test("each could work on the other's heaviest priority")
  func alignment() {
    var network = SmallRegion.network()
    network.alignments = [
      Alignment(subject: "a", priority: "p"),
      Alignment(subject: "a", priority: "q", intensity: 0.5),
      Alignment(subject: "b", priority: "r"),
      Alignment(subject: "c", priority: "q", intensity: 0.25),
    ]
    // idf: p and r ln 4 = 1.386294 (one of three), q ln 2.5 = .916291 (two of three).
    // P(a,b) = 0; P(a,c) = .25·.916291/(1.386294 + .458145) = .124196.
    // b takes p, the heavier of a's 1.386294 and ½·.916291: now two work on p, idf ln 2.5.
    // P(a,b) = .916291/(.916291 + .458145 + 1.386294) = .331902; P(a,c) = .229073/1.374436 = ⅙.
    // a takes r: P(a,b) = .916291/(1.386294 + .458145 + .916291) = .331902; P(a,c) = .082976.
    #expect(
      changes(network, [WeightedTerm(.priorities, 1)]) == [
        Change(.alignment("b", "p"), from: 0, to: 1, effect: .rank(from: 2, to: 1)),
        Change(.alignment("a", "r"), from: 0, to: 1, effect: .rank(from: 2, to: 1)),
      ])
  }

  /// Network W without its cooperation: a and b have done nothing together.
  private var strangers: Network {
    var network = AxisWorkedExample.network
    network.cooperations = []
    return network.told
  }

  /// Weights that hardly vary, so that the best fit is the best form of every draw.
  private var firm: Model {
    var model = Model.standard
    model.concentration = 1e6
    return model
  }

  private func drawn() -> SuggestionRequest {
    var request = SuggestionRequest()
    request.draws = 50
    return request
  }

  @Test("an agreement opens the way to a heavier form")
  func advice() throws {
    let told = Scoring(strangers, model: firm).explain("a", "b", drawn())
    // H = 0: integration and fusion are out. Convergence .747722 − .10·.550671 = .692655, alliance
    // .692677 − .10·.550671 = .637610: margin .055. With H = .550671 integration .841995.
    #expect(told.advice?.status == .advice)
    #expect(told.advice?.proposed == .convergence)
    let change = try #require(told.changes.first { $0.what == .cooperation })
    #expect(change.effect == .advice(from: .convergence, to: .integration))
    #expect(change.from == 0 && abs(change.to - 0.550671) < 1e-6)
    #expect(!told.changes.contains(where: \.isMostValuable))
  }

  @Test("an unknown whose ends give different advice is the most valuable question")
  func mostValuable() throws {
    var network = strangers
    network.coverage[.init("a", .cooperations)] = nil
    network.coverage[.init("b", .cooperations)] = nil
    let told = Scoring(network, model: firm).explain("a", "b", drawn())
    // H ∈ [0, 1], usual .05: integration .841995 − .10·.550671 + .10·.05 = .791928, but whether
    // H ≥ .05 is open, so nothing is advised. At 0 convergence as above; at 1 integration
    // .886928 before convergence .792655.
    #expect(told.advice?.status == .leaning)
    #expect(told.advice?.proposed == .integration)
    #expect(
      told.changes.filter(\.isMostValuable) == [
        Change(
          .unknown(.priorCooperation), from: 0.05, to: 0,
          effect: .advice(from: nil, to: .convergence), isMostValuable: true),
        Change(
          .unknown(.priorCooperation), from: 0.05, to: 1,
          effect: .advice(from: nil, to: .integration), isMostValuable: true),
      ])
    // An agreement leaves H ∈ [.550671, 1], which is enough for integration.
    let change = try #require(told.changes.first { $0.what == .cooperation })
    #expect(change.effect == .advice(from: nil, to: .integration))
    #expect(!change.isMostValuable)
  }

  @Test("one row more does not make an unknown list a complete one")
  func unknownStaysPartial() {
    var network = SmallRegion.network(["a", "b"])
    network.needs = [Need(subject: "a", capability: "x", level: 5)]
    let scoring = Scoring(network.told)
    let edits = NetworkEdit.all(scoring.table.axes("a", "b"), scoring.network)
    let offer = edits.first { $0.what == .offer(giver: "b", "x") }
    #expect(offer?.network.knowledge(of: "b", in: .offers) == .partial)
    #expect(offer?.network.offers == [Offer(subject: "b", capability: "x", level: 5)])
  }
}
