import LoturaGraphviz

/// Where everything of a map stands, in inches: the ground, the circles, their labels.
struct NutsMapPlan: Sendable {
  /// A circle on the paper.
  struct Spot: Sendable {
    let place: NutsMap.Place
    let circle: CircleSpread.Circle
    /// The radius of the dark circle within; 0: none.
    let linkedRadius: Double
    /// What is written, and where; empty: nothing.
    var label: [String] = []
    var labelPlace: LabelPlaces.Box?
    /// Whether the label stands within the circle.
    var isInside = false
  }

  /// The points of the ground.
  let ground: [Drawing.Point]
  /// The circles, the largest first.
  private(set) var spots: [Spot]
  /// Where the association is, if that is on the map.
  let home: Drawing.Point?
  /// Where the words of the row below the map stand; nil: there is no such row.
  private(set) var rowTitle: Drawing.Point?
  /// Where the words about the rest of that row stand; nil: all are drawn.
  private(set) var rowEnd: Drawing.Point?
  /// How many places, with how many partners, are only counted there.
  private(set) var rest = (places: 0, partners: 0)
  /// Whether some circle is larger than its number would make it.
  let isEnlarged: Bool
  /// How many circles found no room for a label.
  private(set) var unlabelled = 0

  /// Inches for a radius of the earth.
  private static let scale = 11.0
  private static let largest = 0.6
  private static let smallest = 0.055
  /// The radius of one partner, where they are few.
  private static let ofOne = 0.12
  static let labelSize = 12.5
  /// More places than these beyond the map are only counted.
  private static let mostInRow = 12

  /// The plan of a map.
  init(_ map: NutsMap) {
    let projection = EqualAreaProjection()
    func onPaper(_ point: GlobePoint) -> Drawing.Point? {
      guard NutsMapPlan.isOnMap(point) else { return nil }
      return projection.place(of: point).map {
        Drawing.Point(x: $0.x * Self.scale, y: $0.y * Self.scale)
      }
    }
    ground = map.ground.compactMap(onPaper)
    home = map.center?.point.flatMap(onPaper)
    let most = Double(map.places.map(\.count).max() ?? 1)
    let unit = min(Self.ofOne, Self.largest / most.squareRoot())
    isEnlarged = map.places.contains { unit * Double($0.count).squareRoot() < Self.smallest }
    let sizes = map.places.map { max(Self.smallest, unit * Double($0.count).squareRoot()) }
    let points = map.places.map { $0.point.flatMap(onPaper) }
    let order = map.places.indices.sorted {
      map.places[$0].count != map.places[$1].count
        ? map.places[$0].count > map.places[$1].count : map.places[$0].code < map.places[$1].code
    }
    let placed = order.filter { points[$0] != nil }
    let spread = CircleSpread.spread(
      placed.map {
        CircleSpread.Circle(x: points[$0]?.x ?? 0, y: points[$0]?.y ?? 0, radius: sizes[$0])
      }, gap: 0.02)
    spots = zip(placed, spread).map { Self.spot(map.places[$0], $1) }
    addRow(order.filter { points[$0] == nil }.map { (map.places[$0], sizes[$0]) })
    label(named: map.count <= NutsMap.mostNamed)
  }

  /// A line from the association to a circle.
  struct Line {
    let spot: Int
    let from: Drawing.Point
    let to: Drawing.Point

    /// Whether a dot there would lie on the line.
    func passes(over point: Drawing.Point) -> Bool {
      let (dx, dy) = (to.x - from.x, to.y - from.y)
      let length = max(1e-9, dx * dx + dy * dy)
      let along = min(1, max(0, ((point.x - from.x) * dx + (point.y - from.y) * dy) / length))
      let (x, y) = (from.x + along * dx - point.x, from.y + along * dy - point.y)
      return x * x + y * y < 0.06 * 0.06
    }
  }

  /// Lines to the circles on the map in which somebody works with the association.
  var lines: [Line] {
    guard let home else { return [] }
    return spots.indices.filter {
      spots[$0].place.linked > 0 && spots[$0].place.point.map(Self.isOnMap) == true
    }.map {
      Line(
        spot: $0, from: home,
        to: Drawing.Point(x: spots[$0].circle.x, y: spots[$0].circle.y))
    }
  }

