import LoturaNetwork
import LoturaReports
import Testing

@Suite("Numerals of three languages")
struct NumeralsTests {
  let english = Numerals(.english)
  let spanish = Numerals(.spanish)
  let basque = Numerals(.basque)

  @Test("thousands and decimals are marked as each language marks them")
  func numbers() {
    #expect(english.number(12345.678, decimals: 1) == "12,345.7")
    #expect(spanish.number(12345.678, decimals: 1) == "12\u{202F}345,7")
    #expect(basque.number(12345.678, decimals: 1) == "12.345,7")
    #expect(english.number(1995, decimals: 0) == "1,995")
    #expect(spanish.number(1995, decimals: 0) == "1995")
    #expect(basque.number(1_234_567, decimals: 0) == "1.234.567")
  }

  @Test("halves go away from zero, and there is no minus zero")
  func rounding() {
    #expect(english.number(0.285, decimals: 2) == "0.29")
    #expect(english.number(2.5, decimals: 0) == "3")
    #expect(english.number(-2.5, decimals: 0) == "−3")
    #expect(english.number(-0.2, decimals: 0) == "0")
    #expect(english.number(0.05, decimals: 2) == "0.05")
    #expect(english.number(.nan, decimals: 2) == "")
    #expect(english.short(0.5) == "0.5")
    #expect(english.short(100) == "100")
    #expect(spanish.short(0.25) == "0,25")
  }

  @Test("a share is told in whole percents")
  func percents() {
    #expect(english.percent(0.714) == "71%")
    #expect(spanish.percent(0.714) == "71\u{202F}%")
    #expect(basque.percent(0.714) == "%\u{202F}71")
  }

  @Test("a date is as coarse as it is known")
  func dates() throws {
    let day = try #require(PartialDate("2023-03-12"))
    let month = try #require(PartialDate("2025-10"))
    let year = try #require(PartialDate("2023"))
    #expect(english.date(day) == "12 March 2023")
    #expect(spanish.date(day) == "12 de marzo de 2023")
    #expect(basque.date(day) == "2023ko martxoaren 12a")
    #expect(english.date(month) == "October 2025")
    #expect(spanish.date(month) == "octubre de 2025")
    #expect(basque.date(month) == "2025eko urria")
    #expect(english.date(year) == "2023")
    #expect(basque.date(try #require(PartialDate("2024-12-31"))) == "2024ko abenduaren 31")
    #expect(basque.date(try #require(PartialDate("2024-12-11"))) == "2024ko abenduaren 11")
  }

  // Read aloud: mila bederatziehun (-eko), bi mila (-ko), bat, hamar, hamaika, bost, hogei.
  @Test(
    "a Basque year takes -ko or -eko as it is read aloud",
    arguments: [
      (1900, "1900eko"), (2000, "2000ko"), (2001, "2001eko"), (2005, "2005eko"),
      (2010, "2010eko"), (2011, "2011ko"), (2015, "2015eko"), (2020, "2020ko"),
      (2021, "2021eko"), (2023, "2023ko"), (2025, "2025eko"), (2030, "2030eko"),
      (2031, "2031ko"), (1997, "1997ko"),
    ])
  func basqueYears(year: Int, text: String) throws {
    let date = try #require(PartialDate("\(year)-01"))
    #expect(basque.date(date) == "\(text) urtarrila")
  }

  @Test("lists end with the right conjunction")
  func lists() {
    #expect(english.list([]) == "")
    #expect(english.list(["a"]) == "a")
    #expect(english.list(["a", "b", "c"]) == "a, b and c")
    #expect(spanish.list(["agua", "energía"]) == "agua y energía")
    #expect(spanish.list(["energía", "innovación"]) == "energía e innovación")
    #expect(spanish.list(["agua", "hielo"]) == "agua y hielo")
    #expect(spanish.choice(["alianza", "otra"]) == "alianza u otra")
    #expect(basque.list(["ura", "energia"]) == "ura eta energia")
    #expect(basque.choice(["ura", "energia"]) == "ura edo energia")
  }
}
