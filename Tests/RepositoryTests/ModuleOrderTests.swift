import Testing

@Suite("Imports point down")
struct ModuleOrderTests {
  /// The modules of ours in the order of the manifest.
  private func modules() throws -> [String] {
    let manifest = try Repository.text("Package.swift")
    return manifest.matches(
      of:
        /(?:library\(\s*|cage\(\s*|target\(name: |systemLibrary\(\s*name: |executableTarget\(\s*name: )"(\w+)"/
    ).map { String($0.1) }.filter { !["TestSupport", "LayoutProbe"].contains($0) }
  }

  private func imports(of lines: [String]) -> [String] {
    lines.compactMap { line in
      line.firstMatch(of: /^(?:@\w+(?:\(\w+\))? )?(?:public |package |internal )?import (\w+)/).map
      {
        String($0.1)
      }
    }
  }

  @Test("a module imports only modules listed above it")
  func order() throws {
    let order = try modules()
    #expect(order.count > 10 && order.last == "lotura")
    for source in try Repository.sources() {
      let module = String(source.path.split(separator: "/")[1])
      let place = try #require(order.firstIndex(of: module), "\(module) is not in the manifest")
      for imported in imports(of: source.lines) {
        guard let above = order.firstIndex(of: imported) else { continue }
        #expect(above < place, "\(source.path) imports \(imported), which is not below it")
      }
    }
  }

  @Test("only the caged module of a C library names it")
  func cages() throws {
    let owners = [
      "CExpat": "LoturaXML", "CZip": "LoturaTables", "CZlib": "LoturaTables",
      "CXlsxWriter": "LoturaTables",
      "CMessageDigest": "LoturaTables", "GraphvizShim": "LoturaGraphviz",
    ]
    for (library, owner) in owners {
      let callers = try Repository.sources().filter { imports(of: $0.lines).contains(library) }
      // The shim offers more than the library: widths of letters, and how a child is started.
      let most = library == "GraphvizShim" ? 4 : 1
      #expect((1...most).contains(callers.count), "\(library): \(callers.map(\.path))")
      #expect(callers.allSatisfy { $0.path.hasPrefix("Sources/\(owner)/") })
    }
  }

  @Test("Foundation stays out, but for its essentials where JSON is read")
  func foundation() throws {
    for source in try Repository.sources() {
      let imported = imports(of: source.lines)
      #expect(!imported.contains("Foundation"), "\(source.path)")
      if imported.contains("FoundationEssentials") {
        #expect(source.path.hasPrefix("Sources/LoturaScoring/"), "\(source.path)")
      }
    }
  }

  @Test("the structure layer has no word of the domain")
  func words() throws {
    let words =
      /\b(association|associations|cluster association|compan(y|ies)|fusion|convergence form|RIS3|priority cluster)\b/
    for source in try Repository.sources()
    where source.path.contains("/LoturaGraph/") || source.path.contains("/LoturaXML/")
      || source.path.contains("/LoturaTables/")
    {
      for (number, line) in source.lines.enumerated() {
        #expect(
          line.firstMatch(of: words.ignoresCase()) == nil, "\(source.path):\(number + 1) \(line)")
      }
    }
  }

  @Test("input cannot reach a trap")
  func traps() throws {
    let traps = /\btry!|\bas!|\bfatalError\(/
    for source in try Repository.sources() {
      for (number, line) in source.lines.enumerated()
      where !line.drop(while: { $0 == " " }).hasPrefix("//") {
        #expect(line.firstMatch(of: traps) == nil, "\(source.path):\(number + 1) \(line)")
        // All calls of a crew's work end before it does, which the compiler cannot see.
        let isCrew = source.path == "Sources/LoturaGraph/Crew.swift"
        #expect(isCrew || !line.contains("nonisolated(unsafe)"), "\(source.path):\(number + 1)")
        // In the cage of a C library a lock may vouch for what the compiler cannot see.
        let isCaged = source.path.hasPrefix("Sources/LoturaGraphviz/")
        #expect(isCaged || !line.contains("@unchecked Sendable"), "\(source.path):\(number + 1)")
      }
    }
  }

  @Test("nothing of one machine is committed")
  func machine() throws {
    for path in ["Package.swift", ".gitignore", "README.md", "scripts/test", "scripts/demo"] {
      #expect(!(try Repository.text(path)).contains("/work/"), "\(path)")
    }
    for source in try Repository.sources() {
      #expect(!source.lines.contains { $0.contains("/work/") }, "\(source.path)")
    }
  }
}
