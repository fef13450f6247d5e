import LoturaGraphviz

/// Puts partners, requirements and lines into a drawing: a frame for each country at the left, a
/// column of requirements at the right.
struct ConsortiumDrawing: Sendable {
  private let picture: ConsortiumPicture
  private let settings: PictureSettings
  /// Countries in the order of their first partner; nil: unknown.
  private let countries: [String?]
  private let requirements: [ConsortiumPicture.Requirement]

  private static let nameSize = 16.0
  private static let noteSize = 13.0

  /// More requirements than these stand in one line each.
  private var isDense: Bool { requirements.count > 10 }

  /// The boxes and lines of a picture.
  init(_ picture: ConsortiumPicture, _ settings: PictureSettings) {
    self.picture = picture
    self.settings = settings
    requirements = picture.shown
    var countries: [String?] = []
    for partner in picture.partners where !countries.contains(partner.country) {
      countries.append(partner.country)
    }
    self.countries = countries
  }

  /// Adds frames and partners, or the conflict, then requirements and lines.
  func draw(in drawing: inout Drawing) {
    let (partners, asked) = (partners, boxes)
    let card = picture.conflict.map(card)
    let country = card == nil ? picture.partners.indices.map(rank) : [0]
    let order = ConsortiumOrder(
      country: country, coverers: card == nil ? requirements.map(\.coverers) : asked.map { _ in [] }
    )
    let plan = ConsortiumPlan(
      order, country: country, partner: card.map { [$0.area] } ?? partners.map(\.area),
      requirement: asked.map(\.area), between: card == nil ? 2.5 : 0.6)
    if let card {
      add(card.node, at: plan.partners[0], in: &drawing)
    } else {
      for rank in countries.indices { frame(rank, plan.frames[rank], in: &drawing) }
    }
    let left =
      card == nil
      ? partners.enumerated().map { add($1.node, at: plan.partners[$0], in: &drawing) } : []
    let right = asked.enumerated().map { add($1.node, at: plan.requirements[$0], in: &drawing) }
    for (place, requirement) in requirements.enumerated() {
      for partner in requirement.coverers.sorted() where left.indices.contains(partner) {
        drawing.add(line(partner, requirement, left[partner], right[place]))
      }
    }
  }
}

/// A box and how large it is.
private struct PlannedBox {
  let node: Drawing.Node
  let area: BoxArea
}

extension ConsortiumDrawing {
  private func rank(_ partner: Int) -> Int {
    countries.firstIndex(of: picture.partners[partner].country) ?? 0
  }

  private func color(_ rank: Int) -> Color { settings.theme.categoryBorder(rank) }

  private func line(
    _ partner: Int, _ requirement: ConsortiumPicture.Requirement, _ tail: Drawing.NodeID,
    _ head: Drawing.NodeID
  ) -> Drawing.Edge {
    Drawing.Edge(
      tail, head,
      [
        .color(color(rank(partner))), .penWidth(2.2), .arrows(.none), .tailSide(.east),
        .headSide(.west),
      ],
      about: About(
        tooltip: "\(picture.partners[partner].name) – \(requirement.name)", kinds: ["k-link"]))
  }

  @discardableResult
  private func add(
    _ node: Drawing.Node, at place: Drawing.Point?, in drawing: inout Drawing
  ) -> Drawing.NodeID {
    var node = node
    node.attributes.append(.position(place ?? Drawing.Point(x: 0, y: 0), pinned: true))
    return drawing.add(node)
  }

  private func frame(
    _ rank: Int, _ frame: ConsortiumPlan.Frame?, in drawing: inout Drawing
  ) {
    guard let frame else { return }
    let name = countries[rank] ?? settings.words.text(.consortiumCountryUnknown)
    let (width, top) = (frame.width * 72, ConsortiumPlan.heading * 72)
    let lines = WrappedText.lines(name, width: width - 22, size: 14, isBold: true, limit: 1)
    let heading = HTMLLabel.Cell(
      .run(lines[0], size: 14, color: settings.theme.ink, bold: true)
    ) {
      $0.align = .left
      $0.width = width - 20
      $0.height = top
    }
    let table = HTMLLabel.Table([
      [.gap(width: 10, height: top), heading, .gap(width: 10, height: top)],
      [
        HTMLLabel.Cell {
          $0.columns = 3
          $0.width = width
          $0.height = frame.height * 72 - top
          $0.fixedSize = true
        }
      ],
    ]) {
      $0.border = 1.2
      $0.borderColor = color(rank)
      $0.isRounded = true
      if settings.theme.name != .print { $0.background = color(rank).tint(0.08) }
    }
    add(
      Drawing.Node(
        .html(.table(table)), [.shape(.plain)], about: About(tooltip: name, kinds: ["k-country"])),
      at: frame.middle, in: &drawing)
  }

