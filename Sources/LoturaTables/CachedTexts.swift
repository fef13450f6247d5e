extension CacheCode {
  /// The code of another part of the same group.
  func part(_ part: UInt32) -> CacheCode { CacheCode(number: number &+ part) }
}

extension CacheWriting {
  /// Adds texts, as two sections: of this code and of the next part's. O(bytes).
  package mutating func add(_ texts: [String], as code: CacheCode) {
    var bytes: [UInt8] = []
    var ends: [UInt32] = []
    ends.reserveCapacity(texts.count)
    for text in texts {
      bytes.append(contentsOf: text.utf8)
      ends.append(UInt32(truncatingIfNeeded: bytes.count))
    }
    add(ends, as: code)
    add(bytes, as: code.part(1))
  }
}

extension CacheFile {
  /// Texts; nil: there are none of this code, or they are none. O(bytes).
  package func texts(_ code: CacheCode) -> [String]? {
    guard let ends: [UInt32] = array(code), let bytes: [UInt8] = array(code.part(1)),
      Int(ends.last ?? 0) == bytes.count
    else { return nil }
    var texts: [String] = []
    texts.reserveCapacity(ends.count)
    let areTexts = unsafe bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      for end in ends {
        let end = Int(end)
        guard start <= end, end <= bytes.count,
          let text = unsafe String(
            validating: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
        else { return false }
        texts.append(text)
        start = end
      }
      return true
    }
    return areTexts ? texts : nil
  }
}
