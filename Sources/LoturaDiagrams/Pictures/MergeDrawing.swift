import LoturaGraphviz
import LoturaScoring

/// Puts frames, cards, groups of members, lines and changes into a drawing.
struct MergeDrawing: Sendable {
  private let picture: MergePicture
  private let settings: PictureSettings
  private let plan: MergePlan
  private let cards: [MergeCard]
  private let whole: MergeCard
  private let groups: [Group]
  /// Places of the parties that join another, left and right of it.
  private let joiners: (left: [Int], right: [Int])

  /// The members of one party only, or those of several.
  private struct Group {
    /// Nil: members of several.
    let party: Int?
    /// How many; nil: unknown.
    let count: Int?
    /// What stands in its box today and after.
    let lines: [[String]]
  }

  private static let textSize = 14.0

  /// The boxes and lines of a picture.
  init(_ picture: MergePicture, _ settings: PictureSettings) {
    self.picture = picture
    self.settings = settings
    cards = picture.parties.map {
      MergeCard(
        $0.subject.label, members: $0.subject.members, figures: $0.figures, settings)
    }
    whole = MergeCard(
      picture.whole.label, members: picture.whole.members, figures: picture.whole.figures,
      settings)
    let parties = picture.parties.indices
    let host = picture.host
    joiners = (
      host.map { host in parties.filter { $0 < host } } ?? [],
      host.map { host in parties.filter { $0 > host } } ?? []
    )
    groups = Self.groups(of: picture, settings)
    let texts = Array(groups.flatMap(\.lines).joined())
    let rows = groups.flatMap(\.lines).map(\.count).max() ?? 2
    let labels = picture.parties.flatMap { Self.joining($0, settings) }
    plan = MergePlan(
      count: parties.count,
      card: MergePlan.Size(
        width: cards.map(\.width).max() ?? 1.6, height: cards.map(\.height).max() ?? 1),
      whole: MergePlan.Size(width: whole.width, height: whole.height),
      region: MergePlan.Size(
        width: max(1.45, (WrappedText.width(texts, size: Self.textSize) + 22) / 72),
        height: (1.2 * Self.textSize * Double(rows) + 12) / 72),
      joining: MergePlan.Size(
        width: (WrappedText.width(labels, size: 15, isBold: true) + 24) / 72, height: 0.6),
      joiners: (joiners.left.count, joiners.right.count))
  }

  /// Adds everything; frames come first, so that they lie behind.
  func draw(in drawing: inout Drawing) {
    for side in [0, 1] { frame(side, in: &drawing) }
    let parties = picture.parties.indices.map { drawing.add(party($0)) }
    let today = groups.map { drawing.add(box(of: $0, side: 0)) }
    let together = drawing.add(wholeCard)
    let after = groups.map { drawing.add(box(of: $0, side: 1)) }
    for (place, group) in groups.enumerated() {
      for party in picture.parties.indices where group.party == nil || group.party == party {
        line(group, from: parties[party], to: today[place], side: 0, in: &drawing)
      }
      line(group, from: together, to: after[place], side: 1, in: &drawing)
    }
    arrows(to: together, in: &drawing)
    drawing.add(MergeChanges(picture, settings).node(at: plan.changes))
  }
}

extension MergeDrawing {
  private static func groups(of picture: MergePicture, _ settings: PictureSettings) -> [Group] {
    let words = settings.words
    func text(_ count: Int?, _ today: String, _ after: String) -> [[String]] {
      let members =
        count == 1
        ? words.text(.membersOne) : words.text(.members, [.n: count.map { String($0) } ?? "?"])
      return [today, after].map { [members] + WrappedText.lines($0, characters: 16, limit: 2) }
    }
    var groups = picture.parties.enumerated().map { place, party in
      let name: [PictureSlot: String] = [.name: party.subject.label]
      return Group(
        party: place, count: party.onlyHere,
        lines: text(
          party.onlyHere, words.text(.mergeOnlyIn, name), words.text(.mergeFrom, name)))
    }
    let isPair = picture.parties.count == 2
    let shared = picture.whole.shared
    let both = words.text(isPair ? .mergeInBoth : .mergeInSeveral)
    let once =
      picture.kind.isDelicate ? words.text(isPair ? .mergeOnce : .mergeOnceSeveral) : both
    groups.insert(
      Group(party: nil, count: shared, lines: text(shared, both, once)),
      at: (picture.parties.count + 1) / 2)
    return groups
  }

  private static func joining(
    _ party: MergePicture.Party, _ settings: PictureSettings
  ) -> [String] {
    WrappedText.lines(party.subject.label, characters: 16, limit: 1)
  }

  /// The colour of a party; of members of several, and of the whole, where there is none.
  private func color(_ party: Int?) -> Color {
    let accents = settings.theme.accents
    guard let party else { return accents.green }
    let colors = [accents.blue, accents.brown, accents.plum, accents.ochre]
    return colors.indices.contains(party) ? colors[party] : settings.theme.edges.middle
  }

  private func frame(_ side: Int, in drawing: inout Drawing) {
    let theme = settings.theme
    let ground = HTMLLabel.Table([
      [.gap(width: plan.frame.width * 72, height: plan.frame.height * 72)]
    ]) {
      $0.border = 1
      $0.borderColor = theme.surfaces.hairline
      $0.isRounded = true
      // Lines lie behind all boxes, so the ground must let them through.
      if theme.name != .print { $0.background = theme.ink.tint(0.035) }
    }
    drawing.add(
      Drawing.Node(
        .html(.table(ground)), [.shape(.plain), .position(plan.middle(side), pinned: true)],
        about: .ornament))
    let word: PictureWord =
      side == 0 ? .mergeToday : picture.kind.isDelicate ? .mergeAfter : .mergeTogether
    let text = settings.words.text(word)
    let width = LabelMeasure.width(text, size: 20, bold: true) / 72
    drawing.add(
      Drawing.Node(
        .html(.text(.run(text, size: 20, color: theme.ink, bold: true))),
        [.shape(.plain), .position(plan.heading(side, width: width), pinned: true)],
        about: .ornament))
  }

