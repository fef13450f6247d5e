extension Neighbourhoods {
  /// How much lies on each node: for how many pairs of others it stands on the shortest way.
  ///
  /// The sum over sources s and all nodes t of the share of the shortest ways from s to t that pass
  /// through the node, s and t not counted themselves; a way is as long as its links are many.
  /// ≥ 0; at most sources · (n − 2). With every node as a source each pair counts twice, once from
  /// each end; with some it is a sample.
  ///
  /// O(sources · (n + m)) time. Memory: 8m + 36n bytes, and for each thread 4m + 37n. The result
  /// does not depend on the crew: sources are summed in up to sixteen fixed parts, one after another.
  ///
  /// **Source.** Brandes 2001. Beamer, Asanović & Patterson 2012 for looking backwards from nodes
  /// that are not yet reached where these are few.
  ///
  /// - Parameters:
  ///   - sources: where ways begin, each 0 ..< `nodeCount`; one given twice counts twice. nil: all.
  ///   - crew: who works.
  public func betweenness(from sources: [Int32]? = nil, crew: Crew = .single) -> [Double] {
    let sources = sources ?? (0..<Int32(nodeCount)).map { $0 }
    precondition(
      sources.allSatisfy { (0..<Int32(nodeCount)).contains($0) }, "a source is a node of the graph")
    guard !sources.isEmpty else { return [Double](repeating: 0, count: nodeCount) }
    let order = DegreeOrder.busiestFirst(rowStart)
    let places = DegreeOrder.places(order)
    let renamed = inOrder(order, places)
    let perPart = (sources.count + 15) / 16
    let parts = (sources.count + perPart - 1) / perPart
    let count = nodeCount
    var sums = [Double](repeating: 0, count: parts * count)
    renamed.withRows { rows in
      sums.withUnsafeMutableBufferPointer { sums in
        guard let sums = sums.baseAddress else { return }
        crew.forEachBlock(of: sources.count, by: perPart) { _, positions in
          let ways = ShortestWays(rows, count: count, entryCount: renamed.neighbour.count)
          let sum = sums + positions.lowerBound / perPart * count
          for position in positions { ways.add(from: Int(places[Int(sources[position])]), to: sum) }
          ways.release()
        }
      }
    }
    return (0..<count).map { node in
      (0..<parts).reduce(0) { $0 + sums[$1 * count + Int(places[node])] }
    }
  }

  /// The same with other names for the nodes, rows ascending. O(n + m).
  private func inOrder(_ order: [Int32], _ places: [Int32]) -> Neighbourhoods {
    var start = [0]
    start.reserveCapacity(order.count + 1)
    for node in order { start.append(start[start.count - 1] + degree(of: Int(node))) }
    var next = start
    let renamed = [Int32](unsafeUninitializedCapacity: neighbour.count) { renamed, filled in
      // By symmetry each row can be filled from its neighbours, and is then ascending.
      for (place, node) in order.enumerated() {
        for other in neighbours(of: Int(node)) {
          let row = Int(places[Int(other)])
          renamed[next[row]] = Int32(place)
          next[row] += 1
        }
      }
      filled = neighbour.count
    }
    return Neighbourhoods(rowStart: start, neighbour: renamed)
  }
}
