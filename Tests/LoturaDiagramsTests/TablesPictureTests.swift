import LoturaGraphviz
import LoturaNetwork
import Testing

@testable import LoturaDiagrams

/// Tables as pictures: two rounds with a guest, more rounds than are drawn, and none.
enum SampleTables {
  private static func seat(_ name: String, isGuest: Bool = false) -> TablesPicture.Seat {
    TablesPicture.Seat(
      PictureSubject(id: .init(name), label: name, name: name), isGuest: isGuest)
  }

  static let small = TablesPicture(
    rounds: [
      [
        [seat("A"), seat("B"), seat("Guest of a long name", isGuest: true)],
        [seat("C"), seat("D")],
      ],
      [
        [seat("A"), seat("C"), seat("D")],
        [seat("B"), seat("Guest of a long name", isGuest: true)],
      ],
    ], sentences: ["5 people sit at 2 tables of 2 or 3."])

  static let many = TablesPicture(
    rounds: (0..<10).map { round in
      (0..<9).map { table in [seat("P\(round)-\(table)a"), seat("P\(round)-\(table)b")] }
    }, sentences: ["18 people sit at 9 tables."], title: "Tracks")

  static let none = TablesPicture(
    rounds: [], sentences: ["Nobody sits down: there is only one association."])

  /// Tracks with the maturity of each.
  static let tracks: TablesPicture = {
    var (low, high) = (seat("Young"), seat("Old"))
    (low.maturity, high.maturity) = ("1.5", "4")
    var picture = TablesPicture(rounds: [[[low], [high]]], sentences: ["2 people in 2 tracks."])
    picture.areTracks = true
    return picture
  }()

  static let pictures = [small, many, tracks, none]
}

@Suite("Tables as a picture")
struct TablesPictureTests {
  private func texts(_ picture: TablesPicture) throws -> String {
    let settings = SampleRegion.settings(.light, .english)
    let svg = try rendered(picture.drawing(settings))
    return try readableText(svg).joined(separator: " ")
  }

  @Test("each round has its heading, each table its card, everybody their line")
  func small() throws {
    let text = try texts(SampleTables.small)
    for piece in ["Who sits where?", "Round 1", "Round 2", "Table 1", "Table 2", "A", "D"] {
      #expect(text.contains(piece), "\(piece)")
    }
    #expect(text.contains("without a stripe") && text.contains("5 people"))
  }

  @Test("rounds beyond what fits are left out, and it says so")
  func many() throws {
    let text = try texts(SampleTables.many)
    #expect(text.contains("P7-8b") && !text.contains("P8-0a"))
    #expect(text.contains("8 of 10 rounds") && text.contains("Tracks"))
  }

  @Test("tracks are called tracks, and show the maturity of each")
  func tracks() throws {
    let text = try texts(SampleTables.tracks)
    for piece in ["Track 1", "Track 2", "1.5", "4", "maturity"] {
      #expect(text.contains(piece), "\(piece)")
    }
    let rotating = try texts(SampleTables.small)
    #expect(!text.contains("Table") && !rotating.contains("maturity"))
  }

  @Test("where nobody sits it says why")
  func none() throws {
    let text = try texts(SampleTables.none)
    #expect(text.contains("Why does nobody sit down?") && text.contains("only one association"))
  }
}
