package import LoturaNetwork

/// Neutral labels in place of every id and name, the same one for the same node throughout an
/// output: Association A, Company K, Partner C …
///
/// The letters follow no order that can be guessed: not that of the ids (whoever knows the list of
/// associations could count along), but one drawn from `key`, the hash of the workbook, which is
/// never written in an anonymous output. Who has the workbook can find the names again, nobody
/// else. Free text (reasons, sources, notes) and what would name somebody by itself (territory,
/// figures, websites, year of foundation) is left out.
package struct Anonymiser: Sendable {
  private struct Label: Sendable {
    var id: String
    var name: String
  }

  let words: Words
  private let labels: [String: Label]

  /// Labels for every node of a network. O(n log n).
  ///
  /// - Parameter key: what fixes the order of the letters: the hash of the workbook.
  package init(_ network: Network, key: String, words: Words) {
    self.words = words
    var kinds: [SheetName: Set<String>] = [:]
    for node in network.nodes { kinds[node.sheet, default: []].insert(node.id.text) }
    kinds[.associations, default: []].formUnion(network.associations.map(\.id.text))
    kinds[.companies, default: []].formUnion(network.companies.map(\.id.text))
    kinds[.partners, default: []].formUnion(network.partners.map(\.id.text))
    kinds[.sectors, default: []].formUnion(network.sectors.map(\.id.text))
    kinds[.priorities, default: []].formUnion(network.priorities.map(\.id.text))
    kinds[.capabilities, default: []].formUnion(network.capabilities.map(\.id.text))
    kinds[.projects, default: []].formUnion(network.projects.map(\.id.text))
    kinds[.groups, default: []].formUnion(network.groups.map(\.id.text))
    labels = kinds.keys.sorted { $0.rawValue < $1.rawValue }
      .reduce(into: [:]) { labels, sheet in
        let ids = (kinds[sheet] ?? []).sorted {
          (Anonymiser.draw($0, key: key), $0) < (Anonymiser.draw($1, key: key), $1)
        }
        for (place, id) in ids.enumerated() {
          let letters = Anonymiser.letters(place)
          labels[id] = Label(
            id: "\(sheet.rawValue)-\(letters.lowercased())",
            name: words(Anonymiser.sentence(of: sheet), [.letter: letters]))
        }
      }
  }

  /// The neutral id of a node; an id that no node has becomes one that says nothing.
  package func id<Kind>(_ id: Identifier<Kind>) -> Identifier<Kind> {
    Identifier(text(ofID: id.text))
  }

  /// The neutral id of a node, as text.
  package func text(ofID id: String) -> String { labels[id]?.id ?? "?" }

  /// The neutral name of a node.
  package func name<Kind>(_ id: Identifier<Kind>) -> LocalizedName {
    LocalizedName(labels[id.text]?.name ?? "?")
  }

  /// Whether a text is the id of a node.
  package func knows(_ id: String) -> Bool { labels[id] != nil }

  /// A, B … Z, AA, AB …
  static func letters(_ place: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(65 + place % 26)))
    return place < 26 ? letter : letters(place / 26 - 1) + letter
  }

  /// The place that chance gives an id: FNV-1a, 64 bits, of key and id.
  private static func draw(_ id: String, key: String) -> UInt64 {
    (key + "\u{1F}" + id).utf8.reduce(14_695_981_039_346_656_037) { hash, byte in
      (hash ^ UInt64(byte)) &* 1_099_511_628_211
    }
  }

  private static func sentence(of sheet: SheetName) -> Sentence {
    switch sheet {
    case .associations: .anonymousAssociation
    case .companies: .anonymousCompany
    case .partners: .anonymousPartner
    case .sectors: .anonymousSector
    case .priorities: .anonymousPriority
    case .capabilities: .anonymousCapability
    case .projects: .anonymousProject
    case .groups: .anonymousGroup
    default: .anonymousOther
    }
  }
}
