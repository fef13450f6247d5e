/// Working space of `Leiden` for a graph of n nodes, taken once.
struct LeidenScratch: ~Copyable {
  /// By group: the weight of a node's links to it; 0 between uses.
  let weightTo: ScratchArray<Double>
  /// The groups to which `weightTo` is not 0. One place more than nodes.
  let touched: ScratchArray<Int32>
  /// An order of the nodes of a graph.
  let order: ScratchArray<Int32>
  /// By node: whether it waits in the queue.
  let waits: ScratchArray<Bool>
  /// By community: the sum of its nodes' strengths.
  let volume: ScratchArray<Double>
  /// By community: how many nodes it has.
  let size: ScratchArray<Int32>
  /// Communities without nodes.
  let unused: ScratchArray<Int32>
  /// By part: its nodes' strengths, how many they are, and their links to the rest of its community.
  let partVolume: ScratchArray<Double>
  let partSize: ScratchArray<Int32>
  let partLinks: ScratchArray<Double>

  init(nodeCount: Int) {
    weightTo = ScratchArray(repeating: 0, count: nodeCount)
    touched = ScratchArray(unwritten: nodeCount + 1)
    order = ScratchArray(unwritten: nodeCount)
    waits = ScratchArray(unwritten: nodeCount)
    volume = ScratchArray(unwritten: nodeCount)
    size = ScratchArray(unwritten: nodeCount)
    unused = ScratchArray(unwritten: nodeCount)
    partVolume = ScratchArray(unwritten: nodeCount)
    partSize = ScratchArray(unwritten: nodeCount)
    partLinks = ScratchArray(unwritten: nodeCount)
  }

  /// Puts the first `count` nodes into `order`, shuffled.
  func shuffle(_ count: Int, _ chance: inout SplitMix64) {
    for place in 0..<count { order[place] = Int32(truncatingIfNeeded: place) }
    guard count > 1 else { return }
    for place in stride(from: count - 1, to: 0, by: -1) {
      // The upper half of a product spreads 64 random bits over 0 ... place.
      let other = Int(chance.next().multipliedFullWidth(by: UInt64(place + 1)).high)
      (order[place], order[other]) = (order[other], order[place])
    }
  }

  /// Adds up a node's links by the groups of their other ends; how many groups there are.
  @inline(__always)
  func gather(
    _ graph: borrowing LeidenGraph, from node: Int, by group: UnsafeMutablePointer<Int32>
  ) -> Int {
    let (column, weight) = (graph.column.base, graph.weight.base)
    let (weightTo, touched) = (weightTo.base, touched.base)
    var count = 0
    for entry in graph.rowStart[node]..<graph.rowStart[node + 1] {
      let other = group[Int(column[entry])]
      let sum = weightTo[Int(other)]
      // Stored first, counted if new: no branch to guess.
      touched[count] = other
      count += sum == 0 ? 1 : 0
      weightTo[Int(other)] = sum + weight[entry]
    }
    return count
  }
}
