/// The three themes in numbers. Categories are Okabe and Ito's palette for all kinds of sight
/// (Okabe and Ito 2008), the heat map is ColorBrewer's Blues in eight steps (Brewer 2003).

extension Theme {
  /// For bright screens.
  package static let light = Theme(
    name: .light, paper: white, ink: night, muted: Color(0x52616F), edges: lightEdges,
    nodeBorder: Color(0x5B6A76),
    categories: [
      Fill(color: Color(0x0072B2), ink: white),
      Fill(color: Color(0xF0E442), ink: night),
      Fill(color: Color(0x56B4E9), ink: night),
      Fill(color: Color(0xE69F00), ink: night),
      Fill(color: Color(0x009E73), ink: black),
      Fill(color: Color(0xCC79A7), ink: black),
    ],
    otherCategory: Fill(color: Color(0xBBC3CA), ink: night),
    categoryBorders: lightBorders, accents: lightAccents, surfaces: lightSurfaces,
    heat: blues.enumerated().map { step, color in
      Fill(color: color, ink: step < 5 ? night : step == 5 ? black : white)
    })

  /// For dark screens.
  package static let dark = Theme(
    name: .dark, paper: darkPaper, ink: Color(0xF2F5F7), muted: Color(0xB4C0CA),
    edges: Edges(strong: Color(0xE6EDF2), middle: Color(0x9FB0BD), weak: Color(0x6F8493)),
    nodeBorder: darkPaper,
    categories: [
      Fill(color: Color(0x3D9BE0), ink: Color(0x08131C)),
      Fill(color: Color(0xF0E442), ink: darkPaper),
      Fill(color: Color(0x56B4E9), ink: darkPaper),
      Fill(color: Color(0xE69F00), ink: darkPaper),
      Fill(color: Color(0x009E73), ink: black),
      Fill(color: Color(0xCC79A7), ink: black),
    ],
    otherCategory: Fill(color: Color(0xBBC3CA), ink: darkPaper),
    categoryBorders: [0x3D9BE0, 0xF0E442, 0x56B4E9, 0xE69F00, 0x009E73, 0xCC79A7].map { Color($0) },
    accents: Accents(
      blue: Color(0x6CB8F0), green: Color(0x4CC9A0), brown: Color(0xF2955C), plum: Color(0xD9A0CB),
      orange: Color(0xFF9A4D), red: Color(0xFF8F8F), ochre: Color(0xE6C565)),
    surfaces: Surfaces(
      card: Color(0x1B2A38), box: Color(0x243646), group: Color(0x1A2835),
      hairline: Color(0x3A4D5E), track: Color(0x3A4D5E), met: Color(0x16382F),
      open: Color(0x3A331B), diagonal: Fill(color: Color(0x9FB0BD), ink: darkPaper)),
    heat: blues.enumerated().map { step, color in
      Fill(color: color, ink: step < 5 ? night : step == 5 ? black : white)
    })

  /// For paper: no fills but faint tints, and nothing that only colour tells.
  package static let print = Theme(
    name: .print, paper: white, ink: night, muted: Color(0x52616F), edges: lightEdges,
    nodeBorder: Color(0x5B6A76),
    categories: [0x0072B2, 0xF0E442, 0x56B4E9, 0xE69F00, 0x009E73, 0xCC79A7].map {
      Fill(color: faint($0), ink: night)
    },
    otherCategory: Fill(color: white, ink: night),
    categoryBorders: lightBorders, accents: lightAccents,
    surfaces: Surfaces(
      card: white, box: white, group: white, hairline: Color(0x8A97A2), track: Color(0xE3E8EC),
      met: white, open: white, diagonal: Fill(color: Color(0xE9ECEF), ink: night)),
    heat: (0..<8).map { step in
      Fill(color: mix(0x08519C, into: 0xFFFFFF, share: 0.1 * Double(step) / 7), ink: night)
    })

  private static let white = Color(0xFFFFFF)
  private static let black = Color(0x000000)
  private static let night = Color(0x1B2A38)
  private static let darkPaper = Color(0x14202B)

  private static let blues = [
    0xF7FBFF, 0xDEEBF7, 0xC6DBEF, 0x9ECAE1, 0x6BAED6, 0x4292C6, 0x2171B5, 0x084594,
  ].map { Color($0) }

  private static let lightEdges = Edges(
    strong: Color(0x2F4858), middle: Color(0x4A5F6E), weak: Color(0x6B7C88))

  /// The categories' hues, dark enough for a border on white (3 : 1).
  private static let lightBorders = [
    0x0072B2, 0x9A8F00, 0x2B8FC9, 0xB97F00, 0x008F68, 0xB85F92,
  ].map { Color($0) }

  private static let lightAccents = Accents(
    blue: Color(0x0072B2), green: Color(0x00704F), brown: Color(0xB34700), plum: Color(0x7A3B69),
    orange: Color(0xD55E00), red: Color(0x8A1C1C), ochre: Color(0x7D6115))

  private static let lightSurfaces = Surfaces(
    card: white, box: Color(0xEEF2F5), group: Color(0xF6F8F9), hairline: Color(0xD5DCE1),
    track: Color(0xE3E8EC), met: Color(0xE6F4EF), open: Color(0xFDF3D7),
    diagonal: Fill(color: Color(0x52616F), ink: white))

  /// A tenth of a colour on white, as a solid colour: transparent ink prints unevenly.
  private static func faint(_ rgb: UInt32) -> Color { mix(rgb, into: 0xFFFFFF, share: 0.1) }

  private static func mix(_ rgb: UInt32, into ground: UInt32, share: Double) -> Color {
    var mixed: UInt32 = 0
    for shift in [UInt32(16), 8, 0] {
      let part =
        Double((rgb >> shift) & 255) * share + Double((ground >> shift) & 255) * (1 - share)
      mixed |= UInt32(part.rounded()) << shift
    }
    return Color(mixed)
  }
}
