package import LoturaNetwork

/// What somebody asks of the consortium for a call.
package struct ConsortiumRequest: Hashable, Sendable {
  /// Who must take part.
  package var must: [Subject.ID] = []
  /// Who must not.
  package var without: [Subject.ID] = []
  /// Exactly how many partners; nil: as many as the rules allow.
  package var size: Int?
  /// How many alternatives are wanted.
  package var alternatives = 2

  /// The best of all, and two alternatives.
  package init() {}

  /// The most partners where neither the call nor its rules say.
  package static let usualSeats = 6
}

/// The rules of a call, as far as they are in force and are numbers that can be checked.
package struct ConsortiumRules: Hashable, Sendable {
  /// Where the rules come from.
  package enum Source: Hashable, Sendable {
    /// The call names no set of rules.
    case none
    /// The rules of this set that are in force.
    case inForce(CallRule.SetID)
    /// The call names a set of which no rule is in force on the day: nothing of it was checked.
    case outOfForce(CallRule.SetID)
  }

  /// Where they come from.
  package let source: Source
  /// The rules in force, by key.
  package let rules: [CallRule]

  /// The rules of a call.
  package init(_ network: Network, call: Call) {
    guard let set = call.rules else {
      source = .none
      rules = []
      return
    }
    rules = network.callRules.filter { $0.set == set }
    source = rules.isEmpty ? .outOfForce(set) : .inForce(set)
  }

  /// The number of a rule; nil: there is none that can be checked.
  package func number(_ key: CallRule.Key) -> Double? {
    rules.first { $0.key == key }?.number
  }

  /// A count that may not be undercut.
  func least(_ key: CallRule.Key) -> Int? {
    number(key).map { Int(max(0, min($0, 1e6)).rounded(.up)) }
  }

  /// A count that may not be exceeded.
  func most(_ key: CallRule.Key) -> Int? {
    number(key).map { Int(max(0, min($0, 1e6)).rounded(.down)) }
  }

  /// The most partners that the call and its rules allow; nil: neither says.
  package func mostPartners(of call: Call) -> Int? {
    [call.maxPartners, most(.maxPartners)].compactMap(\.self).min()
  }

  /// The limits for a call.
  func limits(for call: Call, size: Int?) -> ConsortiumLimits {
    let most = [mostPartners(of: call), size].compactMap(\.self).min()
    var limits = ConsortiumLimits(maxSize: most ?? ConsortiumRequest.usualSeats)
    limits.minSize = max(1, least(.minPartners) ?? 1, size ?? 1)
    limits.budget = call.maxBudget
    limits.maxShare = number(.maxShare)
    limits.maxPerCountry = self.most(.maxPerCountry)
    limits.minCountries = least(.minCountries).flatMap { $0 > 0 ? $0 : nil }
    limits.minMemberStates = least(.minMemberStates).flatMap { $0 > 0 ? $0 : nil }
    return limits
  }
}
