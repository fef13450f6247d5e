import Glibc
import Testing

@testable import LoturaGraphviz

/// One after the other, so that no child of another test is mistaken for one left behind.
@Suite("The child that lays out", .serialized, .timeLimit(.minutes(2)))
struct LayoutServiceTests {
  private func service(_ adjust: (inout LayoutService.Limits) -> Void = { _ in }) -> LayoutService {
    var limits = LayoutService.Limits()
    adjust(&limits)
    return LayoutService(executable: Self.probe, limits: limits)
  }

  /// The probe lies beside the program that runs the tests.
  private static let probe: String = {
    var path = [CChar](repeating: 0, count: 4097)
    let count = readlink("/proc/self/exe", &path, 4096)
    let mine = String(decoding: path[..<max(0, count)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return mine.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/") + "/LayoutProbe"
  }()

  /// Processes of ours that still lay out.
  private func childrenLeft() -> Int {
    guard let folder = opendir("/proc") else { return -1 }
    defer { closedir(folder) }
    var count = 0
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard Int(name) != nil else { continue }
      let file = open("/proc/\(name)/stat", O_RDONLY)
      guard file >= 0 else { continue }
      let stat = String(decoding: FileBytes.readAll(file), as: UTF8.self)
      close(file)
      // pid (name) state parent …
      let fields = stat.split(separator: ")").last?.split(separator: " ") ?? []
      if fields.count > 1, Int32(fields[1]) == getpid(), stat.contains("(LayoutProbe)") {
        count += 1
      }
    }
    return count
  }

  @Test("gives the same SVG as a layout in this process, and twice the same")
  func sameBytes() throws {
    let drawing = SampleDrawings.region(starts: 3)
    let options = PictureOptions(.svg)
    let one = try service().picture(of: drawing, options)
    #expect(try service().picture(of: drawing, options) == one)
    #expect(try drawing.svg() == one.bytes)
    #expect(one.notes.isEmpty)
  }

  @Test("makes PNG, PDF and DOT that begin as such", arguments: Theme.Name.allCases)
  func formats(theme: Theme.Name) throws {
    // Springs may differ in the sixth decimal from child to child on a busy machine, which the two
    // decimals of SVG hide and PDF shows; what Lotura draws is placed by itself.
    let drawing = SampleDrawings.region(theme: .named(theme), starts: 1, isPlaced: true)
    let png = try service().picture(of: drawing, PictureOptions(.png))
    #expect(png.bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(png.notes.isEmpty)
    var options = PictureOptions(.pdf)
    options.date = PictureOptions.Day(year: 2026, month: 9, day: 30)
    let pdf = try service().picture(of: drawing, options)
    #expect(pdf.bytes.starts(with: Array("%PDF".utf8)))
    let text = String(decoding: pdf.bytes, as: UTF8.self)
    #expect(text.contains("/CreationDate (D:20260930000000"))
    let again = try service().picture(of: drawing, options)
    #expect(again.notes == pdf.notes)
    let difference = zip(again.bytes, pdf.bytes).enumerated().first { $1.0 != $1.1 }?.offset
    #expect(difference == nil && again.bytes.count == pdf.bytes.count)
    let dot = try service().picture(of: drawing, PictureOptions(.dot))
    #expect(dot.bytes.starts(with: Array("graph \"lotura\" {".utf8)))
    #expect(!dot.bytes.contains { $0 < 9 })
  }

  @Test("writes the chosen start into DOT")
  func startInDOT() throws {
    let drawing = SampleDrawings.region(starts: 6)
    let task = LayoutTask(
      template: try DOT.template(of: drawing), engine: .neato, starts: 6, format: .dot)
    let start = try Layout.run(task).filling.start
    let dot = try service().picture(of: drawing, PictureOptions(.dot))
    #expect(String(decoding: dot.bytes, as: UTF8.self).contains(" start=\"\(start)\""))
  }

  @Test("is stopped on a drawing that would take minutes, and says what would help")
  func limit() throws {
    let drawing = SampleDrawings.complete(200, engine: .dot)
    let strict = service {
      $0.processorSeconds = 1
      $0.allowsSimpler = false
    }
    let failure = #expect(throws: LayoutFailure.self) {
      try strict.picture(of: drawing, PictureOptions(.svg))
    }
    #expect(failure?.reason == .processorTime(seconds: 1))
    #expect(failure?.advice == .showLess)
    #expect(
      failure?.description
        == "'All with all' (200 nodes and 19900 edges, engine dot) could not be drawn: it needed "
        + "more than 1 s of processor time. Show fewer nodes, or only the strongest edges")
    #expect(childrenLeft() == 0)
  }

  @Test("is killed when its time by the clock is over")
  func clock() throws {
    let drawing = SampleDrawings.complete(200, engine: .dot)
    let hurried = service {
      $0.seconds = 0.3
      $0.allowsSimpler = false
    }
    let failure = #expect(throws: LayoutFailure.self) {
      try hurried.picture(of: drawing, PictureOptions(.svg))
    }
    #expect(failure?.reason == .time(seconds: 0.3))
    #expect(childrenLeft() == 0)
  }

  @Test("is followed by a simpler drawing with the strongest edges")
  func simpler() throws {
    let drawing = SampleDrawings.complete(200, engine: .dot)
    let picture = try service { $0.processorSeconds = 1 }.picture(
      of: drawing, PictureOptions(.svg))
    #expect(picture.notes == [.drawnSimpler(edges: 400, of: 19_900)])
    let edges = try RenderedText(picture.bytes).elements.filter {
      $0.attributes["class"] == "edge"
    }
    #expect(edges.count == 400)
    #expect(childrenLeft() == 0)
  }

  @Test("may not use more memory than allowed")
  func memory() throws {
    let starved = service {
      $0.memory = 24 << 20
      $0.allowsSimpler = false
    }
    let failure = #expect(throws: LayoutFailure.self) {
      try starved.picture(of: SampleDrawings.complete(100, engine: .dot), PictureOptions(.svg))
    }
    #expect(failure?.advice == .showLess)
  }

  @Test("keeps a PNG within 8,000 dots and says so")
  func largePNG() throws {
    var drawing = Drawing(title: "", summary: "", language: .english, engine: .fixed)
    for x in [0.0, 99] {
      drawing.add(
        Drawing.Node(.text("x"), [.position(Drawing.Point(x: x, y: 0), pinned: true)]))
    }
    let picture = try service().picture(of: drawing, PictureOptions(.png))
    // Width in dots: four bytes after the signature, a length and `IHDR`.
    let width = picture.bytes[16..<20].reduce(0) { $0 << 8 | Int($1) }
    #expect((7900...8000).contains(width))
    guard case .coarser(let dots) = picture.notes.first else {
      Issue.record("nothing is said")
      return
    }
    #expect((78...80).contains(dots))
  }

  @Test("draws no more nodes than allowed")
  func tooMany() throws {
    let failure = #expect(throws: LayoutFailure.self) {
      try service { $0.nodes = 3 }.picture(
        of: SampleDrawings.complete(4, engine: .neato), PictureOptions(.svg))
    }
    #expect(failure?.reason == .tooManyNodes(limit: 3))
  }

  @Test("says so where it cannot begin, or is no child of ours")
  func notStarted() throws {
    let drawing = SampleDrawings.region(starts: 1)
    let missing = #expect(throws: LayoutFailure.self) {
      try LayoutService(executable: "/nowhere/lotura").picture(of: drawing, PictureOptions(.svg))
    }
    #expect(missing?.reason == .notStarted(error: ENOENT))
    let other = #expect(throws: LayoutFailure.self) {
      try LayoutService(executable: "/bin/true").picture(of: drawing, PictureOptions(.svg))
    }
    #expect(other?.advice == .report)
    let broken = ChildProcess.run(
      Self.probe, argument: LayoutChild.argument, input: Array("nonsense".utf8), seconds: 10)
    #expect(broken.end == .code(64))
    #expect(broken.output.isEmpty)
  }

  @Test("refuses a drawing with a number out of range before it starts")
  func fault() throws {
    var drawing = SampleDrawings.pair("x")
    drawing.change(Drawing.NodeID(number: 0)) { $0.attributes = [.penWidth(.nan)] }
    let failure = #expect(throws: LayoutFailure.self) {
      try service().picture(of: drawing, PictureOptions(.svg))
    }
    #expect(failure?.reason == .fault(.outOfRange(attribute: "penwidth", value: "nan")))
  }
}
