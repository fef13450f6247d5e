import LoturaNetwork

/// Axis B: how equal in size two subjects are.
///
/// **Formula.** The mean of min/max over the measures known for both, of the model's measures
/// (members, staff, budget, employment, turnover). For each the figures of the organisation itself,
/// where both are known, else those of its members together; of each the newest within four years
/// before the year of the as-of date.
/// **Unit** none. **Range** 0 … 1 (equal); 0/0 = 1, both are equal. **Symmetric.**
/// **Missing data.** A negative figure is unknown; two different units cannot be compared. Without
/// a figure of `members`, complete memberships are counted. No measure known for both: 0 … 1.
///
/// **Source.** Our choice.
struct SizeBalance: Sendable {
  /// The measures, in order.
  let measures: [Figure.Measure]
  private let readings: [Subject.ID: [Key: Figure]]
  private static let scopes: [Figure.Scope] = [.association, .members]

  /// A measure, of whom.
  private struct Key: Hashable {
    let measure: Figure.Measure
    let scope: Figure.Scope
  }

  /// The figures of a network.
  init(_ network: Network, model: Model.SizeModel) {
    let year = network.asOf.year
    let wanted = Set(model.measures)
    var readings: [Subject.ID: [Key: Figure]] = [:]
    for figure in network.figures where wanted.contains(figure.measure) {
      guard figure.year <= year, figure.year >= year - model.years else { continue }
      let key = Key(measure: figure.measure, scope: figure.scope)
      let newest = readings[figure.subject]?[key]
      if newest.map({ $0.year < figure.year }) ?? true {
        readings[figure.subject, default: [:]][key] = figure
      }
    }
    measures = model.measures
    self.readings = readings
  }

  /// One figure of size.
  struct Reading: Hashable, Sendable {
    let value: Double
    let unit: String?
    /// The year it is of; nil: counted from the list of members.
    let year: Int?
  }

  /// The sizes of one subject: a row a measure, a column a scope (itself, its members).
  struct Side: Hashable, Sendable {
    let readings: [[Reading?]]
  }

  /// A subject's sizes; `listedMembers` is the length of its list of members where it is complete.
  func side(of subject: Subject.ID, listedMembers: Int?) -> Side {
    let own = readings[subject] ?? [:]
    return Side(
      readings: measures.map { measure in
        SizeBalance.scopes.map { scope in
          if let reading = own[Key(measure: measure, scope: scope)].flatMap(reading) {
            return reading
          }
          guard measure == "members", scope == .association, let listedMembers else { return nil }
          return Reading(value: Double(listedMembers), unit: nil, year: nil)
        }
      })
  }

  /// A measure that can be compared.
  struct Comparison: Hashable, Sendable {
    let measure: Figure.Measure
    let a: Reading
    let b: Reading

    /// The smaller by the larger; two zeros are equal.
    var balance: Double {
      let larger = max(a.value, b.value)
      return larger > 0 ? min(a.value, b.value) / larger : 1
    }
  }

  /// The measures known for both, in order.
  func comparisons(_ a: Side, _ b: Side) -> [Comparison] {
    measures.indices.compactMap { row in
      for (ofA, ofB) in zip(a.readings[row], b.readings[row]) {
        guard let ofA, let ofB, SizeBalance.agree(ofA.unit, ofB.unit) else { continue }
        return Comparison(measure: measures[row], a: ofA, b: ofB)
      }
      return nil
    }
  }

  /// The values that B can have.
  func value(_ a: Side, _ b: Side) -> Interval {
    let balances = comparisons(a, b).map(\.balance)
    guard !balances.isEmpty else { return .unknown }
    return Interval(exactly: balances.reduce(0, +) / Double(balances.count))
  }

  private func reading(_ figure: Figure) -> Reading? {
    guard figure.value >= 0, figure.value.isFinite else { return nil }
    return Reading(value: figure.value, unit: figure.unit, year: figure.year)
  }

  private static func agree(_ one: String?, _ other: String?) -> Bool {
    one == nil || other == nil || one == other
  }
}
