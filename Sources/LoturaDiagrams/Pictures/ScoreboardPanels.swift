import LoturaGraphviz

/// The panels of a scoreboard as cards in rows: words at the top, years below.
struct ScoreboardPanels: Sendable {
  private let panels: [ScoreboardPicture.Panel]
  private let settings: PictureSettings
  private var theme: Theme { settings.theme }

  /// Panels in the order in which they stand, from the left and from the top.
  init(_ panels: [ScoreboardPicture.Panel], _ settings: PictureSettings) {
    self.panels = panels
    self.settings = settings
  }

  /// Sizes in inches.
  private enum Size {
    static let width = 3.1
    static let height = 2.3
    static let gap = 0.16
    static let margin = 0.13
    /// The years' part of a card: its top and bottom below the card's top.
    static let top = 1.14
    static let bottom = 1.98
    static let bar = 0.2
  }

  /// How many stand side by side: so many that the whole is about as wide as a page lying.
  private var columns: Int {
    switch panels.count {
    case ...4: max(1, panels.count)
    case 5, 6: 3
    case 7, 8, 11, 12: 4
    default: 5
    }
  }

  /// Adds all cards.
  func draw(in drawing: inout Drawing) {
    for (place, panel) in panels.enumerated() {
      let left = Double(place % columns) * (Size.width + Size.gap)
      let top = -Double(place / columns) * (Size.height + Size.gap)
      draw(panel, left: left, top: top, in: &drawing)
    }
  }

  private func draw(
    _ panel: ScoreboardPicture.Panel, left: Double, top: Double, in drawing: inout Drawing
  ) {
    var about = About(tooltip: told(panel), kinds: ["k-measure"])
    about.spoken = told(panel)
    drawing.add(
      Drawing.Node(
        .none,
        [
          .shape(.box), .rounded(true), .fixedSize(true), .width(Size.width),
          .height(Size.height), .border(theme.edges.weak), .penWidth(1),
          .position(
            Drawing.Point(x: left + Size.width / 2, y: top - Size.height / 2), pinned: true),
        ], about: about))
    addWords(panel, left: left + Size.margin, top: top, to: &drawing)
    let plot = Plot(panel, left: left, top: top)
    for year in plot.years { addBand(year, plot, to: &drawing) }
    addLine(plot, to: &drawing)
    addYears(plot, bottom: top - Size.bottom - 0.16, to: &drawing)
  }

  private func told(_ panel: ScoreboardPicture.Panel) -> String {
    var parts = [panel.title]
    parts += [panel.value, panel.standing].compactMap { $0 }
    if let middle = panel.middle {
      parts.append(settings.words.text(.scoreboardMiddle, [.n: middle]))
    }
    return parts.joined(separator: ", ")
  }

  // MARK: Words

  private func addWords(
    _ panel: ScoreboardPicture.Panel, left: Double, top: Double, to drawing: inout Drawing
  ) {
    let room = (Size.width - 2 * Size.margin) * 72
    let title = WrappedText.lines(panel.title, width: room, size: 14, isBold: true, limit: 2)
    for (row, line) in title.enumerated() {
      let y = title.count == 1 ? 0.27 : 0.18 + 0.2 * Double(row)
      addText([.init(line, size: 14, color: theme.ink, bold: true)], left, top - y, to: &drawing)
    }
    var runs: [HTMLLabel.Run] = []
    if let value = panel.value {
      runs.append(.init(value, size: 16, color: theme.accents.blue, bold: true))
    }
    if let middle = panel.middle {
      let taken = runs.reduce(0) { $0 + LabelMeasure.width($1.text, size: 16, bold: true) + 14 }
      let text = settings.words.text(.scoreboardMiddle, [.n: middle])
      let line = WrappedText.lines(text, width: room - taken, size: 13, limit: 1)[0]
      let blank = runs.isEmpty ? "" : "   "
      runs.append(
        .init(blank + line, size: 13, color: panel.value == nil ? theme.ink : theme.muted))
    }
    if !runs.isEmpty { addText(runs, left, top - 0.67, to: &drawing) }
    if let standing = panel.standing {
      let line = WrappedText.lines(standing, width: room, size: 13, limit: 1)[0]
      let y = runs.isEmpty ? 0.67 : 0.91
      addText([.init(line, size: 13, color: theme.ink)], left, top - y, to: &drawing)
    }
  }

  /// Words that begin at a place: in a cell as wide as the card has room for.
  private func addText(
    _ runs: [HTMLLabel.Run], _ left: Double, _ y: Double, to drawing: inout Drawing
  ) {
    let room = Size.width - 2 * Size.margin
    let cell = HTMLLabel.Cell(.text(.init(runs, align: .left))) {
      $0.align = .left
      $0.width = room * 72
    }
    drawing.add(
      Drawing.Node(
        .html(.table(HTMLLabel.Table([[cell]]))),
        [
          .shape(.plain),
          .position(Drawing.Point(x: left + room / 2, y: y), pinned: true),
        ], about: .ornament))
  }

  // MARK: Years

