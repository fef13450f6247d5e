/// Who and what there is in a region, how they are linked, and how sure we are: one workbook as it
/// was in force on one day, seen by one audience.
///
/// Every list is free of repeated keys and sorted by key (ids by UTF-8 bytes), so that the order of
/// rows in a workbook does not matter. Reading a workbook makes one; a program may also build one
/// from values. Size: every row once; long lists are made when they are first asked for.
public struct Network: Sendable, Equatable {
  /// The day on which the rows are in force; ages count back from it.
  public var asOf: Day
  /// All cluster associations in force, active or not.
  public var associations: [Association] = []
  /// Member organisations.
  @Deferred public var companies: [Company] = []
  /// International and other partners.
  @Deferred public var partners: [Partner] = []
  /// Economic activities in use, with their ancestors.
  public var sectors: [Sector] = []
  /// Smart-specialisation priorities in use.
  public var priorities: [Priority] = []
  /// What can be offered or needed.
  public var capabilities: [Capability] = []
  /// Cooperation projects.
  @Deferred public var projects: [Project] = []
  /// Working groups, workshops, networks.
  public var groups: [Group] = []
  /// Cluster liaison officers.
  public var officers: [Officer] = []
  /// Topics proposed for a Cluster Day.
  public var topics: [Topic] = []
  /// Meeting slots of a matchmaking event.
  public var slots: [Slot] = []
  /// The lines of the associations' action plans.
  public var actions: [Action] = []
  /// Best practices watched elsewhere.
  public var practices: [Practice] = []
  /// What the measures of the scoreboard mean.
  public var measures: [Measure] = []

  /// Who belongs to which association; of several rows for the same two, the largest weight.
  @Deferred public var memberships: [Membership] = []
  /// Who works in which sector.
  @Deferred public var activities: [Activity] = []
  /// Who works on which priority.
  @Deferred public var alignments: [Alignment] = []
  /// Who can give what.
  @Deferred public var offers: [Offer] = []
  /// Who lacks what.
  @Deferred public var needs: [Need] = []
  /// International links, one a kind.
  @Deferred public var partnerships: [Partnership] = []
  /// What two did together, up to `asOf`.
  @Deferred public var cooperations: [Cooperation] = []
  /// Who was in which project.
  @Deferred public var participations: [Participation] = []
  /// Who sat in which group, past stays too.
  @Deferred public var attendance: [Attendance] = []
  /// How sectors relate.
  public var sectorLinks: [SectorLink] = []
  /// The performance figures.
  @Deferred public var figures: [Figure] = []
  /// Maturity assessments up to `asOf`.
  public var assessments: [Assessment] = []
  /// Who must not be put together.
  public var vetoes: [Veto] = []
  /// What became of suggestions.
  public var followups: [Followup] = []
  /// Facilitated cases with their parties.
  public var explorations: [Exploration] = []
  /// Calls for proposals.
  public var calls: [Call] = []
  /// What calls ask for, in the order of the sheet.
  public var requirements: [Requirement] = []
  /// What subjects would cost in a consortium.
  public var costs: [Cost] = []
  /// The rules of consortia in force, by set, then key.
  public var callRules: [CallRule] = []
  /// People's rankings, by judge, item and context.
  public var judgements: [Judgement] = []
  /// How much subjects want topics, by subject and topic.
  public var votes: [Vote] = []
  /// Meetings asked for, by who asks and whom.
  public var requests: [MeetingRequest] = []
  /// Who can meet in which slot, by subject and slot.
  public var availability: [Availability] = []
  /// Times when somebody sits elsewhere, by subject, start and end.
  public var occupations: [Occupation] = []
  /// Which officer looks after which association today, by officer and association.
  public var assignments: [Assignment] = []
  /// What officers know, by officer and sector.
  public var expertise: [Expertise] = []
  /// Hours that officers really gave, up to any day, by officer, association, date and kind.
  public var loggedHours: [LoggedHours] = []
  /// Who took up which practice, by practice and association.
  public var adoptions: [Adoption] = []
  /// What members answered in surveys, by association, year and question.
  public var survey: [SurveyAnswers] = []

