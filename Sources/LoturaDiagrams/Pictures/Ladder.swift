import LoturaGraphviz
import LoturaScoring

/// The ladder as lines and beads: names at the left, a column for each form, a scale below.
struct Ladder: Sendable {
  /// A column of the ladder.
  private struct Column {
    let heading: PictureWord
    let color: Color
    let from: Double
    let to: Double
  }

  private let plan: LadderPlan
  private let subjects: [PictureSubject]
  private let settings: PictureSettings
  private let columns: [Column]
  private let nameWidth: Double

  /// Size of the names in points.
  private static let nameSize = 17.0
  /// Width of the whole picture in inches.
  private static let wholeWidth = 12.4

  /// The ladder of a dendrogram over these subjects.
  init(
    _ dendrogram: Dendrogram, subjects: [PictureSubject], _ picture: ConvergencePicture,
    _ settings: PictureSettings
  ) {
    self.subjects = subjects
    self.settings = settings
    let widest = WrappedText.width(subjects.map(Self.name), size: Self.nameSize, isBold: true)
    nameWidth = (widest + 6) / 72
    plan = LadderPlan(dendrogram, width: max(6.5, Self.wholeWidth - nameWidth))
    columns = Self.columns(picture, settings.theme)
  }

  /// Whether some joint's likeness is uncertain or unknown.
  var hasUncertain: Bool { plan.joints.contains { $0.likeness?.isUncertain ?? true } }

  /// Whether every joint is uncertain: then dashes tell nothing, and it is said once.
  var isAllUncertain: Bool {
    !plan.joints.isEmpty && plan.joints.allSatisfy { $0.likeness?.isUncertain ?? false }
  }

  /// Whether some joint may lie in more than one column.
  var hasSpanning: Bool {
    plan.joints.contains { $0.likeness.map { column(of: $0) == nil } ?? false }
  }

  /// The two groups joined first, with their likeness; nil where nothing is joined.
  var closest: (names: String, likeness: Estimate?)? {
    let best = plan.joints.max { ($0.likeness?.used ?? -1) < ($1.likeness?.used ?? -1) }
    return best.map { joint in
      (joint.members.map { subjects[$0].label }.joined(separator: ", "), joint.likeness)
    }
  }

  /// Adds everything: column borders first, so that they lie below all lines.
  func draw(in drawing: inout Drawing) {
    addColumns(to: &drawing)
    for joint in plan.joints { addLines(of: joint, to: &drawing) }
    for (row, leaf) in plan.leaves.enumerated() { addName(leaf, row: row, to: &drawing) }
    for joint in plan.joints { addBead(of: joint, to: &drawing) }
    addScale(to: &drawing)
  }
}

extension Ladder {
  private static func name(_ subject: PictureSubject) -> String {
    WrappedText.cut(subject.label, characters: WrappedText.cardCharacters)
  }

  private static func columns(_ picture: ConvergencePicture, _ theme: Theme) -> [Column] {
    let (rungs, accents) = (picture.rungs, theme.accents)
    let top = picture.showsDelicate ? rungs.delicate : 1
    var columns = [
      Column(heading: .ladderConvergence, color: accents.green, from: top, to: rungs.convergence),
      Column(
        heading: .ladderAlliance, color: accents.blue, from: rungs.convergence,
        to: rungs.alliance),
      Column(heading: .ladderEvents, color: theme.muted, from: rungs.alliance, to: 0),
    ]
    if picture.showsDelicate {
      columns.insert(
        Column(heading: .ladderDelicate, color: accents.plum, from: 1, to: top), at: 0)
    }
    return columns
  }

  /// The column in which a likeness lies with its whole range, where a range is shown; nil: it may
  /// lie in several, and a colour would claim more than is known.
  private func column(of likeness: Estimate) -> Int? {
    func column(_ share: Double) -> Int? { columns.firstIndex { share >= $0.to } }
    guard likeness.showsRange else { return column(likeness.used) }
    let low = column(likeness.low)
    return low == column(likeness.high) ? low : nil
  }

  private func color(of likeness: Estimate?) -> Color {
    likeness.flatMap(column).map { columns[$0].color } ?? settings.theme.muted
  }

  private func addColumns(to drawing: inout Drawing) {
    guard !plan.joints.isEmpty else { return }
    let top = plan.step + 0.12
    let bottom = plan.y(ofRow: max(0, plan.leaves.count - 1)) - plan.step * 0.7
    for column in columns where column.from > plan.least && column.to < plan.most {
      let (left, right) = (plan.x(of: column.from), plan.x(of: column.to))
      if column.from < plan.most {
        addLine(
          from: LadderPlan.Place(x: left, y: top + 0.25), to: LadderPlan.Place(x: left, y: bottom),
          [.color(settings.theme.edges.weak), .stroke(.dashed), .penWidth(0.8)],
          about: .ornament, in: &drawing)
      }
      let room = (right - left) * 72 - 10
      let lines = WrappedText.lines(
        settings.words.text(column.heading), width: max(room, 30), size: 16, isBold: true)
      let rows = lines.map {
        [HTMLLabel.Cell(.run($0, size: 16, color: column.color, bold: true))]
      }
      addText(
        .table(HTMLLabel.Table(rows)), at: LadderPlan.Place(x: (left + right) / 2, y: top + 0.1),
        about: .ornament, in: &drawing)
    }
  }

