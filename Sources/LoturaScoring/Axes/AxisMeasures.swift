import LoturaNetwork

/// The axes of one network under one model, each ready to compare any two subjects.
///
/// What an axis needs to know of all subjects at once (hubs, rarity, the matrix of sectors) is read
/// when this is made, from the active associations. **Complexity.** Made in O(rows · log rows).
struct AxisMeasures: Sendable {
  let network: Network
  let overlap: MemberOverlap
  let containment = Containment()
  let relatedness: SectorRelatedness
  let alignment: PriorityAlignment
  let complementarity: Complementarity
  let duplication = Duplication()
  let reach: NewReach
  let size: SizeBalance
  let maturity: MaturityCloseness
  let territory: TerritoryCloseness
  let cooperation: PriorCooperation
  let host: HostLead
  private let known: KnownSheets

  /// The axes of a network, whose active associations are given by id.
  init(_ network: Network, associations: [Subject.ID], model: Model) {
    self.network = network
    overlap = MemberOverlap(network, associations: associations)
    relatedness = SectorRelatedness(
      network, associations: associations, members: overlap.rows, model: model.relatedness)
    alignment = PriorityAlignment(network, associations: associations)
    complementarity = Complementarity(network, meanShare: model.complementarityMeanShare)
    reach = NewReach(network)
    size = SizeBalance(network, model: model.size)
    maturity = MaturityCloseness(network, fullLead: model.fullLead)
    territory = TerritoryCloseness(network)
    cooperation = PriorCooperation(network, model: model.cooperation)
    host = HostLead(network, members: overlap.rows)
    known = KnownSheets(network)
  }

  /// One subject's profile. One that is not in the network is unknown in everything.
  func profile(of subject: Subject.ID) -> SubjectProfile {
    let members = overlap.profile(
      of: subject, knowledge: known.memberships.of(subject))
    return SubjectProfile(
      subject: subject,
      members: members,
      sectors: relatedness.side(of: subject),
      priorities: alignment.profile(
        of: subject, knowledge: known.alignments.of(subject)),
      services: Complementarity.Side(
        needs: complementarity.needs.profile(
          of: subject, knowledge: known.needs.of(subject)),
        offers: complementarity.offers.profile(
          of: subject, knowledge: known.offers.of(subject))),
      reach: reach.side(
        of: subject, knowledge: known.partnerships.of(subject)),
      size: size.side(
        of: subject, listedMembers: members.isComplete ? members.keys.count : nil),
      maturity: maturity.maturity(of: subject),
      territory: territory.territory(of: subject),
      cooperation: cooperation.side(
        of: subject, knowledge: known.cooperations.of(subject)),
      host: host.side(of: subject, members: members))
  }

  /// The values that each axis can have, in the order of the axes. O(length of the profiles).
  func intervals(_ a: SubjectProfile, _ b: SubjectProfile) -> [Interval] {
    let fillOfA = complementarity.fill(of: a.services, by: b.services)
    let fillOfB = complementarity.fill(of: b.services, by: a.services)
    return [
      overlap.value(a.members, b.members),
      containment.value(a.members, b.members),
      relatedness.value(a.sectors, b.sectors),
      alignment.value(a.priorities, b.priorities),
      complementarity.value(fillOfA, fillOfB),
      fillOfA,
      fillOfB,
      duplication.value(a.services.offers, b.services.offers),
      reach.value(a.reach, b.reach),
      size.value(a.size, b.size),
      maturity.value(a.maturity, b.maturity),
      maturity.lead(of: b.maturity, over: a.maturity),
      maturity.lead(of: a.maturity, over: b.maturity),
      territory.value(a.territory, b.territory),
      cooperation.value(a.cooperation, b.cooperation),
      host.value(a.host, b.host),
    ]
  }
}

/// How complete each subject's rows are, in the sheets that axes are computed from.
private struct KnownSheets: Sendable {
  let memberships: SheetKnowledge
  let alignments: SheetKnowledge
  let needs: SheetKnowledge
  let offers: SheetKnowledge
  let partnerships: SheetKnowledge
  let cooperations: SheetKnowledge

  init(_ network: Network) {
    memberships = SheetKnowledge(network, .memberships)
    alignments = SheetKnowledge(network, .alignments)
    needs = SheetKnowledge(network, .needs)
    offers = SheetKnowledge(network, .offers)
    partnerships = SheetKnowledge(network, .partnerships)
    cooperations = SheetKnowledge(network, .cooperations)
  }
}
