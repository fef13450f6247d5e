import LoturaGraph
import LoturaNetwork
import TestSupport
import Testing

@testable import LoturaScoring

@Suite("Who is known to have done something together")
struct KnownCooperationTests {
  @Test("of all pairs exactly those above 0, with the value of axis H between the two")
  func allPairs() {
    var together = 0
    var apart = 0
    for seed in UInt64(1)...12 {
      let network = RandomNetwork.make(seed: seed)
      let everybody =
        network.associations.map { Subject.ID($0.id) } + network.companies.map { .init($0.id) }
        + network.partners.map { .init($0.id) }
      // Not all: what others did must not count, but makes a project larger.
      let subjects = everybody.sorted().enumerated().filter { $0.offset % 4 != 3 }.map(\.element)
      let known = KnownCooperation.all(among: subjects, in: network, model: .standard)
      let value = Dictionary(uniqueKeysWithValues: known.map { ([$0.a, $0.b], $0.value) })
      let all = PriorCooperation(network, model: Model.standard.cooperation)
      func side(_ place: Int) -> PriorCooperation.Side {
        all.side(
          of: subjects[place],
          knowledge: network.knowledge(of: subjects[place], in: .cooperations))
      }
      for a in subjects.indices {
        for b in subjects.indices where a < b {
          let expected = all.value(side(a), side(b)).low
          #expect(value[[a, b]] ?? 0 == expected, "\(subjects[a]), \(subjects[b]), seed \(seed)")
          if expected > 0 { together += 1 } else { apart += 1 }
        }
      }
      #expect(known.count == value.count && known.allSatisfy { $0.a < $0.b && $0.value > 0 })
    }
    #expect(together > 50 && apart > 50)
  }

  @Test("nobody, or one alone, has done nothing together")
  func few() {
    let network = RandomNetwork.make(seed: 1)
    #expect(KnownCooperation.all(among: [], in: network, model: .standard).isEmpty)
    let one = Subject.ID(network.associations[0].id)
    #expect(KnownCooperation.all(among: [one], in: network, model: .standard).isEmpty)
  }
}

@Suite("Where the subjects of rows stand in a list")
struct SubjectsInRowsTests {
  @Test("rows in any order, repeated, unknown, before the first and after the last")
  func anyOrder() {
    var chance = SplitMix64(seed: 5)
    let all = (100..<180).map { Subject.ID("s\($0)") }
    for _ in 0..<40 {
      let listed = all.filter { _ in chance.next() % 3 == 0 }
      var rising = SubjectsInRows(listed)
      for id in all { #expect(rising[id] == listed.firstIndex(of: id)) }
      var any = SubjectsInRows(listed)
      for _ in 0..<300 {
        let id = all[Int(chance.next() % UInt64(all.count))]
        #expect(any[id] == listed.firstIndex(of: id))
      }
      #expect(any["a"] == nil && any["z"] == nil)
    }
  }
}
