package import LoturaGraphviz
import LoturaNetwork
package import LoturaScoring

/// Whom one association should meet first: itself in the middle, its best matches round it, from
/// the top with the clock, each with its score, its range and why.
package struct EgoPicture: Sendable {
  /// One match.
  package struct Match: Hashable, Sendable {
    /// Who it is.
    package let subject: PictureSubject
    /// The score, 0 … 1.
    package let score: Estimate
    /// Why, as sentences in the language of the picture, the strongest first; two are shown.
    package let reasons: [String]

    /// A match.
    package init(subject: PictureSubject, score: Estimate, reasons: [String]) {
      self.subject = subject
      self.score = score
      self.reasons = reasons
    }
  }

  /// The one in the middle.
  package let hub: PictureSubject
  /// Its matches in the order of the suggestions, the best first.
  package let matches: [Match]
  /// How many matches there are in all, if `matches` is only the beginning.
  package let total: Int

  /// More cards than this belong in a table.
  package static let mostCards = 12

  /// One association and its matches.
  package init(hub: PictureSubject, matches: [Match], total: Int? = nil) {
    self.hub = hub
    self.matches = matches
    self.total = max(total ?? 0, matches.count)
  }

  /// The picture; of more than 12 matches the first 12, and the subtitle says so.
  package func drawing(_ settings: PictureSettings) -> Drawing {
    let shown = Array(matches.prefix(Self.mostCards))
    let groups = SectorGroups(of: [hub] + shown.map(\.subject))
    let cards = shown.map { EgoCard($0, rank: groups.rank(of: $0.subject), settings) }
    let ring = CardRing(cards.map(\.size), hub: Self.hubDiameter)
    var drawing = settings.drawing(
      header: header(settings, shown), summary: summary(settings, shown), engine: .neato)
    drawing.attributes = [.lines(.straight), .overlap(.keep)]
    let allUncertain = shown.allSatisfy { $0.score.isUncertain }
    let center = drawing.add(hubNode(groups, settings))
    for (match, (card, place)) in zip(shown, zip(cards, ring.places)) {
      let node = drawing.add(
        Drawing.Node(
          .html(card.label), [.shape(.plain), .position(place, pinned: true)],
          about: about(match, settings)))
      drawing.add(
        Drawing.Edge(
          center, node,
          [
            .color(settings.theme.edges.weak), .penWidth(2 + 8 * match.score.used),
            .stroke(match.score.isUncertain && !allUncertain ? .dashed : .solid),
          ],
          about: About(
            tooltip:
              "\(hub.label) – \(match.subject.label): \(settings.words.score(match.score))",
            kinds: ["k-link"],
            details: [About.Detail("weight", String(match.score.points))])))
    }
    return drawing
  }
}

extension EgoPicture {
  /// Diameter of the circle in the middle, in inches.
  private static let hubDiameter = 1.7

  private func hubNode(_ groups: SectorGroups, _ settings: PictureSettings) -> Drawing.Node {
    let theme = settings.theme
    let rank = groups.rank(of: hub)
    let fill = theme.category(rank)
    let lines = WrappedText.lines(hub.label, characters: 12)
    let widest = max(1, WrappedText.width(lines, size: 1, isBold: true))
    let size = min(24, max(12, (Self.hubDiameter * 72 * 0.84 / widest).rounded(.down)))
    var rows = lines.map { [HTMLLabel.Cell(.run($0, size: size, color: fill.ink, bold: true))] }
    let members = WrappedText.lines(
      settings.words.members(hub.members), width: 105, size: 13, limit: 2)
    rows += members.map { [HTMLLabel.Cell(.run($0, size: 13, color: fill.ink))] }
    return Drawing.Node(
      .html(.table(HTMLLabel.Table(rows))),
      [
        .shape(.circle), .fixedSize(true), .width(Self.hubDiameter), .fill(fill.color),
        .border(theme.name == .print ? theme.categoryBorder(rank) : theme.nodeBorder),
        .stroke(hub.members == nil ? .dashed : .solid), .penWidth(2),
        .position(Drawing.Point(x: 0, y: 0), pinned: true),
      ],
      about: About(
        tooltip: "\(hub.fullName) · \(settings.words.members(hub.members))",
        kinds: ["k-association"], link: hub.link))
  }

  private func about(_ match: Match, _ settings: PictureSettings) -> About {
    let told = [match.subject.fullName, settings.words.score(match.score)] + match.reasons
    return About(
      tooltip: told.joined(separator: " · "), kinds: ["k-association"], link: match.subject.link)
  }

  private func header(_ settings: PictureSettings, _ shown: [Match]) -> Header {
    let (words, theme) = (settings.words, settings.theme)
    let counts: [PictureSlot: String] = [
      .n: String(shown.count), .total: String(total), .name: hub.label,
    ]
    let subtitle: PictureWord =
      switch shown.count {
      case 0: .egoNone
      case 1: total == 1 ? .egoMatchesOne : .egoBest
      case total: .egoMatches
      default: .egoMatchesCut
      }
    var legend: [LegendMark] = []
    if !shown.isEmpty { legend.append(LegendMark(.none, words.text(.egoScore))) }
    if shown.contains(where: { !$0.score.isExact }) {
      legend.append(LegendMark(.none, words.text(.egoRange)))
    }
    // Where every match is uncertain dashes tell nothing; it is said once.
    if !shown.isEmpty, shown.allSatisfy({ $0.score.isUncertain }) {
      legend.append(LegendMark(.none, words.text(.regionAllUncertain)))
    } else if shown.contains(where: { $0.score.isUncertain }) {
      legend.append(
        LegendMark(.dashes(theme.edges.weak, width: 4), words.text(.regionUncertain)))
    }
    return settings.header(
      title: words.text(.egoTitle, [.name: hub.label]),
      subtitle: [words.text(subtitle, counts)], legend: [legend])
  }

  private func summary(_ settings: PictureSettings, _ shown: [Match]) -> String {
    guard let best = shown.first else {
      return settings.words.text(.egoNone, [.name: hub.label])
    }
    return settings.words.text(
      .egoSummary,
      [
        .name: hub.label, .n: String(shown.count), .total: String(total), .b: best.subject.label,
        .score: settings.words.score(best.score),
      ])
  }
}
