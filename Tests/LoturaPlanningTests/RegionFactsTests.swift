import LoturaNetwork
import LoturaPlanning
import Testing

@Suite("What the region covers, lacks and has done together")
struct RegionFactsTests {
  private let network = handNetwork()

  @Test("priorities of network W: p of a and b, q of a (half) and c")
  func priorities() throws {
    let coverage = network.priorityCoverage(crowd: 3)
    #expect(coverage.map(\.priority) == ["p", "q"])
    #expect(coverage[0].works.map(\.association) == ["a", "b"])
    // The strongest first: c with 1, a with ½.
    #expect(coverage[1].works.map(\.association) == ["c", "a"])
    #expect(coverage.map(\.state) == [.served, .served])
    #expect(network.priorityCoverage(crowd: 2).map(\.state) == [.crowded, .crowded])
  }

  @Test("a priority that nobody told of is unknown, and unserved only when all have told")
  func unknownIsNotNone() throws {
    var network = network
    network.priorities.append(Priority(id: "r", name: LocalizedName("R"), scheme: "test"))
    let all = network.priorityCoverage(crowd: 3).first { $0.priority == "r" }
    #expect(all?.state == .unserved)
    network.coverage[.init("b", .alignments)] = .partial
    let some = network.priorityCoverage(crowd: 3).first { $0.priority == "r" }
    #expect(some?.state == .unknown)
  }

  @Test("needs of network W: x of a, which b offers; y of b, which a offers")
  func needs() throws {
    let balances = network.capabilityBalances
    #expect(balances.map(\.capability) == ["x", "y"])
    #expect(balances[0].needs.map(\.association) == ["a"])
    #expect(balances[0].offers.map(\.association) == ["b", "a"])
    #expect(balances.map(\.state) == [.met, .met])
  }

  @Test("a need that only its own owner serves is open while c has not told, then unmet")
  func openOrUnmet() throws {
    var network = network
    network.offers.removeAll { $0.subject == "b" }
    network.coverage[.init("b", .offers)] = .complete
    let open = network.capabilityBalances.first { $0.capability == "x" }
    #expect(open?.state == .open)
    network.coverage[.init("c", .offers)] = .complete
    let unmet = network.capabilityBalances.first { $0.capability == "x" }
    #expect(unmet?.state == .unmet)
  }

  @Test("one agreement of a and b: one pair of three; c has told nothing")
  func cooperation() {
    let tally = CooperationTally(network)
    #expect(tally.pairs == 1 && tally.allPairs == 3 && tally.count == 1)
    #expect(tally.kinds.map(\.kind) == [.agreement])
    #expect(tally.parts.map(\.others) == [1, 1, 0])
    #expect(tally.parts.map(\.isTold) == [true, true, false])
  }
}