  private var partners: [PlannedBox] {
    let texts = picture.partners.map(text)
    let widths = texts.map { text in
      max(
        WrappedText.width(text.name, size: Self.nameSize, isBold: true),
        WrappedText.width(text.note, size: Self.noteSize, isBold: true))
    }
    let width = min(10, max(2.1, ((widths.max() ?? 0) + 26) / 72))
    return picture.partners.indices.map { place in
      let text = texts[place]
      let area = BoxArea(
        width: width, height: Self.height(text.name.count, text.note.count))
      return PlannedBox(node: box(place, text, area), area: area)
    }
  }

  private func text(
    of partner: ConsortiumPicture.Partner
  ) -> (name: [String], note: [String]) {
    let words = settings.words
    let role =
      partner.isCoordinator
      ? words.text(.consortiumCoordinator) : partner.role ?? words.text(.consortiumPartner)
    let note = "\(role) · \(partner.cost ?? words.text(.consortiumCostUnknown))"
    return (
      WrappedText.lines(partner.name, limit: 2), WrappedText.lines(note, characters: 36, limit: 2)
    )
  }

  private func box(
    _ place: Int, _ text: (name: [String], note: [String]), _ area: BoxArea
  ) -> Drawing.Node {
    let (theme, partner) = (settings.theme, picture.partners[place])
    let rank = rank(place)
    let isFilled = partner.isCoordinator && theme.name != .print
    let filled = theme.category(rank)
    let ground = isFilled ? filled.color : theme.surfaces.card
    let ink = isFilled ? filled.ink : theme.ink
    let muted = isFilled ? filled.ink : theme.muted
    let rows =
      text.name.map {
        [HTMLLabel.Cell(.run($0, size: Self.nameSize, color: ink, bold: true))]
      }
      + text.note.map {
        [
          HTMLLabel.Cell(
            .run($0, size: Self.noteSize, color: muted, bold: partner.isCoordinator))
        ]
      }
    return Drawing.Node(
      .html(.table(HTMLLabel.Table(rows))),
      [
        .shape(.box), .rounded(true), .fixedSize(true), .width(area.width),
        .height(area.height), .fill(ground),
        .border(color(rank)), .penWidth(partner.isCoordinator ? 3.4 : 1.8),
      ],
      about: About(
        tooltip: ([partner.name] + text.note).joined(separator: " · "), kinds: ["k-partner"],
        link: partner.link))
  }

  private static func height(_ names: Int, _ notes: Int) -> Double {
    (1.2 * (nameSize * Double(names) + noteSize * Double(notes)) + 10) / 72
  }
}

extension ConsortiumDrawing {
  /// How a requirement looks: its sign, the colour of border and note, and its ground.
  private func look(
    _ requirement: ConsortiumPicture.Requirement
  ) -> (sign: String, color: Color, ground: Color) {
    let theme = settings.theme
    if picture.conflict != nil {
      return requirement.candidates == 0
        ? ("○", theme.accents.red, theme.surfaces.card)
        : ("", theme.edges.strong, theme.surfaces.card)
    }
    return switch requirement.isMet {
    case true: ("✓", theme.accents.green, theme.surfaces.met)
    case false: ("○", theme.accents.ochre, theme.surfaces.open)
    case nil: ("?", theme.muted, theme.surfaces.card)
    }
  }

  /// 'must · covered by 2 · 80 of 100'.
  private func note(_ requirement: ConsortiumPicture.Requirement) -> String {
    let words = settings.words
    var parts = [words.text(requirement.isMandatory ? .consortiumMust : .consortiumWish)]
    if picture.conflict == nil {
      if requirement.isMet == nil {
        parts.append(words.text(.scoreUnknown))
      } else if requirement.isMet == false {
        parts.append(words.text(.consortiumStillOpen))
      }
      if !requirement.coverers.isEmpty {
        parts.append(
          words.counted(
            requirement.coverers.count, one: .consortiumCoveredByOne, other: .consortiumCoveredBy))
      }
      if let coverage = requirement.coverage, coverage > 0, coverage < 0.995 {
        let points = Int((min(max(coverage, 0), 1) * 100).rounded())
        parts.append(words.text(.score, [.score: String(points)]))
      }
    }
    if requirement.isMet != true, let candidates = requirement.candidates {
      parts.append(
        candidates == 0
          ? words.text(.consortiumNobody)
          : words.counted(
            candidates, one: .consortiumCandidatesOne, other: .consortiumCandidates))
    }
    return parts.joined(separator: " · ")
  }

