import Foundation
import Testing

@testable import LoturaCommands

@Suite("The dataset that the program brings along")
struct EmbeddedDatasetTests {
  @Test("is datasets/euskadi, byte for byte")
  func same() throws {
    let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let folder = root + "/datasets/euskadi"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".csv") }.sorted()
    #expect(names.count > 10)
    #expect(EuskadiSheets.files.map(\.name) == names)
    for file in EuskadiSheets.files {
      let kept = try String(contentsOfFile: folder + "/" + file.name, encoding: .utf8)
      #expect(file.text == kept, "\(file.name): run scripts/embed-dataset")
    }
  }
}
