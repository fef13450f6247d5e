/// What happens next to a growing tree of `BlossomSearch`: a binary heap, earliest first, of equal
/// times in the order of kinds, then of places.
struct EventQueue {
  enum Kind: Int {
    /// An edge becomes tight.
    case edge
    /// The price of an inner blossom is spent.
    case spent
  }

  struct Event {
    let time: Int
    let kind: Kind
    /// The edge's place, or the blossom.
    let index: Int

    func precedes(_ other: Event) -> Bool {
      if time != other.time { return time < other.time }
      return kind == other.kind ? index < other.index : kind.rawValue < other.kind.rawValue
    }
  }

  private var heap: [Event] = []

  mutating func removeAll() { heap.removeAll(keepingCapacity: true) }

  /// O(log n).
  mutating func push(_ event: Event) {
    heap.append(event)
    var place = heap.count - 1
    while place > 0, heap[place].precedes(heap[(place - 1) / 2]) {
      heap.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  /// The next event; nil: none. O(log n).
  mutating func pop() -> Event? {
    guard let last = heap.popLast() else { return nil }
    guard let first = heap.first else { return last }
    heap[0] = last
    var place = 0
    while true {
      var least = place
      for child in [2 * place + 1, 2 * place + 2] where child < heap.count {
        if heap[child].precedes(heap[least]) { least = child }
      }
      if least == place { return first }
      heap.swapAt(place, least)
      place = least
    }
  }
}
