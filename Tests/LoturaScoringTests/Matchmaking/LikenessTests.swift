import LoturaNetwork
import TestSupport
import Testing

@testable import LoturaScoring

@Suite("How alike two are")
struct LikenessTests {
  @Test("network W, by hand")
  func byHand() {
    let scoring = Scoring(AxisWorkedExample.network)
    let pairs: [(Subject.ID, Subject.ID, Double)] = [
      // O = .1, so O' = 1; K = √(5/8); P = ⅔: .3 + .4·.790569 + .2
      ("a", "b", 0.816228),
      // O = ⅓/(⅓ + 2 + 2) = 1/13, O' = 10/13; K = 0; P = ¼: .3·10/13 + .3·¼
      ("a", "c", 0.305769),
      // O = ⅓/(⅓ + 1 + 2) = .1; K = 0; P = 0: .3
      ("b", "c", 0.3),
    ]
    for (a, b, expected) in pairs {
      let likeness = scoring.likeness(a, b)
      #expect(abs(likeness.used - expected) < 1e-6, "\(a), \(b)")
      #expect(likeness.isExact)
      #expect(scoring.likeness(b, a) == likeness)
    }
  }

  @Test("of two of whom nothing is known, anything may be true, and the usual is taken")
  func unknown() {
    let likeness = Scoring(SmallRegion.network(["a", "b"])).likeness("a", "b")
    #expect(likeness.isUnknown)
    // Usual O .02, O' .2; K .20; P .25: .3·.2 + .4·.2 + .3·.25
    #expect(abs(likeness.used - 0.215) < 1e-9)
  }

  @Test("likeness is symmetric to the last bit and within its bounds", arguments: 1...40)
  func symmetric(seed: UInt64) {
    let scoring = Scoring(RandomNetwork.make(seed: seed))
    let ids = scoring.network.activeAssociations.map { Subject.ID($0.id) }
    for a in ids {
      for b in ids where a != b { #expect(scoring.likeness(a, b) == scoring.likeness(b, a)) }
    }
  }

  @Test("the rungs of the ladder are the model's, the heavier the higher")
  func rungs() throws {
    #expect(
      Model.standard.rungs == Model.Rungs(delicate: 0.7, convergence: 0.5, alliance: 0.3))
    let json = #"{"likeness": {"ladder": {"delicate": 0.5}, "terms": {"Os": 0, "P": 0.6}}}"#
    let model = try Model.read(Array(json.utf8))
    #expect(model.rungs == Model.Rungs(delicate: 0.5, convergence: 0.5, alliance: 0.3))
    #expect(model.likeness.map(\.weight) == [0, 0.4, 0.6])
    #expect(try Model.read(Array(model.json.utf8)) == model)
  }
}
