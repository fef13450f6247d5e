import LoturaGraph
import Testing

@testable import LoturaTables

@Suite("Numbers and dates as text")
struct ValueTextTests {
  @Test(
    "the text of a number is the shortest that is the same number",
    arguments: [
      ("2024", "2024"), ("2024.0", "2024"), ("1E3", "1000"), ("-0", "0"), ("0.0", "0"),
      ("1.1000000000000001", "1.1"), ("0.1", "0.1"), ("0.10", "0.1"), ("00.1", "0.1"),
      ("0.00001", "1e-05"), ("0.0001", "0.0001"), ("1E+300", "1e+300"),
      ("9007199254740991", "9007199254740991"),
      ("1e999", "1e999"), ("x", "x"), ("", ""), (" 5 ", "5"),
      ("123456789012345", "123456789012345"),
      ("1.", "1"), (".5", "0.5"), ("-12.5", "-12.5"), ("1.2.3", "1.2.3"), ("-", "-"),
    ])
  func canonical(text: String, expected: String) {
    #expect(String(decoding: NumberText.canonical(Array(text.utf8)), as: UTF8.self) == expected)
  }

  @Test(
    "the short way and the long way to a number's text agree", arguments: 0..<20 as Range<UInt64>)
  func bothWays(seed: UInt64) {
    var chance = SplitMix64(seed: seed)
    for _ in 0..<500 {
      let digits = Int.random(in: 0...999_999_999_999_999, using: &chance)
      let point = Int.random(in: 0...15, using: &chance)
      var text = Array(String(digits).utf8)
      if point < text.count { text.insert(UInt8(ascii: "."), at: point) }
      let value = Double(String(decoding: text, as: UTF8.self))!
      #expect(NumberText.canonical(text) == Array(NumberText.canonical(value).utf8))
    }
  }

  @Test(
    "day numbers become the dates that spreadsheets show",
    arguments: [
      // Known days of the calendar of 1900, with its false leap day 60.
      (1.0, "1900-01-01"), (59, "1900-02-28"), (61, "1900-03-01"), (366, "1900-12-31"),
      (367, "1901-01-01"), (36_526, "2000-01-01"), (36_585, "2000-02-29"), (45_351, "2024-02-29"),
      (2_958_465, "9999-12-31"),
    ])
  func days(serial: Double, expected: String) {
    #expect(SerialDate(is1904: false).text(serial, .day) == expected)
  }

  @Test("what is no day has no date", arguments: [-1.0, 0, 60, 2_958_466, 1e300])
  func noDay(serial: Double) {
    #expect(SerialDate(is1904: false).text(serial, .day) == nil)
  }

  @Test("every day follows the day before, over four hundred years")
  func everyDay() {
    let calendar = SerialDate(is1904: false)
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var serial = 36_526.0
    for year in 2000..<2400 {
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      for month in 1...12 {
        let length = lengths[month - 1] + (isLeap && month == 2 ? 1 : 0)
        let start = "\(year)-" + (month < 10 ? "0" : "") + "\(month)-"
        #expect(calendar.text(serial, .day) == start + "01")
        #expect(calendar.text(serial + Double(length - 1), .day) == start + "\(length)")
        serial += Double(length)
      }
    }
  }

  @Test("times are rounded to the second, and midnight is left out")
  func times() {
    let calendar = SerialDate(is1904: false)
    #expect(calendar.text(0.5, .time) == "12:00")
    #expect(calendar.text(0, .time) == "00:00")
    #expect(calendar.text(45_413.999999, .dayAndTime) == "2024-05-02")
    #expect(calendar.text(45_413.25, .dayAndTime) == "2024-05-01T06:00")
    #expect(calendar.text(45_413 + 1 / 86_400.0, .dayAndTime) == "2024-05-01T00:00:01")
  }

  @Test(
    "a format code tells how much of a date it shows",
    arguments: [
      ("General", nil), ("0.00", nil), ("#,##0 \"d\"", nil), ("@", nil), ("0\\d", nil),
      ("[h]:mm", nil), ("[mm]:ss", nil), ("yyyy-mm-dd", .day), ("DD/MM/YY", .day),
      ("[$-409]mmm-yy", .month), ("[Red]yyyy", .year), ("d-mmm", .day), ("mmmm", .day),
      ("yyyy-mm-dd h:mm", .dayAndTime), ("h:mm AM/PM", .time), ("mm:ss.0", .time),
      ("h:mm:ss", .time), ("dd/mm/yyyy;@", .day), ("0;d", nil), ("_-* #,##0.00 _d", nil),
      ("\"unclosed d", nil), ("[unclosed d", nil), ("\\", nil),
    ] as [(String, SerialDate.Precision?)])
  func formats(code: String, expected: SerialDate.Precision?) {
    #expect(NumberFormat.precision(code: code) == expected)
  }

  @Test(
    "every text survives being escaped",
    arguments: [
      "_x0041_", "_x005F_x0041_", "__x0041__", "_x0041\r", "\u{1}\u{1F}\r\n\t", "_x0041\u{FFFF}",
      "_X0041_", "_x004", "_xé0041_", "\u{FEFF}", "",
    ])
  func escapes(text: String) {
    let encoded = EscapedText.encoded(text)
    #expect(String(decoding: EscapedText.decoded(Array(encoded.utf8)), as: UTF8.self) == text)
    #expect(
      encoded.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0.value == 9 || $0.value == 10 })
  }

  @Test("the fingerprint is the standard's")
  func fingerprint() {
    // FIPS 180-2, appendix B.1, and the empty message.
    #expect(
      SHA256.hexadecimal(of: Array("abc".utf8))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      SHA256.hexadecimal(of: [])
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }
}
