import LoturaGraphviz

/// Drawings to try things on. All names and numbers are invented.
enum SampleDrawings {
  struct Body {
    let name: String
    let members: Int
    let kind: Int
  }

  static let bodies = [
    Body(name: "AERO", members: 72, kind: 0), Body(name: "AUTO", members: 310, kind: 0),
    Body(name: "RAIL", members: 102, kind: 0), Body(name: "PORT", members: 130, kind: 0),
    Body(name: "SEA", members: 215, kind: 0), Body(name: "WIND", members: 190, kind: 1),
    Body(name: "GRID", members: 88, kind: 1), Body(name: "ICT", members: 320, kind: 2),
    Body(name: "GAME", members: 45, kind: 2), Body(name: "MACH", members: 240, kind: 3),
    Body(name: "CAST", members: 60, kind: 3), Body(name: "STEEL", members: 54, kind: 3),
    Body(name: "PAPER", members: 28, kind: 3), Body(name: "HEALTH", members: 150, kind: 4),
    Body(name: "BIO", members: 96, kind: 4), Body(name: "FOOD", members: 118, kind: 5),
    Body(name: "WINE", members: 36, kind: 5), Body(name: "HABIT", members: 170, kind: 6),
    Body(name: "LANG", members: 40, kind: 6),
  ]

  /// Pairs of bodies with the width of the line between them in points.
  static let links: [(String, String, Double)] = [
    ("RAIL", "SEA", 7.5), ("WIND", "GRID", 6.8), ("AERO", "PORT", 5.9), ("CAST", "PAPER", 5.8),
    ("ICT", "GAME", 5), ("HABIT", "LANG", 4), ("BIO", "HABIT", 3.3), ("RAIL", "WIND", 3.3),
    ("HEALTH", "BIO", 3.2), ("WIND", "FOOD", 3.2), ("AERO", "HABIT", 3.1), ("STEEL", "HABIT", 3),
    ("PORT", "ICT", 3), ("AUTO", "RAIL", 2.9), ("AERO", "LANG", 2.8), ("PORT", "FOOD", 2.8),
    ("HEALTH", "FOOD", 2.8), ("GAME", "BIO", 2.8), ("GRID", "WINE", 2.8), ("RAIL", "WINE", 2.7),
    ("AUTO", "PORT", 2.7), ("ICT", "LANG", 2.7), ("MACH", "CAST", 2.6), ("ICT", "WINE", 2.5),
    ("AERO", "RAIL", 2.4), ("FOOD", "WINE", 2.4), ("PORT", "WIND", 2.2), ("PAPER", "LANG", 2.2),
    ("ICT", "STEEL", 2.2), ("AERO", "SEA", 2.2), ("FOOD", "LANG", 2.1), ("AERO", "AUTO", 2.1),
    ("STEEL", "WINE", 2.1), ("MACH", "STEEL", 1.9),
  ]

  /// Circles joined by lines, as in a map of a region.
  /// `isPlaced`: every circle is pinned, as the maps of Lotura are; else springs find the places.
  static func region(
    theme: Theme = .light, starts: Int = 24, isPlaced: Bool = false
  ) -> Drawing {
    var drawing = Drawing(
      title: "Who has most in common?",
      summary: "RAIL and SEA have most in common; 19 associations, 34 links.", language: .english,
      engine: .neato)
    drawing.starts = starts
    drawing.paper = theme.paper
    drawing.ink = theme.ink
    drawing.header = header(theme: theme)
    drawing.attributes =
      isPlaced
      ? [.lines(.straight), .overlap(.keep)]
      : [.ratio(0.46), .overlap(.prism), .clearance(8), .spread(2), .lines(.straight)]
    var ids: [String: Drawing.NodeID] = [:]
    for (place, body) in bodies.enumerated() {
      var node = circle(body, theme: theme)
      if isPlaced {
        let point = Drawing.Point(x: Double(place % 5) * 2.5, y: Double(place / 5) * 2)
        node.attributes.append(.position(point, pinned: true))
      }
      ids[body.name] = drawing.add(node)
    }
    for (one, other, width) in links {
      let color =
        width > 4.5 ? theme.edges.strong : width > 2.55 ? theme.edges.middle : theme.edges.weak
      drawing.add(
        Drawing.Edge(
          ids[one]!, ids[other]!,
          [
            .penWidth(width), .color(color), .length(1.95 - 0.155 * width),
            .weight((width / 1.2).rounded(.up)),
          ], about: About(tooltip: "\(one) and \(other)", kinds: ["k-link"])))
    }
    return drawing
  }

  private static func circle(_ body: Body, theme: Theme) -> Drawing.Node {
    let width = max(0.78, 0.0855 * Double(body.members).squareRoot())
    let fill = theme.category(body.kind)
    let size = max(12.5, (width * 13).rounded())
    let label = HTMLLabel.Table([
      [HTMLLabel.Cell(.run(body.name, size: size, color: fill.ink, bold: true))],
      [HTMLLabel.Cell(.run("\(body.members)", size: (size * 0.8).rounded(), color: fill.ink))],
    ])
    return Drawing.Node(
      .html(.table(label)),
      [
        .shape(.circle), .fixedSize(true), .width(width), .fill(fill.color),
        .border(theme.nodeBorder), .penWidth(1.2),
      ],
      about: About(
        tooltip: "\(body.name), \(body.members) members", kinds: ["k-association"],
        link: Link("https://example.org/?a=1&b=\(body.name)")))
  }

