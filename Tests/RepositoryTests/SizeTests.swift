import Testing

@Suite("Sizes that a reader can hold")
struct SizeTests {
  @Test("no file is longer than 600 lines")
  func files() throws {
    for source in try Repository.sources() where !Repository.isExempt(source.lines) {
      #expect(source.lines.count <= 601, "\(source.path) has \(source.lines.count) lines")
    }
  }

  @Test("no function takes more than five parameters")
  func parameters() throws {
    for source in try Repository.sources() where !Repository.isExempt(source.lines) {
      let text = source.lines.map { $0.drop(while: { $0 == " " }).hasPrefix("//") ? "" : $0 }
        .joined(separator: "\n")
      for match in text.matches(of: /\b(?:func \S+?|init\??)(?:<[^>]*>)?\(/) {
        // A call is no declaration.
        guard !text[..<match.range.lowerBound].hasSuffix(".") else { continue }
        let count = parameterCount(text[match.range.upperBound...])
        #expect(count <= 5, "\(source.path): \(match.output) takes \(count) parameters")
      }
    }
  }

  /// The number of commas of the outermost level, plus one, up to the closing bracket.
  private func parameterCount(_ text: Substring) -> Int {
    var depth = 0
    var commas = 0
    var isEmpty = true
    for character in text {
      switch character {
      case "(", "[", "{": depth += 1
      case ")" where depth == 0: return isEmpty ? 0 : commas + 1
      case ")", "]", "}": depth -= 1
      case "," where depth == 0: commas += 1
      default: break
      }
      if !character.isWhitespace { isEmpty = false }
    }
    return 0
  }

  @Test("every public and package declaration says what it is")
  func documentation() throws {
    let declaration =
      /^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:public|package)\s+(?:static |mutating |nonmutating |indirect |final |consuming |borrowing |private\(set\) |internal\(set\) )*(?:func|var|let|struct|enum|class|actor|protocol|typealias|init|subscript|case)\b/
    for source in try Repository.sources() where !Repository.isExempt(source.lines) {
      for (number, line) in source.lines.enumerated()
      where line.firstMatch(of: declaration) != nil {
        var above = number - 1
        while above >= 0, source.lines[above].drop(while: { $0 == " " }).hasPrefix("@") {
          above -= 1
        }
        let isDocumented =
          above >= 0 && source.lines[above].drop(while: { $0 == " " }).hasPrefix("///")
        #expect(isDocumented, "\(source.path):\(number + 1) \(line)")
      }
    }
  }

  @Test("no name says nothing")
  func names() throws {
    let vague =
      /\b(?:struct|enum|class|actor|protocol|typealias)\s+\w*(?:Manager|Helper|Utils|Util|Impl|Processor|Handler)\b/
    for source in try Repository.sources() {
      for line in source.lines {
        #expect(line.firstMatch(of: vague) == nil, "\(source.path): \(line)")
      }
      let file = source.path.split(separator: "/").last ?? ""
      #expect(!["Utils.swift", "Extensions.swift", "Types.swift", "Helpers.swift"].contains(file))
    }
  }
}
