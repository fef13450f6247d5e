import LoturaGraphviz

/// Where the shapes of a map stand: the best of several starts, judged as a reader would.
///
/// Graphviz's own springs are not used here for two reasons. Their removal of overlaps spreads a
/// map to four times the size of its shapes, so that names fall far below 12.5 points on a screen;
/// and a label that is a node of its own is pushed off the line it belongs to, which bends it.
/// The places found here are given to `neato` as pinned positions.
struct MapLayout: Sendable {
  /// The centre of each shape, in inches.
  let places: [Drawing.Point]

  /// The most starts tried.
  static let mostStarts = 24

  /// The point halfway between two shapes.
  func middle(of one: Int, _ other: Int) -> Drawing.Point {
    Drawing.Point(
      x: (places[one].x + places[other].x) / 2, y: (places[one].y + places[other].y) / 2)
  }

  /// The best layout of a plan; shapes that somebody has already placed stay there.
  init(_ plan: MapPlan, given: [Int: Drawing.Point] = [:]) {
    let (stress, untangling) = (StressPlaces(plan), Untangling(plan))
    let effort = max(1, plan.sizes.count * (plan.sizes.count + plan.lines.count))
    let starts = max(2, min(Self.mostStarts, 150_000 / effort))
    let candidates = (1...starts).map { start in
      let places = untangling.untangled(stress.places(start: start), rounds: 40)
      return (start: start, places: places, disorder: Disorder(places, plan).sum)
    }
    // Only the most promising are worked out to the end.
    let promising = candidates.sorted {
      $0.disorder == $1.disorder ? $0.start < $1.start : $0.disorder < $1.disorder
    }.prefix(4)
    var best: (places: [MapPlan.Vector], disorder: Double)?
    for candidate in promising {
      let places = untangling.untangled(candidate.places, rounds: 200)
      let disorder = Disorder(places, plan).sum
      if disorder < best?.disorder ?? .infinity { best = (places, disorder) }
    }
    places = (best?.places ?? []).enumerated().map { shape, place in
      // Hundredths of an inch, never minus zero: the last bits differ between machines.
      given[shape]
        ?? Drawing.Point(
          x: (place.x * 100).rounded() / 100 + 0, y: (place.y * 100).rounded() / 100 + 0)
    }
  }
}
