import LoturaNetwork

/// Which sectors of a picture get a colour: the six with most associations; the others are grey.
/// Each has a letter as well, so that nothing is told by colour alone.
package struct SectorGroups: Hashable, Sendable {
  /// How many sectors get a colour of their own.
  package static let colored = 6
  /// The sectors, the largest first; ties by id.
  package let sectors: [PictureSector]
  /// Whether some subject's sector is unknown.
  package let hasUnknown: Bool
  private let ranks: [Sector.ID: Int]

  /// The groups of these subjects.
  package init(of subjects: [PictureSubject]) {
    var sizes: [Sector.ID: Int] = [:]
    var named: [Sector.ID: PictureSector] = [:]
    for sector in subjects.compactMap(\.sector) {
      sizes[sector.id, default: 0] += 1
      named[sector.id] = named[sector.id] ?? sector
    }
    let order = named.keys.sorted { one, other in
      let (larger, smaller) = (sizes[one] ?? 0, sizes[other] ?? 0)
      return larger == smaller ? one < other : larger > smaller
    }
    sectors = order.compactMap { named[$0] }
    ranks = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    hasUnknown = subjects.contains { $0.sector == nil }
  }

  /// The rank of a subject's sector by size, 0 for the largest; past the sixth, or unknown, it has
  /// no colour. Unknown counts as past the last.
  package func rank(of subject: PictureSubject) -> Int {
    subject.sector.flatMap { ranks[$0.id] } ?? max(sectors.count, Self.colored)
  }

  /// The letter of a subject's sector: a, b, … z; `?` where it is unknown, `*` past the 26th.
  package func letter(of subject: PictureSubject) -> String {
    guard let rank = subject.sector.flatMap({ ranks[$0.id] }) else { return "?" }
    return Self.letter(rank)
  }

  /// The letter of the sector at a rank.
  static func letter(_ rank: Int) -> String {
    let letters = "abcdefghijklmnopqrstuvwxyz".map(String.init)
    return letters.indices.contains(rank) ? letters[rank] : "*"
  }
}
