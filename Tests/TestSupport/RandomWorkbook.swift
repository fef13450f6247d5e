import LoturaGraph

/// A workbook of chance, without errors: the same seed gives the same sheets.
///
/// A few of everything that is scored, with empty cells, known zeros, repeated links, rows out of
/// force, merged associations, ids beyond ASCII, and `coverage` for some.
public struct RandomWorkbook: Sendable {
  /// One sheet: its name, its header, its records.
  public typealias Sheet = (name: String, header: [String], cells: [[String]])

  /// The sheets.
  public private(set) var sheets: [Sheet] = []
  private var chance: SplitMix64

  private let associations: [String]
  private let companies: [String]
  private let partners: [String]

  /// A workbook of so many associations (at least 1), with about three times as many companies.
  public init(seed: UInt64, associations count: Int = 6) {
    chance = SplitMix64(seed: seed)
    associations = (1...max(1, count)).map { $0 == 2 ? "añá" : "a\($0)" }
    companies = (1...max(1, count) * 3).map { "m\($0)" }
    partners = (1...max(1, count)).map { "p\($0)" }
    addNodes()
    addLinks()
    addFacts()
    addYear()
  }

  /// The same workbook with the records of every sheet and the sheets themselves in another order;
  /// of repeated links the last stays the last.
  public func shuffled(seed: UInt64) -> [Sheet] {
    var chance = SplitMix64(seed: seed)
    return sheets.shuffled(using: &chance).map { sheet in
      let places = sheet.cells.indices.map { sheet.cells[$0].prefix(2).joined(separator: "\u{1F}") }
      var order = sheet.cells.indices.shuffled(using: &chance)
      // Rows with the same two ends keep their order among themselves.
      let byKey = Dictionary(grouping: order, by: { places[$0] }).mapValues { $0.sorted() }
      var used: [String: Int] = [:]
      order = order.map { row in
        let turn = used[places[row], default: 0]
        used[places[row]] = turn + 1
        return byKey[places[row]]?[turn] ?? row
      }
      return (sheet.name, sheet.header, order.map { sheet.cells[$0] })
    }
  }

  /// A whole number from 0 to below a bound.
  private mutating func below(_ bound: Int) -> Int { Int(chance.next() % UInt64(max(1, bound))) }

  /// One of these.
  private mutating func one(of texts: [String]) -> String { texts[below(texts.count)] }

