import Foundation
import LoturaCommands
import LoturaNetwork
import LoturaReports
import LoturaTables
import LoturaWorkbook
import Testing

@Suite("An anonymous report leaves nothing that identifies")
struct AnonymousReportTests {
  /// Every id and name of the example, short and in three languages, that is longer than a word
  /// could be by chance.
  static let secrets: Set<String> = {
    guard let tables = try? TableSet.read(Asking.dataset("example")) else { return [] }
    let network = Workbook.read(tables, audience: .caseTeam)
      .network(asOf: PartialDate("2026-09-30")!.firstDay).network
    // What is measured is no secret: members, staff, budget are words of every report.
    let nodes = network.nodes.filter { $0.sheet != .measures }
    let ids = nodes.map(\.id.text)
    let names = nodes.flatMap { node in
      Language.allCases.map { node.name.text(in: $0) }
    }
    let short = network.associations.compactMap(\.shortName)
    let hosts = network.associations.compactMap(\.website)
    // Codes of sectors are numbers, of which pictures and tables are full.
    return Set((ids + names + short + hosts).filter { $0.count >= 3 && Double($0) == nil })
  }()

  static func anonymous(_ report: Report) -> Report {
    var anonymous = report
    anonymous.isAnonymous = true
    return anonymous
  }

  /// Names as they would be found: whole, not inside another word.
  static func found(in text: String) -> [String] {
    let words = Set(text.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init))
    return secrets.filter { secret in
      secret.contains(where: { !$0.isLetter && !$0.isNumber && $0 != "-" })
        ? text.contains(secret) : words.contains(secret)
    }.sorted()
  }

  @Test("in no format and no language", arguments: ReportTests.reports[..<4])
  func nothing(_ report: Report) throws {
    #expect(Self.secrets.count > 300)
    for language in Language.allCases {
      for format: Format in language == .english ? [.html, .md, .json, .csv] : [.html] {
        var asking = ReportTests.example
        asking.choices.language = language
        let text = try asking.text(Self.anonymous(report), format)
        let style = text.replacing(/<style>[\s\S]*?<\/style>/, with: "")
        #expect(Self.found(in: style) == [], "\(format) \(language)")
        #expect(!text.contains("Data: example") && !text.contains("ES21"))
      }
    }
  }

  @Test(
    "nor in a spreadsheet, its sheets' names and its properties",
    arguments: ReportTests.reports[..<4])
  func spreadsheet(_ report: Report) throws {
    var asking = ReportTests.example
    asking.choices.format = .xlsx
    let bytes = try asking.ask(Self.anonymous(report)).get().bytes
    let set = TableSet.read(xlsx: bytes, name: "answer")
    #expect(set.problems.isEmpty && !set.tables.isEmpty)
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("lotura-report-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }  // Leftovers harm nobody.
    let file = folder.appendingPathComponent("report.xlsx")
    try Data(bytes).write(to: file)
    let unzip = Process()
    unzip.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    unzip.arguments = ["unzip", "-p", file.path]
    let pipe = Pipe()
    unzip.standardOutput = pipe
    try unzip.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    unzip.waitUntilExit()
    #expect(text.contains("<sheet") && Self.found(in: text) == [])
  }

  @Test("the search finds what an ordinary report names")
  func finds() throws {
    let page = try ReportTests.html(ReportTests.reports[0])
    #expect(Self.found(in: page).contains("WIND"))
    #expect(Self.found(in: page).contains("Haizelore Energy Park"))
  }

  @Test("a consortium, which says nothing without costs and countries, has none")
  func consortium() {
    #expect(ReportTests.example.exit(Self.anonymous(ReportTests.reports[4])) == 64)
  }

  @Test("scores and points are those of the named report")
  func sameScores() throws {
    let named = try ReportTests.example.result(ReportTests.reports[0])["explain"] as? [String: Any]
    let masked =
      try ReportTests.example
      .result(Self.anonymous(ReportTests.reports[0]))["explain"] as? [String: Any]
    #expect(named?["points"] as? Int == masked?["points"] as? Int)
    #expect(named?["score"] as? NSDictionary == masked?["score"] as? NSDictionary)
  }
}
