import LoturaNetwork
import Testing

@testable import LoturaScoring

/// The axes of the worked examples 1–5, computed by hand from the definition of each axis.
@Suite("The axes of three associations, by hand")
struct AxisWorkedExampleTests {
  let table = AxisTable(AxisWorkedExample.network, model: AxisModel.usual)

  private func expect(
    _ axis: Axis, _ a: Subject.ID, _ b: Subject.ID, is expected: Double,
    at place: SourceLocation = #_sourceLocation
  ) {
    let estimate = table.axes(a, b)[axis]
    #expect(estimate.isExact, "\(axis) of \(a), \(b)", sourceLocation: place)
    #expect(
      abs(estimate.used - expected) < 1e-9, "\(axis) of \(a), \(b)", sourceLocation: place)
  }

  @Test("1. one shared member, which is a member of all three")
  func overlap() throws {
    // d(m3) = 3, so it weighs ⅓; m1, m2 and m4 weigh 1. O = ⅓ / (⅓ + (1 + 1) + 1) = 1/10.
    expect(.memberOverlap, "a", "b", is: 1.0 / 10)
    // Q = ⅓ / min(2 + ⅓, 1 + ⅓) = 1/4.
    expect(.containment, "a", "b", is: 1.0 / 4)
    // Six members in all; 3 marked, 2 drawn: P[X ≥ 1] = 1 − C(3,2)/C(6,2) = 1 − 3/15 = 4/5.
    #expect(abs(try #require(table.axes("a", "b").pValue) - 4.0 / 5) < 1e-9)
    // (a, c): 3 and 3: 1 − C(3,3)/C(6,3) = 1 − 1/20. (b, c) as (a, b).
    #expect(abs(try #require(table.axes("a", "c").pValue) - 19.0 / 20) < 1e-9)
    // Ascending 4/5, 4/5, 19/20: q = min(4/5·3/2, 19/20·1) = 19/20 for all three.
    for pair in table.pairs() { #expect(abs(try #require(pair.qValue) - 19.0 / 20) < 1e-9) }
  }

  @Test("2. two sectors below one parent")
  func sectors() {
    // φ(M25, M28) = 2·1/(2 + 2) = ½, Φ = ½·½ = ¼. s_aᵀΦs_b = ½·1 + ½·¼ = 5/8, |a|² = 1,
    // |b|² = ¼·(1 + ¼ + ¼ + 1) = 5/8. K = (5/8)/√(5/8) = √(5/8).
    #expect(table.relatednessMix == 0.5)
    expect(.sectorRelatedness, "a", "b", is: 0.790569415042095)  // √.625
    expect(.sectorRelatedness, "a", "c", is: 0)
  }

  @Test("3. two priorities, as rare as each other")
  func priorities() {
    // N = 3, n_p = n_q = 2: the same idf, ln 2.5, which cancels. P(a,b) = 1/(1 + ½).
    expect(.priorityAlignment, "a", "b", is: 2.0 / 3)
    expect(.priorityAlignment, "a", "c", is: 1.0 / 4)  // ½/(1 + 1)
    expect(.priorityAlignment, "b", "c", is: 0)
  }

  @Test("4. each fills a gap of the other")
  func services() {
    // Gap of a in x: 1 − ⅕ = ⅘; b lifts x from ⅕ to ⅗: (⅗ − ⅕)/⅘ = ½.
    expect(.fillOfA, "a", "b", is: 1.0 / 2)
    // Gap of b in y: ⅘; a offers ⅘: 1.
    expect(.fillOfB, "a", "b", is: 1)
    expect(.complementarity, "a", "b", is: 5.0 / 8)  // ½·¾ + ½·½
    expect(.duplication, "a", "b", is: 1.0 / 7)  // ⅕/(⅗ + ⅘)
    // c needs nothing; what it offers is unknown. C is at most ½·½ + ½·0 = ¼.
    expect(.fillOfB, "a", "c", is: 0)
    #expect(table.axes("a", "c")[.fillOfA].isUnknown)
    let complementarity = table.axes("a", "c")[.complementarity]
    #expect(complementarity == Estimate(low: 0, high: 0.25, used: 0.25))
    // Only (a, b) is exact in C: fewer than three, so the usual value, .25.
    #expect(!table.references[Axis.complementarity.position].isMedian)
  }

  @Test("5. the other axes")
  func others() {
    // Partners {p1, p2}, {p2, p3}: D = 2/3. Countries {FR, DE} twice: D = 0.
    expect(.newReach, "a", "b", is: 1.0 / 3)
    expect(.sizeBalance, "a", "b", is: 1.0 / 2)  // 20/40
    expect(.maturityCloseness, "a", "b", is: 1.0 / 2)  // 1 − 2/4
    expect(.leadOfB, "a", "b", is: 1)  // (5 − 3)/2
    expect(.leadOfA, "a", "b", is: 0)
    expect(.territoryCloseness, "a", "b", is: 3.0 / 4)  // ES, ES2, ES21 of four levels
    expect(.priorCooperation, "a", "b", is: 0.550671035882778)  // 1 − e^−.8
    expect(.hostLead, "a", "b", is: 1)
    expect(.newReach, "a", "c", is: 1)  // c has no partner
    expect(.priorCooperation, "a", "c", is: 0)  // the list of a is complete
    expect(.territoryCloseness, "a", "c", is: 0)
    expect(.sizeBalance, "a", "c", is: 3.0 / 20)  // three members are listed for c
    expect(.hostLead, "a", "c", is: 0)
  }

  @Test("the larger is the one with more members")
  func size() {
    #expect(table.size("a", "b") == .init(larger: "b", ratio: 2))
    #expect(table.size("b", "a") == .init(larger: "b", ratio: 2))
  }
}
