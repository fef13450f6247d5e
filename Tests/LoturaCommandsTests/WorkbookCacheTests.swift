import Foundation
import LoturaNetwork
import LoturaReports
import LoturaScoring
import LoturaTables
import LoturaWorkbook
import TestSupport
import Testing

@testable import LoturaCommands

@Suite("Runs with a cache beside the workbook")
struct WorkbookCacheTests {
  /// A folder with a workbook in it that reads without an issue.
  private final class Place {
    let root: String
    var path: String { root + "/region" }
    var cachePath: String { path + ".lotura-cache" }

    init(seed: UInt64 = 3) throws {
      root =
        FileManager.default.temporaryDirectory
        .appendingPathComponent("lotura-cache-\(UUID().uuidString)").path
      try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
      try FileOutput.write(
        RandomWorkbook(seed: seed).sheets.map { sheet in
          let table = Table(name: sheet.name, header: sheet.header, cells: sheet.cells)
          return (sheet.name + ".csv", CSVWriter.bytes(of: table))
        }, toFolder: path)
    }

    /// A run that keeps workbooks of any size, or none.
    func asking(keeps: Bool = true) -> Asking {
      var asking = Asking(path)
      asking.surroundings.executable = "/proc/self/exe"
      asking.surroundings.cacheFrom = keeps ? 0 : nil
      return asking
    }

    var names: [String] {
      ((try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []).sorted()
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }  // Leftovers harm nobody.
  }

  private static let questions: [any LoturaCommands.Question] = {
    var suggest = Suggest()
    suggest.request.draws = 10
    return [Check(), Show(id: "a1"), suggest, Convert(to: .folder)]
  }()

  @Test("answers are the same without, with a new and with an old cache, in every format")
  func same() throws {
    let place = try Place()
    for question in Self.questions {
      for format in [Format.text, .json, .csv, .html] {
        try? FileManager.default.removeItem(atPath: place.cachePath)
        func answer(keeps: Bool) throws -> Answer {
          var asking = place.asking(keeps: keeps)
          asking.choices.format = format
          return try asking.ask(question).get()
        }
        let without = try answer(keeps: false)
        #expect(place.names == ["region"], "nothing is written where the cache is off")
        #expect(try answer(keeps: true) == without)
        #expect(place.names == ["region", "region.lotura-cache"])
        #expect(try answer(keeps: true) == without)
      }
    }
  }

  @Test("bulk runs see the same columns, names and nearest ids from the cache")
  func bulk() throws {
    let place = try Place()
    func session(keeps: Bool) throws -> BulkSession {
      let asking = place.asking(keeps: keeps)
      return try BulkSession(asking.choices, in: asking.surroundings)
    }
    let without = try session(keeps: false)
    #expect(place.names == ["region"])
    for _ in 1...3 {
      let with = try session(keeps: true)
      #expect(with.columns == without.columns)
      #expect(with.source == without.source)
      #expect(with.issues == without.issues && with.remarks == without.remarks)
      #expect(with.columns.ids.map(with.name) == with.columns.ids.map(without.name))
      #expect(throws: without.failure(of: "a11")) { try with.node("a11") }
      #expect(place.names == ["region", "region.lotura-cache"])
    }
  }

  @Test("a bulk run adds the columns to the cache of a plain run, which then keeps them")
  func both() throws {
    let place = try Place()
    let asking = place.asking()
    let size = {
      (try? FileManager.default.attributesOfItem(atPath: place.cachePath)[.size] as? Int) ?? 0
    }
    _ = try asking.ask(Check()).get()
    let first = size()
    #expect(first > 0)
    _ = try BulkSession(asking.choices, in: asking.surroundings)
    let second = size()
    #expect(second > first)
    _ = try asking.ask(Check()).get()
    #expect(size() == second)
  }

  @Test("a changed workbook is read anew, and one with a warning is never kept")
  func changed() throws {
    let place = try Place()
    let asking = place.asking()
    _ = try asking.ask(Check()).get()
    try FileOutput.write(Array("who\nme\n".utf8), to: place.path + "/strange.csv")
    for _ in 1...2 {
      let text = try asking.text(Check(), .csv)
      #expect(text.contains("strange"))
      let session = try BulkSession(asking.choices, in: asking.surroundings)
      #expect(session.issues.count == 1 && session.remarks.count == 1)
    }
    try FileOutput.write(Array("id,name\n".utf8), to: place.path + "/associations.csv")
    #expect(asking.exit(Check()) == place.asking(keeps: false).exit(Check()))
  }

  @Test("a damaged cache is made whole again, and the answer is right all the while")
  func damaged() throws {
    let place = try Place()
    let asking = place.asking()
    let right = try asking.ask(Check()).get()
    let whole = try FileBytes.read(place.cachePath)
    for byte in stride(from: 3, to: whole.count, by: max(1, whole.count / 40)) {
      var bytes = whole
      bytes[byte] ^= 0x10
      try Data(bytes).write(to: URL(fileURLWithPath: place.cachePath))
      chmod(place.cachePath, 0o600)
      #expect(try asking.ask(Check()).get() == right)
      #expect(try FileBytes.read(place.cachePath) == whole, "byte \(byte)")
    }
  }

  @Test("a folder in the cache's place changes no answer, and stays")
  func folderInPlace() throws {
    let place = try Place()
    try FileManager.default.createDirectory(
      atPath: place.cachePath + "/mine", withIntermediateDirectories: true)
    let right = try place.asking(keeps: false).ask(Check()).get()
    #expect(try place.asking().ask(Check()).get() == right)
    #expect(FileManager.default.fileExists(atPath: place.cachePath + "/mine"))
    #expect(place.names == ["region", "region.lotura-cache"])
  }
}

extension BulkSession {
  /// The failure that an unknown id gives.
  fileprivate func failure(of id: NetworkNode.ID) -> Failure {
    Failure(
      .noInput,
      .unknownID(id.text, nearest: workbook.nearestID(to: id.text, in: SheetName.allCases)),
      in: language)
  }
}
