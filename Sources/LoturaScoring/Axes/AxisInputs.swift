package import LoturaNetwork

/// What each axis of a pair was computed from, for people who check the sum.
extension AxisTable {
  /// The axes of any two subjects with what each was computed from; else as `axes(_:_:)`.
  ///
  /// Lists of ids are by id, and numbers stand in the same order beside them. An axis that is not
  /// exact also names its reference. O(length of their rows).
  package func axesWithInputs(_ a: Subject.ID, _ b: Subject.ID) -> PairAxes {
    let bare = axes(a, b)
    let (x, y) = (profile(of: a), profile(of: b))
    let perAxis = Axis.allCases.map { axis in
      let isExact = bare[axis].isExact
      let reference = AxisInput(.reference, .number(references[axis.position].value))
      return AxisInput.inOrder(inputs(of: axis, x, y) + (isExact ? [] : [reference]))
    }
    let chance = bare.pValue.flatMap { p in bare.qValue.map { (p: p, q: $0) } }
    return PairAxes(a: a, b: b, values: bare.values, inputs: perAxis, chance: chance)
  }

  private func inputs(
    of axis: Axis, _ a: SubjectProfile, _ b: SubjectProfile
  ) -> [AxisInput] {
    switch axis {
    case .memberOverlap, .containment: members(a.members, b.members)
    case .sectorRelatedness: sectors(a.sectors, b.sectors)
    case .priorityAlignment:
      amounts(a.priorities, b.priorities) { measures.alignment.rows.ids($0).map(\.text) }
    case .complementarity: gapsOfA(a.services, b.services) + gapsOfB(a.services, b.services)
    case .fillOfA: gapsOfA(a.services, b.services)
    case .fillOfB: gapsOfB(a.services, b.services)
    case .duplication:
      amounts(a.services.offers, b.services.offers) {
        measures.complementarity.offers.ids($0).map(\.text)
      }
    case .newReach: reach(a.reach, b.reach)
    case .sizeBalance: sizes(a, b)
    case .maturityCloseness, .leadOfA, .leadOfB: maturities(a.maturity, b.maturity)
    case .territoryCloseness: territories(a.territory, b.territory)
    case .priorCooperation: cooperation(a.cooperation, b.cooperation)
    case .hostLead: hosts(a.host.host, b.host.host)
    }
  }
}

extension AxisTable {
  private func members(_ a: Profile, _ b: Profile) -> [AxisInput] {
    [
      AxisInput(.membersA, .number(Double(a.keys.count))),
      AxisInput(.membersB, .number(Double(b.keys.count))),
      AxisInput(.membersInAll, .number(Double(measures.overlap.memberCount))),
    ] + amounts(a, b) { measures.overlap.rows.ids($0).map(\.text) }
  }

  /// What two profiles share and what only one has.
  private func amounts(
    _ a: Profile, _ b: Profile, ids: ([Int]) -> [String]
  ) -> [AxisInput] {
    let overlap = BoundedRuzicka(a, b)
    return [
      AxisInput(.shared, .ids(ids(overlap.shared))),
      AxisInput(.onlyA, .number(overlap.onlyInX)),
      AxisInput(.onlyB, .number(overlap.onlyInY)),
      AxisInput(.sumOfMinima, .number(overlap.common)),
      AxisInput(.sumOfMaxima, .number(overlap.greatest)),
    ] + knowledge(a.knowledge, b.knowledge)
  }

  private func knowledge(_ a: Knowledge, _ b: Knowledge) -> [AxisInput] {
    [
      AxisInput(.knowledgeA, .code(a.rawValue)),
      AxisInput(.knowledgeB, .code(b.rawValue)),
    ]
  }

  private func sectors(
    _ a: SectorRelatedness.Side, _ b: SectorRelatedness.Side
  ) -> [AxisInput] {
    let rows = measures.relatedness.shares.rows
    return [
      AxisInput(.sectorsA, .ids(rows.ids(a.shares.keys).map(\.text))),
      AxisInput(.sectorsB, .ids(rows.ids(b.shares.keys).map(\.text))),
      AxisInput(.sharesA, .numbers(a.shares.weights)),
      AxisInput(.sharesB, .numbers(b.shares.weights)),
      AxisInput(.derivedA, .number(a.isDerived ? 1 : 0)),
      AxisInput(.derivedB, .number(b.isDerived ? 1 : 0)),
      AxisInput(.lambda, .number(relatednessMix)),
    ] + knowledge(a.shares.knowledge, b.shares.knowledge)
  }

