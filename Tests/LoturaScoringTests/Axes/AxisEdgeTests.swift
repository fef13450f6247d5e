import LoturaNetwork
import Testing

@testable import LoturaScoring

/// Nothing, one, zero, unknown, equal: the edges of the axes of lists.
@Suite("The axes of lists at their edges")
struct AxisEdgeTests {
  private func profile(_ keys: [Int], _ knowledge: Knowledge) -> Profile {
    Profile(sorted: keys.map { .init(key: $0, weight: 1) }, knowledge: knowledge)
  }

  @Test("18. one list is open")
  func unknown() {
    // x lists {3} and may have more; y = {1, 2}. At best x = {1, 2, 3}: R = 2/3, D = 1/3.
    let open = BoundedRuzicka(profile([3], .partial), profile([1, 2], .complete))
    #expect(open.likeness == Interval(0, 2.0 / 3))
    #expect(open.distance == Interval(1 - 2.0 / 3, 1))
    // Nothing is like one that has nothing; but if both have nothing, they are not apart.
    let empty = BoundedRuzicka(profile([], .unknown), profile([], .complete))
    #expect(empty.likeness == Interval(exactly: 0))
    #expect(empty.distance == .unknown)
    // x has something, y nothing.
    let apart = BoundedRuzicka(profile([1], .partial), profile([], .complete))
    #expect(apart.distance == Interval(exactly: 1))
    #expect(apart.likeness == Interval(exactly: 0))
  }

  @Test("two that have nothing: no likeness, no distance")
  func nothing() {
    let (x, y) = (profile([], .complete), profile([], .complete))
    #expect(BoundedRuzicka(x, y).likeness == Interval(exactly: 0))
    #expect(BoundedRuzicka(x, y).distance == Interval(exactly: 0))
    #expect(Containment().value(x, y) == Interval(exactly: 0))
    #expect(Containment().value(x, profile([], .unknown)) == Interval(exactly: 0))
  }

  @Test("no association, and one alone")
  func few() {
    let none = AxisTable(SmallNetwork.of(), model: AxisModel.usual)
    #expect(none.pairs().isEmpty)
    #expect(none.relatednessMix == 0.5)
    let one = AxisTable(SmallNetwork.of("a"), model: AxisModel.usual)
    #expect(one.pairs().isEmpty)
    #expect(one.references.map(\.value) == Axis.allCases.map { AxisModel.usual.usualValues[$0]! })
    #expect(one.references.allSatisfy { !$0.isMedian && $0.exactCount == 0 })
    #expect(one.axes("a", "nobody").values.allSatisfy { $0.isUnknown })
  }

  @Test("three that are the same")
  func same() throws {
    var network = SmallNetwork.of("a", "b", "c")
    network.addSectors(["s", "t"])
    for place in 0..<3 {
      network.associations[place].territory = Territory("ES211")
      network.associations[place].maturity = 2
      network.associations[place].host = "h"
      let id = network.associations[place].id
      network.memberships += ["m", "n"].map { Membership(association: id, member: $0) }
      network.activities += ["s", "t"].map { Activity(subject: Subject.ID(id), sector: $0) }
      network.alignments.append(Alignment(subject: Subject.ID(id), priority: "k"))
      network.offers.append(Offer(subject: Subject.ID(id), capability: "x", level: 2))
      network.needs.append(Need(subject: Subject.ID(id), capability: "x", level: 4))
      network.partnerships.append(Partnership(association: id, partner: "p"))
      network.complete(Subject.ID(id), in: .cooperations)
    }
    var partner = Partner(id: "p", name: LocalizedName("p"))
    partner.country = Country("FR")
    network.partners = [partner]
    let axes = network.axes("a", "b")
    let ones: [Axis] = [
      .memberOverlap, .containment, .sectorRelatedness, .priorityAlignment, .duplication,
      .sizeBalance, .maturityCloseness, .territoryCloseness, .hostLead,
    ]
    for axis in Axis.allCases {
      #expect(axes[axis] == Estimate(exactly: ones.contains(axis) ? 1 : 0), "\(axis)")
    }
    // Both have everybody: that they share two is no surprise.
    #expect(axes.pValue == 1 && axes.qValue == 1)
  }

