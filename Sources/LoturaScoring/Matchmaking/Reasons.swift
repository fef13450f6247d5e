internal import LoturaNetwork

extension Scoring {
  /// Likeness from which two are said to be alike in size or maturity: three quarters.
  private static let alike = 0.75

  /// Why, as facts: those behind the parts of the sum, the largest part first; then what a person
  /// would want to know though it earns no point.
  func reasons(for sum: ReadableSum, _ axes: PairAxes, _ facts: PairFacts) -> [Reason] {
    let parts = sum.contributions.filter { $0.weight * $0.value.used > 0 }
    let byPart = parts.enumerated().sorted {
      let (left, right) = ($0.element, $1.element)
      let parts = (
        billionths(left.weight * left.value.used), billionths(right.weight * right.value.used)
      )
      return parts.0 != parts.1 ? parts.0 > parts.1 : $0.offset < $1.offset
    }
    let terms = byPart.map(\.element.term) + [.overlapSaturated, .hostLead]
    var told: [Reason] = []
    for reason in terms.flatMap({ reasons(behind: $0, axes, facts) })
    where !told.contains(reason) {
      told.append(reason)
    }
    return told
  }

  /// The facts behind one term; none where they are not known.
  private func reasons(
    behind term: Term, _ axes: PairAxes, _ facts: PairFacts
  ) -> [Reason] {
    switch term {
    case .complementarity, .complementaritySaturated:
      let fills = [fill(ofA: true, axes, facts), fill(ofA: false, axes, facts)].compactMap(\.self)
      return axes[.fillOfA].used < axes[.fillOfB].used ? fills.reversed() : fills
    case .filledGaps: return [fill(ofA: true, axes, facts)].compactMap(\.self)
    case .priorities, .prioritiesSaturated:
      return facts.sharedPriorities.isEmpty ? [] : [.sharedPriorities(facts.sharedPriorities)]
    case .relatedSectors, .middleSectors, .sectors:
      let likeness = axes[.sectorRelatedness]
      return likeness.isExact && likeness.used > 0 ? [.relatedSectors(likeness.used)] : []
    case .cooperation:
      return facts.cooperationCount == 0
        ? [] : [.workedTogether(count: facts.cooperationCount, last: facts.lastCooperation)]
    case .newcomers:
      let cooperation = axes[.priorCooperation]
      return cooperation.isExact && cooperation.used == 0 ? [.newToEachOther] : []
    case .newReach:
      return facts.newPartners.isEmpty ? [] : [.newPartners(facts.newPartners.count)]
    case .evenness, .sizeBalance, .maturityCloseness: return alike(axes)
    case .maturityLead:
      guard let ofA = facts.maturityOfA, let ofB = facts.maturityOfB, ofB > ofA else { return [] }
      return [.canLearn(learner: axes.a, teacher: axes.b, levels: ofB - ofA)]
    case .duplicationSaturated:
      return facts.sameServices.isEmpty ? [] : [.sameServices(facts.sameServices)]
    case .overlapSaturated, .containmentSaturated:
      return facts.sharedMembers.isEmpty ? [] : [.sharedMembers(facts.sharedMembers.count)]
    case .hostLead: return facts.commonHost.map { [.commonHost($0)] } ?? []
    case .territory: return facts.commonTerritory.map { [.near($0)] } ?? []
    case .asymmetry, .differentSectors: return []
    }
  }

  private func fill(ofA: Bool, _ axes: PairAxes, _ facts: PairFacts) -> Reason? {
    let capabilities = ofA ? facts.filledForA : facts.filledForB
    guard !capabilities.isEmpty else { return nil }
    return .fillsGaps(
      taker: ofA ? axes.a : axes.b, giver: ofA ? axes.b : axes.a, capabilities: capabilities)
  }

  private func alike(_ axes: PairAxes) -> [Reason] {
    func known(_ axis: Axis) -> Double? {
      axes[axis].isExact && axes[axis].used >= Self.alike ? axes[axis].used : nil
    }
    let (size, maturity) = (known(.sizeBalance), known(.maturityCloseness))
    return size == nil && maturity == nil ? [] : [.alike(size: size, maturity: maturity)]
  }
}
