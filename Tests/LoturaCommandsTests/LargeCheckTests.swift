import Foundation
import LoturaCommands
import Testing

@Suite("Checking very large workbooks")
struct LargeCheckTests {
  private func folder(associations count: Int) throws -> WorkbookFolder {
    // Ids of three digits, the last one first: the answer is by id all the same.
    let rows = (0..<count).reversed().map { "a\(100 + $0),A\($0),ES213\n" }.joined()
    return try WorkbookFolder([("associations", "id,name,territory\n" + rows)])
  }

  @Test("above 200 associations what is missing is listed by id, and nothing is weighed")
  func unweighed() throws {
    let folder = try folder(associations: 201)
    let asking = Asking(folder.path)
    let result = try asking.result(Check())
    let unknown = result["unknown"] as? [[String: Any]] ?? []
    #expect(unknown.map { $0["id"] as? String } == (100...300).map { "a\($0)" })
    #expect(unknown.allSatisfy { $0["widens"] is NSNull })
    let missing = unknown.first?["missing"] as? [[String: Any]] ?? []
    #expect(missing.allSatisfy { $0["widens"] is NSNull && $0["state"] as? String == "unknown" })
    #expect(missing.contains { $0["sheet"] as? String == "needs" })
    #expect(!missing.contains { $0["column"] as? String == "territory" })
    #expect(result["issues_total"] as? Int == 0)
    let text = try asking.text(Check())
    #expect(text.contains("With 201 associations it was not weighed"))
    #expect(!text.contains("Points at stake:"))
  }

  @Test("of a dozen associations it is weighed as ever")
  func weighed() throws {
    let folder = try folder(associations: 12)
    let text = try Asking(folder.path).text(Check())
    #expect(text.contains("Points at stake"))
    #expect(!text.contains("not weighed"))
  }

  @Test("of 1 500 bad cells a thousand are listed, and all are counted, in every answer")
  func manyErrors() throws {
    let rows = (0..<1500).map { "a\($0),A,ten\n" }.joined()
    let folder = try WorkbookFolder([("associations", "id,name,maturity\n" + rows)])
    let asking = Asking(folder.path)
    let result = try asking.result(Check())
    #expect((result["issues"] as? [Any])?.count == 1000)
    #expect(result["issues_total"] as? Int == 1500)
    let text = try asking.text(Check())
    #expect(text.contains("1,500 errors must be mended"))
    #expect(text.contains("500 more are not listed"))
    guard case .failure(let failure) = asking.ask(Suggest()) else {
      Issue.record("a workbook with errors gave an answer")
      return
    }
    #expect(failure.sentences.contains { $0.contains("1,500 errors") })
    #expect(failure.sentences.last?.contains("500 more") == true)
    // The sum, the thousand, how many more.
    #expect(failure.sentences.count == 1002)
  }
}
