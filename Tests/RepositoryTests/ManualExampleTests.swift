import Foundation
import Testing

@Suite("What the prose says can be done, can be done", .serialized)
struct ManualExampleTests {
  /// A command that a page tells people to type.
  struct Example: Sendable, CustomStringConvertible {
    let page: String
    let line: String
    var description: String { "\(page): \(line)" }
  }

  static let pages =
    ["README.md"] + Repository.files(under: "docs", ending: ".md")
    + Repository.files(under: "visualizations", ending: ".md")

  /// The lines that begin with `lotura` in the code blocks of all pages.
  static func examples() -> [Example] {
    pages.flatMap { page -> [Example] in
      let text = (try? Repository.text(page)) ?? ""  // A page that cannot be read has no examples.
      var isCode = false
      return text.split(separator: "\n").compactMap { line in
        if line.hasPrefix("```") { isCode.toggle() }
        let command = line.hasPrefix("$ ") ? line.dropFirst(2) : line
        guard isCode, command.hasPrefix("lotura ") else { return nil }
        return Example(page: page, line: String(command.prefix { $0 != "#" }))
      }
    }
  }

  @Test("the commands of the README and each page run, one after another", arguments: pages)
  func runs(_ page: String) throws {
    let folder = try Program.folder()
    defer { try? FileManager.default.removeItem(at: folder) }  // Leftovers harm nobody.
    for example in Self.examples().filter({ $0.page == page }) {
      let outcome = try Program.run(Array(Program.words(example.line).dropFirst()), in: folder)
      #expect([0, 1].contains(outcome.status), "\(example): \(outcome.errors)")
    }
  }

  @Test("the README has examples, and the two commands it opens with exist")
  func readme() throws {
    #expect(Self.examples().filter { $0.page == "README.md" }.count >= 5)
    let readme = try Repository.text("README.md")
    for script in ["scripts/demo", "scripts/test"] {
      #expect(readme.contains(script))
      #expect(FileManager.default.isExecutableFile(atPath: Repository.root + "/" + script))
    }
    #expect(try Repository.text(".ci/run").contains("scripts/test"))
  }

  @Test("links between pages lead somewhere")
  func links() throws {
    let pages = Self.pages + ["ARCHITECTURE.md", "CONTRIBUTING.md", "GLOSSARY.md"]
    for page in pages {
      let folder = page.split(separator: "/").dropLast().joined(separator: "/")
      for match in try Repository.text(page).matches(of: /\]\((?!https?:|#|mailto:)([^)#]+)/) {
        let target = URL(fileURLWithPath: Repository.root + "/" + folder)
          .appendingPathComponent(String(match.1)).standardizedFileURL.path
        #expect(FileManager.default.fileExists(atPath: target), "\(page) links to \(match.1)")
      }
    }
  }
}
