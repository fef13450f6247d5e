internal import Glibc

/// Bytes from the disk.
package enum FileBytes {
  /// What lies under a path.
  enum Kind { case folder, file, other }

  static func kind(of path: String) throws(FileTrouble) -> Kind {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw FileTrouble.ofLastCall() }
    return switch status.st_mode & S_IFMT {
    case S_IFDIR: .folder
    case S_IFREG: .file
    default: .other
    }
  }

  /// How many bytes lie under a path.
  static func size(of path: String) throws(FileTrouble) -> Int {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw FileTrouble.ofLastCall() }
    return Int(status.st_size)
  }

  /// Whether there is anything under a path.
  package static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

  /// Whether a folder lies under a path.
  package static func isFolder(_ path: String) -> Bool {
    // A path of which the system says nothing is no folder.
    (try? kind(of: path)) == .folder
  }

  /// All bytes of a file.
  package static func read(_ path: String) throws(FileTrouble) -> [UInt8] {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileTrouble.ofLastCall() }
    defer { close(file) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0 else { throw FileTrouble.ofLastCall() }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw .wrongKind }
    guard status.st_size < Int(UInt32.max) else { throw .tooLarge }
    // One byte more shows the end without a second call; a file that grows meanwhile is cut there.
    let room = Int(status.st_size) + 1
    var trouble: FileTrouble?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      while count < room {
        let got = unsafe Glibc.read(file, buffer.baseAddress?.advanced(by: count), room - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { trouble = .ofLastCall() }
        if got <= 0 { break }
        count += got
      }
    }
    if let trouble { throw trouble }
    return bytes
  }

  /// The names of the files in a folder that end in `.csv`, by their bytes. Hidden files, which
  /// some systems put beside every file, are passed over.
  static func namesOfCSV(in folder: String) throws(FileTrouble) -> [String] {
    try names(in: folder, endingIn: [".csv"])
  }

  /// The names of the files in a folder with one of these endings, by their bytes; without hidden
  /// ones.
  static func names(
    in folder: String, endingIn endings: [String]
  ) throws(FileTrouble) -> [String] {
    guard let handle = unsafe opendir(folder) else { throw FileTrouble.ofLastCall() }
    defer { unsafe _ = closedir(handle) }
    var names: [String] = []
    while let entry = unsafe readdir(handle) {
      let name = unsafe name(of: entry)
      guard !name.utf8.starts(with: ".".utf8),
        endings.contains(where: { name.utf8.reversed().starts(with: $0.utf8.reversed()) })
      else { continue }
      names.append(name)
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The name that an entry of a folder carries.
  static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
    unsafe withUnsafePointer(to: &entry.pointee.d_name) {
      unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
    }
  }

  /// A path without links and dots, or the path itself where that fails.
  static func resolved(_ path: String) -> String {
    guard let found = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(found) }
    return unsafe String(cString: found)
  }
}
