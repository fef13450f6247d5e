/// Places by weight: the heaviest first, of equal ones the smallest place.
///
/// A binary heap that is filled, put in order once, and emptied. Adding O(1), ordering O(n), each
/// step after that O(log n).
struct WeightQueue {
  private var places: [Int32] = []
  private var weights: [Double] = []

  /// The heaviest place; nil: there is none.
  var first: Int? { places.first.map { Int($0) } }

  mutating func removeAll() {
    places.removeAll(keepingCapacity: true)
    weights.removeAll(keepingCapacity: true)
  }

  /// Adds a place; `order` must follow.
  mutating func add(_ place: Int, _ weight: Double) {
    places.append(Int32(place))
    weights.append(weight)
  }

  /// Puts all that were added in order.
  mutating func order() {
    for node in stride(from: places.count / 2 - 1, through: 0, by: -1) { sink(node) }
  }

  mutating func removeFirst() {
    let last = places.count - 1
    places.swapAt(0, last)
    weights.swapAt(0, last)
    places.removeLast()
    weights.removeLast()
    sink(0)
  }

  /// Gives the first its weight if it was counted with more; whether it was.
  mutating func lowerFirst(to weight: Double) -> Bool {
    guard weights[0] > weight else { return false }
    weights[0] = weight
    sink(0)
    return true
  }

  private mutating func sink(_ start: Int) {
    let count = places.count
    guard start < count else { return }
    let (place, weight) = (places[start], weights[start])
    var node = start
    while true {
      var child = 2 * node + 1
      guard child < count else { break }
      if child + 1 < count, isBefore(child + 1, child) { child += 1 }
      let isHeavier =
        weights[child] > weight || weights[child] == weight && places[child] < place
      guard isHeavier else { break }
      (places[node], weights[node]) = (places[child], weights[child])
      node = child
    }
    (places[node], weights[node]) = (place, weight)
  }

  private func isBefore(_ a: Int, _ b: Int) -> Bool {
    weights[a] > weights[b] || weights[a] == weights[b] && places[a] < places[b]
  }
}
