import LoturaNetwork
import Testing

@Suite("How complete the rows of a subject are")
struct KnowledgeTests {
  private func knowledge(
    rows: Bool, said: Knowledge?, in sheet: SheetName = .needs
  ) throws -> Knowledge {
    var network = Network(asOf: try #require(Day(year: 2025, month: 1, day: 1)))
    if rows { network.subjectsWithRows[sheet] = ["a"] }
    if let said { network.coverage[.init("a", sheet)] = said }
    return network.knowledge(of: "a", in: sheet)
  }

  @Test("nothing said: with a row complete, without one unknown")
  func usual() throws {
    #expect(try knowledge(rows: true, said: nil) == .complete)
    #expect(try knowledge(rows: false, said: nil) == .unknown)
  }

  @Test("cooperations with a row are partial, for nobody lists them all")
  func cooperations() throws {
    #expect(try knowledge(rows: true, said: nil, in: .cooperations) == .partial)
    #expect(try knowledge(rows: false, said: nil, in: .cooperations) == .unknown)
    #expect(try knowledge(rows: true, said: .complete, in: .cooperations) == .complete)
  }

  @Test("complete without rows is known to be empty")
  func knownEmpty() throws {
    #expect(try knowledge(rows: false, said: .complete) == .complete)
  }

  @Test("said to be unknown or partial: with rows partial, without unknown")
  func incomplete() throws {
    for said in [Knowledge.partial, .unknown] {
      #expect(try knowledge(rows: true, said: said) == .partial)
      #expect(try knowledge(rows: false, said: said) == .unknown)
    }
  }

  @Test("what is said of one subject or sheet says nothing of others")
  func others() throws {
    var network = Network(asOf: try #require(Day(year: 2025, month: 1, day: 1)))
    network.coverage[.init("a", .needs)] = .complete
    #expect(network.knowledge(of: "b", in: .needs) == .unknown)
    #expect(network.knowledge(of: "a", in: .offers) == .unknown)
  }
}

@Suite("Finding in a network by id")
struct LookupTests {
  @Test("every association is found, and nobody else", arguments: 0...9)
  func all(count: Int) throws {
    var network = Network(asOf: try #require(Day(year: 2025, month: 1, day: 1)))
    network.associations = (0..<count).map {
      Association(id: .init("a\($0)"), name: LocalizedName("A\($0)"))
    }
    for association in network.associations {
      #expect(network.association(association.id) == association)
    }
    for absent in ["", "a", "a00", "a9 ", "z"] {
      #expect(network.association(.init(absent)) == nil)
    }
  }
}
