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
  /// By node: a node of the same top, nearer to the one that knows the top (union and find: blossoms
  /// in blossoms may be deep, and naming all their nodes anew each time would cost n²).
  private var leader: [Int]
  /// By leading node: how many it leads, and the top that holds them.
  private var followers: [Int]
  private var topOfLeader: [Int]
  /// By node and blossom: one node in it.
  private var sample: [Int]
  /// By blossom: the one node not matched inside it.
  private var base: [Int]
  /// By blossom, from the child with the base round the cycle; link i leads from child i to the next.
  private var children: [[Int]]
  private var links: [[Link]]
  private var unused: [Int] = []

  private var grown = 0
  private var events = EventQueue()
  /// Edges that are tight now, so that they need not queue.
  private var tight: [Int] = []
  /// The least stored price of an outer node, which is when the tree ends at the latest, and whose.
  private var last = (time: Int.max, node: -1)
  /// By node that is not in the tree: when the first edge from the tree to it becomes tight.
  private var reached: [Int]
  /// Nodes for which `reached` was set in this tree.
  private var seen: [Int] = []
  /// By node and blossom: the last walk to the root that passed it.
  private var passed: [Int]
  private var walks = 0
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
    leader = Array(0..<nodeCount)
    followers = Array(repeating: 1, count: nodeCount)
    topOfLeader = Array(0..<nodeCount)
    sample = Array(0..<nodeCount)
    base = Array(0..<nodeCount)
    children = Array(repeating: [], count: nodeCount)
    links = Array(repeating: [], count: nodeCount)
    reached = Array(repeating: .max, count: nodeCount)
    passed = Array(repeating: 0, count: nodeCount)
  }

  /// Matches every node, or uses up its price.
  mutating func run() {
    for root in 0..<nodeCount where mates[root] < 0 && stored[root] > 0 {
      grow(from: root)
      endTree()
    }
  }

  private func isBlossom(_ item: Int) -> Bool { item >= nodeCount }

  /// The node that leads a node's set.
  @inline(__always)
  private mutating func lead(_ node: Int) -> Int {
    var node = node
    while leader[node] != node {
      leader[node] = leader[leader[node]]
      node = leader[node]
    }
    return node
  }

  /// The top that holds a node.
  @inline(__always)
  private mutating func top(_ node: Int) -> Int { topOfLeader[lead(node)] }

  /// Makes a node or blossom a top of its own. O(its nodes).
  private mutating func setTop(_ item: Int) {
    let nodes = nodes(of: item)
    let first = nodes[0]
    for node in nodes { leader[node] = first }
    (sample[item], followers[first], topOfLeader[first]) = (first, nodes.count, item)
  }
}

// MARK: The tree

extension BlossomSearch {
  private mutating func grow(from root: Int) {
    grown = 0
    setOuter(top(root), through: nil)
    while true {
      // Tight edges first: where many weights are equal a partner is often found at once.
      if let place = tight.popLast() {
        if follow(place) { return }
        continue
      }
      if let node = unseen.popLast() {
        look(at: node)
        continue
      }
      guard let event = events.pop(), event.time <= last.time else {
        // An outer node's price is used up: it gives its partner away.
        grown = last.time
        exchange(upwardFrom: last.node, newMate: -1)
        return
      }
      grown = event.time
      switch event.kind {
      case .edge: if follow(event.index) { return }
      case .spent: open(event.index)
      }
    }
  }

  /// Notes when each edge of an outer node becomes tight.
  private mutating func look(at node: Int) {
    let own = top(node)
    let price = stored[node]
    for place in edges.range(of: node) {
      let end = edges.ends[place]
      let other = top(end)
      guard other != own else { continue }
      let sum = price + stored[end] - 2 * edges.weights[place]
      switch label[other] {
      case .free: note(place, to: end, at: sum)
      // Prices within one tree are all even or all odd.
      case .outer: queue(place, at: sum / 2)
      case .inner: break
      }
    }
  }

  /// An edge to a node outside the tree; only the first to become tight matters.
  private mutating func note(_ place: Int, to end: Int, at time: Int) {
    guard time < reached[end] else { return }
    if reached[end] == .max { seen.append(end) }
    reached[end] = time
    queue(place, at: time)
  }

  private mutating func queue(_ place: Int, at time: Int) {
    if time <= grown {
      tight.append(place)
    } else if time <= last.time {
      // Later than that the tree has ended.
      events.push(.init(time: time, kind: .edge, index: place))
    }
  }

