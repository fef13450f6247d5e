/// Where the elements of one section of a cache file lie.
struct CacheSection: Sendable {
  let elementSize: Int
  let count: Int
  let place: Int
  let sum: UInt64
}

/// The first 64 bytes of a cache file, and how the table after them is read and written.
struct CacheHead {
  static let words = 8
  static let length = words * 8
  /// The section of the key, which is the first.
  static let key = CacheCode(number: .max)
  /// `LOTURA` and a line's end, which a transfer as text would change.
  private static let mark: UInt64 = 0x0A0D_4152_5554_4F4C
  /// Tells in which order the bytes of a number lie, and at its end the version of this format.
  private static let order: UInt64 = 0x0102_0304_0000_0001
  /// A file with more sections is none of ours.
  private static let mostSections: UInt64 = 1 << 16
  private static let wordsOfSection = 3

  let sectionCount: Int
  let fileLength: Int
  /// The checksum of the table.
  let tableSum: UInt64

  /// A head.
  init(sectionCount: Int, fileLength: Int, tableSum: UInt64) {
    self.sectionCount = sectionCount
    self.fileLength = fileLength
    self.tableSum = tableSum
  }

  /// What these words say of a file of this length; nil: they are no head of such a file.
  init?(_ words: [UInt64], fileLength: Int) {
    guard words.count == Self.words, words[2] <= Self.mostSections else { return nil }
    self.init(sectionCount: Int(words[2]), fileLength: fileLength, tableSum: words[4])
    guard words == encoded else { return nil }
  }

  /// The words of the head, the last of which is the checksum of the others.
  var encoded: [UInt64] {
    let words = [Self.mark, Self.order, UInt64(sectionCount), UInt64(fileLength), tableSum, 0, 0]
    return words + [unsafe words.withUnsafeBytes { unsafe Checksum.of($0) }]
  }

  /// How many words the table has.
  var tableWords: Int { sectionCount * Self.wordsOfSection }

  /// The sections by code; nil: their lengths do not add up to that of the file.
  func sections(in table: [UInt64]) -> [CacheCode: CacheSection]? {
    var sections: [CacheCode: CacheSection] = [:]
    var place = Self.length + tableWords * 8
    for first in stride(from: 0, to: tableWords, by: Self.wordsOfSection) {
      let (size, code) = (table[first] >> 32, UInt32(truncatingIfNeeded: table[first]))
      let bytes = table[first + 1].multipliedReportingOverflow(by: size)
      guard size > 0, !bytes.overflow, bytes.partialValue <= UInt64(fileLength - place) else {
        return nil
      }
      let section = CacheSection(
        elementSize: Int(size), count: Int(table[first + 1]), place: place, sum: table[first + 2])
      guard sections.updateValue(section, forKey: .init(number: code)) == nil else { return nil }
      place += Int(bytes.partialValue)
    }
    return place == fileLength ? sections : nil
  }

  /// The words of a table with these sections.
  static func table(
    _ sections: [(code: CacheCode, elementSize: Int, count: Int, sum: UInt64)]
  ) -> [UInt64] {
    sections.flatMap {
      [UInt64($0.elementSize) << 32 | UInt64($0.code.number), UInt64($0.count), $0.sum]
    }
  }
}
