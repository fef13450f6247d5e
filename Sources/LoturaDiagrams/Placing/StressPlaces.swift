import LoturaGraph

/// Places whose distances are as near as can be to the wished ones: stress majorisation (Gansner,
/// Koren and North 2004), one shape after the other, from a seeded start.
///
/// Then the map is turned so that its long way lies across the page, and widened to the page.
struct StressPlaces: Sendable {
  private typealias Vector = MapPlan.Vector
  private let plan: MapPlan
  private let wished: [[Double]]

  /// Rounds over all shapes; more change nothing that can be seen.
  private static let rounds = 80
  /// How much the map may be widened: beyond, near would no longer look near.
  private static let widest = 1.7
  /// The mean distance of two joined shapes at most, beside their own sizes.
  private static let longestGap = 1.9

  /// A plan to place.
  init(_ plan: MapPlan) {
    self.plan = plan
    wished = plan.distances
  }

  /// The centres from one start.
  func places(start: Int) -> [MapPlan.Vector] {
    var chance = SplitMix64(seed: UInt64(start))
    func unit() -> Double { Double(chance.next() >> 11) / 9_007_199_254_740_992 - 0.5 }
    let extent = 2 * Double(plan.sizes.count).squareRoot()
    var places = plan.sizes.map { _ in Vector(unit() * extent, unit() * extent) }
    for _ in 0..<Self.rounds { settle(&places) }
    return fitted(laidAcross(places))
  }

  private func settle(_ places: inout [Vector]) {
    for one in places.indices {
      var sum = Vector.zero
      var weights = 0.0
      for other in places.indices where other != one {
        let distance = wished[one][other]
        let weight = 1 / (distance * distance)
        let way = places[one] - places[other]
        let length = max(way.length, 1e-6)
        sum += weight * (places[other] + way * (distance / length))
        weights += weight
      }
      if weights > 0 { places[one] = sum / weights }
    }
  }

  /// Turned about the middle so that the long axis of the cloud is level.
  private func laidAcross(_ places: [Vector]) -> [Vector] {
    guard places.count > 1 else { return places.map { _ in .zero } }
    let middle = places.reduce(Vector.zero, +) / Double(places.count)
    let centred = places.map { $0 - middle }
    let xx = centred.reduce(0) { $0 + $1.x * $1.x }
    let yy = centred.reduce(0) { $0 + $1.y * $1.y }
    let xy = centred.reduce(0) { $0 + $1.x * $1.y }
    // The eigenvector of the larger eigenvalue of the covariance.
    let half = (xx - yy) / 2
    let root = (half * half + xy * xy).squareRoot()
    var axis = half >= 0 ? Vector(half + root, xy) : Vector(xy, root - half)
    let length = axis.length
    axis = length < 1e-12 ? Vector(1, 0) : axis / length
    return centred.map { Vector($0.dot(axis), $0.dot(axis.turned)) }
  }

  /// Widened and scaled to the page, without lines longer than they need be.
  private func fitted(_ places: [Vector]) -> [Vector] {
    let extent = Extent(places, plan)
    let page = MapPlan.page
    let aspect = (page.x / page.y) / (extent.size.x / max(extent.size.y, 1e-6))
    let widening = min(max(aspect, 1), Self.widest * Self.widest).squareRoot()
    let wide = places.map { Vector($0.x * widening, $0.y / widening) }
    let room = Extent(wide, plan).size
    let fit = min(page.x / max(room.x, 1e-6), page.y / max(room.y, 1e-6))
    let gaps = plan.lines.map {
      (wide[$0.a] - wide[$0.b]).length - (plan.sizes[$0.a].max() + plan.sizes[$0.b].max()) / 2
    }
    let mean = gaps.isEmpty ? 0 : gaps.reduce(0, +) / Double(gaps.count)
    let scale = mean * fit > Self.longestGap ? Self.longestGap / mean : fit
    return wide.map { $0 * max(0.4, scale) }
  }
}

/// The part of the paper that shapes cover.
struct Extent: Hashable, Sendable {
  /// The lower left corner.
  let low: MapPlan.Vector
  /// The upper right corner.
  let high: MapPlan.Vector

  /// The extent of shapes at these centres.
  init(_ places: [MapPlan.Vector], _ plan: MapPlan) {
    var low = MapPlan.Vector(repeating: .infinity)
    var high = MapPlan.Vector(repeating: -.infinity)
    for (place, size) in zip(places, plan.sizes) {
      low = pointwiseMin(low, place - size / 2)
      high = pointwiseMax(high, place + size / 2)
    }
    self.low = places.isEmpty ? .zero : low
    self.high = places.isEmpty ? .zero : high
  }

  /// Width and height.
  var size: MapPlan.Vector { high - low }
}
