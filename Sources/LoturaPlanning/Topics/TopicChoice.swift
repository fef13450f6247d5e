package import LoturaGraph
package import LoturaNetwork
package import LoturaSolver

/// Which topics to put on the agenda so that as many associations as possible find themselves in it,
/// by one of three rules; who is represented, what is promised, what one more slot would bring.
///
/// **Source.** The rules: `ProportionalApproval`, `EqualShares`, `SequentialApproval`.
package struct TopicChoice: Sendable {
  /// By which rule topics are chosen. Raw values are those of the option.
  package enum Rule: String, CaseIterable, Hashable, Sendable {
    /// The best set of all (proportional approval voting).
    case pav
    /// Equal shares of the slots, completed one by one.
    case mes
    /// One by one.
    case seqpav
  }

  /// Why no topic is chosen.
  package enum Obstacle: Hashable, Sendable {
    /// There are no topics, or none of the level.
    case noTopics
    /// Nobody who may vote has voted.
    case noVotes
    /// No topic has a score of 3 or more.
    case nothingApproved
    /// Every topic that somebody approves needs more slots than there are.
    case nothingFits
    /// Time was up before any topic was chosen.
    case noTime
  }

  /// What a rule promises to groups of associations that agree.
  package enum Guarantee: Hashable, Sendable {
    /// Among so many associations that all approve the same topics, one gets at least as many of its
    /// own: the sizes for one topic, for two, and so on, as far as they can occur.
    case groups(sizes: [Int])
    /// As above, where the shares of slots of these associations together cover the topics' costs;
    /// one association's share.
    case shares(Double)
    /// Nothing: costs differ, and the rule looks at numbers of topics.
    case noneWithCosts
    /// Nothing: topics are taken one by one.
    case noneOneByOne
    /// Nothing: the set is not proved to be the best.
    case noneUnproved
  }

  /// What the choice means for one voter.
  package struct Satisfaction: Hashable, Sendable {
    /// Who.
    package let association: Association.ID
    /// The chosen topics that it approves, by id.
    package let topics: [Topic.ID]
    /// The topics that it approves and that are not chosen, by id.
    package let missed: [Topic.ID]

    /// Whether it approves anything that is put to the vote.
    package var approvesAny: Bool { !topics.isEmpty || !missed.isEmpty }

    /// Whether at least one topic that it approves is chosen.
    package var isRepresented: Bool { !topics.isEmpty }
  }

  /// A chosen topic and who wants it.
  package struct Chosen: Hashable, Sendable {
    /// The topic.
    package let topic: Topic
    /// The voters that approve it, by id.
    package let supporters: [Association.ID]
    /// Whether it was bought with equal shares; nil under another rule.
    package let isBought: Bool?
  }

  /// What one more slot would change.
  package struct OneMore: Hashable, Sendable {
    /// Topics that would join, by id.
    package let joins: [Topic.ID]
    /// Topics that would leave, by id.
    package let leaves: [Topic.ID]
    /// Who would be represented then and is not now, by id.
    package let newlyRepresented: [Association.ID]
    /// Who is represented now and would not be then, by id.
    package let noLongerRepresented: [Association.ID]
  }

  /// A chosen topic in whose place another would give the same score at the same cost.
  package struct Exchange: Hashable, Sendable {
    /// The chosen one.
    package let chosen: Topic.ID
    /// The other.
    package let other: Topic.ID
  }

  /// The election.
  package let election: TopicElection
  /// The rule.
  package let rule: Rule
  /// How many slots there are.
  package let slots: Int
  /// The chosen topics, by id.
  package let chosen: [Chosen]
  /// How many of them were bought with equal shares; nil under another rule.
  package let boughtCount: Int?
  /// What each voter gets, by id.
  package let satisfaction: [Satisfaction]
  /// The score of proportional approval, in points, whichever the rule.
  package let score: Double
  /// What is promised.
  package let guarantee: Guarantee
  /// What is proved of the score; nil unless the rule is `pav`.
  package let proof: Proof?
  /// Whether the set is proved to be the one that the rule on ties names; nil unless `pav`.
  package let isFirstOfEqual: Bool?
  /// Topics that could change places at no loss, by id; empty unless the rule is `pav`.
  package let exchanges: [Exchange]
  /// What one more slot would bring; nil: nothing is chosen, or it was not found in time.
  package let oneMore: OneMore?
  /// Why nothing is chosen; nil: something is.
  package let obstacle: Obstacle?

  /// The choice of an election.
  ///
  /// - Parameters:
  ///   - election: who votes on what.
  ///   - rule: by which rule.
  ///   - slots: how many slots the agenda has, 1 … 999.
  ///   - patience: when it ends, `pav` gives the best found so far.
  package init(
    _ election: TopicElection, by rule: Rule, slots: Int, _ patience: Patience = .endless
  ) {
    let ballots = election.ballots(slots: slots)
    let outcome = Outcome(ballots, rule, patience)
    self.election = election
    self.rule = rule
    self.slots = slots
    chosen = outcome.topics.map { topic in
      Chosen(
        topic: election.topics[topic],
        supporters: ballots.supporters[topic].map { election.voters[$0] },
        isBought: outcome.bought.map { $0.contains(topic) })
    }
    boughtCount = outcome.bought?.count
    satisfaction = election.voters.enumerated().map { place, voter in
      let wanted = ballots.supporters.indices.filter { ballots.supporters[$0].contains(place) }
      let isChosen = wanted.map { outcome.topics.contains($0) }
      func ids(_ chosen: Bool) -> [Topic.ID] {
        zip(wanted, isChosen).filter { $0.1 == chosen }.map { election.topics[$0.0].id }
      }
      return Satisfaction(association: voter, topics: ids(true), missed: ids(false))
    }
    score = ballots.points(ballots.score(of: outcome.topics))
    guarantee =
      outcome.proof?.isOptimal == false ? .noneUnproved : Guarantee(ballots, rule)
    (proof, isFirstOfEqual) = (outcome.proof, outcome.isFirstOfEqual)
    exchanges =
      rule == .pav
      ? ballots.exchanges(outcome.topics).map {
        Exchange(chosen: election.topics[$0.chosen].id, other: election.topics[$0.other].id)
      } : []
    obstacle = Obstacle(election, ballots, outcome)
    oneMore =
      obstacle == nil && patience.end == nil
      ? OneMore(election, outcome, Outcome(election.ballots(slots: slots + 1), rule, patience))
      : nil
  }

  /// The topics of a rule, ascending.
  fileprivate struct Outcome {
    let topics: [Int]
    var bought: [Int]?
    var proof: Proof?
    var isFirstOfEqual: Bool?

    init(_ ballots: TopicBallots, _ rule: Rule, _ patience: Patience) {
      switch rule {
      case .pav:
        let best = ProportionalApproval(ballots, patience)
        topics = best.chosen
        (proof, isFirstOfEqual) = (best.proof, best.isFirstOfEqual)
      case .mes:
        let shares = EqualShares(ballots)
        topics = shares.chosen.sorted()
        bought = shares.bought
      case .seqpav: topics = SequentialApproval(ballots).chosen.sorted()
      }
    }
  }
}

