package import LoturaGraphviz
package import LoturaNetwork

/// What all pictures of one request have in common: colours, words, and where the facts are from.
package struct PictureSettings: Sendable {
  /// The colours.
  package let theme: Theme
  /// The words, in one language.
  package let words: PictureWords
  /// Where the facts are from.
  package let source: PictureSource
  /// Where maps (region, alliances) have to put some associations, in inches, so that a map keeps
  /// its shape from year to year; the others find their own places. Usually empty.
  package var positions: [Subject.ID: Drawing.Point] = [:]
  /// Whether the header explains signs and colours.
  package var showsLegend = true

  /// Colours, words and source.
  package init(theme: Theme, words: PictureWords, source: PictureSource) {
    self.theme = theme
    self.words = words
    self.source = source
  }

  /// The given positions of these subjects, by their places in the list.
  func given(_ subjects: [PictureSubject]) -> [Int: Drawing.Point] {
    var given: [Int: Drawing.Point] = [:]
    for (place, subject) in subjects.enumerated() { given[place] = positions[subject.id] }
    return given
  }

  /// The header of a picture; the source line is added, empty rows of the legend are dropped.
  func header(title: String, subtitle: [String], legend: [[LegendMark]]) -> Header {
    let word: PictureWord = source.isFictional ? .sourceFictional : .source
    return Header(
      title: title, subtitle: subtitle.joined(separator: "\n"),
      legend: showsLegend ? legend.filter { !$0.isEmpty } : [],
      source: words.text(word, [.name: source.name, .date: source.date]), theme: theme)
  }

  /// An empty drawing in these colours and this language.
  func drawing(
    header: Header, summary: String, engine: Drawing.Engine, isDirected: Bool = false
  ) -> Drawing {
    var drawing = Drawing(
      title: header.title, summary: summary, language: words.drawn, isDirected: isDirected,
      engine: engine)
    drawing.header = header
    drawing.paper = theme.paper
    drawing.ink = theme.ink
    return drawing
  }
}

/// Where the facts of a picture are from.
package struct PictureSource: Hashable, Sendable {
  /// What the data set is called.
  package let name: String
  /// The day of the facts, as it is to be read.
  package let date: String
  /// Whether the facts are invented; then the picture says so.
  package let isFictional: Bool

  /// A source.
  package init(name: String, date: String, isFictional: Bool) {
    self.name = name
    self.date = date
    self.isFictional = isFictional
  }
}
