import LoturaDiagrams

/// Fictional scoreboards to be drawn.
enum SampleScoreboard {
  typealias Picture = ScoreboardPicture

  static var pictures: [Picture] {
    [one, Picture(name: nil, panels: many(18), peers: "all")]
  }

  static let band = Picture.Band(lower: 10, median: 20, upper: 40)

  /// Budget is known in all years but 2022, with nobody's bar in 2021; the long one but once.
  static var one: Picture {
    var budget = Picture.Panel(
      "Budget",
      years: [
        .init(2020, own: 15, band: band), .init(2021, own: 18, band: nil),
        .init(2022, own: nil, band: band), .init(2023, own: 50, band: band),
        .init(2024, own: 50, band: band),
      ])
    (budget.value, budget.middle, budget.standing) = ("50 k€", "20 k€", "in the highest quarter")
    var long = Picture.Panel(
      "Employment in environmental areas of its members and of all those whom they supply",
      years: [.init(2016, own: 4700, band: nil)])
    (long.value, long.standing) = ("4,700", "fewer than 5 values are known")
    return Picture(name: "RAIL", panels: [budget, long], peers: "all active associations")
  }

  static func many(_ count: Int) -> [Picture.Panel] {
    (0..<count).map { place in
      var panel = Picture.Panel(
        "Measure \(place)", years: (2010...2024).map { .init($0, own: nil, band: band) })
      panel.middle = "20"
      return panel
    }
  }
}
