import Glibc
import LoturaNetwork
import LoturaTables
import TestSupport
import Testing

@testable import LoturaWorkbook

@Suite("The cache of a workbook")
struct CacheTests {
  /// A workbook on the disk, with a cache beside it if one is written, as long as a test.
  final class Folder {
    let root: String
    let path: String
    var cachePath: String { path + ".lotura-cache" }

    init() throws {
      var name = Array("/tmp/lotura-cache-XXXXXX".utf8CString)
      try #require(mkdtemp(&name) != nil)
      root = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
      path = root + "/region"
    }

    convenience init(_ sheets: [RandomWorkbook.Sheet]) throws {
      try self.init()
      try put(sheets.map { Table(name: $0.name, header: $0.header, cells: $0.cells) })
    }

    func put(_ tables: [Table]) throws {
      try FileOutput.write(
        tables.map { ($0.name + ".csv", CSVWriter.bytes(of: $0)) }, toFolder: path)
    }

    func cache(
      for audience: Audience = .agency, program: String = "this", of path: String? = nil
    ) -> WorkbookCache {
      WorkbookCache(of: path ?? self.path, for: audience, program: program, leastBytes: 0)
    }

    func read(for audience: Audience = .agency) throws -> Workbook {
      Workbook.read(try TableSet.read(path), audience: audience)
    }

    var names: [String] {
      guard let handle = opendir(root) else { return [] }
      defer { closedir(handle) }
      var names: [String] = []
      while let entry = readdir(handle) {
        let name = withUnsafeBytes(of: entry.pointee.d_name) {
          String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
        }
        if name != ".", name != ".." { names.append(name) }
      }
      return names.sorted()
    }

    deinit {
      for name in names {
        if let handle = opendir(root + "/" + name) {
          var inner: [String] = []
          while let entry = readdir(handle) {
            inner.append(
              withUnsafeBytes(of: entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
              })
          }
          closedir(handle)
          for file in inner { unlink(root + "/" + name + "/" + file) }
          rmdir(root + "/" + name)
        }
        unlink(root + "/" + name)
      }
      rmdir(root)
    }
  }

  private static let day = Sheets.day("2025-01-01")

