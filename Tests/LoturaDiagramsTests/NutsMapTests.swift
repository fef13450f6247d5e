import LoturaGraphviz
import Testing

@testable import LoturaDiagrams

@Suite("Partners on a map")
struct NutsMapTests {
  private let settings = SampleRegion.settings()
  private let ground = [(2.0, 41.0), (10.0, 52.0), (25.0, 60.0), (-3.0, 55.0)].map {
    GlobePoint(longitude: $0.0, latitude: $0.1)
  }

  private func place(
    _ code: String, _ point: (Double, Double)?, _ count: Int, linked: Int = 0
  ) -> NutsMap.Place {
    NutsMap.Place(
      code: code, name: "\(code)land",
      point: point.map { GlobePoint(longitude: $0.0, latitude: $0.1) }, count: count,
      linked: linked)
  }

  // MARK: The projection

  @Test("the centre is the origin, its meridian is upright, east is right and north is up")
  func projection() throws {
    let projection = EqualAreaProjection()
    let center = try #require(projection.place(of: GlobePoint(longitude: 10, latitude: 52)))
    #expect(abs(center.x) < 1e-12 && abs(center.y) < 1e-12)
    // On the meridian of the centre the chord tells the distance: y = 2 sin(Δφ/2); 10° → 0.174311.
    let north = try #require(projection.place(of: GlobePoint(longitude: 10, latitude: 62)))
    #expect(abs(north.x) < 1e-12 && abs(north.y - 0.174311) < 1e-6)
    let east = try #require(projection.place(of: GlobePoint(longitude: 20, latitude: 52)))
    #expect(east.x > 0.1)
    #expect(projection.place(of: GlobePoint(longitude: -170, latitude: -52)) == nil)
  }

