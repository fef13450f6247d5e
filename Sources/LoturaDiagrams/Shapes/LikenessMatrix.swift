package import LoturaScoring

/// How like each two of several subjects are: a symmetric table in which a cell may be unknown.
package struct LikenessMatrix: Hashable, Sendable {
  /// How many subjects there are.
  package let count: Int
  private var cells: [Estimate?]

  /// A table of `count` subjects in which nothing is known yet.
  package init(count: Int) {
    precondition(count >= 0, "0 ≤ count")
    self.count = count
    cells = Array(repeating: nil, count: count * count)
  }

  /// The likeness of two different subjects, by their places; nil: unknown. What could be anything
  /// from 0 to 1 is unknown too.
  package subscript(one: Int, other: Int) -> Estimate? {
    get { cells[one * count + other].flatMap { $0.isUnknown ? nil : $0 } }
    set {
      cells[one * count + other] = newValue
      cells[other * count + one] = newValue
    }
  }

  /// The table of only these subjects, in this order.
  package func restricted(to places: [Int]) -> LikenessMatrix {
    var part = LikenessMatrix(count: places.count)
    for (row, one) in places.enumerated() {
      for (column, other) in places.enumerated() where column < row {
        part[row, column] = self[one, other]
      }
    }
    return part
  }

  /// The places of at most `limit` subjects, ascending: those whose closest other one is most
  /// alike; ties go to the smaller place.
  package func closest(_ limit: Int) -> [Int] {
    guard count > limit else { return Array(0..<count) }
    let nearest = (0..<count).map { one in
      (0..<count).compactMap { $0 == one ? nil : self[one, $0]?.used }.max() ?? -1
    }
    let order = (0..<count).sorted {
      nearest[$0] == nearest[$1] ? $0 < $1 : nearest[$0] > nearest[$1]
    }
    return order.prefix(limit).sorted()
  }
}
