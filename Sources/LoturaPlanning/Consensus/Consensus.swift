package import LoturaGraph
package import LoturaNetwork

/// One ranking from several people's, and how far they agree with it.
///
/// Equal ranks are no preference, and neither is an item that a judge left out. Items and judges are
/// in ascending order wherever their order is not said.
package struct Consensus: Hashable, Sendable {
  /// What is ranked: ids or words, ascending.
  package let items: [String]
  /// Who ranks: ids or words, ascending.
  package let judges: [String]
  /// The preferences, by place in `items`.
  package let counts: PreferenceCounts
  /// The ranking, by place in `items`.
  package let ranking: KemenyRanking
  private let rankings: [[Int?]]

  /// The consensus of judgements of one context. Without judgements it is empty.
  package init(_ judgements: [Judgement], patience: Patience = .endless) {
    items = Set(judgements.map(\.item)).sorted()
    judges = Set(judgements.map(\.judge)).sorted()
    let itemPlaces = Consensus.places(items)
    let judgePlaces = Consensus.places(judges)
    var rankings = [[Int?]](
      repeating: Array(repeating: nil, count: items.count), count: judges.count)
    for judgement in judgements {
      guard let judge = judgePlaces[judgement.judge], let item = itemPlaces[judgement.item] else {
        continue
      }
      rankings[judge][item] = judgement.rank
    }
    self.rankings = rankings
    counts = PreferenceCounts(itemCount: items.count, rankings: rankings)
    ranking = KemenyRanking(counts, patience: patience)
  }

  private static func places(_ texts: [String]) -> [String: Int] {
    Dictionary(texts.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
  }

  /// The contexts of judgements, ascending, the one without a name first.
  package static func contexts(_ judgements: [Judgement]) -> [String?] {
    let named = Set(judgements.compactMap(\.context)).sorted()
    return (judgements.contains { $0.context == nil } ? [nil] : []) + named.map { $0 }
  }
}

extension Consensus {
  /// Two items in the order of the consensus, and what the judges prefer.
  package struct Pair: Hashable, Sendable {
    /// The item that the consensus puts before the other, by place in `items`.
    package let ahead: Int
    /// The other.
    package let behind: Int
    /// How many judges agree.
    package let agree: Int
    /// How many judges would have it the other way round.
    package let disagree: Int
    /// How many have no preference.
    package let silent: Int

    /// How far the judges are apart: the smaller side as a share of those with a preference,
    /// 0 … ½; 0 if nobody has one.
    package var division: Double {
      let all = agree + disagree
      return all == 0 ? 0 : Double(min(agree, disagree)) / Double(all)
    }
  }

  /// How far a judge is from the consensus.
  package struct Distance: Hashable, Sendable {
    /// The judge, by place in `judges`.
    package let judge: Int
    /// In how many pairs the judge would have it the other way round.
    ///
    /// **Source.** Kendall 1938.
    package let disagreements: Int
    /// In how many pairs the judge has a preference.
    package let preferences: Int
  }

  /// All pairs, in the order of the consensus. O(items²).
  package var pairs: [Pair] {
    let order = ranking.order
    return order.indices.flatMap { place in
      order[(place + 1)...].map { behind in
        let (agree, disagree) = (counts[order[place], behind], counts[behind, order[place]])
        return Pair(
          ahead: order[place], behind: behind, agree: agree, disagree: disagree,
          silent: judges.count - agree - disagree)
      }
    }
  }

  /// The pairs in which a judge disagrees with the consensus, the most divided first, then those with more preferences,
  /// then in the order of the consensus. O(items² · log items).
  package var divided: [Pair] {
    pairs.filter { $0.disagree > 0 }
      .enumerated().sorted { one, other in
        let (a, b) = (one.element, other.element)
        if a.division != b.division { return a.division > b.division }
        if a.silent != b.silent { return a.silent < b.silent }
        return one.offset < other.offset
      }.map(\.element)
  }

  /// Neighbours in the ranking that could be exchanged at no cost, in its order. O(items).
  package var exchangeable: [Pair] {
    let place = Dictionary(ranking.order.enumerated().map { ($0.element, $0.offset) }) { $1 }
    return pairs.filter { pair in
      pair.agree == pair.disagree && place[pair.behind] == place[pair.ahead].map { $0 + 1 }
    }
  }

  /// How far each judge is from the consensus, the nearest first: by the share of the judge's
  /// preferences that it goes against. O(judges · items²).
  package var distances: [Distance] {
    let pairs = self.pairs
    let all = judges.indices.map { judge in
      var (against, stated) = (0, 0)
      for pair in pairs {
        guard let ahead = rankings[judge][pair.ahead], let behind = rankings[judge][pair.behind],
          ahead != behind
        else { continue }
        stated += 1
        if behind < ahead { against += 1 }
      }
      return Distance(judge: judge, disagreements: against, preferences: stated)
    }
    return all.sorted { one, other in
      let left = one.disagreements * other.preferences
      let right = other.disagreements * one.preferences
      return left == right ? one.judge < other.judge : left < right
    }
  }

  /// How often a judge gave two items the same rank, over all judges. O(judges · items²).
  package var sameRanks: Int {
    distances.reduce(0) { sum, distance in
      let ranked = items.count - leftOut(by: distance.judge).count
      return sum + ranked * (ranked - 1) / 2 - distance.preferences
    }
  }

  /// The items that a judge left out, ascending.
  package func leftOut(by judge: Int) -> [Int] {
    items.indices.filter { rankings[judge][$0] == nil }
  }

  /// How many judges ranked an item.
  package func judgeCount(of item: Int) -> Int {
    rankings.reduce(0) { $0 + ($1[item] == nil ? 0 : 1) }
  }
}
