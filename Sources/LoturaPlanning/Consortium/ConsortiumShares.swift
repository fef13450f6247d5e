internal import LoturaNetwork

/// What each member adds to the value of a consortium, fairly divided.
extension ConsortiumProblem {
  /// The Shapley values of the members of a set, in its order; they sum to v(S). Rules are ignored:
  /// it is about what they bring.
  ///
  /// **Formula.** With the degrees in a requirement sorted, c_1 ≤ … ≤ c_n, the sum of the m largest
  /// among some of them is Σ_j (c_j − c_{j−1})·min(m, how many of them are j or later). Each such step is
  /// a game in which all who reach it are alike, so each of these t = n − j + 1 gets
  /// min(m, t)/t of it. With m = 1 this is the airport game. A cooperation is divided by halves
  /// between its two.
  /// **Source.** Shapley 1953; Littlechild & Owen 1973; Deng & Papadimitriou 1994.
  /// O(requirements · n log n + n²).
  package func shares(of set: [Int]) -> [Double] {
    var shares = Array(repeating: 0.0, count: set.count)
    let total = totalWeight
    for (row, requirement) in requirements.enumerated() where total > 0 {
      let order = set.indices.sorted {
        (degree(set[$0], row), $0) < (degree(set[$1], row), $1)
      }
      let m = requirement.minimum
      var reached = 0.0
      var below = 0.0
      for (place, member) in order.enumerated() {
        let degree = degree(set[member], row)
        let alike = set.count - place
        reached += (degree - below) * Double(min(m, alike)) / Double(alike)
        below = degree
        shares[member] += requirement.weight / total * reached / Double(m)
      }
    }
    for a in set.indices {
      for b in set.indices where b != a {
        shares[a] += pairWorth * cooperation(set[a], set[b]) / 2
      }
    }
    return shares
  }
}
