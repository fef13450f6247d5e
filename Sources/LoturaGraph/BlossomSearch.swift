/// The work of `WeightedMatching`: one alternating tree after another.
///
/// Nodes are 0 ..< n; blossoms, which hold an odd number of nodes, have numbers from n. A *top* is a
/// node or blossom that lies in no other. In the tree tops are outer (an even number of edges from
/// the root; their nodes' prices fall as the tree grows) or inner (odd; prices rise). `grown` says by
/// how much since the tree began; what is stored of a price is its value at `grown` = 0.
struct BlossomSearch {
  enum Label { case free, outer, inner }

  /// An edge from one node to another.
  struct Link {
    let from: Int
    let to: Int
  }

  /// By node: its partner; −1: none.
  private(set) var mates: [Int]

  private let edges: Incidence
  private let nodeCount: Int
  /// By node and blossom: its price, less what the tree changed (see `price`).
  private var stored: [Int]
  private var label: [Label]
  /// How a top came into the tree: from a node outside it to one inside; nil: the root.
  private var entry: [Link?]
  /// The blossom around it; −1: it is a top.
  private var parent: [Int]
  /// By node: the top that holds it.
  private var top: [Int]
  /// By blossom: the one node not matched inside it.
  private var base: [Int]
  /// By blossom, from the child with the base round the cycle; link i leads from child i to the next.
  private var children: [[Int]]
  private var links: [[Link]]
  private var unused: [Int] = []

  private var grown = 0
  private var events = EventQueue()
  /// Tops that got a label in this tree.
  private var touched: [Int] = []
  /// Outer nodes whose edges have not been looked at.
  private var unseen: [Int] = []

  init(_ edges: Incidence) {
    self.edges = edges
    nodeCount = edges.nodeCount
    mates = Array(repeating: -1, count: nodeCount)
    stored = (0..<nodeCount).map { edges.weights[edges.range(of: $0)].max() ?? 0 }
    label = Array(repeating: .free, count: nodeCount)
    entry = Array(repeating: nil, count: nodeCount)
    parent = Array(repeating: -1, count: nodeCount)
    top = Array(0..<nodeCount)
    base = Array(0..<nodeCount)
    children = Array(repeating: [], count: nodeCount)
    links = Array(repeating: [], count: nodeCount)
  }

  /// Matches every node, or uses up its price.
  mutating func run() {
    for root in 0..<nodeCount where mates[root] < 0 && stored[root] > 0 {
      grow(from: root)
      endTree()
    }
  }

  private func isBlossom(_ item: Int) -> Bool { item >= nodeCount }
}

// MARK: The tree

extension BlossomSearch {
  private mutating func grow(from root: Int) {
    grown = 0
    events.removeAll()
    setOuter(top[root], through: nil)
    while true {
      while let node = unseen.popLast() { look(at: node) }
      guard let event = events.pop() else { return }
      grown = event.time
      switch event.kind {
      case .used: if use(up: event.index) { return }
      case .edge: if follow(event.index) { return }
      case .spent: open(event.index)
      }
    }
  }

  /// Notes when each edge of an outer node becomes tight.
  private mutating func look(at node: Int) {
    for place in edges.range(of: node) where top[edges.ends[place]] != top[node] {
      note(place, of: node)
    }
  }

  /// An edge from an outer node tightens as both prices fall, or as one does.
  private mutating func note(_ place: Int, of node: Int) {
    let end = edges.ends[place]
    let sum = stored[node] + stored[end] - 2 * edges.weights[place]
    switch label[top[end]] {
    case .free: events.push(.init(time: sum, kind: .edge, index: place))
    // Prices within one tree are all even or all odd.
    case .outer: events.push(.init(time: sum / 2, kind: .edge, index: place))
    case .inner: break
    }
  }

  /// An outer node whose price is used up gives its partner away. Whether the tree ends.
  private mutating func use(up node: Int) -> Bool {
    guard label[top[node]] == .outer else { return false }
    exchange(upwardFrom: node, newMate: -1)
    return true
  }

  /// Follows an edge that may have become tight. Whether the tree ends.
  private mutating func follow(_ place: Int) -> Bool {
    var (from, to) = (edges.nodes[place], edges.ends[place])
    if label[top[from]] != .outer { (from, to) = (to, from) }
    let (one, other) = (top[from], top[to])
    guard one != other, label[one] == .outer, label[other] != .inner,
      price(from) + price(to) == 2 * edges.weights[place]
    else { return false }
    if label[other] == .outer {
      shrink(from, to)
      return false
    }
    guard mates[base[other]] >= 0 else {
      exchange(upwardFrom: from, newMate: to)
      exchangeInside(other, freeing: to)
      mates[to] = from
      return true
    }
    setInner(other, through: Link(from: from, to: to))
    let partner = mates[base[other]]
    setOuter(top[partner], through: Link(from: base[other], to: partner))
    return false
  }

