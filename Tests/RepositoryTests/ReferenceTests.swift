import Testing

@Suite("Every source is named in full")
struct ReferenceTests {
  /// `Author year` or `Author, Author & Author year`, in a line that begins with a source mark.
  private let citation =
    /([A-Z][\p{L}’'\-]+(?: et al\.|(?:, [A-Z][\p{L}’'\-]+)*(?: & [A-Z][\p{L}’'\-]+)?)?) ((?:17|18|19|20)\d\d)/

  @Test("a source that the code cites stands in REFERENCES.md")
  func cited() throws {
    let references = try Repository.text("REFERENCES.md")
    var count = 0
    for source in try Repository.sources() {
      let paragraphs = docParagraphs(source.lines)
      for paragraph in paragraphs where paragraph.contains("**Source") {
        for match in paragraph.matches(of: citation) {
          count += 1
          let surname = match.1.prefix { $0 != " " && $0 != "," }
          let isListed = references.split(separator: "\n").contains {
            $0.contains(surname) && $0.contains(match.2)
          }
          #expect(isListed, "\(source.path) cites \(match.0)")
        }
      }
    }
    #expect(count > 10)
  }

  @Test("a work in REFERENCES.md is cited by the code")
  func listed() throws {
    // A name and its year may stand on two lines of one paragraph.
    let code = try Repository.sources().flatMap { docParagraphs($0.lines) }
    for line in try Repository.text("REFERENCES.md").split(separator: "\n")
    where line.hasPrefix("- ") {
      let match = try #require(
        line.firstMatch(of: /^- ([\p{L}’'\-]+).*?((?:17|18|19|20)\d\d)/), "\(line)")
      let isCited = code.contains { $0.contains(match.1) && $0.contains(match.2) }
      #expect(isCited, "nobody cites \(line)")
    }
  }

  /// Runs of `///` lines between empty ones, joined.
  private func docParagraphs(_ lines: [String]) -> [String] {
    var paragraphs: [String] = []
    var current = ""
    for line in lines {
      let trimmed = line.drop { $0 == " " }
      if trimmed.hasPrefix("///"), trimmed.dropFirst(3).contains(where: { $0 != " " }) {
        current += " " + trimmed.dropFirst(3).drop { $0 == " " }
      } else if !current.isEmpty {
        paragraphs.append(current)
        current = ""
      }
    }
    return paragraphs
  }
}
