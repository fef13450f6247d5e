package import LoturaGraphviz
package import LoturaNetwork

/// Who needs what, and who can give it: those who need at the left, capabilities in the middle,
/// those who offer at the right. A path from left to right is a possible meeting.
package struct FlowPicture: Sendable {
  /// A capability by name.
  package struct Capability: Hashable, Sendable {
    /// Which one.
    package let id: LoturaNetwork.Capability.ID
    /// Its name in the language of the picture.
    package let name: String

    /// A capability.
    package init(id: LoturaNetwork.Capability.ID, name: String) {
      self.id = id
      self.name = name
    }
  }

  /// Somebody needs, or offers, a capability.
  package struct Claim: Hashable, Sendable {
    /// Who.
    package let subject: Subject.ID
    /// What.
    package let capability: LoturaNetwork.Capability.ID
    /// How much, 0 … 5; 0 is none and is not drawn.
    package let level: Double

    /// A need or an offer.
    package init(
      _ subject: Subject.ID, _ capability: LoturaNetwork.Capability.ID, level: Double
    ) {
      self.subject = subject
      self.capability = capability
      self.level = level
    }
  }

  /// The associations.
  package let subjects: [PictureSubject]
  /// The capabilities.
  package let capabilities: [Capability]
  /// Who needs what.
  package let needs: [Claim]
  /// Who offers what.
  package let offers: [Claim]
  /// How many associations have not told all they offer: while there is one, nobody can say that
  /// a capability is offered by none.
  package let untold: Int

  /// More capabilities than this do not fit on a page: those without an offer and the most asked
  /// for are drawn.
  package static let mostCapabilities = 10
  /// More boxes than this, and only the strongest claims are drawn.
  package static let mostNodes = 150
  /// More lines than this, and only the strongest claims are drawn.
  package static let mostEdges = 600

  /// Needs and offers.
  package init(
    subjects: [PictureSubject], capabilities: [Capability], needs: [Claim], offers: [Claim],
    untold: Int
  ) {
    self.subjects = subjects
    self.capabilities = capabilities
    self.needs = needs
    self.offers = offers
    self.untold = untold
  }

  /// The picture: needed capabilities, who needs them and who offers them.
  package func drawing(_ settings: PictureSettings) -> Drawing {
    let scene = FlowScene(self)
    var drawing = settings.drawing(
      header: header(settings, scene), summary: summary(settings, scene), engine: .dot,
      isDirected: true)
    drawing.attributes = [
      .rankDirection(.rightwards), .nodeSeparation(0.12), .rankSeparation(3),
      .lines(scene.claims.count > 150 ? .straight : .smooth),
    ]
    FlowDrawing(scene, settings).draw(in: &drawing)
    return drawing
  }
}

extension FlowPicture {
  private func header(_ settings: PictureSettings, _ scene: FlowScene) -> Header {
    let (words, theme) = (settings.words, settings.theme)
    var subtitle = [words.text(scene.claims.isEmpty ? .flowNone : .flowSubtitle)]
    if scene.capabilities.count < scene.neededInAll {
      subtitle.append(
        words.text(
          .flowCut,
          [.n: String(scene.capabilities.count), .total: String(scene.neededInAll)]))
    }
    if scene.isCut {
      subtitle.append(words.text(.strongestKept, [.n: String(scene.claims.count)]))
    }
    if scene.unneeded > 0 {
      subtitle.append(words.counted(scene.unneeded, one: .flowUnaskedOne, other: .flowUnasked))
    }
    var legend: [LegendMark] = []
    if scene.claims.contains(where: \.isNeed) {
      legend.append(LegendMark(.line(theme.accents.orange, width: 3), words.text(.flowNeeds)))
    }
    if scene.claims.contains(where: { !$0.isNeed }) {
      legend.append(LegendMark(.line(theme.accents.blue, width: 3), words.text(.flowOffers)))
      legend.append(
        LegendMark(
          .swatch(theme.surfaces.met, border: theme.accents.green), words.text(.flowMet)))
    }
    if !scene.gaps.isEmpty {
      legend.append(
        untold > 0
          ? LegendMark(.dashes(theme.accents.ochre, width: 2), words.text(.flowOpen))
          : LegendMark(.dashes(theme.accents.red, width: 2), words.text(.flowGap)))
    }
    if Set(scene.claims.map(\.level)).count > 1 {
      legend.append(LegendMark(.none, words.text(.flowLevel)))
    }
    return settings.header(title: words.text(.flowTitle), subtitle: subtitle, legend: [legend])
  }

  private func summary(_ settings: PictureSettings, _ scene: FlowScene) -> String {
    guard !scene.claims.isEmpty else { return settings.words.text(.flowNone) }
    return settings.words.text(
      .flowSummary,
      [
        .total: String(scene.capabilities.count), .n: String(scene.gaps.count),
        .links: settings.words.links(scene.claims.count),
      ])
  }
}
