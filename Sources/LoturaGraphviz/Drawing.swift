/// What is to be drawn, before anybody has decided where: boxes, lines, groups and their looks.
///
/// A drawing is a plain value. Nodes, edges and clusters are numbered in the order in which they
/// are added; the names that Graphviz sees (`n0`, `e3`, `cluster_2`) are made from these numbers,
/// never from data. Text of people may stand in labels, in the header and in `About`, and nowhere
/// else; it is cleaned and escaped on the way out (`CleanText`).
///
///     var drawing = Drawing(title: "Who has most in common?", summary: "…", language: .english)
///     let a = drawing.add(Drawing.Node(.text("AERO"), [.shape(.circle), .fill(blue)]))
///     let b = drawing.add(Drawing.Node(.text("RAIL"), [.shape(.circle), .fill(blue)]))
///     drawing.add(Drawing.Edge(a, b, [.penWidth(2.2)]))
package struct Drawing: Sendable, Equatable {
  /// The picture's name for somebody who cannot see it: its question or finding.
  package var title: String
  /// One sentence with the main finding and how many nodes and edges there are.
  package var summary: String
  /// The language of `title`, `summary` and of all labels.
  package var language: Language
  /// Whether edges point from their first end to their second.
  package var isDirected: Bool
  /// What stands above the picture; nil for nothing.
  package var header: Header?
  /// Who decides where things stand.
  package var engine: Engine
  /// How many starts `neato` tries to keep the one with fewest crossings: 1 … 24. Other engines
  /// have one start.
  package var starts = 1
  /// Colour of the paper.
  package var paper = Color(0xFFFFFF)
  /// Colour of text that names none.
  package var ink = Color(0x1B2A38)
  /// How the whole is laid out.
  package var attributes: [GraphAttribute]
  /// The boxes, in the order in which they were added.
  package private(set) var nodes: [Node] = []
  /// The lines, in the order in which they were added.
  package private(set) var edges: [Edge] = []
  /// Groups drawn with a frame (`dot` only); a node stands in one at most.
  package private(set) var clusters: [Cluster] = []
  /// Nodes that share a rank (`dot` only).
  package private(set) var ranks: [Rank] = []

  /// An empty drawing.
  package init(
    title: String, summary: String, language: Language, isDirected: Bool = false,
    engine: Engine = .dot
  ) {
    self.title = title
    self.summary = summary
    self.language = language
    self.isDirected = isDirected
    self.engine = engine
    self.attributes = []
  }

  /// Adds a box; the answer names it in edges, clusters and ranks.
  @discardableResult
  package mutating func add(_ node: Node) -> NodeID {
    nodes.append(node)
    return NodeID(number: nodes.count - 1)
  }

  /// Adds a line between two boxes of this drawing.
  package mutating func add(_ edge: Edge) {
    precondition(
      edge.tail.number < nodes.count && edge.head.number < nodes.count,
      "an edge joins nodes of its own drawing")
    edges.append(edge)
  }

  /// Adds a frame round boxes of this drawing; the answer names it in edges that end at the frame.
  @discardableResult
  package mutating func add(_ cluster: Cluster) -> ClusterID {
    precondition(
      cluster.members.allSatisfy { $0.number < nodes.count },
      "a cluster holds nodes of its own drawing")
    clusters.append(cluster)
    return ClusterID(number: clusters.count - 1)
  }

  /// Puts boxes of this drawing on one rank.
  package mutating func add(_ rank: Rank) {
    precondition(
      rank.members.allSatisfy { $0.number < nodes.count }, "a rank holds nodes of its own drawing")
    ranks.append(rank)
  }

  /// Changes a box that was added before.
  package mutating func change(_ id: NodeID, _ adjust: (inout Node) -> Void) {
    adjust(&nodes[id.number])
  }
}

extension Drawing {
  /// A language that pictures can speak, with its code of two letters for `lang`.
  package enum Language: String, Sendable, CaseIterable {
    case basque = "eu"
    case spanish = "es"
    case english = "en"
  }

