import Foundation
import LoturaCommands
import LoturaDiagrams
import LoturaGraphviz
import LoturaNetwork
import LoturaPlanning
import LoturaReports
import LoturaScoring
import Testing

@Suite("Pictures from the command")
struct DrawTests {
  private let example = Asking(Asking.dataset("example"))

  private func draw(_ kind: Draw.Kind, _ change: (inout Draw) -> Void = { _ in }) -> Draw {
    var draw = Draw(kind)
    draw.id = kind == .ego ? "AERO" : nil
    draw.parts = kind == .merge ? ["AERO", "MACH"] : []
    draw.call = kind == .consortium ? "call-care" : nil
    change(&draw)
    return draw
  }

  /// Kinds × formats, each in a theme and a language, so that every pair of choices comes once.
  static let spread: [(Draw.Kind, PictureFormat, Theme.Name, Language)] = Draw.Kind.allCases
    .filter { ![.consortium, .participation, .agenda].contains($0) }.enumerated()
    .flatMap { row, kind in
      PictureFormat.allCases.enumerated().map { column, format in
        (
          kind, format, Theme.Name.allCases[(row + column) % 3],
          Language.allCases[(row + 2 * column) % 3]
        )
      }
    }

  @Test("every kind in every format is a picture", arguments: spread)
  func kinds(
    _ kind: Draw.Kind, _ format: PictureFormat, _ theme: Theme.Name, _ language: Language
  ) throws {
    let folder = try WorkbookFolder.hand()
    var asking = Asking(folder.path)
    asking.choices.language = language
    let answer = try asking.ask(
      draw(kind) {
        $0.id = kind == .ego ? "a" : nil
        $0.parts = kind == .merge ? ["a", "b"] : []
        $0.picture = format
        $0.theme = theme
      }
    ).get()
    #expect(answer.exit == .done && answer.bytes.count > 500)
    let magic: String =
      switch format {
      case .svg: "<svg"
      case .png: "\u{FFFD}PNG"
      case .pdf: "%PDF"
      case .dot: [.alliances, .flow, .merge].contains(kind) ? "digraph" : "graph"
      }
    #expect(String(decoding: answer.bytes.prefix(8), as: UTF8.self).hasPrefix(magic.prefix(8)))
    if format == .svg {
      #expect(
        String(decoding: answer.bytes, as: UTF8.self).contains("lang=\"\(language.rawValue)\""))
    }
  }

  @Test("themes, modes and legends change the picture")
  func looks() throws {
    let usual = try example.text(draw(.region))
    #expect(try example.text(draw(.region)) == usual)
    #expect(try example.text(draw(.region) { $0.theme = .dark }) != usual)
    let bare = try example.text(draw(.region) { $0.showsLegend = false })
    #expect(usual.contains(">Affinity<") && !bare.contains(">Affinity<"))
    let ego = try example.text(draw(.ego))
    #expect(try example.text(draw(.ego) { $0.mode = .learn }) != ego)
  }

  @Test("what is asked of tables changes their picture")
  func tables() throws {
    let usual = try example.text(draw(.tables))
    var seen: Set<String> = [usual]
    seen.insert(try example.text(draw(.tables) { $0.tables.rounds = 2 }))
    seen.insert(
      try example.text(
        draw(.tables) {
          $0.tables.seats = 6
          $0.tables.effort = 0.01
        }))
    seen.insert(try example.text(draw(.tables) { $0.tables.mode = .tracks }))
    seen.insert(try example.text(draw(.tables) { $0.tables.mode = .mixed }))
    seen.insert(try example.text(draw(.tables) { $0.tables.group = "g-talent" }))
    #expect(seen.count == 6)
    #expect(example.exit(draw(.tables) { $0.tables.rounds = 0 }) == 64)
    #expect(example.exit(draw(.tables) { $0.tables.group = "g-nobody" }) == 66)
  }

  @Test("a sheet of paper is filled, lying, in SVG, PDF and PNG", arguments: Paper.allCases)
  func paper(_ paper: Paper) throws {
    let svg = try example.text(draw(.region) { $0.paper = paper })
    // 297 mm are 841.9 points, 420 mm 1190.6, 1189 mm 3370.4.
    let (width, height) =
      switch paper {
      case .a4: (842, 595)
      case .a3: (1191, 842)
      case .a0: (3370, 2384)
      }
    #expect(svg.contains("viewBox=\"0 0 \(width) \(height)\""))
    #expect(svg.contains("width=\"\(paper.width)mm\" height=\"\(paper.height)mm\""))
    let pdf = try example.text(
      draw(.region) {
        $0.paper = paper
        $0.picture = .pdf
      })
    #expect(pdf.contains("MediaBox [ 0 0 \(width) \(height) ]"))
    let png = try example.ask(
      draw(.region) {
        $0.paper = paper
        $0.picture = .png
      }
    ).get().bytes
    // Bytes 16 … 19 of a PNG are its width in dots, here 96 an inch.
    let dots = png[16..<20].reduce(0) { $0 << 8 + Int($1) }
    #expect(abs(dots - width * 96 / 72) <= 1)
  }

  @Test("given places are kept: the map drawn twice, and an association moved")
  func positions() throws {
    let (folder, files) = (try WorkbookFolder.hand(), try WorkbookFolder([]))
    let asking = Asking(folder.path)
    let near = try files.add("near.csv", Array("id,x,y,note\na,0,0,\nb,4,0,x\nc,0,3,\n".utf8))
    let far = try files.add("far.tsv", Array("id;x;y\na;0;0\nb;9,5;0\nc;0;3\n".utf8))
    let usual = try asking.text(draw(.region))
    let placed = try asking.text(draw(.region) { $0.positions = near })
    let moved = try asking.text(draw(.region) { $0.positions = far })
    #expect(Set([usual, placed, moved]).count == 3)
    let dot = try asking.text(
      draw(.region) {
        $0.positions = far
        $0.picture = .dot
      })
    #expect(dot.contains("pos=\"9.5,0!\""))
    #expect(asking.exit(draw(.heatmap) { $0.positions = near }) == 64)
  }

  @Test("rows of positions that cannot be used are all told, each with its place")
  func badPositions() throws {
    let (folder, files) = (try WorkbookFolder.hand(), try WorkbookFolder([]))
    let asking = Asking(folder.path)
    let path = try files.add(
      "places.csv", Array("id,x,y\na,1,much\nzz,1,1\nb,,1e300\n\n,1,1\n".utf8))
    guard case .failure(let failure) = asking.ask(draw(.region) { $0.positions = path }) else {
      Issue.record("drawn")
      return
    }
    #expect(failure.exit == .dataErrors && failure.sentences.count == 5)
    for place in [
      "row 2, column y", "row 3, column id", "row 4, column x", "row 4, column y",
      "row 6, column id",
    ] {
      #expect(failure.sentences.contains { $0.contains(place) }, "\(place)")
    }
    for (name, text) in [
      ("none.csv", "name\na\n"), ("quote.csv", "id,x,y\n\"a,1,1\n"), ("empty.csv", ""),
    ] {
      let path = try files.add(name, Array(text.utf8))
      #expect(asking.exit(draw(.region) { $0.positions = path }) == 65, "\(name)")
      guard case .failure(let failure) = asking.ask(draw(.region) { $0.positions = path }) else {
        continue
      }
      #expect(!failure.sentences.isEmpty)
    }
    #expect(asking.exit(draw(.region) { $0.positions = "/nowhere.csv" }) == 66)
  }

  @Test(
    "another engine lays out maps and flows, and nothing else", arguments: PictureEngine.allCases)
  func engine(_ engine: PictureEngine) throws {
    for kind in [Draw.Kind.region, .alliances] {
      #expect(
        try example.text(draw(kind) { $0.engine = engine }) != example.text(draw(kind)))
    }
    #expect(example.exit(draw(.flow) { $0.engine = engine }) == 0)
    for kind in [Draw.Kind.ego, .heatmap, .convergence] {
      #expect(example.exit(draw(kind) { $0.engine = engine }) == 64)
    }
    #expect(
      example.exit(
        draw(.region) {
          $0.engine = engine
          $0.positions = "/x.csv"
        }) == 64)
  }

  /// A region of so many associations that work on some of three priorities.
  private func region(of count: Int) throws -> WorkbookFolder {
    let ids = (0..<count).map { "a\($0)" }
    return try WorkbookFolder([
      ("associations", "id,name\n" + ids.map { "\($0),N \($0)\n" }.joined()),
      ("priorities", "id,name,scheme\np,P,s\nq,Q,s\nr,R,s\n"),
      (
        "alignments",
        "subject,priority\n"
          + ids.enumerated().map { "\($1),\(["p", "q", "r"][$0 % 3])\n" }.joined()
      ),
    ])
  }

  @Test("an engine that would take minutes is not taken")
  func tooMany() throws {
    let folder = try region(of: 160)
    #expect(Asking(folder.path).exit(draw(.region) { $0.engine = .dot }) == 64)
  }

  @Test("a heat map above 40 rows is drawn without a layout, and in every format")
  func largeHeatmap() throws {
    let folder = try region(of: 42)
    let asking = Asking(folder.path)
    let svg = try asking.text(draw(.heatmap))
    #expect(svg.contains("<rect"))
    #expect(try !asking.text(draw(.heatmap) { $0.paper = .a3 }).contains("<rect"))
    #expect(try asking.text(draw(.heatmap) { $0.isAnonymous = true }).contains("Association A"))
    #expect(asking.exit(draw(.heatmap) { $0.picture = .pdf }) == 0)
  }
}

