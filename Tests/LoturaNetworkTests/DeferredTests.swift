import Synchronization
import Testing

@testable import LoturaNetwork

@Suite("Lists that are made when they are asked for")
struct DeferredTests {
  private final class Turns: Sendable {
    let count = Mutex(0)
  }

  @Test("a list is made once, and not before it is asked for")
  func once() {
    let turns = Turns()
    var network = Network(asOf: Day(number: 0))
    network.$companies = Deferred(inPlaceOf: []) {
      turns.count.withLock { $0 += 1 }
      return [Company(id: "c", name: LocalizedName("C"))]
    }
    let copy = network
    #expect(turns.count.withLock { $0 } == 0)
    #expect(network.companies.map(\.id) == ["c"])
    #expect(copy.company("c")?.name.usual == "C")
    #expect(turns.count.withLock { $0 } == 1)
  }

  @Test("who changes a list changes it for itself")
  func change() {
    var network = Network(asOf: Day(number: 0))
    network.$links = Deferred(inPlaceOf: []) { [Link(.votes, from: "a", to: "t")] }
    let before = network
    network.links.append(Link(.votes, from: "b", to: "t"))
    #expect(network.links.map(\.from) == ["a", "b"])
    #expect(before.links.map(\.from) == ["a"])
    #expect(network != before)
    network.links.removeLast()
    #expect(network == before)
  }

  @Test("many who ask at once get one list")
  func together() async {
    let turns = Turns()
    let list = Deferred(inPlaceOf: [Int]()) {
      turns.count.withLock { $0 += 1 }
      return Array(0..<1000)
    }
    await withTaskGroup(of: Int.self) { group in
      for _ in 0..<8 { group.addTask { list.wrappedValue.count } }
      for await count in group { #expect(count == 1000) }
    }
    #expect(turns.count.withLock { $0 } == 1)
  }
}

@Suite("Who has rows in a sheet")
struct RowOwnersTests {
  private let marks = SubjectMarks(
    ids: ["a", "b", "c", "é"], isMarked: [true, false, true, true])

  @Test("marks beside very many ids say the same as a set")
  func marksAndSet() {
    var marked = RowOwners()
    marked.set(.offers, to: marks)
    let told: RowOwners = [.offers: ["a", "c", "é"]]
    #expect(marked == told)
    // é in two characters is the same id.
    for id in ["a", "b", "c", "d", "é", "e\u{301}", ""] {
      let isIn = ["a", "c", "é"].contains(id)
      #expect(marked.contains(Identifier(id), in: .offers) == isIn)
      #expect(told.contains(Identifier(id), in: .offers) == isIn)
    }
    #expect(!marked.contains("a", in: .needs))
    #expect(marked[.needs] == nil)
  }

  @Test("owners are added, taken away and renamed")
  func changes() {
    var owners = RowOwners()
    owners.set(.offers, to: marks)
    owners[.offers]?.subtract(["a"])
    owners[.needs, default: []].insert("n")
    #expect(owners == [.offers: ["c", "é"], .needs: ["n"]])
    let renamed = owners.mapValues { Set($0.map { Identifier("x" + $0.text) }) }
    #expect(renamed == [.offers: ["xc", "xé"], .needs: ["xn"]])
  }
}
