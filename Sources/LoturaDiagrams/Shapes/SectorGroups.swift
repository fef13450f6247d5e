import LoturaNetwork

/// Which sectors of a picture get a colour: the six with most associations, of equal ones those with
/// most members; the others are grey.
/// Each has a letter as well, so that nothing is told by colour alone.
package struct SectorGroups: Hashable, Sendable {
  /// How many sectors get a colour of their own.
  package static let colored = 6
  /// The sectors, the largest first; ties by members, then by id.
  package let sectors: [PictureSector]
  /// Whether some subject's sector is unknown.
  package let hasUnknown: Bool
  private let ranks: [Sector.ID: Int]

  /// The groups of these subjects.
  package init(of subjects: [PictureSubject]) {
    var sizes: [Sector.ID: Int] = [:]
    var named: [Sector.ID: PictureSector] = [:]
    var members: [Sector.ID: Int] = [:]
    for subject in subjects {
      guard let sector = subject.sector else { continue }
      sizes[sector.id, default: 0] += 1
      members[sector.id, default: 0] += subject.members ?? 0
      named[sector.id] = named[sector.id] ?? sector
    }
    let order = named.keys.sorted { one, other in
      let ranks = [one, other].map { (sizes[$0] ?? 0, members[$0] ?? 0) }
      return ranks[0] == ranks[1] ? one < other : ranks[0] > ranks[1]
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
