import LoturaGraph
import LoturaNetwork
import LoturaPlanning
import LoturaSolver
import Testing

@Suite("Topics for the day")
struct TopicChoiceTests {
  /// Example 13: A and B are approved by v1 v2 v3, C by v4, D by v1 v2.
  private var network: Network {
    var network = Network(asOf: Day(number: 20_089))
    network.associations = ["v1", "v2", "v3", "v4"].map {
      Association(id: .init($0), name: LocalizedName($0))
    }
    network.topics = ["A", "B", "C", "D"].map { Topic(id: .init($0), name: LocalizedName($0)) }
    let votes = ["v1": "ABD", "v2": "ABD", "v3": "AB", "v4": "C"]
    for (voter, topics) in votes.sorted(by: { $0.key < $1.key }) {
      for topic in topics {
        network.votes.append(Vote(subject: .init(voter), topic: .init(String(topic)), score: 3))
      }
    }
    return network
  }

  private func choice(
    _ network: Network, _ rule: TopicChoice.Rule = .pav, slots: Int = 2, level: Topic.Level? = nil
  ) -> TopicChoice {
    TopicChoice(TopicElection(network, level: level), by: rule, slots: slots)
  }

  private func ids(_ choice: TopicChoice) -> [String] { choice.chosen.map(\.topic.id.text) }

  @Test("example 13, with who is represented and what one more slot would bring")
  func example() throws {
    let two = choice(network)
    #expect(ids(two) == ["A", "B"] && two.score == 4.5)
    #expect(two.proof?.isOptimal == true && two.isFirstOfEqual == true)
    #expect(two.satisfaction.map(\.topics.count) == [2, 2, 2, 0])
    #expect(two.satisfaction.filter { !$0.isRepresented }.map(\.association) == ["v4"])
    let more = try #require(two.oneMore)
    #expect(more.joins == ["C"] && more.leaves.isEmpty && more.newlyRepresented == ["v4"])
    let three = choice(network, .mes, slots: 3)
    #expect(ids(three) == ["A", "B", "C"] && three.boughtCount == 2 && three.score == 5.5)
    #expect(three.chosen.map(\.isBought) == [true, true, false])
    #expect(choice(network, .mes).boughtCount == 1)
  }

  @Test("a group of n/k is promised a topic, a group of 2n/k two, in whole associations")
  func guarantee() {
    #expect(choice(network).guarantee == .groups(sizes: [2, 4]))
    #expect(choice(network, slots: 3).guarantee == .groups(sizes: [2, 3, 4]))
    #expect(choice(network, .seqpav).guarantee == .noneOneByOne)
    var dear = network
    dear.topics[0].cost = 2
    #expect(choice(dear).guarantee == .noneWithCosts)
    #expect(choice(dear, .mes, slots: 3).guarantee == .shares(0.75))
    // What costs more than there is does not count: the others all cost one slot.
    #expect(choice(dear, slots: 1).guarantee == .groups(sizes: [4]))
  }

  @Test("no vote is unknown; a known no and a vote below 3 are votes that approve nothing")
  func unknown() {
    var network = network
    network.associations.append(Association(id: "v5", name: LocalizedName("v5")))
    #expect(choice(network).election.silent == ["v5"])
    network.votes.append(Vote(subject: "v5", topic: "A", score: 0))
    network.votes.append(Vote(subject: "v5", topic: "C", score: 2.9))
    let told = choice(network)
    #expect(told.election.silent.isEmpty && told.election.voters.count == 5)
    #expect(told.satisfaction.last?.approvesAny == false)
    #expect(ids(told) == ["A", "B"])
    // Companies and associations that merged are not counted.
    network.votes.append(Vote(subject: "c1", topic: "C"))
    network.associations[3].status = .merged
    let others = choice(network).election.others
    #expect(others == ["c1", "v4"])
    #expect(ids(choice(network, slots: 4)) == ["A", "B", "D"])
  }

  @Test("a level has its topics and its band of maturity; what is unknown is set apart")
  func levels() {
    var network = network
    for (place, maturity) in [2.4999, 2.5, 3.9999, 4.0].enumerated() {
      network.associations[place].maturity = maturity
    }
    network.associations.append(Association(id: "v5", name: LocalizedName("v5")))
    network.topics[0].level = .basic
    network.topics[1].level = .intermediate
    network.topics[2].level = .advanced
    let voters = Topic.Level.allCases.map { TopicElection(network, level: $0).voters }
    #expect(voters == [["v1"], ["v2", "v3"], ["v4"]])
    let middle = choice(network, level: .intermediate)
    #expect(ids(middle) == ["B"])
    #expect(middle.election.ofUnknownMaturity == ["v5"] && middle.election.withoutLevel == ["D"])
    #expect(choice(network).election.ofUnknownMaturity.isEmpty)
  }

  @Test("why nothing is chosen")
  func obstacles() {
    #expect(choice(Network(asOf: network.asOf)).obstacle == .noTopics)
    var silent = network
    silent.votes = []
    #expect(choice(silent).obstacle == .noVotes)
    var against = network
    against.votes = [Vote(subject: "v1", topic: "A", score: 1)]
    #expect(choice(against).obstacle == .nothingApproved)
    var dear = network
    for place in dear.topics.indices { dear.topics[place].cost = 3 }
    #expect(choice(dear).obstacle == .nothingFits && choice(dear).oneMore == nil)
    #expect(choice(network).obstacle == nil)
  }

  @Test("a tie that ids decided is told: D could stand in place of C")
  func exchanges() {
    var network = network
    // Two voters for C as for D, and A, B are gone: with one slot C and D are alike.
    network.votes = [("v1", "C"), ("v2", "D")].map {
      Vote(subject: .init($0.0), topic: .init($0.1))
    }
    let one = choice(network, slots: 1)
    #expect(ids(one) == ["C"])
    #expect(one.exchanges.map(\.other) == ["D"])
    #expect(choice(network, slots: 2).exchanges.isEmpty)
  }
}
