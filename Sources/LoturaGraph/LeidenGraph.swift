/// A graph during `Leiden`: the one given, or one whose nodes are groups of its nodes.
///
/// Loops are left out, as are links of weight 0: they never tell where a node should go. A node's
/// strength counts them.
struct LeidenGraph: ~Copyable {
  let nodeCount: Int
  /// The first entry of each node, and the entry count at the end.
  let rowStart: ScratchArray<Int>
  let column: ScratchArray<Int32>
  let weight: ScratchArray<Double>
  /// By node: the weights of the ends of links at it, loops twice.
  let strength: ScratchArray<Double>

  /// The graph given.
  init(_ graph: SparseRows) {
    let count = graph.rowCount
    nodeCount = count
    rowStart = ScratchArray(repeating: 0, count: count + 1)
    column = ScratchArray(unwritten: graph.entryCount)
    weight = ScratchArray(unwritten: graph.entryCount)
    strength = ScratchArray(unwritten: count)
    var filled = 0
    graph.column.withUnsafeBufferPointer { columns in
      graph.weight.withUnsafeBufferPointer { weights in
        for node in 0..<count {
          var sum = 0.0
          for entry in graph.entries(ofRow: node) {
            let isLoop = columns[entry] == Int32(node)
            let value = weights[entry]
            sum += isLoop ? 2 * value : value
            column[filled] = columns[entry]
            weight[filled] = value
            filled += isLoop || value == 0 ? 0 : 1
          }
          strength[node] = sum
          rowStart[node + 1] = filled
        }
      }
    }
  }

  /// The graph of groups: links between two groups are added, those inside one are left out.
  ///
  /// - Parameters:
  ///   - fine: the graph of single nodes.
  ///   - group: by node, its group, 0 ..< `count`.
  ///   - scratch: space for the sums; its `weightTo` is 0 before and after.
  init(
    _ fine: borrowing LeidenGraph, group: borrowing ScratchArray<Int32>, count: Int,
    _ scratch: borrowing LeidenScratch
  ) {
    let entryCount = fine.rowStart[fine.nodeCount]
    nodeCount = count
    rowStart = ScratchArray(repeating: 0, count: count + 1)
    column = ScratchArray(unwritten: entryCount)
    weight = ScratchArray(unwritten: entryCount)
    strength = ScratchArray(repeating: 0, count: count)
    let start = ScratchArray<Int32>(repeating: 0, count: count + 1)
    for node in 0..<fine.nodeCount {
      start[group[node] + 1] += 1
      strength[group[node]] += fine.strength[node]
    }
    for place in 0..<count { start[place + 1] += start[place] }
    let members = scratch.order.base
    for node in 0..<fine.nodeCount {
      members[Int(start[group[node]])] = Int32(truncatingIfNeeded: node)
      start[group[node]] += 1
    }
    // Each start has moved to the next one's place.
    var (filled, first) = (0, 0)
    for own in 0..<count {
      let end = Int(start[own])
      let touched = LeidenGraph.gather(
        fine, members + first, end - first, (Int32(truncatingIfNeeded: own), group.base), scratch)
      first = end
      for place in 0..<touched {
        let other = scratch.touched[place]
        column[filled] = other
        weight[filled] = scratch.weightTo[other]
        scratch.weightTo[other] = 0
        filled += 1
      }
      rowStart[own + 1] = filled
    }
  }

  /// Adds the weights from the members of a group to each other group; how many groups there are.
  private static func gather(
    _ fine: borrowing LeidenGraph, _ members: UnsafeMutablePointer<Int32>, _ memberCount: Int,
    _ of: (own: Int32, group: UnsafeMutablePointer<Int32>), _ scratch: borrowing LeidenScratch
  ) -> Int {
    let (rowStart, column, weight) = (fine.rowStart.base, fine.column.base, fine.weight.base)
    let (weightTo, touched) = (scratch.weightTo.base, scratch.touched.base)
    var count = 0
    for place in 0..<memberCount {
      let node = Int(members[place])
      for entry in rowStart[node]..<rowStart[node + 1] {
        let other = of.group[Int(column[entry])]
        guard other != of.own else { continue }
        let sum = weightTo[Int(other)]
        touched[count] = other
        count += sum == 0 ? 1 : 0
        weightTo[Int(other)] = sum + weight[entry]
      }
    }
    return count
  }
}
