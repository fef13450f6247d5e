package import LoturaNetwork

/// Stand-in until the axes are merged: everything unknown, at its usual value.
package struct AxisTable: Sendable {
  package let network: Network
  package let model: Model
  package let associations: [Association.ID]

  package init(_ network: Network, model: Model) {
    self.network = network
    self.model = model
    associations = network.activeAssociations.map(\.id)
  }

  package func axes(_ a: Subject.ID, _ b: Subject.ID) -> PairAxes {
    PairAxes(
      a: a, b: b,
      values: Axis.allCases.map {
        Estimate(low: 0, high: 1, used: model.usualValues[$0] ?? 0)
      })
  }

  package func size(_ a: Subject.ID, _ b: Subject.ID) -> (larger: Subject.ID, ratio: Double)? {
    nil
  }

  package func facts(_ a: Subject.ID, _ b: Subject.ID) -> PairFacts { PairFacts() }
}

package struct PairFacts: Hashable, Sendable {
  var sharedMembers: [Company.ID] = []
  var sharedPriorities: [Priority.ID] = []
  var filledForA: [Capability.ID] = []
  var filledForB: [Capability.ID] = []
  var sharedOffers: [Capability.ID] = []
  var hasDerivedSectors = false
  var cooperationCount = 0
  var lastCooperation: PartialDate?
  var partnersOfOne = 0
  var commonHost: Subject.ID?
  var commonTerritory: Territory?
  var levelsAhead: Double?
}
