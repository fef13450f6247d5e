import Foundation
import Testing

@Suite("The man page says all that the command says of itself")
struct ManualPageTests {
  static let commands = [
    "check", "show", "suggest", "explain", "merge", "regroup", "consortium", "consensus",
    "followup", "explorations", "draw", "report", "convert", "template", "model",
    "topics", "learn", "tables", "agenda", "liaisons", "groups", "actions", "alignment",
    "practices", "scoreboard", "survey", "import",
    "rank", "similar", "communities", "pairs",
  ]

  /// The part of the page on a command, hyphens as people type them.
  private func section(_ command: String) throws -> String {
    let page = try Repository.text("docs/man/lotura.1").replacing("\\-", with: "-")
    let start = try #require(page.range(of: "\n.SS \(command)\n"), "no section on \(command)")
    let rest = page[start.upperBound...]
    return String(rest[..<(rest.range(of: "\n.S")?.lowerBound ?? rest.endIndex)])
  }

  @Test("every option that the help of a command names is in the page", arguments: commands)
  func options(_ command: String) throws {
    let folder = try Program.folder()
    let help = try Program.run([command, "--help"], in: folder)
    #expect(help.status == 0)
    let section = try section(command)
    let options = Set(help.text.matches(of: /--[a-z][a-z-]*/).map { String($0.output) })
      .subtracting(["--help", "--version"])
    #expect(options.contains("--data"))
    for option in options.sorted() {
      #expect(section.contains("\\fB\(option)\\fR"), "\(command) \(option): run scripts/manpage")
    }
  }

  @Test("every command that the help names is in the page, and in this test")
  func everyCommand() throws {
    let help = try Program.run(["--help"], in: try Program.folder()).text
    let list = help[(try #require(help.range(of: "SUBCOMMANDS:"))).upperBound...]
    let named = list.matches(of: #/\n  ([a-z]+) +\S/#).map { String($0.output.1) }
    #expect(Set(named) == Set(Self.commands))
  }
}
