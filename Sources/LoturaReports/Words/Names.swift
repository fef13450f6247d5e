package import LoturaNetwork

/// What every node is called in one language: in full, and short enough for a sentence.
package struct Names: Hashable, Sendable {
  private struct Name: Hashable, Sendable {
    var full: String
    var short: String
  }

  /// The day on which the network is seen: whatever has not ended by then still goes on.
  package let asOf: Day

  private var byID: [String: Name] = [:]

  /// The names of a network in a language. O(nodes).
  package init(_ network: Network, in language: Language) {
    asOf = network.asOf
    for node in network.nodes { add(node.id.text, node.name.text(in: language)) }
    for company in network.companies { add(company.id.text, company.name.text(in: language)) }
    for partner in network.partners { add(partner.id.text, partner.name.text(in: language)) }
    for sector in network.sectors { add(sector.id.text, sector.name.text(in: language)) }
    for priority in network.priorities { add(priority.id.text, priority.name.text(in: language)) }
    for capability in network.capabilities {
      add(capability.id.text, capability.name.text(in: language))
    }
    for association in network.associations {
      let full = association.name.text(in: language)
      // A name of some words fits into a sentence; a long official one does not.
      let short = association.shortName ?? (full.count <= 24 ? full : association.id.text)
      byID[association.id.text] = Name(full: full, short: short)
    }
  }

  /// Neutral names for the ids of a network: whoever is told by them is not named. O(nodes).
  package init(_ network: Network, in language: Language, hiddenBy anonymiser: Anonymiser) {
    self.init(network, in: language)
    for id in byID.keys {
      add(id, anonymiser.name(NetworkNode.ID(id)).text(in: language))
    }
  }

  /// The name in full; the id where the network does not know it.
  package func full<Kind>(_ id: Identifier<Kind>) -> String { byID[id.text]?.full ?? id.text }

  /// The name for a sentence: the short name of an association, else the name.
  package func short<Kind>(_ id: Identifier<Kind>) -> String { byID[id.text]?.short ?? id.text }

  private mutating func add(_ id: String, _ name: String) {
    byID[id] = Name(full: name, short: name)
  }
}
