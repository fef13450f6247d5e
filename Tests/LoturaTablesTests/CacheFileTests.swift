import Glibc
import LoturaGraph
import Testing

@testable import LoturaTables

@Suite("Cache files")
struct CacheFileTests {
  private static let key = Array("made from 42".utf8)
  private static let texts = CacheCode(group: 1, part: 2)
  private static let numbers = CacheCode(group: 1, part: 3)
  private static let nothing = CacheCode(group: 2, part: 0)

  /// Runs a test with the path of a file that does not exist yet, in a folder of its own.
  private func withPath(_ test: (String) throws -> Void) throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try test(folder.path + "/c")
  }

  private func writing() -> CacheWriting {
    var writing = CacheWriting(key: Self.key)
    writing.add(Array("Athena".utf8), as: Self.texts)
    writing.add([1.5, -0.0, .infinity] as [Double], as: Self.numbers)
    writing.add([] as [Int32], as: Self.nothing)
    return writing
  }

  /// Whether everything that was written can be read; nil: something else was read.
  private func isBelieved(_ path: String) -> Bool? {
    guard let file = CacheFile(path, key: Self.key),
      let texts = file.array(Self.texts, of: UInt8.self),
      let numbers = file.array(Self.numbers, of: Double.self),
      let nothing = file.array(Self.nothing, of: Int32.self)
    else { return false }
    let isAsWritten =
      texts == Array("Athena".utf8) && nothing.isEmpty
      && numbers.map(\.bitPattern) == [1.5, -0.0, Double.infinity].map(\.bitPattern)
    return isAsWritten ? true : nil
  }

  private func put(_ bytes: [UInt8], at path: String) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    _ = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
    close(file)
  }

  // MARK: Reading what was written

  @Test("what was written is read, by code and kind")
  func written() throws {
    try withPath { path in
      #expect(writing().write(to: path))
      #expect(isBelieved(path) == true)
      let file = try #require(CacheFile(path, key: Self.key))
      #expect(file.array(CacheCode(group: 3, part: 0), of: UInt8.self) == nil)
      #expect(file.array(Self.texts, of: Int32.self) == nil, "bytes are no numbers of 4 bytes")
    }
  }

  @Test(
    "arrays of any length come back, those longer than one piece too",
    arguments: [1, 7, 8, 31, 32, 33, 32767, 32768, 32769, 65536, 100_003])
  func lengths(_ count: Int) throws {
    try withPath { path in
      var chance = SplitMix64(seed: UInt64(count))
      let words = (0..<count).map { _ in chance.next() }
      let bytes = words.map { UInt8(truncatingIfNeeded: $0) }
      var writing = CacheWriting(key: [])
      writing.add(words, as: Self.numbers)
      writing.add(bytes, as: Self.texts)
      #expect(writing.write(to: path))
      let file = try #require(CacheFile(path, key: []))
      #expect(file.array(Self.numbers) == words)
      #expect(file.array(Self.texts) == bytes)
    }
  }

  @Test("only this user may read the file")
  func rights() throws {
    try withPath { path in
      #expect(writing().write(to: path))
      var status = stat()
      #expect(stat(path, &status) == 0)
      #expect(status.st_mode & 0o777 == 0o600)
    }
  }

  @Test("a new file takes the place of the old one, which open readers still read")
  func replaced() throws {
    try withPath { path in
      #expect(writing().write(to: path))
      let old = try #require(CacheFile(path, key: Self.key))
      var other = CacheWriting(key: Array("made from 43".utf8))
      other.add([7] as [Int32], as: Self.numbers)
      #expect(other.write(to: path))
      #expect(old.array(Self.texts) == Array("Athena".utf8))
      #expect(isBelieved(path) == false)
      #expect(CacheFile(path, key: Array("made from 43".utf8))?.array(Self.numbers) == [7 as Int32])
    }
  }

  // MARK: What is not believed

  @Test("another key, longer or shorter or different, is another file")
  func keys() throws {
    try withPath { path in
      #expect(writing().write(to: path))
      for key in ["", "made from 4", "made from 43", "made from 422"] {
        #expect(CacheFile(path, key: Array(key.utf8)) == nil, "\(key)")
      }
    }
  }

  @Test("a file with any one bit changed is never believed")
  func flipped() throws {
    try withPath { path in
      #expect(writing().write(to: path))
      let whole = try FileBytes.read(path)
      for place in whole.indices {
        for bit in 0..<8 {
          var bytes = whole
          bytes[place] ^= 1 << UInt8(bit)
          put(bytes, at: path)
          #expect(isBelieved(path) == false, "byte \(place), bit \(bit)")
        }
      }
    }
  }

  @Test("a file cut off anywhere, or with something after its end, is never believed")
  func cut() throws {
    try withPath { path in
      #expect(writing().write(to: path))
      let whole = try FileBytes.read(path)
      for count in 0..<whole.count {
        put(Array(whole[..<count]), at: path)
        #expect(isBelieved(path) == false, "\(count) bytes")
      }
      put(whole + [0], at: path)
      #expect(isBelieved(path) == false)
    }
  }

  @Test("a file that is cut off while it is open gives nothing, and no crash")
  func cutWhileOpen() throws {
    try withPath { path in
      #expect(writing().write(to: path))
      let file = try #require(CacheFile(path, key: Self.key))
      truncate(path, off_t(try FileBytes.read(path).count - 30))
      #expect(file.array(Self.numbers, of: Double.self) == nil)
    }
  }

  /// The words of a file with one section of these lengths and a key of 0 bytes, all checksums right.
  private func hostile(
    sections: UInt64 = 2, size: UInt64 = 1, count: UInt64 = 8, code: UInt64 = 1, more: Int = 1
  ) -> [UInt64] {
    func sum(_ words: [UInt64]) -> UInt64 { words.withUnsafeBytes { Checksum.of($0) } }
    let content: [UInt64] = Array(repeating: 5, count: more)
    let key = [1 << 32 | UInt64(UInt32.max), 0, sum([])]
    let table = key + [size << 32 | code, count, sum(content)]
    let length = UInt64(64 + table.count * 8 + more * 8)
    let order: UInt64 = 0x0102_0304_0000_0001
    let head = [0x0A0D_4152_5554_4F4C, order, sections, length, sum(table), 0, 0]
    return head + [sum(head)] + table + content
  }

  private func opens(_ words: [UInt64], at path: String) -> Bool {
    put(
      words.flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) } },
      at: path)
    return CacheFile(path, key: []) != nil
  }

  @Test("lengths that do not fit the file are refused, though their checksums are right")
  func hostileLengths() throws {
    try withPath { path in
      #expect(opens(hostile(), at: path))
      #expect(opens(hostile(size: 8, count: 1), at: path))
      #expect(!opens(hostile(count: 9), at: path))
      #expect(!opens(hostile(count: 7), at: path))
      #expect(!opens(hostile(size: 0), at: path))
      #expect(!opens(hostile(count: .max), at: path))
      #expect(!opens(hostile(size: 1 << 31, count: 1 << 33), at: path), "the product overflows")
      #expect(!opens(hostile(size: 8, count: (1 << 61) + 1), at: path), "wraps round to 8")
      #expect(!opens(hostile(code: UInt64(UInt32.max)), at: path), "one code twice")
      #expect(!opens(hostile(sections: 0), at: path))
      #expect(!opens(hostile(sections: 1), at: path))
      #expect(!opens(hostile(sections: 3), at: path))
      #expect(!opens(hostile(sections: .max), at: path))
      #expect(!opens(hostile(sections: 1 << 62), at: path))
    }
  }

  @Test("a folder, a link, a pipe or nothing in its place is no cache, and stays")
  func otherKinds() throws {
    try withPath { path in
      #expect(isBelieved(path) == false)
      mkdir(path, 0o755)
      #expect(isBelieved(path) == false)
      #expect(!writing().write(to: path))
      rmdir(path)
      mkfifo(path, 0o600)
      #expect(isBelieved(path) == false, "opening a pipe does not wait")
      #expect(!writing().write(to: path))
      unlink(path)
      #expect(writing().write(to: path + "2"))
      symlink(path + "2", path)
      #expect(isBelieved(path) == false)
      #expect(!writing().write(to: path))
      #expect(isBelieved(path + "2") == true)
    }
  }

  @Test("a file that others may write is not believed")
  func othersMayWrite() throws {
    try withPath { path in
      #expect(writing().write(to: path))
      for mode: mode_t in [0o620, 0o602] {
        chmod(path, mode)
        #expect(isBelieved(path) == false)
        #expect(!writing().write(to: path))
      }
      chmod(path, 0o644)
      #expect(isBelieved(path) == true)
    }
  }

  @Test("where nothing can be written, nothing is left behind")
  func unwritable() throws {
    try withPath { path in
      #expect(!writing().write(to: path + "/none/c"))
      #expect(!writing().write(to: ""))
    }
    #expect(!writing().write(to: "/proc/c"))
  }
}

@Suite("Checksums")
struct ChecksumTests {
  private func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(($0 * $0 + 7 * $0) % 251) }
  }

  @Test("another program computes the same checksums")
  func reference() {
    for (count, expected) in ChecksumReference.cases {
      let checksum = bytes(count).withUnsafeBytes { Checksum.of($0) }
      #expect(checksum == expected, "\(count) bytes")
    }
  }

  @Test("adding in pieces of whole blocks is adding at once")
  func pieces() {
    let bytes = bytes(1000)
    for cut in stride(from: 0, through: 992, by: Checksum.block) {
      var checksum = Checksum()
      bytes[..<cut].withUnsafeBytes { checksum.add($0) }
      bytes[cut...].withUnsafeBytes { checksum.add($0) }
      #expect(checksum.value == bytes.withUnsafeBytes { Checksum.of($0) })
    }
  }
}
