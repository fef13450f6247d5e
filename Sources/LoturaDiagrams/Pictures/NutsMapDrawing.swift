import LoturaGraphviz

/// The boxes and lines of a map, from its plan.
struct NutsMapDrawing {
  private let map: NutsMap
  private let plan: NutsMapPlan
  private let settings: PictureSettings
  private let colors: Colors

  /// The colours of circles.
  struct Colors {
    /// All partners of a place.
    let all: Theme.Fill
    /// Those that work with the associations.
    let linked: Theme.Fill
    /// The outline.
    let border: Color

    init(_ theme: Theme) {
      all = theme.heat(step: 2)
      linked = theme.heat(step: 7)
      border = theme.edges.middle
    }
  }

  init(_ map: NutsMap, _ plan: NutsMapPlan, _ settings: PictureSettings) {
    (self.map, self.plan, self.settings) = (map, plan, settings)
    colors = Colors(settings.theme)
  }

  /// Draws the ground, then circles with those within, then labels; lines go below all of them.
  func draw(in drawing: inout Drawing) {
    let lines = plan.lines
    for point in plan.ground where !lines.contains(where: { $0.passes(over: point) }) {
      drawing.add(dot(at: point))
    }
    let circles = plan.spots.map { spot in
      let circle = drawing.add(self.circle(spot))
      if spot.linkedRadius > 0 { drawing.add(inner(spot)) }
      return circle
    }
    if let home = plan.home {
      let home = drawing.add(self.home(at: home))
      for line in lines { drawing.add(edge(home, circles[line.spot], plan.spots[line.spot].place)) }
    }
    for spot in plan.spots {
      guard let box = spot.labelPlace, !spot.label.isEmpty else { continue }
      drawing.add(label(spot.label, spot.isInside, at: Drawing.Point(x: box.x, y: box.y)))
    }
    guard let corner = plan.rowTitle else { return }
    drawing.add(left(settings.words.text(.mapOutside), at: corner))
    guard let end = plan.rowEnd else { return }
    let rest = settings.words.text(
      .mapOutsideMore,
      [
        .total: settings.words.count(plan.rest.places),
        .n: settings.words.count(plan.rest.partners),
      ])
    drawing.add(left(rest, at: end))
  }

  /// Who works with the association there: the more, the wider.
  private func edge(
    _ home: Drawing.NodeID, _ circle: Drawing.NodeID, _ place: NutsMap.Place
  ) -> Drawing.Edge {
    let most = Double(max(1, plan.spots.map(\.place.linked).max() ?? 1))
    let width = 0.8 + 3.2 * (Double(place.linked) / most).squareRoot()
    return Drawing.Edge(
      home, circle, [.color(settings.theme.edges.middle), .penWidth(width)],
      about: About(tooltip: told(place), kinds: ["k-link"]))
  }

  private func dot(at point: Drawing.Point) -> Drawing.Node {
    Drawing.Node(
      .none,
      [
        .shape(.circle), .fixedSize(true), .width(0.05), .height(0.05),
        .fill(settings.theme.surfaces.hairline), .penWidth(0), .position(point, pinned: true),
      ], about: .ornament)
  }

  private func home(at point: Drawing.Point) -> Drawing.Node {
    Drawing.Node(
      .none,
      [
        .shape(.diamond), .fixedSize(true), .width(0.2), .height(0.2),
        .fill(settings.theme.ink), .border(settings.theme.paper), .penWidth(1),
        .position(point, pinned: true),
      ],
      about: About(tooltip: map.center?.name, kinds: ["k-association"]))
  }

  private func circle(_ spot: NutsMapPlan.Spot) -> Drawing.Node {
    Drawing.Node(
      .none,
      round(spot.circle, colors.all.color)
        + [
          .border(colors.border), .penWidth(spot.place.isOnlyCountry ? 1.6 : 1),
          .stroke(spot.place.isOnlyCountry ? .dashed : .solid),
        ],
      about: About(tooltip: told(spot.place), kinds: ["k-place"]))
  }

  /// The circle of those that work with the associations, at the bottom of the other.
  private func inner(_ spot: NutsMapPlan.Spot) -> Drawing.Node {
    let circle = spot.circle
    return Drawing.Node(
      .none,
      round(
        CircleSpread.Circle(
          x: circle.x, y: circle.y - circle.radius + spot.linkedRadius,
          radius: spot.linkedRadius), colors.linked.color) + [.penWidth(0)],
      about: ornament(told(spot.place)))
  }

  private func ornament(_ tooltip: String) -> About {
    var about = About(tooltip: tooltip, kinds: ["k-place"])
    about.role = .ornament
    return about
  }

  private func round(
    _ circle: CircleSpread.Circle, _ fill: Color
  ) -> [Drawing.NodeAttribute] {
    [
      .shape(.circle), .fixedSize(true), .width(2 * circle.radius), .height(2 * circle.radius),
      .fill(fill), .position(Drawing.Point(x: circle.x, y: circle.y), pinned: true),
    ]
  }

  /// Words that begin at a point.
  private func left(_ words: String, at point: Drawing.Point) -> Drawing.Node {
    let width = LabelMeasure.width(words, size: 14, bold: true) / 72
    return text(
      [words], size: 14, color: settings.theme.muted,
      at: Drawing.Point(x: point.x + width / 2, y: point.y))
  }

  private func label(
    _ lines: [String], _ isInside: Bool, at point: Drawing.Point
  ) -> Drawing.Node {
    text(
      lines, size: NutsMapPlan.labelSize,
      color: isInside ? colors.all.ink : settings.theme.ink, at: point)
  }

  private func text(
    _ lines: [String], size: Double, color: Color, at point: Drawing.Point
  ) -> Drawing.Node {
    let table = HTMLLabel.Table(
      lines.map { [HTMLLabel.Cell(.text(.run($0, size: size, color: color, bold: true)))] })
    return Drawing.Node(
      .html(.table(table)), [.shape(.plain), .position(point, pinned: true)], about: .ornament)
  }

  /// A place in a sentence, with the partners that are named.
  private func told(_ place: NutsMap.Place) -> String {
    let words = settings.words
    let sentence = words.text(
      place.isOnlyCountry ? .mapPlaceOnlyCountry : .mapPlace,
      [
        .name: place.name == place.code ? place.code : "\(place.name) (\(place.code))",
        .n: words.count(place.count), .total: words.count(place.linked),
      ])
    guard !place.names.isEmpty else { return sentence }
    let more = place.count - place.names.count
    return sentence + "\n" + place.names.joined(separator: "\n") + (more > 0 ? "\n… +\(more)" : "")
  }
}
