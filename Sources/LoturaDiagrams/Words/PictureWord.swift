/// Every sentence and word that may stand on a picture. Raw values are the keys of the catalogue
/// in which the sentences are written in each language.
package enum PictureWord: String, CaseIterable, Hashable, Sendable {
  // Below every title, and counts
  case source = "pictureSource"
  case sourceFictional = "pictureSourceFictional"
  case associations = "pictureAssociations"
  case associationsOne = "pictureAssociationsOne"
  case members = "pictureMembers"
  case membersOne = "pictureMembersOne"
  case membersUnknown = "pictureMembersUnknown"
  case links = "pictureLinks"
  case linksOne = "pictureLinksOne"
  case sectorUnknown = "pictureSectorUnknown"
  case startingPoint = "pictureStartingPoint"
  case strongestKept = "pictureStrongestKept"
  case score = "pictureScore"
  case scoreBetween = "pictureScoreBetween"
  case scoreUnknown = "pictureScoreUnknown"
  case likely = "pictureLikely"
  case exact = "pictureExact"

  // The region
  case regionTitle = "pictureRegionTitle"
  case regionBackbone = "pictureRegionBackbone"
  case regionStrongest = "pictureRegionStrongest"
  case regionAll = "pictureRegionAll"
  case regionNone = "pictureRegionNone"
  case regionSummary = "pictureRegionSummary"
  case regionAffinity = "pictureRegionAffinity"
  case regionArea = "pictureRegionArea"
  case regionAreaEnlarged = "pictureRegionAreaEnlarged"
  case regionMembersUnknown = "pictureRegionMembersUnknown"
  case regionAllUncertain = "pictureRegionAllUncertain"
  case regionUncertain = "pictureRegionUncertain"
  case regionFaint = "pictureRegionFaint"

  // One association and those it should meet
  case egoTitle = "pictureEgoTitle"
  case egoMatches = "pictureEgoMatches"
  case egoMatchesOne = "pictureEgoMatchesOne"
  case egoBest = "pictureEgoBest"
  case egoMatchesCut = "pictureEgoMatchesCut"
  case egoNone = "pictureEgoNone"
  case egoSummary = "pictureEgoSummary"
  case egoScore = "pictureEgoScore"
  case egoRange = "pictureEgoRange"

  // Forms of cooperation
  case alliancesTitle = "pictureAlliancesTitle"
  case alliancesPairs = "pictureAlliancesPairs"
  case alliancesPairsOne = "pictureAlliancesPairsOne"
  case alliancesNone = "pictureAlliancesNone"
  case alliancesBackbone = "pictureAlliancesBackbone"
  case alliancesSummary = "pictureAlliancesSummary"
  case alliancesFit = "pictureAlliancesFit"
  case alliancesRange = "pictureAlliancesRange"
  case alliancesAlone = "pictureAlliancesAlone"
  case alliancesInto = "pictureAlliancesInto"
  case allianceLetter = "pictureFormAllianceLetter"
  case allianceMeaning = "pictureFormAllianceMeaning"
  case convergenceLetter = "pictureFormConvergenceLetter"
  case convergenceMeaning = "pictureFormConvergenceMeaning"
  case integrationLetter = "pictureFormIntegrationLetter"
  case integrationMeaning = "pictureFormIntegrationMeaning"
  case fusionLetter = "pictureFormFusionLetter"
  case fusionMeaning = "pictureFormFusionMeaning"

  // Needs and offers
  case flowTitle = "pictureFlowTitle"
  case flowSubtitle = "pictureFlowSubtitle"
  case flowCut = "pictureFlowCut"
  case flowNone = "pictureFlowNone"
  case flowUnasked = "pictureFlowUnasked"
  case flowUnaskedOne = "pictureFlowUnaskedOne"
  case flowSummary = "pictureFlowSummary"
  case flowNeeds = "pictureFlowNeeds"
  case flowOffers = "pictureFlowOffers"
  case flowMet = "pictureFlowMet"
  case flowGap = "pictureFlowGap"
  case flowOpen = "pictureFlowOpen"
  case flowLevel = "pictureFlowLevel"
  case flowNobodyOffers = "pictureFlowNobodyOffers"
  case flowNoOfferKnown = "pictureFlowNoOfferKnown"
  case flowNeedsLevel = "pictureFlowNeedsLevel"
  case flowOffersLevel = "pictureFlowOffersLevel"

  // Likeness
  case heatmapTitle = "pictureHeatmapTitle"
  case heatmapSubtitle = "pictureHeatmapSubtitle"
  case heatmapOne = "pictureHeatmapOne"
  case heatmapCut = "pictureHeatmapCut"
  case heatmapSummary = "pictureHeatmapSummary"
  case heatmapUnknown = "pictureHeatmapUnknown"
  case heatmapRange = "pictureHeatmapRange"
  case ladderTitle = "pictureConvergenceTitle"
  case ladderSubtitle = "pictureConvergenceSubtitle"
  case ladderSummary = "pictureConvergenceSummary"
  case ladderJoint = "pictureConvergenceJoint"
  case ladderJointUnknown = "pictureConvergenceJointUnknown"
  case ladderAxis = "pictureConvergenceAxis"
  case ladderUncertain = "pictureConvergenceUncertain"
  case ladderAllUncertain = "pictureConvergenceAllUncertain"
  case ladderSpans = "pictureConvergenceSpans"
  case ladderDelicate = "pictureConvergenceColumnDelicate"
  case ladderConvergence = "pictureConvergenceColumnConvergence"
  case ladderAlliance = "pictureConvergenceColumnAlliance"
  case ladderEvents = "pictureConvergenceColumnEvents"

  // Before and after
  case mergeTitleFusion = "pictureMergeTitleFusion"
  case mergeTitleInto = "pictureMergeTitleInto"
  case mergeTitleIntoSeveral = "pictureMergeTitleIntoSeveral"
  case mergeTitleConvergence = "pictureMergeTitleConvergence"
  case mergeTitleAlliance = "pictureMergeTitleAlliance"
  case mergeSubtitle = "pictureMergeSubtitle"
  case mergeApart = "pictureMergeApart"
  case mergeIntoUnknown = "pictureMergeIntoUnknown"
  case mergeToday = "pictureMergeToday"
  case mergeAfter = "pictureMergeAfter"
  case mergeTogether = "pictureMergeTogether"
  case mergeChanges = "pictureMergeChanges"
  case mergeMembers = "pictureMergeMembers"
  case mergeOnlyIn = "pictureMergeOnlyIn"
  case mergeInBoth = "pictureMergeInBoth"
  case mergeInSeveral = "pictureMergeInSeveral"
  case mergeFrom = "pictureMergeFrom"
  case mergeOnce = "pictureMergeOnce"
  case mergeOnceSeveral = "pictureMergeOnceSeveral"
  case mergeWidth = "pictureMergeWidth"
  case mergeDashed = "pictureMergeDashed"
  case mergeBetter = "pictureMergeBetter"
  case mergeWorse = "pictureMergeWorse"
  case mergeFit = "pictureMergeFit"
  case mergeJoins = "pictureMergeJoins"
  case mergeSummary = "pictureMergeSummary"

  // A consortium for a call
  case consortiumTitle = "pictureConsortiumTitle"
  case consortiumTitleNone = "pictureConsortiumTitleNone"
  case consortiumSubtitle = "pictureConsortiumSubtitle"
  case consortiumNone = "pictureConsortiumNone"
  case consortiumPartners = "pictureConsortiumPartners"
  case consortiumPartnersOne = "pictureConsortiumPartnersOne"
  case consortiumCountries = "pictureConsortiumCountries"
  case consortiumCountriesOne = "pictureConsortiumCountriesOne"
  case consortiumCost = "pictureConsortiumCost"
  case consortiumCostUnknown = "pictureConsortiumCostUnknown"
  case consortiumMusts = "pictureConsortiumMusts"
  case consortiumBest = "pictureConsortiumBest"
  case consortiumAtMost = "pictureConsortiumAtMost"
  case consortiumFound = "pictureConsortiumFound"
  case consortiumUndecided = "pictureConsortiumUndecided"
  case consortiumMet = "pictureConsortiumMet"
  case consortiumOpen = "pictureConsortiumOpen"
  case consortiumUnclear = "pictureConsortiumUnclear"
  case consortiumFilled = "pictureConsortiumFilled"
  case consortiumThick = "pictureConsortiumThick"
  case consortiumCoordinator = "pictureConsortiumCoordinator"
  case consortiumPartner = "pictureConsortiumPartner"
  case consortiumCountryUnknown = "pictureConsortiumCountryUnknown"
  case consortiumMust = "pictureConsortiumMust"
  case consortiumWish = "pictureConsortiumWish"
  case consortiumStillOpen = "pictureConsortiumStillOpen"
  case consortiumCoveredBy = "pictureConsortiumCoveredBy"
  case consortiumCoveredByOne = "pictureConsortiumCoveredByOne"
  case consortiumCandidates = "pictureConsortiumCandidates"
  case consortiumCandidatesOne = "pictureConsortiumCandidatesOne"
  case consortiumNobody = "pictureConsortiumNobody"
  case consortiumConflict = "pictureConsortiumConflict"
  case consortiumCut = "pictureConsortiumCut"

  // Associations by priorities
  case alignmentTitle = "pictureAlignmentTitle"
  case alignmentSubtitle = "pictureAlignmentSubtitle"
  case alignmentCrowdedOn = "pictureAlignmentCrowdedOn"
  case alignmentNobodyOn = "pictureAlignmentNobodyOn"
  case alignmentOpenOn = "pictureAlignmentOpenOn"
  case alignmentCrowded = "pictureAlignmentCrowded"
  case alignmentUnserved = "pictureAlignmentUnserved"
  case alignmentUnknown = "pictureAlignmentUnknown"
  case alignmentBelow = "pictureAlignmentBelow"
  case alignmentNot = "pictureAlignmentNot"
  case alignmentUntold = "pictureAlignmentUntold"
  case alignmentCrowd = "pictureAlignmentCrowd"
  case alignmentOpen = "pictureAlignmentOpen"
  case alignmentOpenUnknown = "pictureAlignmentOpenUnknown"
  case alignmentWeight = "pictureAlignmentWeight"
  case alignmentCut = "pictureAlignmentCut"
  case alignmentNone = "pictureAlignmentNone"
  case alignmentSummary = "pictureAlignmentSummary"
  case alignmentCellNone = "pictureAlignmentCellNone"
  case alignmentCellUnknown = "pictureAlignmentCellUnknown"
  // Figures against peers and over the years
  case scoreboardTitle = "pictureScoreboardTitle"
  case scoreboardTitleAll = "pictureScoreboardTitleAll"
  case scoreboardSubtitle = "pictureScoreboardSubtitle"
  case scoreboardNone = "pictureScoreboardNone"
  case scoreboardCut = "pictureScoreboardCut"
  case scoreboardBand = "pictureScoreboardBand"
  case scoreboardMedian = "pictureScoreboardMedian"
  case scoreboardGap = "pictureScoreboardGap"
  case scoreboardMiddle = "pictureScoreboardMiddle"
  case scoreboardSummary = "pictureScoreboardSummary"
  // Who sits where
  case participationTitle = "pictureParticipationTitle"
  case participationSubtitle = "pictureParticipationSubtitle"
  case participationNone = "pictureParticipationNone"
  case participationBlank = "pictureParticipationBlank"
  case participationBlankOne = "pictureParticipationBlankOne"
  case participationCut = "pictureParticipationCut"
  case participationSummary = "pictureParticipationSummary"
  case participationOver = "pictureParticipationOver"
  case participationCount = "pictureParticipationCount"
  case participationLeadLetter = "pictureParticipationLeadLetter"
  case participationLead = "pictureParticipationLead"
  case participationMember = "pictureParticipationMember"
  case participationLeft = "pictureParticipationLeft"
  case participationAbsent = "pictureParticipationAbsent"
  case participationUnknown = "pictureParticipationUnknown"
  // Tables
  case tablesTitle = "pictureTablesTitle"
  case tablesTitleNone = "pictureTablesTitleNone"
  case tablesTable = "pictureTablesTable"
  case tablesTrack = "pictureTablesTrack"
  case tablesMaturity = "pictureTablesMaturity"
  case tablesRound = "pictureTablesRound"
  case tablesCut = "pictureTablesCut"
  case tablesGuest = "pictureTablesGuest"

  // An agenda
  case agendaTitle = "pictureAgendaTitle"
  case agendaTitleNone = "pictureAgendaTitleNone"
  case agendaMeetings = "pictureAgendaMeetings"
  case agendaFair = "pictureAgendaFair"
  case agendaBest = "pictureAgendaBest"
  case agendaAtMost = "pictureAgendaAtMost"
  case agendaCut = "pictureAgendaCut"
  case agendaTableShort = "pictureAgendaTableShort"
  case agendaTableLong = "pictureAgendaTableLong"
  case agendaTablesOf = "pictureAgendaTablesOf"
  case agendaTables = "pictureAgendaTables"
  case agendaTablesOne = "pictureAgendaTablesOne"
  case agendaGuest = "pictureAgendaGuest"
  case agendaElsewhere = "pictureAgendaElsewhere"
  case agendaAway = "pictureAgendaAway"
  case agendaFree = "pictureAgendaFree"
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
