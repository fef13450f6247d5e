import Glibc
import Testing

@testable import LoturaTables

@Suite("Folders and files")
struct FileTests {
  /// Runs a test in a folder of its own.
  private func inFolder(_ test: (String) throws -> Void) throws {
    let folder = try TemporaryFolder()
    defer {
      for name in ["/out", "/w"] {
        let inner = (try? FileBytes.namesOfCSV(in: folder.path + name)) ?? []
        for file in inner { unlink(folder.path + name + "/" + file) }
        rmdir(folder.path + name)
      }
      folder.remove()
    }
    try test(folder.path)
  }

  private func names(in folder: String) -> [String] {
    guard let handle = opendir(folder) else { return [] }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) { names.append(FileBytes.name(of: entry)) }
    return names.filter { $0 != "." && $0 != ".." }.sorted()
  }

  // MARK: Reading

  @Test("of a folder every .csv file is a sheet, by the bytes of its name")
  func folder() throws {
    try inFolder { folder in
      let files: [(String, String)] = [
        ("b.csv", "x\n1\n"), ("a.csv", "y\n\"\n"), ("Z.csv", ""), ("notes.txt", "no"),
        (".hidden.csv", "no"), ("a.csv.bak", "no"),
      ]
      for (name, text) in files {
        try FileOutput.write(Array(text.utf8), to: folder + "/w-" + name)
      }
      mkdir(folder + "/w", 0o755)
      for (name, _) in files { rename(folder + "/w-" + name, folder + "/w/" + name) }
      defer { for (name, _) in files { unlink(folder + "/w/" + name) } }
      let set = try TableSet.read(folder + "/w/")
      #expect(set.name == "w")
      #expect(set.tables.map(\.name) == ["Z", "a", "b"])
      #expect(
        set.problems == [TableProblem(.unclosedQuote, sheet: "a", row: 2, column: "y")])
      let csv = files.prefix(3).map { (name: $0.0, bytes: Array($0.1.utf8)) }
      #expect(set.hash == TableSet.read(files: csv, name: "other").hash)
    }
  }

  @Test("the fingerprint tells names and bytes apart, and nothing else")
  func hash() {
    func hash(_ files: [(String, String)]) -> String {
      TableSet.read(files: files.map { (name: $0.0, bytes: Array($0.1.utf8)) }, name: "n").hash
    }
    let first = hash([("a.csv", "1"), ("b.csv", "2")])
    #expect(first == hash([("b.csv", "2"), ("a.csv", "1")]))
    #expect(first != hash([("a.csv", "2"), ("b.csv", "1")]))
    #expect(first != hash([("a.csv", "12"), ("b.csv", "")]))
    #expect(first != hash([("a.csv", "1b.csv2")]))
    #expect(first.count == 64)
  }

  @Test("a spreadsheet is known by its name or by its first bytes")
  func recognised() throws {
    try inFolder { folder in
      let bytes = TestWorkbook(rows: "<row><c t='str'><v>a</v></c></row>").bytes
      for name in ["w.xlsx", "w.XLSX", "w.bin"] {
        try FileOutput.write(bytes, to: folder + "/" + name)
        let set = try TableSet.read(folder + "/" + name)
        #expect(set.name == (name == "w.bin" ? name : "w"))
        #expect(set.tables.map(\.header) == [["a"]])
        #expect(set.hash == SHA256.hexadecimal(of: bytes))
      }
      try FileOutput.write(Array("text".utf8), to: folder + "/text.xlsx")
      let set = try TableSet.read(folder + "/text.xlsx")
      #expect(set.problems.count == 1 && set.tables.isEmpty)
    }
  }

  @Test("what cannot be opened as a workbook says why")
  func failures() throws {
    try inFolder { folder in
      let text = folder + "/text.txt"
      try FileOutput.write(Array("id\n".utf8), to: text)
      #expect(throws: TableFailure.notAWorkbook(text)) { try TableSet.read(text) }
      #expect(throws: TableFailure.notAWorkbook("/dev/null")) { try TableSet.read("/dev/null") }
      #expect(throws: TableFailure.noSuchPath(folder + "/no")) { try TableSet.read(folder + "/no") }
      #expect(throws: TableFailure.noSuchPath("")) { try TableSet.read("") }
      let inside = text + "/x"
      #expect(throws: TableFailure.unreadable(path: inside, .wrongKind)) {
        try TableSet.read(inside)
      }
    }
  }

  @Test("a file without the right to read it says so", .enabled(if: geteuid() != 0))
  func notPermitted() throws {
    try inFolder { folder in
      let path = folder + "/a.xlsx"
      try FileOutput.write([1], to: path)
      chmod(path, 0)
      #expect(throws: TableFailure.unreadable(path: path, .notPermitted)) {
        try TableSet.read(path)
      }
    }
  }

  // MARK: Writing

  @Test("a file is replaced whole, keeps its rights, and leaves nothing beside it")
  func replaced() throws {
    try inFolder { folder in
      let path = folder + "/a"
      try FileOutput.write([1, 2, 3], to: path)
      chmod(path, 0o640)
      try FileOutput.write([4], to: path)
      #expect(try FileBytes.read(path) == [4])
      var status = stat()
      stat(path, &status)
      #expect(status.st_mode & 0o777 == 0o640)
      #expect(names(in: folder) == ["a"])
    }
  }

  @Test("a link stays a link, and a device is written to")
  func links() throws {
    try inFolder { folder in
      try FileOutput.write([1], to: folder + "/a")
      symlink(folder + "/a", folder + "/link")
      try FileOutput.write([2], to: folder + "/link")
      #expect(try FileBytes.read(folder + "/a") == [2])
      var status = stat()
      lstat(folder + "/link", &status)
      #expect(status.st_mode & S_IFMT == S_IFLNK)
      try FileOutput.write([1], to: "/dev/null")
    }
  }

  @Test("where nothing can be written, nothing is changed")
  func notWritten() throws {
    try inFolder { folder in
      func trouble(_ path: String) -> FileTrouble? {
        do throws(FileFailure) {
          try FileOutput.write([1], to: path)
          return nil
        } catch { return error.path == path ? error.trouble : nil }
      }
      #expect(trouble(folder + "/no/a") == .absent)
      #expect(trouble(folder) == .wrongKind)
      #expect(trouble("/dev/full") == .noSpace)
      #expect(names(in: folder).isEmpty)
    }
  }

  @Test("a new folder appears with all its files; in an old one they take their places")
  func folders() throws {
    try inFolder { folder in
      let out = folder + "/out"
      try FileOutput.write([("a.csv", [1]), ("b.csv", [2])], toFolder: out)
      #expect(names(in: folder) == ["out"])
      #expect(names(in: out) == ["a.csv", "b.csv"])
      try FileOutput.write([("b.csv", [3]), ("c.csv", [])], toFolder: out + "/")
      #expect(names(in: out) == ["a.csv", "b.csv", "c.csv"])
      #expect(try FileBytes.read(out + "/b.csv") == [3])
      #expect(throws: FileFailure(path: folder + "/x/y", trouble: .absent)) {
        try FileOutput.write([("a.csv", [1])], toFolder: folder + "/x/y")
      }
      #expect(throws: FileFailure(path: out + "/a.csv", trouble: .wrongKind)) {
        try FileOutput.write([("a.csv", [1])], toFolder: out + "/a.csv")
      }
      #expect(throws: FileFailure(path: folder + "/new", trouble: .absent)) {
        try FileOutput.write([("no/a.csv", [1])], toFolder: folder + "/new")
      }
      #expect(names(in: folder) == ["out"])
    }
  }
}