  private func addName(_ leaf: Int, row: Int, to drawing: inout Drawing) {
    let subject = subjects[leaf]
    let cell = HTMLLabel.Cell(
      .run(Self.name(subject), size: Self.nameSize, color: settings.theme.ink, bold: true)
    ) {
      $0.align = .right
      $0.width = nameWidth * 72
    }
    addText(
      .table(HTMLLabel.Table([[cell]])),
      at: LadderPlan.Place(x: -nameWidth / 2 - 0.12, y: plan.y(ofRow: row)),
      about: About(tooltip: subject.fullName, kinds: ["k-association"], link: subject.link),
      in: &drawing)
  }

  private func addLines(of joint: LadderPlan.Joint, to drawing: inout Drawing) {
    let color = color(of: joint.likeness)
    let stroke: Drawing.Stroke =
      joint.likeness.map { $0.isUncertain && !isAllUncertain ? .dashed : .solid } ?? .dotted
    let look: [Drawing.EdgeAttribute] = [.color(color), .stroke(stroke), .penWidth(3)]
    let about = About(tooltip: told(joint), kinds: ["k-link"])
    for end in [joint.first, joint.second] {
      addLine(
        from: end, to: LadderPlan.Place(x: joint.x, y: end.y), look, about: about, in: &drawing)
    }
    // Half a line's width more at both ends, so that the corners are closed.
    let half = 1.5 / 72
    addLine(
      from: LadderPlan.Place(x: joint.x, y: joint.first.y + half),
      to: LadderPlan.Place(x: joint.x, y: joint.second.y - half), look, about: about, in: &drawing)
  }

  private func told(_ joint: LadderPlan.Joint) -> String {
    let names = joint.members.map { subjects[$0].label }.joined(separator: ", ")
    guard let likeness = joint.likeness else {
      return settings.words.text(.ladderJointUnknown, [.names: names])
    }
    return settings.words.text(
      .ladderJoint, [.names: names, .score: settings.words.score(likeness)])
  }

  private func addBead(of joint: LadderPlan.Joint, to drawing: inout Drawing) {
    let theme = settings.theme
    let color = color(of: joint.likeness)
    let text = joint.likeness?.shown ?? "?"
    let width = (LabelMeasure.width(text, size: 13, bold: true) + 10) / 72
    drawing.add(
      Drawing.Node(
        .html(.text(.run(text, size: 13, color: color, bold: true))),
        [
          .shape(.box), .rounded(true), .fixedSize(true), .width(max(0.34, width)), .height(0.25),
          .fill(theme.paper), .border(color), .penWidth(1.4),
          .position(Drawing.Point(x: joint.x, y: joint.y), pinned: true),
        ],
        about: About(tooltip: told(joint), kinds: ["k-joint"])))
  }

  private func addScale(to drawing: inout Drawing) {
    guard !plan.joints.isEmpty else { return }
    let y = plan.y(ofRow: max(0, plan.leaves.count - 1)) - plan.step * 0.7 - 0.2
    let tens = Int((plan.least * 10).rounded())...Int((plan.most * 10).rounded())
    for ten in tens {
      let x = plan.x(of: Double(ten) / 10)
      addText(
        .text(.run(String(ten * 10), size: 13, color: settings.theme.muted)),
        at: LadderPlan.Place(x: x, y: y), about: .ornament, in: &drawing)
    }
    let caption = settings.words.text(.ladderAxis)
    let width = LabelMeasure.width(caption, size: 13) / 72
    addText(
      .text(.run(caption, size: 13, color: settings.theme.muted)),
      at: LadderPlan.Place(x: -width / 2 - 0.3, y: y), about: .ornament, in: &drawing)
  }

  private func addText(
    _ label: HTMLLabel, at place: LadderPlan.Place, about: About, in drawing: inout Drawing
  ) {
    drawing.add(
      Drawing.Node(
        .html(label),
        [.shape(.plain), .position(Drawing.Point(x: place.x, y: place.y), pinned: true)],
        about: about))
  }

  private func addLine(
    from: LadderPlan.Place, to: LadderPlan.Place, _ look: [Drawing.EdgeAttribute], about: About,
    in drawing: inout Drawing
  ) {
    let ends = [from, to].map { place in
      drawing.add(
        Drawing.Node(
          .none,
          [
            .shape(.point), .width(0.01), .stroke(.invisible),
            .position(Drawing.Point(x: place.x, y: place.y), pinned: true),
          ], about: .ornament))
    }
    drawing.add(Drawing.Edge(ends[0], ends[1], look, about: about))
  }
}
