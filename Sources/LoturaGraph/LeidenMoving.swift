/// The first step of `Leiden`: single nodes go where they gain most, until none gains.
///
/// A node that moves calls its neighbours that are now elsewhere back into the queue, so that only
/// those are looked at whose surroundings have changed.
enum LeidenMoving {
  /// Moves nodes; what was gained, in the unit of the weights (Q gains this / W), and how many
  /// communities there are then.
  ///
  /// - Parameters:
  ///   - community: by node, its community, below the number of nodes; changed.
  ///   - factor: γ / 2W.
  static func run(
    _ graph: borrowing LeidenGraph, _ community: borrowing ScratchArray<Int32>, factor: Double,
    _ scratch: borrowing LeidenScratch, _ chance: inout SplitMix64
  ) -> (gained: Double, communityCount: Int) {
    let count = graph.nodeCount
    var unusedCount = tally(graph, community, scratch)
    scratch.shuffle(count, &chance)
    scratch.waits.base.update(repeating: true, count: count)
    let (communities, queue, waits) = (community.base, scratch.order.base, scratch.waits.base)
    let (volume, size, unused) = (scratch.volume.base, scratch.size.base, scratch.unused.base)
    let (column, rowStart) = (graph.column.base, graph.rowStart.base)
    let strengths = graph.strength.base
    var (head, waiting, gained) = (0, count, 0.0)
    while waiting > 0 {
      let node = Int(queue[head])
      head = head + 1 == count ? 0 : head + 1
      waiting -= 1
      waits[node] = false
      let own = communities[node]
      let strength = strengths[node]
      let (target, gain) = best(
        graph, node, communities, (factor: factor, emptyIsOpen: unusedCount > 0), scratch)
      guard let target else { continue }
      let place = target < 0 ? unused[unusedCount - 1] : target
      if target < 0 { unusedCount -= 1 }
      gained += gain
      volume[Int(own)] -= strength
      size[Int(own)] -= 1
      if size[Int(own)] == 0 {
        volume[Int(own)] = 0
        unused[unusedCount] = own
        unusedCount += 1
      }
      volume[Int(place)] += strength
      size[Int(place)] += 1
      communities[node] = place
      for entry in rowStart[node]..<rowStart[node + 1] {
        let other = Int(column[entry])
        guard !waits[other], communities[other] != place else { continue }
        waits[other] = true
        let tail = head + waiting
        queue[tail >= count ? tail - count : tail] = Int32(truncatingIfNeeded: other)
        waiting += 1
      }
    }
    return (gained, count - unusedCount)
  }

  /// Where a node gains most and how much; nil: nowhere, −1: in a community of its own.
  @inline(__always)
  private static func best(
    _ graph: borrowing LeidenGraph, _ node: Int, _ communities: UnsafeMutablePointer<Int32>,
    _ rule: (factor: Double, emptyIsOpen: Bool), _ scratch: borrowing LeidenScratch
  ) -> (Int32?, Double) {
    let (weightTo, touched, volume) = (
      scratch.weightTo.base, scratch.touched.base, scratch.volume.base
    )
    let own = communities[node]
    let strength = graph.strength[node]
    let cost = rule.factor * strength
    let links = scratch.gather(graph, from: node, by: communities)
    let stay = weightTo[Int(own)] - cost * (volume[Int(own)] - strength)
    weightTo[Int(own)] = 0
    // Less than rounding may add is no gain: nodes would go round in circles.
    var least = stay + 1e-11 * strength
    var target: Int32?
    for place in 0..<links {
      let other = touched[place]
      let value = weightTo[Int(other)] - cost * volume[Int(other)]
      weightTo[Int(other)] = 0
      if value > least, other != own { (least, target) = (value, other) }
    }
    if rule.emptyIsOpen, least < 0, scratch.size[own] > 1 { (least, target) = (0, -1) }
    return (target, least - stay)
  }

  /// Adds up volumes and sizes; how many communities are unused.
  private static func tally(
    _ graph: borrowing LeidenGraph, _ community: borrowing ScratchArray<Int32>,
    _ scratch: borrowing LeidenScratch
  ) -> Int {
    let count = graph.nodeCount
    scratch.volume.base.update(repeating: 0, count: count)
    scratch.size.base.update(repeating: 0, count: count)
    for node in 0..<count {
      scratch.volume[community[node]] += graph.strength[node]
      scratch.size[community[node]] += 1
    }
    var unused = 0
    for place in 0..<count where scratch.size[place] == 0 {
      scratch.unused[unused] = Int32(truncatingIfNeeded: place)
      unused += 1
    }
    return unused
  }
}
