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

  /// How many links are kept.
  package struct Measure: Hashable, Sendable {
    /// How many of each node's strongest links are always kept.
    package let ofEach: Int
    /// How many links a node there may be in all, on average; more only where `ofEach` asks for it.
    package let perNode: Double
    /// How many links there may be at most.
    package let most: Int

    /// Two of each node's links, two a node in all, 600 at most.
    package init(ofEach: Int = 2, perNode: Double = 2, most: Int = Backbone.mostLinks) {
      self.ofEach = ofEach
      self.perNode = perNode
      self.most = most
    }
  }

  /// The backbone of links among `nodeCount` nodes. Ties go to the link that comes first. Links
  /// of strength 0 are none.
  ///
  /// The threshold is the least step of 0.01 that keeps no more than `perNode·nodeCount` links.
  package init(of links: [Link], nodeCount: Int, measure: Measure = Measure()) {
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
      if seen[link.a] < measure.ofEach || seen[link.b] < measure.ofEach {
        strongest.append(place)
      } else {
        others.append(place)
      }
      seen[link.a] += 1
      seen[link.b] += 1
    }
    let room = max(0, Int(measure.perNode * Double(nodeCount)) - strongest.count)
    let step =
      (0...100).first { step in
        others.count { links[$0].strength > Double(step) / 100 } <= room
      } ?? 100
    let added = others.filter { links[$0].strength > Double(step) / 100 }
    let all = Set(strongest + added)
    kept = order.filter(all.contains).prefix(measure.most).sorted()
    threshold = added.isEmpty ? nil : Double(step) / 100
    isWhole = kept.count == order.count
    isCut = all.count > measure.most
  }

  /// Strengths that differ by less than a billionth are the same.
  private static func rank(_ link: Link) -> Double { floor(link.strength * 1e9 + 0.5) }
}
