import Testing

@testable import LoturaCommands

@Suite("Sectors as a legend names them")
struct MainSectorsTests {
  @Test(
    "the long names of the reference become short ones, cut only with an ellipsis",
    arguments: [
      ("Manufacture of basic metals", "Basic metals"),
      ("Manufacture of machinery and equipment n.e.c.", "Machinery and equipment"),
      ("Manufacture of motor vehicles, trailers and semi-trailers", "Motor vehicles …"),
      // A first word alone may be an adjective: the list is cut later.
      ("Manufacture of computer, electronic and optical products", "Computer, electronic …"),
      ("Manufacture of fabricated metal products, except machinery", "Fabricated metal products"),
      ("Manufacture of wood and of products of wood and cork, except furniture", "Wood"),
      ("Other manufacturing", "Other manufacturing"),
      ("Electricity, gas, steam and air conditioning supply", "Electricity, gas, steam …"),
      ("", ""),
    ])
  func short(name: String, shown: String) { #expect(MainSectors.short(name) == shown) }

  @Test("a name without a blank is cut where the room ends")
  func endless() {
    let name = String(repeating: "a", count: 50)
    #expect(MainSectors.short(name) == "A" + String(repeating: "a", count: 29) + "…")
  }
}
