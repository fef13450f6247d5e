import Glibc
package import LoturaGraphviz
package import LoturaNetwork
package import LoturaScoring

/// Who has most in common: every association as a circle, its area by its members, its colour and
/// letter by its sector, with the backbone of links between them.
package struct RegionPicture: Sendable {
  /// How much two associations have in common.
  package struct Link: Hashable, Sendable {
    /// One of the two.
    package let a: Subject.ID
    /// The other.
    package let b: Subject.ID
    /// The affinity, 0 … 1.
    package let affinity: Estimate

    /// A link.
    package init(_ a: Subject.ID, _ b: Subject.ID, affinity: Estimate) {
      self.a = a
      self.b = b
      self.affinity = affinity
    }
  }

  /// The associations, in the order in which they are drawn and read.
  package let subjects: [PictureSubject]
  /// What links them; links with others are left out.
  package let links: [Link]

  /// A region.
  package init(subjects: [PictureSubject], links: [Link]) {
    self.subjects = subjects
    self.links = links
  }

  /// More circles than this, and they are laid out on several scales without moving apart.
  static let mostForSprings = 300

  /// The picture.
  package func drawing(_ settings: PictureSettings) -> Drawing {
    let (known, hidesFaint) = knownLinks
    let backbone = Backbone(
      of: known.map { Backbone.Link($0.a, $0.b, strength: $0.affinity.used) },
      nodeCount: subjects.count, measure: Backbone.Measure(perNode: 1.7))
    let drawn = backbone.kept.map { known[$0] }
    // Where every link is uncertain dashes tell nothing; the legend says it once.
    let tellsUncertain = !drawn.allSatisfy { $0.affinity.isUncertain }
    let groups = SectorGroups(of: subjects)
    let circles = Circles(of: subjects)
    var drawing = settings.drawing(
      header: header(
        settings, backbone, drawn, hidesFaint: hidesFaint,
        legend: legend(settings, drawn, groups, circles)),
      summary: summary(settings, drawn),
      engine: subjects.count > Self.mostForSprings ? .sfdp : .neato)
    drawing.attributes = drawing.engine == .neato ? [.lines(.straight), .overlap(.keep)] : []
    let places = drawing.engine == .neato ? map(circles, drawn, settings).places : []
    let nodes = subjects.indices.map { place in
      var node = node(subjects[place], circles.circles[place], groups, settings)
      if places.indices.contains(place) {
        node.attributes.append(.position(places[place], pinned: true))
      }
      return drawing.add(node)
    }
    for link in drawn {
      drawing.add(
        Drawing.Edge(
          nodes[link.a], nodes[link.b],
          line(
            link.affinity, isDashed: tellsUncertain && link.affinity.isUncertain, settings.theme),
          about: about(link, settings)))
    }
    return drawing
  }
}

/// A link between places, with its affinity.
private struct PlacedLink {
  let a: Int
  let b: Int
  let affinity: Estimate
}

