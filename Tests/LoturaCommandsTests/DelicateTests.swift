import Foundation
import LoturaCommands
import LoturaGraphviz
import LoturaNetwork
import LoturaReports
import LoturaScoring
import Testing

@Suite("Fusion and integration are named only to those who ask by name")
struct DelicateTests {
  private let example = Asking(Asking.dataset("example"))

  private func suggest(_ kind: SuggestionRequest.Kind) -> Suggest {
    var suggest = Suggest()
    suggest.request.draws = 0
    suggest.request.kind = kind
    return suggest
  }

  private func line(_ language: Language) -> String { Words(language)(.delicateLine) }

  /// Text without the breaks of lines, as one reads it.
  private func read(_ text: String) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ")
  }

  @Test(
    "by default no format of a list names one", arguments: [Format.text, .json, .csv, .md, .html])
  func hidden(_ format: Format) throws {
    for kind: SuggestionRequest.Kind in [.matchmaking, .form(.alliance), .form(.convergence)] {
      let text = try example.text(suggest(kind), format).lowercased()
      #expect(!text.contains("fusion") && !text.contains("integration"))
    }
  }

  @Test(
    "asked for by name, each format carries the line that it is no recommendation",
    arguments: [Format.text, .json, .csv, .md, .html])
  func told(_ format: Format) throws {
    for kind: SuggestionRequest.Kind in [.form(.fusion), .form(.integration), .all] {
      #expect(try read(example.text(suggest(kind), format)).contains(line(.english)))
    }
    let explain = Explain(a: "WIND", b: "GRID")
    guard format != .csv else { return }  // The CSV of explain is the sum, which names no form.
    #expect(try read(example.text(explain, format)).contains(line(.english)))
  }

  @Test("in Spanish and Basque, too", arguments: [Language.spanish, .basque])
  func languages(_ language: Language) throws {
    var asking = example
    asking.choices.language = language
    #expect(try read(asking.text(suggest(.form(.fusion)))).contains(line(language)))
  }

  @Test("pictures of forms hide them by default and say so when they show them")
  func pictures() throws {
    var draw = Draw(.alliances)
    draw.picture = .dot
    let usual = try example.text(draw).lowercased()
    #expect(!usual.contains("fusion") && !usual.contains("integration"))
    draw.forms = .all
    let all = try example.text(draw)
    #expect(all.lowercased().contains("fusion"))
    #expect(all.contains("starting point for a conversation"))
    var ladder = Draw(.convergence)
    ladder.picture = .dot
    #expect(try !example.text(ladder).lowercased().contains("fusion"))
    ladder.forms = .form(.fusion)
    #expect(try example.text(ladder).contains("starting point for a conversation"))
  }
}
