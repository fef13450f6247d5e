import Foundation
import LoturaCommands
import LoturaNetwork
import LoturaReports
import LoturaScoring
import LoturaWorkbook
import Testing

@Suite("Reports to hand out")
struct ReportTests {
  /// The example, as the people of a case see it on the day of all examples.
  static let example: Asking = {
    var asking = Asking(Asking.dataset("example"))
    asking.choices.asOf = PartialDate("2026-09-30")!.firstDay
    asking.choices.audience = .caseTeam
    return asking
  }()

  static let reports: [Report] = [
    Report(.pair, ["WIND", "GRID"]), Report(.facilitated, ["x-metal"]), Report(.region),
    Report(.policy), Report(.consortium, ["call-loop"]), Report(.association, ["AERO"]),
    Report(.event),
  ].map { report in
    var quick = report
    quick.request.draws = 10
    return quick
  }

  static func html(_ report: Report, _ language: Language = .english) throws -> String {
    var asking = example
    asking.choices.language = language
    return try asking.text(report, .html)
  }

  @Test("the page is well-formed and needs nothing from elsewhere", arguments: reports)
  func selfContained(_ report: Report) throws {
    let page = try Self.html(report)
    // What XML asks beyond HTML: the elements that HTML leaves open.
    let xml = page.replacing("<!DOCTYPE html>", with: "")
      .replacing(/<meta ([^>]*)>/) { "<meta \($0.output.1)/>" }
    #expect(WellFormed.isXML(Array(xml.utf8)))
    let rest = page.replacing("http://www.w3.org/2000/svg", with: "")
    for foreign in ["<script", "<link", "src=", "href=", "url(", "http", "@import"] {
      #expect(!rest.contains(foreign), "\(foreign)")
    }
  }

  @Test("headings go down by one level at most, and there is one of the first", arguments: reports)
  func headings(_ report: Report) throws {
    let levels = try Self.html(report).matches(of: /<h([1-6])>/).map { Int($0.output.1)! }
    #expect(levels.first == 1 && levels.count(where: { $0 == 1 }) == 1 && levels.count > 2)
    for (one, next) in zip(levels, levels.dropFirst()) { #expect(next <= one + 1) }
  }

  @Test("no two ids of a page are the same, and pictures are in it", arguments: reports)
  func ids(_ report: Report) throws {
    let page = try Self.html(report)
    let ids = page.matches(of: /\sid="([^"]*)"/).map { String($0.output.1) }
    #expect(Set(ids).count == ids.count)
    #expect(page.contains("<svg") == (report.kind != .facilitated))
  }

  @Test("in three languages, no sentence is missing and each differs", arguments: reports)
  func languages(_ report: Report) throws {
    let pages = try Language.allCases.map { try Self.html(report, $0) }
    #expect(Set(pages).count == 3)
    for page in pages {
      #expect(!page.contains(/>report[A-Z]/))
      let text = page.replacing(/<style>[\s\S]*?<\/style>/, with: "")
      #expect(!text.contains(/\{[a-z]+\}/))
    }
  }

  @Test("the same question twice gives the same bytes", arguments: reports)
  func twice(_ report: Report) throws {
    for format: Format in [.html, .json, .xlsx] {
      var asking = Self.example
      asking.choices.format = format
      let first = try asking.ask(report).get().bytes
      #expect(try !first.isEmpty && first == asking.ask(report).get().bytes)
    }
  }

