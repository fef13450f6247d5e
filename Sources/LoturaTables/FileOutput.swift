internal import Glibc

/// Why a file or folder could not be written. What was there before is unchanged.
public struct FileFailure: Error, Hashable, Sendable {
  /// The path that was to be written.
  public let path: String
  /// What the system said.
  public let trouble: FileTrouble

  /// A failure at this path.
  public init(path: String, trouble: FileTrouble) {
    self.path = path
    self.trouble = trouble
  }
}

/// Bytes to the disk, whole or not at all.
///
/// A file is written under another name beside its place, made safe on the disk, and renamed: who
/// reads the path sees the old file or the new one, never half of one, whatever happens meanwhile.
package enum FileOutput {
  /// Writes a file. A link is followed; what is no regular file, such as `/dev/null`, is written
  /// to directly. **Errors** the folder is missing or may not be written, a folder is in the way,
  /// the disk is full.
  package static func write(_ bytes: [UInt8], to path: String) throws(FileFailure) {
    do throws(FileTrouble) { try replace(path, with: bytes) } catch {
      throw FileFailure(path: path, trouble: error)
    }
  }

  /// Writes several files into a folder, which is made if it is missing; other files in it stay.
  ///
  /// A new folder appears at once with all its files. In one that is there, all files are safe on
  /// the disk before the first one takes its place. **Errors** as for one file.
  package static func write(
    _ files: [(name: String, bytes: [UInt8])], toFolder path: String
  ) throws(FileFailure) {
    do throws(FileTrouble) {
      let target = withoutSlashes(FileBytes.resolved(path))
      let isNew = unsafe access(target, F_OK) != 0
      let staging = try isNew ? TemporaryFolder(beside: target) : TemporaryFolder(inside: target)
      defer { staging.remove() }
      for file in files { try writeNew(file.bytes, to: staging.path + "/" + file.name) }
      if isNew {
        unsafe chmod(staging.path, 0o777 & ~mask())
        try rename(staging.path, to: target)
      } else {
        for file in files {
          try rename(staging.path + "/" + file.name, to: target + "/" + file.name)
        }
      }
      syncFolder(isNew ? parent(of: target) : target)
    } catch { throw FileFailure(path: path, trouble: error) }
  }
}

extension FileOutput {
  private static func replace(_ path: String, with bytes: [UInt8]) throws(FileTrouble) {
    var status = stat()
    let exists = unsafe stat(path, &status) == 0
    if exists, status.st_mode & S_IFMT == S_IFDIR { throw .wrongKind }
    if exists, status.st_mode & S_IFMT != S_IFREG {
      return try write(bytes, to: unsafe open(path, O_WRONLY | O_CLOEXEC))
    }
    let target = exists ? FileBytes.resolved(path) : path
    var name = Array((target + ".XXXXXX").utf8CString)
    let file = unsafe mkstemp(&name)
    guard file >= 0 else { throw FileTrouble.ofLastCall() }
    let temporary = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    do throws(FileTrouble) {
      fchmod(file, exists ? status.st_mode & 0o7777 : 0o666 & ~mask())
      try write(bytes, to: file)
      try rename(temporary, to: target)
    } catch {
      unsafe unlink(temporary)
      throw error
    }
    syncFolder(parent(of: target))
  }

  private static func rename(_ path: String, to target: String) throws(FileTrouble) {
    guard unsafe Glibc.rename(path, target) == 0 else { throw FileTrouble.ofLastCall() }
  }

  private static func writeNew(_ bytes: [UInt8], to path: String) throws(FileTrouble) {
    try write(bytes, to: unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666))
  }

  /// Writes all bytes to an open file, makes them safe and closes it.
  private static func write(_ bytes: [UInt8], to file: Int32) throws(FileTrouble) {
    guard file >= 0 else { throw FileTrouble.ofLastCall() }
    var trouble: FileTrouble?
    var done = 0
    unsafe bytes.withUnsafeBytes { buffer in
      while done < buffer.count {
        let count = unsafe Glibc.write(
          file, buffer.baseAddress?.advanced(by: done), buffer.count - done)
        if count < 0, errno == EINTR { continue }
        if count < 0 {
          trouble = .ofLastCall()
          break
        }
        done += count
      }
    }
    // A pipe or a terminal cannot be made safe, and says so.
    if trouble == nil, fsync(file) != 0, errno != EINVAL, errno != EROFS { trouble = .ofLastCall() }
    if close(file) != 0, trouble == nil { trouble = .ofLastCall() }
    if let trouble { throw trouble }
  }

  /// Makes renames safe. Nothing is lost where it fails: the files themselves are on the disk.
  private static func syncFolder(_ path: String) {
    let folder = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }  // a folder may be writable but not readable
    fsync(folder)
    close(folder)
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func withoutSlashes(_ path: String) -> String {
    var path = path[...]
    while path.count > 1, path.last == "/" { path.removeLast() }
    return String(path)
  }

  /// What the user wants new files not to allow. It can only be read by setting it.
  private static func mask() -> mode_t {
    let mask = umask(0o077)
    umask(mask)
    return mask
  }
}
