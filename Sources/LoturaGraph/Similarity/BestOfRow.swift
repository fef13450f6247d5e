/// A neighbour with its score, in the order of lists: higher step of score, then smaller number.
struct Candidate {
  /// The step of the score above the complement of the neighbour's number: the larger, the better.
  let key: UInt64
  /// The score as computed.
  let score: Double

  @inline(__always)
  init(neighbour: Int32, score: Double) {
    // Scores are 0 ... 1.
    let step = UInt64(truncatingIfNeeded: Int64(score * 1e9 + 0.5))
    key = step << 32 | UInt64(~UInt32(bitPattern: neighbour))
    self.score = score
  }

  /// The neighbour's number.
  var neighbour: Int32 { Int32(bitPattern: ~UInt32(truncatingIfNeeded: key)) }

  /// The least score that may be in the step of a key or above: its lower edge, and a little less,
  /// since steps are found by a rounded product.
  @inline(__always)
  static func floor(_ key: UInt64) -> Double {
    max(0, (Double(Int64(truncatingIfNeeded: key >> 32)) - 0.5) * 1e-9 - 1e-15)
  }
}

/// The best candidates of one row: all of them, or, once they are `limit`, a heap with the worst on
/// top.
struct BestOfRow {
  private var storage: UnsafeMutablePointer<Candidate>
  private var capacity = 16
  private(set) var count = 0

  init() { storage = .allocate(capacity: capacity) }

  func deallocate() { storage.deallocate() }

  mutating func removeAll() { count = 0 }

  /// The worst of the best. There must be one.
  @inline(__always)
  var worst: UInt64 { storage[0].key }

  /// Takes a candidate where there is room. When the list becomes full, it becomes a heap.
  mutating func append(_ candidate: Candidate, limit: Int) {
    if count == capacity { grow() }
    storage[count] = candidate
    count += 1
    guard count == limit else { return }
    for place in stride(from: limit / 2 - 1, through: 0, by: -1) {
      sink(storage[place], from: place)
    }
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<Candidate>.allocate(capacity: 2 * capacity)
    larger.update(from: storage, count: count)
    storage.deallocate()
    storage = larger
    capacity *= 2
  }

  /// Takes a candidate for the worst of a full list.
  @inline(__always)
  mutating func replaceWorst(_ candidate: Candidate) { sink(candidate, from: 0) }

  @inline(__always)
  private func sink(_ candidate: Candidate, from start: Int) {
    let (storage, count) = (storage, count)
    var hole = start
    var child = 2 * hole + 1
    while child < count {
      if child + 1 < count, storage[child + 1].key < storage[child].key { child += 1 }
      guard storage[child].key < candidate.key else { break }
      storage[hole] = storage[child]
      hole = child
      child = 2 * hole + 1
    }
    storage[hole] = candidate
  }

  /// The candidates, best first.
  func sorted() -> UnsafeMutableBufferPointer<Candidate> {
    var all = UnsafeMutableBufferPointer(start: storage, count: count)
    all.sort { $0.key > $1.key }
    return all
  }
}
