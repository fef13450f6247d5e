import LoturaGraphviz

/// Puts the boxes and lines of a flow into a drawing: three ranks, whose order `dot` finds.
struct FlowDrawing: Sendable {
  private let scene: FlowScene
  private let settings: PictureSettings
  private let size: BoxSize
  /// Width of a capability's box in inches, the same for all.
  private let capabilityWidth: Double

  /// The boxes and lines of a scene.
  init(_ scene: FlowScene, _ settings: PictureSettings) {
    self.scene = scene
    self.settings = settings
    size = BoxSize(
      of: scene.claims.map { scene.picture.subjects[$0.subject].label }, fontSize: 16, margin: 9)
    let texts = scene.capabilities.map { FlowDrawing.text(of: $0, scene, settings) }
    let widths = texts.map { text in
      max(
        WrappedText.width(text.name, size: Self.nameSize, isBold: true),
        WrappedText.width(text.note, size: Self.noteSize))
    }
    capabilityWidth = max(2.7, (((widths.max() ?? 0) + 24) / 72 * 100).rounded(.up) / 100)
  }

  /// Adds needers, capabilities and givers, then the lines.
  func draw(in drawing: inout Drawing) {
    var needers: [Int: Drawing.NodeID] = [:]
    var givers: [Int: Drawing.NodeID] = [:]
    for claim in scene.claims where claim.isNeed && needers[claim.subject] == nil {
      needers[claim.subject] = drawing.add(box(claim.subject, isNeed: true))
    }
    var boxes: [Int: Drawing.NodeID] = [:]
    for capability in scene.capabilities {
      boxes[capability] = drawing.add(box(of: capability))
    }
    for claim in scene.claims where !claim.isNeed && givers[claim.subject] == nil {
      givers[claim.subject] = drawing.add(box(claim.subject, isNeed: false))
    }
    drawing.add(Drawing.Rank(.same, needers.keys.sorted().compactMap { needers[$0] }))
    drawing.add(Drawing.Rank(.same, scene.capabilities.compactMap { boxes[$0] }))
    drawing.add(Drawing.Rank(.same, givers.keys.sorted().compactMap { givers[$0] }))
    for claim in scene.claims {
      guard let capability = boxes[claim.capability],
        let subject = claim.isNeed ? needers[claim.subject] : givers[claim.subject]
      else { continue }
      drawing.add(
        claim.isNeed
          ? line(claim, from: subject, to: capability)
          : line(claim, from: capability, to: subject))
    }
  }

  private func line(
    _ claim: FlowScene.PlacedClaim, from tail: Drawing.NodeID, to head: Drawing.NodeID
  ) -> Drawing.Edge {
    let (words, theme) = (settings.words, settings.theme)
    let subject = scene.picture.subjects[claim.subject].label
    let capability = scene.picture.capabilities[claim.capability].name
    let level = Int(claim.level.rounded())
    return Drawing.Edge(
      tail, head,
      [
        .color(claim.isNeed ? theme.accents.orange : theme.accents.blue),
        .penWidth(1 + 0.5 * claim.level), .arrows(claim.isNeed ? .forward : .back),
        .arrowSize(0.7), .tailSide(.east), .headSide(.west),
      ],
      about: About(
        tooltip: words.text(
          claim.isNeed ? .flowNeedsLevel : .flowOffersLevel,
          [.a: subject, .b: capability, .n: String(level)]),
        kinds: ["k-link", claim.isNeed ? "k-need" : "k-offer"],
        details: [About.Detail("weight", String(level))]))
  }

  private func box(_ place: Int, isNeed: Bool) -> Drawing.Node {
    let (theme, subject) = (settings.theme, scene.picture.subjects[place])
    let color = isNeed ? theme.accents.orange : theme.accents.blue
    let rows = size.lines(of: subject.label).map {
      [HTMLLabel.Cell(.run($0, size: size.fontSize, color: theme.ink, bold: true))]
    }
    var attributes: [Drawing.NodeAttribute] = [
      .shape(.box), .rounded(true), .fixedSize(true), .width(size.width), .height(size.height),
      .border(color), .penWidth(1.8),
    ]
    if theme.name != .print { attributes.append(.fill(color.tint(0.1))) }
    return Drawing.Node(
      .html(.table(HTMLLabel.Table(rows))), attributes,
      about: About(tooltip: subject.fullName, kinds: ["k-association"], link: subject.link))
  }

  private static let nameSize = 17.0
  private static let noteSize = 13.0

  /// What stands in a capability's box: its name, and that no offer reaches it.
  private static func text(
    of capability: Int, _ scene: FlowScene, _ settings: PictureSettings
  ) -> (name: [String], note: [String]) {
    let name = WrappedText.lines(scene.picture.capabilities[capability].name)
    guard scene.gaps.contains(capability) else { return (name, []) }
    let untold = scene.picture.untold
    let note = settings.words.text(
      untold > 0 ? .flowNoOfferKnown : .flowNobodyOffers, [.n: String(untold)])
    return (name, WrappedText.lines(note, characters: 36))
  }

  private func box(of capability: Int) -> Drawing.Node {
    let theme = settings.theme
    let text = Self.text(of: capability, scene, settings)
    let gapColor = scene.picture.untold > 0 ? theme.accents.ochre : theme.accents.red
    let rows =
      text.name.map {
        [HTMLLabel.Cell(.run($0, size: Self.nameSize, color: theme.ink, bold: true))]
      } + text.note.map { [HTMLLabel.Cell(.run($0, size: Self.noteSize, color: gapColor))] }
    let height =
      (1.2 * (Self.nameSize * Double(text.name.count) + Self.noteSize * Double(text.note.count))
        + 14) / 72
    var attributes: [Drawing.NodeAttribute] = [
      .shape(.box), .fixedSize(true), .width(capabilityWidth), .height(max(0.5, height)),
    ]
    if scene.gaps.contains(capability) {
      attributes += [.border(gapColor), .stroke(.dashed), .penWidth(2)]
    } else {
      attributes += [.border(theme.accents.green), .penWidth(1.8)]
      if theme.name != .print { attributes.append(.fill(theme.surfaces.met)) }
    }
    let told = [scene.picture.capabilities[capability].name] + text.note
    return Drawing.Node(
      .html(.table(HTMLLabel.Table(rows))), attributes,
      about: About(tooltip: told.joined(separator: " · "), kinds: ["k-capability"]))
  }
}
