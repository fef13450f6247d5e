import LoturaNetwork
import Testing

@testable import LoturaScoring

/// Network W: a and b in Spain in sectors below M, c in France in J; a works on p and q, b on p, c
/// on q; partners p1 and p3 in France, p2 in Germany.
@Suite("Which candidates are wanted")
struct CandidateFilterTests {
  let network = AxisWorkedExample.network

  private func list(
    for id: Subject.ID? = "a", _ network: Network? = nil,
    _ change: (inout SuggestionRequest) -> Void
  ) -> SuggestionList {
    var request = SmallRegion.undrawn
    change(&request)
    return Scoring(network ?? self.network).suggestions(for: id, request)
  }

  @Test("a sector stands for all below it")
  func sectors() {
    let found = list { $0.filter.sectors = ["M"] }
    #expect(found.rows.map(\.b) == ["b"])
    #expect(found.filteredOut.map(\.b) == ["c"])
    #expect(list { $0.filter.sectors = ["M28"] }.rows.map(\.b) == ["b"])
    #expect(list { $0.filter.sectors = ["J", "M28"] }.rows.count == 2)
    #expect(list { $0.filter.sectors = ["A"] }.rows.isEmpty)
  }

  @Test("a share of 0 is no activity, an intensity of 0 no work")
  func zeros() {
    var network = network
    network.activities.append(Activity(subject: "c", sector: "M28", share: 0))
    network.alignments.append(Alignment(subject: "b", priority: "q", intensity: 0))
    #expect(list(network) { $0.filter.sectors = ["M"] }.rows.map(\.b) == ["b"])
    #expect(list(network) { $0.filter.priorities = ["q"] }.rows.map(\.b) == ["c"])
  }

  @Test("sectors in a circle are no trap")
  func circle() {
    var network = network
    network.sectors = [("M25", "M28"), ("M28", "M25"), ("J", "J")].map {
      Sector(id: .init($0.0), name: LocalizedName($0.0), parent: .init($0.1))
    }
    #expect(list(network) { $0.filter.sectors = ["M25"] }.rows.map(\.b) == ["b"])
    #expect(list(network) { $0.filter.sectors = ["M"] }.rows.isEmpty)
  }

  @Test("one of the priorities is enough")
  func priorities() {
    #expect(list { $0.filter.priorities = ["q"] }.rows.map(\.b) == ["c"])
    #expect(list { $0.filter.priorities = ["p", "q"] }.rows.count == 2)
  }

  @Test("the country is that of the territory, or of the partner")
  func countries() throws {
    let (spain, france) = (try #require(Country("ES")), try #require(Country("FR")))
    #expect(list { $0.filter.countries = [france] }.rows.map(\.b) == ["c"])
    #expect(list { $0.filter.countries = [spain] }.rows.map(\.b) == ["b"])
    let partners = list {
      $0.candidates = .partners
      $0.filter.countries = [france]
    }
    #expect(partners.rows.map(\.b).sorted() == ["p1", "p3"])
    #expect(partners.filteredOut.map(\.b) == ["p2"])
  }

  @Test("Greece is found by either of its codes; an unknown country by none")
  func greece() throws {
    var network = SmallRegion.network(["a", "b", "c"])
    network.associations[1].territory = Territory("EL30")
    let greece = [try #require(Country("GR")), try #require(Country("EL"))]
    for country in greece {
      let found = list(network.told) { $0.filter.countries = [country] }
      #expect(found.rows.map(\.b) == ["b"])
      #expect(found.filteredOut.map(\.b) == ["c"])
    }
  }

  @Test("all wishes at once")
  func together() {
    let found = list {
      $0.filter.sectors = ["M"]
      $0.filter.priorities = ["q"]
    }
    #expect(found.rows.isEmpty && found.filteredOut.map(\.b) == ["b", "c"])
  }

  @Test("in a list of all pairs either of the two may be meant")
  func allPairs() {
    let found = list(for: nil) { $0.filter.sectors = ["J"] }
    #expect(
      found.rows.map { [$0.a, $0.b] }.sorted { $0[0] < $1[0] } == [["a", "c"], ["b", "c"]])
    #expect(found.filteredOut.map { [$0.a, $0.b] } == [["a", "b"]])
  }

  @Test("who is left out holds no rank and takes part in no draw")
  func ranks() throws {
    let found = list {
      $0.filter.priorities = ["q"]
      $0.draws = 30
    }
    #expect(found.rows.map(\.rank) == [1])
    #expect(found.rows.first?.stability == Stability(first: 1, top3: 1))
  }
}
