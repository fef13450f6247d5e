/// How many letters must be put in, left out, changed or swapped with their neighbour to make one
/// text of another, no letter being touched twice.
///
/// **Source.** Optimal string alignment, after Damerau 1964.
enum EditDistance {
  /// The distance of two texts, 0 … the length of the longer. O(length · length).
  static func between(_ x: [Unicode.Scalar], _ y: [Unicode.Scalar]) -> Int {
    var beforeLast = [Int](repeating: 0, count: y.count + 1)
    var last = Array(0...y.count)
    for i in x.indices {
      var row = [i + 1] + [Int](repeating: 0, count: y.count)
      for j in y.indices {
        let change = last[j] + (x[i] == y[j] ? 0 : 1)
        row[j + 1] = min(change, last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, x[i] == y[j - 1], x[i - 1] == y[j] {
          row[j + 1] = min(row[j + 1], beforeLast[j - 1] + 1)
        }
      }
      beforeLast = last
      last = row
    }
    return last[y.count]
  }
}
