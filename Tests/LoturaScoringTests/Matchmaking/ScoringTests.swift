import LoturaNetwork
import TestSupport
import Testing

@testable import LoturaScoring

@Suite("Lists, explanations and what to ask first")
struct ScoringTests {
  private func named(_ ids: [String]) -> Network {
    var network = Network(asOf: Day(year: 2025, month: 1, day: 1)!)
    network.associations = ids.map { Association(id: .init($0), name: LocalizedName($0)) }
    return network
  }

  private func request(
    _ kind: SuggestionRequest.Kind = .matchmaking, draws: Int = 20
  ) -> SuggestionRequest {
    var request = SuggestionRequest()
    (request.kind, request.draws) = (kind, draws)
    return request
  }

  @Test("an association with nothing but a name yields intervals and questions")
  func onlyNames() throws {
    let scoring = Scoring(named(["a", "b", "c"]))
    let list = scoring.suggestions(for: "a", request())
    #expect(list.rows.map(\.b) == ["b", "c"])
    #expect(list.rows.map(\.rank) == [1, 1])  // a tie, in the order of ids
    let row = try #require(list.rows.first)
    #expect(row.score.low < row.score.high && row.known == 0)
    #expect(row.flags.contains(.mostlyUnknown))
    let told = scoring.explain("a", "b", request())
    #expect(told.questions.contains(.axis(.priorityAlignment)))
    #expect(told.advice?.status != .advice)
  }

  @Test("one association alone has nobody to meet; an unknown id has every association")
  func alone() {
    let scoring = Scoring(named(["a"]))
    #expect(scoring.suggestions(for: "a", request()).rows.isEmpty)
    #expect(scoring.suggestions(for: nil, request()).rows.isEmpty)
    #expect(Scoring(named(["a", "b"])).suggestions(for: "zz", request()).rows.count == 2)
    #expect(scoring.whatToAskFirst().allSatisfy { $0.width == 0 && $0.pairs == 0 })
  }

