/// Where everything stands, read from Graphviz's `plain` output: enough to judge a layout.
struct PlainLayout: Sendable {
  /// A node's centre and size, in inches.
  struct Place: Sendable {
    let x: Double
    let y: Double
    let width: Double
    let height: Double
  }

  /// Width of the picture in inches, without the blank around.
  let width: Double
  /// Height of the picture in inches, without the blank around.
  let height: Double
  /// By the node's number; nil for a number that no node has.
  let places: [Place?]
  /// The two numbers of each edge.
  let edges: [(tail: Int, head: Int)]

  /// Reads `graph`, `node` and `edge` lines; nil where the first is missing. A line that ends in `\`
  /// goes on in the next one, so that a label can never be taken for a line of its own.
  init?(_ plain: [UInt8]) {
    var size: (Double, Double)?
    var places: [Place?] = []
    var edges: [(Int, Int)] = []
    var continues = false
    for line in plain.split(separator: UInt8(ascii: "\n")) {
      let isContinued = continues
      continues = line.last == UInt8(ascii: "\\")
      if isContinued { continue }
      let words = line.split(separator: UInt8(ascii: " "), maxSplits: 6).map {
        String(decoding: $0, as: UTF8.self)
      }
      switch words.first {
      case "graph" where words.count >= 4:
        guard let width = Double(words[2]), let height = Double(words[3]) else { return nil }
        size = (width, height)
      case "node" where words.count >= 6:
        guard let number = Self.number(words[1]) else { return nil }
        let parts = words[2...5].compactMap { Double($0) }
        guard parts.count == 4 else { return nil }
        while places.count <= number { places.append(nil) }
        places[number] = Place(x: parts[0], y: parts[1], width: parts[2], height: parts[3])
      case "edge" where words.count >= 3:
        guard let tail = Self.number(words[1]), let head = Self.number(words[2]) else { return nil }
        edges.append((tail, head))
      default: break
      }
    }
    guard let size else { return nil }
    (width, height) = size
    self.places = places
    self.edges = edges
  }

  /// The number in `n12` or `"n12"`, or nil for any other name.
  private static func number(_ name: String) -> Int? {
    let bare = name.drop { $0 == "\"" }.prefix { $0 != "\"" && $0 != ":" }
    guard bare.first == "n", let number = Int(bare.dropFirst()), (0..<100_000).contains(number)
    else { return nil }
    return number
  }
}

extension PlainLayout {
  /// How much the lines are in each other's way: crossings of straight edges that share no end, plus
  /// three times the edges that pass over a node which is not theirs. O(edges² + edges · nodes).
  var disorder: Int {
    let lines = edges.compactMap { edge -> Line? in
      guard edge.tail < places.count, edge.head < places.count,
        let from = places[edge.tail], let to = places[edge.head]
      else { return nil }
      return Line(tail: edge.tail, head: edge.head, from: from, to: to)
    }
    var crossings = 0
    var overruns = 0
    for (index, line) in lines.enumerated() {
      for other in lines[(index + 1)...] where line.crosses(other) { crossings += 1 }
      for (number, place) in places.enumerated() where number != line.tail && number != line.head {
        if let place, line.passesOver(place) { overruns += 1 }
      }
    }
    return crossings + 3 * overruns
  }

  private struct Line {
    let tail: Int
    let head: Int
    let from: Place
    let to: Place

    func crosses(_ other: Line) -> Bool {
      let ends = [tail, head, other.tail, other.head]
      guard Set(ends).count == 4 else { return false }
      return side(of: other.from) * side(of: other.to) < 0
        && other.side(of: from) * other.side(of: to) < 0
    }

    /// Positive at the left of the line, negative at its right, 0 on it.
    private func side(of point: Place) -> Double {
      (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x)
    }

    /// Whether the line enters the ellipse of a node.
    func passesOver(_ place: Place) -> Bool {
      let across = max(place.width / 2, 0.01)
      let up = max(place.height / 2, 0.01)
      let begin = ((from.x - place.x) / across, (from.y - place.y) / up)
      let way = ((to.x - from.x) / across, (to.y - from.y) / up)
      let length = way.0 * way.0 + way.1 * way.1
      guard length > 0 else { return false }
      let along = min(1, max(0, -(begin.0 * way.0 + begin.1 * way.1) / length))
      let near = (begin.0 + along * way.0, begin.1 + along * way.1)
      return near.0 * near.0 + near.1 * near.1 < 1
    }
  }
}
