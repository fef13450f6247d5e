import LoturaNetwork
import LoturaPlanning
import LoturaScoring
import TestSupport
import Testing

@Suite("Practices of others that would fit")
struct PracticeFitsTests {
  /// Network W with practices: one from Germany, kept by b; one that a dropped; one of nobody.
  private func network(_ adoptions: [(String, String, String?)]) -> Network {
    var network = handNetwork()
    network.practices = ["desk", "radar", "twin"].map {
      var practice = Practice(id: .init($0), name: LocalizedName($0))
      practice.country = $0 == "desk" ? Country("DE") : nil
      return practice
    }
    network.adoptions = adoptions.map {
      Adoption(practice: .init($0.0), association: .init($0.1), state: $0.2)
    }
    network.subjectsWithRows[.adoptions] = Set(adoptions.map { Subject.ID($0.1) })
    return network
  }

  private func fits(_ network: Network) -> PracticeFits { PracticeFits(Scoring(network)) }

  /// a and b: likeness .3·Os + .4·K + .3·P with O = 1/10 saturated at .10 to 1, K = √(5/8),
  /// P = 2/3: .3 + .4·.790569 + .2 = .816228, times 40 = 32.649. One finished: 10. Maturity 3 and 5 are
  /// two levels apart: 0. a works with p2 of Germany: 20. Together 62.649, told as 63 = 33 + 10 + 0 + 20.
  @Test("by hand: a and the desk that b finished")
  func byHand() throws {
    let practices = fits(network([("desk", "b", "done")]))
    let fit = try #require(practices.fits(for: "a").first)
    #expect(practices.fits(for: "a").count == 1)
    #expect(abs(fit.sum - 62.649) < 0.001)
    #expect(fit.points == [33, 10, 0, 20] && fit.total == 63 && fit.isExact)
    #expect(fit.toAsk == ["b"] && fit.partners == ["p2"])
  }

  /// c is known to work with nobody: 0 for the partner. Its maturity is four levels from b's.
  @Test("what is known not to be is 0, what is not known is half with its range")
  func unknown() throws {
    var network = network([("desk", "b", "DONE"), ("radar", "b", nil)])
    let known = try #require(fits(network).fits(for: "c").first { $0.practice == "desk" })
    #expect(known.shares[3] == Estimate(exactly: 0) && known.shares[2] == Estimate(exactly: 0))
    // Of radar the country is not known; nobody is known to have finished it.
    let radar = try #require(fits(network).fits(for: "c").first { $0.practice == "radar" })
    #expect(radar.shares[1] == Estimate(exactly: 0))
    #expect(radar.shares[3] == Estimate(low: 0, high: 1, used: 0.5))
    #expect(radar.high - radar.low >= 20)
    network.coverage[.init("c", .partnerships)] = .unknown
    let open = try #require(fits(network).fits(for: "c").first { $0.practice == "desk" })
    #expect(open.shares[3].used == 0.5 && !open.isExact)
  }

  @Test("two who finished count in full; one level of maturity apart is the same band")
  func finished() throws {
    var network = network([("radar", "b", "done"), ("radar", "c", "done")])
    network.associations[2].maturity = 2
    let fit = try #require(fits(network).fits(for: "a").first)
    #expect(fit.shares[1].used == 1 && fit.shares[2].used == 1)
    #expect(fit.toAsk == ["b", "c"])
  }

  @Test("what it took up, dropped or not, is not told again; what nobody keeps fits nobody")
  func own() {
    let practices = fits(network([("desk", "a", "dropped"), ("radar", "a", "trying")]))
    #expect(practices.fits(for: "a").isEmpty)
    #expect(practices.fits(for: "b").map(\.practice) == ["radar"])
    #expect(practices.unused.map(\.practice.id) == ["desk", "twin"])
    #expect(practices.taken(by: "a").map(\.practice) == ["desk", "radar"])
    #expect(practices.untold == ["b", "c"])
  }

  @Test("nobody is sent to somebody whom it must not meet")
  func veto() {
    var network = network([("desk", "b", "done"), ("radar", "b", "done"), ("radar", "c", nil)])
    network.vetoes = [Veto("a", "b", scope: .meeting)]
    let practices = fits(network)
    #expect(practices.fits(for: "a").map(\.toAsk) == [["c"]])
    #expect(practices.fits(for: "c").count == 1)
  }

  @Test("parts add up, stay in their bounds, and the order of rows does not matter")
  func sums() {
    for seed in UInt64(1)...40 {
      var network = RandomNetwork.make(seed: seed)
      let ids = network.associations.map(\.id)
      network.practices = (1...3).map { Practice(id: .init("r\($0)"), name: LocalizedName("R")) }
      network.practices[0].country = Country("FR")
      network.adoptions = ids.enumerated().map { place, id in
        Adoption(
          practice: .init("r\(place % 3 + 1)"), association: id,
          state: ["done", nil, "dropped", "trying"][place % 4])
      }
      let practices = fits(network)
      var turned = network
      turned.adoptions.reverse()
      turned.practices.reverse()
      for id in ids {
        let all = practices.fits(for: id)
        #expect(fits(turned).fits(for: id) == all)
        for fit in all {
          #expect(fit.points.reduce(0, +) == fit.total)
          #expect(fit.low - 1e-9 <= fit.sum && fit.sum <= fit.high + 1e-9)
          #expect(fit.low >= 0 && fit.high <= 100 && fit.isExact == (fit.low == fit.high))
          #expect(!fit.toAsk.contains(id))
        }
        #expect(all.map(\.sum) == all.map(\.sum).sorted(by: >))
      }
    }
  }

  @Test("no practices, one association: nothing")
  func nothing() {
    var network = Network(asOf: PartialDate("2026-09-30")!.firstDay)
    #expect(fits(network).known.isEmpty)
    network.associations = [Association(id: "a", name: LocalizedName("A"))]
    network.practices = [Practice(id: "x", name: LocalizedName("X"))]
    #expect(fits(network).fits(for: "a").isEmpty && fits(network).unused.count == 1)
  }
}
