internal import CMessageDigest

/// The fingerprint SHA-256 of bytes: who has the same one has the same bytes.
///
/// This is the only caller of libmd.
package struct SHA256 {
  private var context = SHA2_CTX()

  /// A fingerprint of nothing yet.
  package init() { unsafe SHA256Init(&context) }

  /// The fingerprint of these bytes: 64 hexadecimal digits. O(bytes).
  package static func hexadecimal(of bytes: [UInt8]) -> String {
    var hash = SHA256()
    hash.add(bytes)
    return hash.hexadecimal()
  }

  /// Adds bytes. O(bytes).
  package mutating func add(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBufferPointer {
      unsafe SHA256Update(&context, $0.baseAddress, $0.count)
    }
  }

  /// Adds a text's bytes in UTF-8. O(bytes).
  package mutating func add(_ text: String) { add(Array(text.utf8)) }

  /// The fingerprint of all that was added: 64 hexadecimal digits.
  package consuming func hexadecimal() -> String {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    unsafe SHA256Final(&digest, &context)
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