  private mutating func setOuter(_ item: Int, through link: Link?) {
    relabel(item, .outer)
    entry[item] = link
    if isBlossom(item) { for node in nodes(of: item) { welcome(node) } } else { welcome(item) }
  }

  /// A node that has just become outer.
  private mutating func welcome(_ node: Int) {
    unseen.append(node)
    events.push(.init(time: stored[node], kind: .used, index: node))
  }

  private mutating func setInner(_ item: Int, through link: Link) {
    relabel(item, .inner)
    entry[item] = link
    if isBlossom(item) { events.push(.init(time: stored[item], kind: .spent, index: item)) }
  }

  /// Gives a top another label; prices stay what they are.
  private mutating func relabel(_ item: Int, _ new: Label) {
    let old = label[item]
    if old == .free { touched.append(item) }
    let change = shift(old) - shift(new)
    if isBlossom(item) {
      for node in nodes(of: item) { stored[node] += change }
      stored[item] -= change
    } else {
      stored[item] += change
    }
    label[item] = new
  }

  /// By how much the prices of nodes with a label have risen since the tree began.
  private func shift(_ label: Label) -> Int {
    switch label {
    case .free: 0
    case .outer: -grown
    case .inner: grown
    }
  }

  /// The price of a node now.
  private func price(_ node: Int) -> Int { stored[node] + shift(label[top[node]]) }

  /// Ends a tree: prices become what they are, and outer blossoms that have none are opened.
  private mutating func endTree() {
    unseen.removeAll(keepingCapacity: true)
    var emptied: [Int] = []
    for item in touched where parent[item] < 0 && label[item] != .free {
      relabel(item, .free)
      entry[item] = nil
      if isBlossom(item), stored[item] == 0 { emptied.append(item) }
    }
    touched.removeAll(keepingCapacity: true)
    while let blossom = emptied.popLast() {
      for child in release(blossom) where isBlossom(child) && stored[child] == 0 {
        emptied.append(child)
      }
    }
  }
}

// MARK: Blossoms

extension BlossomSearch {
  /// The nodes of a node or blossom, in the order of its cycle.
  private func nodes(of item: Int) -> [Int] {
    guard isBlossom(item) else { return [item] }
    var (nodes, stack): ([Int], [Int]) = ([], [item])
    while let next = stack.popLast() {
      if isBlossom(next) { stack += children[next].reversed() } else { nodes.append(next) }
    }
    return nodes
  }

  /// Makes one blossom of the cycle that a tight edge closes between two outer tops.
  private mutating func shrink(_ one: Int, _ other: Int) {
    let apex = meeting(one, other)
    var (cycle, around): ([Int], [Link]) = ([], [Link(from: one, to: other)])
    var item = top[one]
    while item != apex, let link = entry[item] {
      cycle.append(item)
      around.append(link)
      item = top[link.from]
    }
    cycle.append(apex)
    cycle.reverse()
    around.reverse()
    item = top[other]
    while item != apex, let link = entry[item] {
      cycle.append(item)
      around.append(Link(from: link.to, to: link.from))
      item = top[link.from]
    }
    let blossom = newBlossom()
    (children[blossom], links[blossom]) = (cycle, around)
    (base[blossom], entry[blossom]) = (base[apex], entry[apex])
    for child in cycle {
      let wasInner = label[child] == .inner
      if wasInner { relabel(child, .outer) }
      // From now on the child's own price stands still.
      if isBlossom(child) { stored[child] += grown }
      label[child] = .free
      parent[child] = blossom
      for node in nodes(of: child) {
        top[node] = blossom
        if wasInner { welcome(node) }
      }
    }
    stored[blossom] = -grown
    label[blossom] = .outer
    touched.append(blossom)
  }

  /// The top at which the ways of two outer nodes to the root meet.
  private func meeting(_ one: Int, _ other: Int) -> Int {
    var seen: Set<Int> = []
    var ways: (Int?, Int?) = (top[one], top[other])
    while let item = ways.0 ?? ways.1 {
      if ways.0 != nil {
        guard seen.insert(item).inserted else { return item }
        ways.0 = above(item)
        // Take turns, so that no more than the cycle is walked.
        if ways.1 != nil { ways = (ways.1, ways.0) }
      } else {
        ways = (ways.1, nil)
      }
    }
    return top[one]
  }

  /// The outer top above an outer top; nil: it is the root.
  private func above(_ item: Int) -> Int? {
    guard let link = entry[item], let next = entry[top[link.from]] else { return nil }
    return top[next.from]
  }

  private mutating func newBlossom() -> Int {
    if let blossom = unused.popLast() {
      parent[blossom] = -1
      return blossom
    }
    stored.append(0)
    label.append(.free)
    entry.append(nil)
    parent.append(-1)
    base.append(-1)
    children.append([])
    links.append([])
    return parent.count - 1
  }

