import LoturaNetwork
import LoturaReports
import LoturaScoring
import LoturaTables
import LoturaWorkbook

/// A made-up region of three associations, with one answer of each kind about it.
enum Sample {
  static let today = Day(year: 2026, month: 1, day: 15)!

  static func name(_ en: String, _ es: String, _ eu: String) -> LocalizedName {
    LocalizedName(en, byLanguage: [.english: en, .spanish: es, .basque: eu])
  }

  static var network: Network {
    var network = Network(asOf: today)
    var wind = Association(
      id: "wind", name: name("Wind Makers", "Fabricantes Eólicos", "Haize Ekoizleak"))
    wind.shortName = "WIND"
    wind.territory = Territory("ES213")
    var grid = Association(id: "grid", name: name("Grid Forum", "Foro de la Red", "Sare Foroa"))
    grid.shortName = "GRID"
    var tide = Association(id: "tide", name: name("Tide Club", "Club de Mareas", "Marea Kluba"))
    tide.host = "port"
    network.associations = [grid, tide, wind]
    network.partners = [Partner(id: "port", name: name("Port", "Puerto", "Portua"))]
    network.capabilities = [
      Capability(id: "bench", name: name("test benches", "bancos de ensayo", "proba-bankuak")),
      Capability(id: "law", name: name("energy law", "derecho energético", "energia-zuzenbidea")),
    ]
    network.priorities = [
      Priority(
        id: "p30-ce", name: name("Cleaner energies", "Energías más limpias", "Energia garbiagoak"),
        scheme: "ris3-2030")
    ]
    network.memberships = [Membership(association: "wind", member: "c1")]
    network.companies = [Company(id: "c1", name: LocalizedName("Turbine Ltd"))]
    network.vetoes = [Veto("tide", "wind", scope: .any, reason: "Ana said so")]
    network.nodes = [
      NodeEntry(id: "grid", sheet: .associations, name: grid.name),
      NodeEntry(id: "tide", sheet: .associations, name: tide.name),
      NodeEntry(id: "wind", sheet: .associations, name: wind.name),
    ]
    network.links = [Link(.memberships, from: "wind", to: "c1", weight: 1)]
    network.coverage = [Network.CoverageKey("wind", .offers): .partial]
    network.subjectsWithRows = [.memberships: ["wind"]]
    return network
  }

  static func voice(_ language: Language) -> Voice {
    Voice(words: Words(language), names: Names(network, in: language))
  }

  /// 25 · .80 + 20 · .60 + 20 · .95 + 15 · .40 + 10 · .50 + 10 · .90 = 20+12+19+6+5+9 = 71.
  static var suggestion: Suggestion {
    let parts: [(Term, Double, Estimate, Int)] = [
      (.complementarity, 0.25, Estimate(exactly: 0.8), 20),
      (.priorities, 0.20, Estimate(exactly: 0.6), 12),
      (.relatedSectors, 0.20, Estimate(exactly: 0.95), 19),
      (.cooperation, 0.15, Estimate(low: 0.4, high: 0.6, used: 0.4), 6),
      (.newReach, 0.10, Estimate(low: 0, high: 1, used: 0.5), 5),
      (.evenness, 0.10, Estimate(low: 0.7, high: 0.95, used: 0.9), 9),
    ]
    return Suggestion(
      pair: ("wind", "grid", 1), kind: .matchmaking, form: .alliance,
      sum: ReadableSum(
        score: Estimate(low: 0.64, high: 0.795, used: 0.71), known: 0.65, points: 71,
        contributions: parts.map {
          Contribution(term: $0.0, weight: $0.1, value: $0.2, points: $0.3)
        }),
      told: (
        [
          .fillsGaps(taker: "wind", giver: "grid", capabilities: ["bench"]),
          .sharedPriorities(["p30-ce"]),
          .workedTogether(count: 2, last: PartialDate("2023")),
          .newPartners(3), .alike(size: 0.9, maturity: 0.75), .near(Territory("ES21")!),
        ], Stability(first: 0.82, top3: 0.99), [.sameHost]
      ))
  }

  static func fit(_ form: Form, _ used: Double, gates: [GateResult] = []) -> FormFit {
    FormFit(
      form: form,
      sum: ReadableSum(
        score: Estimate(low: used - 0.1, high: used + 0.1, used: used), known: 0.7,
        points: Int((used * 100).rounded()),
        contributions: [
          Contribution(
            term: .prioritiesSaturated, weight: 0.2, value: Estimate(exactly: 1), points: 20)
        ]), gates: gates, isVetoed: form == .fusion, acceptability: 0.25)
  }

  static var advice: Advice {
    Advice(
      fits: [
        fit(.alliance, 0.66), fit(.convergence, 0.58),
        fit(
          .integration, 0.62,
          gates: [
            GateResult(Gate(.priorCooperation, .atLeast, 0.05), .holds, value: 0.4),
            GateResult(Gate(.sizeBalance, .atMost, 0.5), .open, value: 0.5),
          ]),
        fit(
          .fusion, 0.7,
          gates: [
            GateResult(Gate(.sizeBalance, .moreThan, 0.5), .fails, value: 0.4),
            GateResult(Gate(.sectorRelatedness, .lessThan, 0.9), .holds, value: 0.4),
          ]),
      ], best: .alliance, second: .integration, proposed: .alliance,
      verdict: (0.04, .leaning, "grid"))
  }

