import LoturaNetwork
import Testing

@testable import LoturaScoring

/// Edges of the axes that rest on single facts: size, maturity, territory, and on sectors.
@Suite("Size, maturity, territory and sectors at their edges")
struct FactEdgeTests {
  private func figure(
    _ subject: Subject.ID, _ measure: Figure.Measure, _ value: Double, _ year: Int = 2024,
    _ scope: Figure.Scope = .association, unit: String? = nil
  ) -> Figure {
    Figure(subject: subject, measure: measure, value: value, year: (year, scope), unit: unit)
  }

  private func balance(_ figures: [Figure]) -> Estimate {
    var network = SmallNetwork.of("a", "b")
    network.figures = figures
    return network.axes("a", "b")[.sizeBalance]
  }

  @Test("two zeros are equal, a zero and something are not")
  func zeros() {
    #expect(balance([figure("a", "staff", 0), figure("b", "staff", 0)]) == Estimate(exactly: 1))
    #expect(balance([figure("a", "staff", 0), figure("b", "staff", 9)]) == Estimate(exactly: 0))
    var network = SmallNetwork.of("a", "b")
    network.figures = [figure("a", "staff", 0), figure("b", "staff", 9)]
    let size = AxisTable(network, model: AxisModel.usual).size("a", "b")
    #expect(size == .init(larger: "b", ratio: .infinity))
  }

  @Test("the mean over the measures known for both; a measure of one's own does not count")
  func mean() {
    let figures = [
      figure("a", "staff", 1), figure("b", "staff", 2), figure("a", "turnover", 1),
      figure("b", "turnover", 4), figure("a", "budget", 7), figure("a", "prizes", 1),
      figure("b", "prizes", 100),
    ]
    #expect(balance(figures) == Estimate(exactly: 0.375))  // (½ + ¼)/2
  }

  @Test("units that differ leave the figures of the members")
  func units() {
    let own = [
      figure("a", "turnover", 1, unit: "EUR"), figure("b", "turnover", 1, unit: "kEUR"),
    ]
    #expect(balance(own).isUnknown)
    let ofMembers = [
      figure("a", "turnover", 1, 2024, .members), figure("b", "turnover", 4, 2023, .members),
    ]
    #expect(balance(own + ofMembers) == Estimate(exactly: 0.25))
    // A unit that is not said agrees with any.
    #expect(balance([own[0], figure("b", "turnover", 2)]) == Estimate(exactly: 0.5))
    // One's own figure is never compared with one of members.
    #expect(balance([figure("a", "staff", 1), figure("b", "staff", 1, 2024, .members)]).isUnknown)
  }