  private func gapsOfA(_ a: Complementarity.Side, _ b: Complementarity.Side) -> [AxisInput] {
    let gaps = measures.complementarity.gaps(of: a, filledBy: b)
    let ids = measures.complementarity.needs.ids(gaps.map(\.capability)).map(\.text)
    return [
      AxisInput(.gapsA, .ids(ids)),
      AxisInput(.gapSizesA, .numbers(gaps.map(\.size))),
      AxisInput(.filledForA, .numbers(gaps.map(\.filled))),
    ]
  }

  private func gapsOfB(_ a: Complementarity.Side, _ b: Complementarity.Side) -> [AxisInput] {
    gapsOfA(b, a).map(\.mirrored)
  }

  private func reach(_ a: NewReach.Side, _ b: NewReach.Side) -> [AxisInput] {
    let rows = measures.reach.rows
    return [
      AxisInput(.partnersA, .ids(rows.ids(a.partners.keys).map(\.text))),
      AxisInput(.partnersB, .ids(rows.ids(b.partners.keys).map(\.text))),
      AxisInput(.countriesA, .ids(a.countries.keys.map(NewReach.code))),
      AxisInput(.countriesB, .ids(b.countries.keys.map(NewReach.code))),
    ] + knowledge(a.partners.knowledge, b.partners.knowledge)
  }

  /// A year that is not given is a count of the memberships in force.
  private func sizes(_ a: SubjectProfile, _ b: SubjectProfile) -> [AxisInput] {
    let comparisons = measures.size.comparisons(a.size, b.size)
    let order = size(a.subject, b.subject)
    func years(_ readings: [SizeBalance.Reading]) -> AxisInput.Value {
      .ids(readings.map { $0.year.map { String($0) } ?? SheetName.memberships.rawValue })
    }
    return [
      AxisInput(.measures, .ids(comparisons.map(\.measure.text))),
      AxisInput(.valuesA, .numbers(comparisons.map(\.a.value))),
      AxisInput(.valuesB, .numbers(comparisons.map(\.b.value))),
      AxisInput(.yearsA, years(comparisons.map(\.a))),
      AxisInput(.yearsB, years(comparisons.map(\.b))),
    ]
      + [
        order.larger.map { AxisInput(.larger, .code($0.text)) },
        order.ratio.flatMap { $0.isFinite ? AxisInput(.ratio, .number($0)) : nil },
      ].compactMap(\.self)
  }

  private func maturities(_ a: Double?, _ b: Double?) -> [AxisInput] {
    [
      a.map { AxisInput(.maturityA, .number($0)) },
      b.map { AxisInput(.maturityB, .number($0)) },
    ].compactMap(\.self)
  }

  private func territories(_ a: Territory?, _ b: Territory?) -> [AxisInput] {
    let common = a.flatMap { one in b.flatMap { measures.territory.common(one, $0) } }
    return [
      a.map { AxisInput(.territoryA, .code($0.code)) },
      b.map { AxisInput(.territoryB, .code($0.code)) },
      common.map { AxisInput(.commonTerritory, .code($0.code)) },
    ].compactMap(\.self)
  }

  private func cooperation(
    _ a: PriorCooperation.Side, _ b: PriorCooperation.Side
  ) -> [AxisInput] {
    let events = measures.cooperation.events(a, b)
    return [
      AxisInput(.events, .number(Double(events.count))),
      AxisInput(.strength, .number(measures.cooperation.strength(of: events))),
    ] + knowledge(a.knowledge, b.knowledge)
  }

  private func hosts(_ a: Subject.ID?, _ b: Subject.ID?) -> [AxisInput] {
    [
      a.map { AxisInput(.hostA, .code($0.text)) },
      b.map { AxisInput(.hostB, .code($0.text)) },
    ].compactMap(\.self)
  }
}
