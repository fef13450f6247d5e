internal import CZip
internal import Glibc

/// How much may come out of an archive before it is refused.
struct ZipLimits: Sendable {
  /// The most files in it.
  var entries = 10_000
  /// The most bytes that may come out in all.
  var bytes = 1 << 30
  /// The most bytes that may come out for each byte of the archive, beyond `freeBytes`.
  var ratio = 100
  /// What may come out whatever the ratio: a short file of equal rows packs very well.
  var freeBytes = 64 << 20
}

/// Why an archive was refused.
enum ZipFailure: Error, Hashable, Sendable {
  /// Not an archive, cut off, or a checksum that does not fit; the library's words, for the log.
  case damaged(String)
  /// Locked with a password.
  case encrypted
  /// More files than `ZipLimits.entries`.
  case tooManyEntries
  /// More came out than `ZipLimits` allow: a zip bomb, or a workbook for another program.
  case tooLarge
}

/// A ZIP archive in memory.
///
/// Sizes that the archive claims are believed only to catch it lying: what comes out is counted.
/// This is the only caller of libzip.
@safe final class ZipArchive {
  private let archive: OpaquePointer
  private let allowed: Int
  private var taken = 0

  /// Opens an archive; its bytes are copied once. **Errors** damaged, too many entries.
  init(_ bytes: [UInt8], limits: ZipLimits = ZipLimits()) throws(ZipFailure) {
    if bytes.isEmpty { throw .damaged("an empty file") }
    allowed = min(limits.bytes, max(limits.freeBytes, bytes.count * limits.ratio))
    unsafe archive = try Self.open(bytes)
    if unsafe zip_get_num_entries(archive, 0) > limits.entries { throw .tooManyEntries }
  }

  deinit { unsafe zip_discard(archive) }

  /// A file of the archive, or nil where it holds none of this path (upper or lower case).
  func entry(_ path: String) throws(ZipFailure) -> ZipEntry? {
    let index = unsafe zip_name_locate(archive, path, zip_flags_t(ZIP_FL_NOCASE))
    guard index >= 0 else { return nil }
    var status = unsafe zip_stat_t()
    unsafe zip_stat_init(&status)
    guard unsafe zip_stat_index(archive, UInt64(index), 0, &status) == 0 else {
      throw .damaged("no directory entry for \(path)")
    }
    let (size, method) = unsafe (status.size, status.encryption_method)
    guard method == UInt16(ZIP_EM_NONE) else { throw .encrypted }
    guard let file = unsafe zip_fopen_index(archive, UInt64(index), 0) else {
      throw unsafe failure(zip_get_error(archive))
    }
    return unsafe ZipEntry(file, of: self, size: size)
  }

  /// Counts bytes that came out. **Errors** where they are more than allowed.
  fileprivate func count(_ bytes: Int) throws(ZipFailure) {
    taken += bytes
    if taken > allowed { throw .tooLarge }
  }

  private static func open(_ bytes: [UInt8]) throws(ZipFailure) -> OpaquePointer {
    guard let copy = unsafe malloc(max(bytes.count, 1)) else { throw .damaged("out of memory") }
    unsafe bytes.withUnsafeBytes {
      unsafe copy.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(copy), byteCount: $0.count)
    }
    var error = unsafe zip_error_t()
    unsafe zip_error_init(&error)
    defer { unsafe zip_error_fini(&error) }
    // The source frees the copy when it is freed itself, and the archive frees the source.
    guard let source = unsafe zip_source_buffer_create(copy, UInt64(bytes.count), 1, &error) else {
      unsafe free(copy)
      throw unsafe failure(&error)
    }
    guard let archive = unsafe zip_open_from_source(source, ZIP_RDONLY, &error) else {
      unsafe zip_source_free(source)
      throw unsafe failure(&error)
    }
    return unsafe archive
  }
}

private func failure(_ error: UnsafeMutablePointer<zip_error_t>?) -> ZipFailure {
  guard let error = unsafe error else { return .damaged("unknown") }
  let code = unsafe zip_error_code_zip(error)
  if code == ZIP_ER_NOPASSWD || code == ZIP_ER_WRONGPASSWD { return .encrypted }
  return .damaged(unsafe String(cString: zip_error_strerror(error)))
}

/// A file in an archive, unpacked piece by piece.
@safe final class ZipEntry {
  private let file: OpaquePointer
  private let archive: ZipArchive
  private let size: UInt64
  private var unpacked: UInt64 = 0
  private var buffer = [UInt8](repeating: 0, count: 64 << 10)

  fileprivate init(_ file: OpaquePointer, of archive: ZipArchive, size: UInt64) {
    unsafe self.file = file
    self.archive = archive
    self.size = size
  }

  deinit { unsafe _ = zip_fclose(file) }

  /// The next piece, or nil at the end, where size and checksum have been found right.
  func next() throws(ZipFailure) -> ArraySlice<UInt8>? {
    let got = unsafe buffer.withUnsafeMutableBytes {
      unsafe zip_fread(file, $0.baseAddress, UInt64($0.count))
    }
    guard got >= 0 else { throw unsafe failure(zip_file_get_error(file)) }
    unpacked += UInt64(got)
    if unpacked > size { throw .damaged("longer than its directory says") }
    if got == 0 {
      if unpacked < size { throw .damaged("shorter than its directory says") }
      return nil
    }
    try archive.count(Int(got))
    return buffer[..<Int(got)]
  }
}
