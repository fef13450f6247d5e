import Glibc

/// What two nodes of an undirected graph have in common: the ground on which a link between them
/// may be guessed.
///
/// Symmetric in the two nodes, to the last bit: sums are taken in ascending order of the common
/// neighbours. A node paired with itself has all its neighbours in common with itself.
///
/// **Source.** Liben-Nowell & Kleinberg 2007 compares such measures.
public struct CommonNeighbours: Sendable, Hashable {
  /// How many neighbours of one are neighbours of the other. 0 … the smaller degree.
  public var count: Int
  /// Σ 1/ln(degree) over the common neighbours, ≥ 0. One of degree 1 joins no two others and counts
  /// nothing.
  ///
  /// **Source.** Adamic & Adar 2003.
  public var adamicAdar: Double
  /// Σ 1/degree over the common neighbours, ≥ 0.
  ///
  /// **Source.** Zhou, Lü & Zhang 2009.
  public var resourceAllocation: Double
  /// Degree times degree (*preferential attachment*), ≥ 0.
  public var degreeProduct: Int

  /// A number that says how much two nodes have in common.
  public enum Measure: Sendable, Hashable, CaseIterable {
    /// How many common neighbours they have.
    case count
    /// Common neighbours, each counting 1/ln(degree).
    case adamicAdar
    /// Common neighbours, each counting 1/degree.
    case resourceAllocation
    /// The product of their degrees.
    case degreeProduct
  }

  /// The value of a measure, ≥ 0.
  public subscript(measure: Measure) -> Double {
    switch measure {
    case .count: Double(count)
    case .adamicAdar: adamicAdar
    case .resourceAllocation: resourceAllocation
    case .degreeProduct: Double(degreeProduct)
    }
  }

  /// A node and what another has in common with it.
  public struct Neighbour: Sendable, Hashable {
    /// The node.
    public let node: Int
    /// What the other has in common with it.
    public let common: CommonNeighbours
  }
}

extension Neighbourhoods {
  /// What the two nodes of each pair have in common, in the order of the pairs.
  ///
  /// Pairs with the same node of the larger degree are taken together: its neighbours are marked
  /// once, one bit a node, and those of the other nodes are looked up among the marks.
  /// O(n + p + Σ smaller degree + Σ degree of the nodes marked) time for p pairs, 12p + 16n bytes
  /// beside the result and n/8 a thread.
  ///
  /// - Parameters:
  ///   - from: one node of each pair.
  ///   - to: the other.
  ///   - crew: who works; the result does not depend on it.
  /// - Precondition: the arrays are of one length, and 0 ≤ node < `nodeCount`.
  public func inCommon(
    from: [Int32], to: [Int32], crew: Crew = .single
  ) -> [CommonNeighbours] {
    precondition(from.count == to.count, "two nodes a pair")
    let nodes = 0..<Int32(nodeCount)
    precondition((from + to).allSatisfy(nodes.contains), "a pair is of nodes of the graph")
    let pairs = PairsByMark(of: self, from: from, to: to)
    let worths = (0..<nodeCount).map { Worth(degree: degree(of: $0)) }
    let nothing = CommonNeighbours(
      count: 0, adamicAdar: 0, resourceAllocation: 0, degreeProduct: 0)
    var result = [CommonNeighbours](repeating: nothing, count: from.count)
    let words = (nodeCount + 63) / 64
    var marks = [UInt64](repeating: 0, count: crew.size * words)
    withRows { rows in
      result.withUnsafeMutableBufferPointer { result in
        marks.withUnsafeMutableBufferPointer { marks in
          crew.forEachBlock(of: from.count, by: 1 << 14) { worker, steps in
            let mine = marks[(worker * words)..<((worker + 1) * words)]
            var comparison = Comparison(
              rows: rows, worths: worths, marks: .init(rebasing: mine), result: result)
            comparison.compare(pairs.order[steps])
          }
        }
      }
    }
    return result
  }

  /// The nodes that have most in common with a node, most first, equals by their position.
  ///
  /// Only nodes with a common neighbour are looked at; those that are neighbours already are among
  /// them. O(Σ degree of the neighbours + t log t) for t nodes reached; 16n bytes.
  ///
  /// - Parameters:
  ///   - node: whose nearest are asked for; it is not among them.
  ///   - measure: what "most" is counted by.
  ///   - limit: how many at most, ≥ 0.
  public func mostInCommon(
    with node: Int, by measure: CommonNeighbours.Measure, first limit: Int
  ) -> [CommonNeighbours.Neighbour] {
    var place = [Int32](repeating: -1, count: nodeCount)
    var reached: [Int32] = []
    var common: [CommonNeighbours] = []
    // Middles in ascending order, so that each sum is taken in that order.
    for middle in neighbours(of: node) {
      let worth = Worth(degree: degree(of: Int(middle)))
      for other in neighbours(of: Int(middle)) where Int(other) != node {
        if place[Int(other)] < 0 {
          place[Int(other)] = Int32(reached.count)
          reached.append(other)
          common.append(
            CommonNeighbours(
              count: 0, adamicAdar: 0, resourceAllocation: 0,
              degreeProduct: degree(of: node) * degree(of: Int(other))))
        }
        let slot = Int(place[Int(other)])
        common[slot].count += 1
        common[slot].adamicAdar += worth.logarithmic
        common[slot].resourceAllocation += worth.reciprocal
      }
    }
    let order = reached.indices.sorted { left, right in
      let (first, second) = (common[left][measure], common[right][measure])
      return first != second ? first > second : reached[left] < reached[right]
    }
    return order.prefix(limit).map { .init(node: Int(reached[$0]), common: common[$0]) }
  }
}

