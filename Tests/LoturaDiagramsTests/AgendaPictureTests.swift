import LoturaNetwork
import Testing

@testable import LoturaDiagrams
@testable import LoturaGraphviz

/// Agendas for pictures.
enum SampleAgenda {
  static func row(
    _ name: String, _ cells: [AgendaPicture.Cell], sector: String? = nil, isGuest: Bool = false
  ) -> AgendaPicture.Row {
    AgendaPicture.Row(
      PictureSubject(
        id: .init(name), label: name, name: name,
        sector: sector.map { PictureSector(id: .init($0), name: $0) }), isGuest: isGuest,
      cells: cells)
  }

  /// Three meet in two slots; one is elsewhere, one cannot come.
  static var small: AgendaPicture {
    var second = AgendaPicture.Column("10:00", taken: 1, of: nil)
    second.isAfterBreak = true
    return AgendaPicture(
      columns: [AgendaPicture.Column("09:30", taken: 1, of: 4), second],
      rows: [
        row("AERO", [.meeting(row: 1, table: 1), .meeting(row: 2, table: 2)], sector: "Mobility"),
        row("BIO", [.meeting(row: 0, table: 1), .elsewhere("workshop")], sector: "Health"),
        row("Northmarch Agency", [.away, .meeting(row: 0, table: 2)], isGuest: true),
        row("Idle", [.free, .free]),
      ], outcome: .planned(met: 2, requested: 3, .best, least: nil))
  }

  /// More participants and slots than are drawn, over two days.
  static var large: AgendaPicture {
    let columns = (0..<26).map { place -> AgendaPicture.Column in
      var column = AgendaPicture.Column("\(8 + place % 13):00", taken: 1, of: 1)
      if place % 13 == 0 { column.day = "2026-10-\(14 + place / 13)" }
      return column
    }
    let rows = (0..<70).map { place in
      row(
        "Participant \(place)",
        columns.indices.map { slot in
          slot == place % 26 ? .meeting(row: place ^ 1, table: 1 + place / 26) : .free
        }, sector: "Sector \(place % 9)", isGuest: place > 50)
    }
    return AgendaPicture(
      columns: columns, rows: rows,
      outcome: .planned(met: 35, requested: 90, .atMost(value: 70, bound: 75), least: "40%"))
  }

  /// No agenda.
  static let none = AgendaPicture(
    columns: [], rows: [], outcome: .none(["There is no agenda: there are no slots."]))

  static var pictures: [AgendaPicture] { [small, large, none] }
}

@Suite("An agenda as a picture")
struct AgendaPictureTests {
  private let settings = SampleRegion.settings()

  private func texts(_ picture: AgendaPicture) -> [String] {
    picture.drawing(settings).nodes.flatMap { $0.label.texts }.filter { !$0.isEmpty }
  }

  @Test("each meeting stands in the rows of both, with the other's name and the table")
  func cards() {
    let texts = texts(SampleAgenda.small)
    // As a row and on the card of whoever meets it; AERO meets two.
    #expect(texts.count { $0 == "AERO" } == 3)
    #expect(texts.count { $0 == "BIO" } == 2)
    #expect(texts.count { $0.hasPrefix("Northmarch") } == 2)
    #expect(texts.count { $0 == "T1" } == 2 && texts.count { $0 == "T2" } == 2)
    #expect(texts.contains("workshop") && texts.contains("–"))
    #expect(texts.contains("09:30") && texts.contains("1 of 4 tables"))
    #expect(texts.contains("1 table"))
  }

  @Test("the subtitle has the guarantee; the legend names what occurs, and nothing else")
  func header() throws {
    let header = try #require(SampleAgenda.small.drawing(settings).header)
    #expect(
      header.subtitle
        == "2 of 3 meetings asked for; nobody sits twice at one time · proved: no agenda is worth more"
    )
    let words = header.legend.joined().map(\.words)
    for word in ["a Health", "b Mobility", "? sector not known", "sits elsewhere", "empty: free"] {
      #expect(words.contains(word), "\(word)")
    }
    let full = AgendaPicture(
      columns: [AgendaPicture.Column("09:30", taken: 1, of: 1)],
      rows: [
        SampleAgenda.row("A", [.meeting(row: 1, table: 1)], sector: "x"),
        SampleAgenda.row("B", [.meeting(row: 0, table: 1)], sector: "x"),
      ], outcome: .planned(met: 1, requested: 1, .best, least: nil))
    let sparse = try #require(full.drawing(settings).header)
    let few = sparse.legend.joined().map(\.words)
    #expect(!few.contains("sits elsewhere") && !few.contains("empty: free"))
  }

  @Test("above 60 participants those with most meetings stay, and the subtitle says so")
  func large() throws {
    let subtitle = try #require(SampleAgenda.large.drawing(settings).header).subtitle
    #expect(subtitle.contains("The 60 of 70 with most meetings"))
    #expect(subtitle.contains("nobody gets less than 40%"))
    #expect(subtitle.contains("70 points; another could have 75 at most"))
  }

  @Test("where there is no agenda, the picture says why")
  func none() {
    #expect(SampleAgenda.none.drawing(settings).title == "Why is there no agenda?")
    #expect(texts(SampleAgenda.none).joined(separator: " ").contains("there are no slots"))
  }

  @Test("hostile names and reasons are shown letter by letter")
  func hostile() throws {
    let names = ["<B>&amp;", "\"]; x [", "</TABLE>", "3M:e", "{name}"]
    let picture = AgendaPicture(
      columns: [AgendaPicture.Column("09:30", taken: 0, of: nil)],
      rows: names.map { SampleAgenda.row($0, [.elsewhere($0)], sector: $0) },
      outcome: .planned(met: 0, requested: 0, .best, least: nil))
    let texts = try readableText(try rendered(picture.drawing(settings)))
    for name in names { #expect(texts.count { $0.contains(name) } >= 2, "\(name)") }
  }
}
