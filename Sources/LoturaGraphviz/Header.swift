/// What stands above every picture: the question or finding, what is shown and left out, the legend
/// and where the facts are from.
///
/// Sizes are those of a picture 13.3 inches wide. Where the drawing is wider, all sizes are
/// multiplied by width / 13.3 when it is laid out, so that the header can still be read when the
/// picture is fitted to a screen.
package struct Header: Sendable, Equatable {
  /// The question or the finding, 26 pt bold.
  package var title: String
  /// What is shown and what is left out, 16 pt; lines are parted by newlines.
  package var subtitle: String
  /// The legend from the top, each row from the left, 14 pt.
  package var legend: [[LegendMark]]
  /// Source, date of the facts and 'drawn with Lotura', 12 pt.
  package var source: String
  /// Colour of title and legend.
  package var ink: Color
  /// Colour of subtitle and source.
  package var muted: Color

  /// A header in these words.
  package init(
    title: String, subtitle: String, legend: [[LegendMark]] = [], source: String, theme: Theme
  ) {
    self.title = title
    self.subtitle = subtitle
    self.legend = legend
    self.source = source
    self.ink = theme.ink
    self.muted = theme.muted
  }
}

/// One sign of a legend with the words that explain it.
package struct LegendMark: Sendable, Equatable {
  /// The sign before the words.
  package enum Sign: Sendable, Equatable {
    /// Words only.
    case none
    /// A filled square, with a border where the colour needs one to be seen.
    case swatch(Color, border: Color?)
    /// A line of this width in points.
    case line(Color, width: Double)
    /// A dashed line of this width in points.
    case dashes(Color, width: Double)
    /// A line of this width in points with an arrow head at its right end.
    case arrow(Color, width: Double)
    /// Two parallel lines, each of this width in points.
    case doubleLine(Color, width: Double)
  }

  /// The sign.
  package var sign: Sign
  /// What it means.
  package var words: String

  /// A sign and its meaning.
  package init(_ sign: Sign, _ words: String) {
    self.sign = sign
    self.words = words
  }
}
