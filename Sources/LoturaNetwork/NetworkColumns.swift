/// The nodes and links in force on one day as columns of numbers: what bulk computations over very
/// many links read.
///
/// A node is its place in `ids`, which are sorted; so of two nodes the smaller id is the smaller
/// number, and ties that go to the smaller id go to the smaller number.
///
///     ids:    A1         A2         C7  …       ascending, each once
///     sheets: associations …                    what each node is
///     links:  memberships → from: 0 0 1 …       one entry a row in force, by key
///                           to:   2 5 2 …
///                           weight: 1 0.5 1 …   1 where the row says none
///
/// Memory: 18 bytes a node, 16 a link, and the texts of the ids.
package struct NetworkColumns: Sendable, Equatable {
  /// The day on which the rows are in force.
  package var asOf: Day
  /// Every node of every sheet, by id.
  package var ids: [NetworkNode.ID] = []
  /// The sheet of each node.
  package var sheets: [SheetName] = []
  /// The rows in force of each link sheet whose two ends are nodes; a sheet without any is absent.
  package var links: [SheetName: Links] = [:]

  /// Columns of a network without a node.
  package init(asOf: Day) { self.asOf = asOf }

  /// The rows of one link sheet.
  package struct Links: Sendable, Equatable {
    /// The first end of each row: a place in `ids`.
    package var from: [Int32] = []
    /// The second end of each row.
    package var to: [Int32] = []
    /// The row's weight, share, intensity, level or strength, ≥ 0; 1 where it says none.
    package var weight: [Double] = []

    /// No rows.
    package init() {}

    /// How many rows there are.
    package var count: Int { from.count }
  }

  /// The node of an id; nil: there is none. O(log n).
  package func node(_ id: NetworkNode.ID) -> Int? {
    var range = 0..<ids.count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if ids[middle] == id { return middle }
      range = ids[middle] < id ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }

  /// The nodes of a sheet, ascending. O(n).
  package func nodes(of sheet: SheetName) -> [Int32] {
    sheets.indices.compactMap { sheets[$0] == sheet ? Int32($0) : nil }
  }
}

extension NetworkColumns {
  /// The columns of a network: its nodes and links. O(n + m log n).
  package init(_ network: Network) {
    self.init(asOf: network.asOf)
    ids = network.nodes.map(\.id)
    sheets = network.nodes.map(\.sheet)
    for link in network.links {
      guard let from = node(link.from), let to = node(link.to) else { continue }
      links[link.sheet, default: Links()].append(from, to, max(0, link.weight ?? 1))
    }
  }
}

extension NetworkColumns.Links {
  /// Makes room for so many rows.
  package mutating func reserve(_ count: Int) {
    from.reserveCapacity(count)
    to.reserveCapacity(count)
    weight.reserveCapacity(count)
  }

  /// Adds a row.
  package mutating func append(_ from: Int, _ to: Int, _ weight: Double) {
    self.from.append(Int32(from))
    self.to.append(Int32(to))
    self.weight.append(weight)
  }
}