  @Test("areas keep their proportions")
  func equalArea() throws {
    // A small field of the globe has the area cos φ · Δφ · Δλ.
    let projection = EqualAreaProjection()
    let step = 0.01
    for (longitude, latitude) in [(10.0, 52.0), (-20.0, 65.0), (40.0, 38.0), (25.0, 70.0)] {
      func at(_ x: Double, _ y: Double) throws -> (x: Double, y: Double) {
        try #require(
          projection.place(of: GlobePoint(longitude: longitude + x, latitude: latitude + y)))
      }
      let (o, e, n) = (try at(0, 0), try at(step, 0), try at(0, step))
      let area = (e.x - o.x) * (n.y - o.y) - (e.y - o.y) * (n.x - o.x)
      let radians = step * Double.pi / 180
      let expected = radians * radians * cosine(latitude)
      #expect(abs(area / expected - 1) < 1e-3, "\(longitude) \(latitude)")
    }
  }

  /// cos φ by its series, to have it without a library.
  private func cosine(_ degrees: Double) -> Double {
    let x = degrees * Double.pi / 180
    var (sum, term) = (1.0, 1.0)
    for k in 1...12 {
      term *= -x * x / Double((2 * k - 1) * (2 * k))
      sum += term
    }
    return sum
  }

  // MARK: Circles

  @Test("circles that lie on one another part; one that is alone stays")
  func spread() {
    let circles = [(0.0, 0.0, 0.5), (0.1, 0.0, 0.3), (0.1, 0.0, 0.2), (9.0, 9.0, 0.4)].map {
      CircleSpread.Circle(x: $0.0, y: $0.1, radius: $0.2)
    }
    let moved = CircleSpread.spread(circles, gap: 0.02)
    for one in moved.indices {
      for other in moved.indices where other > one {
        let (dx, dy) = (moved[one].x - moved[other].x, moved[one].y - moved[other].y)
        #expect(
          (dx * dx + dy * dy).squareRoot() >= moved[one].radius + moved[other].radius - 1e-6)
      }
    }
    #expect(moved[3] == circles[3])
    #expect(CircleSpread.spread(circles, gap: 0.02) == moved)
  }

  @Test("the area of a circle is its number of partners")
  func areas() throws {
    let plan = NutsMapPlan(
      NutsMap(places: [place("ES", (-3, 40), 100), place("FR", (2, 47), 25)], ground: ground))
    #expect(plan.spots.map(\.place.code) == ["ES", "FR"])
    #expect(abs(plan.spots[0].circle.radius / plan.spots[1].circle.radius - 2) < 1e-9)
    #expect(!plan.isEnlarged)
    let wide = NutsMapPlan(
      NutsMap(places: [place("ES", (-3, 40), 9000), place("FR", (2, 47), 1)], ground: ground))
    #expect(wide.isEnlarged)
  }

  @Test("no label lies on another, or on a circle that is not its own")
  func labels() {
    let places = (0..<40).map { number in
      place(
        "X\(number)", (Double(number % 8) * 2.1 - 3, 42 + Double(number / 8) * 1.7),
        1 + number * 3)
    }
    let plan = NutsMapPlan(NutsMap(places: places, ground: ground))
    let outside = plan.spots.filter { !$0.isInside }.compactMap(\.labelPlace)
    for (number, one) in outside.enumerated() {
      #expect(!outside[(number + 1)...].contains(where: one.meets))
      #expect(!plan.spots.map(\.circle).contains(where: one.meets))
    }
    #expect(plan.unlabelled == plan.spots.count { $0.labelPlace == nil })
  }

  // MARK: What is told

  @Test("who has no known place is counted and not drawn; who is far away stands below the map")
  func far() {
    var map = NutsMap(
      places: [place("ES", (-3, 40), 3), place("US", nil, 2), place("PT20", (-28, 38), 1)],
      ground: ground)
    map.unplaced = 4
    let drawing = map.drawing(settings)
    #expect(drawing.nodes(of: "k-place").count == 3)
    #expect(drawing.header?.subtitle.contains("Not drawn: 4 partners") == true)
    #expect(drawing.texts.contains("Not on this map"))
    let plan = NutsMapPlan(map)
    let lowest = plan.spots.first { $0.place.code == "ES" }?.circle.y ?? 0
    #expect(plan.spots.filter { $0.place.code != "ES" }.allSatisfy { $0.circle.y < lowest })
  }

  @Test("very many places beyond the map are counted after the largest")
  func manyFar() {
    let places = (0..<30).map { place("Z\($0)", nil, 1 + $0) }
    let drawing = NutsMap(places: places, ground: ground).drawing(settings)
    #expect(drawing.nodes(of: "k-place").count == 12)
    // Left: 18 places with 1 … 18 partners, 171 in all.
    #expect(drawing.texts.contains("… and 18 more places with 171 partners"))
  }

  @Test("those who work with the association are dark, with a line from where it is")
  func linked() {
    var map = NutsMap(
      places: [place("ES", (-3, 40), 9, linked: 4), place("FR", (2, 47), 9)], ground: ground)
    map.center = NutsMap.Center(
      name: "AERO", point: GlobePoint(longitude: -2.9, latitude: 43.2))
    let drawing = map.drawing(settings)
    #expect(drawing.edges(of: "k-link").count == 1)
    #expect(drawing.header?.title == "Where are partners for AERO?")
    #expect(
      drawing.header?.legend.joined().contains {
        $0.words == "already at work with AERO (4)"
      } == true)
    map.center = NutsMap.Center(name: "AERO", point: nil)
    #expect(map.drawing(settings).edges.isEmpty)
  }

  @Test("only the country known: dashed; nobody: the picture says so")
  func edges() {
    var country = place("ES", (-3, 40), 2)
    country.isOnlyCountry = true
    let drawing = NutsMap(places: [country], ground: ground).drawing(settings)
    #expect(drawing.nodes(of: "k-place").first?.stroke == .dashed)
    let nobody = NutsMap(places: [], ground: ground).drawing(settings)
    #expect(nobody.header?.subtitle.contains("No partner") == true)
  }

  @Test("is drawn in every theme, hostile names as they are")
  func themes() throws {
    var hostile = place("ES", (-3, 40), 1)
    hostile.names = ["<b>&\\N\"</b>"]
    for theme in Theme.Name.allCases {
      let svg = try rendered(
        NutsMap(places: [hostile, place("FR", (2, 47), 50, linked: 3)], ground: ground)
          .drawing(SampleRegion.settings(theme)))
      #expect(try readableText(svg).contains { $0.contains("<b>&\\N\"</b>") })
    }
  }
}
