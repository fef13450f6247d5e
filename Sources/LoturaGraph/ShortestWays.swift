/// Counts the shortest ways from a node, and adds up what of them passes through each other node.
///
/// Nodes are reached level by level. From one level to the next either the level looks forward along
/// its links, or all nodes not yet reached look back along theirs, whichever are fewer. The links
/// that lie on shortest ways are written down, so that the way back needs only these.
struct ShortestWays {
  private let rows: Neighbourhoods.Rows
  private let count: Int
  /// The level of each node modulo 3, and 1 more; 0 before it is reached. Neighbours lie at most one
  /// level apart, so three are enough to tell them.
  private let mark: UnsafeMutablePointer<UInt8>
  /// How many shortest ways lead to each node, and on the way back what each of them is worth.
  private let ways: UnsafeMutablePointer<Double>
  /// How much depends on each node.
  private let load: UnsafeMutablePointer<Double>
  /// The nodes in the order in which they are reached; one place more, which is written in vain.
  private let reached: UnsafeMutablePointer<Int32>
  /// The far ends of links on shortest ways, and the end of each looking node's part.
  private let far: UnsafeMutablePointer<Int32>
  private let partEnd: UnsafeMutablePointer<Int>

  /// How one level led to the next.
  private struct Passage {
    /// The level as places in `reached`.
    let level: Range<Int>
    /// The next level.
    let next: Range<Int>
    /// Whether the level looked forward; else the next one looked back.
    let isForward: Bool
    /// The first part, and where its ends begin.
    let firstPart: Int
    let firstFar: Int
    /// What the counts of the next level were multiplied with lest they grow too large.
    let scale: Double
  }

  /// Memory for ways in a graph; `release` gives it back.
  init(_ rows: Neighbourhoods.Rows, count: Int, entryCount: Int) {
    (self.rows, self.count) = (rows, count)
    mark = .allocate(capacity: count)
    ways = .allocate(capacity: count)
    load = .allocate(capacity: count)
    reached = .allocate(capacity: count + 1)
    far = .allocate(capacity: entryCount + 1)
    partEnd = .allocate(capacity: 2 * count)
  }

  /// Gives the memory back.
  func release() {
    mark.deallocate()
    ways.deallocate()
    load.deallocate()
    reached.deallocate()
    far.deallocate()
    partEnd.deallocate()
  }

  /// Adds, for each node, the share of the shortest ways from a source that pass through it.
  func add(from source: Int, to sum: UnsafeMutablePointer<Double>) {
    let passages = reach(from: source)
    guard let last = passages.last else { return }
    for place in last.next { load[Int(reached[place])] = 0 }
    for passage in passages.reversed() { goBack(passage, sum) }
  }
}

// MARK: The way there

extension ShortestWays {
  /// Reaches all nodes that can be, and counts the ways to each.
  private func reach(from source: Int) -> [Passage] {
    mark.update(repeating: 0, count: count)
    ways.update(repeating: 0, count: count)
    (mark[source], ways[source], reached[0]) = (1, 1, Int32(source))
    var passages: [Passage] = []
    var level = 0..<1
    var current: UInt8 = 1
    var (parts, ends) = (0, 0)
    var levelLinks = rows.degree(of: source)
    var otherLinks = rows.start[count] - levelLinks
    while !level.isEmpty, level.upperBound < count {
      let next = current == 3 ? 1 : current + 1
      let (firstPart, firstFar) = (parts, ends)
      // Looking back also looks at every node's mark; an eighth of a link each.
      let isForward = levelLinks <= otherLinks + count / 8
      let end =
        isForward
        ? lookForward(level, next, &parts, &ends)
        : lookBack(level.upperBound, current, next, &parts, &ends)
      let nextLevel = level.upperBound..<end
      guard !nextLevel.isEmpty else { break }
      passages.append(
        Passage(
          level: level, next: nextLevel, isForward: isForward, firstPart: firstPart,
          firstFar: firstFar, scale: keepSmall(nextLevel)))
      levelLinks = nextLevel.reduce(0) { $0 + rows.degree(of: Int(reached[$1])) }
      otherLinks -= levelLinks
      (level, current) = (nextLevel, next)
    }
    return passages
  }

  /// Each node of a level looks along all its links. How many nodes are reached then.
  private func lookForward(
    _ level: Range<Int>, _ next: UInt8, _ parts: inout Int, _ ends: inout Int
  ) -> Int {
    var (end, far) = (level.upperBound, ends)
    for place in level {
      let node = Int(reached[place])
      let (first, count) = (far, ways[node])
      // No branches: what is not wanted is written over by the next.
      for other in rows.neighbours(of: node) {
        let seen = mark[Int(other)]
        let isNew = seen == 0
        self.far[far] = other
        far &+= isNew || seen == next ? 1 : 0
        reached[end] = other
        end &+= isNew ? 1 : 0
        mark[Int(other)] = isNew ? next : seen
      }
      for link in first..<far { ways[Int(self.far[link])] += count }
      partEnd[parts] = far
      parts += 1
    }
    ends = far
    return end
  }

  /// Each node that is not yet reached looks along its links for nodes of a level.
  private func lookBack(
    _ reachedCount: Int, _ current: UInt8, _ next: UInt8, _ parts: inout Int, _ ends: inout Int
  ) -> Int {
    var (end, far) = (reachedCount, ends)
    for node in 0..<count where mark[node] == 0 {
      let first = far
      for other in rows.neighbours(of: node) {
        self.far[far] = other
        far &+= mark[Int(other)] == current ? 1 : 0
      }
      guard far > first else { continue }
      var count = 0.0
      for link in first..<far { count += ways[Int(self.far[link])] }
      (ways[node], mark[node], reached[end]) = (count, next, Int32(node))
      end += 1
      partEnd[parts] = far
      parts += 1
    }
    ends = far
    return end
  }

  /// Divides the counts of a level where they have grown out of proportion; only their quotients
  /// matter. The factor.
  private func keepSmall(_ level: Range<Int>) -> Double {
    var greatest = 0.0
    for place in level { greatest = max(greatest, ways[Int(reached[place])]) }
    guard greatest > 0x1p500 else { return 1 }
    for place in level {
      let node = Int(reached[place])
      ways[node] = max(ways[node] * 0x1p-500, .leastNormalMagnitude)
    }
    return 0x1p-500
  }
}

// MARK: The way back

extension ShortestWays {
  /// Takes the loads of one level to the level before it.
  private func goBack(_ passage: Passage, _ sum: UnsafeMutablePointer<Double>) {
    for place in passage.next {
      let node = Int(reached[place])
      sum[node] += load[node]
      ways[node] = (1 + load[node]) / ways[node]
    }
    var far = passage.firstFar
    if passage.isForward {
      for (part, place) in passage.level.enumerated() {
        let node = Int(reached[place])
        var worth = 0.0
        while far < partEnd[passage.firstPart + part] {
          worth += ways[Int(self.far[far])]
          far += 1
        }
        load[node] = ways[node] * passage.scale * worth
      }
      return
    }
    for place in passage.level { load[Int(reached[place])] = 0 }
    for (part, place) in passage.next.enumerated() {
      let worth = ways[Int(reached[place])]
      while far < partEnd[passage.firstPart + part] {
        load[Int(self.far[far])] += worth
        far += 1
      }
    }
    for place in passage.level {
      let node = Int(reached[place])
      load[node] *= ways[node] * passage.scale
    }
  }
}