  /// A way to find places for the nodes.
  package enum Engine: String, Sendable, CaseIterable {
    /// Springs, for up to about 300 nodes; also for positions of our own that are pinned.
    case neato
    /// Springs on several scales, for many nodes.
    case sfdp
    /// Ranks, for things that lead to one another.
    case dot
    /// Every node stands exactly where its `position` says.
    case fixed = "nop2"
  }

  /// Which box of the drawing.
  package struct NodeID: Hashable, Sendable {
    /// 0 for the first node that was added.
    package let number: Int
    /// The name that Graphviz and the SVG see.
    package var name: String { "n\(number)" }
  }

  /// Which frame of the drawing.
  package struct ClusterID: Hashable, Sendable {
    /// 0 for the first cluster that was added.
    package let number: Int
    /// The name that Graphviz and the SVG see.
    package var name: String { "cluster_\(number)" }
  }

  /// What is written in a box, beside a line or on a frame.
  package enum Label: Sendable, Equatable {
    /// Nothing.
    case none
    /// Text in one size; a newline begins a new line.
    case text(String)
    /// Several sizes, colours or cells.
    case html(HTMLLabel)
  }

  /// A box (of any shape).
  package struct Node: Sendable, Equatable {
    /// What is written in it.
    package var label: Label
    /// How it looks; of two attributes of one name the later counts.
    package var attributes: [NodeAttribute]
    /// What the web page tells about it.
    package var about: About

    /// A box with this text and look.
    package init(_ label: Label, _ attributes: [NodeAttribute] = [], about: About = About()) {
      self.label = label
      self.attributes = attributes
      self.about = about
    }
  }

  /// A line between two boxes.
  package struct Edge: Sendable, Equatable {
    /// The box where the line begins.
    package var tail: NodeID
    /// The box where it ends; an arrow points here.
    package var head: NodeID
    /// How it looks; of two attributes of one name the later counts.
    package var attributes: [EdgeAttribute]
    /// What the web page tells about it.
    package var about: About
    /// The two boxes that the line joins for a reader, where `tail` or `head` is only a part of the
    /// line (its label, a corner); nil when it is they.
    package var joins: Ends?

    /// A line with this look.
    package init(
      _ tail: NodeID, _ head: NodeID, _ attributes: [EdgeAttribute] = [], about: About = About(),
      joins: Ends? = nil
    ) {
      self.tail = tail
      self.head = head
      self.attributes = attributes
      self.about = about
      self.joins = joins
    }
  }

  /// The two boxes that a line joins for its reader.
  package struct Ends: Hashable, Sendable {
    /// One end.
    package let a: NodeID
    /// The other end.
    package let b: NodeID

    /// The line between `a` and `b`.
    package init(_ a: NodeID, _ b: NodeID) {
      self.a = a
      self.b = b
    }
  }

  /// A frame round some boxes.
  package struct Cluster: Sendable, Equatable {
    /// What is written on the frame.
    package var label: Label
    /// The boxes inside.
    package var members: [NodeID]
    /// How it looks; of two attributes of one name the later counts.
    package var attributes: [ClusterAttribute]

    /// A frame with this text and look.
    package init(_ label: Label, members: [NodeID], _ attributes: [ClusterAttribute] = []) {
      self.label = label
      self.members = members
      self.attributes = attributes
    }
  }

  /// Boxes that stand on one line across the flow.
  package struct Rank: Sendable, Equatable {
    /// Which rank it is.
    package enum Place: String, Sendable {
      /// Wherever it fits, but together.
      case same
      /// With the first rank.
      case first = "min"
      /// Before all others.
      case source
      /// With the last rank.
      case last = "max"
      /// After all others.
      case sink
    }
    /// Where the rank stands.
    package let place: Place
    /// The boxes on it.
    package let members: [NodeID]

    /// These boxes on one rank.
    package init(_ place: Place = .same, _ members: [NodeID]) {
      self.place = place
      self.members = members
    }
  }
}
