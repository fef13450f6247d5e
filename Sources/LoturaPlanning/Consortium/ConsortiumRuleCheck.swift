internal import LoturaNetwork

/// One rule, and whether a consortium keeps it.
package struct ConsortiumRuleCheck: Hashable, Sendable {
  /// The rule's key, as in the sheet of rules; `max_budget` is the call's.
  package let key: String
  /// What it asks for: a number, or a text that is none.
  package let needs: Needs
  /// What the consortium has; nil: not checked, or there is no consortium.
  package let has: Double?
  /// Whether it holds; nil: not checked.
  package let holds: Bool?

  /// What a rule asks for.
  package enum Needs: Hashable, Sendable {
    case number(Double)
    case text(String)
  }

  /// Whether Lotura can check it.
  package let isChecked: Bool
}

extension ConsortiumPool {
  /// The rules one by one, the checked ones first; `set` nil: there is no consortium.
  func checks(of set: [Int]?) -> [ConsortiumRuleCheck] {
    let limits = problem.limits
    let broken = set.map { problem.broken(by: $0) } ?? []
    func check(_ key: String, _ needs: Double, _ constraint: ConsortiumConstraint, _ has: Double)
      -> ConsortiumRuleCheck
    {
      ConsortiumRuleCheck(
        key: key, needs: .number(needs), has: set == nil ? nil : has,
        holds: set == nil ? nil : !broken.contains(constraint), isChecked: true)
    }
    let members = set ?? []
    let size = Double(members.count)
    let places = ConsortiumProblem.Places(members.compactMap { problem.candidates[$0].country })
    let cost = problem.cost(of: members)
    let dearest = members.reduce(0) { max($0, problem.candidates[$1].cost ?? 0) }
    var checks = [check("min_partners", Double(limits.minSize), .minSize, size)]
    if let most = limits.maxSize {
      checks.append(check("max_partners", Double(most), .maxSize, size))
    }
    if let budget = limits.budget { checks.append(check("max_budget", budget, .budget, cost)) }
    if let share = limits.maxShare {
      checks.append(check("max_share", share, .maxShare, cost > 0 ? dearest / cost : 0))
    }
    if let most = limits.maxPerCountry {
      checks.append(check("max_per_country", Double(most), .maxPerCountry, Double(places.most)))
    }
    if let least = rules.least(.minCountries) {
      checks.append(
        check("min_countries", Double(least), .minCountries, Double(places.distinct)))
    }
    if let least = rules.least(.minMemberStates) {
      checks.append(
        check("min_member_states", Double(least), .minMemberStates, Double(places.memberStates)))
    }
    return checks + unchecked
  }

  /// The rules whose key, or whose value, Lotura cannot check.
  private var unchecked: [ConsortiumRuleCheck] {
    rules.rules.filter { $0.key == nil || $0.number == nil }.map { rule in
      ConsortiumRuleCheck(
        key: rule.code, needs: rule.number.map { .number($0) } ?? .text(rule.text), has: nil,
        holds: nil, isChecked: false)
    }
  }
}