  /// A number of tenths from 0 to `most`, written as shortly as can be, or, once in four times,
  /// nothing.
  private mutating func number(to most: Int) -> String {
    guard below(4) > 0 else { return "" }
    let tenths = below(most * 10 + 1)
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  private mutating func add(_ name: String, _ header: [String], _ cells: [[String]]) {
    sheets.append((name, header, cells))
  }

  private mutating func addNodes() {
    add(
      "associations", ["id", "name", "territory", "status", "host", "maturity"],
      associations.enumerated().map { place, id in
        [
          id, "Association \(id)", one(of: ["", "ES211", "ES212", "ES21", "FRI15"]),
          place > 2 && below(6) == 0 ? "merged" : "", below(2) == 0 ? "" : one(of: partners),
          below(3) == 0 ? "" : "\(1 + below(5))",
        ]
      })
    add("companies", ["id", "name", "country"], companies.map { [$0, "Company \($0)", "ES"] })
    add(
      "partners", ["id", "name", "country"],
      partners.map { [$0, "Partner \($0)", one(of: ["", "FR", "DE", "EL"])] })
    add(
      "sectors", ["id", "name", "parent"],
      [
        ["S", "S", ""], ["S1", "S1", "S"], ["S2", "S2", "S"], ["S11", "S11", "S1"], ["R", "R", ""],
      ])
    add(
      "priorities", ["id", "name", "scheme", "weight"],
      ["k1", "k2", "k3", "k4"].map { [$0, $0, "test", below(3) == 0 ? "2" : ""] })
    add("capabilities", ["id", "name"], ["c1", "c2", "c3"].map { [$0, $0] })
    add(
      "projects", ["id", "name", "start", "end"],
      ["j1", "j2"].map { [$0, $0, one(of: ["", "2018", "2021-03"]), one(of: ["", "2023"])] })
    add(
      "groups", ["id", "name", "kind", "start", "end"],
      [["g1", "g1", "working_group", "2015", ""], ["g2", "g2", "network", "", "2022"]])
  }

  private mutating func addLinks() {
    var memberships: [[String]] = []
    for association in associations {
      for member in companies where below(5) == 0 {
        memberships.append([
          association, member, number(to: 2), one(of: ["", "2010", "2015-06-01"]),
          one(of: ["", "", "", "2020"]),
        ])
      }
    }
    add("memberships", ["association", "member", "weight", "since", "until"], memberships)
    add(
      "activities", ["subject", "sector", "share"], links(to: ["S1", "S2", "S11", "R"], most: 1))
    add(
      "alignments", ["subject", "priority", "intensity"],
      links(to: ["k1", "k2", "k3", "k4"], most: 1))
    add("offers", ["subject", "capability", "level"], links(to: ["c1", "c2", "c3"], most: 5))
    add("needs", ["subject", "capability", "level"], links(to: ["c1", "c2", "c3"], most: 5))
    add("partnerships", ["association", "partner", "strength"], links(to: partners, most: 1))
    add(
      "participations", ["subject", "project"],
      links(to: ["j1", "j2"], most: 1).map { [$0[0], $0[1]] })
    add(
      "attendance", ["subject", "group", "until"],
      links(to: ["g1", "g2"], most: 1).map { [$0[0], $0[1], one(of: ["", "2019", "2021"])] })
    add(
      "sector_links", ["a", "b", "relatedness", "kind"],
      [["S1", "R", number(to: 1), ""], ["R", "S2", "0.4", "supplies"]])
  }

  /// About half of all links from associations to these, a few of them twice.
  private mutating func links(to ends: [String], most: Int) -> [[String]] {
    var cells: [[String]] = []
    for association in associations {
      for end in ends where below(2) == 0 {
        cells.append([association, end, number(to: most)])
        if below(12) == 0 { cells.append([association, end, number(to: most)]) }
      }
    }
    return cells
  }

  private mutating func addFacts() {
    var cooperations: [[String]] = []
    var coverage: [[String]] = []
    var figures: [[String]] = []
    for (place, association) in associations.enumerated() {
      for other in associations[(place + 1)...] where below(4) == 0 {
        cooperations.append([
          association, other, one(of: ["joint_project", "agreement", "contact"]),
          one(of: ["2012", "2019-05", "2022-10-03", "2031"]), number(to: 1),
        ])
      }
      for sheet in ["memberships", "needs", "offers", "cooperations", "alignments"]
      where below(6) == 0 {
        coverage.append([association, sheet, one(of: ["complete", "partial", "unknown"])])
      }
      for measure in ["members", "staff", "turnover"] where below(2) == 0 {
        figures.append([association, measure, "\(below(200))", "\(2020 + below(5))"])
      }
    }
    add("cooperations", ["a", "b", "kind", "date", "strength"], cooperations)
    add("coverage", ["subject", "sheet", "state"], coverage)
    add("figures", ["subject", "measure", "value", "year"], figures)
    if associations.count > 3, below(2) == 0 {
      add("vetoes", ["a", "b", "scope"], [[associations[3], associations[0], ""]])
    }
  }

  /// A Cluster Day, officers and a survey. Last, so that the sheets above stay as they were.
  private mutating func addYear() {
    add("topics", ["id", "name"], [["t1", "t1"], ["t2", "t2"]])
    add("votes", ["subject", "topic", "score"], links(to: ["t1", "t2"], most: 5))
    add(
      "slots", ["id", "start", "end", "tables"],
      [["s1", "2026-05-07T09:00", "2026-05-07T09:30", "3"], ["s2", "", "", ""]])
    add(
      "availability", ["subject", "slot", "available"],
      links(to: ["s1", "s2"], most: 1).map { [$0[0], $0[1], one(of: ["", "true", "no"])] })
    add(
      "requests", ["a", "b", "priority"],
      links(to: associations + partners, most: 1).filter { $0[0] != $0[1] }
        .map { [$0[0], $0[1], one(of: ["", "1", "3"])] })
    add("officers", ["id", "name", "hours"], [["o1", "o1", "100"], ["o2", "o2", "0"]])
    add(
      "assignments", ["association", "officer", "hours"],
      links(to: ["o1", "o2"], most: 9).map { [$0[0], $0[1], one(of: ["", "\(below(40))"])] })
    add(
      "activity_log", ["association", "officer", "hours", "date"],
      links(to: ["o1", "o2"], most: 9).map { [$0[0], $0[1], "\(below(9))", "2024-03"] })
    add("practices", ["id", "name"], [["r1", "r1"]])
    add(
      "adoptions", ["association", "practice", "date"],
      links(to: ["r1"], most: 1).map { [$0[0], $0[1], "\(2000 + sheets.count + below(9))"] })
    add(
      "survey", ["association", "year", "question", "n1", "n4", "n5", "n", "topbox"],
      associations.filter { _ in below(2) == 0 }.map { association in
        below(3) == 0
          ? [association, "2024", "q", "", "", "", "\(1 + below(9))", "0.5"]
          : [association, "2024", "q", "\(below(4))", "\(below(4))", "", "", ""]
      })
    add(
      "actions", ["id", "association", "name", "budget"],
      associations.filter { _ in below(2) == 0 }.map { ["do-\($0)", $0, "Do", number(to: 9)] })
  }
}
