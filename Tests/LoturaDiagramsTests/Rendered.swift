import LoturaXML
import Testing

@testable import LoturaGraphviz

/// A drawing as the SVG that readers get, laid out in this process.
func rendered(_ drawing: Drawing) throws -> [UInt8] {
  let quick = drawing.withoutSlowAttributes
  let template = try DOT.template(of: quick)
  let task = LayoutTask(
    template: template, engine: quick.engine, starts: quick.starts, format: .svg)
  let outcome = try Layout.run(task)
  return try Picture.made(from: outcome, template: template, of: quick, PictureOptions(.svg)).bytes
}

/// All text that can be read in an SVG: titles, tooltips, labels.
func readableText(_ svg: [UInt8]) throws -> [String] {
  try XMLEvents.events(of: svg, doctype: .refused).compactMap { event in
    if case .text(let text) = event { return text }
    return nil
  }
}

extension Drawing {
  /// The texts of all labels, in order.
  var texts: [String] { nodes.flatMap { $0.label.texts } }

  /// The nodes that carry this kind.
  func nodes(of kind: ClassName) -> [Node] { nodes.filter { $0.about.kinds.contains(kind) } }

  /// The edges that carry this kind.
  func edges(of kind: ClassName) -> [Edge] { edges.filter { $0.about.kinds.contains(kind) } }
}

extension Drawing.Label {
  /// The texts of a label, in order.
  var texts: [String] {
    switch self {
    case .none: []
    case .text(let text): [text]
    case .html(.text(let text)): text.runs.map(\.text)
    case .html(.table(let table)): table.texts
    }
  }
}

extension HTMLLabel.Table {
  /// The texts of all cells, in order.
  var texts: [String] { rows.joined().flatMap { $0.content.texts } }

  /// All cells, those of inner tables too.
  var allCells: [HTMLLabel.Cell] {
    rows.joined().flatMap { cell -> [HTMLLabel.Cell] in
      if case .table(let inner) = cell.content { return [cell] + inner.allCells }
      return [cell]
    }
  }
}

extension HTMLLabel.Content {
  /// The texts of a cell, in order.
  var texts: [String] {
    switch self {
    case .empty: []
    case .text(let text): text.runs.map(\.text)
    case .table(let table): table.texts
    }
  }
}

extension Drawing.Node {
  /// Where the node is pinned.
  var place: Drawing.Point? {
    for case .position(let point, _) in attributes { return point }
    return nil
  }

  /// The width that the node is given, in inches.
  var width: Double? {
    for case .width(let inches) in attributes { return inches }
    return nil
  }

  /// The height that the node is given, in inches.
  var height: Double? {
    for case .height(let inches) in attributes { return inches }
    return nil
  }

  /// How its outline is stroked.
  var stroke: Drawing.Stroke? {
    for case .stroke(let stroke) in attributes { return stroke }
    return nil
  }

  /// The colour of its inside.
  var fill: Color? {
    for case .fill(let color) in attributes { return color }
    return nil
  }
}

extension Drawing.Edge {
  /// The width of the line in points.
  var penWidth: Double? {
    for case .penWidth(let points) in attributes { return points }
    return nil
  }

  /// Which ends carry an arrow head.
  var arrows: Drawing.Arrows? {
    for case .arrows(let arrows) in attributes { return arrows }
    return nil
  }
}
