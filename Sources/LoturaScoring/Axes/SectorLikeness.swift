import LoturaNetwork

/// The matrix Φ of how related any two sectors are.
///
/// **Formula.** φᵢⱼ is the relatedness of a `similar` link (the largest given), else 2·dep(lca)/(dep(i) +
/// dep(j)) in the tree of sectors, dep(root) = 1, different trees 0; φᵢᵢ = 1. Or, as the model asks,
/// φᵢⱼ = min(P(i|j), P(j|i)) over the companies active in both. Then Φ = λI + (1 − λ)φ with the first
/// λ of .50, .55, …, 1 for which Φ over the sectors in use is positive definite: so that K lies
/// within 0 … 1 and is 1 for the same shares. `supplies` links are told, not scored.
/// **Unit** none. **Range** 0 … 1, 1 on the diagonal. **Symmetric.**
/// **Missing data.** A `similar` link of unknown relatedness does not count. Sectors that no active
/// association works in are related by the same λ.
/// **Complexity.** O(n³) for n sectors in use.
///
/// **Source.** Wu & Palmer 1994; Hidalgo et al. 2007. λ is our choice.
struct SectorLikeness: Sendable {
  /// λ: how much of Φ is the identity.
  let mix: Double
  /// The place of each sector among those in use, by key; nil: not in use.
  private let places: [Int?]
  /// Φ over the sectors in use, by rows.
  private let matrix: [Double]
  private let usedCount: Int
  private let source: Source

  /// The likeness of the sectors of `rows`, of which those in `used` (ascending) are in use.
  init(
    _ network: Network, rows: SheetRows<Sector>, used: [Int], model: Model.RelatednessModel
  ) {
    let source = Source(network, rows: rows, model: model)
    var places = [Int?](repeating: nil, count: rows.keys.count)
    for (place, key) in used.enumerated() { places[key] = place }
    let likeness = used.flatMap { row in used.map { source.likeness(row, $0) } }
    let mix = SectorLikeness.mix(for: likeness, count: used.count, model: model)
    matrix = SectorLikeness.mixed(likeness, mix, count: used.count)
    usedCount = used.count
    self.mix = mix
    self.places = places
    self.source = source
  }

  /// Φ of two sectors, by key.
  subscript(one: Int, other: Int) -> Double {
    if let row = places[one], let column = places[other] {
      return matrix[row * usedCount + column]
    }
    return one == other ? 1 : (1 - mix) * source.likeness(one, other)
  }
}

extension SectorLikeness {
  private static func mixed(_ likeness: [Double], _ mix: Double, count: Int) -> [Double] {
    var mixed = likeness.map { (1 - mix) * $0 }
    for place in 0..<count { mixed[place * count + place] = 1 }
    return mixed
  }

  /// The first λ that makes Φ positive definite; 1 does always.
  private static func mix(
    for likeness: [Double], count: Int, model: Model.RelatednessModel
  ) -> Double {
    var step = 0
    while true {
      let mix = model.firstLambda + Double(step) * model.lambdaStep
      guard mix < 1 - 1e-9 else { return 1 }
      if isPositiveDefinite(mixed(likeness, mix, count: count), count: count) { return mix }
      step += 1
    }
  }

  /// Cholesky's factorisation without pivoting: every pivot, before its root, above 1e-9.
  static func isPositiveDefinite(_ matrix: [Double], count: Int) -> Bool {
    var factor = matrix
    for column in 0..<count {
      for row in column..<count {
        var sum = factor[row * count + column]
        for k in 0..<column { sum -= factor[row * count + k] * factor[column * count + k] }
        if row == column {
          guard sum > 1e-9 else { return false }
          factor[row * count + column] = sum.squareRoot()
        } else {
          factor[row * count + column] = sum / factor[column * count + column]
        }
      }
    }
    return true
  }
}

extension SectorLikeness {
  /// Two sectors, the smaller key first.
  private struct Ends: Hashable {
    let low: Int
    let high: Int

    init(_ one: Int, _ other: Int) {
      low = min(one, other)
      high = max(one, other)
    }
  }

  /// Where φ comes from.
  private struct Source: Sendable {
    /// Relatedness given by links, or found among companies.
    private var pairs: [Ends: Double] = [:]
    /// From the root to each sector, by key; empty: the tree is not asked.
    private var chains: [[Sector.ID]] = []

    init(_ network: Network, rows: SheetRows<Sector>, model: Model.RelatednessModel) {
      switch model.source {
      case .tree:
        pairs = Source.similarLinks(network, rows)
        chains = Source.chains(network, rows)
      case .cooccurrence:
        pairs = Source.cooccurrence(network, rows)
      }
    }

    /// φ of two sectors, by key.
    func likeness(_ one: Int, _ other: Int) -> Double {
      if one == other { return 1 }
      if let given = pairs[Ends(one, other)] { return given }
      guard !chains.isEmpty else { return 0 }
      let common = zip(chains[one], chains[other]).prefix { $0 == $1 }.count
      return 2 * Double(common) / Double(chains[one].count + chains[other].count)
    }

    private static func similarLinks(
      _ network: Network, _ rows: SheetRows<Sector>
    ) -> [Ends: Double] {
      var pairs: [Ends: Double] = [:]
      for link in network.sectorLinks where link.kind == .similar {
        guard let relatedness = link.relatedness, let a = rows.position(of: link.a),
          let b = rows.position(of: link.b)
        else { continue }
        pairs[Ends(a, b)] = max(min(max(relatedness, 0), 1), pairs[Ends(a, b)] ?? 0)
      }
      return pairs
    }

    /// The ancestors of each sector, the root first, itself last.
    private static func chains(_ network: Network, _ rows: SheetRows<Sector>) -> [[Sector.ID]] {
      let parents = Dictionary(
        network.sectors.map { ($0.id, $0.parent) }, uniquingKeysWith: { first, _ in first })
      return rows.keys.map { sector in
        var chain = [sector]
        var seen: Set<Sector.ID> = [sector]
        while let parent = parents[chain[chain.count - 1]] ?? nil, seen.insert(parent).inserted {
          chain.append(parent)
        }
        return chain.reversed()
      }
    }

    /// min(P(i|j), P(j|i)): companies in both, of those in the commoner of the two.
    private static func cooccurrence(
      _ network: Network, _ rows: SheetRows<Sector>
    ) -> [Ends: Double] {
      var counts = [Int](repeating: 0, count: rows.keys.count)
      var together: [Ends: Int] = [:]
      for company in Set(network.companies.map(\.id)) {
        let sectors = rows.entries(of: Subject.ID(company)).filter { $0.weight > 0 }.map(\.key)
        for (place, sector) in sectors.enumerated() {
          counts[sector] += 1
          for other in sectors[..<place] { together[Ends(sector, other), default: 0] += 1 }
        }
      }
      return Dictionary(
        uniqueKeysWithValues: together.map { ends, count in
          (ends, Double(count) / Double(max(counts[ends.low], counts[ends.high])))
        })
    }
  }
}