  @Test("the newest of five years counts, each one's own; a negative one is unknown")
  func years() {
    let b = figure("b", "staff", 8)
    #expect(balance([figure("a", "staff", 4, 2021), b]) == Estimate(exactly: 0.5))
    #expect(balance([figure("a", "staff", 4, 2020), b]).isUnknown)
    #expect(balance([figure("a", "staff", 4, 2026), b]).isUnknown)
    #expect(
      balance([figure("a", "staff", 4, 2022), figure("a", "staff", 6, 2023), b])
        == Estimate(exactly: 0.75))
    #expect(
      balance([figure("a", "staff", 4, 2022), figure("a", "staff", -1, 2023), b]).isUnknown)
  }

  @Test("members are counted where the list is complete and no figure is given")
  func listedMembers() {
    var network = SmallNetwork.of("a", "b")
    network.memberships = ["m", "n", "o", "p"].map {
      Membership(association: "b", member: .init($0), weight: $0 == "p" ? 0 : 0.5)
    }
    network.figures = [figure("a", "members", 12)]
    #expect(network.axes("a", "b")[.sizeBalance] == Estimate(exactly: 0.25))  // 3 of 12
    network.coverage[.init("b", .memberships)] = .partial
    #expect(network.axes("a", "b")[.sizeBalance].isUnknown)
  }

  @Test("equal sizes: the more mature is the larger, then the smaller id")
  func larger() {
    var network = SmallNetwork.of("a", "b")
    network.figures = [figure("a", "staff", 3), figure("b", "staff", 3)]
    func larger() -> Subject.ID? {
      AxisTable(network, model: AxisModel.usual).size("b", "a").larger
    }
    #expect(larger() == "a")
    network.associations[1].maturity = 4
    #expect(larger() == "a", "of a no maturity is known")
    network.associations[0].maturity = 3
    #expect(larger() == "b")
    network.figures = []
    #expect(larger() == nil)
  }

  @Test("maturity: the row's own, else the mean of the newest assessment in each respect")
  func maturity() {
    var network = SmallNetwork.of("a", "b")
    network.associations[1].maturity = 4
    func assessed(_ dimension: String, _ level: Double, _ date: String?) -> Assessment {
      Assessment(
        association: "a", dimension: dimension, level: level, date: date.flatMap(PartialDate.init))
    }
    network.assessments = [
      assessed("x", 1, "2018"), assessed("x", 5, "2023-04"), assessed("x", 1, "2025-01-02"),
      assessed("y", 1, "2019"), assessed("y", 5, nil),
    ]
    // x: 5 (that of tomorrow is to come), y: 1 (without a date is oldest): 3. M = 1 − ¼.
    #expect(network.axes("a", "b")[.maturityCloseness] == Estimate(exactly: 0.75))
    #expect(network.axes("a", "b")[.leadOfB] == Estimate(exactly: 0.5))
    network.associations[0].maturity = 4
    #expect(network.axes("a", "b")[.maturityCloseness] == Estimate(exactly: 1))
    // Unknown: 1 … 5. Of 4, one of 1 is 3 away; a lead of 2 counts in full.
    network.associations[0].maturity = nil
    network.assessments = []
    let open = network.axes("a", "b")
    #expect(open[.maturityCloseness].low == 0.25 && open[.maturityCloseness].high == 1)
    #expect(open[.leadOfB].low == 0 && open[.leadOfB].high == 1)
    #expect(open[.leadOfA].low == 0 && open[.leadOfA].high == 0.5)  // (5 − 4)/2
  }

  @Test(
    "common levels of the longer code",
    arguments: [
      ("ES211", "ES211", 1), ("ES211", "ES213", 0.75), ("ES21", "ES213", 0.75),
      ("ES", "ES211", 0.25), ("ES2", "ES3", 0.5), ("ES211", "FRI15", 0), ("GR30", "EL30", 1),
      ("es21", "ES21", 1), ("DE", "DK", 0),
    ])
  func territory(_ one: String, _ other: String, _ expected: Double) {
    var network = SmallNetwork.of("a", "b")
    network.associations[0].territory = Territory(one)
    #expect(network.axes("a", "b")[.territoryCloseness].isUnknown)
    network.associations[1].territory = Territory(other)
    #expect(network.axes("a", "b")[.territoryCloseness] == Estimate(exactly: expected))
  }

  @Test("a partner without a territory is in its country; GR is EL")
  func country() {
    var network = SmallNetwork.of("a")
    network.associations[0].territory = Territory("EL3")
    network.partners = [Partner(id: "p", name: LocalizedName("p"))]
    #expect(network.axes("a", "p")[.territoryCloseness].isUnknown)
    network.partners[0].country = Country("GR")
    #expect(network.axes("a", "p")[.territoryCloseness] == Estimate(exactly: 0.5))
  }

  @Test("sectors of its members stand in for those of an association")
  func derived() {
    var network = SmallNetwork.of("a", "b")
    network.addSectors(["s", "t"])
    network.activities = [
      Activity(subject: "b", sector: "s"), Activity(subject: "m", sector: "s"),
      Activity(subject: "n", sector: "t"),
    ]
    network.memberships = [
      Membership(association: "a", member: "m", weight: 3),
      Membership(association: "a", member: "n", weight: 1),
      Membership(association: "a", member: "o", weight: 4),
    ]
    func related() -> Estimate { network.axes("a", "b")[.sectorRelatedness] }
    // Half of the weight is told of: s ¾, t ¼. K = ¾/√(9/16 + 1/16) = 3/√10.
    #expect(related().isExact && abs(related().used - 3 / 10.0.squareRoot()) < 1e-12)
    network.memberships[2] = Membership(association: "a", member: "o", weight: 4.001)
    #expect(related().isUnknown)
    network.memberships[2] = Membership(association: "a", member: "o", weight: 4)
    network.coverage[.init("a", .memberships)] = .partial
    #expect(related().isUnknown)
    // It is told that a works in no sector: nothing is derived.
    network.complete("a", in: .activities)
    #expect(related() == Estimate(exactly: 0))
  }

  @Test("links between sectors: the largest, not the unknown, not supplies")
  func links() {
    var network = SmallNetwork.of("a", "b")
    network.addSectors(["s", "t"])
    network.activities = [
      Activity(subject: "a", sector: "s"), Activity(subject: "b", sector: "t"),
    ]
    func related() -> Double { network.axes("a", "b")[.sectorRelatedness].used }
    network.sectorLinks = [
      SectorLink("s", "t", relatedness: 1, kind: .supplies),
      SectorLink("s", "t", relatedness: nil),
    ]
    #expect(related() == 0)
    network.sectorLinks += [
      SectorLink("t", "s", relatedness: 0.6), SectorLink("s", "t", relatedness: 0.2),
    ]
    #expect(abs(related() - 0.3) < 1e-12)  // ½ · .6
  }

  @Test("λ rises until the likeness of sectors is positive definite")
  func mix() {
    // A hub related by 1 to each of five: the least eigenvalue of Φ is 1 − (1 − λ)√5, above 0
    // from λ = .553 on: .55 is not enough, .60 is. K of the hub and one of them = .4.
    var network = SmallNetwork.of("a", "b", "c", "d", "e", "f")
    let sectors = ["h", "s", "t", "u", "v", "w"]
    network.addSectors(sectors)
    network.sectorLinks = sectors.dropFirst().map {
      SectorLink("h", .init($0), relatedness: 1)
    }
    network.activities = zip(network.associations, sectors).map {
      Activity(subject: Subject.ID($0.id), sector: .init($1))
    }
    #expect(abs(network.axes("a", "b")[.sectorRelatedness].used - 0.4) < 1e-12)
    #expect(network.axes("b", "c")[.sectorRelatedness] == Estimate(exactly: 0))
    // Four of them leave 1 − ½·√4 = 0, not above: .55.
    network.activities.removeLast()
    #expect(abs(network.axes("a", "b")[.sectorRelatedness].used - 0.45) < 1e-12)
  }
}
