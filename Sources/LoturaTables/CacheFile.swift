internal import Glibc

/// A kind of number that a cache file keeps as it lies in memory. Every pattern of its bits is one of
/// its values, so no file can hold one that is none.
package protocol CacheNumber: BitwiseCopyable, Sendable {}

extension UInt8: CacheNumber {}
extension Int32: CacheNumber {}
extension UInt32: CacheNumber {}
extension UInt64: CacheNumber {}
extension Int: CacheNumber {}
extension Double: CacheNumber {}

/// What a section of a cache file holds, in numbers that its writer and its reader agree on.
package struct CacheCode: Hashable, Sendable {
  let number: UInt32

  /// A part of a group.
  package init(group: UInt16, part: UInt16) { number = UInt32(group) << 16 | UInt32(part) }

  init(number: UInt32) { self.number = number }
}

/// A file of arrays that were computed before from something that is still the same: open for
/// reading.
///
///     head       64 bytes: mark, order of bytes and version, how many sections, length of the
///                file, checksum of the table, checksum of the head
///     table      24 bytes a section: code, bytes an element, elements, checksum
///     key        from what, and by what, the arrays were made
///     sections   the elements of each, end to end in the order of the table
///
/// Numbers lie as they do in memory; a machine that lays them out otherwise does not read the file.
/// Nothing in the file is believed: every byte has a checksum, looked at when it is read, and places
/// follow from lengths that must add up to that of the file. What the numbers of a section mean the
/// caller has to check. A file that is damaged, of another version or of another key is as good as
/// none; so is one that somebody else may have written, for a checksum proves no origin.
/// **Memory** nothing but the arrays that are asked for: they are read in place.
package struct CacheFile: Sendable {
  private let file: CacheReading
  private var sections: [CacheCode: CacheSection] = [:]

  /// Opens the file under a path if it has this key; nil: there is no such file. O(sections + key).
  package init?(_ path: String, key: [UInt8]) {
    guard let file = CacheReading(path), let words = file.array(0, CacheHead.words, UInt64.self),
      let head = CacheHead(words, fileLength: file.length),
      let table = file.array(CacheHead.length, head.tableWords, UInt64.self, sum: head.tableSum),
      let sections = head.sections(in: table), let named = sections[CacheHead.key],
      named.elementSize == 1, named.count == key.count,
      file.array(named.place, named.count, UInt8.self, sum: named.sum) == key
    else { return nil }
    self.file = file
    self.sections = sections
  }

  /// Whether there is a section of this code. O(1).
  package func has(_ code: CacheCode) -> Bool { sections[code] != nil }

  /// The elements of a section; nil: there is none of this code and kind, or it is damaged.
  /// O(elements).
  package func array<Element: CacheNumber>(
    _ code: CacheCode, of _: Element.Type = Element.self
  ) -> [Element]? {
    guard let section = sections[code], section.elementSize == MemoryLayout<Element>.stride else {
      return nil
    }
    return file.array(section.place, section.count, Element.self, sum: section.sum)
  }
}

/// A file's descriptor, and arrays out of it.
final class CacheReading: Sendable {
  private let file: Int32
  /// How many bytes the file has.
  let length: Int

  /// Opens a regular file, and unless it may be of others only one that nobody but this user can
  /// have written; nil: there is none.
  init?(_ path: String, mayBeOfOthers: Bool = false) {
    // Not from a pipe, which would wait for a writer, and not through a link to somebody's file.
    let links = mayBeOfOthers ? 0 : O_NOFOLLOW
    file = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | links)
    guard file >= 0 else { return nil }
    var status = stat()
    guard unsafe fstat(file, &status) == 0,
      mayBeOfOthers ? status.st_mode & S_IFMT == S_IFREG : Self.isOurs(status)
    else {
      length = 0
      close(file)
      return nil
    }
    length = Int(status.st_size)
  }

  deinit { close(file) }

  /// Elements from a place on; nil: the file ends before them, or they have another checksum.
  ///
  /// Piece by piece, so that each is still in the processor's own memory when it is added up.
  func array<Element: CacheNumber>(
    _ place: Int, _ count: Int, _: Element.Type, sum: UInt64? = nil
  ) -> [Element]? {
    let size = count * MemoryLayout<Element>.stride
    guard place + size <= length else { return nil }
    var checksum = Checksum()
    var done = 0
    let array = unsafe [Element](unsafeUninitializedCapacity: count) { buffer, initialised in
      let bytes = UnsafeMutableRawBufferPointer(buffer)
      while done < size {
        let wanted = min(Self.piece, size - done)
        let piece = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[done..<done + wanted])
        guard unsafe read(into: piece, at: place + done) else { break }
        unsafe checksum.add(UnsafeRawBufferPointer(piece))
        done += wanted
      }
      initialised = done / MemoryLayout<Element>.stride
    }
    guard done == size, sum == nil || sum == checksum.value else { return nil }
    return array
  }

  private static let piece = 1 << 18

  /// Fills a buffer; whether all of it could be read.
  private func read(into buffer: UnsafeMutableRawBufferPointer, at place: Int) -> Bool {
    var done = 0
    while done < buffer.count {
      let got = unsafe pread(
        file, buffer.baseAddress?.advanced(by: done), buffer.count - done, off_t(place + done))
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { return false }
      done += got
    }
    return true
  }

  /// Whether a file is a regular one that nobody but this user can have written.
  static func isOurs(_ status: stat) -> Bool {
    status.st_mode & S_IFMT == S_IFREG && status.st_uid == geteuid() && status.st_mode & 0o022 == 0
  }
}
