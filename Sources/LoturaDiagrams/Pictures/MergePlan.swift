import LoturaGraphviz

/// Where everything stands in a picture of a merger, in inches: two frames of one size, beside each
/// other where both fit on a screen, else one below the other, and the changes at their right.
struct MergePlan: Sendable {
  /// A width and a height.
  struct Size: Hashable, Sendable {
    var width: Double
    var height: Double
  }

  /// How many parties there are.
  let count: Int
  /// Size of a party's card, the same for all.
  let card: Size
  /// Size of the whole's card.
  let whole: Size
  /// Size of a group of members, the same for all.
  let region: Size
  /// Size of a small box of somebody who joins.
  let joining: Size
  /// How many of them stand left and right of the whole.
  let joiners: (left: Int, right: Int)

  /// Both frames beside each other may be so wide.
  private static let room = 12.6
  private static let heading = 0.56
  private static let padding = 0.26
  private static let frameGap = 0.22
  private static let arrow = 0.75

  /// From the cards down to the groups; more parties need more, so that lines stay steep.
  private var drop: Double { 0.95 + 0.14 * Double(count - 2) }

  /// Size of each frame.
  var frame: Size {
    let regions = Double(count + 1) * region.width + Double(count) * 0.2
    let cards = Double(count) * card.width + Double(count - 1) * 0.4
    // The whole stands in the middle: the side with more boxes decides.
    let sides = [joiners.left, joiners.right].contains { $0 > 0 } ? joining.width + Self.arrow : 0
    let after = whole.width + 2 * sides
    return Size(
      width: (max(regions, cards, after) + 2 * Self.padding),
      height: Self.heading + top + drop + region.height + Self.padding)
  }

  /// Height of the row of cards.
  private var top: Double {
    let stack = Double(max(joiners.left, joiners.right)) * (joining.height + 0.12)
    return max(card.height, whole.height, stack)
  }

  /// Whether the frames stand beside each other: always those of a pair.
  var isBeside: Bool { count == 2 || 2 * frame.width + Self.frameGap <= Self.room }

  /// The upper left corner of the frame of today (0) or after (1).
  func corner(_ side: Int) -> Drawing.Point {
    guard side == 1 else { return Drawing.Point(x: 0, y: 0) }
    return isBeside
      ? Drawing.Point(x: frame.width + Self.frameGap, y: 0)
      : Drawing.Point(x: 0, y: -frame.height - Self.frameGap)
  }

  /// The middle of a frame.
  func middle(_ side: Int) -> Drawing.Point {
    let corner = corner(side)
    return Drawing.Point(x: corner.x + frame.width / 2, y: corner.y - frame.height / 2)
  }

  /// The middle of a frame's heading, which is so wide.
  func heading(_ side: Int, width: Double) -> Drawing.Point {
    let corner = corner(side)
    return Drawing.Point(x: corner.x + Self.padding * 0.7 + width / 2, y: corner.y - 0.29)
  }

  /// The middle of the row of cards.
  private func row(_ side: Int) -> Double { corner(side).y - Self.heading - top / 2 }

  /// Where a party's card stands today.
  func card(_ place: Int) -> Drawing.Point {
    let pitch = (frame.width - 2 * Self.padding) / Double(count)
    return Drawing.Point(
      x: corner(0).x + Self.padding + pitch * (Double(place) + 0.5), y: row(0))
  }

  /// Where the whole stands.
  var wholePlace: Drawing.Point { Drawing.Point(x: middle(1).x, y: row(1)) }

  /// Where the `number`th of those stands who join from the left or from the right.
  func joining(_ number: Int, fromLeft: Bool) -> Drawing.Point {
    let all = fromLeft ? joiners.left : joiners.right
    let aside = whole.width / 2 + Self.arrow + joining.width / 2
    let up = (Double(all - 1) / 2 - Double(number)) * (joining.height + 0.12)
    return Drawing.Point(
      x: wholePlace.x + (fromLeft ? -aside : aside), y: wholePlace.y + up)
  }

  /// Which place the members in several parties have among the groups: the middle.
  var sharedPlace: Int { (count + 1) / 2 }

  /// The place of a party's own members among the groups.
  func ownPlace(_ party: Int) -> Int { party < sharedPlace ? party : party + 1 }

  /// Where a group of members stands.
  func region(_ place: Int, side: Int) -> Drawing.Point {
    let pitch = (frame.width - 2 * Self.padding) / Double(count + 1)
    return Drawing.Point(
      x: corner(side).x + Self.padding + pitch * (Double(place) + 0.5),
      y: corner(side).y - frame.height + Self.padding + region.height / 2)
  }

  /// The upper left corner of the list of changes.
  var changes: Drawing.Point {
    Drawing.Point(x: corner(isBeside ? 1 : 0).x + frame.width + 0.3, y: 0)
  }
}