  @Test("every number of the sum and of the forms of a pair stands in the JSON of `explain`")
  func sameNumbers() throws {
    var explain = Explain(a: "WIND", b: "GRID")
    explain.request.draws = 10
    let result = try Self.example.result(explain)
    let page = try Self.html(Self.reports[0])
    func number(_ any: Any?) -> Double { (any as? NSNumber)?.doubleValue ?? .nan }
    func rows(_ caption: String) -> [[String]] {
      let start = page.range(of: ">\(caption)</caption>")!.upperBound
      let table = page[start...].prefix(upTo: page[start...].range(of: "</table>")!.lowerBound)
      return table.matches(of: /<tr[^>]*>(<td.*?)<\/tr>/).map { row in
        row.output.1.matches(of: /<td[^>]*>(.*?)<\/td>/).map { String($0.output.1) }
      }
    }
    let parts = try #require(result["contributions"] as? [[String: Any]])
    let sum = rows("How the points add up")
    #expect(sum.count == parts.count + 1)
    for (row, part) in zip(sum, parts) {
      let value = number((part["value"] as? [String: Any])?["value"])
      #expect(abs(Double(row[1])! - number(part["weight"])) < 0.006)
      #expect(abs(Double(row[2])! - value) < 0.006)
      #expect(Double(row[3]) == number(part["points"]))
    }
    #expect(Double(sum.last![3]) == number(result["points"]))
    let kinds = try #require(result["kinds"] as? [String: [String: Any]])
    for row in rows("How well each form fits") {
      let kind = try #require(kinds[row[0].lowercased()])
      #expect(abs(Double(row[1])! - number((kind["fit"] as? [String: Any])?["value"])) < 0.006)
    }
  }

  @Test("fusion and integration are in the report of a pair only if asked for by name")
  func delicate() throws {
    for format: Format in [.html, .md, .json, .text, .csv] {
      let usual = try Self.example.text(Self.reports[0], format).lowercased()
      #expect(!usual.contains("fusion") && !usual.contains("integration"), "\(format)")
    }
    var asked = Self.reports[0]
    asked.forms = .form(.fusion)
    let page = try Self.html(asked)
    #expect(page.contains("Fusion") && !page.contains("Integration:"))
    #expect(page.contains(Words(.english)(.delicateLine)))
    asked.forms = .all
    #expect(try Self.html(asked).contains("Integration:"))
  }

  @Test("a report on the region or its strategy names no delicate form", arguments: reports[2...3])
  func never(_ report: Report) throws {
    for format: Format in [.html, .md, .json, .text] {
      let text = try Self.example.text(report, format).lowercased()
      #expect(!text.contains("fusion") && !text.contains("integration"), "\(format)")
    }
  }

  @Test("a case names delicate forms only if it is about one, and then with the line")
  func caseForms() throws {
    let light = try Self.html(Self.reports[1]).replacing(/for fusion|: fusion/, with: "")
    #expect(!light.contains("Fusion:") && !light.contains("Integration:"))
    let heavy = try Self.html(Report(.facilitated, ["x-energy"]))
    #expect(heavy.contains("Fusion:") && heavy.contains(Words(.english)(.delicateLine)))
    #expect(heavy.contains("109") && heavy.contains("10 February 2026"))
  }

  @Test("a case above the audience is as unknown as one that is not there")
  func hidden() throws {
    var agency = Self.example
    agency.choices.audience = .agency
    guard case .failure(let hidden) = agency.ask(Report(.facilitated, ["x-energy"])),
      case .failure(let absent) = agency.ask(Report(.facilitated, ["x-absent"]))
    else { return #expect(Bool(false), "both have no answer") }
    #expect(hidden.exit == .noInput && absent.exit == .noInput)
    let (one, other) = (hidden.sentences.joined(), absent.sentences.joined())
    #expect(one.replacing("x-energy", with: "") == other.replacing("x-absent", with: ""))
  }

  @Test("wrong use is told: a PDF, too few ids, an id of something else")
  func wrong() {
    var pdf = Report(.region)
    pdf.isPDF = true
    for (question, code) in [
      (pdf, Int32(64)), (Report(.pair, ["WIND"]), 64), (Report(.facilitated), 64),
      (Report(.policy, ["WIND"]), 64), (Report(.pair, ["WIND", "WIND"]), 64),
      (Report(.pair, ["WIND", "NOBODY"]), 66), (Report(.facilitated, ["WIND"]), 66),
      (Report(.consortium), 64), (Report(.consortium, ["call-none"]), 66),
    ] {
      #expect(Self.example.exit(question) == code, "\(question)")
    }
  }
}
