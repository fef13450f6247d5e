package import LoturaGraphviz
package import LoturaNetwork
package import LoturaScoring

/// Which form of cooperation suits whom: associations as boxes, each candidate pair a line in the
/// manner of its form, with the form's letter and the fit standing on the line.
package struct AlliancePicture: Sendable {
  /// One pair and the form that suits it.
  package struct Pair: Hashable, Sendable {
    /// One of the two.
    package let a: Subject.ID
    /// The other.
    package let b: Subject.ID
    /// The form.
    package let form: Form
    /// How well it fits, 0 … 1.
    package let fit: Estimate
    /// For integration: the one that the other would join; nil: not known.
    package let into: Subject.ID?

    /// A pair and its form.
    package init(
      _ a: Subject.ID, _ b: Subject.ID, form: Form, fit: Estimate, into: Subject.ID? = nil
    ) {
      self.a = a
      self.b = b
      self.form = form
      self.fit = fit
      self.into = into
    }
  }

  /// The associations, in the order in which they are drawn and read.
  package let subjects: [PictureSubject]
  /// The candidate pairs; those with others are left out.
  package let pairs: [Pair]
  /// Whether fusion and integration were asked for by name; otherwise they are left out.
  package let showsDelicate: Bool

  /// Associations and the pairs among them.
  package init(subjects: [PictureSubject], pairs: [Pair], showsDelicate: Bool = false) {
    self.subjects = subjects
    self.pairs = pairs
    self.showsDelicate = showsDelicate
  }

  /// The picture.
  package func drawing(_ settings: PictureSettings) -> Drawing {
    let candidates = placedPairs
    let backbone = Backbone(
      of: candidates.map { Backbone.Link($0.a, $0.b, strength: $0.pair.fit.used) },
      nodeCount: subjects.count, measure: Backbone.Measure(ofEach: 1, perNode: 0.9))
    let drawn = backbone.kept.map { candidates[$0] }
    let linked = Set(drawn.flatMap { [$0.a, $0.b] })
    let scene = Scene(
      drawn: drawn, isWhole: backbone.isWhole,
      alone: subjects.indices.filter { !linked.contains($0) })
    var drawing = settings.drawing(
      header: header(settings, scene), summary: summary(settings, scene),
      engine: subjects.count > RegionPicture.mostForSprings ? .sfdp : .neato, isDirected: true)
    drawing.attributes = drawing.engine == .neato ? [.lines(.straight), .overlap(.keep)] : []
    let boxes = BoxSize(of: subjects.map(\.label))
    let lines = drawn.map { AllianceLine($0.pair, settings) }
    let places = linked.sorted()
    let rows = Dictionary(uniqueKeysWithValues: places.enumerated().map { ($1, $0) })
    let map = drawing.engine == .neato ? map(places, boxes, zip(drawn, lines), settings) : nil
    let nodes = places.enumerated().map { row, place in
      var node = box(subjects[place], boxes, settings)
      if let map { node.attributes.append(.position(map.places[row], pinned: true)) }
      return drawing.add(node)
    }
    for (candidate, line) in zip(drawn, lines) {
      guard let a = rows[candidate.a], let b = rows[candidate.b] else { continue }
      line.draw(
        in: &drawing, between: Drawing.Ends(nodes[a], nodes[b]),
        at: map?.middle(of: a, b), about: about(candidate, settings))
    }
    return drawing
  }
}

/// A pair between places.
private struct PlacedPair {
  let a: Int
  let b: Int
  let pair: AlliancePicture.Pair
}

/// What is drawn of the candidates.
private struct Scene {
  let drawn: [PlacedPair]
  let isWhole: Bool
  let alone: [Int]
}

