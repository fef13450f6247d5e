package import LoturaNetwork

/// A point within a territory, for maps, and the territory's name.
///
/// The point is where Eurostat puts the territory's label, not its centre of mass.
/// **Source.** NUTS 2021 (Eurostat); © EuroGeographics for the administrative boundaries.
package struct TerritoryPoint: Hashable, Sendable {
  /// Degrees to the east, −180 … 180.
  package let longitude: Double
  /// Degrees to the north, −90 … 90.
  package let latitude: Double
  /// Its name as its country writes it, in Latin letters.
  package let name: String

  /// The point of a territory; nil: NUTS 2021 does not have its code. O(1).
  package init?(of territory: Territory) {
    guard let point = TerritoryPoint.all[territory.code] else { return nil }
    self = point
  }

  /// The points of all territories of a level, 0 (countries) … 3, by code.
  package static func points(ofLevel level: Int) -> [TerritoryPoint] {
    all.filter { $0.key.utf8.count == level + 2 }.sorted { $0.key < $1.key }.map(\.value)
  }

  private init?(line: Substring) {
    let parts = line.split(separator: " ", maxSplits: 2)
    guard parts.count == 3, let east = Double(parts[0]), let north = Double(parts[1]) else {
      return nil
    }
    (longitude, latitude, name) = (east / 100, north / 100, String(parts[2]))
  }

  /// Unpacked when a map is first drawn.
  private static let all: [String: TerritoryPoint] = {
    let codes = EmbeddedTerritories.codes.split { $0 == " " || $0 == "\n" }
    let points = EmbeddedTerritories.points.split(separator: "\n")
    var all: [String: TerritoryPoint] = [:]
    for (code, line) in zip(codes, points) { all[String(code)] = TerritoryPoint(line: line) }
    return all
  }()
}