  /// Expects that nobody can tell two workbooks apart.
  private func expectSame(_ x: Workbook, _ y: Workbook) {
    #expect(x.name == y.name)
    #expect(x.hash == y.hash)
    #expect(x.audience == y.audience)
    #expect(x.issues == y.issues)
    for day in ["2019-06-30", "2025-01-01", "2026-09-30"].map(Sheets.day) {
      let (one, other) = (x.network(asOf: day), y.network(asOf: day))
      #expect(one.network == other.network)
      #expect(one.warnings == other.warnings)
      #expect(x.columns(asOf: day) == y.columns(asOf: day))
    }
    for sheet in SheetName.allCases {
      #expect(x.rows(of: sheet) == y.rows(of: sheet))
      #expect(x.rowCount(of: sheet) == y.rowCount(of: sheet))
    }
    func texts(_ workbook: Workbook) -> [String] {
      workbook.tables.map {
        $0.name + "\n" + String(decoding: CSVWriter.bytes(of: $0), as: UTF8.self)
      }
    }
    #expect(texts(x) == texts(y))
    for node in x.network(asOf: Self.day).network.nodes {
      #expect(x.rows(about: node.id) == y.rows(about: node.id))
      #expect(x.name(of: node.id, in: .spanish) == y.name(of: node.id, in: .spanish))
    }
    #expect(
      x.nearestID(to: "a11", in: SheetName.allCases)
        == y.nearestID(to: "a11", in: SheetName.allCases))
  }

  // MARK: A hit

  @Test("what comes from the cache is what was read, in every respect", arguments: 1...5)
  func same(seed: UInt64) throws {
    let folder = try Folder(RandomWorkbook(seed: seed).sheets)
    let workbook = try folder.read()
    try #require(workbook.issues.isEmpty)
    #expect(folder.cache().keep(workbook, columns: workbook.columns(asOf: Self.day)))
    let cache = folder.cache()
    expectSame(try #require(cache.workbook()), workbook)
    #expect(cache.columns(asOf: Self.day) == workbook.columns(asOf: Self.day))
    #expect(cache.source == TableSource(folder.path))
  }

  /// Sheets without an issue in which everything occurs that is kept in a way of its own.
  private static let everything = [
    (
      "associations.csv",
      "id;name;x_seat;note\nmar;\"Sea; and\nsky\";Pasaia;\nbide;Roåd;ezkutu;\"a \"\"b\"\"\"\n"
    ),
    (
      "companies.csv",
      "id,name,country,access\nontzi,Ship,EL,\n\n\nezkutu,Hidden,,case\ngurpil,Wheel,,\n"
    ),
    ("activities.csv", "subject;sector;share\nmar;30.11;0,5\nontzi;30;\n"),
    ("memberships.csv", "association,member\nmar,ontzi\nmar,ezkutu\nbide,gurpil\n"),
    ("calls.csv", "id,name,rules\nwind,Wind,H2020-RIA\n"),
    ("x_history.csv", "who,year\nmar,2004\nezkutu,2005\n,\nbide,007\n"),
    ("x_empty.csv", ""), ("instructions.csv", "read,me\n"),
  ].map { ($0.0, Array($0.1.utf8)) }

  @Test("hidden rows, the reference's rows, own sheets and odd spellings come back as they were")
  func everyForm() throws {
    let folder = try Folder()
    try FileOutput.write(Self.everything, toFolder: folder.path)
    for audience in [Audience.agency, .caseTeam] {
      let workbook = try folder.read(for: audience)
      try #require(workbook.issues.isEmpty, "\(workbook.issues.map(\.line))")
      #expect(workbook.hiddenIDs.isEmpty == (audience == .caseTeam))
      #expect(!workbook.adopted.isEmpty)
      #expect(workbook.others.count == 2)
      #expect(folder.cache(for: audience).keep(workbook))
      expectSame(try #require(folder.cache(for: audience).workbook()), workbook)
    }
  }

  @Test("the cache of a file is the same as that of its sheets in a folder")
  func spreadsheet() throws {
    let folder = try Folder(RandomWorkbook(seed: 7).sheets)
    let file = folder.root + "/W.xlsx"
    try FileOutput.write(try XLSXWriter.bytes(of: try folder.read().file), to: file)
    let workbook = Workbook.read(try TableSet.read(file), audience: .agency)
    #expect(folder.cache(of: file).keep(workbook))
    #expect(folder.names == ["W.xlsx", "W.xlsx.lotura-cache", "region"])
    expectSame(try #require(folder.cache(of: file).workbook()), workbook)
  }

  // MARK: Which days

  @Test("columns hold for the days on which the same rows are in force, and for no other")
  func days() throws {
    let folder = try Folder()
    let sheets = [
      ("associations.csv", "id,name,valid_from\nmar,Sea,\nbide,Road,2020-05\n"),
      ("companies.csv", "id,name\nontzi,Ship\n"),
      (
        "memberships.csv",
        "association,member,since,until\nmar,ontzi,2021-02-03,2023\nbide,ontzi,,\n"
      ),
      ("cooperations.csv", "a,b,kind,date\nmar,bide,contact,2022-07-01\n"),
    ].map { ($0.0, Array($0.1.utf8)) }
    try FileOutput.write(sheets, toFolder: folder.path)
    let workbook = try folder.read()
    try #require(workbook.issues.isEmpty, "\(workbook.issues.map(\.line))")
    // In force change: 2020-05-01 bide, 2021-02-03 and 2024-01-01 the stay, 2022-07-01 the event.
    let changes = ["2020-05-01", "2021-02-03", "2022-07-01", "2024-01-01"].map(Sheets.day)
    let ends = [Int.min] + changes.map(\.number) + [Int.max]
    for (first, next) in zip(ends, ends.dropFirst()) {
      let last = next == .max ? next : next - 1
      for day in [max(first, -9999), min(last, 99_999)] {
        #expect(workbook.daysAlike(Day(number: day)) == first...last)
      }
    }
    let columns = workbook.columns(asOf: changes[1])
    #expect(folder.cache().keep(workbook, columns: columns))
    let other = Day(number: changes[2].number - 1)
    #expect(folder.cache().columns(asOf: other) == workbook.columns(asOf: other))
    #expect(folder.cache().columns(asOf: other)?.asOf == other)
    #expect(folder.cache().columns(asOf: changes[2]) == nil)
    #expect(folder.cache().columns(asOf: Day(number: changes[1].number - 1)) == nil)
  }

  @Test("on all days of one kind the columns are the same", arguments: 1...6)
  func alikeDays(seed: UInt64) throws {
    let workbook = Workbook.read(
      TableSet(
        name: "random",
        tables: RandomWorkbook(seed: seed).sheets.map {
          Table(name: $0.name, header: $0.header, cells: $0.cells)
        }, hash: ""), audience: .agency)
    for year in 2015...2027 {
      let day = Sheets.day("\(year)-03-15")
      let days = workbook.daysAlike(day)
      #expect(days.contains(day.number))
      var columns = workbook.columns(asOf: day)
      for other in [max(days.lowerBound, 10_000), min(days.upperBound, 30_000)] {
        columns.asOf = Day(number: other)
        #expect(workbook.columns(asOf: columns.asOf) == columns, "\(day), \(columns.asOf)")
      }
    }
  }

  // MARK: What is not believed

  private func kept(_ seed: UInt64 = 3) throws -> Folder {
    let folder = try Folder(RandomWorkbook(seed: seed).sheets)
    let workbook = try folder.read()
    #expect(folder.cache().keep(workbook, columns: workbook.columns(asOf: Self.day)))
    return folder
  }

  private func isBelieved(_ cache: WorkbookCache) -> Bool {
    cache.source != nil || cache.workbook() != nil || cache.columns(asOf: Self.day) != nil
  }

  @Test("any other byte in any file of the workbook makes the cache stale")
  func changedByte() throws {
    let folder = try kept()
    #expect(isBelieved(folder.cache()))
    for table in try TableSet.read(folder.path).tables {
      let file = folder.path + "/" + table.name + ".csv"
      let bytes = try FileBytes.read(file)
      for place in [0, bytes.count / 2, bytes.count - 1] {
        var changed = bytes
        changed[place] ^= 1
        try FileOutput.write(changed, to: file)
        #expect(!isBelieved(folder.cache()), "\(table.name), byte \(place)")
      }
      try FileOutput.write(bytes, to: file)
    }
    #expect(isBelieved(folder.cache()), "the bytes are those of before; nobody looks at the time")
  }

  @Test("a file that is added, renamed, removed or cut makes the cache stale")
  func changedFiles() throws {
    let folder = try kept()
    try FileOutput.write([], to: folder.path + "/x_new.csv")
    #expect(!isBelieved(folder.cache()))
    unlink(folder.path + "/x_new.csv")
    #expect(isBelieved(folder.cache()))
    rename(folder.path + "/sectors.csv", folder.path + "/x_sectors.csv")
    #expect(!isBelieved(folder.cache()))
    rename(folder.path + "/x_sectors.csv", folder.path + "/sectors.csv")
    #expect(isBelieved(folder.cache()))
    truncate(folder.path + "/sectors.csv", 20)
    #expect(!isBelieved(folder.cache()))
    unlink(folder.path + "/sectors.csv")
    #expect(!isBelieved(folder.cache()))
    rename(folder.path, folder.root + "/gone")
    #expect(!isBelieved(folder.cache()))
  }

  @Test("another program or another audience does not believe it")
  func others() throws {
    let folder = try kept()
    #expect(!isBelieved(folder.cache(program: "other")))
    #expect(!isBelieved(folder.cache(for: .caseTeam)))
    #expect(!isBelieved(folder.cache(for: .members)))
  }

  @Test("a file that changes after the cache was opened is not taken for its old self")
  func changedLater() throws {
    let folder = try kept()
    let cache = folder.cache()
    let file = folder.path + "/memberships.csv"
    var bytes = try FileBytes.read(file)
    bytes[bytes.count - 2] ^= 1
    try FileOutput.write(bytes, to: file)
    #expect(cache.source != nil)
    #expect(cache.workbook() == nil)
  }

  @Test("of a cache with a byte changed, what is read is right or nothing", arguments: 0..<8)
  func damaged(bit: Int) throws {
    let folder = try Folder()
    try FileOutput.write(Self.everything, toFolder: folder.path)
    let workbook = try folder.read()
    let columns = workbook.columns(asOf: Self.day)
    #expect(folder.cache().keep(workbook, columns: columns))
    let whole = try FileBytes.read(folder.cachePath)
    // The head, the table and the key are short of 3000 bytes; of the sections every 61st byte.
    let places = Array(0..<3000) + Array(stride(from: 3000 + bit, to: whole.count, by: 61))
    for place in places where place % 8 == bit || place >= 3000 {
      var bytes = whole
      bytes[place] ^= UInt8(1 << bit)
      try put(bytes, at: folder.cachePath)
      let cache = folder.cache()
      let (kept, links) = (cache.workbook(), cache.columns(asOf: Self.day))
      // Damage to one section leaves the others readable; every byte belongs to something.
      #expect(kept == nil || links == nil, "byte \(place)")
      if let kept { #expect(kept.network(asOf: Self.day) == workbook.network(asOf: Self.day)) }
      if let links { #expect(links == columns) }
    }
  }

  @Test("of a cache cut off anywhere nothing is read")
  func cut() throws {
    let folder = try Folder()
    try FileOutput.write(Self.everything, toFolder: folder.path)
    #expect(folder.cache().keep(try folder.read()))
    let whole = try FileBytes.read(folder.cachePath)
    for count in 0..<whole.count {
      try put(Array(whole[..<count]), at: folder.cachePath)
      #expect(!isBelieved(folder.cache()), "\(count) bytes")
    }
  }

  private func put(_ bytes: [UInt8], at path: String) throws {
    let file = open(path, O_WRONLY | O_TRUNC)
    #expect(bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) } == bytes.count)
    close(file)
  }

  // MARK: When none is written

  @Test("with an issue, or small, a workbook is not kept")
  func notKept() throws {
    let folder = try Folder(RandomWorkbook(seed: 3).sheets)
    let workbook = try folder.read()
    let usual = WorkbookCache(of: folder.path, for: .agency, program: "this")
    #expect(!usual.keep(workbook))
    let sheets = Sheets(["x": "a\n1\n"])
    try folder.put(sheets.set.tables)
    #expect(try !folder.read().issues.isEmpty)
    #expect(!folder.cache().keep(try folder.read()))
    #expect(folder.names == ["region"])
  }

  @Test("a folder in its place stays, and so does a workbook in a folder nobody may write to")
  func notWritable() throws {
    let folder = try Folder(RandomWorkbook(seed: 3).sheets)
    let workbook = try folder.read()
    mkdir(folder.cachePath, 0o755)
    #expect(!isBelieved(folder.cache()))
    #expect(!folder.cache().keep(workbook))
    #expect(folder.names == ["region", "region.lotura-cache"])
    rmdir(folder.cachePath)
    guard geteuid() != 0 else { return }  // who may write anywhere proves nothing
    chmod(folder.root, 0o555)
    defer { chmod(folder.root, 0o755) }
    #expect(!folder.cache().keep(workbook))
    #expect(folder.names == ["region"])
  }

  @Test("one workbook has one cache, however its path is written")
  func paths() throws {
    let folder = try kept()
    symlink(folder.path, folder.root + "/link")
    for path in ["/region/", "/./region", "/region/../region//", "/link"] {
      #expect(folder.cache(of: folder.root + path).workbook()?.name == "region", "\(path)")
    }
  }
}

private func == (
  x: (network: Network, warnings: [LoturaWorkbook.Issue]),
  y: (network: Network, warnings: [LoturaWorkbook.Issue])
) -> Bool { x.network == y.network && x.warnings == y.warnings }
