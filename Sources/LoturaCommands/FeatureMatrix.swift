import LoturaGraph
import LoturaNetwork

/// The nodes of one sheet as rows of features: who or what each is linked with, and how strongly.
///
/// A row of a link sheet speaks of both its ends: a membership is a feature of the association and
/// of the member. Parallel rows are added; links with itself count as any other.
struct FeatureMatrix {
  /// The nodes of the sheet, ascending: row r is of node `nodes[r]`.
  let nodes: [Int32]
  /// A row a node, a column a feature, in ascending order of ids.
  let rows: SparseRows
  /// How many of them have no row in the link sheets.
  let untold: Int

  /// O(n + m).
  init(of sheet: SheetName, by features: [SheetName], in columns: NetworkColumns) {
    let nodes = columns.nodes(of: sheet)
    var rowOfNode = [Int32](repeating: -1, count: columns.ids.count)
    for (row, node) in nodes.enumerated() { rowOfNode[Int(node)] = Int32(row) }
    var (row, feature, weight) = ([Int32](), [Int32](), [Double]())
    for links in features.compactMap({ columns.links[$0] }) {
      for (ends, others) in [(links.from, links.to), (links.to, links.from)] {
        for place in ends.indices where rowOfNode[Int(ends[place])] >= 0 {
          row.append(rowOfNode[Int(ends[place])])
          feature.append(others[place])
          weight.append(links.weight[place])
        }
      }
    }
    // Only what is a feature gets a column.
    var columnOfNode = [Int32](repeating: -1, count: columns.ids.count)
    for node in feature { columnOfNode[Int(node)] = 0 }
    var count: Int32 = 0
    for node in columnOfNode.indices where columnOfNode[node] == 0 {
      columnOfNode[node] = count
      count += 1
    }
    for place in feature.indices { feature[place] = columnOfNode[Int(feature[place])] }
    self.nodes = nodes
    rows = SparseRows(
      rowCount: nodes.count, columnCount: Int(count), rows: row, columns: feature,
      weights: weight)
    untold = (0..<nodes.count).count { [rows] in rows.entries(ofRow: $0).isEmpty }
  }
}
