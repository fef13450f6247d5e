import LoturaNetwork
import LoturaScoring
import TestSupport
import Testing

@testable import LoturaPlanning

@Suite("Before and after a merger")
struct MergerComparisonTests {
  private func comparison(_ parts: [Association.ID] = ["a", "b"], kind: Form = .fusion)
    -> MergerComparison
  {
    MergerComparison(Scoring(handNetwork(), model: .standard), parts, as: "whole", kind: kind)
  }

  /// models.md 12, example 9.
  @Test("a's needs are covered from ⅕ to ⅗, b's from 0 to 1; three partners in two countries")
  func parties() throws {
    let comparison = comparison()
    try #require(comparison.parties.map(\.id) == ["a", "b"])
    let (a, b) = (comparison.parties[0], comparison.parties[1])
    // x: min(5, 1)/5, then min(5, 3)/5
    #expect(a.before.needCoverage == 0.2 && a.after.needCoverage == 0.6)
    #expect(abs((a.gain.needCoverage ?? 0) - 0.4) < 1e-12)
    // y: b offers none of 4, a offers 4
    #expect(b.before.needCoverage == 0 && b.after.needCoverage == 1)
    #expect(a.found == ["x"] && b.found == ["y"])
    #expect(a.before.partners == 2 && a.after.partners == 3 && b.gain.partners == 1)
    #expect(a.before.countries == 2 && a.after.countries == 2 && b.gain.countries == 0)
    #expect(a.before.members == 3 && b.before.members == 2 && b.after.members == 4)
    // p and q of a, p of b
    #expect(a.gain.priorities == 0 && b.gain.priorities == 1)
  }

  @Test("m3 is counted twice, x is offered twice by ⅕, and x is still not covered")
  func twice() throws {
    let comparison = comparison()
    #expect(comparison.members.countedTwice == 1 && comparison.members.shared == ["m3"])
    #expect(comparison.members.own(of: "a") == ["m1", "m2"])
    #expect(comparison.members.own(of: "b") == ["m4"])
    #expect(comparison.offer.offered == ["x", "y"] && comparison.offer.twice == ["x"])
    #expect(abs((comparison.offer.duplicated ?? 0) - 0.2) < 1e-12)
    #expect(comparison.offer.lacking == ["x"])
  }

  @Test("what needs an incomplete list is not told; who needs nothing lacks nothing")
  func unknown() {
    let comparison = comparison(["a", "c"])
    // c offers nobody knows what.
    #expect(comparison.offer.duplicated == nil)
    #expect(comparison.parties[0].before.needCoverage == 0.2)
    #expect(comparison.parties[0].after.needCoverage == nil)
    #expect(comparison.parties[0].gain.needCoverage == nil)
    // c is known to need nothing; once its offers are known, nothing is lacking: 0/0 = 1.
    var network = handNetwork()
    network.coverage[.init("c", .offers)] = .complete
    let told = MergerComparison(
      Scoring(network, model: .standard), ["a", "c"], as: "whole", kind: .fusion)
    #expect(told.parties[1].before.needCoverage == 1 && told.parties[1].gain.needCoverage == 0)
  }

  /// models.md 12, example 7: fusion would fit to .744529 but for B = ½, integration to .841995.
  @Test("the fit of the pair under the form, with the condition that fails, and who joins whom")
  func fit() throws {
    let fusion = comparison()
    #expect(abs(fusion.fit.used - 0.744529) < 1e-6 && fusion.fit.isExact && fusion.into == nil)
    let failing = fusion.pairs.flatMap { $0.fit.gates.filter { $0.state == .fails } }
    #expect(failing.map(\.gate.axis) == [.sizeBalance])
    let integration = comparison(kind: .integration)
    #expect(abs(integration.fit.used - 0.841995) < 1e-6)
    #expect(integration.into == "b")
    #expect(integration.pairs.allSatisfy { !$0.fit.isOut })
  }

  @Test("of three the fit is the mean over their three pairs, its interval too")
  func three() {
    let all = comparison(["a", "b", "c"], kind: .alliance)
    let pairs = [["a", "b"], ["a", "c"], ["b", "c"]].map { ids in
      comparison(ids.map { Association.ID($0) }, kind: .alliance).fit
    }
    #expect(all.pairs.count == 3)
    #expect(abs(all.fit.used - pairs.map(\.used).reduce(0, +) / 3) < 1e-12)
    #expect(abs(all.fit.low - pairs.map(\.low).reduce(0, +) / 3) < 1e-12)
    #expect(abs(all.fit.high - pairs.map(\.high).reduce(0, +) / 3) < 1e-12)
    // .692677 of a and b; a and c .60, from .45
    #expect(abs(pairs[0].used - 0.692677) < 1e-6)
    #expect(abs(pairs[1].used - 0.6) < 1e-9 && abs(pairs[1].low - 0.45) < 1e-9)
  }

