import LoturaDiagrams
import LoturaNetwork
import LoturaReports
import LoturaScoring
import LoturaWorkbook

/// Where partners are, as the picture of it takes it.
///
/// By region (NUTS 2) where that gives few enough circles, else by country. Under neutral labels by
/// country only, without the association's own place, and countries with few partners are hidden:
/// a place with one partner would name it.
struct PictureOfMap {
  /// Fewer partners than these in a country are not shown under neutral labels.
  private static let leastAnonymous = 5
  /// More partners than these of a place are not named.
  private static let mostNames = 12

  private let stage: Stage
  private let center: Subject.ID?
  private let filter: SuggestionRequest.Filter
  private let partners: [Partner]
  private let linked: Set<Partner.ID>

  /// The partners that a filter wants; linked with the association in the middle, or with any.
  init(_ stage: Stage, center: Subject.ID?, _ filter: SuggestionRequest.Filter) {
    let network = stage.scene.network
    self.stage = stage
    self.center = center
    self.filter = filter
    let wanted = CandidateFilter(network, filter)
    partners = network.partners.filter { wanted.accepts(Subject.ID($0.id)) }
    linked = PictureOfMap.linked(
      with: Set(center.map { [$0] } ?? network.activeAssociations.map { Subject.ID($0.id) }),
      in: network)
  }

  /// Partners with a partnership, or in a common project, or who cooperated.
  private static func linked(
    with associations: Set<Subject.ID>, in network: Network
  ) -> Set<Partner.ID> {
    let projects = Set(
      network.participations.filter { associations.contains($0.subject) }.map(\.project))
    var linked = Set(
      network.participations.filter { projects.contains($0.project) }
        .map { Partner.ID($0.subject) })
    for link in network.partnerships where associations.contains(Subject.ID(link.association)) {
      linked.insert(link.partner)
    }
    for event in network.cooperations {
      if associations.contains(event.a) { linked.insert(Partner.ID(event.b)) }
      if associations.contains(event.b) { linked.insert(Partner.ID(event.a)) }
    }
    return linked
  }

  /// The picture.
  var map: NutsMap {
    let regions = stage.isAnonymous ? [:] : grouped(level: 2)
    let isByCountry = stage.isAnonymous || regions.count > NutsMap.mostPlaces
    let groups = isByCountry ? grouped(level: 0) : regions
    let least = stage.isAnonymous ? Self.leastAnonymous : 1
    let shown = groups.filter { $0.value.count >= least }
    let placed = groups.values.reduce(0) { $0 + $1.count }
    var map = NutsMap(
      places: shown.sorted { $0.key < $1.key }.map { place($0, $1, isByCountry) },
      ground: TerritoryPoint.points(ofLevel: 3).map(\.globe))
    map.isByCountry = isByCountry
    map.unplaced = partners.count - placed
    map.hidden = placed - map.places.reduce(0) { $0 + $1.count }
    var wished = filter
    wished.sectors = filter.sectors.map { stage.id($0) }
    wished.priorities = filter.priorities.map { stage.id($0) }
    map.wishes = stage.voice.wishes(wished)
    map.center = center.map { id in
      let territory = stage.scene.network.association(Association.ID(id))?.territory
      return NutsMap.Center(
        name: stage.voice.names.short(stage.id(id)),
        point: stage.isAnonymous ? nil : territory.flatMap { TerritoryPoint(of: $0)?.globe })
    }
    return map
  }

  /// Partners by the code of their territory, up to a level.
  private func grouped(level: Int) -> [String: [Partner]] {
    Dictionary(
      grouping: partners.filter { territory(of: $0) != nil },
      by: { String((territory(of: $0)?.code ?? "").prefix(level + 2)) })
  }

  /// NUTS writes the United Kingdom UK, as it writes Greece EL.
  private func territory(of partner: Partner) -> Territory? {
    let territory = partner.territory ?? partner.country.map(Territory.init)
    return territory?.code == "GB" ? Territory("UK") : territory
  }

  private func place(
    _ code: String, _ partners: [Partner], _ isByCountry: Bool
  ) -> NutsMap.Place {
    let point = Territory(code).flatMap { TerritoryPoint(of: $0) }
    let atWork = partners.filter { linked.contains($0.id) }
    let others = partners.filter { !linked.contains($0.id) }
    let country = ["EL": "GR", "UK": "GB"][code] ?? code
    var place = NutsMap.Place(
      code: country, name: point?.name ?? country, point: point?.globe, count: partners.count,
      linked: atWork.count)
    place.isOnlyCountry = !isByCountry && code.utf8.count == 2
    if !stage.isAnonymous {
      place.names = (atWork + others).prefix(Self.mostNames).map { stage.voice.names.full($0.id) }
    }
    return place
  }
}

extension TerritoryPoint {
  /// The same point as pictures take it.
  fileprivate var globe: GlobePoint { GlobePoint(longitude: longitude, latitude: latitude) }
}