  /// Where the years of a panel and their values stand.
  private struct Plot {
    let years: [ScoreboardPicture.Year]
    private let first: Int
    private let count: Int
    private let low: Double
    private let high: Double
    private let left: Double
    private let top: Double

    init(_ panel: ScoreboardPicture.Panel, left: Double, top: Double) {
      let newest = panel.years.map(\.year).max() ?? 0
      let shown = panel.years.filter { $0.year > newest - ScoreboardPicture.mostYears }
      years = shown
      first = shown.map(\.year).min() ?? newest
      count = newest - first + 1
      let values = shown.flatMap { year in
        [year.own, year.band?.lower, year.band?.upper].compactMap { $0 }
      }
      (low, high) = (values.min() ?? 0, values.max() ?? 0)
      (self.left, self.top) = (left, top)
    }

    /// The first and the last year.
    var ends: [Int] { count > 1 ? [first, first + count - 1] : [first] }

    func x(of year: Int) -> Double {
      let room = Size.width - 2 * Size.margin - Size.bar
      // One year alone stands in the middle.
      let share = count > 1 ? Double(year - first) / Double(count - 1) : 0.5
      return rounded(left + Size.margin + Size.bar / 2 + room * share)
    }

    func y(of value: Double) -> Double {
      let share = high > low ? (value - low) / (high - low) : 0.5
      return rounded(top - Size.bottom + (Size.bottom - Size.top) * share)
    }

    private func rounded(_ inches: Double) -> Double { (inches * 1000).rounded() / 1000 }
  }

  /// A tinted bar under a frame: lines run over the tint and under the frame.
  private func addBand(_ year: ScoreboardPicture.Year, _ plot: Plot, to drawing: inout Drawing) {
    guard let band = year.band else { return }
    let x = plot.x(of: year.year)
    let (low, high) = (plot.y(of: band.lower), plot.y(of: band.upper))
    let height = max(0.03, high - low)
    if theme.name != .print, high - low > 0.03 {
      addStroke(
        Drawing.Point(x: x, y: low), Drawing.Point(x: x, y: high),
        [.color(theme.surfaces.track), .penWidth(12)], to: &drawing)
    }
    drawing.add(box(at: (x, (low + high) / 2), (Size.bar, height), nil))
    drawing.add(box(at: (x, plot.y(of: band.median)), (Size.bar + 0.06, 0.035), theme.ink))
  }

  /// A box around a point, filled or only its border.
  private func box(
    at point: (x: Double, y: Double), _ size: (width: Double, height: Double), _ fill: Color?
  ) -> Drawing.Node {
    Drawing.Node(
      .none,
      [
        .shape(.box), .fixedSize(true), .width(size.width), .height(size.height),
        .border(fill ?? theme.edges.weak), .penWidth(fill == nil ? 1 : 0),
        .position(Drawing.Point(x: point.x, y: point.y), pinned: true),
      ] + (fill.map { [.fill($0)] } ?? []), about: .ornament)
  }

  /// The association's own values: a dot a known year, joined where no year lies between.
  private func addLine(_ plot: Plot, to drawing: inout Drawing) {
    let known = plot.years.compactMap { year in year.own.map { (year: year.year, value: $0) } }
    let dots = known.map { year, value in
      drawing.add(
        Drawing.Node(
          .none,
          [
            .shape(.circle), .fixedSize(true), .width(0.13), .height(0.13),
            .fill(theme.accents.blue), .border(theme.accents.blue), .penWidth(0),
            .position(Drawing.Point(x: plot.x(of: year), y: plot.y(of: value)), pinned: true),
          ], about: .ornament))
    }
    for (place, next) in known.indices.dropFirst().enumerated()
    where known[next].year == known[place].year + 1 {
      drawing.add(
        Drawing.Edge(
          dots[place], dots[next], [.color(theme.accents.blue), .penWidth(2.4)],
          about: .ornament))
    }
  }

  private func addYears(_ plot: Plot, bottom: Double, to drawing: inout Drawing) {
    for year in plot.ends where year > 0 {
      let text = HTMLLabel.Text.run(String(year), size: 11, color: theme.muted)
      drawing.add(
        Drawing.Node(
          .html(.text(text)),
          [
            .shape(.plain),
            .position(Drawing.Point(x: edge(plot.x(of: year), of: plot), y: bottom), pinned: true),
          ], about: .ornament))
    }
  }

  /// A year's label stays inside its card.
  private func edge(_ x: Double, of plot: Plot) -> Double {
    guard plot.ends.count > 1 else { return x }
    return x == plot.x(of: plot.ends[0]) ? x + 0.07 : x - 0.07
  }

  private func addStroke(
    _ from: Drawing.Point, _ to: Drawing.Point, _ look: [Drawing.EdgeAttribute],
    to drawing: inout Drawing
  ) {
    let ends = [from, to].map { point in
      drawing.add(
        Drawing.Node(
          .none,
          [.shape(.point), .width(0.01), .stroke(.invisible), .position(point, pinned: true)],
          about: .ornament))
    }
    drawing.add(Drawing.Edge(ends[0], ends[1], look, about: .ornament))
  }
}