  /// What people said about how complete their rows are.
  public var coverage: [CoverageKey: Knowledge] = [:]
  /// Subjects with at least one row in force (a zero counts), by sheet: rows are knowledge.
  public var subjectsWithRows = RowOwners()
  /// Every node of every sheet, by id.
  @Deferred public var nodes: [NodeEntry] = []
  /// Every row of every link sheet whose two ends are nodes, by sheet, then ends.
  @Deferred public var links: [Link] = []

  /// A network without a node.
  public init(asOf: Day) { self.asOf = asOf }

  /// A subject in a sheet: what a row of `coverage` speaks of.
  public struct CoverageKey: Hashable, Sendable {
    /// Who.
    public let subject: Subject.ID
    /// In which sheet.
    public let sheet: SheetName

    /// A subject in a sheet.
    public init(_ subject: Subject.ID, _ sheet: SheetName) {
      self.subject = subject
      self.sheet = sheet
    }
  }
}

extension Network {
  /// The associations that are compared, regrouped and seated, by id.
  public var activeAssociations: [Association] { associations.filter { $0.status == .active } }

  /// How complete the rows of a subject are in a sheet.
  ///
  /// What `coverage` says; else, with a row in force, complete (cooperations: partial, for nobody
  /// lists them all); else unknown. Rows that are not complete are partial; no row, unknown. O(1).
  public func knowledge(of subject: Subject.ID, in sheet: SheetName) -> Knowledge {
    SheetKnowledge.judged(
      hasRows: subjectsWithRows.contains(subject, in: sheet),
      told: coverage[CoverageKey(subject, sheet)], in: sheet)
  }

  /// An association by id. O(log n).
  public func association(_ id: Association.ID) -> Association? {
    position(of: id, in: associations, id: \.id).map { associations[$0] }
  }

  /// A company by id. O(log n).
  public func company(_ id: Company.ID) -> Company? {
    position(of: id, in: companies, id: \.id).map { companies[$0] }
  }

  /// A partner by id. O(log n).
  public func partner(_ id: Partner.ID) -> Partner? {
    position(of: id, in: partners, id: \.id).map { partners[$0] }
  }

  /// A call by id. O(log n).
  public func call(_ id: Call.ID) -> Call? {
    position(of: id, in: calls, id: \.id).map { calls[$0] }
  }

  /// A case by id. O(log n).
  public func exploration(_ id: Exploration.ID) -> Exploration? {
    position(of: id, in: explorations, id: \.id).map { explorations[$0] }
  }

  /// A group by id. O(log n).
  public func group(_ id: Group.ID) -> Group? {
    position(of: id, in: groups, id: \.id).map { groups[$0] }
  }

  /// A topic by id. O(log n).
  public func topic(_ id: Topic.ID) -> Topic? {
    position(of: id, in: topics, id: \.id).map { topics[$0] }
  }

  /// A slot by id. O(log n).
  public func slot(_ id: Slot.ID) -> Slot? {
    position(of: id, in: slots, id: \.id).map { slots[$0] }
  }

  /// An officer by id. O(log n).
  public func officer(_ id: Officer.ID) -> Officer? {
    position(of: id, in: officers, id: \.id).map { officers[$0] }
  }

  /// A practice by id. O(log n).
  public func practice(_ id: Practice.ID) -> Practice? {
    position(of: id, in: practices, id: \.id).map { practices[$0] }
  }

  /// What a measure means; nil: the workbook does not say. O(n).
  public func measure(_ id: Figure.Measure) -> Measure? {
    measures.first { $0.id == id }
  }

  /// Any node by id. O(log n).
  public func node(_ id: NetworkNode.ID) -> NodeEntry? {
    position(of: id, in: nodes, id: \.id).map { nodes[$0] }
  }

  /// Finds an id in a list sorted by id.
  private func position<Element, Kind>(
    of wanted: Identifier<Kind>, in list: [Element], id: KeyPath<Element, Identifier<Kind>>
  ) -> Int? {
    var range = 0..<list.count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      let found = list[middle][keyPath: id]
      if found == wanted { return middle }
      range = found < wanted ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }
}
