import LoturaNetwork
import LoturaTables
import Testing

@testable import LoturaWorkbook

@Suite("Rows of the parts after a merger, in sheets of all kinds")
struct MergedRowsTests {
  private static let day = Day(year: 2025, month: 1, day: 1)!

  /// The rows of a sheet after a and b became ab; a column's text by row.
  private func after(
    _ sheet: String, _ text: String, more: [(String, String)] = []
  ) -> (rows: [[String: String]], workbook: Workbook) {
    let files =
      [
        ("associations.csv", "id,name\na,A\nb,B\nc,C\n"), ("topics.csv", "id,name\nt,T\n"),
        ("officers.csv", "id,name,hours\no,O,100\n"), ("companies.csv", "id,name\nm,M\n"),
        ("practices.csv", "id,name\nr,R\n"), ("\(sheet).csv", text),
      ] + more
    let workbook = Workbook.read(
      TableSet.read(files: files.map { ($0.0, Array($0.1.utf8)) }, name: "w"),
      audience: .caseTeam)
    let network = workbook.network(asOf: Self.day).network
    let tables = workbook.tables(after: Merger(["a", "b"], as: "ab", in: network))
    let again = Workbook.read(
      TableSet(name: "again", tables: tables, hash: ""), audience: .caseTeam)
    #expect(!again.hasErrors)
    let table = tables.first { $0.name == sheet }
    let rows = (0..<(table?.rowCount ?? 0)).map { row in
      Dictionary(
        (table?.header ?? []).enumerated().compactMap { column, name in
          table?.text(row: row, column: column).map { (name, $0) }
        }
      ) { $1 }
    }
    return (rows, again)
  }

  @Test("a vote without a score counts 5, as everywhere")
  func votes() {
    let rows = after("votes", "subject,topic,score\na,t,\nb,t,3\n").rows
    #expect(rows.map { $0["score"] } == ["5"])
  }

  @Test("a request without a priority counts 2")
  func requests() {
    let rows = after("requests", "a,b,priority\na,c,\nb,c,3\nc,a,3\nc,b,1\n").rows
    #expect(rows.map { $0["priority"] } == ["2", "1"])
  }

  @Test("hours add up, and are unknown where one is; what is fixed stays fixed")
  func assignments() {
    let known = after(
      "assignments", "officer,association,hours,fixed\no,a,30,\no,b,12.5,true\n"
    ).rows
    #expect(known.count == 1 && known[0]["hours"] == "42.5" && known[0]["fixed"] == "true")
    let open = after("assignments", "officer,association,hours\no,a,30\no,b,\n").rows
    #expect(open.count == 1 && open[0]["hours"] == nil)
  }

  @Test("of two adoptions of a practice the later; notes are joined; the stricter access")
  func adoptions() {
    let rows = after(
      "adoptions",
      "practice,association,date,state,note,access\nr,a,2020,planned,one,\nr,b,2023,done,other,case\n"
    ).rows
    #expect(rows.count == 1 && rows[0]["state"] == "done" && rows[0]["association"] == "ab")
    #expect(rows[0]["note"] == "one; other" && rows[0]["access"] == "case")
  }

  /// 5 and 5 answers: 3 + 2 and 1 + 4 best ones.
  @Test("counted answers add up; shares are averaged by how many answered, or unknown")
  func survey() {
    let head = "association,year,question,n1,n4,n5,n,topbox\n"
    let counted = after("survey", head + "a,2024,q,,3,2,,\nb,2024,q,,1,4,,\n").rows
    #expect(counted.map { $0["n4"] } == ["4"] && counted[0]["n5"] == "6")
    #expect(counted[0]["n"] == nil && counted[0]["topbox"] == nil)
    // 10 answers, half of them best, and 30 with a tenth: (5 + 3)/40
    let shares = after("survey", head + "a,2024,q,,,,10,0.5\nb,2024,q,,,,30,0.1\n").rows
    #expect(shares.map { $0["n"] } == ["40"] && shares[0]["topbox"] == "0.2")
    // Counted with the others' share: 5 best of 10, and 3 of 30.
    let mixed = after("survey", head + "a,2024,q,5,3,2,,\nb,2024,q,,,,30,0.1\n").rows
    #expect(mixed.map { $0["n"] } == ["40"] && mixed[0]["topbox"] == "0.2")
    #expect(mixed[0]["n4"] == nil)
    let open = after("survey", head + "a,2024,q,5,3,2,,\nb,2024,q,,,,,0.1\n").rows
    #expect(open.count == 1 && open[0]["n"] == nil && open[0]["topbox"] == nil)
  }

  @Test("rows that are not in force are renamed and stay out of force")
  func history() {
    let (rows, workbook) = after(
      "memberships", "association,member,since,until\na,m,2001,2009\nb,m,2015,\nc,m,2030,\n")
    #expect(rows.map { $0["association"] } == ["ab", "c", "ab"])
    #expect(rows[0]["until"] == "2009" && rows[0]["source"] == nil)
    #expect(rows[2]["source"] == "what if: a, b")
    let network = workbook.network(asOf: Self.day).network
    #expect(network.memberships.map(\.association) == ["ab"])
    let long = after("memberships", "association,member,since,until\na,m,2001,2009\n").workbook
    #expect(long.network(asOf: Self.day).network.memberships.isEmpty)
  }

  @Test("nothing of others is lost, nor of sheets of one's own")
  func others() {
    let (rows, workbook) = after(
      "figures",
      "subject,measure,value,year,note\nc,staff,3,2024,mine\na,staff,1,2024,\nb,staff,2,2024,\n",
      more: [("x_plan.csv", "who,what\na,talk\n")])
    #expect(rows.map { $0["value"] } == ["3", "3"] && rows[0]["note"] == "mine")
    #expect(rows[1]["subject"] == "ab")
    #expect(workbook.tables.contains { $0.name == "x_plan" && $0.text(row: 0, column: 0) == "a" })
  }
}
