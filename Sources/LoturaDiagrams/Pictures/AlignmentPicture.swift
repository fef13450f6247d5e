package import LoturaGraphviz

/// Who works on which priority: a row a priority, a column an association, darker the more of its work,
/// and at the right how many stand there. A question mark in a frame is somebody who has not told,
/// never a zero.
package struct AlignmentPicture: Sendable {
  /// What is known of one association and one priority.
  package enum Cell: Hashable, Sendable {
    /// How much of its work, above 0 … 1.
    case works(Double)
    /// It is known not to work on it.
    case none
    /// It has not told.
    case unknown
  }

  /// How a priority stands.
  package enum State: Hashable, Sendable {
    case crowded, served, unserved, unknown
  }

  /// A priority as it is shown.
  package struct Row: Hashable, Sendable {
    /// Its name.
    package let name: String
    /// The strategy it belongs to; nil: one strategy is shown.
    package var scheme: String?
    /// How many priorities stand above it, 0: none.
    package var depth = 0
    /// How much it counts; nil: as much as any.
    package var weight: Double?
    /// How it stands.
    package let state: State
    /// How many work on a part of it only.
    package var below = 0
    /// One cell for each association, in their order.
    package let cells: [Cell]

    /// A priority with a cell for each association.
    package init(_ name: String, _ state: State, cells: [Cell]) {
      self.name = name
      self.state = state
      self.cells = cells
    }

    /// How many work on it.
    var count: Int { cells.count { if case .works = $0 { true } else { false } } }
  }

  /// More columns than these are not drawn.
  package static let mostColumns = 60
  /// More rows than these are not drawn.
  package static let mostRows = 40

  /// The associations.
  package let subjects: [PictureSubject]
  /// The priorities, in the order of the strategy.
  package let rows: [Row]
  /// From how many associations on a priority is crowded.
  package let crowd: Int

  /// Associations by priorities; every row has a cell for each association.
  package init(subjects: [PictureSubject], rows: [Row], crowd: Int) {
    precondition(
      rows.allSatisfy { $0.cells.count == subjects.count }, "a cell for each association")
    self.subjects = subjects
    self.rows = rows
    self.crowd = crowd
  }

  /// The picture: single boxes at places of our own, so that each tells its pair.
  package func drawing(_ settings: PictureSettings) -> Drawing {
    var drawing = settings.drawing(
      header: header(settings), summary: summary(settings), engine: .fixed)
    if !subjects.isEmpty, !rows.isEmpty {
      let columns = Array(order.prefix(Self.mostColumns))
      let grid = AlignmentGrid(
        subjects: columns.map { subjects[$0] },
        rows: rows.prefix(Self.mostRows).map { row in
          var shown = Row(row.name, row.state, cells: columns.map { row.cells[$0] })
          (shown.scheme, shown.depth, shown.weight) = (row.scheme, row.depth, row.weight)
          shown.below = row.below
          return AlignmentGrid.Line(row: shown, count: row.count)
        }, settings)
      grid.addCells(to: &drawing)
    }
    return drawing
  }

  /// Columns so that those who mainly work on the same stand side by side: by the first row of most of
  /// their work, then by how much that is, then as given. Who has told nothing comes last.
  var order: [Int] {
    func main(_ column: Int) -> (row: Int, share: Double) {
      var best = (row: rows.count, share: 0.0)
      for (place, row) in rows.enumerated() {
        if case .works(let share) = row.cells[column], share > best.share { best = (place, share) }
      }
      return best
    }
    let mains = subjects.indices.map(main)
    return subjects.indices.sorted { left, right in
      let (x, y) = (mains[left], mains[right])
      return x.row != y.row
        ? x.row < y.row : x.share != y.share ? x.share > y.share : left < right
    }
  }
}

// MARK: Words round the grid

extension AlignmentPicture {
  private func rows(_ state: State) -> [Row] { rows.filter { $0.state == state } }

  private func header(_ settings: PictureSettings) -> Header {
    let words = settings.words
    guard !subjects.isEmpty, !rows.isEmpty else {
      return settings.header(
        title: words.text(.alignmentTitle), subtitle: [words.text(.alignmentNone)], legend: [])
    }
    var subtitle = [
      words.text(
        .alignmentSubtitle,
        [.associations: words.associations(subjects.count), .n: String(rows.count)])
    ]
    for (state, word) in [
      (State.crowded, PictureWord.alignmentCrowdedOn), (.unserved, .alignmentNobodyOn),
      (.unknown, .alignmentOpenOn),
    ] {
      let names = rows(state).map(\.name)
      guard !names.isEmpty else { continue }
      let more = names.count > 4 ? " … (+\(names.count - 4))" : ""
      subtitle.append(words.text(word, [.names: names.prefix(4).joined(separator: ", ") + more]))
    }
    for (count, most) in [(subjects.count, Self.mostColumns), (rows.count, Self.mostRows)]
    where count > most {
      subtitle.append(
        words.text(.alignmentCut, [.n: String(most), .total: String(count)]))
    }
    return settings.header(
      title: words.text(.alignmentTitle), subtitle: subtitle, legend: legend(settings))
  }

  private func legend(_ settings: PictureSettings) -> [[LegendMark]] {
    let (words, theme) = (settings.words, settings.theme)
    let border = theme.name == .dark ? nil : Color?.some(theme.nodeBorder)
    let steps = [0.2, 0.4, 0.6, 1].map { share in
      LegendMark(
        .swatch(theme.heat(points: AlignmentGrid.points(share)).color, border: border),
        AlignmentGrid.text(of: share, words))
    }
    let cells = rows.flatMap(\.cells)
    var marks = steps
    if cells.contains(.none) { marks.append(LegendMark(.none, words.text(.alignmentNot))) }
    if cells.contains(.unknown) { marks.append(LegendMark(.none, words.text(.alignmentUntold))) }
    var states: [LegendMark] = []
    if !rows(.crowded).isEmpty {
      states.append(LegendMark(.none, words.text(.alignmentCrowd, [.n: String(crowd)])))
    }
    if !rows(.unserved).isEmpty { states.append(LegendMark(.none, words.text(.alignmentOpen))) }
    if !rows(.unknown).isEmpty {
      states.append(LegendMark(.none, words.text(.alignmentOpenUnknown)))
    }
    return [marks, states]
  }

  private func summary(_ settings: PictureSettings) -> String {
    let words = settings.words
    guard !subjects.isEmpty, !rows.isEmpty else { return words.text(.alignmentNone) }
    return words.text(
      .alignmentSummary,
      [
        .associations: words.associations(subjects.count), .n: String(rows.count),
        .total: String(rows(.crowded).count), .threshold: String(crowd),
        .low: String(rows(.unserved).count), .high: String(rows(.unknown).count),
      ])
  }
}