extension RegionPicture {
  /// The links whose two ends are drawn and of whose affinity something is known.
  private var allLinks: [PlacedLink] {
    let places = Dictionary(
      subjects.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    return links.compactMap { link in
      guard let a = places[link.a], let b = places[link.b], !link.affinity.isUnknown else {
        return nil
      }
      return PlacedLink(a: a, b: b, affinity: link.affinity)
    }
  }

  /// Below this affinity two associations have next to nothing in common: a line would only say
  /// that everybody needs two. Where all links are so faint they are drawn nevertheless.
  static let faint = 0.1

  /// The links that may be drawn, and whether faint ones were left out.
  private var knownLinks: (links: [PlacedLink], hidesFaint: Bool) {
    let all = allLinks
    let clear = all.filter { $0.affinity.used >= Self.faint }
    return clear.isEmpty || clear.count == all.count ? (all, false) : (clear, true)
  }

  /// Closer where the affinity is greater.
  private func map(
    _ circles: Circles, _ drawn: [PlacedLink], _ settings: PictureSettings
  ) -> MapLayout {
    MapLayout(
      MapPlan(
        sizes: circles.circles.map { MapPlan.Vector(repeating: $0.diameter) }, areRound: true,
        lines: drawn.map { MapPlan.Line($0.a, $0.b, gap: 1.5 - $0.affinity.used) }),
      given: settings.given(subjects))
  }

  private func node(
    _ subject: PictureSubject, _ circle: Circles.Circle, _ groups: SectorGroups,
    _ settings: PictureSettings
  ) -> Drawing.Node {
    let theme = settings.theme
    let rank = groups.rank(of: subject)
    let fill = theme.category(rank)
    let number = subject.members.map(String.init) ?? "?"
    let small = max(10, (circle.fontSize * 0.8 * 2).rounded() / 2)
    var rows = circle.lines.map { line in
      [HTMLLabel.Cell(.run(line, size: circle.fontSize, color: fill.ink, bold: true))]
    }
    rows.append([
      HTMLLabel.Cell(
        .run("\(number) · \(groups.letter(of: subject))", size: small, color: fill.ink))
    ])
    let sector = subject.sector?.name ?? settings.words.text(.sectorUnknown)
    let about = About(
      tooltip: "\(subject.fullName) · \(sector) · \(settings.words.members(subject.members))",
      kinds: ["k-association", ClassName("sector-\(groups.letter(of: subject))")],
      link: subject.link)
    let shape: [Drawing.NodeAttribute] =
      circle.height.map { [.shape(.box), .height($0)] } ?? [.shape(.circle)]
    return Drawing.Node(
      .html(.table(HTMLLabel.Table(rows))),
      shape + [
        .fixedSize(true), .width(circle.diameter), .fill(fill.color),
        .border(border(rank, isKnown: subject.members != nil, theme)),
        .stroke(subject.members == nil ? .dashed : .solid),
        .penWidth(subject.members == nil ? 2 : theme.name == .print ? 1.6 : 1.2),
      ], about: about)
  }

  /// On paper the border carries the colour; a dashed border must be seen against any fill.
  private func border(_ rank: Int, isKnown: Bool, _ theme: Theme) -> Color {
    if theme.name == .print { return theme.categoryBorder(rank) }
    return isKnown ? theme.nodeBorder : theme.ink
  }

  private func line(_ affinity: Estimate, isDashed: Bool, _ theme: Theme) -> [Drawing.EdgeAttribute]
  {
    let color =
      affinity.used >= 0.6
      ? theme.edges.strong : affinity.used >= 0.45 ? theme.edges.middle : theme.edges.weak
    return [
      .color(color), .penWidth(Self.width(of: affinity.used)),
      .stroke(isDashed ? .dashed : .solid),
    ]
  }

  /// The width of a line in points: 0.8 + 7·affinity².
  static func width(of affinity: Double) -> Double { 0.8 + 7 * affinity * affinity }

  private func about(_ link: PlacedLink, _ settings: PictureSettings) -> About {
    let (a, b) = (subjects[link.a], subjects[link.b])
    return About(
      tooltip: "\(a.label) – \(b.label): \(settings.words.score(link.affinity))",
      kinds: ["k-link"], details: [About.Detail("weight", String(link.affinity.points))])
  }

  private func summary(_ settings: PictureSettings, _ drawn: [PlacedLink]) -> String {
    let words = settings.words
    let counts = [
      PictureSlot.associations: words.associations(subjects.count),
      .links: words.links(drawn.count),
    ]
    let strongest = drawn.max { $0.affinity.used < $1.affinity.used }
    guard let strongest else { return words.text(.regionNone, counts) }
    return words.text(
      .regionSummary,
      counts.merging([
        .a: subjects[strongest.a].label, .b: subjects[strongest.b].label,
        .score: words.score(strongest.affinity),
      ]) { $1 })
  }

  private func header(
    _ settings: PictureSettings, _ backbone: Backbone, _ drawn: [PlacedLink], hidesFaint: Bool,
    legend: [[LegendMark]]
  ) -> Header {
    let words = settings.words
    let fillings = [
      PictureSlot.associations: words.associations(subjects.count),
      .threshold: words.decimal(backbone.threshold ?? 1),
    ]
    let shown: PictureWord =
      drawn.isEmpty
      ? .regionNone
      : backbone.isWhole
        ? .regionAll : backbone.threshold == nil ? .regionStrongest : .regionBackbone
    var subtitle = [words.text(shown, fillings)]
    if hidesFaint {
      subtitle.append(words.text(.regionFaint, [.threshold: words.decimal(Self.faint)]))
    }
    if backbone.isCut { subtitle.append(words.text(.strongestKept, [.n: String(drawn.count)])) }
    return settings.header(
      title: words.text(.regionTitle), subtitle: subtitle, legend: legend)
  }

  private func legend(
    _ settings: PictureSettings, _ drawn: [PlacedLink], _ groups: SectorGroups, _ circles: Circles
  ) -> [[LegendMark]] {
    let (words, theme) = (settings.words, settings.theme)
    var lines: [LegendMark] = []
    if !drawn.isEmpty {
      lines.append(LegendMark(.none, words.text(.regionAffinity)))
      for share in [0.4, 0.6, 0.9] {
        lines.append(
          LegendMark(
            .line(theme.edges.strong, width: Self.width(of: share)), words.decimal(share)))
      }
    }
    if drawn.allSatisfy({ $0.affinity.isUncertain }), !drawn.isEmpty {
      lines.append(LegendMark(.none, words.text(.regionAllUncertain)))
    } else if drawn.contains(where: { $0.affinity.isUncertain }) {
      lines.append(
        LegendMark(.dashes(theme.edges.strong, width: 2.5), words.text(.regionUncertain)))
    }
    var shapes = [
      LegendMark(.none, words.text(circles.isEnlarged ? .regionAreaEnlarged : .regionArea))
    ]
    if subjects.contains(where: { $0.members == nil }) {
      shapes.append(LegendMark(.none, words.text(.regionMembersUnknown)))
    }
    return subjects.isEmpty ? [] : [groups.legend(settings), lines, shapes]
  }
}
