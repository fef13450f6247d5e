import LoturaGraph
import LoturaNetwork
import Testing

@testable import LoturaScoring

/// "Learning more never leaves the interval": what a list may still hold is filled in at random,
/// thousands of times on a few keys, and the exact value must lie within the bounds.
///
/// Profiles are completed as they are compared: the discount of hubs, the rarity of priorities and
/// the likeness of sectors stay as they are, as the bounds promise.
@Suite("The interval of an axis holds every completion")
struct AxisCompletionTests {
  static let seeds: ClosedRange<UInt64> = 1...40
  private static let completions = 30

  /// A list of at most four of the keys 0 … 4, as known as the die says; `whole`: weights are 1.
  private func profile(_ random: inout SplitMix64, whole: Bool = false) -> Profile {
    let entries = (0..<5).filter { _ in Int.random(in: 0..<5, using: &random) < 2 }.map {
      Profile.Entry(
        key: $0, weight: whole ? 1 : Double(Int.random(in: 0...4, using: &random)) / 4)
    }
    // Nothing listed and not complete is unknown.
    let states: [Knowledge] = entries.isEmpty ? [.complete, .unknown] : [.complete, .partial]
    return Profile(sorted: entries, knowledge: states.randomElement(using: &random)!)
  }

  /// The same list, complete: what is listed stays, and keys not listed may come, the larger ones
  /// (5 … 7) unknown to everybody else.
  private func completed(
    _ profile: Profile, _ random: inout SplitMix64, whole: Bool = false, most: Double = 1
  ) -> Profile {
    guard !profile.isComplete else { return profile }
    let chance = [0, 0.3, 0.7, 1].randomElement(using: &random)!
    let listed = zip(profile.keys, profile.weights).map { Profile.Entry(key: $0, weight: $1) }
    let more = (0..<8).filter { key in
      !profile.keys.contains(key) && Double.random(in: 0..<1, using: &random) < chance
    }.map {
      let weight = Double(Int.random(in: 1...4, using: &random)) / 4 * most
      return Profile.Entry(key: $0, weight: whole ? 1 : weight)
    }
    return Profile(sorted: (listed + more).sorted { $0.key < $1.key }, knowledge: .complete)
  }

  private func holds(_ interval: Interval, _ exact: Interval) -> Bool {
    exact.isExact && interval.low - 1e-12 <= exact.low && exact.low <= interval.high + 1e-12
  }

  /// How many completions of two drawn lists leave the interval of an axis.
  private func strays(
    _ seed: UInt64, whole: Bool = false, most: Double = 1,
    _ axis: (Profile, Profile) -> Interval
  ) -> Int {
    var random = SplitMix64(seed: seed)
    var strays = 0
    for _ in 0..<10 {
      let (x, y) = (profile(&random, whole: whole), profile(&random, whole: whole))
      let interval = axis(x, y)
      strays += (0..<Self.completions).count { _ in
        !holds(
          interval,
          axis(
            completed(x, &random, whole: whole, most: most),
            completed(y, &random, whole: whole, most: most)))
      }
    }
    return strays
  }

  @Test("O, P and V: the Ruzicka index", arguments: seeds)
  func ruzicka(seed: UInt64) {
    #expect(strays(seed, most: 4) { BoundedRuzicka($0, $1).likeness } == 0)
  }

  @Test("Q: containment", arguments: seeds)
  func containment(seed: UInt64) {
    #expect(strays(seed, most: 4) { Containment().value($0, $1) } == 0)
  }

  @Test("N: the distance of partners, and of countries", arguments: seeds)
  func distance(seed: UInt64) {
    #expect(strays(seed, whole: true) { BoundedRuzicka($0, $1).distance } == 0)
  }

