public import LoturaNetwork

/// The sixteen axes of two subjects, with what each was computed from.
public struct PairAxes: Hashable, Sendable {
  /// The first subject; F(a←b) and G(a←b) are seen from it.
  public let a: Subject.ID
  /// The second subject.
  public let b: Subject.ID
  /// One estimate an axis, in the order of the axes.
  public let values: [Estimate]
  /// What each axis was computed from, for people who check the sum; in the order of the axes.
  public var inputs: [[AxisInput]] { toldInputs.isEmpty ? values.map { _ in [] } : toldInputs }
  /// Empty where no axis has any.
  private let toldInputs: [[AxisInput]]
  /// The chance of sharing at least so many members at random; nil unless both lists are complete.
  public let pValue: Double?
  /// `pValue` corrected for the number of pairs looked at; nil where `pValue` is.
  public let qValue: Double?

  /// The axes of two subjects. `values` and `inputs` hold one entry an axis.
  public init(
    a: Subject.ID, b: Subject.ID, values: [Estimate], inputs: [[AxisInput]] = [],
    chance: (p: Double, q: Double)? = nil
  ) {
    precondition(values.count == Axis.allCases.count, "one value an axis")
    self.a = a
    self.b = b
    self.values = values
    toldInputs = inputs.allSatisfy(\.isEmpty) ? [] : inputs
    pValue = chance?.p
    qValue = chance?.q
  }

  /// The estimate of one axis.
  public subscript(axis: Axis) -> Estimate { values[axis.position] }

  /// The same pair, named in the other order.
  public var mirrored: PairAxes {
    PairAxes(
      a: b, b: a, values: Axis.allCases.map { self[$0.mirrored] },
      inputs: Axis.allCases.map { axis in
        AxisInput.inOrder(inputs[axis.mirrored.position].map(\.mirrored))
      },
      chance: zip2(pValue, qValue))
  }

  private func zip2(_ p: Double?, _ q: Double?) -> (p: Double, q: Double)? {
    guard let p, let q else { return nil }
    return (p, q)
  }
}

/// One fact that an axis was computed from.
public struct AxisInput: Hashable, Sendable {
  /// What the fact is. Raw values are the keys in JSON.
  public enum Name: String, CaseIterable, Hashable, Sendable {
    case membersA = "members_a"
    case membersB = "members_b"
    case membersInAll = "members_in_all"
    case shared
    case onlyA = "only_a"
    case onlyB = "only_b"
    case sumOfMinima = "sum_of_minima"
    case sumOfMaxima = "sum_of_maxima"
    case knowledgeA = "knowledge_a"
    case knowledgeB = "knowledge_b"
    case sectorsA = "sectors_a"
    case sectorsB = "sectors_b"
    case sharesA = "shares_a"
    case sharesB = "shares_b"
    case derivedA = "derived_a"
    case derivedB = "derived_b"
    case lambda
    case gapsA = "gaps_a"
    case gapsB = "gaps_b"
    case gapSizesA = "gap_sizes_a"
    case gapSizesB = "gap_sizes_b"
    case filledForA = "filled_for_a"
    case filledForB = "filled_for_b"
    case partnersA = "partners_a"
    case partnersB = "partners_b"
    case countriesA = "countries_a"
    case countriesB = "countries_b"
    case measures
    case valuesA = "values_a"
    case valuesB = "values_b"
    case yearsA = "years_a"
    case yearsB = "years_b"
    case maturityA = "maturity_a"
    case maturityB = "maturity_b"
    case territoryA = "territory_a"
    case territoryB = "territory_b"
    case commonTerritory = "common_territory"
    case events, strength
    case hostA = "host_a"
    case hostB = "host_b"
    case larger, ratio, reference

    /// Its place in the order of the names.
    var position: Int { Name.positions[self] ?? 0 }

    private static let positions = Dictionary(
      uniqueKeysWithValues: Name.allCases.enumerated().map { ($1, $0) })

    /// The same fact when the two are named in the other order: `…_a` becomes `…_b`.
    public var mirrored: Name {
      let (end, stem) = (rawValue.suffix(2), rawValue.dropLast(2))
      switch end {
      case "_a": return Name(rawValue: stem + "_b") ?? self
      case "_b": return Name(rawValue: stem + "_a") ?? self
      default: return self
      }
    }
  }

  /// A fact's value: a number, numbers that stand beside ids, ids, or a code.
  public enum Value: Hashable, Sendable {
    case number(Double)
    case numbers([Double])
    case ids([String])
    case code(String)
  }

  /// What the fact is.
  public let name: Name
  /// Its value.
  public let value: Value

  /// A fact.
  public init(_ name: Name, _ value: Value) {
    self.name = name
    self.value = value
  }

  /// Facts, each name once, in the order of their names.
  static func inOrder(_ inputs: [AxisInput]) -> [AxisInput] {
    inputs.sorted { $0.name.position < $1.name.position }
  }

  /// The same fact when the two are named in the other order.
  public var mirrored: AxisInput { AxisInput(name.mirrored, value) }
}
