/// One thread's part of a join: its sums and lists, allocated once.
///
/// A row is compared with a tile in two passes. The first adds up the postings of the row's columns:
/// then each sum is that of a pair, over its columns in ascending order. The second finds the sums
/// that may get into the row's list, and sets them to 0 again. It walks the same postings once more
/// or, where these are many, over all sums of the tile.
struct JoinSweep<Likeness: RowLikeness> {
  let lists: PostingLists
  let rowStart: UnsafePointer<Int>
  let column: UnsafePointer<Int32>
  let weight: UnsafePointer<Double>
  /// How many neighbours a row may have.
  let limit: Int
  /// The least score that may have the step of the threshold.
  let least: Double
  /// The step of the threshold.
  let leastStep: Int
  /// One sum a row of a tile, and room for the last strip.
  let sums: UnsafeMutablePointer<Likeness.Sum>
  let best: UnsafeMutablePointer<BestOfRow>
  /// How many rows a block has.
  let block: Int

  /// How many sums are looked at together.
  static var strip: Int { PostingLists.room }

  /// The postings of a row in a tile, in rows of the tile, from which on all sums are looked at:
  /// chosen after runs on rows of 15 columns of differing popularity; no sweep fixed it.
  static var density: Double { 0.6 }

  init(
    _ lists: PostingLists, _ join: SimilarityJoin, block: Int,
    _ pointers: (UnsafePointer<Int>, UnsafePointer<Int32>, UnsafePointer<Double>)
  ) {
    self.lists = lists
    (rowStart, column, weight) = pointers
    limit = max(0, min(join.top ?? Int.max, lists.rowCount))
    leastStep = SimilarityMeasure.step(max(0, join.threshold))
    least = max(0, (Double(leastStep) - 0.5) * 1e-9 - 1e-15)
    self.block = block
    let width = min(lists.rowCount, lists.width) + PostingLists.room
    sums = .allocate(capacity: width)
    sums.initialize(repeating: 0, count: width)
    best = .allocate(capacity: block)
    for place in 0..<block { (best + place).initialize(to: BestOfRow()) }
  }

  func deallocate() {
    for place in 0..<block { best[place].deallocate() }
    best.deallocate()
    sums.deallocate()
  }

  /// The lists of a block of rows.
  func lists(of count: Int, row: (Int) -> Int) -> SimilarRows {
    for place in 0..<count { best[place].removeAll() }
    if limit > 0 {
      for tile in 0..<lists.tileCount {
        for place in 0..<count { compare(row(place), tile, &best[place]) }
      }
    }
    var result = SimilarRows()
    for place in 0..<count { result.append(best[place].sorted()) }
    return result
  }

  private func compare(_ row: Int, _ tile: Int, _ best: inout BestOfRow) {
    let first = tile * lists.width
    let end = min(lists.rowCount, first + lists.width)
    let sums = self.sums - first
    let start = lists.start + tile * lists.columnCount
    let touched = add(row, start, to: sums)
    guard touched > 0 else { return }
    if first <= row, row < end { sums[row] = 0 }
    if Double(touched) < Self.density * Double(end - first) {
      walk(row, start, sums, &best)
    } else {
      scan(row, first..<end, sums, &best)
    }
  }

  /// Adds up the postings of the columns of a row, and counts them.
  private func add(
    _ row: Int, _ start: UnsafePointer<Int>, to sums: UnsafeMutablePointer<Likeness.Sum>
  ) -> Int {
    let (others, values, size) = (lists.row, lists.value, lists.size[row])
    var touched = 0
    var entry = rowStart[row]
    let end = rowStart[row + 1]
    while entry < end {
      let list = Int(column[entry])
      let mine = Likeness.prepared(weight[entry], size: size)
      let isThere = weight[entry] > 0
      entry &+= 1
      guard isThere else { continue }
      var place = start[list]
      let last = start[list + 1]
      touched &+= last &- place
      while place < last {
        let sum = sums + Int(others[place])
        sum.pointee = Likeness.add(sum.pointee, mine, values[place])
        place &+= 1
      }
    }
    return touched
  }

  /// Finds candidates among the postings of a row's columns. A posting met again has a sum of 0.
  private func walk(
    _ row: Int, _ start: UnsafePointer<Int>, _ sums: UnsafeMutablePointer<Likeness.Sum>,
    _ best: inout BestOfRow
  ) {
    let (others, sizes, size) = (lists.row, lists.rowSize, lists.size[row])
    var bar = Likeness.bar(floor(best), size)
    var entry = rowStart[row]
    let end = rowStart[row + 1]
    while entry < end {
      let list = Int(column[entry])
      entry &+= 1
      var place = start[list]
      let last = start[list + 1]
      while place < last {
        let other = Int(others[place])
        let sum = sums[other]
        sums[other] = 0
        if Likeness.passes(bar, sum, sizes[place]) {
          bar = offer(other, sum, size, bar, &best)
        }
        place &+= 1
      }
    }
  }

  /// Finds candidates among all rows of a tile, strip by strip.
  private func scan(
    _ row: Int, _ rows: Range<Int>, _ sums: UnsafeMutablePointer<Likeness.Sum>,
    _ best: inout BestOfRow
  ) {
    let (sizes, size) = (lists.size, lists.size[row])
    var bar = Likeness.bar(floor(best), size)
    var first = rows.lowerBound
    while first < rows.upperBound {
      let (ours, theirs) = (sums + first, sizes + first)
      var passing: UInt64 = 0
      var lane = 0
      // One bit for all, without branches, so that it becomes vector instructions. Beyond the last
      // row sums are 0.
      while lane < Self.strip {
        passing |= Likeness.passes(bar, ours[lane], theirs[lane]) ? 1 : 0
        lane &+= 1
      }
      lane = passing == 0 ? Self.strip : 0
      while lane < Self.strip {
        if Likeness.passes(bar, ours[lane], theirs[lane]) {
          bar = offer(first + lane, ours[lane], size, bar, &best)
        }
        lane &+= 1
      }
      ours.update(repeating: 0, count: Self.strip)
      first += Self.strip
    }
  }

  /// The least score that may still get into a list.
  @inline(__always)
  private func floor(_ best: BestOfRow) -> Double {
    best.count == limit ? max(least, Candidate.floor(best.worst)) : least
  }

  /// Offers a pair that has passed the bar of a row; gives the bar from now on.
  ///
  /// Never inlined: the loops that call it now and then keep their values in registers.
  @inline(never)
  private func offer(
    _ other: Int, _ sum: Likeness.Sum, _ size: Double, _ bar: Bar, _ best: inout BestOfRow
  ) -> Bar {
    let score = Likeness.score(sum, size, lists.size[other])
    let candidate = Candidate(neighbour: Int32(truncatingIfNeeded: other), score: score)
    if best.count == limit {
      guard candidate.key > best.worst else { return bar }
      best.replaceWorst(candidate)
    } else {
      guard score > 0, candidate.key >> 32 >= UInt64(leastStep) else { return bar }
      best.append(candidate, limit: limit)
      guard best.count == limit else { return bar }
    }
    return Likeness.bar(floor(best), size)
  }
}
