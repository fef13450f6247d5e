import LoturaNetwork
import LoturaTables
import TestSupport
import Testing

@testable import LoturaWorkbook

@Suite("The workbook after a merger")
struct MergedWorkbookTests {
  private static let day = Day(year: 2025, month: 1, day: 1)!

  private func workbook(_ seed: UInt64) -> Workbook {
    let tables = RandomWorkbook(seed: seed).sheets.map {
      Table(name: $0.name, header: $0.header, cells: $0.cells)
    }
    return Workbook.read(TableSet(name: "random", tables: tables, hash: ""), audience: .agency)
  }

  /// The network without what has no order of its own.
  private func sorted(_ network: Network) -> Network {
    var network = network
    network.attendance.sort { "\($0)" < "\($1)" }
    network.participations.sort { "\($0)" < "\($1)" }
    network.partnerships.sort { "\($0)" < "\($1)" }
    network.cooperations.sort { "\($0)" < "\($1)" }
    network.vetoes.sort { "\($0)" < "\($1)" }
    network.followups.sort { "\($0)" < "\($1)" }
    network.figures.sort { "\($0)" < "\($1)" }
    network.assessments.sort { "\($0)" < "\($1)" }
    network.links.sort { "\($0)" < "\($1)" }
    network.judgements.sort { "\($0)" < "\($1)" }
    network.costs.sort { "\($0)" < "\($1)" }
    return network
  }

