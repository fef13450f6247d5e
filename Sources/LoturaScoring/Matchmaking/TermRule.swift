/// How a term is computed from the axes of a pair, with the model's numbers put in.
///
/// Every rule is monotone in its axes or has a single peak, so its bounds follow from theirs.
struct TermRule: Sendable {
  /// The function of one axis x, or of two.
  enum Shape: Hashable, Sendable {
    /// x
    case plain
    /// 1 − x
    case opposite
    /// max(0, 1 − ((x − m)/m)²): neither the same nor strangers (Nooteboom et al. 2007).
    case peak(Double)
    /// min(1, x/θ)
    case saturated(Double)
    /// min(1, 2(1 − x))
    case asymmetry
    /// ½(x + y)
    case mean
  }

  let shape: Shape
  /// The axis x.
  let axis: Axis
  /// The axis y of a mean; otherwise x again.
  let other: Axis
  /// The positions of the two, kept because finding one costs more than the term.
  let slots: (x: Int, y: Int)

  init(_ shape: Shape, _ axis: Axis, _ other: Axis? = nil) {
    self.shape = shape
    self.axis = axis
    self.other = other ?? axis
    slots = (axis.position, (other ?? axis).position)
  }

  /// The term where its axes have these values. Range 0 … 1.
  @inline(__always)
  func value(_ x: Double, _ y: Double) -> Double {
    switch shape {
    case .plain: return x
    case .opposite: return 1 - x
    case .peak(let middle):
      let distance = (x - middle) / middle
      return max(0, 1 - distance * distance)
    case .saturated(let enough): return min(1, x / enough)
    case .asymmetry: return min(1, 2 * (1 - x))
    case .mean: return 0.5 * (x + y)
    }
  }

  /// The term of a pair, with bounds.
  ///
  /// Where the term falls in its axis the ends swap. A peak within the interval is the upper bound,
  /// and the lower bound is at one of the ends.
  func estimate(_ axes: PairAxes) -> Estimate {
    estimate(axes.values[slots.x], axes.values[slots.y])
  }

  /// The term where its axes can have these values.
  func estimate(_ x: Estimate, _ y: Estimate) -> Estimate {
    let ends = (value(x.low, y.low), value(x.high, y.high))
    let reachesPeak =
      if case .peak(let middle) = shape { x.low <= middle && middle <= x.high } else { false }
    return Estimate(
      low: min(ends.0, ends.1), high: reachesPeak ? 1 : max(ends.0, ends.1),
      used: value(x.used, y.used))
  }

  /// Whether the term is computed from this axis.
  func uses(_ axis: Axis) -> Bool { axis == self.axis || axis == other }
}

extension Model {
  /// How a term is computed under this model.
  func rule(_ term: Term) -> TermRule {
    func saturated(_ axis: Axis) -> TermRule { TermRule(.saturated(saturation[term] ?? 1), axis) }
    return switch term {
    case .complementarity: TermRule(.plain, .complementarity)
    case .priorities: TermRule(.plain, .priorityAlignment)
    case .relatedSectors: TermRule(.peak(peaks.related), .sectorRelatedness)
    case .cooperation: TermRule(.plain, .priorCooperation)
    case .newcomers: TermRule(.opposite, .priorCooperation)
    case .newReach: TermRule(.plain, .newReach)
    case .evenness: TermRule(.mean, .sizeBalance, .maturityCloseness)
    case .filledGaps: TermRule(.plain, .fillOfA)
    case .maturityLead: TermRule(.plain, .leadOfB)
    case .sectors: TermRule(.plain, .sectorRelatedness)
    case .prioritiesSaturated: saturated(.priorityAlignment)
    case .complementaritySaturated: saturated(.complementarity)
    case .duplicationSaturated: saturated(.duplication)
    case .overlapSaturated: saturated(.memberOverlap)
    case .containmentSaturated: saturated(.containment)
    case .sizeBalance: TermRule(.plain, .sizeBalance)
    case .asymmetry: TermRule(.asymmetry, .sizeBalance)
    case .maturityCloseness: TermRule(.plain, .maturityCloseness)
    case .territory: TermRule(.plain, .territoryCloseness)
    case .differentSectors: TermRule(.opposite, .sectorRelatedness)
    case .hostLead: TermRule(.plain, .hostLead)
    case .middleSectors: TermRule(.peak(peaks.middle), .sectorRelatedness)
    }
  }

  /// The sum of a matchmaking mode.
  func sum(of mode: Mode) -> WeightedSum { WeightedSum(modes[mode] ?? [], model: self) }

  /// The sum of a form.
  func sum(of form: Form) -> WeightedSum { WeightedSum(forms[form]?.terms ?? [], model: self) }
}
