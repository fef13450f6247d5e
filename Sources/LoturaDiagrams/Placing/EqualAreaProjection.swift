internal import Glibc

/// A place on the globe.
package struct GlobePoint: Hashable, Sendable {
  /// Degrees to the east, −180 … 180.
  package let longitude: Double
  /// Degrees to the north, −90 … 90.
  package let latitude: Double

  /// A place.
  package init(longitude: Double, latitude: Double) {
    self.longitude = longitude
    self.latitude = latitude
  }
}

/// Lambert's azimuthal equal-area projection of a sphere, centred on 10° E 52° N, as official maps
/// of Europe are: areas keep their proportions, so that circles crowd where the land is small.
///
/// **Formula.** With φ, λ in radians, φ₀ = 52°, λ₀ = 10°: k = √(2/(1 + sin φ₀ sin φ + cos φ₀ cos φ
/// cos(λ − λ₀))), x = k cos φ sin(λ − λ₀), y = k(cos φ₀ sin φ − sin φ₀ cos φ cos(λ − λ₀)).
/// **Unit** radii of the earth. The centre lies at 0, 0; only the point opposite to it has no place.
/// **Source.** Snyder 1987.
struct EqualAreaProjection: Sendable {
  private let center = GlobePoint(longitude: 10, latitude: 52)

  /// Where a place lies on the map; nil: opposite to the centre.
  func place(of point: GlobePoint) -> (x: Double, y: Double)? {
    let radians = Double.pi / 180
    let (latitude, middle) = (point.latitude * radians, center.latitude * radians)
    let east = (point.longitude - center.longitude) * radians
    let facing =
      1 + sin(middle) * sin(latitude) + cos(middle) * cos(latitude) * cos(east)
    guard facing > 1e-9 else { return nil }
    let scale = (2 / facing).squareRoot()
    return (
      scale * cos(latitude) * sin(east),
      scale * (cos(middle) * sin(latitude) - sin(middle) * cos(latitude) * cos(east))
    )
  }
}