  /// Takes a top blossom apart; its children, which become tops with their nodes' prices as they are.
  private mutating func release(_ blossom: Int) -> [Int] {
    let freed = children[blossom]
    for child in freed {
      parent[child] = -1
      for node in nodes(of: child) { top[node] = child }
    }
    children[blossom] = []
    links[blossom] = []
    label[blossom] = .free
    entry[blossom] = nil
    unused.append(blossom)
    return freed
  }

  /// Opens an inner blossom whose price is spent: the way through it stays in the tree, the others of
  /// its children leave it.
  private mutating func open(_ blossom: Int) {
    guard parent[blossom] < 0, label[blossom] == .inner, stored[blossom] == grown,
      let way = entry[blossom]
    else { return }
    let cycle = children[blossom]
    let around = links[blossom]
    for node in nodes(of: blossom) { stored[node] += grown }
    _ = release(blossom)
    let inside = top[way.to]
    let count = cycle.count
    let start = cycle.firstIndex(of: inside) ?? 0
    // Along the even part of the cycle to the base.
    let step = start % 2 == 0 ? -1 : 1
    var (place, link) = (start, way)
    while place != 0 {
      setInner(cycle[place], through: link)
      let across = linkAlong(around, from: place, step, count)
      place = (place + step + count) % count
      setOuter(cycle[place], through: across)
      link = linkAlong(around, from: place, step, count)
      place = (place + step + count) % count
    }
    setInner(cycle[0], through: link)
    var rest = (step + count) % count
    while cycle[rest] != inside {
      for node in nodes(of: cycle[rest]) { lookBack(from: node) }
      rest = (rest + step + count) % count
    }
  }

  /// The link from a child of a cycle to the next in a direction.
  private func linkAlong(_ around: [Link], from place: Int, _ step: Int, _ count: Int) -> Link {
    if step == 1 { return around[place] }
    let link = around[(place - 1 + count) % count]
    return Link(from: link.to, to: link.from)
  }

  /// Notes the edges to outer nodes of a node that left the tree.
  private mutating func lookBack(from node: Int) {
    for place in edges.range(of: node) where label[top[edges.ends[place]]] == .outer {
      let sum = stored[node] + stored[edges.ends[place]] - 2 * edges.weights[place]
      events.push(.init(time: sum, kind: .edge, index: place))
    }
  }
}

// MARK: Partners

extension BlossomSearch {
  /// Gives an outer node a new partner (−1: none) and exchanges partners up to the root.
  private mutating func exchange(upwardFrom start: Int, newMate: Int) {
    var (node, mate) = (start, newMate)
    while true {
      let outer = top[node]
      exchangeInside(outer, freeing: node)
      mates[node] = mate
      guard let up = entry[outer], let across = entry[top[up.from]] else { return }
      exchangeInside(top[up.from], freeing: across.to)
      mates[across.to] = across.from
      (node, mate) = (across.from, across.to)
    }
  }

  /// Matches the children of a blossom anew so that this node is its base; its mate is the caller's.
  private mutating func exchangeInside(_ item: Int, freeing node: Int) {
    guard isBlossom(item) else { return }
    var stack = [(item, node)]
    while let (blossom, node) = stack.popLast() {
      var child = node
      while parent[child] != blossom { child = parent[child] }
      if isBlossom(child) { stack.append((child, node)) }
      let cycle = children[blossom]
      let around = links[blossom]
      let count = cycle.count
      let start = cycle.firstIndex(of: child) ?? 0
      let step = start % 2 == 0 ? -1 : 1
      var place = start
      while place != 0 {
        place = (place + step + count) % count
        let link = linkAlong(around, from: place, step, count)
        let next = (place + step + count) % count
        if isBlossom(cycle[place]) { stack.append((cycle[place], link.from)) }
        if isBlossom(cycle[next]) { stack.append((cycle[next], link.to)) }
        mates[link.from] = link.to
        mates[link.to] = link.from
        place = next
      }
      children[blossom] = Array(cycle[start...] + cycle[..<start])
      links[blossom] = Array(around[start...] + around[..<start])
      base[blossom] = node
    }
  }
}

// MARK: The proof

extension BlossomSearch {
  /// The prices at the end.
  var certificate: WeightedMatching.Certificate {
    let alive = (nodeCount..<parent.count).filter { !children[$0].isEmpty && stored[$0] > 0 }
    return WeightedMatching.Certificate(
      nodes: Array(stored.prefix(nodeCount)),
      oddSets: alive.map { .init(nodes: nodes(of: $0).sorted(), price: stored[$0]) }
        .sorted { $0.nodes.lexicographicallyPrecedes($1.nodes) })
  }
}
