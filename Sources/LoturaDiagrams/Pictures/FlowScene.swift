import LoturaNetwork

/// What of all needs and offers is drawn: known associations and capabilities, only what somebody
/// needs, and no more than a picture can hold.
struct FlowScene: Sendable {
  /// A need or an offer between places.
  struct PlacedClaim: Hashable, Sendable {
    /// The place of the association.
    let subject: Int
    /// The place of the capability.
    let capability: Int
    /// How much, 0 < level ≤ 5.
    let level: Double
    /// A need, else an offer.
    let isNeed: Bool
  }

  /// Needs and offers that are drawn: needs first, each as given.
  let claims: [PlacedClaim]
  /// Places of the capabilities drawn, ascending.
  let capabilities: [Int]
  /// How many capabilities somebody needs, drawn or not.
  let neededInAll: Int
  /// Capabilities drawn that no offer reaches.
  let gaps: Set<Int>
  /// How many offered capabilities are left out because nobody needs them.
  let unneeded: Int
  /// Whether weak claims were left out for want of room.
  let isCut: Bool
  /// The picture's words and names.
  let picture: FlowPicture

  /// What of a picture is drawn.
  init(_ picture: FlowPicture) {
    self.picture = picture
    let subjects = Dictionary(
      picture.subjects.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let capabilities = Dictionary(
      picture.capabilities.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first })
    func placed(_ claims: [FlowPicture.Claim], isNeed: Bool) -> [PlacedClaim] {
      claims.compactMap { claim in
        guard claim.level > 0, let subject = subjects[claim.subject],
          let capability = capabilities[claim.capability]
        else { return nil }
        return PlacedClaim(
          subject: subject, capability: capability, level: min(claim.level, 5), isNeed: isNeed)
      }
    }
    let needs = placed(picture.needs, isNeed: true)
    let offers = placed(picture.offers, isNeed: false)
    let needed = Set(needs.map(\.capability))
    let offered = Set(offers.map(\.capability))
    let shown = Self.mostWanted(needs, offered: offered)
    neededInAll = needed.count
    let all =
      needs.filter { shown.contains($0.capability) }
      + offers.filter { shown.contains($0.capability) }
    claims = Self.strongest(all)
    isCut = claims.count < all.count
    self.capabilities = Set(claims.map(\.capability)).sorted()
    // A gap is judged by all offers, not by those that happen to be drawn.
    gaps = Set(self.capabilities).subtracting(offered)
    unneeded = offered.subtracting(needed).count
  }

  /// The capabilities that fit on a page: first those without an offer, then those that most ask
  /// for, by how many need them, then by how much.
  private static func mostWanted(_ needs: [PlacedClaim], offered: Set<Int>) -> Set<Int> {
    var askers: [Int: (count: Int, level: Double)] = [:]
    for need in needs {
      let known = askers[need.capability] ?? (0, 0)
      askers[need.capability] = (known.count + 1, known.level + need.level)
    }
    func weight(_ capability: Int) -> (Int, Int, Double, Int) {
      let asked = askers[capability] ?? (0, 0)
      return (offered.contains(capability) ? 0 : 1, asked.count, asked.level, -capability)
    }
    let order = askers.keys.sorted { weight($0) > weight($1) }
    return Set(order.prefix(FlowPicture.mostCapabilities))
  }

  /// The strongest claims that stay within the largest numbers of boxes and lines, in the given
  /// order; ties go to the first.
  private static func strongest(_ all: [PlacedClaim]) -> [PlacedClaim] {
    let order = all.indices.sorted {
      all[$0].level == all[$1].level ? $0 < $1 : all[$0].level > all[$1].level
    }
    var boxes = Set<[Int]>()
    var kept: [Int] = []
    for place in order where kept.count < FlowPicture.mostEdges {
      let claim = all[place]
      let wanted = boxes.union([
        [0, claim.capability], [claim.isNeed ? 1 : 2, claim.subject],
      ])
      guard wanted.count <= FlowPicture.mostNodes else { continue }
      boxes = wanted
      kept.append(place)
    }
    return kept.sorted().map { all[$0] }
  }
}