  private var boxes: [PlannedBox] {
    let texts = requirements.map { requirement in
      let sign = look(requirement).sign
      let name = (sign.isEmpty ? "" : sign + " ") + requirement.name
      return (
        name: WrappedText.lines(
          name, characters: isDense ? 36 : 30, limit: isDense ? 1 : 2),
        note: note(requirement)
      )
    }
    let names = WrappedText.width(
      Array(texts.map(\.name).joined()), size: Self.nameSize, isBold: true)
    let notes = WrappedText.width(texts.map(\.note), size: Self.noteSize)
    let wide = isDense ? names + notes + 44 : max(names, notes) + 26
    let size = BoxWidths(name: names, note: notes, box: min(10, max(2.7, wide / 72)))
    return zip(requirements, texts).map { requirement, text in
      let height = isDense ? 0.4 : Self.height(text.name.count, 1)
      return PlannedBox(
        node: box(requirement, text, size), area: BoxArea(width: size.box, height: height))
    }
  }

  /// Widths that all requirements have in common: texts in points, the box in inches.
  private struct BoxWidths {
    let name: Double
    let note: Double
    let box: Double
  }

  private func box(
    _ requirement: ConsortiumPicture.Requirement, _ text: (name: [String], note: String),
    _ widths: BoxWidths
  ) -> Drawing.Node {
    let theme = settings.theme
    let look = look(requirement)
    let names = text.name.map {
      HTMLLabel.Cell(.run($0, size: Self.nameSize, color: theme.ink, bold: true)) {
        guard isDense else { return }
        $0.align = .left
        $0.width = widths.name
      }
    }
    let note = HTMLLabel.Cell(.run(text.note, size: Self.noteSize, color: look.color)) {
      guard isDense else { return }
      $0.align = .right
      $0.width = widths.note
    }
    let rows = isDense ? [names + [.gap(width: 16), note]] : (names + [note]).map { [$0] }
    var attributes: [Drawing.NodeAttribute] = [
      .shape(.box), .fixedSize(true), .width(widths.box),
      .height(isDense ? 0.4 : Self.height(names.count, 1)), .border(look.color),
      .penWidth(requirement.isMandatory ? 2.2 : 1.4),
      .stroke(isOpen(requirement) ? .dashed : .solid),
    ]
    if theme.name != .print { attributes.append(.fill(look.ground)) }
    return Drawing.Node(
      .html(.table(HTMLLabel.Table(rows))), attributes,
      about: About(
        tooltip: "\(requirement.name) · \(text.note)", kinds: ["k-requirement"]))
  }

  /// Whether a requirement has a broken frame: it is not met, or nobody could meet it.
  private func isOpen(_ requirement: ConsortiumPicture.Requirement) -> Bool {
    picture.conflict == nil ? requirement.isMet != true : requirement.candidates == 0
  }

  /// Why there is no consortium, as a card.
  private func card(of conflict: [String]) -> PlannedBox {
    let theme = settings.theme
    let heading = HTMLLabel.Cell.left(
      settings.words.text(.consortiumConflict), size: 18, color: theme.accents.red, bold: true)
    let lines = conflict.prefix(8).flatMap { sentence in
      WrappedText.lines(sentence, characters: 44, limit: 6).enumerated().map { row, line in
        (row == 0 ? "• " : "   ") + line
      }
    }
    let rows = lines.map { [HTMLLabel.Cell.left($0, size: 15, color: theme.ink)] }
    let inner = HTMLLabel.Table([[heading]] + rows) { $0.cellPadding = 2.5 }
    let title = settings.words.text(.consortiumConflict)
    let widest = max(
      WrappedText.width(lines, size: 15), LabelMeasure.width(title, size: 18, bold: true))
    let area = BoxArea(
      width: (widest + 36) / 72, height: (18 * 1.2 + 23 * Double(lines.count) + 34) / 72)
    let table = HTMLLabel.Table([[HTMLLabel.Cell(.table(inner)) { $0.padding = 12 }]]) {
      $0.border = 2.4
      $0.borderColor = theme.accents.red
      $0.background = theme.surfaces.card
      $0.isRounded = true
    }
    let about = About(tooltip: conflict.joined(separator: " "), kinds: ["k-conflict"])
    return PlannedBox(
      node: Drawing.Node(.html(.table(table)), [.shape(.plain)], about: about), area: area)
  }
}
