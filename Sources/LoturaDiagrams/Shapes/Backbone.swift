import Glibc

/// The few links of a picture that tell most: each node's two strongest, and every link above a
/// threshold, about two a node in all. Everything else would be a tangle.
package struct Backbone: Hashable, Sendable {
  /// A link between two nodes, given by their places.
  package struct Link: Hashable, Sendable {
    /// One end.
    package let a: Int
    /// The other end.
    package let b: Int
    /// How strong it is, > 0.
    package let strength: Double

    /// A link.
    package init(_ a: Int, _ b: Int, strength: Double) {
      self.a = a
      self.b = b
      self.strength = strength
    }
  }

  /// How many links one picture may have.
  package static let mostLinks = 600

  /// Places of the links kept, ascending.
  package let kept: [Int]
  /// Every link stronger than this is kept, in steps of 0.01; nil where it adds none to each
  /// node's two strongest.
  package let threshold: Double?
  /// Whether all links are kept.
  package let isWhole: Bool
  /// Whether links were dropped because there were more than a picture may have.
  package let isCut: Bool

  /// The backbone of links among `nodeCount` nodes. Ties go to the link that comes first. Links
  /// of strength 0 are none.
  ///
  /// The threshold is the least step of 0.01 that keeps no more than `2·nodeCount` links.
  package init(of links: [Link], nodeCount: Int, mostLinks: Int = Backbone.mostLinks) {
    let order = links.indices.filter { links[$0].strength > 0 && links[$0].a != links[$0].b }
      .sorted {
        Self.rank(links[$0]) == Self.rank(links[$1])
          ? $0 < $1 : Self.rank(links[$0]) > Self.rank(links[$1])
      }
    var seen = Array(repeating: 0, count: nodeCount)
    var strongest: [Int] = []
    var others: [Int] = []
    for place in order {
      let link = links[place]
      if seen[link.a] < 2 || seen[link.b] < 2 {
        strongest.append(place)
      } else {
        others.append(place)
      }
      seen[link.a] += 1
      seen[link.b] += 1
    }
    let room = max(0, 2 * nodeCount - strongest.count)
    let step =
      (0...100).first { step in
        others.count { links[$0].strength > Double(step) / 100 } <= room
      } ?? 100
    let added = others.filter { links[$0].strength > Double(step) / 100 }
    let all = Set(strongest + added)
    kept = order.filter(all.contains).prefix(mostLinks).sorted()
    threshold = added.isEmpty ? nil : Double(step) / 100
    isWhole = kept.count == order.count
    isCut = all.count > mostLinks
  }

  /// Strengths that differ by less than a billionth are the same.
  private static func rank(_ link: Link) -> Double { floor(link.strength * 1e9 + 0.5) }
}
