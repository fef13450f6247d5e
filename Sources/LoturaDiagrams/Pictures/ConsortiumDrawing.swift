import LoturaGraphviz

/// Puts partners, requirements and lines into a drawing: a frame for each country at the left, a
/// column of requirements at the right, in the order that `dot` finds to cross least.
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

  /// Adds partners in their frames, or the conflict, then requirements and lines.
  func draw(in drawing: inout Drawing) {
    var left: [Drawing.NodeID] = []
    if let conflict = picture.conflict {
      left = [drawing.add(card(of: conflict))]
    } else {
      left = partners(in: &drawing)
    }
    let right = boxes(in: &drawing)
    if !right.isEmpty { drawing.add(Drawing.Rank(.same, right)) }
    for (place, requirement) in requirements.enumerated() {
      for partner in requirement.coverers.sorted() where left.indices.contains(partner) {
        guard picture.conflict == nil else { continue }
        drawing.add(line(partner, requirement, left[partner], right[place]))
      }
    }
    // Without any line the two columns would be one.
    if drawing.edges.isEmpty, let first = left.first {
      for box in right {
        drawing.add(Drawing.Edge(first, box, [.stroke(.invisible), .arrows(.none)]))
      }
    }
  }
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

  private func partners(in drawing: inout Drawing) -> [Drawing.NodeID] {
    let texts = picture.partners.map(text)
    let widths = texts.map { text in
      max(
        WrappedText.width(text.name, size: Self.nameSize, isBold: true),
        WrappedText.width(text.note, size: Self.noteSize, isBold: true))
    }
    let width = max(2.1, ((widths.max() ?? 0) + 26) / 72)
    let nodes = picture.partners.indices.map { place in
      drawing.add(box(place, texts[place], width: width))
    }
    for (rank, country) in countries.enumerated() {
      let members = picture.partners.indices.filter { picture.partners[$0].country == country }
      let name = country ?? settings.words.text(.consortiumCountryUnknown)
      var attributes: [Drawing.ClusterAttribute] = [
        .border(color(rank)), .rounded(true), .penWidth(1), .margin(9), .labelAlignment(.left),
        .stroke(country == nil ? .dashed : .solid),
      ]
      if settings.theme.name != .print { attributes.append(.fill(color(rank).tint(0.08))) }
      drawing.add(
        Drawing.Cluster(
          .html(
            .text(
              .run(
                WrappedText.cut(name, characters: 30), size: 14, color: settings.theme.ink,
                bold: true))),
          members: members.map { nodes[$0] }, attributes))
    }
    return nodes
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
    _ place: Int, _ text: (name: [String], note: [String]), width: Double
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
        .shape(.box), .rounded(true), .fixedSize(true), .width(min(10, width)),
        .height(Self.height(text.name.count, text.note.count)), .fill(ground),
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

  private func boxes(in drawing: inout Drawing) -> [Drawing.NodeID] {
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
      drawing.add(box(requirement, text, size))
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
  private func card(of conflict: [String]) -> Drawing.Node {
    let theme = settings.theme
    let heading = HTMLLabel.Cell.left(
      settings.words.text(.consortiumConflict), size: 18, color: theme.accents.red, bold: true)
    let lines = conflict.prefix(8).flatMap { sentence in
      WrappedText.lines(sentence, characters: 44, limit: 6).enumerated().map { row, line in
        [HTMLLabel.Cell.left((row == 0 ? "• " : "   ") + line, size: 15, color: theme.ink)]
      }
    }
    let inner = HTMLLabel.Table([[heading]] + lines) { $0.cellPadding = 2.5 }
    let table = HTMLLabel.Table([[HTMLLabel.Cell(.table(inner)) { $0.padding = 12 }]]) {
      $0.border = 2.4
      $0.borderColor = theme.accents.red
      $0.background = theme.surfaces.card
      $0.isRounded = true
    }
    return Drawing.Node(
      .html(.table(table)), [.shape(.plain)],
      about: About(tooltip: conflict.joined(separator: " "), kinds: ["k-conflict"]))
  }
}