  @Test("a known zero is not a member, an offer, a share")
  func zeros() {
    var network = SmallNetwork.of("a", "b")
    network.memberships = [
      Membership(association: "a", member: "m", weight: 0),
      Membership(association: "b", member: "m", weight: 1),
    ]
    network.offers = [Offer(subject: "b", capability: "x", level: 0)]
    network.activities = [Activity(subject: "a", sector: "s", share: 0)]
    network.addSectors(["s"])
    let axes = network.axes("a", "b")
    #expect(axes[.memberOverlap] == Estimate(exactly: 0))
    #expect(axes[.containment] == Estimate(exactly: 0))
    // b is known to offer nothing: no gap of a, whatever it is, is filled, and nothing is doubled.
    #expect(axes[.fillOfA] == Estimate(exactly: 0))
    #expect(axes[.duplication] == Estimate(exactly: 0))
    #expect(axes[.fillOfB].isUnknown)
    // a works in no sector; what b does is unknown.
    #expect(axes[.sectorRelatedness] == Estimate(exactly: 0))
    #expect(axes.pValue == 1)
  }

  @Test("weights near the smallest number there is compare like any others")
  func smallest() {
    var network = SmallNetwork.of("a", "b")
    let rows: [(Association.ID, Company.ID)] = [("a", "m"), ("a", "n"), ("b", "n"), ("b", "o")]
    network.memberships = rows.map {
      Membership(association: $0.0, member: $0.1, weight: .leastNonzeroMagnitude)
    }
    // h(n) = ½: O = ½/(½ + 1 + 1) = 1/5, Q = ½/(3/2) = 1/3.
    #expect(abs(network.axes("a", "b")[.memberOverlap].used - 0.2) < 1e-12)
    #expect(abs(network.axes("a", "b")[.containment].used - 1.0 / 3) < 1e-12)
  }

  @Test("a partner without a country leaves the countries open, not the partners")
  func countries() {
    var network = SmallNetwork.of("a", "b")
    network.partners = ["p", "q"].map { Partner(id: .init($0), name: LocalizedName($0)) }
    network.partners[0].country = Country("FR")
    network.partnerships = [
      Partnership(association: "a", partner: "p"), Partnership(association: "b", partner: "q"),
    ]
    // D(partners) = 1. b's country is unknown, a's is FR: D(countries) = 0 … 1.
    #expect(network.axes("a", "b")[.newReach].low == 0.5)
    #expect(network.axes("a", "b")[.newReach].high == 1)
    // A territory does not stand for a country here.
    network.partners[1].territory = Territory("DE11")
    #expect(!network.axes("a", "b")[.newReach].isExact)
    network.partners[1].country = Country("DE")
    #expect(network.axes("a", "b")[.newReach] == Estimate(exactly: 1))
  }

  @Test("two kinds of one partnership are one partner")
  func kinds() {
    var network = SmallNetwork.of("a", "b")
    network.partners = [Partner(id: "p", name: LocalizedName("p"))]
    network.partners[0].country = Country("FR")
    network.partnerships = [
      Partnership(association: "a", partner: "p", kind: .agreement),
      Partnership(association: "a", partner: "p", kind: .project, strength: 0),
      Partnership(association: "b", partner: "p"),
    ]
    #expect(network.axes("a", "b")[.newReach] == Estimate(exactly: 0))
  }

  @Test("the usual value is the median of what is exact, from three pairs on")
  func references() {
    var network = SmallNetwork.of("a", "b", "c", "d")
    for (place, maturity) in [1, 2, 4].enumerated() {
      network.associations[place].maturity = Double(maturity)
    }
    // M: 1 − ¼, 1 − ¾, 1 − ½: the median is ½. d is unknown.
    let axes = network.axes("b", "d")
    #expect(axes[.maturityCloseness] == Estimate(low: 0.25, high: 1, used: 0.5))
    // G of the six directions: ½, 1, 1 and 0, 0, 0. And a, of level 1, leads nobody, whatever d is:
    // of 0, 0, 0, 0, ½, 1, 1 the middle is 0.
    #expect(axes[.leadOfB] == Estimate(low: 0, high: 1, used: 0))
    network.associations[2].maturity = nil
    // One exact pair is too few: the model's usual value.
    #expect(network.axes("b", "d")[.maturityCloseness].used == 0.75)
  }

  @Test("one's host is a member of the other")
  func hosts() {
    var network = SmallNetwork.of("a", "b")
    network.associations[0].host = "m"
    #expect(network.axes("a", "b")[.hostLead].isUnknown)
    network.associations[1].host = "n"
    #expect(network.axes("a", "b")[.hostLead] == Estimate(exactly: 0))
    network.memberships = [Membership(association: "b", member: "m", weight: 0)]
    #expect(network.axes("a", "b")[.hostLead] == Estimate(exactly: 0), "a known no")
    network.memberships = [Membership(association: "b", member: "m", weight: 0.1)]
    #expect(network.axes("a", "b")[.hostLead] == Estimate(exactly: 0.5))
    #expect(network.axes("b", "a")[.hostLead] == Estimate(exactly: 0.5))
    network.associations[1].host = "m"
    #expect(network.axes("a", "b")[.hostLead] == Estimate(exactly: 1))
  }
}
