/// Every sentence and word that Lotura says to people.
///
/// The raw value is the key in `Words/en.json`, `es.json` and `eu.json`; a key that a language
/// lacks, or has too many, fails a test. Some sentences have a form for one thing and one for
/// several (`Words.callAsFunction(_:count:_:)`).
package enum Sentence: String, CaseIterable, Hashable, Sendable {
  case placeWorkbook, placeSheet, placeRow, placeColumn, placeCell
  case didYouMean
  case severityError, severityWarning
  case issueMissingSheet, issueMissingColumn, issueMissingValue, issueNotANumber, issueNotBetween
  case issueNotAbove, issueNotAboveUpTo, issueNotAtLeast, issueNotAtMost, issueNotAWholeNumber
  case issueNotOneOf, issueNotADate, issueNotADateTime, issueNotABoolean, issueNotACountry
  case issueNotATerritory, issueEndsBeforeStart, issueLinkToItself, issueWrongKindOfID
  case issueNotUTF8, issueStrayQuote, issueTextAfterQuote, issueUnclosedQuote, issueTooManyCells
  case issueCellTooLong, issueRepeatedColumn, issueUnreadableFile, issueIDTooLong
  case issueIDWithControlCharacter, issueDuplicateID, issueUnknownID, issueCycle
  case issueUnknownSheet, issueUnknownColumn, issueUnknownTerritory, issueRepeatedRow
  case issueFormulaWithoutValue, issueNearDuplicate
  case columnSheet, columnRow, columnRows, columnColumn, columnValue, columnSeverity, columnCode
  case columnMessage, columnAssociation, columnMissing, columnState, columnWidens, columnSource
  case columnAsOf, columnConfidence, columnRank, columnA, columnB, columnLearner, columnTeacher
  case columnNameA, columnNameB, columnPoints, columnRange, columnLow, columnHigh, columnKind
  case columnForm, columnKnown, columnFirst, columnTop3, columnReasons, columnFlags, columnTerm
  case columnWeight, columnCommand, columnAxis, columnInputs, columnFit, columnConditions
  case columnBestIn, columnReason, columnSetting
  case total
  case yes
  case no
  case unknownValue
  case notGiven
  case range
  case footerData, footerAudience, footerAnonymous
  case audiencePublic, audienceMembers, audienceAgency, audienceCase
  case knowledgeComplete, knowledgePartial, knowledgeUnknown
  case sheetAssociations, sheetCompanies, sheetSectors, sheetPriorities, sheetPartners
  case sheetCapabilities, sheetProjects, sheetGroups, sheetOfficers, sheetCalls, sheetTopics
  case sheetSlots, sheetActions, sheetExplorations, sheetPractices, sheetMeasures
  case sheetMemberships, sheetActivities, sheetAlignments, sheetOffers, sheetNeeds
  case sheetPartnerships, sheetCooperations, sheetParticipations, sheetAttendance
  case sheetSectorLinks, sheetFigures, sheetAssessments, sheetSurvey, sheetVotes, sheetRequests
  case sheetAvailability, sheetVetoes, sheetAssignments, sheetExpertise, sheetRequirements
  case sheetCosts, sheetRules, sheetFollowups, sheetJudgements, sheetActivityLog, sheetOccupied
  case sheetIdentifiers, sheetCoverage, sheetExplorationParties, sheetAdoptions
  case axisO, axisQ, axisK, axisP, axisC, axisFab, axisFba, axisV, axisN, axisB, axisM, axisGab
  case axisGba, axisT, axisH, axisL
  case termC, termShortC, termP, termShortP, termKp, termShortKp, termH, termShortH, termHn
  case termShortHn, termN, termShortN, termZ, termShortZ, termF, termShortF, termG, termShortG
  case termK, termShortK, termPs, termShortPs, termCs, termShortCs, termVs, termShortVs, termOs
  case termShortOs, termQs, termShortQs, termB, termShortB, termA, termShortA, termM, termShortM
  case termT, termShortT, termX, termShortX, termL, termShortL, termKm, termShortKm
  case formAlliance, formConvergence, formIntegration, formFusion, formAllianceMeaning
  case formConvergenceMeaning, formIntegrationMeaning, formFusionMeaning, formNone
  case modeBalanced, modeExplore, modeDeliver, modeLearn
  case reasonSharedMembers, reasonSharedPriorities, reasonFillsGaps, reasonRelatedSectors
  case reasonWorkedTogether, reasonWorkedTogetherLast, reasonNewToEachOther, reasonNewPartners
  case reasonAlikeBoth, reasonAlikeSize, reasonAlikeMaturity, reasonCanLearn, reasonSameServices
  case reasonCommonHost, reasonNear
  case flagMostlyUnknown, flagDerivedSectors, flagFollowedUp, flagDropped, flagOverlapByChance
  case flagSameHost
  case suggestTitle, suggestTitleFor, suggestTitleLearn, suggestTitleForm, suggestTitleAll
  case suggestMeet, suggestMeetRange, suggestLearn, suggestLearnRange, suggestForm
  case suggestFormRange, suggestTwoForms, suggestOneForm, suggestNoForm, suggestStability
  case suggestAcceptability, suggestShown, suggestNobody, suggestTable, suggestVetoed
  case suggestVetoedPair
  case delicateLine
  case kindMatchmaking
  case explainTitle, explainRank, explainKnown, explainSum, explainAxes, explainForms
  case explainBestTwo, explainBestOne, explainNoForms, explainInto
  case statusAdvice, statusLeaning, statusNone
  case formOut, formVetoed, formOpen, formConditions
  case gateAtLeast, gateMoreThan, gateAtMost, gateLessThan, gateHolds, gateFails, gateOpen
  case gateNone, gateLine
  case explainChance, explainChanges, explainQuestions, explainMostValuable
  case inputLine, inputNone, inputMembersA, inputMembersB, inputMembersInAll, inputShared
  case inputOnlyA, inputOnlyB, inputSumOfMinima, inputSumOfMaxima, inputKnowledgeA
  case inputKnowledgeB, inputSectorsA, inputSectorsB, inputDerivedA, inputDerivedB, inputLambda
  case inputGapsA, inputGapsB, inputFilledForA, inputFilledForB, inputPartnersA, inputPartnersB
  case inputCountriesA, inputCountriesB, inputMeasures, inputValuesA, inputValuesB, inputMaturityA
  case inputMaturityB, inputTerritoryA, inputTerritoryB, inputEvents, inputStrength, inputHostA
  case inputHostB, inputLarger, inputReference
  case measureMembers, measureStaff, measureBudget, measureEmployment, measureTurnover
  case changeLine, changeTerm, changeSectorLikeness, changeCooperation, changeOffer
  case changeAlignment, changeUnknown
  case effectRankLevel, effectRank, effectAdvice
  case askO, askQ, askK, askP, askC, askFab, askFba, askV, askN, askB, askM, askGab, askGba, askT
  case askH, askL
  case topicFinance, topicCulture, topicLeadership, topicStaff, topicLegalForm, topicMembersWill
  case topicName, topicPublicFunding, topicSharedServices, topicGovernance, topicCosts
  case topicPurpose, topicLead, topicResources
  case checkTitle, checkRight, checkErrors, checkWarnings, checkRead, checkIssues, checkUnknown
  case checkUnknownIntro, checkAskFirst, checkNothingUnknown
  case lackMemberships, lackActivities, lackAlignments, lackOffers, lackNeeds, lackPartnerships
  case lackCooperations, lackFigures, lackAssessments, lackTerritory, lackHost, lackCountries
  case showTitle, showKind, showRows
  case modelTitle, modelVersion, modelWeights, modelConditions, modelUsual, modelThresholds
  case thresholdLadder, thresholdFit, thresholdMargin, thresholdAcceptability
  case thresholdKnownForAdvice, thresholdKnownForLeaning
  case anonymousAssociation, anonymousCompany, anonymousPartner, anonymousSector
  case anonymousPriority, anonymousCapability, anonymousProject, anonymousGroup, anonymousOther
  case anonymousData
  case troubleUnknownID, troubleNotComparable, troubleWrongKind, troubleSamePair
  case troubleNoSuchPath, troubleCannotRead, troubleNotAWorkbook, troubleCannotWrite
  case troubleBadChoice, troubleBadNumber, troubleTooSmall, troubleBadDate, troubleBadFormat
  case troubleOptionsClash, troubleNeedsOutput, troubleErrorsInData, troubleEmbeddedData
  case troubleBadModel, troubleNoAnswer, troubleVetoedPair, troubleInterrupted, troubleBusy
  case troubleDefect, noteDrawnSimpler, noteCoarser, noteSaid
  case columnNote
  case columnStands
  case explainFits
  case checkLacks
  case footerKeep
  case inputSharesA, inputSharesB, inputGapSizesA, inputGapSizesB, inputYearsA, inputYearsB
  case inputCommonTerritory, inputRatio, issueErrorValue, troubleWarningsInData
  case troubleNeedsID, troubleNotAnAnswer, troubleCannotDraw, drawShowLess, drawInstallFont
  case drawReport, modelNotJSON, modelUnknownKey, modelRepeatedKey, modelMissing
  case modelWrongType, modelOutOfRange, modelOutOfRangeOpen, modelSumNotOne, modelUnknownCode
  case modelRepeatedCode, modelDirectedTerm
  case pictureSource, pictureSourceFictional, pictureAssociations, pictureAssociationsOne
  case pictureMembers, pictureMembersOne, pictureMembersUnknown, pictureLinks, pictureLinksOne
  case pictureSectorUnknown, pictureStartingPoint, pictureStrongestKept, pictureScore
  case pictureScoreBetween, pictureScoreUnknown, pictureLikely, pictureExact
  case pictureRegionTitle, pictureRegionBackbone, pictureRegionStrongest, pictureRegionAll
  case pictureRegionNone, pictureRegionSummary, pictureRegionAffinity, pictureRegionArea
  case pictureRegionAreaEnlarged, pictureRegionMembersUnknown, pictureRegionUncertain
  case pictureEgoTitle, pictureEgoMatches, pictureEgoMatchesOne, pictureEgoBest
  case pictureEgoMatchesCut, pictureEgoNone, pictureEgoSummary, pictureEgoScore
  case pictureEgoRange, pictureAlliancesTitle, pictureAlliancesPairs, pictureAlliancesPairsOne
  case pictureAlliancesNone, pictureAlliancesBackbone, pictureAlliancesSummary
  case pictureAlliancesFit, pictureAlliancesRange, pictureAlliancesAlone, pictureAlliancesInto
  case pictureFormAllianceLetter, pictureFormAllianceMeaning, pictureFormConvergenceLetter
  case pictureFormConvergenceMeaning, pictureFormIntegrationLetter
  case pictureFormIntegrationMeaning, pictureFormFusionLetter, pictureFormFusionMeaning
  case pictureFlowTitle, pictureFlowSubtitle, pictureFlowNone, pictureFlowUnasked
  case pictureFlowUnaskedOne, pictureFlowSummary, pictureFlowNeeds, pictureFlowOffers
  case pictureFlowMet, pictureFlowGap, pictureFlowOpen, pictureFlowLevel
  case pictureFlowNobodyOffers, pictureFlowNoOfferKnown, pictureFlowNeedsLevel
  case pictureFlowOffersLevel, pictureHeatmapTitle, pictureHeatmapSubtitle, pictureHeatmapOne
  case pictureHeatmapCut, pictureHeatmapSummary, pictureHeatmapUnknown, pictureHeatmapRange
  case pictureConvergenceTitle, pictureConvergenceSubtitle, pictureConvergenceSummary
  case pictureConvergenceJoint, pictureConvergenceJointUnknown, pictureConvergenceAxis
  case pictureConvergenceUncertain, pictureConvergenceColumnDelicate
  case pictureConvergenceColumnConvergence, pictureConvergenceColumnAlliance
  case pictureConvergenceColumnEvents
  case issueIDWithBlankAround
  case pictureFlowCut, pictureRegionAllUncertain, pictureRegionFaint
  case pictureConvergenceAllUncertain, pictureConvergenceSpans
  case cardSharedMembers, cardSharedPriorities, cardFillsGaps, cardRelatedSectors
  case cardWorkedTogether, cardNewToEachOther, cardNewPartners, cardAlikeBoth, cardAlikeSize
  case cardAlikeMaturity, cardCanLearn, cardSameServices, cardCommonHost, cardNear
  case changeLevel, noneKnown, tableCut, lessThan, inputPair, explainAxesAll, explainAllKnown
  case reasonSomewhatRelatedSectors, reasonSameSectors, reasonWorkTogetherStill
  case suggestStabilityTop3, suggestStabilityAlways, suggestBetterForms, checkAskEach
  case checkLacksEach, columnAssociations, columnWho
  case mergeTitleFusion, mergeTitleIntegration, mergeTitleTogether, mergeMembers, mergeTwice
  case mergeNoneTwice, mergeMembersUnknown, mergeFit, mergeFitRange, mergeFails, mergeVetoed
  case mergeParties, mergeTogether, mergeRowMembers, mergeRowPartners
  case mergeRowCountries, mergeRowPriorities, mergeRowNeeds, mergeGainLine, mergeGainPartners
  case mergeGainCountries, mergeGainPriorities, mergeGainNeeds, mergeTwiceOffered, mergeScoreboard
  case mergeMeasure, mergePlace, mergePlaces, mergeOthers, mergeOthersNone, mergeOthersSome
  case mergeFirstToday, mergeFirstAfter, mergeUnknown, mergeUnknownOf, mergeInto, mergeIntoUnknown
  case mergeWritten, mergeChain, mergePlain, troubleTooFewParts, troubleTakenID, troubleExists
  case measureExports, measureRdSpending, measureProjects, measureSatisfaction, scopeAssociation
  case scopeMembers, scopeSector
  case mergeGainNone, mergeFinds, mergeOffer, mergeLacking, mergePlainTogether, mergeOpen
  case mergeOneOtherSame, mergeOneOtherNew, mergeOfferUnknown, unitPosts, unitPoints
  case reportPairKind, reportRegionKind, reportPolicyKind, reportCaseKind, reportDay
  case reportFictional, reportMinute, reportPairTitle, reportForms, reportFirstQuestion
  case reportCommon, reportScore, reportScoreIntro, reportUnknown, reportUnknownOf, reportSources
  case reportBoth, reportRegionTitle, reportRegionSize, reportPairPoints
  case reportRegionFirst, reportRegionUnknown, reportRegionMap, reportPairsIntro, reportVetoed
  case reportRegionCloseness, reportRegionClosenessIntro, reportNeeds, reportNeedsNone
  case reportNeedsAllMet, reportNeedsUnmet, reportNeedsOpen, reportNeedsAsk, reportCapability
  case reportNeededBy, reportOfferedBy, reportUntold, reportNotNeeded, reportStateMet
  case reportStateUnmet, reportStateOpen, reportRegionAll, reportFullName, reportSector
  case reportMembers, reportFirstToMeet, reportPolicyTitle, reportPriorities, reportPrioritiesNone
  case reportPrioritiesServed, reportPrioritiesOpen, reportPrioritiesIntro, reportPriority
  case reportStateCrowded, reportStateServed, reportStateUnserved, reportStateUnknown
  case reportMatrix, reportMatrixIntro, reportSectors, reportSectorsNone, reportSectorsFinding
  case reportOverlaps, reportOverlapsNone, reportOffersNone, reportOverlapsIntro
  case reportCooperation, reportCooperationNone, reportCooperationFinding, reportCooperationMore
  case reportCooperationKinds, reportCooperationEach, reportTimes, reportWithOthers, reportLast
  case reportAllTold, reportJointProject, reportAgreement, reportJointService, reportJointEvent
  case reportWorkingGroup, reportContact, reportPolicyUnknown, reportPolicyUnknownIntro
  case reportCaseStatus, reportCaseOpened, reportCaseForms, reportCaseNoForm, reportCasePair
  case reportParties, reportRole, reportRoleHost, reportRoleJoins, reportRoleParty
  case reportFollowups, reportFollowup
  case reportVetoOfForm, reportMerger, reportMergerHidden, reportAgenda, reportAgendaIntro
  case troubleNoPDF, troubleNeedsTwo, troubleNeedsCase, troubleTakesNoID
  case anonymousCase
  case reportCaseNoPairs
  case reportFacts, reportSourcesIntro
  case reportCooperationSilent
  case regroupTitle, regroupBest, regroupFound, regroupToday, regroupGroups, regroupMeaning
  case regroupSecond, regroupSecondEqual, regroupSecondHair, regroupUncertain, regroupCertain
  case regroupProposal, regroupPlans, regroupPlan, regroupValue, regroupLess, regroupTogether
  case regroupAlone, regroupGroupTable, regroupMean, regroupStrongest, regroupWeakest
  case regroupMemory, regroupNobody, regroupCount, regroupForbidden, regroupTooMany, regroupNoTime
  case regroupSmallLead, regroupMayLose
  case consensusTitle, consensusTitleAll, consensusNone, consensusFirst, consensusOnly
  case consensusUnanimous, consensusBest, consensusOpen, consensusUnique, consensusOthers
  case consensusOthersUnknown, consensusWinner, consensusNoWinner, consensusRanking
  case consensusExchange, consensusDivided, consensusPairs, consensusDistances
  case consensusUncertain, consensusLeftOut, consensusSame, consensusOneJudge
  case consensusAskPair, consensusAskFar, consensusLine, columnItem, columnPlaces
  case columnRankedBy, columnAhead, columnBehind, columnAgree, columnDisagree
  case columnSilent, columnJudge, columnDifferent, columnPreferences, columnShare
  case troubleNeedsContext, troubleUnknownContext
  case consensusLevel, consensusLevelMany, consensusLeftOutMany
  case followupTitle, followupTitleOf, followupCount, followupWaiting, followupUseful
  case followupNone, followupNoneMatch, followupStates, followupPairs, followupSteps
  case followupSuggestedWhat, followupDate, followupDays, followupOwner, followupUsefulShort
  case followupOutcome, followupAdded, followupReplaces, stateSuggested, stateContacted, stateMet
  case stateTalking, stateAgreed, stateDropped, caseStateIdea, caseStateTalking, caseStateAgreed
  case caseStateDone, caseStateStopped, casesTitle, caseTitle, casesCount, casesNone, casesTable
  case caseName, caseParties, caseOpened, caseClosed, caseLine, caseOpenSince, caseClosedOn
  case caseFormsOf, caseVetoes, caseFollowups, caseTooFew, caseNext, columnRole
  case columnScope, troubleFixedData, troubleNeedsFolder
  case followupState, followupNoKind
  case consortiumTitle, consortiumBest, consortiumFound, consortiumCostOf, consortiumCost
  case consortiumCostUnknown, consortiumNotFirst, consortiumPlain, consortiumLead
  case consortiumOutOfForce, consortiumNoRules, consortiumUnchecked, consortiumPartners
  case consortiumPartner, consortiumCountry, consortiumCostColumn, consortiumBrings
  case consortiumRequirements, consortiumAsked, consortiumMust, consortiumWeight
  case consortiumCovered, consortiumBy, consortiumTimes, consortiumFrom, consortiumOpen
  case consortiumOpenLine, consortiumOpenNobody, consortiumNothingOpen, consortiumRules
  case consortiumRule, consortiumNeeds, consortiumHas, consortiumHolds, consortiumNotChecked
  case ruleMinPartners, ruleMaxPartners, ruleMaxBudget, ruleMaxShare, ruleMaxPerCountry
  case ruleMinCountries, ruleMinMemberStates, consortiumLeaves, consortiumWithout
  case consortiumBroken, consortiumInstead, consortiumThen, consortiumNobodyElse
  case consortiumMinSize, consortiumMaxSize, consortiumBudget, consortiumMaxShare
  case consortiumMaxPerCountry, consortiumMinCountries, consortiumMinMemberStates
  case consortiumMandatory, consortiumVeto, consortiumMustTake, consortiumAlternatives
  case consortiumMembers, consortiumProved, consortiumNoAlternative, consortiumAsk
  case consortiumAskMust, consortiumAskCost, consortiumAskMore, consortiumAndMore
  case consortiumQuestions, consortiumImpossible, consortiumImpossibleOne, consortiumNotMinimal
  case consortiumNobody, consortiumCandidates, consortiumCountriesHave, consortiumStatesHave
  case consortiumWithoutCountry, consortiumCheapest, consortiumAble, consortiumMustUnknown
  case consortiumNoTime, partnerKindClusterOrganisation, partnerKindAgency, partnerKindNetwork
  case partnerKindResearch, partnerKindCompany, partnerKindRegion, partnerKindOther
  case troubleNoCandidate, troubleMustAndWithout, troubleSize, troubleNoCalls
  case consortiumHardly, consortiumNext, consortiumNextEqual, consortiumNoRequirements
  case consortiumDeadline
  case followupWaitingPair, followupAccess, caseDays, caseUnknown, vetoAny, vetoMeeting
  case vetoConsortium, vetoLiaison
  case pictureMergeTitleFusion, pictureMergeTitleInto, pictureMergeTitleConvergence
  case pictureMergeTitleAlliance, pictureMergeSubtitle, pictureMergeApart, pictureMergeIntoUnknown
  case pictureMergeToday, pictureMergeAfter, pictureMergeTogether, pictureMergeChanges
  case pictureMergeMembers, pictureMergeOnlyIn, pictureMergeInBoth, pictureMergeInSeveral
  case pictureMergeFrom, pictureMergeOnce, pictureMergeOnceSeveral, pictureMergeWidth
  case pictureMergeDashed, pictureMergeBetter, pictureMergeWorse, pictureMergeFit
  case pictureMergeJoins, pictureMergeSummary, pictureConsortiumTitle, pictureConsortiumTitleNone
  case pictureConsortiumSubtitle, pictureConsortiumNone, pictureConsortiumPartners
  case pictureConsortiumPartnersOne, pictureConsortiumCountries, pictureConsortiumCountriesOne
  case pictureConsortiumCost, pictureConsortiumCostUnknown, pictureConsortiumMusts
  case pictureConsortiumBest, pictureConsortiumAtMost, pictureConsortiumFound
  case pictureConsortiumMet, pictureConsortiumOpen, pictureConsortiumUnclear
  case pictureConsortiumFilled, pictureConsortiumThick, pictureConsortiumCoordinator
  case pictureConsortiumPartner, pictureConsortiumCountryUnknown, pictureConsortiumMust
  case pictureConsortiumWish, pictureConsortiumStillOpen, pictureConsortiumCoveredBy
  case pictureConsortiumCoveredByOne, pictureConsortiumCandidates, pictureConsortiumCandidatesOne
  case pictureConsortiumNobody, pictureConsortiumConflict, pictureConsortiumCut
  case mergeSizePlace
  case regroupAsk
  case pictureMergeTitleIntoSeveral
  case pictureConsortiumUndecided
  case regroupApart
  case reportConsortiumKind, troubleNeedsCall
  case agendaTitle, agendaTitleFor, agendaBest, agendaBestFair, agendaBestKept, agendaSoFar
  case agendaLeast, agendaLeastSeveral, agendaFairProved, agendaFairNone, agendaFairSoFar
  case agendaPoints, agendaDay, agendaTime, agendaSlot, agendaStart, agendaEnd, agendaTable
  case agendaWho, agendaWith, agendaWorth, agendaChange, agendaUnmet, agendaWanted, agendaWhy
  case agendaShares, agendaMeetings, agendaAsked, agendaMet, agendaPersonal, agendaParticipant
  case agendaWhen, agendaWhat, agendaWhySelf, agendaWhyAbsent, agendaWhyVeto, agendaWhyNoSlot
  case agendaWhyNoTable, agendaWhyLimit, agendaWhyBusy, agendaWhyFull, agendaWhyMixed
  case agendaWhyOpen, agendaEarlier, agendaFewest, agendaLostCount, agendaLost, agendaDropped
  case agendaLostSlot, agendaLostAbsent, agendaLostRequest, agendaLostFree, agendaLostTable
  case agendaWasAt, agendaNew, agendaNoRequests, agendaNoSlots, agendaNoTables, agendaAllBarred
  case agendaImpossible, agendaRuleLimit, agendaRuleTables, agendaRuleOnce, agendaRuleChanges
  case agendaUndecided, agendaAbsent, agendaUntimed, agendaUnreadable, agendaAssumedFree
  case agendaNoPriority, agendaTableNumber, agendaMeetingWith, agendaElsewhere, agendaNoMeeting
  case agendaForFinding, agendaNext, troubleNotAnAnswerOf, troubleNeedsOther, troubleTakesNoPart
  case troubleNoTimes, troubleNeedsFolderOrFor
  case reportEventKind, reportEventTitle, reportEventTopics, reportEventMeetings
  case reportEventRounds, eventSchedules, eventTables, eventBadges, eventTopics, eventPosters
  case eventHow, eventWhen, eventWhat, eventWith, eventWhere, eventMeeting, eventElsewhere
  case eventTable, eventRound, eventTableWith, eventTableAlone, eventMeetingsAt, eventRoundsAt
  case eventNoMeeting, eventPerson, eventTopicOf, eventWantedBy, eventOffers, eventNeeds
  case eventWorksOn, eventAtHomeIn, eventCount, eventPage, eventUnknown, eventNothing
  case eventNoTopics, eventNobody
  case actionStatusPlanned, actionStatusRunning, actionStatusDone, actionStatusDropped
  case actionStatusUnknown, actionKindTraining, actionKindInternationalisation
  case actionKindInnovation, actionKindWatch, actionKindTalent, actionKindEvent, actionKindOther
  case actionsTitle, actionsTitleNone, actionsNone, actionsNoneOfYear, actionsFinding, actionsYear
  case actionsBudget, actionsBudgetNone, actionsBudgetUnknown, actionsGapFinding, actionsGapOpen
  case actionsGapNone, actionsByAssociation, actionsByCapability, actionsByPriority, actionsByKind
  case actionsCount, actionsBudgetColumn, actionsUnknownColumn, actionsFor, actionsNotSaid
  case actionsGaps, actionsGapsIntro, actionsWhat, actionsGapNeed, actionsGapPriority
  case actionsDroppedBy, actionsLastYear, actionsLevels, actionsLevelsIntro, actionsLevelsNone
  case actionsLessons, actionsLessonsIntro, actionsDimension, actionsHighest, actionsLearners
  case actionsLesson, actionsUntold, actionsUndated, actionsNext, twiceTitle, twiceFinding
  case twiceMoney, twiceNoneOpen, twiceNone, twiceOne, twiceOpenTable, twicePastTable
  case twiceActions, twiceMatter, twiceSame, twiceLead, twiceBefore, twiceAction
  case twiceFrom, twiceUntil, twiceBudget, sameCapabilityAndKind
  case sameCapability, samePriorityAndKind, twicePossible, twiceLeadLevel
  case twiceLeadIntensity, twiceLeadOutside, twiceLeadNobody, twiceLeadUntold, twiceRecord
  case twiceRecordNone, twiceRecordUnknown, twiceVetoed, twiceApart
  case twicePossibleNote, twiceStatusUnknown, twiceBudgetUnknown, twiceAskDates, twiceAskMoney
  case twiceAskTogether, twiceNext, alignTitle, alignTitleOf, alignNone, alignNobody, alignFinding
  case alignCrowded, alignUnserved, alignOpen, alignUntold, alignAllTold, alignPriorities
  case alignScheme, alignBelow, alignWho, alignMatrix, alignMatrixIntro, alignState, alignIdle
  case alignNoWork, alignAsk, alignAskCrowd, alignAskOpen, alignNext, priorityKindPriority
  case priorityKindNiche, priorityKindInitiative, troubleUnknownScheme, practicesTitle
  case practicesTitleOf, practicesNone, practicesFinding, practicesBest, practicesBestOf
  case practicesNoFit, practicesNoFitOf, practicesFits, practicesFitsOf, practicesMeaning
  case practicesPractice, practicesLikeness, practicesFinished, practicesMaturity
  case practicesPartner, practicesAskWhom, practicesKnown, practicesSeen, practicesTheme
  case practicesYear, practicesCountry, practicesBy, practicesPage, practicesUnused
  case practicesTaken, practicesTakenNone, practicesUntold, practicesUncertain, practicesAsk
  case practicesNext, pictureAlignmentTitle, pictureAlignmentSubtitle, pictureAlignmentCrowdedOn
  case pictureAlignmentNobodyOn, pictureAlignmentOpenOn, pictureAlignmentCrowded
  case pictureAlignmentUnserved, pictureAlignmentUnknown, pictureAlignmentBelow
  case pictureAlignmentNot, pictureAlignmentUntold, pictureAlignmentCrowd
  case pictureAlignmentOpen, pictureAlignmentOpenUnknown, pictureAlignmentWeight
  case pictureAlignmentCut, pictureAlignmentNone, pictureAlignmentSummary
  case pictureAlignmentCellNone, pictureAlignmentCellUnknown
  case alignNoneOf
  case actionsProgress, twiceTitleNone, twiceWeak, twiceDays, alignAll
  case twiceOver, actionsMoney
  case issueMoreTopThanAnswers, issueAnswersDoNotAddUp
  case scoreboardTitle, scoreboardTitleAll, scoreboardNone, scoreboardCompared, scoreboardNothing
  case scoreboardPeersAll, scoreboardPeersForm, scoreboardPeersNearest, scoreboardBetter
  case scoreboardWorse, scoreboardMiddle, scoreboardNeutral, scoreboardLine, scoreboardOverview
  case scoreboardSpread, scoreboardNotCompared, scoreboardSorted, scoreboardMore
  case scoreboardUnknown, scoreboardAsk, scoreboardFigures, scoreboardBefore, scoreboardYear
  case scoreboardKnown, scoreboardKnownOf, scoreboardMedian, scoreboardHalf, scoreboardStands
  case scoreboardGood, scoreboardGoodHigher, scoreboardGoodLower, scoreboardGoodNeutral
  case scoreboardChange, scoreboardSince, scoreboardScope, scoreboardUnit, scoreboardN
  case scoreboardLower, scoreboardUpper, scoreboardPercentile, scoreboardZ, scoreboardSinceColumn
  case scoreboardDifference, scoreboardGrowth, scoreboardWhy, standBest, standBetter, standMiddle
  case standWeaker, standWeakest, standHighest, standHigher, standLower, standLowest, hiddenFew
  case hiddenSubtraction, hiddenInstead, hiddenUnits, hiddenNoUnit, hiddenForm, hiddenSize
  case surveyTitle, surveyTitleOf, surveyNone, surveyFinding, surveyTotalFew, surveyTotalUnknown
  case surveyUp, surveyDown, surveySame, surveyUntested, surveyAnswers, surveyShare
  case surveyLikely, surveyMean, surveyChange, surveyAll, surveyQuestion, surveyHiddenFew
  case surveyHiddenOthers, surveyPoints, surveyCanBeChance, surveyIsChange, surveyCannotTell
  case surveyHiddenLine, surveyNotCounted, surveyLeftOut, surveyChance, surveyPeople
  case surveyAskDown, surveyAskUp, surveyAskFew, importCounted, importFew, importPassedOver
  case importNothing, troubleUnknownMeasure, troubleUnknownQuestion
  case scoreboardHidden, scoreboardNotComparedAll
  case scoreboardMeasure
  case pictureScoreboardTitle, pictureScoreboardTitleAll, pictureScoreboardSubtitle
  case pictureScoreboardNone, pictureScoreboardCut, pictureScoreboardBand, pictureScoreboardMedian
  case pictureScoreboardGap, pictureScoreboardMiddle, pictureScoreboardSummary
  case scoreboardKnownText
  case liaisonTitle, liaisonAll, liaisonSome, liaisonProved, liaisonFound, liaisonMostUnmet
  case liaisonNoToday, liaisonChangesNone, liaisonChanges, liaisonKeeping, liaisonKeepingNot
  case liaisonMeaning, liaisonMore, liaisonHourTo, liaisonHourOthers, liaisonHourNone
  case liaisonHourUnknown, liaisonPlanTable, liaisonOfficer, liaisonHours, liaisonWanted
  case liaisonUnmet, liaisonWorth, liaisonToday, liaisonKnows
  case liaisonKnowsNothing, liaisonKnowsUnknown, liaisonIsFixed, liaisonIsSame, liaisonIsFirst
  case liaisonIsNew, liaisonOfficers, liaisonFullTime, liaisonHasHours, liaisonTodayHours
  case liaisonGiven, liaisonPlanned, liaisonLeft, liaisonRoleLiaison
  case liaisonRoleCoordinator, liaisonCoordinator, liaisonCoordinatorFree, liaisonCoordinatorNote
  case liaisonChangeTable, liaisonNobody, liaisonLogTitle, liaisonLogTable, liaisonDifference
  case liaisonLogNone, liaisonLogSum, liaisonLogBelow, liaisonLogAbove, liaisonLogSilent
  case liaisonAssumed, liaisonAssumedAll, liaisonSectorsUnknown, liaisonSectorsPartial
  case liaisonExpertiseNone, liaisonAsk, liaisonAskHours, liaisonAskSectors, liaisonAskExpertise
  case liaisonAskPlanned, liaisonImpossible, liaisonConflict, liaisonNotMinimal, liaisonServed
  case liaisonHoursOf, liaisonFixed, liaisonVeto, liaisonUncovered, liaisonUncoveredSoFar
  case liaisonWayOut, liaisonNoOfficers, liaisonNoAssociations, liaisonNoTime
  case groupsTitle, groupsNone, groupsToday, groupsPast, groupsWhole, groupsAlone, groupsUnknown
  case groupsBlank, groupsTableToday, groupsTableFuture, groupsTablePast, groupsNext
  case groupsGroup, groupsTheme, groupsSince, groupsUntil, groupsSit, groupsNotKnown, groupsOthers
  case groupsLead, groupsSitsThere, groupsSatThere, groupsLeft, groupsAbsent, groupsCount
  case groupsCountUnknown, groupKindWorkingGroup, groupKindWorkshop, groupKindNetwork
  case groupKindUnknown, groupSince, groupOver, groupToCome, groupSits, groupSat, groupWhole
  case groupNobody, groupNobodySat, groupBlank, groupLeads, groupOthers, groupUnknown, groupRoster
  case groupMember, groupAbsentTitle, groupGain, groupGainNone, groupGainTable
  case groupGainPoints, groupHelpPoints, groupWorkPoints, groupFinds, groupShares
  case groupGainMeaning, groupVetoed, groupVeto
  case liaisonLogSeen, groupsLedBy
  case pictureParticipationTitle, pictureParticipationSubtitle, pictureParticipationNone
  case pictureParticipationBlank, pictureParticipationBlankOne, pictureParticipationCut
  case pictureParticipationSummary, pictureParticipationOver, pictureParticipationCount
  case pictureParticipationLeadLetter, pictureParticipationLead, pictureParticipationMember
  case pictureParticipationLeft, pictureParticipationAbsent, pictureParticipationUnknown
  case reportAssociationKind, reportAssociationWho, reportAssociationMeet, reportAssociationGroups
  case reportAssociationSits, reportAssociationAbsent, reportAssociationUntold
  case reportAssociationNoGroups, reportAssociationNeeds, reportAssociationOffers
  case reportAssociationLevel, reportAssociationOwn, reportAssociationGivers
  case reportAssociationTakers, reportAssociationPriorities, reportAssociationShare
  case reportAssociationShares, reportAssociationPlan, reportAssociationNoPlan
  case reportAssociationFigures, reportAssociationVoice, reportAssociationNoVoice
  case reportAssociationPractices, reportAssociationOfficer, reportAssociationHours
  case reportAssociationFounded, reportAssociationHost, reportAssociationMaturity
  case reportAssociationWants, reportAssociationPage, reportAssociationNobody
  case pictureAgendaTitle, pictureAgendaTitleNone, pictureAgendaMeetings, pictureAgendaFair
  case pictureAgendaBest, pictureAgendaAtMost, pictureAgendaCut, pictureAgendaTableShort
  case pictureAgendaTableLong, pictureAgendaTablesOf, pictureAgendaTables, pictureAgendaTablesOne
  case pictureAgendaGuest, pictureAgendaElsewhere, pictureAgendaAway, pictureAgendaFree
  case agendaAllTaken, agendaTryFair
  case actionsStatusPlanned, actionsStatusRunning, actionsStatusDone, actionsStatusDropped
  case actionsStatusUnknown
  case liaisonIdle, liaisonIdleFew
  case topicsTitle, topicsTitleLevel, topicLevelBasic, topicLevelIntermediate, topicLevelAdvanced
  case topicsFinding, topicsProved, topicsBestSoFar, topicsScore, topicsRulePav, topicsRuleMes
  case topicsRuleSeqpav, topicsTable, topicsTopic, topicsSlots, topicsLevel, topicsWanted
  case topicsPaid, topicsVoters, topicsCount, topicsWhich, topicsExchange, topicsMissed
  case topicsNothingFor, topicsSilent, topicsPromise, topicsPromiseOne, topicsPromiseAll
  case topicsPromiseMore, topicsPromiseShares, topicsPromiseNoneCosts, topicsPromiseNoneSequence
  case topicsPromiseNoneUnproved, topicsMore, topicsMoreJoins, topicsMoreInstead, topicsMoreNew
  case topicsMoreNobody, topicsMoreLost, topicsMoreNothing, topicsUncertain, topicsBandBelow
  case topicsBandBetween, topicsBandFrom, topicsMaturityUnknown, topicsWithoutLevel, topicsOthers
  case topicsNone, topicsNoneOfLevel, topicsNoVotes, topicsNothingApproved, topicsNothingFits
  case topicsNoTime, learnTitle, learnTitleOf, learnFinding, learnProved, learnRange, learnTable
  case learnFrom, learnTo, learnGain, learnRangeColumn, learnLevels, learnProduct, learnFills
  case learnMissing, learnNeedsOf, learnOffersOf, learnMeaning, learnLeft, learnUnknown
  case learnVetoed, learnAsk, learnMost, learnTeachMost, learnInPairing, learnNotInPairing
  case learnNext, learnTooFew, learnUnknownMaturity, learnNoLead, learnAllVetoed, learnNobodyFor
  case learnUnknownOf
  case topicsWish
  case topicsPromiseEach
  case eventFictional
  case groupVetoColumn
  case tablesTitleRotating, tablesTitleTracks, tablesTitleMixed, tablesTitleGroup, tablesSeats
  case tablesBest, tablesFound, tablesAll, tablesEach, tablesEachAgain, tablesUnavoidable
  case tablesEnough, tablesAgain, tablesAgainMany, tablesApart, tablesNoVeto, tablesPicture
  case tablesRound, tablesTable, tablesTrack, tablesWho, tablesPerson, tablesSeat, tablesMeets
  case tablesWhom, tablesMaturity, tablesDistance, tablesSeating, tablesPeople, tablesEncounters
  case tablesTracks, tablesTracksMeaning, tablesMoved, tablesMovedFound, tablesUnplaced
  case tablesMixedBest, tablesMixedFound, tablesMixedMeaning, tablesAssumed, tablesNobody
  case tablesNobodyThere, tablesOnlyOne, tablesTooMany, tablesConflict, tablesConflictOne
  case tablesUndecided, tablesNoMaturity, tablesTimes, pictureTablesTable
  case pictureTablesRound
  case pictureTablesCut
  case pictureTablesTitle, pictureTablesTitleNone, pictureTablesGuest
  case twiceOpen
  case agendaBestBoth, agendaFairProvedKept
  case pictureTablesTrack, pictureTablesMaturity
  case progress, troubleNeedsMemory
  case issueDamagedPacking, cordisTitle, cordisFinding, cordisClusters, cordisInto, cordisAllRead
  case cordisUnread, cordisUnlisted, cordisRows, cordisFiles, cordisFile, cordisLeftOut, cordisOdd
  case cordisOddIntro, cordisNothingOdd, cordisOf, cordisHowMany, cordisOfHowMany
  case cordisExamplesHeading, cordisExamples, cordisUse, cordisUseNot, cordisUseNames
  case cordisUseAbsent, cordisCredit, cordisWritten, cordisNothing, cordisBothForms, cordisCannot
  case cordisTaken, cordisTakenID, cordisFileAbsent, cordisColumnAbsent, cordisFileNotRead
  case cordisNoName, cordisNoCountry, cordisUnknownCountry, cordisNoTerritory
  case cordisOutdatedTerritory, cordisUnknownTerritory, cordisNoKind, cordisDamagedName
  case cordisSameName, cordisSeveralNames, cordisJoinedByName, cordisRepeatedOrganisation
  case cordisNoProject, cordisNoPIC, cordisNoTitle, cordisGuessedGrant, cordisNoStart, cordisNoEnd
  case cordisEndBeforeStart, cordisNoTheme, cordisNoParticipant, cordisRepeatedProject
  case cordisTakenProject, cordisLeftOutFP7, cordisLongList, cordisLostProject
  case cordisLostOrganisation, cordisRepeated, cordisUnknownRole, cordisNoMoney
  case cordisUnknownTheme, cordisFieldWithoutCode, cordisFieldWithoutProject
  case cordisTopicWithoutProject, cordisKnownID, cordisKnownPIC
  case rankTitleWalks, rankTitleMany, rankTitleBetween, rankTitleCore, rankNearest, rankAlone
  case rankMany, rankMost, rankDeepest, rankMeaningWalks, rankMeaningBetween, rankSample
  case rankMeaningCore, rankNotWalks, rankNotBetween, rankNotCore, rankGraph, rankUnlinked
  case rankProved, rankStopped, rankFrom, rankNode, rankShare, rankWays, rankDepth
  case rankNeedsSource, rankNoLinks
  case similarTitle, similarScore, similarFinding, similarTies, similarNone, similarNoneFrom
  case similarMeaningRuzicka, similarMeaningCosine, similarMeaningJaccard, similarMeaningOverlap
  case similarNot, similarLooked, similarUntold, similarTop, similarAll, similarTooMany
  case commonTitle, commonCount, commonAdamic, commonResource, commonProduct, commonFinding
  case commonNone, commonNoPairs, commonMeaning, commonNot, commonLooked, commonWhole
  case communitiesTitle, communitiesFinding, communitiesApart, communitiesLoose, communitiesTable
  case communitiesGroup, communitiesLead, communitiesJoined, communitiesCompanies
  case communitiesPartners, communitiesInside, communitiesMeaning, communitiesShown
  case communitiesBridges, communitiesBridge, communitiesUnlinked, communitiesMissing
  case communitiesSearch, communitiesNone, communitiesNext
  case pairsTitle, pairsFinding, pairsProved, pairsTable, pairsLikeness, pairsMeaning, pairsLeft
  case pairsUnlike, pairsPlain, pairsNone, pairsNext
  case pictureMapTitle, pictureMapTitleOf, pictureMapCountries, pictureMapRegions
  case pictureMapWishes, pictureMapUnplaced, pictureMapUnplacedOne, pictureMapHidden
  case pictureMapArea, pictureMapAreaEnlarged, pictureMapLinked, pictureMapLinkedTo
  case pictureMapOnlyCountry, pictureMapUnlabelled, pictureMapOutside, pictureMapNone
  case pictureMapSummary, pictureMapPlace, pictureMapPlaceOnlyCountry, suggestPartnerIs
  case suggestPartnerKind, suggestPartnerPlace, suggestNobodyWished, suggestNoCandidates
  case columnPartnerKind, troubleFormsNeedAssociations, troubleKindNeedsPartners
  case pictureMapOutsideMore
  case columnCountry
  case checkMore, checkNotWeighed
}
