import LoturaNetwork
import Testing

@Suite("Where somebody is at home")
struct TerritoryTests {
  @Test("a code is contained in its country and its broader codes")
  func chain() {
    #expect(Territory("ES213")?.chain == ["ES", "ES2", "ES21", "ES213"])
    #expect(Territory("ES")?.chain == ["ES"])
  }

  @Test("Greece is EL among territories and GR among countries, whichever is written")
  func greece() {
    #expect(Territory("GR30")?.code == "EL30")
    #expect(Territory("EL30")?.country?.code == "GR")
    #expect(Country("EL") == Country("GR"))
    #expect(Country("GR").map { Territory($0) }?.code == "EL")
    #expect(Country("el")?.code == "GR")
  }

  @Test("small letters are read as capitals")
  func small() {
    #expect(Territory("es21")?.code == "ES21")
    #expect(Country("fr")?.code == "FR")
  }

  @Test(
    "anything else is no code",
    arguments: ["", "E", "ES2130", "E1", "12", "ES-1", "ÑÑ", "ES 1", "ß"])
  func refused(_ text: String) {
    #expect(Territory(text) == nil)
    #expect(Country(text) == nil)
  }
}
