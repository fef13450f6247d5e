package import LoturaGraph

/// What the nodes of a sheet are linked with: a row a node, a column a neighbour.
///
/// The features of a node are its neighbours by the rows of some link sheets, whichever end it
/// stands at, weighted as the rows say; parallel rows are added.
package struct FeatureRows: Sendable {
  /// The nodes of the rows, ascending: places in the ids of the columns.
  package let nodes: [Int32]
  /// A row a node of `nodes`; a column a node of any sheet.
  package let rows: SparseRows

  /// The features of the nodes of a sheet. O(links).
  package init(_ columns: NetworkColumns, of sheet: SheetName, by linkSheets: [SheetName]) {
    let nodes = columns.nodes(of: sheet)
    var rowOfNode = [Int32](repeating: -1, count: columns.ids.count)
    for (row, node) in nodes.enumerated() { rowOfNode[Int(node)] = Int32(row) }
    var (rows, features): ([Int32], [Int32]) = ([], [])
    var weights: [Double] = []
    for links in linkSheets.compactMap({ columns.links[$0] }) {
      for place in 0..<links.count {
        let (from, to) = (links.from[place], links.to[place])
        for (node, feature) in [(from, to), (to, from)] where rowOfNode[Int(node)] >= 0 {
          rows.append(rowOfNode[Int(node)])
          features.append(feature)
          weights.append(links.weight[place])
        }
      }
    }
    self.nodes = nodes
    self.rows = SparseRows(
      rowCount: nodes.count, columnCount: columns.ids.count, rows: rows, columns: features,
      weights: weights)
  }
}
