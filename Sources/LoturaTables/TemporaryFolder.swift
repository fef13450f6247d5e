internal import Glibc

/// A folder of our own for files that nobody else is to see, until it is removed.
struct TemporaryFolder {
  let path: String

  /// Makes the folder where the system keeps temporary files.
  init() throws(FileTrouble) {
    let root = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    try self.init(like: root + "/lotura-XXXXXX")
  }

  /// Makes the folder beside another path, so that it can be renamed to it.
  init(beside target: String) throws(FileTrouble) { try self.init(like: target + ".XXXXXX") }

  /// Makes a hidden folder inside another one, so that files can be renamed into that.
  init(inside folder: String) throws(FileTrouble) {
    try self.init(like: folder + "/.lotura-XXXXXX")
  }

  private init(like pattern: String) throws(FileTrouble) {
    var name = Array(pattern.utf8CString)
    guard unsafe mkdtemp(&name) != nil else { throw FileTrouble.ofLastCall() }
    path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Removes the folder with the files in it. What cannot be removed is left to the system.
  func remove() {
    guard let handle = unsafe opendir(path) else { return }
    while let entry = unsafe readdir(handle) {
      let name = unsafe FileBytes.name(of: entry)
      if name != ".", name != ".." { unsafe unlink(path + "/" + name) }
    }
    unsafe closedir(handle)
    unsafe rmdir(path)
  }
}