extension AlliancePicture {
  /// Pairs whose ends are drawn and whose form may be shown; integration runs from the one that
  /// joins to the one that is joined.
  private var placedPairs: [PlacedPair] {
    let places = Dictionary(
      subjects.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    return pairs.compactMap { pair in
      guard showsDelicate || !pair.form.isDelicate, let a = places[pair.a],
        let b = places[pair.b], a != b, !pair.fit.isUnknown
      else { return nil }
      return pair.into == pair.a
        ? PlacedPair(a: b, b: a, pair: pair) : PlacedPair(a: a, b: b, pair: pair)
    }
  }

  /// Where the boxes stand; closer where the fit is better.
  private func map(
    _ places: [Int], _ boxes: BoxSize, _ lines: Zip2Sequence<[PlacedPair], [AllianceLine]>,
    _ settings: PictureSettings
  ) -> MapLayout {
    let rows = Dictionary(uniqueKeysWithValues: places.enumerated().map { ($1, $0) })
    return MapLayout(
      MapPlan(
        sizes: places.map { _ in MapPlan.Vector(boxes.width, boxes.height) }, areRound: false,
        lines: lines.map { candidate, line in
          MapPlan.Line(
            rows[candidate.a] ?? 0, rows[candidate.b] ?? 0,
            gap: line.labelSize.x + 1.2 - 0.4 * candidate.pair.fit.used, label: line.labelSize)
        }), given: settings.given(places.map { subjects[$0] }))
  }

  private func box(
    _ subject: PictureSubject, _ size: BoxSize, _ settings: PictureSettings
  ) -> Drawing.Node {
    let theme = settings.theme
    let rows = size.lines(of: subject.label).map {
      [HTMLLabel.Cell(.run($0, size: size.fontSize, color: theme.ink, bold: true))]
    }
    let sector = subject.sector?.name ?? settings.words.text(.sectorUnknown)
    return Drawing.Node(
      .html(.table(HTMLLabel.Table(rows))),
      [
        .shape(.box), .rounded(true), .fixedSize(true), .width(size.width), .height(size.height),
        .fill(theme.surfaces.box),
        .border(theme.name == .dark ? theme.edges.middle : theme.nodeBorder), .penWidth(1.6),
      ],
      about: About(
        tooltip: "\(subject.fullName) · \(sector) · \(settings.words.members(subject.members))",
        kinds: ["k-association"], link: subject.link))
  }

  private func about(_ candidate: PlacedPair, _ settings: PictureSettings) -> About {
    About(
      tooltip: told(candidate, settings),
      kinds: ["k-link", ClassName("form-\(candidate.pair.form.rawValue)")],
      details: [About.Detail("weight", String(candidate.pair.fit.points))])
  }

  private func told(_ candidate: PlacedPair, _ settings: PictureSettings) -> String {
    let words = settings.words
    let (a, b) = (subjects[candidate.a].label, subjects[candidate.b].label)
    var told = "\(a) – \(b) · \(words.text(candidate.pair.form.meaning)) · "
    told += words.score(candidate.pair.fit)
    if candidate.pair.form == .integration, candidate.pair.into != nil {
      told += " · " + words.text(.alliancesInto, [.a: a, .b: b])
    }
    return told
  }

  private func header(_ settings: PictureSettings, _ scene: Scene) -> Header {
    let words = settings.words
    var first = words.counted(scene.drawn.count, one: .alliancesPairsOne, other: .alliancesPairs)
    if scene.drawn.isEmpty { first = words.text(.alliancesNone) }
    if !scene.isWhole { first += "; " + words.text(.alliancesBackbone) }
    let isDelicate = scene.drawn.contains { $0.pair.form.isDelicate }
    var subtitle = isDelicate ? ["\(first); \(words.text(.startingPoint))"] : [first]
    if !scene.alone.isEmpty, !scene.drawn.isEmpty {
      let names = scene.alone.map { subjects[$0].label }.joined(separator: ", ")
      subtitle.append(words.text(.alliancesAlone, [.names: names]))
    }
    let forms = Form.allCases.filter { form in scene.drawn.contains { $0.pair.form == form } }
      .map { form in
        LegendMark(
          FormLine(form, settings.theme).sign,
          "\(words.text(form.letter))  \(words.text(form.meaning))")
      }
    var legend: [LegendMark] = []
    if !scene.drawn.isEmpty { legend.append(LegendMark(.none, words.text(.alliancesFit))) }
    if scene.drawn.contains(where: { $0.pair.fit.showsRange }) {
      legend.append(LegendMark(.none, words.text(.alliancesRange)))
    }
    return settings.header(
      title: words.text(.alliancesTitle), subtitle: subtitle, legend: [forms, legend])
  }

  private func summary(_ settings: PictureSettings, _ scene: Scene) -> String {
    let words = settings.words
    let best = scene.drawn.max { $0.pair.fit.used < $1.pair.fit.used }
    guard let best else { return words.text(.alliancesNone) }
    return words.text(
      .alliancesSummary,
      [
        .associations: words.associations(subjects.count), .n: String(scene.drawn.count),
        .a: subjects[best.a].label, .b: subjects[best.b].label,
        .name: words.text(best.pair.form.meaning), .score: words.score(best.pair.fit),
      ])
  }
}
