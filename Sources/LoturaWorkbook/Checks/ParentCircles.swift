import LoturaNetwork

/// Circles where there must be none: a sector above itself, associations merged into each other.
///
/// Each circle is one issue, at the row of its smallest id. **Time** linear.
struct ParentCircles {
  private(set) var issues: [Issue] = []

  private static let pointers: [(SheetName, ColumnName)] = [
    (.associations, .mergedInto), (.sectors, .parent), (.priorities, .parent),
  ]

  /// Those of a workbook's own rows; the reference has none.
  init(sheets: [SheetRows?], nodes: NodeIndex) {
    for (name, column) in Self.pointers {
      guard let rows = DataContract.positions[name].flatMap({ sheets[$0] }),
        let position = rows.index(of: column)
      else { continue }
      find(in: rows, column: position, nodes: nodes)
    }
  }

  private mutating func find(in rows: SheetRows, column: Int, nodes: NodeIndex) {
    let parents = rows.nodes[column].map { number -> Int in
      guard number >= 0 else { return -1 }
      let parent = nodes[Int(number)]
      return parent.isReference || parent.sheet != rows.sheet.name ? -1 : parent.row
    }
    // 0: not visited; else the walk that came by first.
    var visit = [Int](repeating: 0, count: parents.count)
    for start in parents.indices where visit[start] == 0 {
      var row = start
      while row >= 0, visit[row] == 0 {
        visit[row] = start + 1
        row = parents[row]
      }
      if row >= 0, visit[row] == start + 1 { note(circle(from: row, parents), column, of: rows) }
    }
  }

  private func circle(from row: Int, _ parents: [Int]) -> [Int] {
    var circle = [row]
    var next = parents[row]
    while next != row {
      circle.append(next)
      next = parents[next]
    }
    return circle
  }

  private mutating func note(_ circle: [Int], _ column: Int, of rows: SheetRows) {
    let ids = circle.map { rows.written($0, 0) ?? "" }
    guard let smallest = ids.indices.min(by: { ids[$0] < ids[$1] }) else { return }
    let turned = Array(ids[smallest...] + ids[..<smallest])
    let row = circle[smallest]
    issues.append(
      Issue(.cycle(turned), at: rows.place(row, column), value: rows.written(row, column)))
  }
}
