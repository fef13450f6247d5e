import LoturaGraph
import LoturaNetwork
import Testing

@Suite("The order of ids")
struct IdentifierTests {
  @Test("capital letters come before small ones, digits before both, é after z")
  func order() {
    let ids: [Association.ID] = ["é", "z", "a", "B", "10", "9", "ab"]
    #expect(ids.sorted().map(\.text) == ["10", "9", "B", "a", "ab", "z", "é"])
  }

  @Test("é in one character or in two is one id, in sets and in order")
  func equivalent() {
    let composed = Association.ID("caf\u{E9}")
    let decomposed = Association.ID("cafe\u{301}")
    #expect(composed == decomposed)
    #expect(Set([composed, decomposed]).count == 1)
    // By the bytes as written, e U+0301 would come before f, and é after it.
    #expect(Association.ID("caff") < decomposed)
    #expect(Association.ID("caff") < composed)
    // Å: one letter (U+00C5), the sign of a length (U+212B), a letter and a ring. All are U+00C5.
    let rings = ["\u{C5}", "\u{212B}", "A\u{30A}"].map { Association.ID($0) }
    #expect(Set(rings).count == 1)
  }

  @Test("ids that are written in NFC sort by their UTF-8 bytes", arguments: 1...20)
  func bytes(seed: UInt64) {
    // Characters that NFC leaves alone, of one to four bytes.
    let letters: [Unicode.Scalar] = [
      "-", "0", "Z", "a", "z", "ñ", "ü", "Ω", "я", "ﬁ", "字", "🙂", "～",
    ]
    var chance = SplitMix64(seed: seed)
    let texts = (0..<60).map { _ in
      String(
        String.UnicodeScalarView(
          (0..<Int(chance.next() % 5)).map { _ in letters[Int(chance.next() % 13)] }))
    }
    let sorted = texts.map { Association.ID($0) }.sorted().map(\.text)
    #expect(sorted == texts.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  @Test("an association's id is the id of a subject, and of a node")
  func kinds() {
    let id: Association.ID = "acicae"
    #expect(Subject.ID(id).text == "acicae")
    #expect(NetworkNode.ID(Subject.ID(id)).description == "acicae")
  }
}
