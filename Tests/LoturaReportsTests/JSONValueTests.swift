import LoturaNetwork
import LoturaReports
import Testing

@Suite("JSON values")
struct JSONValueTests {
  @Test(
    "a number has at most nine decimals and no zeros at its end",
    arguments: [
      (0.1 + 0.2, "0.3"), (3.0, "3"), (-0.0, "0"), (-2.5, "-2.5"), (1 / 3.0, "0.333333333"),
      (2 / 3.0, "0.666666667"), (1e-10, "0"), (5e-10, "0.000000001"), (-1e-10, "0"),
      (-0.25, "-0.25"), (14e6, "14000000"), (8_999_999_999.5, "8999999999.5"),
      (0.9999999999, "1"), (-0.99999999949, "-0.999999999"),
      (9_000_001.1234567891, "9000001.12345679"),
      (12_345_678_901.25, "12345678901.25"), (1e15, "1000000000000000"), (1e300, "1e+300"),
    ])
  func numbers(number: Double, text: String) {
    #expect(decimalText(number) == text)
  }

  @Test("what is not finite has no number", arguments: [Double.nan, .infinity, -.infinity])
  func notFinite(number: Double) {
    #expect(decimalText(number) == nil)
    #expect(JSONValue.number(number).document(.compact) == "null\n")
  }

  @Test("keys are sorted by bytes, and the same value gives the same text")
  func golden() {
    let value: JSONValue = [
      "b": [1, 2.5.json, true, nil], "a": "say \"hi\" \\ \n\t\u{1}é", "ä": [:], "Z": [],
    ]
    #expect(
      value.document(.compact)
        == #"{"Z":[],"a":"say \"hi\" \\ \n\t\u0001é","b":[1,2.5,true,null],"ä":{}}"# + "\n")
    #expect(
      value.document() == """
        {
          "Z": [],
          "a": "say \\"hi\\" \\\\ \\n\\t\\u0001é",
          "b": [
            1,
            2.5,
            true,
            null
          ],
          "ä": {}
        }

        """)
  }

  @Test("an answer stands in the same envelope for every command")
  func envelope() throws {
    let day = try #require(Day(year: 2026, month: 1, day: 2))
    let envelope = Envelope(
      of: "suggest", version: "1.2.0",
      source: Envelope.Source(name: "euskadi", hash: "ab12", asOf: day),
      parameters: ["seed": 1], answer: (result: ["rows": []], warnings: []))
    #expect(
      envelope.json.document(.compact) == #"{"command":"suggest","data":{"as_of":"2026-01-02","#
        + #""hash":"ab12","name":"euskadi"},"lotura":"1.2.0","parameters":{"seed":1},"#
        + #""result":{"rows":[]},"warnings":[]}"# + "\n")
  }
}

extension Double {
  var json: JSONValue { .number(self) }
}
