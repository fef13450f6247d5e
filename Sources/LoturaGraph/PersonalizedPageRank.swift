/// How near every node is to a source: the share of time that a walker spends at it who follows the
/// links in proportion to their weights and, with probability 1 − d at each step, begins again at
/// the source.
///
/// The shares x solve x = (1 − d)·e_source + d·Pᵀ·x, where row u of P holds w(u, v)/Σw(u, ·). They
/// are ≥ 0 and sum to 1. A walker who cannot go on begins again: all that begins at a source without
/// links stays there, and nodes that no links join to the source have 0.
///
///     let ranking = PersonalizedPageRank(on: graph, damping: 0.85)
///     let (shares, convergence) = ranking.shares(from: 0, tolerance: 1e-9)
///
/// The error is measured as the sum of absolute errors over all nodes. Its bound is proven: the
/// residual of the shares found, divided by 1 − d (but for the rounding of that sum, some 1e-15).
/// A step reads each link's two entries once; the number of steps grows like
/// log(1/tolerance)/(1 − d)^¼ where the power method needs log(1/tolerance)/(1 − d).
///
/// Deterministic: the shares from a source are the same to the last bit whether it is asked for
/// alone or among others, and for any crew. Memory: that of the matrix again and 40n bytes a source
/// that is worked on at a time.
///
/// **Source.** Page, Brin, Motwani & Winograd 1999; Haveliwala 2002 for walks from chosen nodes. See
/// `WalkSolver` for the method.
public struct PersonalizedPageRank: Sendable {
  private let equations: WalkEquations

  /// Shares from one source.
  public struct Shares: Sendable, Equatable {
    /// One share a node, ≥ 0, summing to 1 but for the error.
    public let share: [Double]
    /// How the computation ended; a step reads every link once.
    public let convergence: Convergence
  }

  /// The nodes nearest to one source.
  public struct Nearest: Sendable, Equatable {
    /// The nodes, greatest share first; shares that are the same in nine decimals by position.
    public let nodes: [RankedNode]
    /// How the computation of all shares ended.
    public let convergence: Convergence
  }

  /// A node and its share.
  public struct RankedNode: Sendable, Hashable {
    /// The node.
    public let node: Int
    /// Its share, 0 … 1.
    public let share: Double
  }

  /// The walks on a symmetric matrix of weights. O(n + m).
  ///
  /// - Parameters:
  ///   - graph: as many rows as columns; (u, v) weighs what (v, u) weighs, finite and ≥ 0. A weight
  ///     below 1e-100 of the greatest counts as 0.
  ///   - damping: the probability d of going on, 0 ≤ d < 1.
  public init(on graph: SparseRows, damping: Double = 0.85) {
    precondition(graph.rowCount == graph.columnCount, "rows and columns are the same nodes")
    precondition((0..<1).contains(damping), "0 ≤ damping < 1")
    equations = WalkEquations(of: graph, damping: damping)
  }

  /// How many nodes there are.
  public var nodeCount: Int { equations.node.count }

  /// The share of every node.
  ///
  /// - Parameters:
  ///   - source: where the walker begins, 0 ..< `nodeCount`.
  ///   - tolerance: the greatest error, > 0.
  ///   - stepLimit: the greatest number of steps, ≥ 0.
  public func shares(
    from source: Int, tolerance: Double = 1e-9, stepLimit: Int = 1000
  ) -> Shares {
    var result = Shares(share: [], convergence: Convergence(.stepLimit, steps: 0, errorBound: 1))
    forEachSource([Int32(source)], Limits(tolerance, stepLimit), .single, as: Double.self) {
      _, share, convergence in
      var shares = [Double](repeating: 0, count: nodeCount)
      for (row, node) in equations.node.enumerated() { shares[Int(node)] = share(row) }
      result = Shares(share: shares, convergence: convergence)
    }
    return result
  }

