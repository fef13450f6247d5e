internal import CZlib

/// How much may come out of a packed file before it is refused.
package struct GunzipLimits: Hashable, Sendable {
  /// The most bytes that may come out.
  package var bytes = 1 << 30
  /// The most bytes that may come out for each byte of the file, beyond `freeBytes`.
  package var ratio = 100
  /// What may come out whatever the ratio: a short file of equal rows packs very well.
  package var freeBytes = 64 << 20

  /// The usual limits.
  package init() {}
}

/// Why a packed file was refused.
package enum GunzipFailure: Error, Hashable, Sendable {
  /// Not gzip, or bytes that are not as they were packed: at which byte of the file, from 0.
  case damaged(at: Int)
  /// The file ends before its content does.
  case cutOff
  /// More came out than `GunzipLimits` allow.
  case tooLarge
}

/// Gzip (RFC 1952) to bytes, piece by piece: what comes out is counted while it does, so that a
/// short file that would unpack to more than the memory is refused in time.
///
/// Several packed files one behind another are one, as `gzip` has it. Sizes that the file claims
/// are believed only to catch it lying; its checksum must fit. This is the only caller of zlib.
/// **Memory** what comes out, and 64 KiB. **Time** linear. **Source.** Deutsch 1996.
package enum Gunzip {
  /// What was packed. **Errors** damaged, cut off, larger than allowed.
  package static func bytes(
    _ packed: [UInt8], limits: GunzipLimits = GunzipLimits()
  ) throws(GunzipFailure) -> [UInt8] {
    var stream = try InflateStream(packed)
    let allowed = min(limits.bytes, max(limits.freeBytes, packed.count * limits.ratio))
    var unpacked: [UInt8] = []
    unpacked.reserveCapacity(min(allowed, packed.count * 6))
    while let piece = try stream.next() {
      if unpacked.count + piece.count > allowed { throw .tooLarge }
      unpacked += piece
    }
    return unpacked
  }
}

/// One unpacking, from its first byte to its last.
@safe private struct InflateStream: ~Copyable {
  private let packed: [UInt8]
  private let stream: UnsafeMutablePointer<z_stream>
  private var read = 0
  private var isInside = false
  private var buffer = [UInt8](repeating: 0, count: 64 << 10)
  /// The most that zlib is given at once; it counts in 32 bits.
  private static let most = 1 << 20
  /// Window of 32 KiB, and gzip's header and no other.
  private static let windowBits: Int32 = 15 + 16

  init(_ packed: [UInt8]) throws(GunzipFailure) {
    self.packed = packed
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    let status = unsafe inflateInit2_(
      stream, Self.windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    precondition(status == Z_OK, "zlib can be started")
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deinitialize(count: 1)
    unsafe stream.deallocate()
  }

  /// The next piece; nil at the end.
  mutating func next() throws(GunzipFailure) -> ArraySlice<UInt8>? {
    while true {
      if !isInside {
        guard try begin() else { return nil }
      }
      let given = min(packed.count - read, Self.most)
      let (status, left, room) = inflate(given)
      read += given - left
      let made = buffer.count - room
      switch status {
      case Z_OK, Z_BUF_ERROR:
        // Nothing came out and nothing is left to go in: the end is missing.
        if made == 0, read == packed.count { throw .cutOff }
      case Z_STREAM_END: isInside = false
      default: throw .damaged(at: read)
      }
      if made > 0 { return buffer[..<made] }
    }
  }

  /// Whether another packed file begins here. Zeros behind the last one are padding.
  private mutating func begin() throws(GunzipFailure) -> Bool {
    if read > 0, packed[read...].allSatisfy({ $0 == 0 }) { return false }
    if packed.isEmpty { throw .cutOff }
    unsafe inflateReset(stream)
    isInside = true
    return true
  }

  private mutating func inflate(_ given: Int) -> (status: Int32, left: Int, room: Int) {
    let place = read
    return unsafe packed.withUnsafeBufferPointer { input in
      unsafe buffer.withUnsafeMutableBufferPointer { output in
        // zlib reads through this pointer and never writes.
        unsafe stream.pointee.next_in = UnsafeMutablePointer(
          mutating: input.baseAddress?.advanced(by: place))
        unsafe stream.pointee.avail_in = UInt32(given)
        unsafe stream.pointee.next_out = output.baseAddress
        unsafe stream.pointee.avail_out = UInt32(output.count)
        let status = unsafe CZlib.inflate(stream, Z_NO_FLUSH)
        return unsafe (status, Int(stream.pointee.avail_in), Int(stream.pointee.avail_out))
      }
    }
  }
}
