import Foundation
import Testing

@Suite("Bad input, through the shell", .serialized)
struct BadInputTests {
  private func folder(_ files: [String: String] = [:]) throws -> URL {
    let folder = try Program.folder()
    for (name, text) in files {
      let path = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: path)
    }
    return folder
  }

  /// Runs, expects this exit code, nothing on standard output, and a sentence that says all of this.
  private func refuse(
    _ arguments: [String], in folder: URL, _ status: Int32, _ parts: [String],
    _ place: SourceLocation = #_sourceLocation
  ) throws {
    let outcome = try Program.run(arguments, in: folder)
    #expect(outcome.status == status, "\(arguments): \(outcome.errors)", sourceLocation: place)
    #expect(outcome.output.isEmpty, sourceLocation: place)
    #expect(
      [".\n", "?\n"].contains { outcome.errors.hasSuffix($0) } || status == 64,
      sourceLocation: place)
    for part in parts {
      #expect(outcome.errors.contains(part), "\(outcome.errors)", sourceLocation: place)
    }
  }

  @Test("no such path, a file that is no workbook, a folder without associations")
  func paths() throws {
    let folder = try folder(["notes.txt": "hello", "empty/readme.md": "", "half/needs.csv": "a\n"])
    defer { try? FileManager.default.removeItem(at: folder) }  // Leftovers harm nobody.
    try refuse(["suggest", "--data", "nowhere"], in: folder, 66, ["nowhere", "--data"])
    try refuse(["suggest", "--data", "notes.txt"], in: folder, 66, ["notes.txt"])
    try refuse(["suggest", "--data", "empty"], in: folder, 65, ["associations"])
    try refuse(["suggest", "--data", "half"], in: folder, 65, ["associations", "needs"])
    try refuse(["model", "--model", "nowhere.json"], in: folder, 66, ["nowhere.json", "--model"])
  }

  @Test("a file that may not be read", .enabled(if: getuid() != 0))
  func unreadable() throws {
    let folder = try folder(["w/associations.csv": "id,name\na,A\n"])
    defer { try? FileManager.default.removeItem(at: folder) }  // Leftovers harm nobody.
    let path = folder.appendingPathComponent("w/associations.csv").path
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    try refuse(["check", "--data", "w"], in: folder, 66, ["associations.csv"])
  }

  @Test("a step of a followup that cannot be written leaves the sheet as it was")
  func followup() throws {
    let rows = "a,b,state\na,b,met\n"
    let folder = try folder([
      "w/associations.csv": "id,name\na,A\nb,B\n", "w/followups.csv": rows, "x.txt": "no book",
    ])
    defer { try? FileManager.default.removeItem(at: folder) }  // Leftovers harm nobody.
    let add = ["followup", "add", "a", "b", "--state"]
    try refuse(add + ["met", "--data", "nowhere"], in: folder, 66, ["nowhere"])
    try refuse(add + ["met", "--data", "x.txt"], in: folder, 66, ["x.txt"])
    try refuse(add + ["met"], in: folder, 64, ["lotura convert --to folder"])
    try refuse(add + ["mett", "--data", "w"], in: folder, 64, ["mett"])
    try refuse(add + ["met", "--useful", "6", "--data", "w"], in: folder, 64, ["--useful"])
    try refuse(add + ["met", "--date", "May", "--data", "w"], in: folder, 64, ["--date"])
    let sheet = folder.appendingPathComponent("w/followups.csv")
    #expect(try String(contentsOf: sheet, encoding: .utf8) == rows)
    guard getuid() != 0 else { return }  // To root every folder is open.
    let path = folder.appendingPathComponent("w").path
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: path)
    try refuse(add + ["met", "--data", "w"], in: folder, 73, ["followups.csv"])
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    #expect(try String(contentsOf: sheet, encoding: .utf8) == rows)
    #expect(try FileManager.default.contentsOfDirectory(atPath: path).count == 2)
  }

  @Test("steps that are added at the same time never leave half a file")
  func atOnce() async throws {
    let folder = try folder(["w/associations.csv": "id,name\na,A\nb,B\n"])
    defer { try? FileManager.default.removeItem(at: folder) }  // Leftovers harm nobody.
    try await withThrowingTaskGroup(of: Int32.self) { group in
      for year in 2000..<2008 {
        group.addTask {
          try Program.run(
            ["followup", "add", "a", "b", "--state", "met", "--date", "\(year)", "--data", "w"],
            in: folder
          ).status
        }
      }
      for try await status in group { #expect(status == 0) }
    }
    let sheet = folder.appendingPathComponent("w/followups.csv")
    let lines = try String(contentsOf: sheet, encoding: .utf8).split(separator: "\n")
    #expect(lines.first == "a,b,kind,state,date,owner,useful,outcome,access")
    #expect(lines.count >= 2)
    for line in lines.dropFirst() { #expect(line.contains(/^a,b,,met,200[0-7],,,,agency$/)) }
  }

  @Test("a truncated .xlsx, and one that is no zip at all")
  func truncated() throws {
    let folder = try folder(["broken.xlsx": "PK\u{3}\u{4} not a zip"])
    defer { try? FileManager.default.removeItem(at: folder) }  // Leftovers harm nobody.
    let made = try Program.run(
      ["convert", "--data", "datasets/euskadi", "--to", "xlsx", "--output", "whole.xlsx"],
      in: folder)
    #expect(made.status == 0, "\(made.errors)")
    let whole = try Data(contentsOf: folder.appendingPathComponent("whole.xlsx"))
    for part in [whole.count / 2, whole.count - 30] {
      try whole.prefix(part).write(to: folder.appendingPathComponent("part.xlsx"))
      let outcome = try Program.run(["suggest", "--data", "part.xlsx"], in: folder)
      #expect([65, 66].contains(outcome.status) && outcome.output.isEmpty)
      #expect(!outcome.errors.isEmpty)
    }
    let outcome = try Program.run(["suggest", "--data", "broken.xlsx"], in: folder)
    #expect([65, 66].contains(outcome.status) && outcome.output.isEmpty)
  }

  /// A workbook of one sheet whose part is this XML, packed by Python.
  private func pack(_ body: String, as name: String, in folder: URL) throws {
    let script = """
      import sys, zipfile
      body = sys.argv[1]
      if body.startswith('bomb'): body = '<worksheet>' + ' ' * (600 * 1000 * 1000) + '</worksheet>'
      z = zipfile.ZipFile(sys.argv[2], 'w', zipfile.ZIP_DEFLATED)
      z.writestr('[Content_Types].xml', '<Types/>')
      z.writestr('xl/workbook.xml', '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="associations" sheetId="1" r:id="r1"/></sheets></workbook>')
      z.writestr('xl/_rels/workbook.xml.rels', '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>')
      z.writestr('xl/worksheets/sheet1.xml', body)
      """
    let python = Process()
    python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    python.arguments = ["python3", "-c", script, body, folder.appendingPathComponent(name).path]
    try python.run()
    python.waitUntilExit()
    #expect(python.terminationStatus == 0)
  }

  @Test("a zip bomb and a DOCTYPE are refused with a sentence")
  func attacks() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }  // Leftovers harm nobody.
    try pack("bomb", as: "bomb.xlsx", in: folder)
    try pack(
      "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet>&e;</worksheet>",
      as: "doctype.xlsx", in: folder)
    for name in ["bomb.xlsx", "doctype.xlsx"] {
      let outcome = try Program.run(["suggest", "--data", name], in: folder)
      #expect(outcome.status == 65 && outcome.output.isEmpty, "\(name): \(outcome.errors)")
      #expect(outcome.errors.utf8.count > 20 && !outcome.errors.contains("root:"))
    }
  }

  @Test("a cell of ten million characters")
  func longCell() throws {
    let folder = try folder([
      "w/associations.csv": "id,name\na," + String(repeating: "x", count: 10_000_000) + "\nb,B\n"
    ])
    defer { try? FileManager.default.removeItem(at: folder) }  // Leftovers harm nobody.
    let outcome = try Program.run(["suggest", "--data", "w", "--draws", "0"], in: folder)
    #expect(outcome.status == 65 || outcome.status == 0, "\(outcome.errors.prefix(300))")
    #expect(outcome.errors.utf8.count < 2000)
  }

  @Test("each error of a model file has its place")
  func model() throws {
    let folder = try folder([
      "bad.json": #"{"axes": {"usual": {"O": 2, "Z": 1}}, "nonsense": 1}"#, "text.json": "hello",
    ])
    defer { try? FileManager.default.removeItem(at: folder) }  // Leftovers harm nobody.
    try refuse(
      ["suggest", "--model", "bad.json"], in: folder, 65,
      ["/axes/usual/O", "/axes/usual/Z", "/nonsense"])
    try refuse(["model", "--model", "text.json"], in: folder, 65, ["text.json", "line 1"])
  }

  @Test("an unknown id, option, choice or date")
  func words() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }  // Leftovers harm nobody.
    let data = ["--data", "datasets/example"]
    try refuse(["explain", "AERO", "ATUO"] + data, in: folder, 66, ["ATUO", "AUTO"])
    try refuse(["suggest", "--frmat", "json"] + data, in: folder, 64, ["--format"])
    try refuse(["suggest", "--mode", "balancd"] + data, in: folder, 64, ["balanced"])
    try refuse(["suggest", "--as-of", "2026-02-30"] + data, in: folder, 64, ["--as-of"])
    try refuse(["suggest", "--top", "0"] + data, in: folder, 64, ["--top"])
    try refuse(["suggest", "--draws", "-1"] + data, in: folder, 64, ["draws"])
    try refuse(["draw", "region", "--mode", "learn"] + data, in: folder, 64, ["--mode"])
    try refuse(["draw", "flow", "--kind", "fusion"] + data, in: folder, 64, ["--kind"])
    try refuse(["draw", "ego"] + data, in: folder, 64, ["ID"])
    try refuse(["convert", "--to", "xlsx"] + data, in: folder, 64, ["--output"])
  }

  @Test("where nothing can be written the code is 73 and nothing is written")
  func output() throws {
    let folder = try folder(["file": "x"])
    defer { try? FileManager.default.removeItem(at: folder) }  // Leftovers harm nobody.
    let suggest = ["suggest", "--data", "datasets/example", "--draws", "0", "--quiet", "--output"]
    try refuse(suggest + ["missing/out.txt"], in: folder, 73, ["missing/out.txt"])
    try refuse(suggest + ["file/out.txt"], in: folder, 73, ["file/out.txt"])
    try refuse(suggest + ["datasets"], in: folder, 73, ["datasets"])
    try refuse(suggest + ["/proc/out.txt"], in: folder, 73, ["/proc/out.txt"])
    try refuse(
      ["convert", "--to", "folder", "--quiet", "--output", "file/copy"], in: folder, 73, ["file"])
    #expect(
      Set(try FileManager.default.contentsOfDirectory(atPath: folder.path))
        == ["datasets", "models", "file"])
    let full = try Program.run(
      ["-c", "exec '\(Program.executable.path)' model > /dev/full"], in: folder,
      executable: URL(fileURLWithPath: "/bin/sh"))
    #expect(full.status == 73, "\(full.errors)")
  }

  @Test("--quiet keeps notes from standard error, and never errors")
  func quiet() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }  // Leftovers harm nobody.
    let told = try Program.run(["show", "gaia"], in: folder)
    let quiet = try Program.run(["show", "gaia", "--quiet"], in: folder)
    #expect(told.errors.contains("euskadi") && quiet.errors.isEmpty && told.text == quiet.text)
    let basque = try Program.run(
      ["show", "gaia"], in: folder, environment: ["LC_MESSAGES": "eu_ES.UTF-8"])
    #expect(basque.text != told.text)
    let variable = try Program.run(
      ["show", "AERO"], in: folder, environment: ["LOTURA_DATA": "datasets/example"])
    #expect(variable.status == 0 && variable.errors.isEmpty)
    try refuse(["show", "gaiaa", "--quiet"], in: folder, 66, ["gaia"])
  }
}
