import LoturaGraph
import LoturaNetwork
import Testing

@testable import LoturaScoreboard

@Suite("With whom an association is compared, and what is hidden so that nobody is given away")
struct PeersTests {
  private let series = SampleFigures.turnover

  /// Members 10, 20, 40, 45, 80, 0 and one unknown; turnover of each.
  private func network() -> Network {
    var network = SampleFigures.network(7)
    network.figures =
      [10, 20, 40, 45, 80, 0].enumerated().map {
        SampleFigures.figure($0, $1, SampleFigures.members, unit: "organisations")
      } + (0..<7).map { SampleFigures.figure($0, Double($0 + 1)) }
    return network
  }

  /// ln ratios to 40: 45 → 1.125, 20 and 80 → 2 (the smaller id first), 10 → 4, 0 never.
  @Test("nearest in size by the ratio, ties by id, the unknown never")
  func nearest() {
    let groups = PeerGroups(network())
    #expect(groups.byNearness(to: "a12") == ["a13", "a11", "a14", "a10", "a15"])
    #expect(groups.byNearness(to: "a15") == ["a10", "a11", "a12", "a13", "a14"])
    #expect(groups.byNearness(to: "a16").isEmpty)
  }

  @Test("a complete list of members goes before the figure")
  func sizes() {
    var network = network()
    network.memberships = ["c1", "c2"].map { Membership(association: "a10", member: $0, weight: 1) }
    network.subjectsWithRows[.memberships] = ["a10"]
    // 2 members: now 20 is nearer to 10 than … to 2; from 20 the order is 40, 45, 80, 2, 0.
    #expect(PeerGroups(network).byNearness(to: "a11") == ["a12", "a13", "a14", "a10", "a15"])
  }

  @Test("of unknown size, or unknown form, there are no such peers, and it is said")
  func missing() {
    var network = network()
    network.associations[0].form = nil
    let board = Scoreboard(network)
    #expect(
      board.row(of: "a16", series, in: 2024, with: .nearest(5))?.comparison.reason == .sizeUnknown)
    #expect(board.row(of: "a10", series, in: 2024, with: .form)?.comparison.reason == .formUnknown)
    #expect(board.row(of: "a10", series, in: 2024)?.standing != nil)
  }

  @Test("six of one form beside one of another: the six are hidden, for the seventh's sake")
  func form() {
    var network = network()
    network.associations[6].form = .sectoral
    let board = Scoreboard(network)
    #expect(
      board.row(of: "a10", series, in: 2024, with: .form)?.comparison.reason
        == .subtraction(least: 5, nearest: []))
    // Twelve and five: both are told.
    var larger = SampleFigures.network(17)
    for place in 12..<17 { larger.associations[place].form = .sectoral }
    larger.figures = (0..<17).map { SampleFigures.figure($0, Double($0)) }
    let all = Scoreboard(larger)
    #expect(all.row(of: "a10", series, in: 2024, with: .form)?.comparison.n == 12)
    #expect(all.row(of: "a26", series, in: 2024, with: .form)?.comparison.n == 5)
    // Of one form all are the same group as all.
    #expect(
      Scoreboard(self.network()).row(of: "a10", series, in: 2024, with: .form)?.comparison.n == 7)
  }

  @Test("the nearest ten and then eleven would give the eleventh away: the ten are told")
  func steps() {
    var network = SampleFigures.network(20)
    network.figures =
      (0..<20).map {
        SampleFigures.figure($0, Double(10 + $0), SampleFigures.members, unit: "organisations")
      } + (0..<20).map { SampleFigures.figure($0, Double($0)) }
    let board = Scoreboard(network)
    func comparison(_ count: Int) -> Comparison? {
      board.row(of: "a10", series, in: 2024, with: .nearest(count))?.comparison
    }
    #expect(comparison(10)?.n == 11 && comparison(5)?.n == 6)
    #expect(comparison(11)?.reason == .subtraction(least: 5, nearest: [5, 10, 19]))
    #expect(comparison(3)?.reason == .few(least: 5))
    // All of them are told anyway.
    #expect(comparison(19)?.n == 20 && comparison(200)?.n == 20)
  }

  /// Every group that is told of one association whatever is asked, and those of all and of each
  /// form, which the others' outputs tell.
  private func told(of id: Association.ID, _ board: Scoreboard, _ values: [Association.ID])
    -> [Set<Int>]
  {
    func places(_ ids: some Sequence<Association.ID>) -> Set<Int> {
      let wanted = Set(ids)
      return Set(values.indices.filter { wanted.contains(values[$0]) })
    }
    let groups = board.peerGroups
    var told: [Set<Int>] = []
    func note(_ comparison: Comparison, _ ids: some Sequence<Association.ID>) {
      guard let spread = comparison.spread else { return }
      #expect(spread.n == places(ids).count)
      told.append(places(ids))
    }
    note(board.comparison(of: nil, series, in: 2024), board.associations)
    for other in board.associations {
      guard let form = groups.form(of: other) else { continue }
      note(
        board.comparison(of: other, series, in: 2024, with: .form),
        groups.associations(of: form))
    }
    for count in 1...board.associations.count {
      note(
        board.comparison(of: id, series, in: 2024, with: .nearest(count)),
        groups.byNearness(to: id).prefix(count) + [id])
    }
    return Array(Set(told))
  }

  @Test(
    "no combination of what is told rests on fewer than five values, whatever is asked",
    arguments: 1...24)
  func snooper(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let count = Int.random(in: 6...12, using: &random)
    var network = SampleFigures.network(count)
    for place in 0..<count {
      network.associations[place].form =
        [.priorityCluster, .priorityCluster, .sectoral, nil].randomElement(using: &random)!
      if Int.random(in: 0..<8, using: &random) > 0 {
        network.figures.append(
          SampleFigures.figure(
            place, Double(Int.random(in: 0...60, using: &random)), SampleFigures.members,
            unit: "organisations"))
      }
      if Int.random(in: 0..<8, using: &random) > 0 {
        network.figures.append(SampleFigures.figure(place, Double(place)))
      }
    }
    let board = Scoreboard(network)
    let values = board.values(of: series, in: 2024).map(\.association)
    let id = SampleFigures.id(Int.random(in: 0..<count, using: &random))
    let told = told(of: id, board, values)
    let secret = Dictionary(uniqueKeysWithValues: values.indices.map { ($0, 1) })
    let least = Snooper(totals: told, count: values.count).leastSupport(secret, below: 5)
    #expect(least == nil, "\(told): a combination rests on \(least ?? 0)")
  }
}