  private static func header(theme: Theme) -> Header {
    let kinds = ["Mobility", "Energy", "Digital", "Advanced manufacturing", "Bio & health", "Food"]
    var marks = kinds.enumerated().map { rank, name in
      LegendMark(.swatch(theme.category(rank).color, border: nil), name)
    }
    marks.append(
      LegendMark(.swatch(theme.otherCategory.color, border: nil), "Creative & services"))
    let widths: [LegendMark] = [
      LegendMark(.none, "Affinity"), LegendMark(.line(theme.edges.middle, width: 2), "0.4"),
      LegendMark(.line(theme.edges.middle, width: 3.5), "0.6"),
      LegendMark(.line(theme.edges.middle, width: 6.5), "0.9"),
      LegendMark(.none, "Circle area and number: member organisations"),
    ]
    return Header(
      title: "Who has most in common?",
      subtitle: "19 cluster associations; the 2 strongest links of each, and every link with "
        + "affinity above 0.42",
      legend: [marks, widths],
      source: "Fictional example region · data of 2026-09-30 · drawn with Lotura", theme: theme)
  }

  /// Two boxes and a line, named by two texts.
  static func pair(_ one: String, _ other: String = "other") -> Drawing {
    var drawing = Drawing(title: "Two", summary: "2 nodes, 1 edge", language: .english)
    let a = drawing.add(Drawing.Node(.text(one)))
    let b = drawing.add(Drawing.Node(.html(.text(.run(other)))))
    drawing.add(Drawing.Edge(a, b))
    return drawing
  }

  /// Every node joined to every other.
  static func complete(_ count: Int, engine: Drawing.Engine) -> Drawing {
    var drawing = Drawing(
      title: "All with all", summary: "Everything is joined.", language: .english,
      isDirected: true, engine: engine)
    let nodes = (0..<count).map { drawing.add(Drawing.Node(.text("\($0)"))) }
    for (index, tail) in nodes.enumerated() {
      for head in nodes[(index + 1)...] { drawing.add(Drawing.Edge(tail, head)) }
    }
    return drawing
  }
}

extension SampleDrawings {
  /// Every attribute that a drawing may have, once at least.
  static func everything() -> Drawing {
    var drawing = Drawing(
      title: "All", summary: "Everything", language: .english, isDirected: true, engine: .dot)
    let ink = Color(0x1B2A38)
    drawing.attributes = [
      .pad(0.5), .ratio(0.6), .lines(.broken), .overlap(.scale), .clearance(4), .spread(2),
      .nodeSeparation(0.3), .rankSeparation(0.6), .rankDirection(.rightwards), .compound(true),
      .keepsOrder(true), .springLength(1), .start(3),
    ]
    let shapes: [Drawing.Shape] = [.box, .circle, .ellipse, .diamond, .hexagon, .plain, .point]
    var nodes = shapes.enumerated().map { number, shape in
      drawing.add(
        Drawing.Node(
          .text("x"),
          [
            .shape(shape), .width(1), .height(0.5), .fixedSize(shape != .plain && shape != .point),
            .fill(ink.tint(0.1)),
            .border(ink), .stroke(.dashed), .rounded(shape == .box), .penWidth(2), .fontSize(12),
            .fontColor(ink), .margin(x: 0.1, y: 0.05), .group(1),
            .position(Drawing.Point(x: Double(number), y: Double(number * number)), pinned: false),
          ]))
    }
    let table = HTMLLabel.Table([
      [
        HTMLLabel.Cell(.run("a")) { $0.port = HTMLLabel.Port(0) }, .block(ink, width: 9, height: 9),
      ],
      [
        HTMLLabel.Cell(.text(HTMLLabel.Text([HTMLLabel.Run("b\nc", size: 9)], align: .right))) {
          $0.columns = 2
          $0.align = .right
          $0.verticalAlign = .top
          $0.border = 1
          $0.borderColor = ink
          $0.padding = 3
        }
      ],
    ]) {
      $0.border = 2
      $0.isRounded = true
      $0.background = Color(0xFFFFFF)
      $0.cellSpacing = 2
      $0.width = 80
      $0.height = 60
    }
    nodes.append(drawing.add(Drawing.Node(.html(.table(table)), [.shape(.plain)])))
    let inside = drawing.add(
      Drawing.Cluster(
        .text("in"), members: [nodes[0], nodes[1]],
        [
          .fill(ink.tint(0.05)), .border(ink), .stroke(.dotted), .rounded(true), .penWidth(1),
          .margin(10), .labelAlignment(.right), .fontSize(12), .fontColor(ink),
        ]))
    drawing.add(Drawing.Rank(.same, [nodes[2], nodes[3]]))
    drawing.add(
      Drawing.Edge(
        nodes[0], nodes[2],
        [
          .color(ink), .stroke(.dashed), .penWidth(2), .arrows(.both), .arrowHead(.vee),
          .arrowSize(0.8), .weight(3), .length(2), .minimumRanks(2), .constrainsRank(true),
          .tailSide(.east), .headSide(.west), .tailCluster(inside), .label(.text("e")),
          .fontSize(10), .fontColor(ink),
        ]))
    drawing.add(Drawing.Edge(nodes[4], nodes[1], [.headCluster(inside)]))
    drawing.add(
      Drawing.Edge(
        nodes[5], nodes[7], [.doubleLine(ink, gap: Color(0xFFFFFF)), .headPort(.init(0))]))
    drawing.add(Drawing.Edge(nodes[7], nodes[6], [.stroke(.invisible), .tailPort(.init(0))]))
    return drawing
  }
}
