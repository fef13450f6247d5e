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

  /// The line of a pair whose label is already in words.
  init(_ pair: AlliancePicture.Pair, label: String, _ settings: PictureSettings) {
    line = FormLine(pair.form, settings.theme)
    self.label = label
    pointsAtEnd = pair.form == .integration && pair.into != nil
    paper = settings.theme.paper
  }

  /// Adds the label and the two halves; only the second half carries an arrow head.
  func draw(
    in drawing: inout Drawing, from tail: Drawing.NodeID, to head: Drawing.NodeID, about: About
  ) {
    let text = HTMLLabel.Cell(.run(label, size: 14, color: line.color, bold: true))
    let table = HTMLLabel.Table([[text]]) {
      $0.background = paper
      $0.cellPadding = 2
    }
    var told = about
    told.role = .ornament
    let middle = drawing.add(
      Drawing.Node(.html(.table(table)), [.shape(.plain)], about: told))
    let ends = Drawing.Ends(tail, head)
    let half: [Drawing.EdgeAttribute] = line.attributes + [.length(1.05), .weight(4)]
    drawing.add(
      Drawing.Edge(tail, middle, half + [.arrows(.none)], about: about, joins: ends))
    let arrow: [Drawing.EdgeAttribute] =
      pointsAtEnd ? [.arrows(.forward), .arrowSize(0.9)] : [.arrows(.none)]
    drawing.add(Drawing.Edge(middle, head, half + arrow, about: about, joins: ends))
  }
}
