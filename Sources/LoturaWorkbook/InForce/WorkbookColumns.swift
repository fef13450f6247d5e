package import LoturaNetwork

extension Workbook {
  /// The nodes and links in force on a day, as numbers: what `NetworkColumns` makes of the network,
  /// without making the network.
  ///
  /// Ask `hasErrors` first, as for the network. O(n log n) in the rows.
  package func columns(asOf day: Day) -> NetworkColumns {
    var reading = NetworkReading(self, asOf: day)
    var columns = NetworkColumns(asOf: day)
    // By number: the node's place among those in force; −1: it is not.
    var places = [Int32](repeating: -1, count: nodes.count)
    for (rank, number) in reading.nodes.byRank.enumerated() where reading.nodes.holds(number) {
      places[Int(number)] = Int32(columns.ids.count)
      columns.ids.append(NetworkNode.ID(reading.nodes.ids[rank]))
      columns.sheets.append(nodes.sheet(Int(number)))
    }
    for rows in reading.rowsInForce() {
      guard let links = rows.links(at: places), links.count > 0 else { continue }
      columns.links[rows.rows.sheet.name] = links
    }
    return columns
  }
}

extension RowsInForce {
  /// The rows as numbers; nil: they are no links.
  fileprivate func links(at places: [Int32]) -> NetworkColumns.Links? {
    guard let ends = rows.sheet.ends else { return nil }
    let (from, to) = (rows.nodeNumbers(ends.from), rows.nodeNumbers(ends.to))
    guard !from.isEmpty, !to.isEmpty else { return nil }
    let weights = rows.sheet.weight.map { cells($0).numbers(kept) }
    let hasRole = rows.sheet.column(.kind) == nil
    let kinds = cells(hasRole ? .role : .kind)
    let keepsLargest = rows.sheet.key.count != 2
    var links = NetworkColumns.Links()
    links.reserve(kept.count)
    /// The row before, and what it says of its weight.
    var last: (row: Int, weight: Double?)?
    for (turn, row) in kept.lazy.map(Int.init).enumerated() {
      guard from[row] >= 0, to[row] >= 0 else { continue }
      var (a, b) = (places[Int(from[row])], places[Int(to[row])])
      guard a >= 0, b >= 0 else { continue }
      if b < a, ends.isUndirected(kind: kinds.text(row)) { swap(&a, &b) }
      let number = weights.flatMap { $0[turn] }
      if keepsLargest, let before = last, links.from.last == a, links.to.last == b,
        kinds.text(before.row) == kinds.text(row)
      {
        if let number, before.weight.map({ $0 < number }) ?? true {
          links.weight[links.count - 1] = max(0, number)
          last = (row, number)
        }
      } else {
        links.append(Int(a), Int(b), max(0, number ?? 1))
        last = (row, number)
      }
    }
    return links
  }
}
