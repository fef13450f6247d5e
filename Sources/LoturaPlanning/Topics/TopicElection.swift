package import LoturaNetwork
internal import LoturaScoring

/// The election of topics: who votes, on which topics, and of whom no vote is known.
///
/// Voters are the active associations with at least one vote; they approve a topic with a score of 3
/// or more. Who has no vote is unknown, not against. Votes of anybody else are not counted.
///
/// **A level.** With a level only its topics are put to the vote, and only the associations of its
/// band of maturity vote: basic below 2.5, intermediate from 2.5 on, advanced from 4 on (of 1 … 5,
/// compared in billionths). Associations of unknown maturity and topics without a level are set
/// apart: they could belong to any. The bands are our choice.
package struct TopicElection: Hashable, Sendable {
  /// The topics put to the vote, by id.
  package let topics: [Topic]
  /// Who votes, by id.
  package let voters: [Association.ID]
  /// Active associations of the level without any vote, by id: unknown.
  package let silent: [Association.ID]
  /// Active associations whose maturity is not known, by id; empty without a level.
  package let ofUnknownMaturity: [Association.ID]
  /// Topics without a level, by id; empty unless one was asked for.
  package let withoutLevel: [Topic.ID]
  /// Others who voted, by id: not active associations, and not counted.
  package let others: [Subject.ID]
  /// The level asked for; nil: all.
  package let level: Topic.Level?
  /// By topic: the places of the voters that approve it.
  private let supporters: [[Int]]

  /// The least score that approves.
  package static let approvingScore = 3.0

  /// The election in a network. O(votes · log votes).
  package init(_ network: Network, level: Topic.Level? = nil) {
    let maturities = network.maturities
    let active = network.activeAssociations.map(\.id).sorted()
    let band = active.filter { id in
      level == nil || maturities[id].map { Topic.Level(maturity: $0) } == level
    }
    let votes = Dictionary(grouping: network.votes, by: \.subject)
    let voters = band.filter { votes[Subject.ID($0)] != nil }
    self.level = level
    self.voters = voters
    silent = band.filter { votes[Subject.ID($0)] == nil }
    ofUnknownMaturity = level == nil ? [] : active.filter { maturities[$0] == nil }
    withoutLevel =
      level == nil ? [] : network.topics.filter { $0.level == nil }.map(\.id).sorted()
    others = Set(votes.keys).subtracting(active.map { Subject.ID($0) }).sorted()
    let topics = network.topics.filter { level == nil || $0.level == level }
      .sorted { $0.id < $1.id }
    self.topics = topics
    let places = Dictionary(topics.enumerated().map { ($1.id, $0) }) { first, _ in first }
    var supporters = Array(repeating: Set<Int>(), count: topics.count)
    for (place, voter) in voters.enumerated() {
      for vote in votes[Subject.ID(voter)] ?? [] where vote.score >= Self.approvingScore {
        if let topic = places[vote.topic] { supporters[topic].insert(place) }
      }
    }
    self.supporters = supporters.map { $0.sorted() }
  }

  /// The ballots for so many slots, 0 … 1000.
  package func ballots(slots: Int) -> TopicBallots {
    TopicBallots(
      supporters: supporters, costs: topics.map(\.cost), slots: slots, voterCount: voters.count)
  }
}

extension Topic.Level {
  /// The least maturity of the band of intermediate topics.
  package static let intermediateFrom = 2.5
  /// The least maturity of the band of advanced topics.
  package static let advancedFrom = 4.0

  /// The level that suits an association of a maturity, 1 … 5.
  package init(maturity: Double) {
    func reaches(_ least: Double) -> Bool { billionths(maturity) >= billionths(least) }
    self =
      reaches(Self.advancedFrom)
      ? .advanced : reaches(Self.intermediateFrom) ? .intermediate : .basic
  }
}
