/// How long a cell may be: what a spreadsheet holds, so that no table fits one form only.
enum CellLength {
  /// The most UTF-16 units of a cell, which is how spreadsheets count.
  static let most = 32_767

  /// The length in UTF-16 units if it is more than allowed. O(bytes), but O(1) for short ones.
  static func excess(of text: some RandomAccessCollection<UInt8>) -> Int? {
    guard text.count > most else { return nil }
    // One unit a character, two for those that take four bytes in UTF-8.
    let length = text.reduce(0) { units, byte in
      units + (byte & 0xC0 == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1)
    }
    return length > most ? length : nil
  }
}
