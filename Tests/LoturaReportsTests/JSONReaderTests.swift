import LoturaReports
import Testing

@Suite("Reading JSON")
struct JSONReaderTests {
  static func read(_ text: String) -> JSONValue? { JSONValue(parsing: Array(text.utf8)) }

  @Test("values as RFC 8259 writes them")
  func values() {
    #expect(JSONReaderTests.read(" null ") == .null)
    #expect(JSONReaderTests.read("true") == true)
    #expect(JSONReaderTests.read("\t[false,\r\n 0 ]") == [false, 0])
    #expect(JSONReaderTests.read("-0.5e+2") == .number(-50))
    #expect(JSONReaderTests.read("1E-2") == .number(0.01))
    #expect(JSONReaderTests.read(#"{"a":{},"b":[]}"#) == ["a": [:], "b": []])
    #expect(JSONReaderTests.read(#"{"a":1,"a":2}"#) == ["a": 2])
    #expect(
      JSONReaderTests.read(#""\"\\\/\b\f\n\r\té\ud83d\ude00é""#)
        == .string("\"\\/\u{8}\u{C}\n\r\té😀é"))
  }

  @Test(
    "what is not JSON is nil, and so is what follows a value",
    arguments: [
      "", " ", "nul", "nulll", "True", "1 2", "[1] x", "{} {}", "[1,]", "[,1]", "[1 2]", "[",
      "]", "{", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}", "{1:1}", "{\"a\" 1}", "'a'", "\"a",
      "\"\\x\"", "\"\\u12\"", "\"\\u12G4\"", "\"\\", "\"\\ud83d\"", "\"\\ud83dx\"",
      "\"\\ud83d\\n\"", "\"\\ud83d\\u0041\"", "\"\\ude00\"", "\"a\nb\"", "\"\u{1}\"", "01",
      "-", "+1", ".5", "1.", "1e", "1e+", "--1", "0x1", "1_0", "NaN", "Infinity", "1e999",
      "-1e999", "\u{FEFF}1", "// x\n1", "\u{A0}1",
    ])
  func refused(text: String) {
    #expect(JSONReaderTests.read(text) == nil)
  }

  @Test("text that is not UTF-8 is nil")
  func notUTF8() {
    #expect(JSONValue(parsing: [0x22, 0xFF, 0x22]) == nil)
    #expect(JSONValue(parsing: [0x22, 0xC3, 0x22]) == nil)
    // A surrogate half encoded as if it were a character.
    #expect(JSONValue(parsing: [0x22, 0xED, 0xA0, 0x80, 0x22]) == nil)
    #expect(JSONValue(parsing: [0x22, 0xC3, 0xA9, 0x22]) == "é")
  }

  @Test("two hundred levels are read, one more is not, and a million do not trap")
  func depth() {
    func nested(_ levels: Int) -> String {
      String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
    }
    // The outermost list is level 0, so 201 brackets make 200 levels below it.
    #expect(JSONReaderTests.read(nested(201)) != nil)
    #expect(JSONReaderTests.read(nested(202)) == nil)
    #expect(JSONReaderTests.read(String(repeating: "[", count: 1_000_000)) == nil)
    #expect(JSONReaderTests.read(String(repeating: "{\"a\":", count: 100_000)) == nil)
  }

  @Test("every beginning of a document is refused without a trap")
  func truncated() throws {
    let text = #"{"a":[1,-2.5e3,"x\u00e9\n",true,null,{"b":[]}],"c":"é"}"#
    let bytes = Array(text.utf8)
    #expect(JSONValue(parsing: bytes) != nil)
    for count in bytes.indices { #expect(JSONValue(parsing: Array(bytes[..<count])) == nil) }
  }

  @Test("what is written is read back as it was", arguments: 1...100)
  func roundTrip(seed: UInt64) {
    var maker = RandomJSON(seed: seed)
    let value = maker.value(depth: 0)
    for layout in [JSONValue.Layout.pretty, .compact] {
      #expect(JSONReaderTests.read(value.document(layout)) == value)
    }
  }
}

/// A value drawn from a seed: numbers of at most four decimals, texts with every kind of sign.
private struct RandomJSON {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// The numbers of Knuth's MMIX generator, the upper half of the bits.
  private mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }

  mutating func value(depth: Int) -> JSONValue {
    switch below(depth > 4 ? 4 : 6) {
    case 0: return .null
    case 1: return .bool(below(2) == 0)
    case 2: return .number(Double(below(2_000_001) - 1_000_000) / 10_000)
    case 3: return .string(text())
    case 4: return .array((0..<below(5)).map { _ in value(depth: depth + 1) })
    default:
      return .object(
        (0..<below(5)).reduce(into: [:]) { members, _ in
          members[text()] = value(depth: depth + 1)
        })
    }
  }

  private mutating func text() -> String {
    let signs = ["a", "é", "ñ", "😀", "\"", "\\", "/", "\n", "\t", "\u{1}", "\u{2028}", "漢", " "]
    return (0..<below(8)).map { _ in signs[below(signs.count)] }.joined()
  }
}
