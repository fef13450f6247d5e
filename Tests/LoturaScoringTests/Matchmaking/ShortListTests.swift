import LoturaNetwork
import Testing

@testable import LoturaScoring

@Suite("Lists of which only the first rows are wanted")
struct ShortListTests {
  private let scoring = Scoring(AxisWorkedExample.network)

  @Test("the first rows are those of the whole list, ranks and stability too")
  func prefix() {
    for candidates in SuggestionRequest.Candidates.allCases {
      var request = SuggestionRequest()
      request.candidates = candidates
      request.draws = 200
      let whole = scoring.suggestions(for: "a", request)
      for most in 0...whole.rows.count {
        request.most = most
        let short = scoring.suggestions(for: "a", request)
        #expect(short.rows == Array(whole.rows.prefix(most)))
        #expect(short.rankedCount == whole.rows.count)
      }
    }
  }

  @Test("forms are listed in the same way")
  func forms() {
    var request = SuggestionRequest()
    request.kind = .form(.alliance)
    request.draws = 50
    let whole = scoring.suggestions(for: nil, request)
    request.most = 1
    #expect(scoring.suggestions(for: nil, request).rows == Array(whole.rows.prefix(1)))
  }

  @Test("without draws there is no stability, however few rows are wanted")
  func undrawn() {
    var request = SuggestionRequest()
    request.draws = 0
    request.most = 1
    let rows = scoring.suggestions(for: "a", request).rows
    #expect(rows.count == 1 && rows[0].stability == nil)
  }

  @Test("kinds of partners are alternatives; an unknown kind is none of them")
  func kinds() {
    var network = AxisWorkedExample.network
    for place in network.partners.indices { network.partners[place].kind = nil }
    network.partners[0].kind = .agency
    network.partners[1].kind = .research
    var request = SuggestionRequest()
    request.candidates = .partners
    request.draws = 0
    request.filter.partnerKinds = [.agency, .clusterOrganisation]
    let list = Scoring(network).suggestions(for: "a", request)
    #expect(list.rows.map(\.b.text) == [network.partners[0].id.text])
    #expect(list.filteredOut.count == network.partners.count - 1)
    request.filter.partnerKinds = [.agency, .research]
    #expect(Scoring(network).suggestions(for: "a", request).rows.count == 2)
  }
}
