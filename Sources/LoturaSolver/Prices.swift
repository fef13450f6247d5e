/// Prices of constraints, and the proof that they are.
extension Programme {
  /// The programme with a variable in each constraint that must be 0: what it would be worth is the
  /// price of the constraint, with the other sign.
  ///
  /// The library tells what variables are worth, not constraints.
  var withPrices: Programme {
    var programme = self
    let rows = self.rows
    programme.removeConstraints()
    for row in rows {
      let nothing = programme.add(Domain(0...0))
      programme.demand(row.terms + [Term(1, nothing)], row.relation, row.bound)
    }
    return programme
  }

  /// Whether prices prove values optimal: no constraint that leaves room has a price, none pulls
  /// the wrong way, and every variable stands where its worth beyond the prices pushes it.
  ///
  /// Numbers may miss by a millionth of the largest of their parts. O(terms).
  public func areOptimal(_ values: [Double], at prices: [Double]) -> Bool {
    guard prices.count == rows.count, prices.allSatisfy(\.isFinite), admits(values) else {
      return false
    }
    let sign = goal == .maximise ? 1.0 : -1.0
    var pull = worth
    var scale = worth.map { max(1, abs($0)) }
    for (row, price) in zip(rows, prices) {
      var sum = 0.0
      var size = max(1, abs(row.bound))
      for term in row.terms {
        let index = term.variable.index
        sum += term.factor * values[index]
        size = max(size, abs(term.factor * values[index]))
        pull[index] -= price * term.factor
        scale[index] = max(scale[index], abs(price * term.factor))
      }
      guard abs(price) > Programme.slack else { continue }
      if abs(sum - row.bound) > Programme.slack * size { return false }
      if row.relation == .atMost, sign * price < 0 { return false }
      if row.relation == .atLeast, sign * price > 0 { return false }
    }
    return domains.indices.allSatisfy { column in
      guard abs(pull[column]) > Programme.slack * scale[column] else { return true }
      let wall = sign * pull[column] > 0 ? domains[column].high : domains[column].low
      return wall.isFinite && abs(values[column] - wall) <= Programme.slack * max(1, abs(wall))
    }
  }
}

extension Solution {
  /// The answer with these prices if they prove it.
  func priced(by prices: [Double], in programme: Programme) -> Solution {
    guard case .found(let answer) = self, answer.proof.isOptimal,
      programme.areOptimal(answer.values, at: prices)
    else { return self }
    return .found(
      .init(values: answer.values, value: answer.value, proof: answer.proof, prices: prices))
  }
}