extension TopicChoice.Obstacle {
  fileprivate init?(
    _ election: TopicElection, _ ballots: TopicBallots, _ outcome: TopicChoice.Outcome
  ) {
    if !outcome.topics.isEmpty { return nil }
    if election.topics.isEmpty {
      self = .noTopics
    } else if election.voters.isEmpty {
      self = .noVotes
    } else if ballots.supporters.allSatisfy(\.isEmpty) {
      self = .nothingApproved
    } else {
      self = ballots.candidates.isEmpty ? .nothingFits : .noTime
    }
  }
}

extension TopicChoice.Guarantee {
  fileprivate init(_ ballots: TopicBallots, _ rule: TopicChoice.Rule) {
    let costs = Set(ballots.candidates.map { ballots.costs[$0] })
    let voters = ballots.voterCount
    switch (rule, costs.count) {
    case (.seqpav, _): self = .noneOneByOne
    case (_, ...1):
      // Equal costs: k topics fit, and ℓ topics take a group of ⌈ℓ·n/k⌉.
      let fit = costs.first.map { ballots.budget / $0 } ?? 0
      let most = min(fit, ballots.candidates.count, 3)
      self = .groups(
        sizes: most < 1 ? [] : (1...most).map { ($0 * voters + fit - 1) / fit })
    case (.pav, _): self = .noneWithCosts
    case (.mes, _):
      self = .shares(Double(ballots.slots) / Double(max(1, voters)))
    }
  }
}

extension TopicChoice.OneMore {
  fileprivate init?(
    _ election: TopicElection, _ now: TopicChoice.Outcome, _ then: TopicChoice.Outcome
  ) {
    if let proof = then.proof, !proof.isOptimal { return nil }
    let ballots = election.ballots(slots: 0)
    func represented(_ topics: [Int]) -> Set<Int> {
      Set(topics.flatMap { ballots.supporters[$0] })
    }
    let (before, after) = (represented(now.topics), represented(then.topics))
    joins = then.topics.filter { !now.topics.contains($0) }.map { election.topics[$0].id }
    leaves = now.topics.filter { !then.topics.contains($0) }.map { election.topics[$0].id }
    newlyRepresented = after.subtracting(before).sorted().map { election.voters[$0] }
    noLongerRepresented = before.subtracting(after).sorted().map { election.voters[$0] }
  }
}

extension TopicBallots {
  /// Chosen topics and others that would give the same score at the same cost in their place.
  fileprivate func exchanges(_ topics: [Int]) -> [(chosen: Int, other: Int)] {
    let score = score(of: topics)
    return topics.flatMap { chosen in
      let rest = topics.filter { $0 != chosen }
      return candidates.filter { other in
        !topics.contains(other) && costs[other] == costs[chosen]
          && self.score(of: rest + [other]) == score
      }.map { (chosen, $0) }
    }
  }
}
