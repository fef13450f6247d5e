import Testing

@testable import LoturaTables

@Suite("What gzip packed comes out, or it is refused")
struct GunzipTests {
  /// `printf 'Zubia\nzubia\nZUBIA\n' | gzip -n9 | xxd -p`, GNU gzip 1.12.
  private static let packed = bytes(
    "1f8b08000000000002038b2a4dca4ce4aa029351a14e9e8e5c0020a7661612000000")
  private static let text = "Zubia\nzubia\nZUBIA\n"
  /// `printf '' | gzip -n9 | xxd -p`.
  private static let nothing = bytes("1f8b080000000000020303000000000000000000")

  private static func bytes(_ hexadecimal: String) -> [UInt8] {
    let digits = Array(hexadecimal)
    return stride(from: 0, to: digits.count, by: 2).map {
      UInt8(String(digits[$0...$0 + 1]), radix: 16)!
    }
  }

  /// What comes out, or why nothing does.
  private func outcome(
    _ bytes: [UInt8], _ limits: GunzipLimits = GunzipLimits()
  ) -> Result<[UInt8], GunzipFailure> {
    do throws(GunzipFailure) { return .success(try Gunzip.bytes(bytes, limits: limits)) } catch {
      return .failure(error)
    }
  }

  @Test("what GNU gzip packed comes out")
  func gnu() throws {
    #expect(try Gunzip.bytes(Self.packed) == Array(Self.text.utf8))
    #expect(try Gunzip.bytes(Self.nothing).isEmpty)
  }

  @Test("packed files one behind another are one; zeros behind them are padding")
  func several() throws {
    let joined = Self.packed + Self.nothing + Self.packed
    #expect(try Gunzip.bytes(joined) == Array((Self.text + Self.text).utf8))
    #expect(try Gunzip.bytes(Self.packed + [0, 0, 0]) == Array(Self.text.utf8))
  }

  @Test("a file that is cut off anywhere is refused, and never read in part")
  func cut() {
    for length in 0..<Self.packed.count {
      #expect(throws: GunzipFailure.cutOff) { try Gunzip.bytes(Array(Self.packed[..<length])) }
    }
  }

  @Test("with any one bit changed it is refused, or says the same: parts of the header say nothing")
  func changed() {
    for place in Self.packed.indices {
      for bit in 0..<8 {
        var bytes = Self.packed
        bytes[place] ^= 1 << UInt8(bit)
        if case .success(let text) = outcome(bytes) {
          #expect(text == Array(Self.text.utf8), "byte \(place), bit \(bit)")
          // Bytes 3 to 9 are flags, time and system, the flag for text among them; byte 25 is the
          // last of what is packed, and its last bits belong to nothing.
          #expect((3...9).contains(place) || place == 25, "byte \(place), bit \(bit)")
        }
      }
    }
  }

  @Test("what is no gzip is refused where it begins to be none")
  func none() {
    guard case .failure(.damaged(let place)) = outcome(Array("id;name\n1;A\n".utf8)) else {
      Issue.record("a CSV file is no gzip")
      return
    }
    #expect(place <= 2)
    guard case .failure(.damaged(let behind)) = outcome(Self.packed + Array("tail".utf8)) else {
      Issue.record("text behind a packed file is no padding")
      return
    }
    #expect(behind >= Self.packed.count)
  }

  @Test("more than is allowed is refused, by size and by ratio; what is free is free")
  func limits() throws {
    var limits = GunzipLimits()
    limits.bytes = Self.text.utf8.count
    #expect(try Gunzip.bytes(Self.packed, limits: limits).count == limits.bytes)
    limits.bytes -= 1
    #expect(throws: GunzipFailure.tooLarge) { try Gunzip.bytes(Self.packed, limits: limits) }
    limits = GunzipLimits()
    (limits.ratio, limits.freeBytes) = (0, Self.text.utf8.count)
    #expect(try Gunzip.bytes(Self.packed, limits: limits) == Array(Self.text.utf8))
    limits.freeBytes -= 1
    #expect(throws: GunzipFailure.tooLarge) { try Gunzip.bytes(Self.packed, limits: limits) }
  }

  @Test("whatever is packed without compression comes out", arguments: [0, 1, 65_535, 200_000])
  func stored(_ count: Int) throws {
    var state = UInt64(count) &+ 1
    let bytes = (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 56)
    }
    #expect(try Gunzip.bytes(Self.stored(bytes)) == bytes)
  }

  /// A gzip file that keeps bytes as they are: blocks of at most 65 535 (RFC 1951, 3.2.4), then the
  /// checksum, bit by bit (RFC 1952, 8), and the length.
  private static func stored(_ bytes: [UInt8]) -> [UInt8] {
    func little(_ value: UInt32, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: value >> UInt32(8 * $0)) }
    }
    var file: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]
    var rest = bytes[...]
    repeat {
      let block = rest.prefix(65_535)
      rest = rest.dropFirst(block.count)
      let length = UInt32(block.count)
      file += [rest.isEmpty ? 1 : 0] + little(length, 2) + little(~length, 2) + block
    } while !rest.isEmpty
    var sum: UInt32 = .max
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return file + little(~sum, 4) + little(UInt32(bytes.count), 4)
  }
}