  /// Follows an edge that may have become tight. Whether the tree ends.
  private mutating func follow(_ place: Int) -> Bool {
    var (from, to) = (edges.nodes[place], edges.ends[place])
    if label[top(from)] != .outer { (from, to) = (to, from) }
    let (one, other) = (top(from), top(to))
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
    setOuter(top(partner), through: Link(from: base[other], to: partner))
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
    if stored[node] < last.time { last = (stored[node], node) }
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
  private mutating func price(_ node: Int) -> Int { stored[node] + shift(label[top(node)]) }

  /// Ends a tree: prices become what they are, and outer blossoms that have none are opened.
  private mutating func endTree() {
    unseen.removeAll(keepingCapacity: true)
    tight.removeAll(keepingCapacity: true)
    events.removeAll()
    last = (.max, -1)
    for node in seen { reached[node] = .max }
    seen.removeAll(keepingCapacity: true)
    var emptied: [Int] = []
    for item in touched where parent[item] < 0 && label[item] != .free {
      relabel(item, .free)
      entry[item] = nil
      if isBlossom(item), stored[item] == 0 { emptied.append(item) }
    }
    touched.removeAll(keepingCapacity: true)
    while let blossom = emptied.popLast() {
      for child in release(blossom) {
        if isBlossom(child), stored[child] == 0 { emptied.append(child) } else { setTop(child) }
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
    var item = top(one)
    while item != apex, let link = entry[item] {
      cycle.append(item)
      around.append(link)
      item = top(link.from)
    }
    cycle.append(apex)
    cycle.reverse()
    around.reverse()
    item = top(other)
    while item != apex, let link = entry[item] {
      cycle.append(item)
      around.append(Link(from: link.to, to: link.from))
      item = top(link.from)
    }
    let blossom = newBlossom()
    (children[blossom], links[blossom]) = (cycle, around)
    (base[blossom], entry[blossom]) = (base[apex], entry[apex])
    var first = lead(sample[apex])
    for child in cycle {
      let wasInner = label[child] == .inner
      if wasInner { relabel(child, .outer) }
      // From now on the child's own price stands still.
      if isBlossom(child) { stored[child] += grown }
      label[child] = .free
      parent[child] = blossom
      first = join(child, first)
      guard wasInner else { continue }
      if isBlossom(child) { for node in nodes(of: child) { welcome(node) } } else { welcome(child) }
    }
    sample[blossom] = first
    topOfLeader[first] = blossom
    stored[blossom] = -grown
    label[blossom] = .outer
    touched.append(blossom)
  }

  /// Puts a child's nodes into the set of a blossom's, led by `first`; who leads then.
  private mutating func join(_ child: Int, _ first: Int) -> Int {
    let other = lead(sample[child])
    guard other != first else { return first }
    let (large, small) = followers[other] > followers[first] ? (other, first) : (first, other)
    leader[small] = large
    followers[large] += followers[small]
    return large
  }

  /// The top at which the ways of two outer nodes to the root meet.
  private mutating func meeting(_ one: Int, _ other: Int) -> Int {
    walks += 1
    var ways: (Int?, Int?) = (top(one), top(other))
    while let item = ways.0 ?? ways.1 {
      if ways.0 != nil {
        guard passed[item] != walks else { return item }
        passed[item] = walks
        ways.0 = above(item)
        // Take turns, so that no more than the cycle is walked.
        if ways.1 != nil { ways = (ways.1, ways.0) }
      } else {
        ways = (ways.1, nil)
      }
    }
    return top(one)
  }

  /// The outer top above an outer top; nil: it is the root.
  private mutating func above(_ item: Int) -> Int? {
    guard let link = entry[item], let next = entry[top(link.from)] else { return nil }
    return top(next.from)
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
    passed.append(0)
    sample.append(-1)
    return parent.count - 1
  }

  /// Takes a top blossom apart; its children, which are no tops yet, with their nodes' prices as they
  /// are.
  private mutating func release(_ blossom: Int) -> [Int] {
    let freed = children[blossom]
    for child in freed { parent[child] = -1 }
    children[blossom] = []
    links[blossom] = []
    label[blossom] = .free
    entry[blossom] = nil
    unused.append(blossom)
    return freed
  }

  /// Opens an inner blossom whose price is spent: the way through it stays in the tree, the others of
  /// its children leave it. Children on the way that have no price of their own are opened with it.
  private mutating func open(_ blossom: Int) {
    guard parent[blossom] < 0, label[blossom] == .inner, stored[blossom] == grown,
      let way = entry[blossom]
    else { return }
    for node in nodes(of: blossom) { stored[node] += grown }
    var apart: [Int] = []
    var waiting = [(blossom, way)]
    while let (blossom, way) = waiting.popLast() {
      var outer = blossom
      for inside in ancestors(of: way.to, below: blossom).reversed() {
        unfold(outer, from: inside, through: way, &waiting, &apart)
        guard isSpent(inside) else { break }
        outer = inside
      }
    }
    for child in apart { for node in nodes(of: child) { lookBack(from: node) } }
  }

  /// Takes an inner blossom apart along the way from a child to the base.
  private mutating func unfold(
    _ blossom: Int, from inside: Int, through way: Link, _ waiting: inout [(Int, Link)],
    _ apart: inout [Int]
  ) {
    let cycle = children[blossom]
    let around = links[blossom]
    _ = release(blossom)
    let count = cycle.count
    let start = cycle.firstIndex(of: inside) ?? 0
    // Along the even part of the cycle to the base.
    let step = start % 2 == 0 ? -1 : 1
    var (place, link) = (start, way)
    while true {
      if isSpent(cycle[place]) {
        if place != start { waiting.append((cycle[place], link)) }
      } else {
        setTop(cycle[place])
        setInner(cycle[place], through: link)
      }
      if place == 0 { break }
      let across = linkAlong(around, from: place, step, count)
      place = (place + step + count) % count
      setTop(cycle[place])
      setOuter(cycle[place], through: across)
      link = linkAlong(around, from: place, step, count)
      place = (place + step + count) % count
    }
    var rest = (step + count) % count
    while cycle[rest] != inside {
      setTop(cycle[rest])
      apart.append(cycle[rest])
      rest = (rest + step + count) % count
    }
  }

  /// Whether a child is a blossom without a price.
  private func isSpent(_ child: Int) -> Bool { isBlossom(child) && stored[child] == 0 }

  /// A node and the blossoms around it, from inside, up to the child of one of them.
  private func ancestors(of node: Int, below blossom: Int) -> [Int] {
    var (around, item): ([Int], Int) = ([], node)
    while item != blossom {
      around.append(item)
      item = parent[item]
    }
    return around
  }

  /// The link from a child of a cycle to the next in a direction.
  private func linkAlong(_ around: [Link], from place: Int, _ step: Int, _ count: Int) -> Link {
    if step == 1 { return around[place] }
    let link = around[(place - 1 + count) % count]
    return Link(from: link.to, to: link.from)
  }

  /// Notes the edges to outer nodes of a node that left the tree.
  private mutating func lookBack(from node: Int) {
    reached[node] = .max
    for place in edges.range(of: node) where label[top(edges.ends[place])] == .outer {
      note(
        place, to: node,
        at: stored[node] + stored[edges.ends[place]] - 2 * edges.weights[place])
    }
  }
}

// MARK: Partners

extension BlossomSearch {
  /// Gives an outer node a new partner (−1: none) and exchanges partners up to the root.
  private mutating func exchange(upwardFrom start: Int, newMate: Int) {
    var (node, mate) = (start, newMate)
    while true {
      let outer = top(node)
      exchangeInside(outer, freeing: node)
      mates[node] = mate
      guard let up = entry[outer], let across = entry[top(up.from)] else { return }
      exchangeInside(top(up.from), freeing: across.to)
      mates[across.to] = across.from
      (node, mate) = (across.from, across.to)
    }
  }

  /// Matches the children of a blossom anew so that this node is its base; its mate is the caller's.
  private mutating func exchangeInside(_ item: Int, freeing node: Int) {
    guard isBlossom(item) else { return }
    var stack = [(item, node)]
    while let (blossom, node) = stack.popLast() {
      var outer = blossom
      for child in ancestors(of: node, below: blossom).reversed() {
        turn(outer, to: child, &stack)
        base[outer] = node
        outer = child
      }
    }
  }

  /// Matches the other children of a blossom in pairs and puts one first; blossoms among them that
  /// need another base are left on the stack.
  private mutating func turn(_ blossom: Int, to child: Int, _ stack: inout [(Int, Int)]) {
    let cycle = children[blossom]
    guard cycle[0] != child, let start = cycle.firstIndex(of: child) else { return }
    let around = links[blossom]
    let count = cycle.count
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
