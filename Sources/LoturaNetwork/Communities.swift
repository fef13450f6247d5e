package import LoturaGraph

/// The groups of a network that hang together, with what each of them is made of.
///
/// **Nodes** are those of the sheets that the links can join, by id. Who has no link in force is a
/// group alone: nothing is known about where it belongs.
/// **Groups** are found by `Leiden` and numbered from 0 by the smallest id in each.
/// **Complexity.** O(links) a pass; who leads a group, in O(links) when asked.
package struct Communities: Sendable {
  /// The nodes, ascending: places in the ids of the columns.
  package let nodes: [Int32]
  /// By node: the number of its group.
  package let group: [Int32]
  /// How many groups there are, those of one node too.
  package let count: Int
  /// How much more weight lies inside the groups than chance would put there; see `Modularity`.
  package let modularity: Double

  private let graph: SparseRows
  private let sheets: [SheetName]
  /// By node of the graph: its group; −1: it is none of `nodes`.
  private let groupOfPlace: [Int32]

  /// The sheets whose nodes links can join.
  package static let nodeSheets: [SheetName] = [
    .associations, .companies, .partners, .sectors, .priorities,
  ]

  /// The groups of a graph.
  ///
  /// - Parameters:
  ///   - columns: the nodes.
  ///   - graph: the links, undirected, one row a node of the columns.
  ///   - resolution: γ ≥ 0; the greater, the smaller the groups.
  ///   - seed: the order in which nodes are looked at.
  package init(
    _ columns: NetworkColumns, graph: SparseRows, resolution: Double = 1, seed: UInt64 = 1
  ) {
    let found = Leiden(graph, resolution: resolution, seed: seed)
    modularity = Modularity(of: graph, groups: found.communities, resolution: resolution).value
    let isNode = columns.sheets.map { Communities.nodeSheets.contains($0) }
    nodes = columns.sheets.indices.compactMap { isNode[$0] ? Int32($0) : nil }
    var numbers = [Int32](repeating: -1, count: found.count)
    var next: Int32 = 0
    for node in nodes where numbers[Int(found.communities[Int(node)])] < 0 {
      numbers[Int(found.communities[Int(node)])] = next
      next += 1
    }
    groupOfPlace = found.communities.enumerated().map { isNode[$0] ? numbers[Int($1)] : -1 }
    group = nodes.map { [groupOfPlace] in groupOfPlace[Int($0)] }
    count = Int(next)
    self.graph = graph
    sheets = columns.sheets
  }

  /// One group.
  package struct Group: Hashable, Sendable {
    /// Its number.
    package let number: Int
    /// Its nodes by sheet, those first whose links inside the group weigh most, then by id.
    package var members: [SheetName: [Int32]] = [:]
    /// How many nodes it has.
    package var size = 0
    /// Which part of the weight of its nodes' links stays inside, 0 … 1; nil: it has no link.
    package var inside: Double?
  }

  /// An association that links its group with others.
  package struct Bridge: Hashable, Sendable {
    /// Who.
    package let node: Int32
    /// The weight of its links to other groups, > 0.
    package let outside: Double
    /// Which part of the weight of its links that is, 0 … 1.
    package let share: Double
  }
}

extension Communities {
  /// By node of the graph: the weight of the ends of its links inside its group, and of all.
  private var weights: [(inside: Double, all: Double)] {
    (0..<graph.rowCount).map { node in
      var sum = (inside: 0.0, all: 0.0)
      for entry in graph.entries(ofRow: node) {
        let other = Int(graph.column[entry])
        let ends = graph.weight[entry] * (other == node ? 2 : 1)
        sum.all += ends
        if groupOfPlace[other] == groupOfPlace[node] { sum.inside += ends }
      }
      return sum
    }
  }

  /// The groups of two nodes or more, the largest first, then by number. O(m + n log n).
  package var groups: [Group] {
    let weights = weights
    var groups = (0..<count).map { Group(number: $0) }
    var sums = [(inside: Double, all: Double)](repeating: (0, 0), count: count)
    for (node, number) in zip(nodes, group.map { Int($0) }) {
      groups[number].size += 1
      groups[number].members[sheets[Int(node)], default: []].append(node)
      sums[number].inside += weights[Int(node)].inside
      sums[number].all += weights[Int(node)].all
    }
    return groups.filter { $0.size > 1 }.map { group in
      var group = group
      let sum = sums[group.number]
      group.inside = sum.all > 0 ? sum.inside / sum.all : nil
      for sheet in group.members.keys {
        group.members[sheet]?.sort { one, other in
          let (mine, theirs) = (weights[Int(one)].inside, weights[Int(other)].inside)
          return mine != theirs ? mine > theirs : one < other
        }
      }
      return group
    }.sorted { ($1.size, $0.number) < ($0.size, $1.number) }
  }

  /// By group: how many nodes it has. O(n).
  package var sizes: [Int] {
    group.reduce(into: Array(repeating: 0, count: count)) { $0[Int($1)] += 1 }
  }

  /// Associations with links to other groups: those first whose links there weigh most. O(m).
  package var bridges: [Bridge] {
    let weights = weights
    return nodes.compactMap { node in
      let (inside, all) = weights[Int(node)]
      guard sheets[Int(node)] == .associations, all - inside > 1e-12 else { return nil }
      return Bridge(node: node, outside: all - inside, share: (all - inside) / all)
    }.sorted { ($1.outside, $0.node) < ($0.outside, $1.node) }
  }

  /// The nodes of a sheet without any link, by id. O(n).
  package func unlinked(in sheet: SheetName) -> [Int32] {
    nodes.filter { sheets[Int($0)] == sheet && graph.entries(ofRow: Int($0)).isEmpty }
  }
}
