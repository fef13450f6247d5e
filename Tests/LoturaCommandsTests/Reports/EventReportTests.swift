import Foundation
import LoturaCommands
import LoturaNetwork
import LoturaReports
import Testing

@Suite("The report on a Cluster Day, and its hand-outs")
struct EventReportTests {
  private static var asking: Asking {
    var asking = Asking(Asking.dataset("example"))
    asking.choices.asOf = PartialDate("2026-09-30")!.firstDay
    return asking
  }

  private struct Handout {
    let title: String
    let lines: [(heading: String, text: String)]
    let rows: [[String]]

    init(_ json: [String: Any]) {
      title = json["title"] as? String ?? ""
      lines = (json["lines"] as? [[String: String]] ?? []).map {
        ($0["heading"] ?? "", $0["text"] ?? "")
      }
      rows = json["rows"] as? [[String]] ?? []
    }
  }

  private func handouts(_ part: EventReport.Part) throws -> [Handout] {
    var report = Report(.event)
    report.part = part
    let result = try Self.asking.result(report)
    #expect(result["part"] as? String == part.rawValue)
    return (result["handouts"] as? [[String: Any]] ?? []).map(Handout.init)
  }

  @Test("every meeting of the agenda stands on the papers of both, and on the card of its table")
  func meetings() throws {
    let agenda = try Self.asking.result(Agenda())
    let meetings = agenda["meetings"] as? [[String: Any]] ?? []
    #expect(!meetings.isEmpty)
    let schedules = try handouts(.schedules)
    let told = schedules.flatMap(\.rows).count { $0.last?.hasPrefix("Table") ?? false }
    #expect(told == 2 * meetings.count)
    for paper in schedules {
      // Nobody is in two places: no time comes twice.
      let times = paper.rows.map { $0[0] }
      #expect(Set(times).count == times.count, "\(paper.title)")
    }
    let cards = try handouts(.tables).filter { !$0.rows.isEmpty }
    #expect(cards.flatMap(\.rows).count == meetings.count)
    for card in cards { #expect(Set(card.rows.map { $0[0] }).count == card.rows.count) }
  }

  @Test("everybody sits once a round, as the cards and the papers say")
  func rounds() throws {
    let rounds = try Self.asking.result(Tables())["rounds"] as? [[[String]]] ?? []
    let cards = try handouts(.tables).filter { $0.rows.isEmpty }
    #expect(cards.count == rounds.map(\.count).max() ?? 0)
    for (place, tables) in rounds.enumerated() {
      let told = cards.flatMap { card in
        card.lines.filter { $0.heading == "Round \(place + 1)" }
          .flatMap { $0.text.components(separatedBy: " · ") }
      }
      #expect(told.count == tables.joined().count && Set(told).count == told.count)
    }
    let seated = try handouts(.schedules).filter { paper in
      paper.lines.contains { $0.heading == "Round 1" }
    }
    #expect(seated.count == rounds.first?.joined().count ?? 0)
  }

  @Test("a badge for everybody who takes part, a poster for each active association")
  func badges() throws {
    let people = try handouts(.schedules).map(\.title)
    #expect(try handouts(.badges).map(\.title) == people && Set(people).count == people.count)
    let posters = try handouts(.posters)
    #expect(posters.count == 18)
    // AERO needs additive manufacturing at level 4, the most of all.
    let aero = posters.first { $0.title == "AERO" }
    let needs = aero?.lines.first { $0.heading == "Looks for" }?.text
    #expect(needs?.hasPrefix("Additive manufacturing · ") == true)
    // Of LANG it is not known what it offers: it is asked, not said to offer nothing.
    let lang = posters.first { $0.title == "LANG" }
    #expect(lang?.lines.first { $0.heading == "Offers" }?.text.contains("do not know") == true)
  }

  @Test("the topics that `topics` chooses, with who wants them")
  func topics() throws {
    let selected = try Self.asking.result(ChooseTopics())["selected"] as? [String] ?? []
    let cards = try handouts(.topics)
    #expect(!selected.isEmpty && cards.count == selected.count)
    #expect(cards.allSatisfy { !($0.lines.first?.text.isEmpty ?? true) })
  }

  @Test("the paper on the whole has all three parts", arguments: Language.allCases)
  func whole(language: Language) throws {
    var asking = Self.asking
    asking.choices.language = language
    let page = try asking.text(Report(.event), .html)
    #expect(page.contains("<svg") && page.contains("class=\"cover\""))
    let result = try asking.result(Report(.event))
    #expect(result["topics"] != nil && result["agenda"] != nil && result["tables"] != nil)
  }

  @Test("without votes, slots and requests: tables are there, topics say why not, exit 1")
  func euskadi() throws {
    let asking = Asking(nil)
    var topics = Report(.event)
    topics.part = .topics
    #expect(asking.exit(topics) == 1)
    #expect(try asking.text(topics).contains("nothing to print"))
    var badges = Report(.event)
    badges.part = .badges
    #expect(asking.exit(badges) == 0)
  }

  @Test("no neutral labels on what is worn, nor on all that is known of one")
  func anonymous() {
    for (kind, ids) in [(Report.Kind.event, []), (.association, ["AERO"])] {
      var report = Report(kind, ids)
      report.isAnonymous = true
      #expect(Self.asking.exit(report) == 64)
    }
  }
}

@Suite("The report on an association")
struct AssociationReportTests {
  private static var asking: Asking {
    var asking = Asking(Asking.dataset("example"))
    asking.choices.asOf = PartialDate("2026-09-30")!.firstDay
    return asking
  }

  @Test("it names whom to meet as `suggest` does, and never fusion or integration")
  func meets() throws {
    let suggest = Suggest(id: "AERO")
    let rows = try Self.asking.result(suggest)["rows"] as? [[String: Any]] ?? []
    let report = try Self.asking.result(Report(.association, ["AERO"]))
    let told = (report["suggest"] as? [String: Any])?["rows"] as? [[String: Any]] ?? []
    #expect(told.count == 5)
    #expect(told.map { $0["b"] as? String } == rows.prefix(5).map { $0["b"] as? String })
    let text = try Self.asking.text(Report(.association, ["AERO"]))
    #expect(!text.contains("fusion") && !text.contains("integration"))
  }

  @Test("what is not known is said", arguments: ["LANG", "PORT"])
  func unknown(id: String) throws {
    let report = try Self.asking.result(Report(.association, [id]))
    #expect(!(report["unknown"] as? [String] ?? []).isEmpty)
  }

  @Test("each association of both datasets has one, in three languages")
  func everybody() throws {
    for (path, id, asOf) in [
      (Asking.dataset("euskadi"), "gaia", "2026-09-30"),
      (Asking.dataset("example"), "WINE", "2026-09-30"),
    ] {
      for language in Language.allCases {
        var asking = Asking(path)
        asking.choices.asOf = PartialDate(asOf)!.firstDay
        asking.choices.language = language
        for format in [Format.text, .html, .md, .json] {
          #expect(try !asking.text(Report(.association, [id]), format).isEmpty)
        }
      }
    }
  }

  @Test("a company, an unknown id and a merged association are refused with the reason")
  func refused() {
    #expect(Self.asking.exit(Report(.association, ["AERRO"])) == 66)
    #expect(Self.asking.exit(Report(.association, ["p01"])) == 66)
    #expect(Self.asking.exit(Report(.association, [])) == 64)
  }
}