  @Test("K: any shares", arguments: seeds)
  func sectors(seed: UInt64) {
    var network = Network(asOf: Day(number: 20_089))
    network.sectors = (0..<8).map {
      Sector(
        id: .init("s\($0)"), name: LocalizedName(""), parent: $0 > 1 ? .init("s\($0 / 2)") : nil)
    }
    network.associations = [Association(id: "a", name: LocalizedName(""))]
    network.activities = network.sectors.map { Activity(subject: "a", sector: $0.id) }
    let relatedness = AxisTable(network, model: AxisModel.usual).measures.relatedness
    #expect(
      strays(seed) { x, y in
        let sides = [x, y].map { shares in
          let normalised = shares.normalised
          let length = zip(normalised.keys, normalised.weights).reduce(0.0) { sum, one in
            zip(normalised.keys, normalised.weights).reduce(sum) {
              $0 + one.1 * relatedness.likeness[one.0, $1.0] * $1.1
            }
          }
          return SectorRelatedness.Side(
            shares: normalised, isDerived: false, squaredLength: length)
        }
        return relatedness.value(sides[0], sides[1])
      } == 0)
  }

  @Test("F and C: needs and offers of both", arguments: seeds)
  func complementarity(seed: UInt64) {
    let axis = Complementarity(Network(asOf: Day(number: 0)), meanShare: 0.5)
    var random = SplitMix64(seed: seed)
    func values(_ a: Complementarity.Side, _ b: Complementarity.Side) -> [Interval] {
      let (one, other) = (axis.fill(of: a, by: b), axis.fill(of: b, by: a))
      return [one, other, axis.value(one, other)]
    }
    for _ in 0..<10 {
      let sides = (0..<2).map { _ in
        Complementarity.Side(needs: profile(&random), offers: profile(&random))
      }
      let intervals = values(sides[0], sides[1])
      let strays = (0..<Self.completions).count { _ in
        let full = sides.map {
          Complementarity.Side(
            needs: completed($0.needs, &random), offers: completed($0.offers, &random))
        }
        return !zip(intervals, values(full[0], full[1])).allSatisfy(holds)
      }
      #expect(strays == 0)
    }
  }

  @Test("M and G: any maturity from 1 to 5", arguments: seeds)
  func maturity(seed: UInt64) {
    let axis = MaturityCloseness(Network(asOf: Day(number: 0)), fullLead: 2)
    var random = SplitMix64(seed: seed)
    func level() -> Double { Double(Int.random(in: 0...16, using: &random)) / 4 + 1 }
    func values(_ a: Double?, _ b: Double?) -> [Interval] {
      [axis.value(a, b), axis.lead(of: b, over: a), axis.lead(of: a, over: b)]
    }
    for (isAKnown, isBKnown) in [(true, true), (true, false), (false, true), (false, false)] {
      let (a, b) = (isAKnown ? level() : nil, isBKnown ? level() : nil)
      let strays = (0..<Self.completions).count { _ in
        !zip(values(a, b), values(a ?? level(), b ?? level())).allSatisfy(holds)
      }
      #expect(strays == 0)
    }
  }

  @Test("B, T and L are anything where a side is unknown")
  func wholeRange() {
    let network = Network(asOf: Day(number: 0))
    let measures = AxisMeasures(network, associations: [], model: AxisModel.usual)
    let size = measures.size.side(of: "a", listedMembers: nil)
    let host = Profile(sorted: [], knowledge: .unknown)
    #expect(measures.size.value(size, size) == .unknown)
    #expect(measures.territory.value(Territory("ES21"), nil) == .unknown)
    let (known, unknown) = (
      HostLead.Side(host: "p", hostAsMember: nil, members: host),
      HostLead.Side(host: nil, hostAsMember: nil, members: host)
    )
    #expect(measures.host.value(known, unknown) == .unknown)
    #expect(measures.host.value(unknown, known) == .unknown)
  }

  @Test("bounds that can be reached are reached")
  func tight() {
    // x lists {0}, is partial; y = {0, 1}, complete, all weights 1.
    let x = Profile(sorted: [.init(key: 0, weight: 1)], knowledge: .partial)
    let y = Profile(
      sorted: [.init(key: 0, weight: 1), .init(key: 1, weight: 1)], knowledge: .complete)
    // x = y gives 1; anything much larger elsewhere takes R towards 0; c/S_y = ½ bounds Q below.
    #expect(BoundedRuzicka(x, y).likeness == Interval(0, 1))
    #expect(Containment().value(x, y) == Interval(0.5, 1))
    // With a key that y has not, x can no longer be y: R ≤ 2/3, Q ≤ 2/min(3, 2) = 1.
    let more = Profile(
      sorted: [.init(key: 0, weight: 1), .init(key: 2, weight: 1)], knowledge: .partial)
    #expect(abs(BoundedRuzicka(more, y).likeness.high - 2.0 / 3) < 1e-15)
    #expect(Containment().value(more, y).high == 1)
  }
}
