/// Candidates whom others can always replace.
extension ConsortiumProblem {
  /// A problem with fewer candidates, and where they stood before.
  struct Reduction {
    let problem: ConsortiumProblem
    /// The former place of each candidate.
    let places: [Int]
  }

  /// The problem without the candidates who have too many better ones beside them.
  ///
  /// **j dominates i** if both have the same (perhaps unknown) country, j costs less or costs the same
  /// and comes first by id, has at least the degree of i in everything, has done at least as much
  /// with everybody else, and is vetoed with nobody but those who are vetoed with i (i itself
  /// neither). With a greatest share the costs must be equal: making one cheaper makes the share of
  /// the others larger. Whoever must take part stays.
  ///
  /// **Why it is safe.** Let i have at least p dominators, p the most members. An admissible set with
  /// i has at most p − 1 others, so some dominator j is missing. Exchange i for j: the size is the
  /// same; so is the count of each country, hence the number of countries, of member states and the
  /// most of one country; each mandatory requirement has at least as many; the cost is not greater
  /// (with a greatest share: equal); no veto is new, for j is vetoed only with whom i was; all who
  /// must be there still are. So the set stays admissible. No coverage and no cooperation falls, so
  /// the value does not either; at equal value the new set is cheaper, or costs the same and comes
  /// first by ids: it wins the tie. So no set with i is the one that comes first of the best.
  /// Domination is transitive and free of circles, so this holds for all who are left out together.
  /// (That j is better at something is no reason by itself: where it does not matter in the set,
  /// the smaller id decides.)
  ///
  /// Not used where the answer must differ from earlier sets: the exchange could lead to one of them.
  /// O(n²·(requirements + n)) at worst, mostly O(n²).
  var withoutDominated: Reduction {
    let most = limits.maxSize ?? candidates.count
    guard most > 0, most < candidates.count else { return Reduction(of: self) }
    let partners = vetoPartners
    let places = candidates.indices.filter { i in
      guard !must.contains(i) else { return true }
      var count = 0
      for j in candidates.indices where j != i && dominates(j, i, partners) {
        count += 1
        if count >= most { return false }
      }
      return true
    }
    guard places.count < candidates.count else { return Reduction(of: self) }
    return Reduction(of: self, keeping: places)
  }

  /// Whom each candidate is vetoed with.
  private var vetoPartners: [Set<Int>] {
    var partners = Array(repeating: Set<Int>(), count: candidates.count)
    for veto in vetoes {
      partners[veto.a].insert(veto.b)
      partners[veto.b].insert(veto.a)
    }
    return partners
  }

  private func dominates(_ j: Int, _ i: Int, _ vetoed: [Set<Int>]) -> Bool {
    let (one, other) = (candidates[j], candidates[i])
    guard one.country == other.country else { return false }
    let (cost, otherCost) = (one.cost ?? 0, other.cost ?? 0)
    guard limits.maxShare == nil ? cost <= otherCost : cost == otherCost else { return false }
    guard cost < otherCost || j < i else { return false }
    for requirement in requirements.indices where degree(j, requirement) < degree(i, requirement) {
      return false
    }
    guard vetoed[j].isSubset(of: vetoed[i]) else { return false }
    for k in candidates.indices where k != i && k != j {
      if cooperation(j, k) < cooperation(i, k) { return false }
    }
    return true
  }
}

extension ConsortiumProblem.Reduction {
  /// Nobody is left out.
  init(of problem: ConsortiumProblem) {
    self.init(problem: problem, places: Array(problem.candidates.indices))
  }

  /// Only some candidates stay, by place, rising.
  init(of problem: ConsortiumProblem, keeping places: [Int]) {
    let place = Dictionary(uniqueKeysWithValues: zip(places, places.indices))
    var small = ConsortiumProblem(
      candidates: places.map { problem.candidates[$0] }, requirements: problem.requirements,
      degrees: places.flatMap { i in problem.requirements.indices.map { problem.degree(i, $0) } },
      cooperation: places.flatMap { a in places.map { problem.cooperation(a, $0) } },
      limits: problem.limits)
    small.mandatory = problem.mandatory
    small.vetoes = problem.vetoes.compactMap { veto in
      guard let a = place[veto.a], let b = place[veto.b] else { return nil }
      return .init(a, b)
    }
    small.must = problem.must.compactMap { place[$0] }
    self.init(problem: small, places: places)
  }
}
