package import LoturaNetwork

/// What may be told of a group's values of one measure, one year and one scope.
package struct Comparison: Hashable, Sendable {
  /// How many associations are in the group, the one that is compared too.
  package let associations: Int
  /// Of how many of them the value is known.
  package let n: Int
  /// What may be told, or why nothing.
  package let outcome: Outcome
  /// All values of the group, where they may be compared: never told.
  let distribution: Distribution?

  /// What may be told.
  package enum Outcome: Hashable, Sendable {
    /// Where the values lie.
    case shown(Spread)
    /// Nothing.
    case hidden(Reason)
  }

  /// Why a group is not compared.
  package enum Reason: Hashable, Sendable {
    /// Fewer known values than these are not compared.
    case few(least: Int)
    /// Subtracted from another comparison it would give fewer than these away; instead the nearest
    /// so many others can be asked for.
    case subtraction(least: Int, nearest: [Int])
    /// The values are in several units.
    case units([String])
    /// The form of the association is not known, so nobody is of the same.
    case formUnknown
    /// The size of the association is not known, so nobody is near.
    case sizeUnknown
  }

  /// Where the values lie; nil: hidden.
  package var spread: Spread? {
    if case .shown(let spread) = outcome { spread } else { nil }
  }

  /// Why nothing is told; nil: it is told.
  package var reason: Reason? {
    if case .hidden(let reason) = outcome { reason } else { nil }
  }

  init(associations: Int, hidden reason: Reason, n: Int) {
    self.associations = associations
    self.n = n
    outcome = .hidden(reason)
    distribution = nil
  }

  init(associations: Int, _ distribution: Distribution) {
    self.associations = associations
    n = distribution.count
    outcome = .shown(Spread(distribution))
    self.distribution = distribution
  }
}

extension Scoreboard {
  /// The comparison of an association, or of all, with its peers in a year.
  ///
  /// - Parameters:
  ///   - id: whose peers; nil: nobody's, so only `all` is a group.
  ///   - peers: which group.
  /// - Complexity: O(n log n), of nearest peers O(n³) at worst for n associations.
  package func comparison(
    of id: Association.ID?, _ series: Series, in year: Int, with peers: Peers = .all
  ) -> Comparison {
    let values = values(of: series, in: year)
    let members: Set<Association.ID>
    switch group(of: id, peers) {
    case .success(let group): members = group
    case .failure(let missing):
      return Comparison(associations: 0, hidden: missing.reason, n: 0)
    }
    let places = Set(values.indices.filter { members.contains(values[$0].association) })
    func hidden(_ reason: Comparison.Reason) -> Comparison {
      Comparison(associations: members.count, hidden: reason, n: places.count)
    }
    let least = least(for: series.measure)
    let units = Set(values.map { $0.unit ?? "" }).sorted()
    guard units.count <= 1 else { return hidden(.units(units)) }
    guard places.count >= least else { return hidden(.few(least: least)) }
    var told = Told(values, least: least)
    guard told.tells(places, of: id, peers, peerGroups) else {
      return hidden(.subtraction(least: least, nearest: told.nearest))
    }
    return Comparison(
      associations: members.count, Distribution(places.sorted().map { values[$0].value }))
  }

  private struct Missing: Error { let reason: Comparison.Reason }

  private func group(
    of id: Association.ID?, _ peers: Peers
  ) -> Result<Set<Association.ID>, Missing> {
    guard let id, peers != .all else { return .success(Set(associations)) }
    switch peers {
    case .all: return .success(Set(associations))
    case .form:
      guard let form = peerGroups.form(of: id) else {
        return .failure(Missing(reason: .formUnknown))
      }
      return .success(Set(peerGroups.associations(of: form)))
    case .nearest(let count):
      guard peerGroups.knowsSize(of: id) else {
        return .failure(Missing(reason: .sizeUnknown))
      }
      return .success(Set(peerGroups.byNearness(to: id).prefix(count)).union([id]))
    }
  }
}

/// Which comparisons of one association are told, found in the order that `Scoreboard` names.
private struct Told {
  private let values: [Scoreboard.Known]
  private var groups: SmallGroups
  /// The numbers of nearest others that are told; filled by a question about another number.
  private(set) var nearest: [Int] = []

  init(_ values: [Scoreboard.Known], least: Int) {
    self.values = values
    groups = SmallGroups(weights: Array(repeating: 1, count: values.count), least: least)
  }

  private func places(_ members: Set<Association.ID>) -> Set<Int> {
    Set(values.indices.filter { members.contains(values[$0].association) })
  }

  mutating func tells(
    _ wanted: Set<Int>, of id: Association.ID?, _ peers: Peers, _ known: PeerGroups
  ) -> Bool {
    _ = groups.tell(Set(values.indices))
    let forms = Association.Form.allCases.map { places(Set(known.associations(of: $0))) }
      .enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
    for form in forms { _ = groups.tell(form.element) }
    guard case .nearest(let count) = peers, let id else { return groups.tell(wanted) }
    let others = known.byNearness(to: id)
    guard !others.isEmpty else { return groups.tell(wanted) }
    let numbers = Array(1...others.count)
    var isTold = false
    for number in numbers.filter({ $0 % 5 == 0 }) + numbers.filter({ $0 % 5 != 0 }) {
      let group = places(Set(others.prefix(number)).union([id]))
      guard groups.tell(group) else { continue }
      nearest.append(number)
      isTold = isTold || group == wanted || number == count
    }
    nearest.sort()
    return isTold
  }
}
