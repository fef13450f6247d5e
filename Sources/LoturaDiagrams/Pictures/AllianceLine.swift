import LoturaGraphviz
import LoturaScoring

/// The line of one pair: two halves that meet in the label, which is a small node of its own with
/// the paper's colour behind it. A label of the edge itself would stand beside the line and hide
/// parts of it.
struct AllianceLine: Sendable {
  private let line: FormLine
  private let label: String
  private let pointsAtEnd: Bool
  private let paper: Color

  private static let fontSize = 14.5
  private static let padding = 2.0

  /// The line of a pair.
  init(_ pair: AlliancePicture.Pair, _ settings: PictureSettings) {
    line = FormLine(pair.form, settings.theme)
    label = "\(settings.words.text(pair.form.letter)) \(pair.fit.shown)"
    pointsAtEnd = pair.form == .integration && pair.into != nil
    paper = settings.theme.paper
  }

  /// Width and height of the label in inches.
  var labelSize: MapPlan.Vector {
    MapPlan.Vector(
      LabelMeasure.width(label, size: Self.fontSize, bold: true) + 2 * Self.padding,
      1.2 * Self.fontSize + 2 * Self.padding) / 72
  }

  /// Adds the label and the two halves; only the second half carries an arrow head. Without a
  /// place the label is left to the layout.
  func draw(
    in drawing: inout Drawing, between ends: Drawing.Ends, at place: Drawing.Point?, about: About
  ) {
    let text = HTMLLabel.Cell(.run(label, size: Self.fontSize, color: line.color, bold: true))
    let table = HTMLLabel.Table([[text]]) {
      $0.background = paper
      $0.cellPadding = Self.padding
    }
    var told = about
    told.role = .ornament
    var node = Drawing.Node(.html(.table(table)), [.shape(.plain)], about: told)
    if let place { node.attributes.append(.position(place, pinned: true)) }
    let middle = drawing.add(node)
    let half: [Drawing.EdgeAttribute] = line.attributes + [.length(1.05), .weight(4)]
    drawing.add(
      Drawing.Edge(ends.a, middle, half + [.arrows(.none)], about: about, joins: ends))
    let arrow: [Drawing.EdgeAttribute] =
      pointsAtEnd ? [.arrows(.forward), .arrowSize(0.9)] : [.arrows(.none)]
    drawing.add(Drawing.Edge(middle, ends.b, half + arrow, about: about, joins: ends))
  }
}
