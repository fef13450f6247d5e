import Foundation
import LoturaCommands
import LoturaNetwork
import LoturaPlanning
import Testing

@Suite("Tables, asked as a command")
struct TablesTests {
  private static var example: Asking {
    var asking = Asking(Asking.dataset("example"))
    asking.choices.asOf = PartialDate("2026-09-30")!.firstDay
    return asking
  }

  @Test("everybody sits once a round, no veto at a table, and the numbers are those of the tables")
  func example() throws {
    let result = try Self.example.result(Tables())
    let rounds = result["rounds"] as? [[[String]]] ?? []
    #expect(rounds.count == 3)
    var met: Set<Set<String>> = []
    for round in rounds {
      let people = round.joined()
      #expect(people.count == 18 && Set(people).count == 18)
      for table in round {
        #expect(!(table.contains("BIO") && table.contains("HABIT")))
        #expect(!(table.contains("AUTO") && table.contains("PORT")))
        for one in table { for other in table where one < other { met.insert([one, other]) } }
      }
    }
    #expect(result["new_meetings"] as? Int == met.count)
    #expect(met.count <= result["bound"] as? Int ?? 0)
  }

  @Test("each option changes the answer", arguments: ["mode", "rounds", "size", "group", "seed"])
  func options(option: String) throws {
    var asked = Tables()
    // Little work is enough to tell plans apart.
    asked.timeLimit = 0.01
    let usual = asked
    switch option {
    case "mode": asked.request.mode = .mixed
    case "rounds": asked.request.rounds = 2
    case "size": asked.request.seats = 6
    case "group": asked.request.group = "g-talent"
    default: asked.request.seed = 2
    }
    #expect(
      try Self.example.text(asked, .json) != Self.example.text(usual, .json))
  }

  @Test("options out of range and unknown groups are refused with the reason")
  func refused() {
    for (rounds, seats) in [(0, 4), (51, 4), (3, 1), (3, 101)] {
      var asked = Tables()
      (asked.request.rounds, asked.request.seats) = (rounds, seats)
      #expect(Self.example.exit(asked) == 64)
    }
    var group = Tables()
    group.request.group = "g-talant"
    #expect(Self.example.exit(group) == 66)
  }

  @Test("one association only, and one that all have vetoed: exit 1 and why")
  func nobody() throws {
    let alone = try WorkbookFolder([("associations", "id,name\na,A\n")])
    #expect(Asking(alone.path).exit(Tables()) == 1)
    let names = ["a", "b", "c", "d"].map { "\($0),\($0)" }.joined(separator: "\n")
    let vetoed = try WorkbookFolder([
      ("associations", "id,name\n\(names)\n"), ("vetoes", "a,b\na,b\na,c\na,d\n"),
    ])
    let text = try Asking(vetoed.path).text(Tables())
    #expect(Asking(vetoed.path).exit(Tables()) == 1 && text.contains("a"))
  }
}
