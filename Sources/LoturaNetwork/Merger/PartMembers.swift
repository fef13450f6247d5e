/// Who belongs to the parts of a merger: how many, how many twice, and how much each part weighs.
public struct PartMembers: Hashable, Sendable {
  /// The members of each part with a weight above 0.
  public let byPart: [Association.ID: Set<Company.ID>]
  /// Σ of the weights of each part's memberships.
  private let weights: [Association.ID: Double]
  /// Parts whose list of members is complete.
  private let complete: Set<Association.ID>

  init(_ parts: [Association.ID], _ network: Network) {
    let wanted = Set(parts)
    var members: [Association.ID: Set<Company.ID>] = [:]
    var weights: [Association.ID: Double] = [:]
    for row in network.memberships where row.weight > 0 && wanted.contains(row.association) {
      members[row.association, default: []].insert(row.member)
      weights[row.association, default: 0] += row.weight
    }
    byPart = Dictionary(uniqueKeysWithValues: parts.map { ($0, members[$0] ?? []) })
    self.weights = weights
    complete = wanted.filter {
      network.knowledge(of: Subject.ID($0), in: .memberships) == .complete
    }
  }

  /// All listed members, each once.
  public var all: Set<Company.ID> { byPart.values.reduce(into: []) { $0.formUnion($1) } }

  /// How often somebody is counted more than once: Σ|S_p| − |∪S_p|, of the listed members.
  public var countedTwice: Int { byPart.values.reduce(0) { $0 + $1.count } - all.count }

  /// Listed members of more than one part, by id.
  public var shared: [Company.ID] {
    all.filter { member in byPart.values.count { $0.contains(member) } > 1 }.sorted()
  }

  /// Listed members of one part only, by id.
  public func own(of part: Association.ID) -> [Company.ID] {
    let others = byPart.filter { $0.key != part }.values
    return (byPart[part] ?? []).filter { member in
      !others.contains { $0.contains(member) }
    }.sorted()
  }

  /// How many members a part has; nil: its list is not complete.
  public func count(of part: Association.ID) -> Int? {
    complete.contains(part) ? byPart[part]?.count : nil
  }

  /// How much each of these parts weighs: the sum of its memberships where the lists of all are
  /// complete and none is empty, else 1.
  func weights(of parts: [Association.ID]) -> [Double] {
    let known = parts.map { complete.contains($0) ? weights[$0] ?? 0 : 0 }
    return known.allSatisfy { $0 > 0 } ? known : parts.map { _ in 1 }
  }

  /// The mean of values of some parts, weighted; nil of none.
  func mean(over values: [(part: Association.ID, value: Double)]) -> Double? {
    guard !values.isEmpty else { return nil }
    let weights = weights(of: values.map(\.part))
    let sum = zip(weights, values).reduce(0) { $0 + $1.0 * $1.1.value }
    return sum / weights.reduce(0, +)
  }
}