  /// The nodes with the greatest shares, the source among them, for each of many sources.
  ///
  /// Eight sources are worked on side by side, which takes a third of the time of one by one.
  ///
  /// - Parameters:
  ///   - sources: where the walkers begin, each 0 ..< `nodeCount`; one may be given twice.
  ///   - limit: how many nodes for each, ≥ 0; nodes with the share 0 are not among them. nil: all
  ///     nodes, those too.
  ///   - tolerance: the greatest error of the shares of each source, summed over all nodes, > 0.
  ///   - stepLimit: the greatest number of steps, ≥ 0.
  ///   - crew: who works.
  public func nearest(
    to sources: [Int32], first limit: Int?, tolerance: Double = 1e-9, stepLimit: Int = 1000,
    crew: Crew = .single
  ) -> [Nearest] {
    let nothing = Nearest(nodes: [], convergence: Convergence(.stepLimit, steps: 0, errorBound: 1))
    var result = [Nearest](repeating: nothing, count: sources.count)
    result.withUnsafeMutableBufferPointer { result in
      let limits = Limits(tolerance, stepLimit)
      func take(_ position: Int, _ share: (Int) -> Double, _ convergence: Convergence) {
        result[position] = Nearest(
          nodes: leading(first: limit, share: share), convergence: convergence)
      }
      // Side by side pays where there are at least as many as half of the lanes.
      if sources.count < 4 {
        forEachSource(sources, limits, crew, as: Double.self, take: take)
      } else {
        forEachSource(sources, limits, crew, as: SIMD8<Double>.self, take: take)
      }
    }
    return result
  }
}

extension PersonalizedPageRank {
  private struct Limits {
    let tolerance: Double
    let stepLimit: Int

    init(_ tolerance: Double, _ stepLimit: Int) {
      precondition(tolerance > 0, "tolerance > 0")
      (self.tolerance, self.stepLimit) = (tolerance, stepLimit)
    }
  }

  /// Solves for each source, and hands the share of each row to `take`, from any thread.
  private func forEachSource<Numbers: Lanes>(
    _ sources: [Int32], _ limits: Limits, _ crew: Crew, as: Numbers.Type,
    take: (_ position: Int, _ share: (_ row: Int) -> Double, Convergence) -> Void
  ) {
    precondition(
      sources.allSatisfy { (0..<Int32(nodeCount)).contains($0) }, "a source is a node of the graph")
    let size = WalkSolver<Numbers>.scratchCount(rows: nodeCount)
    let workers = min(crew.size, (sources.count + Numbers.laneCount - 1) / Numbers.laneCount)
    var scratch = [Numbers](repeating: .none, count: workers * size)
    equations.withRows { rows in
      scratch.withUnsafeMutableBufferPointer { scratch in
        guard let scratch = scratch.baseAddress else { return }
        crew.forEachBlock(of: sources.count, by: Numbers.laneCount) { worker, positions in
          let solver = WalkSolver<Numbers>(
            rows, damping: equations.damping, scratch: scratch + worker * size)
          let places = positions.map { Int(equations.row[Int(sources[$0])]) }
          // All that begins at a source without links stays there.
          let ends = solver.solve(
            from: places.map { equations.strength[$0] > 0 ? $0 : nil },
            tolerance: limits.tolerance, stepLimit: limits.stepLimit)
          for (lane, place) in places.enumerated() {
            let stays = equations.strength[place] == 0
            take(
              positions.lowerBound + lane,
              { row in
                // An exact share is ≥ 0: what is below by an error is nearer at 0.
                stays
                  ? (row == place ? 1 : 0)
                  : max(0, equations.strength[row] * solver.solution[row][lane: lane])
              }, stays ? Convergence(.converged, steps: 0, errorBound: 0) : ends[lane])
          }
        }
      }
    }
  }

  /// The nodes with the greatest shares: so many with a share > 0, or all.
  private func leading(first limit: Int?, share: (_ row: Int) -> Double) -> [RankedNode] {
    var best = BestFirst(limit ?? nodeCount)
    for row in 0..<nodeCount {
      let share = share(row)
      if share >= best.least, share > 0 || limit == nil {
        best.offer(equations.node[row], share)
      }
    }
    return best.inOrder.map { node in
      RankedNode(node: Int(node), share: share(Int(equations.row[Int(node)])))
    }
  }
}

/// The best so far, at most twice as many as are wanted: by share in billionths, then by position.
private struct BestFirst {
  private let limit: Int
  /// How far the share is below 2, in billionths, and the node: the best are the least.
  private var keys: [UInt64] = []
  /// What is less than this is not among the best.
  private(set) var least = 0.0

  init(_ limit: Int) { self.limit = limit }

  mutating func offer(_ node: Int32, _ share: Double) {
    let billionths = UInt64((min(share, 1) * 1e9).rounded())
    keys.append((2_000_000_000 - billionths) << 32 | UInt64(node))
    guard keys.count > 2 * limit else { return }
    sort()
    least = keys.last.map { Double(1_999_999_999 - Int($0 >> 32)) * 1e-9 } ?? .infinity
  }

  private mutating func sort() {
    keys.sort()
    keys.removeLast(max(0, keys.count - limit))
  }

  var inOrder: [Int32] {
    mutating get {
      sort()
      return keys.map { Int32(truncatingIfNeeded: $0 & 0xFFFF_FFFF) }
    }
  }
}