  @Test("a veto of the form or of anything is told, one of another form is not")
  func vetoes() {
    var network = handNetwork()
    network.vetoes = [
      Veto("a", "b", scope: .fusion, reason: "no"), Veto("a", "c"),
      Veto("b", "c", scope: .alliance),
    ]
    func told(_ parts: [Association.ID], _ kind: Form) -> [Veto.Scope] {
      MergerComparison(Scoring(network, model: .standard), parts, as: "w", kind: kind)
        .vetoes.map(\.scope)
    }
    #expect(told(["a", "b"], .fusion) == [.fusion])
    #expect(told(["a", "b"], .convergence) == [])
    #expect(told(["a", "b", "c"], .alliance) == [.any, .alliance])
  }

  @Test("the scoreboard: 20 and 40 members, together 59; no place among so few")
  func scoreboard() throws {
    let rows = comparison().scoreboard
    let row = try #require(rows.first)
    #expect(rows.count == 1 && row.measure == "members" && row.year == 2024)
    #expect(row.before == [20, 40] && row.after == 59)
    #expect(row.placesBefore == [nil, nil] && row.placeAfter == nil && row.known == 1)
  }

  /// 70, 50, 40 (b), 30, 20 (a), 10; then 70, 59 (the whole), 50, 30, 10. In two units: no place.
  @Test(
    "among five or more known a place is told: fifth and third, together second",
    arguments: [true, false])
  func places(inOneUnit: Bool) throws {
    var network = handNetwork()
    for (place, value) in [70.0, 50, 30, 10].enumerated() {
      let id = Association.ID("d\(place)")
      network.associations.append(Association(id: id, name: LocalizedName(id.text)))
      network.nodes.append(
        NodeEntry(id: .init(id), sheet: .associations, name: LocalizedName(id.text)))
      network.figures.append(
        Figure(
          subject: .init(id), measure: "members", value: value, year: 2024,
          unit: inOneUnit ? nil : place < 2 ? "members" : "thousand members"))
    }
    network.associations.sort { $0.id < $1.id }
    network.nodes.sort { $0.id < $1.id }
    let comparison = MergerComparison(
      Scoring(network, model: .standard), ["a", "b"], as: "whole", kind: .fusion)
    let row = try #require(comparison.scoreboard.first)
    #expect(row.known == 5 && row.after == 59)
    #expect(row.placesBefore == (inOneUnit ? [5, 3] : [nil, nil]))
    #expect(row.placeAfter == (inOneUnit ? 2 : nil))
  }

  @Test("the first of each other, found by looking at all pairs", arguments: 0..<30)
  func others(seed: UInt64) {
    let network = RandomNetwork.make(seed: seed)
    let ids = network.activeAssociations.map(\.id)
    guard ids.count >= 3 else { return }
    let scoring = Scoring(network, model: .standard)
    let parts = Array(ids.suffix(2))
    let comparison = MergerComparison(scoring, parts, as: "whole", kind: .convergence)
    #expect(comparison.others.map(\.id) == ids.filter { !parts.contains($0) })
    var request = SuggestionRequest()
    request.draws = 0
    let after = Scoring(comparison.after, model: .standard).suggestions(for: nil, request).rows
    for other in comparison.others {
      let own = after.filter { $0.a == Subject.ID(other.id) || $0.b == Subject.ID(other.id) }
        .map { (id: $0.a == Subject.ID(other.id) ? $0.b : $0.a, score: $0.score.used) }
      let best = own.map(\.score).max()
      #expect(abs((other.after?.score ?? -1) - (best ?? -1)) < 1e-12)
      let first = own.filter { abs($0.score - (best ?? 0)) < 1e-10 }.map(\.id).min()
      #expect(other.after?.id == first)
      let before = other.before.map { parts.contains(.init($0.id)) ? "whole" : $0.id }
      #expect(other.isChanged == (before != other.after?.id))
    }
  }

  @Test("gains are never negative, and never more than is there", arguments: 0..<60)
  func gains(seed: UInt64) {
    let network = RandomNetwork.make(seed: seed)
    let ids = network.activeAssociations.map(\.id)
    guard ids.count >= 2 else { return }
    let scoring = Scoring(network, model: .standard)
    let comparison = MergerComparison(
      scoring, Array(ids.prefix(3)), as: "whole", kind: .convergence)
    for party in comparison.parties {
      let gains = [
        party.gain.needCoverage, party.gain.partners, party.gain.countries, party.gain.members,
        party.gain.priorities,
      ].compactMap(\.self)
      #expect(gains.allSatisfy { $0 >= -1e-12 })
      #expect((party.after.needCoverage ?? 0) <= 1 + 1e-12)
    }
    if let all = comparison.parties.first?.after.members {
      #expect(Int(all) == comparison.members.all.count)
      let listed = comparison.parties.compactMap(\.before.members).reduce(0, +)
      #expect(listed - Double(comparison.members.countedTwice) == all)
    }
  }
}
