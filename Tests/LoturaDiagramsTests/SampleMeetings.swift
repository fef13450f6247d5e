import LoturaDiagrams
import LoturaNetwork
import LoturaScoring

/// Fictional mergers and consortia to be drawn.
enum SampleMeetings {
  typealias Merge = MergePicture
  typealias Consortium = ConsortiumPicture

  static var mergers: [Merge] {
    [
      pair(), pair(.integration, into: "CAST"), pair(.convergence), three(),
      five(.integration, into: "AUTO"),
    ]
  }

  static var consortia: [Consortium] { [factory, large, single, impossible] }

  private static func party(
    _ label: String, _ members: Int?, only: Int?, _ budget: String?, _ staff: String?
  ) -> Merge.Party {
    Merge.Party(
      PictureSubject(
        id: .init("id-\(label)"), label: label, name: "Association \(label)", members: members),
      onlyHere: only,
      figures: [Merge.Figure("budget", budget), Merge.Figure("staff", staff)])
  }

  static let changes = [
    Merge.Change("Priorities covered", from: "5", to: "7", .better),
    Merge.Change("Size rank in the region", from: "14, 16", to: "10", .better),
    Merge.Change("Members per staff", from: "14", to: "14", .neutral),
    Merge.Change("Fees lost (19 double)", "−70 k€", .worse),
    Merge.Change("International partners", from: nil, to: nil, .neutral),
  ]

  /// CAST 60 and STEEL 54, 19 in both: 95 together.
  static func pair(_ kind: Form = .fusion, into: String? = nil) -> Merge {
    Merge(
      parties: [
        party("CAST", 60, only: 41, "420 k€", "4"), party("STEEL", 54, only: 35, "390 k€", "4"),
      ],
      whole: Merge.Whole(
        kind == .integration ? "CAST" : "CAST + STEEL", members: 95, shared: 19,
        figures: [Merge.Figure("budget", "740 k€"), Merge.Figure("staff", "7")]),
      changes: changes, form: (kind, Estimate(low: 0.72, high: 0.88, used: 0.81)),
      into: into.map { .init("id-\($0)") })
  }

  /// Of three, one has told nothing about its members.
  static func three(_ kind: Form = .fusion, into: String? = nil) -> Merge {
    Merge(
      parties: [
        party("CAST", 60, only: nil, "420 k€", "4"), party("STEEL", 54, only: nil, nil, "4"),
        party("MACH", nil, only: nil, nil, nil),
      ],
      whole: Merge.Whole(
        "CAST + STEEL + MACH", members: nil, shared: nil, figures: [Merge.Figure("budget", nil)]),
      changes: Array(changes.suffix(2)), form: (kind, Estimate(low: 0, high: 1, used: 0.5)),
      into: into.map { .init("id-\($0)") })
  }

  /// Five with all numbers.
  static func five(_ kind: Form = .fusion, into: String? = nil) -> Merge {
    let rows = [("CAST", 60), ("STEEL", 54), ("MACH", 240), ("AUTO", 310), ("RAIL", 102)]
    return Merge(
      parties: rows.map { party($0.0, $0.1, only: $0.1 / 2, "420 k€", "4") },
      whole: Merge.Whole(
        into ?? rows.map(\.0).joined(separator: " + "), members: 612, shared: 229,
        figures: [Merge.Figure("budget", "2,100 k€"), Merge.Figure("staff", "20")]),
      changes: changes, form: (kind, Estimate(low: 0.4, high: 0.6, used: 0.5)),
      into: into.map { .init("id-\($0)") })
  }

  private static func partner(
    _ name: String, _ country: String?, _ cost: String?, _ role: String? = nil,
    leads: Bool = false
  ) -> Consortium.Partner {
    var partner = Consortium.Partner(name, country: country, cost: cost)
    partner.role = role
    partner.isCoordinator = leads
    return partner
  }

  /// Five partners of four countries cover five of six requirements.
  static var factory: Consortium {
    var robotics = Consortium.Requirement(
      "Robotics", isMandatory: true, isMet: true, coverers: [0, 1])
    robotics.coverage = 0.92
    var twin = Consortium.Requirement("Digital twin", isMandatory: false, isMet: false)
    twin.candidates = 3
    return Consortium(
      call: "GREEN-FACTORY",
      partners: [
        partner("MACH", "Spain", "420 k€", leads: true),
        partner("Rhein Werkzeug", "Germany", "380 k€"),
        partner("Institut Nord", "Germany", "300 k€", "research"),
        partner("Suomi Metsä", "Finland", "260 k€"), partner("Rede Atlântica", "Portugal", nil),
      ],
      requirements: [
        robotics,
        .init("Bio-based materials", isMandatory: true, isMet: true, coverers: [3]),
        .init("Pilot line", isMandatory: true, isMet: true, coverers: [0, 2]),
        .init("SME training", isMandatory: false, isMet: true, coverers: [4]),
        .init("Widening country", isMandatory: true, isMet: true, coverers: [4]), twin,
      ], outcome: .found(.best, cost: "1,570 k€", budget: "2,000 k€"))
  }

  /// Twelve partners and twenty requirements.
  static var large: Consortium {
    let countries = ["Spain", "Germany", "Finland", "Portugal", "Italy", "France", "Poland", nil]
    let partners = (0..<12).map { place in
      partner(
        "Partner number \(place + 1)", countries[place % 8], "\(100 + 13 * place) k€",
        leads: place == 2)
    }
    let requirements = (0..<20).map { place -> Consortium.Requirement in
      Consortium.Requirement(
        "Capability of kind \(place + 1)", isMandatory: place % 3 != 0,
        isMet: place == 19 ? nil : place % 7 != 5,
        coverers: place % 7 == 5 ? [] : [place % 12, (place * 5 + 3) % 12].sorted())
    }
    return Consortium(
      call: "LARGE-CALL", partners: partners, requirements: requirements,
      outcome: .found(.atMost("3 %"), cost: nil, budget: "3,000 k€"))
  }

  /// One partner that does it all.
  static var single: Consortium {
    Consortium(
      call: "SMALL", partners: [partner("MACH", "Spain", "420 k€", leads: true)],
      requirements: [.init("Robotics", isMandatory: true, isMet: true, coverers: [0])],
      outcome: .found(.unknown, cost: "420 k€", budget: nil))
  }

  /// No consortium keeps all rules.
  static var impossible: Consortium {
    var robotics = Consortium.Requirement("Robotics", isMandatory: true, isMet: nil)
    robotics.candidates = 4
    var twin = Consortium.Requirement("Digital twin", isMandatory: true, isMet: nil)
    twin.candidates = 0
    var training = Consortium.Requirement("SME training", isMandatory: false, isMet: nil)
    training.candidates = 1
    return Consortium(
      call: "GREEN-FACTORY", partners: [], requirements: [robotics, twin, training],
      outcome: .infeasible([
        "The call needs partners from two more countries, but all who could cover Robotics are in Spain or Germany.",
        "The budget of 2,000 k€ does not reach: the cheapest five cost 2,310 k€.",
      ]))
  }
}