  private func check(_ workbook: Workbook, _ parts: [Association.ID], on day: Day) throws {
    let network = workbook.network(asOf: day).network
    let merger = Merger(parts, as: "the-whole", largest: parts.last, in: network)
    let again = Workbook.read(
      TableSet(name: "merged", tables: workbook.tables(after: merger), hash: ""),
      audience: .caseTeam)
    #expect(again.issues.filter { $0.severity == .error } == [])
    let read = sorted(again.network(asOf: day).network)
    let wanted = sorted(merger.merged())
    #expect(read.associations == wanted.associations)
    #expect(read.memberships == wanted.memberships)
    #expect(read.activities == wanted.activities)
    #expect(read.alignments == wanted.alignments)
    #expect(read.offers == wanted.offers)
    #expect(read.needs == wanted.needs)
    #expect(read.partnerships == wanted.partnerships)
    #expect(read.cooperations == wanted.cooperations)
    #expect(read.participations == wanted.participations)
    #expect(read.attendance == wanted.attendance)
    #expect(read.figures == wanted.figures)
    #expect(read.assessments == wanted.assessments)
    #expect(read.vetoes == wanted.vetoes)
    #expect(read.followups == wanted.followups)
    #expect(read.explorations == wanted.explorations)
    #expect(read.costs == wanted.costs)
    checkYear(read, wanted)
    #expect(read.nodes == wanted.nodes)
    for association in wanted.associations {
      for sheet in SheetName.allCases {
        #expect(
          read.knowledge(of: .init(association.id), in: sheet)
            == wanted.knowledge(of: .init(association.id), in: sheet),
          "\(sheet) of \(association.id)")
      }
    }
    let (some, all) = (Set(read.links), Set(wanted.links))
    #expect(some.subtracting(all).filter { !isUntyped($0.sheet) } == [])
    #expect(all.subtracting(some).filter { !isUntyped($0.sheet) } == [])
  }

  /// Of two adoptions on one day either may stay, and a mean of shares may end in another last bit.
  private func checkYear(_ read: Network, _ wanted: Network) {
    #expect(read.votes == wanted.votes)
    #expect(read.requests == wanted.requests)
    #expect(read.availability == wanted.availability)
    #expect(read.occupations == wanted.occupations)
    #expect(read.assignments == wanted.assignments)
    #expect(read.loggedHours == wanted.loggedHours)
    #expect(read.actions == wanted.actions)
    #expect(
      read.adoptions.map { [$0.practice.text, $0.association.text, $0.date?.text] }
        == wanted.adoptions.map { [$0.practice.text, $0.association.text, $0.date?.text] })
    #expect(read.survey.count == wanted.survey.count)
    for (one, other) in zip(read.survey, wanted.survey) {
      #expect(one.association == other.association && one.question == other.question)
      #expect(one.known.count == other.known.count)
      let (share, wantedShare) = (one.known.topBox, other.known.topBox)
      #expect((share == nil) == (wantedShare == nil))
      #expect(abs((share ?? 0) - (wantedShare ?? 0)) < 1e-9)
    }
  }

  /// Sheets whose equal rows are put together by rules of the workbook.
  private func isUntyped(_ sheet: SheetName) -> Bool {
    [.votes, .requests, .assignments, .availability, .activityLog, .adoptions, .costs].contains(
      sheet)
  }

  @Test("read again it is the merged network: workbooks of chance", arguments: 0..<60)
  func random(seed: UInt64) throws {
    let workbook = workbook(seed)
    let active = workbook.network(asOf: Self.day).network.activeAssociations.map(\.id)
    guard active.count >= 3 else { return }
    try check(workbook, Array(active.prefix(2)), on: Self.day)
    try check(workbook, Array(active.suffix(3)), on: Self.day)
  }

  @Test(
    "read again it is the merged network: both datasets",
    arguments: [
      ("example", ["WIND", "GRID"]), ("example", ["GAME", "ICT", "LANG"]),
      ("euskadi", ["gaia", "eiken"]),
    ])
  func datasets(name: String, parts: [String]) throws {
    let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let workbook = Workbook.read(
      try TableSet.read("\(root)/datasets/\(name)"), audience: .caseTeam)
    try check(workbook, parts.map { .init($0) }, on: Day(year: 2026, month: 9, day: 30)!)
  }

  @Test("rows of the whole are as confidential as the most confidential row of the parts")
  func access() throws {
    let workbook = Workbook.read(
      TableSet(
        name: "w",
        tables: [
          Table(
            name: "associations", header: ["id", "name"],
            cells: [["a", "A"], ["b", "B"], ["c", "C"]]),
          Table(name: "companies", header: ["id", "name"], cells: [["m", "M"]]),
          Table(
            name: "memberships", header: ["association", "member", "access"],
            cells: [["a", "m", ""], ["b", "m", "case"], ["c", "m", ""]]),
        ], hash: ""), audience: .caseTeam)
    let network = workbook.network(asOf: Self.day).network
    let tables = workbook.tables(after: Merger(["a", "b"], as: "ab", in: network))
    let again = Workbook.read(TableSet(name: "again", tables: tables, hash: ""), audience: .agency)
    #expect(again.network(asOf: Self.day).network.memberships.map(\.association) == ["c"])
  }

  @Test("counted answers add up, votes take the highest, meetings inside are gone")
  func otherSheets() throws {
    let workbook = Workbook.read(
      TableSet(
        name: "w",
        tables: [
          Table(
            name: "associations", header: ["id", "name"],
            cells: [["a", "A"], ["b", "B"], ["c", "C"]]),
          Table(name: "topics", header: ["id", "name"], cells: [["t", "T"]]),
          Table(
            name: "votes", header: ["subject", "topic", "score"],
            cells: [["a", "t", "2"], ["b", "t", "4"], ["c", "t", "1"]]),
          Table(
            name: "requests", header: ["a", "b"], cells: [["a", "b"], ["a", "c"], ["c", "b"]]),
          Table(
            name: "survey", header: ["association", "year", "question", "n4", "n5", "topbox"],
            cells: [["a", "2024", "q", "3", "2", "0.5"], ["b", "2024", "q", "1", "4", "0.9"]]),
        ], hash: ""), audience: .agency)
    let merger = Merger(["a", "b"], as: "ab", in: workbook.network(asOf: Self.day).network)
    let again = Workbook.read(
      TableSet(name: "again", tables: workbook.tables(after: merger), hash: ""), audience: .agency)
    #expect(again.rows(of: .votes).map { $0["score"]?.text } == ["4", "1"])
    #expect(
      again.rows(of: .requests).map { [$0["a"]?.text, $0["b"]?.text] } == [
        ["ab", "c"], ["c", "ab"],
      ])
    let answer = try #require(again.rows(of: .survey).first)
    #expect(again.rowCount(of: .survey) == 1)
    #expect(answer["n4"]?.text == "4" && answer["n5"]?.text == "6" && answer["topbox"] == nil)
  }
}
