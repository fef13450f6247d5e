import FoundationEssentials
import LoturaNetwork
import LoturaTables
import LoturaWorkbook
import Testing

// BEGIN of the article's example
/// Who shares a member with an association, and how many members: a walk of two steps.
func neighboursByMembers(of id: NetworkNode.ID, in folder: String, on day: Day) throws -> [String] {
  let tables = try TableSet.read(folder)
  let workbook = Workbook.read(tables, audience: .members)
  guard !workbook.hasErrors else {
    return workbook.issues.map { "\($0.place.sheet ?? "") \($0.place.row ?? 0): \($0.code)" }
  }
  let (network, _) = workbook.network(asOf: day)
  let graph = NetworkGraph(network)
  var shared: [NetworkNode.ID: Int] = [:]
  for member in graph.neighbours(of: id, in: .memberships) where (member.link.weight ?? 0) > 0 {
    for other in graph.neighbours(of: member.node.id, in: .memberships)
    where other.node.id != id && (other.link.weight ?? 0) > 0 {
      shared[other.node.id, default: 0] += 1
    }
  }
  return shared.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) \($0.value)" }
}
// END of the article's example

@Suite("The example of the article")
struct ArticleExampleTests {
  private func text(_ path: String) throws -> String {
    let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return try String(contentsOfFile: root + "/" + path, encoding: .utf8)
  }

  @Test("the article shows the lines that are compiled here")
  func same() throws {
    let article = try text("Sources/LoturaWorkbook/LoturaWorkbook.docc/FromAWorkbookToAGraph.md")
    let here = try text("Tests/LoturaWorkbookTests/ArticleExampleTests.swift")
    let shown = try #require(article.firstMatch(of: /```swift\n((?:.|\n)*?)```/)).1
    let compiled = try #require(
      here.firstMatch(of: /BEGIN of the article's example\n((?:.|\n)*?)\/\/ END/)
    ).1
    #expect(shown == compiled)
  }

  @Test("finds who shares members with whom in a small workbook")
  func finds() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/lotura-article-\(UUID())"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }  // Leftovers harm nobody.
    for (name, text) in [
      ("associations", "id,name\na,A\nb,B\nc,C\n"), ("companies", "id,name\nm,M\nn,N\n"),
      ("memberships", "association,member,weight\na,m,1\na,n,2\nb,m,1\nb,n,1\nc,n,1\n"),
    ] {
      try text.write(toFile: "\(folder)/\(name).csv", atomically: true, encoding: .utf8)
    }
    // a shares m and n with b, and n with c.
    #expect(
      try neighboursByMembers(of: "a", in: folder, on: Day(number: 20_000)) == ["b 2", "c 1"])
  }
}
