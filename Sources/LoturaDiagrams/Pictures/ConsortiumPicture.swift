package import LoturaGraphviz

/// Who covers what in a call: partners by country at the left, what the call asks for at the right;
/// or, where no consortium keeps all rules, which of them cannot hold together.
package struct ConsortiumPicture: Sendable {
  /// One partner of the consortium.
  package struct Partner: Hashable, Sendable {
    /// Its label or name, as a reader is to see it.
    package let name: String
    /// What it is, in the language of the picture: 'research'; nil: a partner.
    package var role: String?
    /// The name of its country; nil: unknown.
    package var country: String?
    /// What it would cost, with its unit; nil: unknown, shown as '?'.
    package var cost: String?
    /// Whether it leads.
    package var isCoordinator = false
    /// The page with more about it.
    package var link: Link?

    /// A partner of whom no more is known.
    package init(_ name: String, country: String? = nil, cost: String? = nil) {
      self.name = name
      self.country = country
      self.cost = cost
    }
  }

  /// One thing that the call asks for.
  package struct Requirement: Hashable, Sendable {
    /// Its name in the language of the picture.
    package let name: String
    /// Whether it must be met; else it is a wish.
    package let isMandatory: Bool
    /// Whether it is met; nil: not known.
    package let isMet: Bool?
    /// The places of the partners that cover it.
    package var coverers: [Int] = []
    /// How far it is covered, 0 … 1; nil: not known, and not written.
    package var coverage: Double?
    /// How many of all candidates could cover it; nil: not known, and not written.
    package var candidates: Int?

    /// Something asked for.
    package init(_ name: String, isMandatory: Bool, isMet: Bool?, coverers: [Int] = []) {
      self.name = name
      self.isMandatory = isMandatory
      self.isMet = isMet
      self.coverers = coverers
    }
  }

  /// What is known about how good the consortium is.
  package enum Guarantee: Hashable, Sendable {
    /// None is better.
    case best
    /// Another may be better by this at most, as it is to be read: '3 %'.
    case atMost(String)
    /// The search was ended; how much better another may be is not known.
    case unknown
  }

  /// What the search found.
  package enum Outcome: Hashable, Sendable {
    /// A consortium; its cost and the budget as they are to be read, nil: unknown or none.
    case found(Guarantee, cost: String?, budget: String?)
    /// None keeps all rules; which cannot hold together, in sentences.
    case infeasible([String])
    /// The search ended before it found one or showed that there is none.
    case undecided
  }

  /// What the call is called.
  package let call: String
  /// The partners; none where there is no consortium.
  package let partners: [Partner]
  /// What the call asks for.
  package let requirements: [Requirement]
  /// What the search found.
  package let outcome: Outcome

  /// More requirements than this do not fit on a page: those that must be met come first.
  package static let mostRequirements = 20

  /// A consortium for a call, or why there is none.
  package init(
    call: String, partners: [Partner], requirements: [Requirement], outcome: Outcome
  ) {
    self.call = call
    self.partners = partners
    self.requirements = requirements
    self.outcome = outcome
  }

  /// The picture.
  package func drawing(_ settings: PictureSettings) -> Drawing {
    let facts = facts(settings.words)
    let header = header(settings, facts)
    var drawing = settings.drawing(
      header: header, summary: summary(settings.words, facts), engine: .fixed, isDirected: true)
    drawing.attributes = [.lines(.straight)]
    ConsortiumDrawing(self, settings).draw(in: &drawing)
    return drawing
  }
}

extension ConsortiumPicture {
  /// The sentences that say why there is no consortium; nil: there is one.
  var conflict: [String]? {
    if case .infeasible(let sentences) = outcome { return sentences }
    return nil
  }

  /// The requirements that are drawn, in their order: all, or those that must be met first.
  var shown: [Requirement] {
    guard requirements.count > Self.mostRequirements else { return requirements }
    let order = requirements.indices.sorted { one, other in
      let (mine, theirs) = (requirements[one].isMandatory, requirements[other].isMandatory)
      return mine == theirs ? one < other : mine
    }
    return order.prefix(Self.mostRequirements).sorted().map { requirements[$0] }
  }

  /// '5 partners', '4 countries', '1,570 of 2,000 k€', 'musts met: 4 of 4', 'proved best'.
  private func facts(_ words: PictureWords) -> [String] {
    if outcome == .undecided { return [words.text(.consortiumUndecided)] }
    guard case .found(let guarantee, let cost, let budget) = outcome else { return [] }
    var facts = [
      words.counted(partners.count, one: .consortiumPartnersOne, other: .consortiumPartners)
    ]
    let countries = Set(partners.compactMap(\.country)).count
    facts.append(
      words.counted(countries, one: .consortiumCountriesOne, other: .consortiumCountries))
    if partners.contains(where: { $0.country == nil }) {
      facts[1] += " (+ ?)"
    }
    if let budget {
      facts.append(words.text(.consortiumCost, [.a: cost ?? "?", .b: budget]))
    } else {
      facts.append(cost ?? words.text(.consortiumCostUnknown))
    }
    let musts = requirements.filter(\.isMandatory)
    if !musts.isEmpty {
      facts.append(
        words.text(
          .consortiumMusts,
          [.n: String(musts.count { $0.isMet == true }), .total: String(musts.count)]))
    }
    switch guarantee {
    case .best: facts.append(words.text(.consortiumBest))
    case .atMost(let better): facts.append(words.text(.consortiumAtMost, [.score: better]))
    case .unknown: facts.append(words.text(.consortiumFound))
    }
    // A line breaks between facts, not within one.
    return facts.map { fact in String(fact.map { $0 == " " ? "\u{A0}" : $0 }) }
  }

  private func title(_ words: PictureWords) -> String {
    words.text(conflict == nil ? .consortiumTitle : .consortiumTitleNone, [.name: call])
  }

  private func header(_ settings: PictureSettings, _ facts: [String]) -> Header {
    let words = settings.words
    var subtitle = [facts.joined(separator: " · ")].filter { !$0.isEmpty }
    subtitle.append(words.text(conflict == nil ? .consortiumSubtitle : .consortiumNone))
    if shown.count < requirements.count {
      subtitle.append(
        words.text(
          .consortiumCut, [.n: String(shown.count), .total: String(requirements.count)]))
    }
    return settings.header(
      title: title(words), subtitle: subtitle, legend: [legend(settings)])
  }

  private func legend(_ settings: PictureSettings) -> [LegendMark] {
    guard conflict == nil else { return [] }
    let (words, theme) = (settings.words, settings.theme)
    var legend: [LegendMark] = []
    if shown.contains(where: { $0.isMet == true }) {
      legend.append(
        LegendMark(
          .swatch(theme.surfaces.met, border: theme.accents.green), words.text(.consortiumMet)))
    }
    if shown.contains(where: { $0.isMet == false }) {
      legend.append(
        LegendMark(.dashes(theme.accents.ochre, width: 2), words.text(.consortiumOpen)))
    }
    if shown.contains(where: { $0.isMet == nil }) {
      legend.append(LegendMark(.none, words.text(.consortiumUnclear)))
    }
    if partners.contains(where: \.isCoordinator) {
      legend.append(
        LegendMark(
          .none, words.text(theme.name == .print ? .consortiumThick : .consortiumFilled)))
    }
    return legend
  }

  private func summary(_ words: PictureWords, _ facts: [String]) -> String {
    (conflict ?? [facts.joined(separator: " · ") + "."]).joined(separator: " ")
  }
}