  /// Whether a place lies within the frame: Europe and its neighbours, without islands far away.
  static func isOnMap(_ point: GlobePoint) -> Bool {
    (-25...46).contains(point.longitude) && (33.5...72).contains(point.latitude)
  }

  private static func spot(_ place: NutsMap.Place, _ circle: CircleSpread.Circle) -> Spot {
    let share = Double(place.linked) / Double(place.count)
    return Spot(
      place: place, circle: circle,
      linkedRadius: place.linked == 0 ? 0 : max(0.03, circle.radius * share.squareRoot()))
  }

  /// The row of places that are not on the map, below it, from the left.
  private mutating func addRow(_ row: [(place: NutsMap.Place, radius: Double)]) {
    guard !row.isEmpty else { return }
    let (shown, more) = (row.prefix(Self.mostInRow), row.dropFirst(Self.mostInRow))
    rest = (more.count, more.reduce(0) { $0 + $1.place.count })
    let xs = ground.map(\.x) + spots.map(\.circle.x)
    let ys = ground.map(\.y) + spots.map { $0.circle.y - $0.circle.radius }
    let (left, right) = (xs.min() ?? 0, xs.max() ?? 0)
    var top = (ys.min() ?? 0) - 0.3
    rowTitle = Drawing.Point(x: left, y: top)
    top -= 0.2
    var x = left
    var height = 0.0
    for (place, radius) in shown {
      // Room for the label at the right of a circle.
      let width = 2 * radius + Self.width(Self.besides(place)) + 0.22
      if x > left, x + width > right {
        (x, top, height) = (left, top - height - 0.1, 0)
      }
      height = max(height, 2 * radius)
      spots.append(
        Self.spot(place, CircleSpread.Circle(x: x + radius, y: top - radius, radius: radius)))
      x += width
    }
    if rest.places > 0 { rowEnd = Drawing.Point(x: left, y: top - height - 0.2) }
  }

  private static func width(_ text: String) -> Double {
    LabelMeasure.width(text, size: labelSize, bold: true) / 72
  }

  private static func besides(_ place: NutsMap.Place) -> String {
    "\(place.code) \(place.count)"
  }

  /// Gives each circle its label, the largest first: within it, or beside it.
  private mutating func label(named: Bool) {
    var homes: [LabelPlaces.Box] = []
    if let home {
      homes.append(LabelPlaces.Box(x: home.x, y: home.y, halfWidth: 0.12, halfHeight: 0.12))
    }
    var room = LabelPlaces(spots.map(\.circle), boxes: homes)
    for number in spots.indices {
      let spot = spots[number]
      let place = spot.place
      let isNamed = named && place.count <= 2 && !place.names.isEmpty
      let short = place.code.utf8.count == 2 ? place.code : place.name
      let within = [short, String(place.count)]
      if !isNamed, let box = Self.within(spot, within) {
        put(within, within: box, number)
        continue
      }
      let lines =
        isNamed
        ? place.names.prefix(2).map { WrappedText.cut($0, characters: 24) }
        : ["\(short) \(place.count)"]
      let width = lines.map(Self.width).max() ?? 0
      guard
        let box = room.place(
          besides: spot.circle, width: width, height: 0.2 * Double(lines.count))
      else {
        // Rather the code alone than nothing.
        if !isNamed, let box = Self.within(spot, [short]) {
          put([short], within: box, number)
        } else {
          unlabelled += 1
        }
        continue
      }
      spots[number].label = lines
      spots[number].labelPlace = box
    }
  }

  private mutating func put(_ lines: [String], within box: LabelPlaces.Box, _ number: Int) {
    spots[number].label = lines
    spots[number].labelPlace = box
    spots[number].isInside = true
  }

  /// The room for lines in the part of a circle that the dark one leaves free, if it is enough.
  private static func within(_ spot: Spot, _ lines: [String]) -> LabelPlaces.Box? {
    let (height, width) = (0.2 * Double(lines.count), (lines.map(width).max() ?? 0) + 0.06)
    let radius = spot.circle.radius
    let rise = spot.linkedRadius
    let far = rise + height / 2
    guard far < radius, 2 * (radius * radius - far * far).squareRoot() >= width else { return nil }
    return LabelPlaces.Box(
      x: spot.circle.x, y: spot.circle.y + rise, halfWidth: width / 2, halfHeight: height / 2)
  }
}