  @Test("what is listed without weighing is what is weighed", arguments: 1...12)
  func unweighed(seed: UInt64) {
    let network = RandomNetwork.make(seed: seed)
    let asked = Scoring(network).whatToAskFirst()
    let missing = network.missingFacts(under: .standard).flatMap(\.lacks)
    for lack in missing {
      let same = asked.filter { $0.association == lack.association && $0.fact == lack.fact }
      #expect(same.map(\.knowledge) == [lack.knowledge])
      #expect(lack.width == 0)
    }
    // Beside them only what is known and widens a score all the same.
    let listed = Set(missing.map { "\($0.association) \($0.fact)" })
    #expect(
      asked.filter { !listed.contains("\($0.association) \($0.fact)") }
        .allSatisfy { $0.knowledge == .partial && $0.width > 0 })
    #expect(missing.map(\.association) == missing.map(\.association).sorted())
  }

  @Test("a veto sets a pair apart, with its reason; all vetoed: nobody is ranked")
  func vetoed() {
    var network = named(["a", "b", "c"])
    network.vetoes = [
      Veto("a", "b", scope: .meeting, reason: "rivals"), Veto("a", "c", scope: .any),
    ]
    let list = Scoring(network).suggestions(for: "a", request())
    #expect(list.rows.isEmpty)
    #expect(list.vetoed.map(\.b) == ["b", "c"])
    #expect(list.vetoed.map(\.veto.reason) == ["rivals", nil])
  }

  @Test("a veto of a form removes that form only")
  func vetoOfForm() {
    var network = AxisWorkedExample.network
    network.vetoes = [Veto("a", "b", scope: .integration)]
    let scoring = Scoring(network)
    #expect(scoring.suggestions(for: "a", request()).vetoed.isEmpty)
    #expect(scoring.suggestions(for: "a", request(.form(.integration))).vetoed.map(\.b) == ["b"])
    #expect(scoring.suggestions(for: "a", request(.form(.convergence))).rows.count == 2)
  }

  @Test("delicate forms are shown where they are asked for by name, and in explanations")
  func delicate() throws {
    let scoring = Scoring(AxisWorkedExample.network)
    func form(_ kind: SuggestionRequest.Kind) -> Form? {
      scoring.suggestions(for: "a", request(kind)).rows.first { $0.b == "b" }?.form
    }
    #expect(form(.matchmaking) == nil)
    #expect(form(.all) == .integration)
    #expect(form(.form(.integration)) == .integration)
    #expect(scoring.explain("a", "b", request()).suggestion.form == .integration)
  }

  @Test("every candidate pair is in exactly one list", arguments: 1...40)
  func nothingLost(seed: UInt64) {
    let network = RandomNetwork.make(seed: seed)
    let scoring = Scoring(network)
    let ids = network.activeAssociations.map { Subject.ID($0.id) }
    let kinds: [SuggestionRequest.Kind] = [.matchmaking, .all] + Form.allCases.map { .form($0) }
    for kind in kinds {
      var asked = request(kind, draws: 3)
      asked.filter.countries = seed.isMultiple(of: 2) ? [] : [Country("ES")!]
      let list = scoring.suggestions(for: nil, asked)
      let pairs =
        list.rows.map { [$0.a, $0.b] } + list.vetoed.map { [$0.a, $0.b] }
        + list.out.map { [$0.a, $0.b] } + list.filteredOut.map { [$0.a, $0.b] }
      #expect(Set(pairs).count == pairs.count)
      #expect(pairs.count == ids.count * (ids.count - 1) / 2)
      for (row, next) in zip(list.rows, list.rows.dropFirst()) {
        #expect(billionths(row.score.used) >= billionths(next.score.used))
      }
      for row in list.rows {
        let better = list.rows.count { billionths($0.score.used) > billionths(row.score.used) }
        #expect(row.rank == 1 + better)
      }
    }
  }

  @Test("a term at the value it needs makes b equal to the one above", arguments: 1...40)
  func termChanges(seed: UInt64) throws {
    let network = RandomNetwork.make(seed: seed)
    let scoring = Scoring(network)
    for a in network.activeAssociations.map({ Subject.ID($0.id) }) {
      let rows = scoring.suggestions(for: a, request(draws: 0)).rows
      for row in rows {
        let changes = scoring.explain(a, row.b, request(draws: 0)).changes
        for change in changes {
          guard case .term(let term) = change.what, case .rank(let from, let to) = change.effect
          else { continue }
          let part = try #require(row.contributions.first { $0.term == term })
          let score = row.score.used + part.weight * (change.to - change.from)
          let above = rows.filter { $0.rank < row.rank }.map(\.score.used).min()
          #expect(abs(score - (try #require(above))) < 1e-9)
          #expect(from == row.rank && to == rows.last { $0.rank < row.rank }?.rank)
        }
      }
    }
  }

  @Test("the sectors that K° would need lie on its peak at the value it would need")
  func sectorLikeness() throws {
    let scoring = Scoring(AxisWorkedExample.network)
    // (a, c): K = 0, so K° = 0. δ = .654929 − .245 = .409929; /.20 = 2.05 > 1: no such change.
    let changes = scoring.explain("a", "c", request(draws: 0)).changes
    #expect(!changes.contains { $0.what == .sectorLikeness })
    // C would need .25 + .409929/.25 > 1 as well; P ¼ + 2.05 > 1: no term alone is enough.
    #expect(!changes.contains { if case .term = $0.what { true } else { false } })
  }

  @Test("explaining is the row of the list", arguments: 1...15)
  func explaining(seed: UInt64) throws {
    let network = RandomNetwork.make(seed: seed)
    let scoring = Scoring(network)
    for row in scoring.suggestions(for: "a1", request()).rows {
      let told = scoring.explain("a1", row.b, request())
      #expect(told.suggestion.rank == row.rank)
      #expect(told.suggestion.score == row.score)
      #expect(told.suggestion.stability == row.stability)
      #expect(told == scoring.explain("a1", row.b, request()))
    }
  }

  @Test("partners are compared without a form")
  func partners() {
    var asked = request()
    asked.candidates = .partners
    let scoring = Scoring(AxisWorkedExample.network)
    let list = scoring.suggestions(for: "a", asked)
    #expect(Set(list.rows.map(\.b)) == ["p1", "p2", "p3"])
    #expect(list.rows.allSatisfy { $0.form == nil })
    let told = scoring.explain("a", "p1", asked)
    #expect(told.advice == nil)
    #expect(told.questions.allSatisfy { if case .axis = $0 { true } else { false } })
  }

  @Test("a dropped followup is flagged, and hidden if asked")
  func followups() throws {
    var network = AxisWorkedExample.network
    network.followups = [
      Followup("a", "b", state: .met, date: PartialDate("2023")),
      Followup("a", "b", state: .dropped, date: PartialDate("2024")),
    ]
    let scoring = Scoring(network)
    let row = try #require(scoring.suggestions(for: "a", request()).rows.first)
    #expect(row.flags.contains(.dropped) && row.flags.contains(.followedUp))
    var asked = request()
    asked.filter.hidesDropped = true
    #expect(scoring.suggestions(for: "a", asked).filteredOut.map(\.b) == ["b"])
  }

  @Test("the missing facts of a network account for the width of its scores", arguments: 1...60)
  func widths(seed: UInt64) {
    let network = RandomNetwork.make(seed: seed)
    let scoring = Scoring(network)
    let facts = scoring.whatToAskFirst()
    let others = Double(max(1, network.activeAssociations.count - 1))
    let told = facts.reduce(0) { $0 + $1.width * others }
    let sum = scoring.model.sum(of: .balanced)
    let total = scoring.table.pairs().reduce(0) {
      let score = sum.score($1)
      return $0 + score.high - score.low
    }
    #expect(abs(told - total) < 1e-9)
    for (fact, next) in zip(facts, facts.dropFirst()) {
      #expect(billionths(fact.width) >= billionths(next.width))
    }
  }

  @Test("reasons are told for what is known, the strongest first")
  func reasons() throws {
    let row = try #require(
      Scoring(AxisWorkedExample.network).suggestions(for: "a", request()).rows.first)
    // K° .199, C .156, P .133, H .083, N .033; Z: B = M = ½ is not alike. Then members and host.
    let expected: [Reason] = [
      .relatedSectors((5.0 / 8).squareRoot()),
      .fillsGaps(taker: "b", giver: "a", capabilities: ["y"]),
      .fillsGaps(taker: "a", giver: "b", capabilities: ["x"]),
      .sharedPriorities(["p"]),
      .workedTogether(count: 1, last: PartialDate("2025-01-01")),
      .newPartners(2), .sharedMembers(1), .commonHost("p1"),
    ]
    #expect(row.reasons.dropFirst() == expected.dropFirst())
    guard case .relatedSectors(let likeness) = row.reasons.first else {
      Issue.record("the sectors come first")
      return
    }
    #expect(abs(likeness - 0.790569) < 1e-6)
  }
}