  static var axes: PairAxes {
    var inputs: [[AxisInput]] = Axis.allCases.map { _ in [] }
    inputs[Axis.memberOverlap.position] = [
      AxisInput(.membersA, .number(120)), AxisInput(.membersB, .number(80)),
      AxisInput(.shared, .number(5)), AxisInput(.knowledgeA, .code("complete")),
    ]
    inputs[Axis.containment.position] = inputs[Axis.memberOverlap.position]
    inputs[Axis.sizeBalance.position] = [
      AxisInput(.measures, .ids(["members", "turnover"])), AxisInput(.valuesA, .ids(["120"])),
      AxisInput(.larger, .ids(["grid"])),
    ]
    inputs[Axis.complementarity.position] = [AxisInput(.gapsA, .ids(["bench", "law"]))]
    let values = Axis.allCases.map { axis in
      axis == .newReach
        ? Estimate(low: 0, high: 1, used: 0.5)
        : axis == .sizeBalance
          ? Estimate(low: 0.2, high: 0.9, used: 0.5) : Estimate(exactly: 0.25)
    }
    return PairAxes(a: "wind", b: "grid", values: values, inputs: inputs, chance: (0.0123, 0.04))
  }

  static var explanation: Explanation {
    Explanation(
      suggestion: suggestion, axes: axes, advice: advice,
      changes: [
        Change(.term(.complementarity), from: 0.8, to: 0.9, effect: .rank(from: 3, to: 2)),
        Change(.sectorLikeness, from: 0.3, to: 0.5, effect: .rank(from: 3, to: 2)),
        Change(.cooperation, from: 0.4, to: 0.6, effect: .rank(from: 3, to: 1)),
        Change(
          .offer(giver: "grid", "law"), from: 0.2, to: 0.4,
          effect: .advice(from: .alliance, to: .convergence)),
        Change(.alignment("wind", "p30-ce"), from: 0, to: 1, effect: .rank(from: 3, to: 2)),
        Change(
          .unknown(.sizeBalance), from: 0.2, to: 0.9,
          effect: .advice(from: .alliance, to: nil), isMostValuable: true),
      ],
      questions: [
        .axis(.newReach), .axis(.sizeBalance), .topic(.purpose), .topic(.lead),
        .topic(.resources),
      ])
  }

  static func suggest(_ language: Language, kind: SuggestTelling.Asked.Kind = .matchmaking)
    -> Telling
  {
    SuggestTelling(
      [SuggestTelling.Row(suggestion, advice: advice)], vetoes: network.vetoes,
      asked: SuggestTelling.Asked(kind: kind), voice: voice(language)
    ).telling
  }

  static func explain(_ language: Language) -> Telling {
    ExplainTelling(explanation, mode: .balanced, voice: voice(language)).telling
  }

  /// A fact that GRID lacks, and how far it widens scores.
  static func lack(
    _ fact: MissingFact.Fact, _ knowledge: Knowledge, _ width: Double
  ) -> MissingFact {
    MissingFact(fact, of: "grid", knowledge: knowledge, width: width, pairs: 1)
  }

  static func check(_ language: Language) -> Telling {
    CheckTelling(
      CheckTelling.Counts(nodes: [(.associations, 3)], links: [(.memberships, 1)]),
      issues: [
        Issue(
          .unknownColumn(nearest: "intensity"),
          at: Issue.Place(sheet: "alignments", column: "intensty"), value: "intensty")
      ],
      unknown: [
        (
          "grid",
          [
            lack(.offers, .unknown, 0.08),
            lack(.territory, .unknown, 0.01),
            lack(.memberships, .partial, 0.12),
          ]
        ),
        ("wind", []),
      ], voice: voice(language)
    ).telling
  }

  static func show(_ language: Language) -> Telling {
    ShowTelling(
      network.nodes[2],
      rows: [
        ShowTelling.Row(
          sheet: "associations", row: 4,
          cells: [
            .init("id", text: "wind"), .init("name", text: "Wind Makers"),
            .init("territory", text: "ES213"), .init("host", text: "port"),
            .init("status", text: "active"),
          ], origin: ("yearbook 2024", "2024-05", "A")),
        ShowTelling.Row(
          sheet: "memberships", row: 9,
          cells: [.init("association", text: "wind"), .init("member", text: "c1")]),
        ShowTelling.Row(
          sheet: "memberships", row: 10,
          cells: [
            .init("association", text: "wind"), .init("member", text: "c2"),
            .init("weight", text: "0.5"),
          ], origin: (nil, "2025", "B")),
      ], voice: voice(language)
    ).telling
  }
}

/// An issue of a workbook; Testing has issues of its own.
typealias WorkbookIssue = Issue
