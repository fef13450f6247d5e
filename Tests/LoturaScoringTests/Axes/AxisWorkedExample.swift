import LoturaNetwork
import TestSupport

/// Network W of the worked examples: three associations on 2025-01-01, small enough to compute
/// every axis by hand.
enum AxisWorkedExample {
  static let network: Network = {
    var network = Network(asOf: Day(year: 2025, month: 1, day: 1)!)
    network.associations = [
      association("a", territory: "ES211", maturity: 3, host: "p1"),
      association("b", territory: "ES212", maturity: 5, host: "p1"),
      association("c", territory: "FRI15", maturity: 1, host: "p3"),
    ]
    network.companies = (1...6).map { Company(id: .init("m\($0)"), name: LocalizedName("m\($0)")) }
    network.partners = [
      partner("p1", country: "FR"), partner("p2", country: "DE"), partner("p3", country: "FR"),
    ]
    network.sectors = [
      sector("J"), sector("M"), sector("M25", parent: "M"), sector("M28", parent: "M"),
    ]
    network.priorities = ["p", "q"].map {
      Priority(id: .init($0), name: LocalizedName($0), scheme: "w")
    }
    network.memberships = [
      ("a", "m1"), ("a", "m2"), ("a", "m3"), ("b", "m3"), ("b", "m4"), ("c", "m3"), ("c", "m5"),
      ("c", "m6"),
    ].map { Membership(association: .init($0.0), member: .init($0.1)) }
    network.activities = [
      Activity(subject: "a", sector: "M25"),
      Activity(subject: "b", sector: "M25", share: 0.5),
      Activity(subject: "b", sector: "M28", share: 0.5),
      Activity(subject: "c", sector: "J"),
    ]
    network.alignments = [
      Alignment(subject: "a", priority: "p"),
      Alignment(subject: "a", priority: "q", intensity: 0.5),
      Alignment(subject: "b", priority: "p"),
      Alignment(subject: "c", priority: "q"),
    ]
    network.needs = [
      Need(subject: "a", capability: "x", level: 5), Need(subject: "b", capability: "y", level: 4),
    ]
    network.offers = [
      Offer(subject: "a", capability: "x", level: 1),
      Offer(subject: "a", capability: "y", level: 4),
      Offer(subject: "b", capability: "x", level: 3),
    ]
    network.partnerships = [("a", "p1"), ("a", "p2"), ("b", "p2"), ("b", "p3")].map {
      Partnership(association: .init($0.0), partner: .init($0.1))
    }
    network.figures = [
      Figure(subject: "a", measure: "members", value: 20, year: 2024),
      Figure(subject: "b", measure: "members", value: 40, year: 2024),
    ]
    network.cooperations = [
      Cooperation("a", "b", kind: .agreement, date: PartialDate("2025-01-01")!)
    ]
    network.coverage = [
      .init("c", .needs): .complete, .init("c", .partnerships): .complete,
      .init("a", .cooperations): .complete, .init("b", .cooperations): .complete,
    ]
    network.noteSubjectsWithRows()
    return network
  }()

  private static func association(
    _ id: String, territory: String, maturity: Double, host: Subject.ID
  ) -> Association {
    var association = Association(id: .init(id), name: LocalizedName(id))
    association.territory = Territory(territory)
    association.maturity = maturity
    association.host = host
    return association
  }

  private static func partner(_ id: String, country: String) -> Partner {
    var partner = Partner(id: .init(id), name: LocalizedName(id))
    partner.country = Country(country)
    return partner
  }

  private static func sector(_ id: String, parent: Sector.ID? = nil) -> Sector {
    Sector(id: .init(id), name: LocalizedName(id), parent: parent)
  }
}
