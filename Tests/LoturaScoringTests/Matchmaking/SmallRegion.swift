import LoturaNetwork

@testable import LoturaScoring

/// A network of three or four associations of which a test tells only what it is about.
enum SmallRegion {
  /// Associations of these ids, on 2025-01-01, with sectors M25 and M28 below M.
  static func network(_ ids: [String] = ["a", "b", "c"]) -> Network {
    var network = Network(asOf: Day(year: 2025, month: 1, day: 1)!)
    network.associations = ids.map { Association(id: .init($0), name: LocalizedName($0)) }
    network.sectors = [("M", nil), ("M25", "M"), ("M28", "M")].map { id, parent in
      Sector(id: .init(id), name: LocalizedName(id), parent: parent)
    }
    network.priorities = ["p", "q", "r"].map {
      Priority(id: .init($0), name: LocalizedName($0), scheme: "test")
    }
    return network
  }

  /// The default model with other terms for the balanced mode.
  static func model(_ terms: [WeightedTerm]) -> Model {
    var model = Model.standard
    model.modes[.balanced] = terms
    return model
  }

  /// A matchmaking request without draws.
  static let undrawn: SuggestionRequest = {
    var request = SuggestionRequest()
    request.draws = 0
    return request
  }()
}

extension Network {
  /// The network with its rows counted, as reading a workbook leaves it.
  var told: Network {
    var network = self
    network.noteSubjectsWithRows()
    return network
  }
}
