/// Nodes by their degrees: the busiest rows and columns then lie together in fast memory.
enum DegreeOrder {
  /// The nodes of rows, those with most entries first, equals by their position. A counting sort:
  /// O(n + greatest degree).
  ///
  /// - Parameter rowStart: the first entry of each row, and the entry count at the end.
  static func busiestFirst(_ rowStart: [Int]) -> [Int32] {
    let degrees = zip(rowStart.dropFirst(), rowStart).map { $0 - $1 }
    let greatest = degrees.max() ?? 0
    var next = [Int](repeating: 0, count: greatest + 2)
    for degree in degrees { next[greatest - degree + 1] += 1 }
    for degree in 0...greatest { next[degree + 1] += next[degree] }
    var order = [Int32](repeating: 0, count: degrees.count)
    for (node, degree) in degrees.enumerated() {
      order[next[greatest - degree]] = Int32(node)
      next[greatest - degree] += 1
    }
    return order
  }

  /// The place of each node in an order.
  static func places(_ order: [Int32]) -> [Int32] {
    var places = order
    for (place, node) in order.enumerated() { places[Int(node)] = Int32(place) }
    return places
  }
}
