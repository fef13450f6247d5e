/// The checksum XXH64 of bytes: a number of 64 bits that other bytes hardly ever have.
///
/// It finds damage, not malice: damage goes unseen once in 2⁶⁴, but whoever wants to can make bytes
/// of any checksum. For proof that data are the same there is `SHA256`.
/// **Complexity** O(bytes), four lanes of eight bytes at a time. **Source** Collet 2012.
struct Checksum {
  private static let first: UInt64 = 0x9E37_79B1_85EB_CA87
  private static let second: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  private static let third: UInt64 = 0x1656_67B1_9E37_79F9
  private static let fourth: UInt64 = 0x85EB_CA77_C2B2_AE63
  private static let fifth: UInt64 = 0x27D4_EB2F_1656_67C5
  /// How many bytes one step takes.
  static let block = 32

  private var lanes: (UInt64, UInt64, UInt64, UInt64) = (
    first &+ second, second, 0, 0 &- first
  )
  private var length: UInt64 = 0
  private var rest: UInt64 = 0
  private var isFinished = false

  /// The checksum of these bytes.
  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var checksum = Checksum()
    unsafe checksum.add(bytes)
    return checksum.value
  }

  /// Adds bytes. Only the last addition may hold another number than a multiple of `block`.
  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    assert(!isFinished)
    let whole = bytes.count / Self.block * Self.block
    var (a, b, c, d) = lanes
    var place = 0
    while place < whole {
      unsafe a = Self.round(a, Self.word(bytes, place))
      unsafe b = Self.round(b, Self.word(bytes, place &+ 8))
      unsafe c = Self.round(c, Self.word(bytes, place &+ 16))
      unsafe d = Self.round(d, Self.word(bytes, place &+ 24))
      place &+= Self.block
    }
    lanes = (a, b, c, d)
    length &+= UInt64(bytes.count)
    guard whole < bytes.count else { return }
    unsafe finish(UnsafeRawBufferPointer(rebasing: bytes[whole...]))
  }

  /// The checksum of all that was added.
  var value: UInt64 {
    var value = isFinished ? rest : joined
    value = (value ^ (value >> 33)) &* Self.second
    value = (value ^ (value >> 29)) &* Self.third
    return value ^ (value >> 32)
  }

  /// The lanes and the length in one word.
  private var joined: UInt64 {
    guard length >= UInt64(Self.block) else { return Self.fifth &+ length }
    var value =
      Self.turned(lanes.0, 1) &+ Self.turned(lanes.1, 7) &+ Self.turned(lanes.2, 12)
      &+ Self.turned(lanes.3, 18)
    for lane in [lanes.0, lanes.1, lanes.2, lanes.3] {
      value = (value ^ Self.round(0, lane)) &* Self.first &+ Self.fourth
    }
    return value &+ length
  }

  /// Takes in the fewer than 32 bytes at the end.
  private mutating func finish(_ bytes: UnsafeRawBufferPointer) {
    var value = joined
    var place = 0
    while place + 8 <= bytes.count {
      value ^= unsafe Self.round(0, Self.word(bytes, place))
      value = Self.turned(value, 27) &* Self.first &+ Self.fourth
      place += 8
    }
    if place + 4 <= bytes.count {
      let half = unsafe bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self)
      value ^= UInt64(UInt32(littleEndian: half)) &* Self.first
      value = Self.turned(value, 23) &* Self.second &+ Self.third
      place += 4
    }
    while place < bytes.count {
      value ^= unsafe UInt64(bytes[place]) &* Self.fifth
      value = Self.turned(value, 11) &* Self.first
      place += 1
    }
    rest = value
    isFinished = true
  }

  @inline(__always)
  private static func round(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    turned(lane &+ word &* second, 31) &* first
  }

  @inline(__always)
  private static func turned(_ word: UInt64, _ bits: UInt64) -> UInt64 {
    (word << bits) | (word >> (64 &- bits))
  }

  @inline(__always)
  private static func word(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> UInt64 {
    unsafe UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
  }
}
