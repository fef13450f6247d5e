/// Every sentence and word that may stand on a picture. Raw values are the keys of the catalogue
/// in which the sentences are written in each language.
package enum PictureWord: String, CaseIterable, Hashable, Sendable {
  // Below every title, and counts
  case source = "picture.source"
  case sourceFictional = "picture.source.fictional"
  case associations = "picture.associations"
  case associationsOne = "picture.associations.one"
  case members = "picture.members"
  case membersOne = "picture.members.one"
  case membersUnknown = "picture.members.unknown"
  case links = "picture.links"
  case linksOne = "picture.links.one"
  case sectorUnknown = "picture.sector.unknown"
  case startingPoint = "picture.starting_point"
  case strongestKept = "picture.strongest_kept"
  case score = "picture.score"
  case scoreBetween = "picture.score.between"
  case scoreUnknown = "picture.score.unknown"
  case likely = "picture.likely"
  case exact = "picture.exact"

  // The region
  case regionTitle = "picture.region.title"
  case regionBackbone = "picture.region.backbone"
  case regionStrongest = "picture.region.strongest"
  case regionAll = "picture.region.all"
  case regionNone = "picture.region.none"
  case regionSummary = "picture.region.summary"
  case regionAffinity = "picture.region.affinity"
  case regionArea = "picture.region.area"
  case regionAreaEnlarged = "picture.region.area.enlarged"
  case regionMembersUnknown = "picture.region.members_unknown"
  case regionUncertain = "picture.region.uncertain"

  // One association and those it should meet
  case egoTitle = "picture.ego.title"
  case egoMatches = "picture.ego.matches"
  case egoMatchesOne = "picture.ego.matches.one"
  case egoBest = "picture.ego.best"
  case egoMatchesCut = "picture.ego.matches.cut"
  case egoNone = "picture.ego.none"
  case egoSummary = "picture.ego.summary"
  case egoScore = "picture.ego.score"
  case egoRange = "picture.ego.range"

  // Forms of cooperation
  case alliancesTitle = "picture.alliances.title"
  case alliancesPairs = "picture.alliances.pairs"
  case alliancesPairsOne = "picture.alliances.pairs.one"
  case alliancesNone = "picture.alliances.none"
  case alliancesBackbone = "picture.alliances.backbone"
  case alliancesSummary = "picture.alliances.summary"
  case alliancesFit = "picture.alliances.fit"
  case alliancesRange = "picture.alliances.range"
  case alliancesAlone = "picture.alliances.alone"
  case alliancesInto = "picture.alliances.into"
  case allianceLetter = "picture.form.alliance.letter"
  case allianceMeaning = "picture.form.alliance.meaning"
  case convergenceLetter = "picture.form.convergence.letter"
  case convergenceMeaning = "picture.form.convergence.meaning"
  case integrationLetter = "picture.form.integration.letter"
  case integrationMeaning = "picture.form.integration.meaning"
  case fusionLetter = "picture.form.fusion.letter"
  case fusionMeaning = "picture.form.fusion.meaning"

  // Needs and offers
  case flowTitle = "picture.flow.title"
  case flowSubtitle = "picture.flow.subtitle"
  case flowNone = "picture.flow.none"
  case flowUnasked = "picture.flow.unasked"
  case flowUnaskedOne = "picture.flow.unasked.one"
  case flowSummary = "picture.flow.summary"
  case flowNeeds = "picture.flow.needs"
  case flowOffers = "picture.flow.offers"
  case flowMet = "picture.flow.met"
  case flowGap = "picture.flow.gap"
  case flowOpen = "picture.flow.open"
  case flowLevel = "picture.flow.level"
  case flowNobodyOffers = "picture.flow.nobody_offers"
  case flowNoOfferKnown = "picture.flow.no_offer_known"
  case flowNeedsLevel = "picture.flow.needs_level"
  case flowOffersLevel = "picture.flow.offers_level"

  // Likeness
  case heatmapTitle = "picture.heatmap.title"
  case heatmapSubtitle = "picture.heatmap.subtitle"
  case heatmapOne = "picture.heatmap.one"
  case heatmapCut = "picture.heatmap.cut"
  case heatmapSummary = "picture.heatmap.summary"
  case heatmapUnknown = "picture.heatmap.unknown"
  case heatmapRange = "picture.heatmap.range"
  case ladderTitle = "picture.convergence.title"
  case ladderSubtitle = "picture.convergence.subtitle"
  case ladderSummary = "picture.convergence.summary"
  case ladderJoint = "picture.convergence.joint"
  case ladderJointUnknown = "picture.convergence.joint.unknown"
  case ladderAxis = "picture.convergence.axis"
  case ladderUncertain = "picture.convergence.uncertain"
  case ladderDelicate = "picture.convergence.column.delicate"
  case ladderConvergence = "picture.convergence.column.convergence"
  case ladderAlliance = "picture.convergence.column.alliance"
  case ladderEvents = "picture.convergence.column.events"
}

/// A place in a sentence where a name or a number goes: `{name}`.
package enum PictureSlot: String, CaseIterable, Hashable, Sendable {
  /// A count or another whole number.
  case n
  /// How many there are in all.
  case total
  /// The name of an association or of a data set.
  case name
  /// Several names.
  case names
  /// The first of a pair.
  case a
  /// The second of a pair.
  case b
  /// A counted phrase: '18 associations'.
  case associations
  /// A counted phrase: '32 links'.
  case links
  /// A threshold of affinity, with the decimal mark of the language.
  case threshold
  /// A score in points, 0 … 100.
  case score
  /// The lower end of a range of points.
  case low
  /// The upper end of a range of points.
  case high
  /// A date, as it is to be read.
  case date
}
