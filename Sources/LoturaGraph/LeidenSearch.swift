/// The rounds of `Leiden`.
struct LeidenSearch: ~Copyable {
  private let graph: LeidenGraph
  private let scratch: LeidenScratch
  /// By node of the graph given: its community.
  private let community: ScratchArray<Int32>
  /// By node of the graph given: the node of the level that it is in.
  private let place: ScratchArray<Int32>
  /// By node of a level: its part, which is a node of the next level.
  private let part: ScratchArray<Int32>
  /// By node of a level above the first: its community.
  private let coarse: ScratchArray<Int32>
  /// W.
  private let total: Double
  /// γ / 2W.
  private let factor: Double
  private var course: Course

  /// What goes on from level to level and from round to round.
  private struct Course {
    var chance: SplitMix64
    /// What Q has gained since every node was alone.
    var gained = 0.0
  }

  /// Every node in a community of its own.
  init(_ graph: consuming LeidenGraph, resolution: Double, seed: UInt64) {
    let count = graph.nodeCount
    scratch = LeidenScratch(nodeCount: count)
    community = ScratchArray(unwritten: count)
    place = ScratchArray(unwritten: count)
    part = ScratchArray(unwritten: count)
    coarse = ScratchArray(unwritten: count)
    var doubled = 0.0
    for node in 0..<count {
      community[node] = Int32(truncatingIfNeeded: node)
      doubled += graph.strength[node]
    }
    total = doubled / 2
    factor = doubled > 0 ? resolution / doubled : 0
    course = Course(chance: SplitMix64(seed: seed))
    self.graph = graph
  }

  /// One round; the modularity gained, ≥ 0.
  mutating func round() -> Double {
    guard total > 0 else { return 0 }
    let count = graph.nodeCount
    let before = course
    var course = before
    defer { self.course = course }
    guard let parts = settle(graph, community, &course) else {
      return course.gained - before.gained
    }
    place.base.update(from: part.base, count: count)
    var level = next(graph, community, parts)
    while let parts = settle(level, coarse, &course) {
      for node in 0..<count { place[node] = part[place[node]] }
      level = next(level, coarse, parts)
    }
    for node in 0..<count { community[node] = coarse[place[node]] }
    return course.gained - before.gained
  }

  /// Moves the nodes of a level and puts its communities together anew.
  ///
  /// - Returns: how many parts there are, fewer than nodes; nil when every community is one node.
  private func settle(
    _ level: borrowing LeidenGraph, _ communities: borrowing ScratchArray<Int32>,
    _ course: inout Course
  ) -> Int? {
    let count = level.nodeCount
    while true {
      let moves = LeidenMoving.run(level, communities, factor: factor, scratch, &course.chance)
      course.gained += moves.gained / total
      if moves.communityCount == count { return nil }
      scratch.shuffle(count, &course.chance)
      let parts = LeidenRefining.run(level, communities, into: part, factor: factor, scratch)
      if parts < count { return parts }
      // Rare: nothing is well connected. What is connected at all then stays together.
      let pieces = LeidenRefining.pieces(level, communities, into: part, scratch)
      if pieces < count { return pieces }
      // No two nodes of a community are linked: apart they gain.
      for node in 0..<count { communities[node] = Int32(truncatingIfNeeded: node) }
    }
  }

  /// The graph of parts, their communities put into `coarse`, numbered by their first parts.
  private func next(
    _ level: borrowing LeidenGraph, _ communities: borrowing ScratchArray<Int32>, _ parts: Int
  ) -> LeidenGraph {
    let graph = LeidenGraph(level, group: part, count: parts, scratch)
    for node in 0..<level.nodeCount { scratch.order[part[node]] = communities[node] }
    coarse.base.update(from: scratch.order.base, count: parts)
    _ = LeidenRefining.number(coarse, parts, scratch)
    return graph
  }

  /// The communities, numbered by their smallest nodes, and how many there are.
  var result: ([Int32], Int) {
    let count = LeidenRefining.number(community, graph.nodeCount, scratch)
    return (community.array, count)
  }
}
