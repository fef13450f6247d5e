package import LoturaGraphviz
package import LoturaNetwork
package import LoturaScoring

/// What if some associations became one, or worked together: today at the left, after at the right,
/// and what changes. The parties stand in the same order on both sides.
package struct MergePicture: Sendable {
  /// A figure by name, as it is to be read.
  package struct Figure: Hashable, Sendable {
    /// What is counted, in the language of the picture: 'staff'.
    package let label: String
    /// How much, with its unit; nil: unknown, shown as '?'.
    package let value: String?

    /// A figure.
    package init(_ label: String, _ value: String?) {
      self.label = label
      self.value = value
    }
  }

  /// One of those who would come together.
  package struct Party: Hashable, Sendable {
    /// Who, with its number of members (nil: unknown).
    package let subject: PictureSubject
    /// How many of its members are in none of the other parties; nil: unknown.
    package let onlyHere: Int?
    /// Other figures of today, at most four are drawn.
    package let figures: [Figure]

    /// A party.
    package init(_ subject: PictureSubject, onlyHere: Int?, figures: [Figure] = []) {
      self.subject = subject
      self.onlyHere = onlyHere
      self.figures = figures
    }
  }

  /// What they would be together.
  package struct Whole: Hashable, Sendable {
    /// What stands in its box.
    package let label: String
    /// How many members it would have, each counted once; nil: unknown.
    package let members: Int?
    /// How many members are in several parties today; nil: unknown.
    package let shared: Int?
    /// Its other figures, at most four are drawn.
    package let figures: [Figure]

    /// The whole.
    package init(_ label: String, members: Int?, shared: Int?, figures: [Figure] = []) {
      self.label = label
      self.members = members
      self.shared = shared
      self.figures = figures
    }
  }

  /// One thing that would be different.
  package struct Change: Hashable, Sendable {
    /// Whether the change is to the good.
    package enum Direction: Hashable, Sendable {
      case better, worse, neutral
    }

    /// What would change.
    package let label: String
    /// How: '5 → 7'.
    package let text: String
    /// Whether that is to the good.
    package let direction: Direction

    /// A change from one value to another; nil: unknown, shown as '?'.
    package init(_ label: String, from before: String?, to after: String?, _ direction: Direction) {
      self.init(label, "\(before ?? "?") → \(after ?? "?")", direction)
    }

    /// A change told in one value: '−70 k€'.
    package init(_ label: String, _ text: String, _ direction: Direction) {
      self.label = label
      self.text = text
      self.direction = direction
    }
  }

  /// Those who would come together, two or more, in the order in which they are drawn.
  package let parties: [Party]
  /// What they would be together.
  package let whole: Whole
  /// What would be different; at most nine are drawn.
  package let changes: [Change]
  /// The form of cooperation.
  package let kind: Form
  /// How well the form suits them.
  package let fit: Estimate
  /// For integration: the party that the others would join; nil: not known.
  package let into: Subject.ID?

  /// More changes than this are not read at a glance.
  package static let mostChanges = 9
  /// More figures than these, and a card is a table.
  package static let mostFigures = 4

  /// Before and after of some parties under a form; `into` counts for integration only.
  package init(
    parties: [Party], whole: Whole, changes: [Change], form: (kind: Form, fit: Estimate),
    into: Subject.ID? = nil
  ) {
    self.parties = parties
    self.whole = whole
    self.changes = changes
    (kind, fit) = form
    self.into = kind == .integration ? into : nil
  }

  /// The picture: two frames with parties, members and lines, and the list of changes.
  package func drawing(_ settings: PictureSettings) -> Drawing {
    var drawing = settings.drawing(
      header: header(settings), summary: summary(settings), engine: .fixed, isDirected: true)
    drawing.attributes = [.lines(.straight)]
    MergeDrawing(self, settings).draw(in: &drawing)
    return drawing
  }
}

extension MergePicture {
  /// The place of the party that the others would join.
  var host: Int? { into.flatMap { id in parties.firstIndex { $0.subject.id == id } } }

  /// Whether members of any part are not known.
  var hasUnknownMembers: Bool {
    whole.shared == nil || parties.contains { $0.onlyHere == nil }
  }

  private var names: String { parties.map(\.subject.label).joined(separator: " + ") }

  private func title(_ words: PictureWords) -> String {
    switch kind {
    case .alliance: return words.text(.mergeTitleAlliance, [.names: names])
    case .convergence: return words.text(.mergeTitleConvergence, [.names: names])
    case .fusion: return words.text(.mergeTitleFusion, [.names: names])
    case .integration:
      guard let host else { return words.text(.mergeTitleFusion, [.names: names]) }
      let joining = parties.indices.filter { $0 != host }.map { parties[$0].subject.label }
      return words.text(
        joining.count == 1 ? .mergeTitleInto : .mergeTitleIntoSeveral,
        [.a: joining.joined(separator: " + "), .b: parties[host].subject.label])
    }
  }

  private func header(_ settings: PictureSettings) -> Header {
    let words = settings.words
    var first = words.text(kind.isDelicate ? .mergeSubtitle : .mergeApart)
    if kind.isDelicate { first += "; " + words.text(.startingPoint) }
    var subtitle = [first]
    if kind == .integration, host == nil { subtitle.append(words.text(.mergeIntoUnknown)) }
    var legend = [LegendMark(.none, words.text(.mergeWidth))]
    if hasUnknownMembers {
      legend.append(
        LegendMark(.dashes(settings.theme.edges.middle, width: 2), words.text(.mergeDashed)))
    }
    if changes.contains(where: { $0.direction == .better }) {
      legend.append(LegendMark(.none, words.text(.mergeBetter)))
    }
    if changes.contains(where: { $0.direction == .worse }) {
      legend.append(LegendMark(.none, words.text(.mergeWorse)))
    }
    return settings.header(title: title(words), subtitle: subtitle, legend: [legend])
  }

  private func summary(_ settings: PictureSettings) -> String {
    settings.words.text(
      .mergeSummary,
      [
        .names: names, .a: settings.words.members(whole.members),
        .score: settings.words.score(fit),
      ])
  }
}
