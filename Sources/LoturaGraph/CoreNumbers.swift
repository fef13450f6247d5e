extension Neighbourhoods {
  /// How deep inside the graph each node lies: the greatest k such that it belongs to a set in which
  /// everybody has at least k neighbours of the set. 0 … degree.
  ///
  /// Nodes of the least degree are taken away one after another; kept in buckets by degree, so that
  /// each link is looked at twice: O(n + m) time, 12n bytes.
  ///
  /// **Source.** Seidman 1983 for the notion, Batagelj & Zaveršnik 2003 for the way.
  public func coreNumbers() -> [Int32] {
    var degree = (0..<nodeCount).map { Int32(self.degree(of: $0)) }
    // Least first: the busiest first, from behind.
    var order = Array(DegreeOrder.busiestFirst(rowStart).reversed())
    var place = DegreeOrder.places(order)
    var bucket = Neighbourhoods.bucketStarts(degree)
    withRows { rows in
      degree.withUnsafeMutableBufferPointer { degree in
        order.withUnsafeMutableBufferPointer { order in
          place.withUnsafeMutableBufferPointer { place in
            bucket.withUnsafeMutableBufferPointer { bucket in
              for step in order.indices {
                let node = order[step]
                let least = degree[Int(node)]
                for other in rows.neighbours(of: Int(node)) {
                  let current = Int(degree[Int(other)])
                  guard current > least else { continue }
                  // Swap with the first of its bucket, which then begins one place later.
                  let (from, to) = (place[Int(other)], bucket[current])
                  let first = order[Int(to)]
                  (order[Int(from)], order[Int(to)]) = (first, other)
                  (place[Int(first)], place[Int(other)]) = (from, to)
                  bucket[current] += 1
                  degree[Int(other)] -= 1
                }
              }
            }
          }
        }
      }
    }
    return degree
  }

  /// Where nodes of each degree begin among all, ordered by degree.
  private static func bucketStarts(_ degrees: [Int32]) -> [Int32] {
    var start = [Int32](repeating: 0, count: Int(degrees.max() ?? 0) + 2)
    for degree in degrees { start[Int(degree) + 1] += 1 }
    for degree in 1..<start.count { start[degree] += start[degree - 1] }
    return start
  }
}
