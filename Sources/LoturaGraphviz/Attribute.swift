/// The attributes that a drawing may have: a closed list, each with a value of its own type, so that
/// nothing else can ever be said to Graphviz. Numbers are checked when the drawing is written.

extension Drawing {
  /// A place on the paper.
  package struct Point: Hashable, Sendable {
    /// To the right, in inches.
    package let x: Double
    /// Upwards, in inches.
    package let y: Double

    /// The point (x, y), in inches.
    package init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// The outline of a node.
  package enum Shape: String, Sendable {
    case box
    case circle
    case ellipse
    case diamond
    case hexagon
    /// No outline and no margin: as large as its HTML table.
    case plain
    /// A dot, for corners of lines.
    case point
  }

  /// How a line is stroked.
  package enum Stroke: String, Sendable {
    case solid
    case dashed
    case dotted
    /// Takes part in the layout and is not drawn.
    case invisible = "invis"
  }

  /// A side of a node where an edge may begin or end.
  package enum Side: String, Sendable {
    case north = "n"
    case east = "e"
    case south = "s"
    case west = "w"
  }

  /// Which ends of an edge carry an arrow head.
  package enum Arrows: String, Sendable {
    case none
    case forward
    case back
    case both
  }

  /// The form of an arrow head.
  package enum ArrowHead: String, Sendable {
    case normal
    case vee
    case open = "empty"
    case dot
    case none
  }

  /// How a node looks.
  package enum NodeAttribute: Sendable, Equatable {
    /// The outline; a node that says nothing is a box.
    case shape(Shape)
    /// Width in inches, 0 … 10; the least width unless `fixedSize`.
    case width(Double)
    /// Height in inches, 0 … 10; the least height unless `fixedSize`.
    case height(Double)
    /// Whether the label leaves width and height as they are.
    case fixedSize(Bool)
    /// Colour of the inside; without it nothing is filled.
    case fill(Color)
    /// Colour of the outline.
    case border(Color)
    /// How the outline is stroked.
    case stroke(Stroke)
    /// Whether the corners are round.
    case rounded(Bool)
    /// Width of the outline in points, 0 … 12.
    case penWidth(Double)
    /// Size of a `.text` label in points, 8 … 60.
    case fontSize(Double)
    /// Colour of a `.text` label.
    case fontColor(Color)
    /// Blank between label and outline in inches, to the sides and above, 0 … 2 each.
    case margin(x: Double, y: Double)
    /// Where its centre stands. Pinned: `neato` may not move it. For `fixed` it always holds.
    case position(Point, pinned: Bool)
    /// Nodes of one group stand in line where `dot` can do it; any number.
    case group(Int)
  }

  /// How an edge looks.
  package enum EdgeAttribute: Sendable, Equatable {
    /// Colour of the line.
    case color(Color)
    /// Two parallel lines of `color` with `gap` between them.
    case doubleLine(Color, gap: Color)
    /// How the line is stroked.
    case stroke(Stroke)
    /// Width of the line in points, 0 … 12.
    case penWidth(Double)
    /// Which ends carry an arrow head; says nothing: forward in a directed drawing, else none.
    case arrows(Arrows)
    /// Form of the head at the second end.
    case arrowHead(ArrowHead)
    /// Size of arrow heads as a multiple of the usual, 0 … 4.
    case arrowSize(Double)
    /// How much a straight, short line is worth, 0 … 1000.
    case weight(Double)
    /// Length wished for in inches, 0 … 50 (`neato`).
    case length(Double)
    /// How many ranks lie between the ends at least, 0 … 100 (`dot`).
    case minimumRanks(Int)
    /// Whether the edge decides on ranks (`dot`).
    case constrainsRank(Bool)
    /// Where the line leaves its first node.
    case tailSide(Side)
    /// Where the line meets its second node.
    case headSide(Side)
    /// The cell of the first node's table where the line begins.
    case tailPort(HTMLLabel.Port)
    /// The cell of the second node's table where the line ends.
    case headPort(HTMLLabel.Port)
    /// The line is cut at the frame of this cluster (its first node is inside; needs `compound`).
    case tailCluster(ClusterID)
    /// The line is cut at the frame of this cluster (its second node is inside; needs `compound`).
    case headCluster(ClusterID)
    /// What is written beside the line.
    case label(Label)
    /// Size of a `.text` label in points, 8 … 60.
    case fontSize(Double)
    /// Colour of a `.text` label.
    case fontColor(Color)
  }

  /// How a frame looks.
  package enum ClusterAttribute: Sendable, Equatable {
    /// Colour of the inside; without it nothing is filled.
    case fill(Color)
    /// Colour of the frame.
    case border(Color)
    /// How the frame is stroked.
    case stroke(Stroke)
    /// Whether the corners are round.
    case rounded(Bool)
    /// Width of the frame in points, 0 … 12.
    case penWidth(Double)
    /// Blank between frame and nodes in points, 0 … 200.
    case margin(Double)
    /// At which side the label stands.
    case labelAlignment(HTMLLabel.Alignment)
    /// Size of a `.text` label in points, 8 … 60.
    case fontSize(Double)
    /// Colour of a `.text` label.
    case fontColor(Color)
  }

  /// How edges are led.
  package enum Lines: String, Sendable {
    /// Straight.
    case straight = "line"
    /// Smooth round the nodes; slow above 150 edges.
    case smooth = "true"
    /// In straight pieces round the nodes.
    case broken = "polyline"
    /// Along the axes; slow above 150 edges.
    case rightAngled = "ortho"
  }

  /// What happens to nodes that lie on one another.
  package enum Overlap: String, Sendable {
    /// They are moved apart with little change to the picture; not above 2,000 nodes.
    case prism
    /// They stay.
    case keep = "true"
    /// The whole picture grows until none overlap.
    case scale
  }

  /// The way from the first rank to the last.
  package enum RankDirection: String, Sendable {
    case downwards = "TB"
    case rightwards = "LR"
    case upwards = "BT"
    case leftwards = "RL"
  }

  /// How the whole picture is laid out.
  package enum GraphAttribute: Sendable, Equatable {
    /// Blank round the picture in inches, 0 … 4; without it 0.35.
    case pad(Double)
    /// Height over width, 0.1 … 10.
    case ratio(Double)
    /// How edges are led; without it the engine's own way (straight for springs).
    case lines(Lines)
    /// What happens to nodes that lie on one another (`neato`, `sfdp`).
    case overlap(Overlap)
    /// Blank between nodes when they are moved apart, in points, 0 … 200.
    case clearance(Double)
    /// How far apart the nodes are before `prism` pushes them away from one another: so many times
    /// their average size, 0.1 … 20; without it 4. About 2 gives a compact picture.
    case spread(Double)
    /// Blank between nodes of a rank in inches, 0.02 … 10 (`dot`).
    case nodeSeparation(Double)
    /// Blank between ranks in inches, 0.02 … 10 (`dot`).
    case rankSeparation(Double)
    /// The way from the first rank to the last (`dot`).
    case rankDirection(RankDirection)
    /// Whether edges may end at frames of clusters (`dot`).
    case compound(Bool)
    /// Whether the order of edges as added decides the order from left to right (`dot`).
    case keepsOrder(Bool)
    /// Length of a spring in inches, 0.05 … 20 (`sfdp`).
    case springLength(Double)
    /// The number from which `neato` and `sfdp` begin, 1 …; without it 1.
    case start(Int)
  }
}