/// One thread comparing pairs.
private struct Comparison {
  let rows: Neighbourhoods.Rows
  let worths: [Worth]
  /// One bit a node: whether it is a neighbour of the node marked. Clear before and after.
  let marks: UnsafeMutableBufferPointer<UInt64>
  let result: UnsafeMutableBufferPointer<CommonNeighbours>
  private var marked = -1

  init(
    rows: Neighbourhoods.Rows, worths: [Worth], marks: UnsafeMutableBufferPointer<UInt64>,
    result: UnsafeMutableBufferPointer<CommonNeighbours>
  ) {
    (self.rows, self.worths, self.marks, self.result) = (rows, worths, marks, result)
  }

  mutating func compare(_ pairs: ArraySlice<PairsByMark.Pair>) {
    pairs.withUnsafeBufferPointer { pairs in
      worths.withUnsafeBufferPointer { worths in
        for pair in pairs {
          mark(Int(pair.large))
          result[Int(pair.place)] = common(Int(pair.large), Int(pair.small), worths)
        }
      }
    }
    mark(-1)
  }

  /// Marks the neighbours of a node, or nobody (−1).
  @inline(__always)
  private mutating func mark(_ node: Int) {
    guard node != marked else { return }
    if marked >= 0 {
      for other in rows.neighbours(of: marked) { marks[Int(other >> 6)] = 0 }
    }
    marked = node
    guard node >= 0 else { return }
    for other in rows.neighbours(of: node) { marks[Int(other >> 6)] |= 1 &<< UInt64(other & 63) }
  }

  @inline(__always)
  private func common(
    _ large: Int, _ small: Int, _ worths: UnsafeBufferPointer<Worth>
  ) -> CommonNeighbours {
    var common = CommonNeighbours(
      count: 0, adamicAdar: 0, resourceAllocation: 0,
      degreeProduct: rows.degree(of: large) * rows.degree(of: small))
    for node in rows.neighbours(of: small)
    where marks[Int(node >> 6)] &>> UInt64(node & 63) & 1 == 1 {
      common.count += 1
      common.adamicAdar += worths[Int(node)].logarithmic
      common.resourceAllocation += worths[Int(node)].reciprocal
    }
    return common
  }
}

/// What a node says of two of its neighbours: less, the more neighbours it has.
private struct Worth {
  /// 1/ln(degree); 0 where the degree is 0 or 1, for such a node joins no two others.
  let logarithmic: Double
  /// 1/degree; 0 where the degree is 0.
  let reciprocal: Double

  init(degree: Int) {
    logarithmic = degree > 1 ? 1 / log(Double(degree)) : 0
    reciprocal = degree > 0 ? 1 / Double(degree) : 0
  }
}

/// Pairs of nodes, those with the same node of the larger degree together.
private struct PairsByMark {
  struct Pair {
    /// The node of the larger degree, whose neighbours are marked.
    let large: Int32
    /// The other.
    let small: Int32
    /// The position of the pair among those given.
    let place: Int32
  }

  let order: [Pair]

  /// A counting sort by the larger node. O(n + p).
  init(of graph: Neighbourhoods, from: [Int32], to: [Int32]) {
    var next = [Int32](repeating: 0, count: graph.nodeCount + 1)
    let isFirst = from.indices.map { pair in
      graph.degree(of: Int(from[pair])) >= graph.degree(of: Int(to[pair]))
    }
    for pair in from.indices { next[Int(isFirst[pair] ? from[pair] : to[pair]) + 1] += 1 }
    for node in 0..<graph.nodeCount { next[node + 1] += next[node] }
    order = [Pair](unsafeUninitializedCapacity: from.count) { order, filled in
      for pair in from.indices {
        let large = isFirst[pair] ? from[pair] : to[pair]
        let small = isFirst[pair] ? to[pair] : from[pair]
        order[Int(next[Int(large)])] = Pair(large: large, small: small, place: Int32(pair))
        next[Int(large)] += 1
      }
      filled = from.count
    }
  }
}