  private func party(_ place: Int) -> Drawing.Node {
    let subject = picture.parties[place].subject
    return Drawing.Node(
      .html(cards[place].label),
      [
        .shape(.box), .rounded(true), .fixedSize(true), .width(plan.card.width),
        .height(plan.card.height), .fill(settings.theme.surfaces.card), .border(color(place)),
        .penWidth(2), .position(plan.card(place), pinned: true),
      ],
      about: About(
        tooltip: "\(subject.fullName) · \(settings.words.members(subject.members))",
        kinds: ["k-association"], link: subject.link))
  }

  private var wholeCard: Drawing.Node {
    // Those who stay themselves are held by a broken line only.
    Drawing.Node(
      .html(whole.label),
      [
        .shape(.box), .rounded(true), .fixedSize(true), .width(plan.whole.width),
        .height(plan.whole.height), .fill(settings.theme.surfaces.card), .border(color(nil)),
        .penWidth(picture.kind.isDelicate ? 2.6 : 2),
        .stroke(picture.kind.isDelicate ? .solid : .dashed),
        .position(plan.wholePlace, pinned: true),
      ],
      about: About(
        tooltip:
          "\(picture.whole.label) · \(settings.words.members(picture.whole.members)) · "
          + settings.words.text(picture.kind.meaning),
        kinds: ["k-whole", ClassName("form-\(picture.kind.rawValue)")]))
  }

  private func box(of group: Group, side: Int) -> Drawing.Node {
    let theme = settings.theme
    let place = group.party.map(plan.ownPlace) ?? plan.sharedPlace
    let rows = group.lines[side].map {
      [HTMLLabel.Cell(.run($0, size: Self.textSize, color: theme.ink))]
    }
    let color = color(group.party)
    var attributes: [Drawing.NodeAttribute] = [
      .shape(.box), .rounded(true), .fixedSize(true), .width(plan.region.width),
      .height(plan.region.height), .border(color), .penWidth(1.2),
      .stroke(group.count == nil ? .dashed : .solid),
      .position(plan.region(place, side: side), pinned: true),
    ]
    attributes.append(
      .fill(theme.name == .print ? theme.paper : color.tint(theme.name == .dark ? 0.2 : 0.13)))
    return Drawing.Node(
      .html(.table(HTMLLabel.Table(rows))), attributes,
      about: About(tooltip: group.lines[side].joined(separator: " "), kinds: ["k-members"]))
  }

  private func line(
    _ group: Group, from tail: Drawing.NodeID, to head: Drawing.NodeID, side: Int,
    in drawing: inout Drawing
  ) {
    // Nobody, no line.
    guard group.count != 0 else { return }
    let most = Double(groups.compactMap(\.count).max() ?? 1)
    let width = group.count.map { 1 + 6 * Double($0) / max(1, most) } ?? 1.6
    var attributes: [Drawing.EdgeAttribute] = [
      .color(color(group.party)), .penWidth(width), .arrows(.none),
      .stroke(group.count == nil ? .dashed : .solid),
    ]
    // Of many parties, lines to the middle would run behind the neighbours' cards.
    if plan.count > 2 { attributes += [.tailSide(.south), .headSide(.north)] }
    drawing.add(
      Drawing.Edge(
        tail, head, attributes,
        about: About(
          tooltip: group.lines[side].joined(separator: " "), kinds: ["k-link"],
          details: group.count.map { [About.Detail("weight", String($0))] } ?? [])))
  }

  /// Small boxes of those who join, with an arrow into the one that they join.
  private func arrows(to whole: Drawing.NodeID, in drawing: inout Drawing) {
    let line = FormLine(.integration, settings.theme)
    for (parties, isLeft) in [(joiners.left, true), (joiners.right, false)] {
      for (number, place) in parties.enumerated() {
        let subject = picture.parties[place].subject
        let name = Self.joining(picture.parties[place], settings).joined()
        let joins = settings.words.text(.mergeJoins)
        let label = HTMLLabel.Table([
          [HTMLLabel.Cell(.run(name, size: 15, color: settings.theme.ink, bold: true))],
          [HTMLLabel.Cell(.run(joins, size: 12.5, color: settings.theme.muted))],
        ])
        let box = drawing.add(
          Drawing.Node(
            .html(.table(label)),
            [
              .shape(.box), .rounded(true), .fixedSize(true), .width(plan.joining.width),
              .height(plan.joining.height), .fill(settings.theme.surfaces.card),
              .border(color(place)), .stroke(.dashed), .penWidth(1.6),
              .position(plan.joining(number, fromLeft: isLeft), pinned: true),
            ], about: About(tooltip: "\(subject.fullName) · \(joins)", kinds: ["k-joining"])))
        drawing.add(
          Drawing.Edge(
            box, whole, line.attributes + [.arrows(.forward), .arrowSize(0.8)],
            about: About(
              tooltip: settings.words.text(
                .alliancesInto, [.a: subject.label, .b: picture.whole.label]),
              kinds: ["k-link", "form-integration"])))
      }
    }
  }
}
