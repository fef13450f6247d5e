/// In which order partners and requirements stand, so that few lines cross: each stands near the mean
/// place of those that it is joined to, in turns, and the best of all turns is kept.
///
/// Not left to `dot`: the order of its frames depends on where the memory of their names lies.
/// **Source.** Sugiyama et al. 1981.
struct ConsortiumOrder: Sendable {
  /// Places of the partners from the top, those of one country together.
  private(set) var partners: [Int]
  /// Places of the requirements from the top; those that nobody covers come last.
  private(set) var requirements: [Int]

  private let country: [Int]
  private let coverers: [[Int]]

  private static let turns = 12

  /// The order for partners with their countries' numbers, and for requirements with the places of
  /// the partners that cover them.
  init(country: [Int], coverers: [[Int]]) {
    self.country = country
    self.coverers = coverers.map { $0.filter { country.indices.contains($0) } }
    partners = country.indices.sorted { (country[$0], $0) < (country[$1], $1) }
    requirements = Array(coverers.indices)
    orderRequirements()
    var (best, least) = (self, crossings)
    for _ in 0..<Self.turns where least > 0 {
      orderPartners()
      orderRequirements()
      let now = crossings
      if now < least { (best, least) = (self, now) }
    }
    (partners, requirements) = (best.partners, best.requirements)
  }

  /// How many pairs of lines cross.
  var crossings: Int {
    let row = Self.rows(partners)
    let lines = requirements.enumerated().flatMap { place, requirement in
      coverers[requirement].map { (left: row[$0], right: place) }
    }
    var count = 0
    for (number, one) in lines.enumerated() {
      for other in lines.dropFirst(number + 1)
      where (one.left - other.left) * (one.right - other.right) < 0 { count += 1 }
    }
    return count
  }

  private mutating func orderRequirements() {
    let row = Self.rows(partners)
    let means = coverers.map { Self.mean($0.map { Double(row[$0]) }) }
    requirements = Self.sorted(requirements, by: means)
  }

  private mutating func orderPartners() {
    let row = Self.rows(requirements)
    let means = country.indices.map { partner in
      Self.mean(
        coverers.indices.filter { coverers[$0].contains(partner) }.map { Double(row[$0]) })
    }
    let countries = (0...(country.max() ?? 0)).map { number in
      Self.mean(country.indices.filter { country[$0] == number }.compactMap { means[$0] })
    }
    let order = Self.sorted(Array(countries.indices), by: countries)
    partners = order.flatMap { number in
      Self.sorted(partners.filter { country[$0] == number }, by: means)
    }
  }

  /// By their means; those without one last, ties as they stood.
  private static func sorted(_ places: [Int], by means: [Double?]) -> [Int] {
    places.enumerated().sorted { one, other in
      let (mine, theirs) = (means[one.element] ?? .infinity, means[other.element] ?? .infinity)
      return mine == theirs ? one.offset < other.offset : mine < theirs
    }.map(\.element)
  }

  private static func rows(_ order: [Int]) -> [Int] {
    var rows = order
    for (row, place) in order.enumerated() { rows[place] = row }
    return rows
  }

  private static func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }
}
