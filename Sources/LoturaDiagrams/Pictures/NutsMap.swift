package import LoturaGraphviz

/// Where partners are: a circle for each territory, its area by their number, on a map of Europe
/// that is made of the label points of all regions. A dark circle within it holds those that already
/// work with the associations, or with one of them.
///
/// A partner whose place is not known is counted and never drawn; places beyond the map stand in a
/// row below it. Circles that would lie on one another are moved apart a little (`CircleSpread`).
package struct NutsMap: Sendable {
  /// A territory and its partners.
  package struct Place: Hashable, Sendable {
    /// Its code: `ES`, `ES21`.
    package let code: String
    /// What it is called.
    package let name: String
    /// Where it is; nil: on no map that we have.
    package let point: GlobePoint?
    /// How many partners are there, > 0.
    package let count: Int
    /// How many of them work with the associations already.
    package let linked: Int
    /// Whether of these partners only the country is known, while others have a region.
    package var isOnlyCountry = false
    /// The partners as they are shown, the linked ones first; as many as are to be named.
    package var names: [String] = []

    /// A territory.
    package init(
      code: String, name: String, point: GlobePoint?, count: Int, linked: Int
    ) {
      precondition(0 <= linked && linked <= count && count > 0, "linked ≤ count, and somebody")
      self.code = code
      self.name = name
      self.point = point
      self.count = count
      self.linked = linked
    }
  }

  /// The association for which partners are shown.
  package struct Center: Hashable, Sendable {
    /// As it is shown.
    package let name: String
    /// Where it is; nil: unknown, or not to be shown.
    package let point: GlobePoint?

    /// An association.
    package init(name: String, point: GlobePoint?) {
      self.name = name
      self.point = point
    }
  }

  /// The territories, by code.
  package let places: [Place]
  /// Points that show where land is.
  package let ground: [GlobePoint]
  /// For whom; nil: all associations.
  package var center: Center?
  /// Whether each circle is a whole country.
  package var isByCountry = false
  /// How many partners have no known place.
  package var unplaced = 0
  /// How many partners are not shown, for so few in one country would be named by it.
  package var hidden = 0
  /// The wishes by which partners were chosen, in words; empty: all.
  package var wishes: [String] = []

  /// Territories on a ground.
  package init(places: [Place], ground: [GlobePoint]) {
    self.places = places
    self.ground = ground
  }

  /// More circles than these cannot be told apart: then countries are shown.
  package static let mostPlaces = 60
  /// Up to so many partners in all, circles of one or two carry their names.
  package static let mostNamed = 40

  /// The picture: circles at places of our own.
  package func drawing(_ settings: PictureSettings) -> Drawing {
    let plan = NutsMapPlan(self)
    var drawing = settings.drawing(
      header: header(settings, plan), summary: summary(settings), engine: .fixed)
    drawing.attributes = [.lines(.straight)]
    NutsMapDrawing(self, plan, settings).draw(in: &drawing)
    return drawing
  }

  /// How many partners are drawn.
  var count: Int { places.reduce(0) { $0 + $1.count } }
  /// How many of them work with the associations.
  var linked: Int { places.reduce(0) { $0 + $1.linked } }
}

// MARK: Words

extension NutsMap {
  private func title(_ words: PictureWords) -> String {
    center.map { words.text(.mapTitleOf, [.name: $0.name]) } ?? words.text(.mapTitle)
  }

  private func header(_ settings: PictureSettings, _ plan: NutsMapPlan) -> Header {
    let (words, theme) = (settings.words, settings.theme)
    var subtitle: [String] = []
    if places.isEmpty {
      subtitle.append(words.text(.mapNone))
    } else {
      let counted: PictureWord = isByCountry ? .mapCountries : .mapRegions
      subtitle.append(
        words.text(counted, [.n: words.count(count), .total: String(places.count)]))
    }
    if !wishes.isEmpty {
      subtitle.append(words.text(.mapWishes, [.names: wishes.joined(separator: " · ")]))
    }
    if unplaced > 0 {
      subtitle.append(
        words.text(unplaced == 1 ? .mapUnplacedOne : .mapUnplaced, [.n: words.count(unplaced)]))
    }
    if hidden > 0 { subtitle.append(words.text(.mapHidden, [.n: words.count(hidden)])) }
    let colors = NutsMapDrawing.Colors(theme)
    var legend: [LegendMark] = []
    if !places.isEmpty {
      legend.append(
        LegendMark(
          .swatch(colors.all.color, border: colors.border),
          words.text(plan.isEnlarged ? .mapAreaEnlarged : .mapArea)))
    }
    if linked > 0 {
      let word: PictureWord = center == nil ? .mapLinked : .mapLinkedTo
      legend.append(
        LegendMark(
          .swatch(colors.linked.color, border: nil),
          words.text(word, [.n: words.count(linked), .name: center?.name ?? ""])))
    }
    var notes: [LegendMark] = []
    if places.contains(where: \.isOnlyCountry) {
      notes.append(LegendMark(.dashes(theme.edges.middle, width: 1.6), words.text(.mapOnlyCountry)))
    }
    if plan.unlabelled > 0 { notes.append(LegendMark(.none, words.text(.mapUnlabelled))) }
    return settings.header(title: title(words), subtitle: subtitle, legend: [legend, notes])
  }

  private func summary(_ settings: PictureSettings) -> String {
    let words = settings.words
    guard let most = places.max(by: { ($0.count, $1.code) < ($1.count, $0.code) }) else {
      return words.text(.mapNone)
    }
    return words.text(
      .mapSummary,
      [
        .n: words.count(count), .total: String(places.count), .name: most.name,
        .score: words.count(most.count), .links: words.count(linked),
      ])
  }
}

extension PictureWords {
  /// A whole number, thousands parted by a thin blank as in all languages.
  func count(_ number: Int) -> String {
    let digits = String(number)
    guard digits.count > 4 else { return digits }
    var parts: [String] = []
    var rest = digits[...]
    while rest.count > 3 {
      parts.insert(String(rest.suffix(3)), at: 0)
      rest = rest.dropLast(3)
    }
    return ([String(rest)] + parts).joined(separator: "\u{202F}")
  }
}
