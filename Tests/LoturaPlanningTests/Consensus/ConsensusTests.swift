import LoturaGraph
import LoturaNetwork
import LoturaPlanning
import Testing

@Suite("One ranking from several people's")
struct ConsensusTests {
  private func judgements(_ rows: [(String, String, Int)]) -> [Judgement] {
    rows.map { Judgement(judge: $0.0, item: $0.1, rank: $0.2) }
  }

  @Test("of two judges by hand: who agrees, who does not, what is open")
  func byHand() {
    // Ana: x, y, z. Jon: y, x; z left out. x and y stand 1 to 1; z behind both for Ana.
    let consensus = Consensus(
      judgements([
        ("Ana", "x", 1), ("Ana", "y", 2), ("Ana", "z", 3), ("Jon", "y", 1), ("Jon", "x", 2),
      ]))
    #expect(consensus.items == ["x", "y", "z"] && consensus.judges == ["Ana", "Jon"])
    #expect(consensus.ranking.order == [0, 1, 2] && consensus.ranking.disagreements == 1)
    #expect(consensus.ranking.isUnique == false)
    #expect(consensus.exchangeable.map { [$0.ahead, $0.behind] } == [[0, 1]])
    #expect(consensus.divided.map { [$0.ahead, $0.behind] } == [[0, 1]])
    #expect(consensus.pairs.map(\.silent) == [0, 1, 1])
    #expect(consensus.leftOut(by: 1) == [2] && consensus.leftOut(by: 0) == [])
    #expect(consensus.judgeCount(of: 2) == 1)
    #expect(consensus.distances.map(\.disagreements) == [0, 1])
    #expect(consensus.distances.map(\.preferences) == [3, 1])
  }

  @Test("the distances of the judges add up to the disagreements", arguments: 0..<40)
  func sum(seed: UInt64) {
    let sample = RandomRankings(seed: seed + 50)
    let rows = sample.rankings.enumerated().flatMap { judge, ranks in
      ranks.enumerated().compactMap { item, rank in
        rank.map { ("j\(judge)", "i\(item)", $0) }
      }
    }
    let consensus = Consensus(judgements(rows))
    #expect(
      consensus.distances.reduce(0) { $0 + $1.disagreements } == consensus.ranking.disagreements)
    #expect(
      consensus.pairs.allSatisfy { $0.agree + $0.disagree + $0.silent == consensus.judges.count })
    let divisions = consensus.divided.map(\.division)
    #expect(zip(divisions, divisions.dropFirst()).allSatisfy { $0 >= $1 })
  }

  @Test("contexts are told in order, the one without a name first")
  func contexts() {
    let rows = ["b", nil, "a", "b"].map {
      Judgement(judge: "j", item: "i", rank: 1, context: $0)
    }
    #expect(Consensus.contexts(rows) == [nil, "a", "b"])
    #expect(Consensus.contexts([]) == [])
  }

  @Test("without judgements there is nothing to rank")
  func nothing() {
    let consensus = Consensus([])
    #expect(consensus.items.isEmpty && consensus.pairs.isEmpty && consensus.distances.isEmpty)
  }
}
