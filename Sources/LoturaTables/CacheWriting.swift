internal import Glibc

/// The arrays of a cache file that is to be written. Format: see `CacheFile`.
package struct CacheWriting {
  private var sections: [Section] = []

  @safe private struct Section {
    let code: CacheCode
    let elementSize: Int
    let count: Int
    /// Does something with the bytes of the elements.
    let use: ((UnsafeRawBufferPointer) -> Void) -> Void
  }

  /// Nothing but the key yet: from what, and by what, the arrays were made.
  package init(key: [UInt8]) { add(key, as: CacheHead.key) }

  /// Adds a section. O(1): the array is shared. A code may be used once.
  package mutating func add<Element: CacheNumber>(_ array: [Element], as code: CacheCode) {
    unsafe sections.append(
      Section(code: code, elementSize: MemoryLayout<Element>.stride, count: array.count) { work in
        unsafe array.withUnsafeBytes { unsafe work($0) }
      })
  }

  /// Writes the file, for this user alone: it may hold what others must not see. O(bytes).
  ///
  /// It takes its place at once when it is whole, so that no reader ever sees a part. It is not made
  /// safe against a loss of power: damage is found when it is read. Returns whether it was written;
  /// what lies in its place and is no cache of this user stays.
  package func write(to path: String) -> Bool {
    var status = stat()
    if unsafe lstat(path, &status) == 0, !CacheReading.isOurs(status) { return false }
    var name = Array((path + ".XXXXXX").utf8CString)
    let file = unsafe mkstemp(&name)
    guard file >= 0 else { return false }
    let isWhole = put(on: file)
    guard close(file) == 0, isWhole, unsafe rename(name, path) == 0 else {
      unsafe unlink(name)
      return false
    }
    return true
  }

  /// Writes everything; whether all could be written.
  private func put(on file: Int32) -> Bool {
    let table = CacheHead.table(
      sections.map { section in
        var sum: UInt64 = 0
        unsafe section.use { unsafe sum = Checksum.of($0) }
        return (section.code, section.elementSize, section.count, sum)
      })
    let head = CacheHead(
      sectionCount: sections.count,
      fileLength: sections.reduce(CacheHead.length + table.count * 8) {
        $0 + $1.count * $1.elementSize
      },
      tableSum: unsafe table.withUnsafeBytes { unsafe Checksum.of($0) })
    var isWritten = unsafe (head.encoded + table).withUnsafeBytes { unsafe Self.put($0, on: file) }
    for section in sections where isWritten {
      unsafe section.use { unsafe isWritten = Self.put($0, on: file) }
    }
    return isWritten
  }

  private static func put(_ bytes: UnsafeRawBufferPointer, on file: Int32) -> Bool {
    var done = 0
    while done < bytes.count {
      let count = unsafe Glibc.write(
        file, bytes.baseAddress?.advanced(by: done), bytes.count - done)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      done += count
    }
    return true
  }
}
