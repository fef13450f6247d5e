extension TableSet {
  /// Reads what lies under a path: a folder of `.csv` files, or one `.xlsx` file.
  ///
  /// Of a folder every file directly inside whose name ends in `.csv` is read, sorted by the bytes of its
  /// name; other files are passed over. A file is read as `.xlsx` if its name or its first bytes
  /// say so. What is wrong inside the files comes in `problems`.
  /// **Memory** under six times the files. **Errors** where nothing can be opened at all.
  public static func read(_ path: String) throws(TableFailure) -> TableSet {
    switch try opening(path, { () throws(FileTrouble) in try FileBytes.kind(of: path) }) {
    case .folder: return try folder(path)
    case .other: throw .notAWorkbook(path)
    case .file:
      let bytes = try opening(path) { () throws(FileTrouble) in try FileBytes.read(path) }
      guard XLSXReader.recognises(bytes, path: path) else { throw .notAWorkbook(path) }
      return XLSXReader.tables(name: name(of: path), bytes: bytes)
    }
  }

  /// Reads CSV files that are in memory, in the order of the bytes of their names.
  ///
  /// - Parameters:
  ///   - files: file names ending in `.csv`, and what the files hold.
  ///   - name: the name of the set.
  public static func read(
    files: [(name: String, bytes: [UInt8])], name: String
  ) -> TableSet {
    var folder = FolderTables(name: name)
    for file in files.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
      folder.add(name: file.name, bytes: file.bytes)
    }
    return folder.set()
  }

  /// Reads an `.xlsx` file that is in memory.
  public static func read(xlsx bytes: [UInt8], name: String) -> TableSet {
    XLSXReader.tables(name: name, bytes: bytes)
  }

  private static func folder(_ path: String) throws(TableFailure) -> TableSet {
    var folder = FolderTables(name: name(of: path))
    let names = try opening(path) { () throws(FileTrouble) in try FileBytes.namesOfCSV(in: path) }
    for name in names {
      let file = path + "/" + name
      let bytes = try opening(file) { () throws(FileTrouble) in
        try FileBytes.kind(of: file) == .file ? try FileBytes.read(file) : nil
      }
      if let bytes { folder.add(name: name, bytes: bytes) }
    }
    return folder.set()
  }

  private static func opening<Result>(
    _ path: String, _ open: () throws(FileTrouble) -> Result
  ) throws(TableFailure) -> Result {
    do throws(FileTrouble) { return try open() } catch {
      throw error == .absent ? .noSuchPath(path) : .unreadable(path: path, error)
    }
  }

  /// The name of what lies under a path.
  static func name(of path: String) -> String {
    let last = FileBytes.resolved(path).split(separator: "/").last.map(String.init) ?? "/"
    let isXLSX = last.lowercased().hasSuffix(".xlsx")
    return isXLSX ? String(last.dropLast(".xlsx".count)) : last
  }
}

/// The tables of a folder while its files are read one after another.
private struct FolderTables {
  let name: String
  private var tables: [Table] = []
  private var problems: [TableProblem] = []
  private var omitted: [TableSet.Omitted] = []
  private let hash = SHA256()

  init(name: String) { self.name = name }

  /// A file's name cannot hold a slash: so no two folders give the same bytes to the fingerprint.
  mutating func add(name file: String, bytes: consuming [UInt8]) {
    hash.add("\(file)/\(bytes.count)/")
    hash.add(bytes)
    let sheet = file.hasSuffix(".csv") ? String(file.dropLast(".csv".count)) : file
    var found = SheetProblems(sheet: sheet)
    tables.append(CSVReader.table(name: sheet, bytes: bytes, problems: &found))
    problems += found.problems
    omitted.append(found.omitted)
  }

  consuming func set() -> TableSet {
    let digest = hash.hexadecimal()
    return TableSet(
      name: name, tables: tables, problems: problems, omitted: omitted, hash: digest)
  }
}
