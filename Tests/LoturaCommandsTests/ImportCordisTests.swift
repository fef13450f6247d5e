import Foundation
import LoturaCommands
import LoturaNetwork
import LoturaReports
import LoturaTables
import LoturaWorkbook
import Testing

@Suite("import cordis: a workbook and a report")
struct ImportCordisTests {
  private let asking = Asking(nil)
  private let example = Asking.dataset("cordis-example")
  /// A path where nothing is.
  private let free = FileManager.default.temporaryDirectory
    .appendingPathComponent("lotura-import-\(UUID().uuidString)").path

  /// A folder with these files.
  private func folder(_ files: [String: String]) throws -> String {
    try FileManager.default.createDirectory(atPath: free, withIntermediateDirectories: true)
    for (name, text) in files { try FileOutput.write(Array(text.utf8), to: free + "/" + name) }
    return free
  }

  private func files(_ answer: Answer) -> [Answer.FolderFile] {
    guard case .folder(_, let files) = answer.writes.first else { return [] }
    return files
  }

  @Test("the workbook is written beside the answer, with its sources")
  func written() throws {
    let answer = try asking.ask(ImportCordis(example, to: free)).get()
    #expect(answer.exit == .done)
    #expect(
      files(answer).map(\.name) == [
        "associations.csv", "sectors.csv", "partners.csv", "projects.csv", "activities.csv",
        "participations.csv", "identifiers.csv", "SOURCES.md",
      ])
    let sources = String(decoding: files(answer).last!.bytes, as: UTF8.self)
    #expect(sources.contains("2011/833/EU"))
    let sheets = files(answer).dropLast().map { (name: $0.name, bytes: $0.bytes) }
    let read = Workbook.read(
      TableSet.read(files: Array(sheets), name: "read"), audience: .agency)
    #expect(read.issues.isEmpty)
    #expect(read.rowCount(of: .participations) == 9)
  }

  @Test("same files, same bytes")
  func same() throws {
    let first = try asking.ask(ImportCordis(example, to: free)).get()
    #expect(try asking.ask(ImportCordis(example, to: free)).get() == first)
  }

  @Test("the JSON has what the page on JSON says")
  func json() throws {
    let document = try asking.json(ImportCordis(example, to: free))
    #expect(document["command"] as? String == "import cordis")
    let data = document["data"] as? [String: Any]
    #expect(data?["name"] as? String == "cordis-example")
    #expect((data?["hash"] as? String)?.count == 64)
    let result = document["result"] as? [String: Any] ?? [:]
    #expect(
      result.keys.sorted() == [
        "cluster_organisations", "files", "form", "issues", "oddities", "rows", "unlisted_issues",
      ])
    #expect(result["form"] as? String == "official")
    #expect((result["rows"] as? [String: Int])?["partners"] == 7)
    let oddities = result["oddities"] as? [[String: Any]] ?? []
    let field = oddities.first { $0["code"] as? String == "field_without_project" }
    #expect(field?["count"] as? Int == 1)
    #expect(field?["of"] as? Int == 4)
    #expect(field?["examples"] as? [String] == ["199000008: /engineering and technology/metals"])
  }

  @Test(
    "people read what was made, what is odd and what it must not be used for",
    arguments: [
      ("en", "7 organisations as partners"), ("es", "7 organizaciones como socios"),
      ("eu", "7 erakunde bazkide gisa"),
    ])
  func people(_ language: String, _ finding: String) throws {
    var asking = asking
    asking.choices.language = .init(rawValue: language)
    let text = try asking.text(ImportCordis(example, to: free), .md)
    #expect(text.contains(finding))
    #expect(text.contains("EL300 → EL30"))
    #expect(text.contains("2011/833/"))
    #expect(!text.contains("{"))
  }

  @Test("beside a region: its sheets and the new rows in one workbook")
  func beside() throws {
    var question = ImportCordis(example, to: free)
    question.region = Asking.dataset("euskadi")
    let answer = try asking.ask(question).get()
    let names = files(answer).map(\.name)
    #expect(names.contains("alignments.csv"))
    #expect(names.contains("x_history.csv"))
    let partners = files(answer).first { $0.name == "partners.csv" }!
    let text = String(decoding: partners.bytes, as: UTF8.self)
    #expect(text.contains("\nagex,"))
    #expect(text.contains("\n800000002,Fictional Offshore Wind Cluster,"))
  }

  @Test("as one spreadsheet where the path says so")
  func spreadsheet() throws {
    let answer = try asking.ask(ImportCordis(example, to: free + ".xlsx")).get()
    guard case .file(let path, let bytes) = answer.writes.first else {
      Issue.record("no file")
      return
    }
    #expect(path == free + ".xlsx")
    let read = Workbook.read(TableSet.read(xlsx: bytes, name: "read"), audience: .agency)
    #expect(read.issues.isEmpty)
    #expect(read.rowCount(of: .partners) == 7)
  }

  @Test("what cannot be read is 65, and the workbook is written all the same")
  func unreadable() throws {
    let path = try folder([
      "project.csv": "id;totalCost\n1;much\n",
      "organization.csv": "projectID;organisationID;name\n1;800000001;A\"B\n1;800000002;C\n",
    ])
    defer { try? FileManager.default.removeItem(atPath: path) }
    let answer = try asking.ask(ImportCordis(path, to: path + "-out")).get()
    #expect(answer.exit == .dataErrors)
    #expect(files(answer).contains { $0.name == "partners.csv" })
    let text = String(decoding: answer.bytes, as: UTF8.self)
    #expect(text.contains("organization.csv"))
    #expect(text.contains("much"))
  }

  @Test("where nothing can be made nothing is written, and a sentence says why")
  func refused() throws {
    #expect(asking.exit(ImportCordis("/nowhere", to: free)) == 66)
    #expect(asking.exit(ImportCordis(Asking.dataset("example"), to: free)) == 66)
    #expect(asking.exit(ImportCordis(example, to: example)) == 73)
    var other = asking
    other.choices.data = example
    #expect(other.exit(ImportCordis(example, to: free)) == 64)
    let path = try folder(["project.csv": "id\n"])
    defer { try? FileManager.default.removeItem(atPath: path) }
    guard case .failure(let failure) = asking.ask(ImportCordis(path, to: path + "-out")) else {
      Issue.record("organization.csv is missing")
      return
    }
    #expect(failure.exit == .dataErrors)
    #expect(failure.sentences.count == 2)
    #expect(failure.sentences[1].contains("organization.csv"))
  }

  @Test("an id that is something else in the region is named, with both sheets")
  func taken() throws {
    let path = try folder([
      "associations.csv": "id,name\nA,Association\n", "companies.csv": "id,name\n800000001,Ours\n",
    ])
    defer { try? FileManager.default.removeItem(atPath: path) }
    var question = ImportCordis(example, to: path + "-out")
    question.region = path
    guard case .failure(let failure) = asking.ask(question) else {
      Issue.record("800000001 is a company")
      return
    }
    #expect(failure.exit == .dataErrors)
    #expect(failure.sentences.last?.contains("800000001") == true)
    #expect(failure.sentences.last?.contains("companies") == true)
  }
}
