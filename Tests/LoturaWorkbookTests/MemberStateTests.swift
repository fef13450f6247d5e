import LoturaNetwork
import LoturaTables
import TestSupport
import Testing

@Suite("Member states of the European Union")
struct MemberStateTests {
  @Test("the list in the code is the one of the reference data")
  func reference() throws {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let tables = try TableSet.read("/\(root)/datasets/reference")
    let table = try #require(tables.tables.first { $0.name == "x_countries" })
    let code = try #require(table.position(of: "code"))
    let flag = try #require(table.position(of: "eu27"))
    var members = 0
    for row in 0..<table.rowCount {
      let country = try #require(Country(table.text(row: row, column: code) ?? ""))
      let isMember = table.text(row: row, column: flag) == "true"
      #expect(country.isInEU27 == isMember, "\(country.code)")
      members += isMember ? 1 : 0
    }
    #expect(members == 27)
  }
}
