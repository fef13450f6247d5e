import LoturaNetwork
import Testing

@testable import LoturaScoring

@Suite("What a term would need, by hand")
struct TermChangeTests {
  /// The changes of single terms between a and b, which come first.
  private func terms(_ network: Network, _ weights: [WeightedTerm]) -> [Change] {
    let scoring = Scoring(network.told, model: SmallRegion.model(weights))
    return Array(
      scoring.explain("a", "b", SmallRegion.undrawn).changes.prefix {
        switch $0.what {
        case .term, .sectorLikeness: true
        default: false
        }
      })
  }

  private func expect(_ change: Change, _ what: Change.What, _ from: Double, _ to: Double) {
    #expect(change.what == what)
    #expect(abs(change.from - from) < 1e-6, "\(change)")
    #expect(abs(change.to - to) < 1e-6, "\(change)")
  }

  @Test("strangers need sectors a little nearer, not the same")
  func below() throws {
    var network = SmallRegion.network()
    network.activities = [("a", "M25"), ("b", "M28"), ("c", "M25")].map {
      Activity(subject: .init($0.0), sector: .init($0.1))
    }
    network.alignments = [("a", "p"), ("b", "q"), ("c", "q")].map {
      Alignment(subject: .init($0.0), priority: .init($0.1))
    }
    // K(a,b) = ½·½ = ¼ and K°(¼) = 1 − (½/¾)² = 5/9; K(a,c) = 1 and K°(1) = 1 − (¼/¾)² = 8/9.
    // P = 0 for both. S(b) = ½·5/9, S(c) = ½·8/9, δ = ⅙, δ/w = ⅓ for both terms: term order.
    // K° 5/9 + ⅓ = 8/9: K = ¾ ± ¾·√(1/9) = ½ or 1; ½ is nearer to ¼.
    let changes = terms(
      network, [WeightedTerm(.relatedSectors, 0.5), WeightedTerm(.priorities, 0.5)])
    try #require(changes.count == 3)
    expect(changes[0], .term(.relatedSectors), 5.0 / 9, 8.0 / 9)
    expect(changes[1], .sectorLikeness, 0.25, 0.5)
    expect(changes[2], .term(.priorities), 0, 1.0 / 3)
    #expect(changes.allSatisfy { $0.effect == .rank(from: 2, to: 1) && !$0.isMostValuable })
  }

  @Test("the same sector needs a little distance, and the next better is reached, not the best")
  func above() throws {
    var network = SmallRegion.network(["a", "b", "c", "d"])
    network.activities = [("a", "M25"), ("b", "M25"), ("c", "M28"), ("d", "M28")].map {
      Activity(subject: .init($0.0), sector: .init($0.1))
    }
    network.alignments = [
      Alignment(subject: "a", priority: "p"), Alignment(subject: "b", priority: "q"),
      Alignment(subject: "c", priority: "p", intensity: 0.25),
      Alignment(subject: "d", priority: "p"),
    ]
    // P(a,b) = 0, P(a,c) = ¼, P(a,d) = 1 (one key only: its weight cancels).
    // S(b) = .4·8/9 = .355556, S(c) = .4·5/9 + .6·¼ = .372222, S(d) = .4·5/9 + .6 = .822222.
    // To c: δ = .016667. P: 0 + δ/.6 = .027778. K°: 8/9 + δ/.4 = .930556:
    // K = .75 ± .75·√.069444 = .75 ± .197642; today's K is 1, so .947642. A term of weight 0: none.
    let changes = terms(
      network,
      [
        WeightedTerm(.relatedSectors, 0.4), WeightedTerm(.priorities, 0.6),
        WeightedTerm(.cooperation, 0),
      ])
    try #require(changes.count == 3)
    expect(changes[0], .term(.priorities), 0, 0.027778)
    expect(changes[1], .term(.relatedSectors), 8.0 / 9, 0.930556)
    expect(changes[2], .sectorLikeness, 1, 0.947642)
    #expect(changes.allSatisfy { $0.effect == .rank(from: 3, to: 2) })
  }

  @Test("a term that would have to be more than 1 is not told; one that would have to be 1 is")
  func limit() throws {
    var network = SmallRegion.network()
    network.activities = [("a", "M25"), ("b", "M25"), ("c", "M28")].map {
      Activity(subject: .init($0.0), sector: .init($0.1))
    }
    network.alignments = [
      Alignment(subject: "a", priority: "p"), Alignment(subject: "b", priority: "q"),
      Alignment(subject: "c", priority: "p", intensity: 4.0 / 9),
    ]
    let weights = [WeightedTerm(.relatedSectors, 0.5), WeightedTerm(.priorities, 0.5)]
    // S(b) = ½·8/9, S(c) = ½·5/9 + ½·4/9 = ½: δ/w = 1/9. K° needs 8/9 + 1/9 = 1, at K = ¾.
    let changes = terms(network, weights)
    try #require(changes.count == 3)
    expect(changes[0], .term(.relatedSectors), 8.0 / 9, 1)
    expect(changes[1], .sectorLikeness, 1, 0.75)
    expect(changes[2], .term(.priorities), 0, 1.0 / 9)
    // With P(a,c) = ½: δ/w = ⅙, and K° would need 8/9 + ⅙ > 1.
    network.alignments[2].intensity = 0.5
    let fewer = terms(network, weights)
    try #require(fewer.count == 1)
    expect(fewer[0], .term(.priorities), 0, 1.0 / 6)
  }

  @Test("the first has nothing to reach")
  func first() {
    var network = SmallRegion.network()
    network.alignments = [("a", "p"), ("b", "p"), ("c", "q")].map {
      Alignment(subject: .init($0.0), priority: .init($0.1))
    }
    #expect(terms(network, [WeightedTerm(.priorities, 1)]).isEmpty)
  }
}
