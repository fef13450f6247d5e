/// A label with several sizes, colours or cells: the small part of Graphviz's HTML labels that the
/// pictures need, as a tree of values. No text of data is ever pasted into markup by hand.
///
///     HTMLLabel.table(
///       HTMLLabel.Table([
///         [HTMLLabel.Cell(.run("ICT", size: 18, bold: true)) { $0.align = .left }],
///         [.block(blue, width: 145, height: 9), .block(grey, width: 41, height: 9)],
///       ]) { $0.border = 2; $0.isRounded = true })
package indirect enum HTMLLabel: Sendable, Equatable {
  /// Lines of text without a table round them.
  case text(Text)
  /// Cells in rows.
  case table(Table)
}

extension HTMLLabel {
  /// Where something stands from left to right.
  package enum Alignment: String, Sendable {
    case left
    case center
    case right
  }

  /// Where something stands from top to bottom.
  package enum VerticalAlignment: String, Sendable {
    case top
    case middle
    case bottom
  }

  /// The name of a cell at which an edge may end: `p0`, `p1` … in one label.
  package struct Port: Hashable, Sendable {
    /// 0 …, one number a cell within its label.
    package let number: Int
    /// The name that Graphviz sees.
    package var name: String { "p\(number)" }

    /// The port with this number.
    package init(_ number: Int) { self.number = number }
  }

  /// A piece of text in one look.
  package struct Run: Sendable, Equatable {
    /// What is written; a newline begins a new line.
    package var text: String
    /// In points, 8 … 60; nil for the size round it (14).
    package var size: Double?
    /// Nil for the drawing's ink.
    package var color: Color?
    /// Whether it is bold.
    package var isBold: Bool

    /// Text in this look.
    package init(_ text: String, size: Double? = nil, color: Color? = nil, bold: Bool = false) {
      self.text = text
      self.size = size
      self.color = color
      self.isBold = bold
    }
  }

  /// Runs one after the other. Lines of different sizes belong in rows of a table: in one text they
  /// would touch.
  package struct Text: Sendable, Equatable {
    /// The pieces, in order.
    package var runs: [Run]
    /// Where lines stand against one another, when there are several.
    package var align: Alignment

    /// These pieces.
    package init(_ runs: [Run], align: Alignment = .center) {
      self.runs = runs
      self.align = align
    }

    /// One piece of text.
    package static func run(
      _ text: String, size: Double? = nil, color: Color? = nil, bold: Bool = false
    ) -> Text {
      Text([Run(text, size: size, color: color, bold: bold)])
    }
  }

  /// What stands in a cell.
  package indirect enum Content: Sendable, Equatable {
    /// Nothing; the cell may still have size and colour.
    case empty
    /// Text.
    case text(Text)
    /// A table inside the table.
    case table(Table)

    /// One piece of text.
    package static func run(
      _ text: String, size: Double? = nil, color: Color? = nil, bold: Bool = false
    ) -> Content {
      .text(.run(text, size: size, color: color, bold: bold))
    }
  }

  /// One cell of a table.
  package struct Cell: Sendable, Equatable {
    /// What stands in it.
    package var content: Content
    /// Colour behind the content; nil for none.
    package var background: Color?
    /// Width of the cell's own border in points, 0 … 12; nil for the table's `cellBorder`.
    package var border: Double?
    /// Colour of the cell's own border; nil for the table's.
    package var borderColor: Color?
    /// Width in points, 0 … 5000: the least, or exact with `fixedSize`; nil for as wide as needed.
    package var width: Double?
    /// Height in points, 0 … 5000: the least, or exact with `fixedSize`; nil for as high as needed.
    package var height: Double?
    /// Whether width and height hold whatever the content is.
    package var fixedSize = false
    /// Where the content stands from left to right.
    package var align = Alignment.center
    /// Where the content stands from top to bottom.
    package var verticalAlign = VerticalAlignment.middle
    /// How many columns it covers, 1 ….
    package var columns = 1
    /// How many rows it covers, 1 ….
    package var rows = 1
    /// Blank round the content in points, 0 … 200; nil for the table's `cellPadding`.
    package var padding: Double?
    /// The name under which an edge may end here.
    package var port: Port?

    /// A cell with this content; `adjust` changes what differs from the usual.
    package init(_ content: Content = .empty, _ adjust: (inout Cell) -> Void = { _ in }) {
      self.content = content
      adjust(&self)
    }

    /// A filled rectangle of an exact size in points: a bar, a swatch, a thick line.
    package static func block(_ color: Color, width: Double, height: Double) -> Cell {
      Cell {
        $0.background = color
        $0.width = width
        $0.height = height
        $0.fixedSize = true
        $0.padding = 0
      }
    }

    /// Blank of an exact size in points.
    package static func gap(width: Double, height: Double = 2) -> Cell {
      Cell {
        $0.width = width
        $0.height = height
        $0.fixedSize = true
        $0.padding = 0
      }
    }

    /// Text that stands at the left.
    package static func left(
      _ text: String, size: Double? = nil, color: Color? = nil, bold: Bool = false
    ) -> Cell {
      Cell(.run(text, size: size, color: color, bold: bold)) { $0.align = .left }
    }

    /// Text that stands at the right.
    package static func right(
      _ text: String, size: Double? = nil, color: Color? = nil, bold: Bool = false
    ) -> Cell {
      Cell(.run(text, size: size, color: color, bold: bold)) { $0.align = .right }
    }
  }

  /// Cells in rows.
  package struct Table: Sendable, Equatable {
    /// The rows from the top, each with its cells from the left; no row may be empty.
    package var rows: [[Cell]]
    /// Width of the frame in points, 0 … 12.
    package var border = 0.0
    /// Colour of the frame and of the cells' borders; nil for the drawing's ink.
    package var borderColor: Color?
    /// Colour behind all cells; nil for none.
    package var background: Color?
    /// Width of each cell's border in points, 0 … 12.
    package var cellBorder = 0.0
    /// Blank between cells in points, 0 … 120.
    package var cellSpacing = 0.0
    /// Blank between a cell's border and its content in points, 0 … 200.
    package var cellPadding = 0.0
    /// Whether the frame has round corners.
    package var isRounded = false
    /// Least width in points, 0 … 5000; nil for as wide as needed.
    package var width: Double?
    /// Least height in points, 0 … 5000; nil for as high as needed.
    package var height: Double?

    /// A table of these rows; `adjust` changes what differs from the usual.
    package init(_ rows: [[Cell]], _ adjust: (inout Table) -> Void = { _ in }) {
      self.rows = rows
      adjust(&self)
    }
  }
}
