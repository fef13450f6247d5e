internal import LoturaNetwork

extension Scoring {
  /// Chance of the overlap above which it says nothing: the usual 5 %.
  private static let byChance = 0.05

  /// What a reader of a row must know, in the order of the flags.
  func flags(for sum: ReadableSum, _ axes: PairAxes, _ facts: PairFacts) -> [Flag] {
    let followup = record.followup(axes.a, axes.b)
    let host = axes[.hostLead]
    return Flag.allCases.filter { flag in
      switch flag {
      case .mostlyUnknown: billionths(sum.known) < billionths(0.5)
      case .derivedSectors: facts.areSectorsOfADerived || facts.areSectorsOfBDerived
      case .followedUp: followup != nil
      case .dropped: followup?.isDropped ?? false
      case .overlapByChance:
        !facts.sharedMembers.isEmpty && axes.qValue.map { $0 > Self.byChance } ?? false
      case .sameHost: host.isExact && host.used == 1
      }
    }
  }
}
