import Foundation
import Testing

@Suite("The gallery", .serialized)
struct GalleryTests {
  /// A picture of the gallery and the command that makes it.
  struct Entry: Sendable, CustomTestStringConvertible {
    let command: String
    let file: String
    var testDescription: String { file }
  }

  /// The commands of the gallery's page.
  static func entries() -> [Entry] {
    let page = (try? Repository.text("visualizations/README.md")) ?? ""  // No page, no entries.
    return page.split(separator: "\n").filter { $0.hasPrefix("lotura draw ") }.compactMap { line in
      Program.words(String(line)).last.map { Entry(command: String(line), file: $0) }
    }
  }

  @Test("a picture drawn again is the same, byte for byte", arguments: entries())
  func same(_ entry: Entry) throws {
    let folder = try Program.folder()
    defer { try? FileManager.default.removeItem(at: folder) }  // Leftovers harm nobody.
    let outcome = try Program.run(
      Array(Program.words(entry.command).dropFirst()) + ["--quiet"], in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let drawn = try Data(contentsOf: folder.appendingPathComponent(entry.file))
    let kept = try Data(
      contentsOf: URL(fileURLWithPath: Repository.root + "/visualizations/" + entry.file))
    #expect(
      drawn == kept,
      "\(entry.file) differs from byte \(zip(drawn, kept).prefix { $0 == $1 }.count); scripts/gallery"
    )
  }

  @Test("each picture of the folder stands on the page, and each of the page in the folder")
  func complete() throws {
    let files = Repository.files(under: "visualizations", ending: ".svg").map {
      String($0.split(separator: "/").last ?? "")
    }
    #expect(files.count >= 12)
    #expect(Set(files) == Set(Self.entries().map(\.file)))
  }
}