@Suite("Anonymous pictures")
struct AnonymousDrawTests {
  /// Every id and name of the actors, sectors, priorities and capabilities of a dataset, long
  /// enough to be nobody's accident.
  static func names(_ dataset: String) throws -> [String] {
    try ["associations", "companies", "partners", "capabilities", "priorities"].flatMap { sheet in
      let path = Asking.dataset(dataset) + "/\(sheet).csv"
      guard FileManager.default.fileExists(atPath: path) else { return [String]() }
      let text = try String(contentsOfFile: path, encoding: .utf8)
      return text.split(separator: "\n").dropFirst().flatMap { line in
        line.split(separator: ",", maxSplits: 2).prefix(2).map {
          String($0).trimmingCharacters(in: CharacterSet(charactersIn: "\""))
        }
      }.filter { $0.count >= 3 }
    }
  }

  @Test(
    "neither DOT nor SVG nor PDF holds a name or an id", arguments: ["example", "euskadi"],
    Draw.Kind.allCases)
  func nobody(_ dataset: String, _ kind: Draw.Kind) throws {
    var draw = Draw(kind)
    let isExample = dataset == "example"
    // The real dataset has no calls.
    guard isExample || kind != .consortium else { return }
    draw.id = kind == .ego ? (isExample ? "AERO" : "gaia") : nil
    draw.parts = kind == .merge ? (isExample ? ["AERO", "MACH"] : ["gaia", "eiken"]) : []
    draw.call = kind == .consortium ? "call-care" : nil
    draw.isAnonymous = true
    let names = try Self.names(dataset)
    #expect(names.count > 30)
    for format in [PictureFormat.dot, .svg, .pdf] {
      draw.picture = format
      let bytes = try Asking(Asking.dataset(dataset)).ask(draw).get().bytes
      let text = String(decoding: bytes, as: UTF8.self)
      // Whole words: GRID is no part of gridline, ICT none of prediction.
      let words = Set(text.split { !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") })
      // A PDF is packed: three letters may stand in it by chance.
      for name in names where format != .pdf || name.count > 4 {
        let isHidden =
          name.contains(" ") ? !text.contains(name) : !words.contains(Substring(name))
        #expect(isHidden, "\(format) of \(kind) names \(name)")
      }
      #expect(!text.contains(dataset))
    }
  }

  @Test("the scores are those of the picture with names")
  func scores() throws {
    let asking = Asking(Asking.dataset("example"))
    func numbers(_ isAnonymous: Bool) throws -> [String] {
      var draw = Draw(.ego)
      draw.id = "AERO"
      draw.isAnonymous = isAnonymous
      draw.picture = .svg
      return try asking.text(draw).matches(of: /font-size="\d+(?:\.\d+)?"[^>]*>(\d+)</).map {
        String($0.1)
      }
    }
    let named = try numbers(false)
    let hidden = try numbers(true)
    #expect(named.count >= 8 && named == hidden)
  }
}
