import LoturaDiagrams
import LoturaNetwork
import LoturaReports
import LoturaScoring

/// Who stands on a picture, and how like they are: the network as pictures take it.
struct PictureScene {
  let network: Network
  let scoring: Scoring
  let voice: Voice
  /// The active associations, by id.
  let subjects: [PictureSubject]

  /// The scene of a network, in the words of a voice.
  init(_ network: Network, model: Model, voice: Voice) {
    self.network = network
    self.voice = voice
    scoring = Scoring(network, model: model)
    let sectors = MainSectors(network, language: voice.words.language)
    let sizes = MemberCounts(network)
    subjects = network.activeAssociations.map { association in
      let id = Subject.ID(association.id)
      return PictureSubject(
        id: id, label: association.label,
        name: association.name.text(in: voice.words.language),
        sector: sectors.sector(of: id), members: sizes.count(of: id))
    }
  }

  /// Somebody of the scene; a partner or company is made on the way.
  func subject(_ id: Subject.ID) -> PictureSubject {
    subjects.first { $0.id == id }
      ?? PictureSubject(id: id, label: voice.names.short(id), name: voice.names.full(id))
  }

  /// How like each two associations are.
  var likeness: LikenessMatrix {
    var matrix = LikenessMatrix(count: subjects.count)
    for one in subjects.indices {
      for other in subjects.indices where other > one {
        matrix[one, other] = scoring.likeness(subjects[one].id, subjects[other].id)
      }
    }
    return matrix
  }
}

/// The sector by which a picture colours an association: the largest of its shares, seen from two
/// steps below the root of its tree (a division of NACE), so that neighbours share a colour.
struct MainSectors {
  private let byID: [Sector.ID: Sector]
  private let largest: [Subject.ID: Sector.ID]
  private let language: Language

  init(_ network: Network, language: Language) {
    byID = Dictionary(network.sectors.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    self.language = language
    var best: [Subject.ID: Activity] = [:]
    for activity in network.activities where activity.share > 0 {
      guard let known = best[activity.subject] else {
        best[activity.subject] = activity
        continue
      }
      if activity.share > known.share { best[activity.subject] = activity }
    }
    largest = best.mapValues(\.sector)
  }

  /// How many characters of a sector's name a legend has room for.
  private static let room = 30

  /// A name that a legend can hold: the reference's long names begin with what all have in common
  /// and go on with exceptions. A list is cut at a comma, with an ellipsis, but never after its
  /// first word, which may be an adjective.
  static func short(_ name: String) -> String {
    let start = "Manufacture of "
    let rest = name.hasPrefix(start) ? name.dropFirst(start.count) : name[...]
    var whole = rest.prefix(1).uppercased() + rest.dropFirst()
    for end in [", except", ";", " n.e.c.", " and of "] { whole = before(end, in: whole) }
    guard whole.count > room else { return whole }
    let head = whole.prefix { $0 != "," }
    if head.count < whole.count, head.count <= room, head.contains(" ") { return head + " …" }
    var words = whole.prefix(room).split(separator: " ").dropLast()
    while let last = words.last, ["and", "of", "or", "the", "for"].contains(last) {
      words.removeLast()
    }
    var cut = words.joined(separator: " ")
    if cut.hasSuffix(",") { cut.removeLast() }
    return cut.isEmpty ? whole.prefix(room) + "…" : cut + " …"
  }

  /// The part of a name before an ending that only draws a border.
  private static func before(_ end: String, in name: String) -> String {
    var rest = name[...]
    while !rest.isEmpty {
      if rest.hasPrefix(end) { return String(name[..<rest.startIndex]) }
      rest.removeFirst()
    }
    return name
  }

  /// The sector of a subject, or nil where none is known.
  func sector(of subject: Subject.ID) -> PictureSector? {
    guard let id = largest[subject] else { return nil }
    var path = [id]
    while let last = path.last, let parent = byID[last]?.parent, !path.contains(parent) {
      path.append(parent)
    }
    let shown = path.count >= 2 ? path[path.count - 2] : path[0]
    guard let sector = byID[shown] else { return nil }
    return PictureSector(id: sector.id, name: Self.short(sector.name.text(in: language)))
  }
}

/// How many members each association has: the whole list, else its newest figure; never a guess.
struct MemberCounts {
  private let counts: [Subject.ID: Int]

  init(_ network: Network) {
    var counts: [Subject.ID: Int] = [:]
    for figure in network.figures.sorted(by: { $0.year < $1.year })
    where figure.measure == "members" && figure.scope == .association && figure.value >= 0
      && figure.year <= network.asOf.year
    {
      counts[figure.subject] = Int(min(figure.value, 1e9))
    }
    var listed: [Subject.ID: Set<Company.ID>] = [:]
    for membership in network.memberships where membership.weight > 0 {
      listed[Subject.ID(membership.association), default: []].insert(membership.member)
    }
    for association in network.associations {
      let id = Subject.ID(association.id)
      if network.knowledge(of: id, in: .memberships) == .complete {
        counts[id] = listed[id]?.count ?? 0
      }
    }
    self.counts = counts
  }

  /// The number of members; nil: unknown.
  func count(of subject: Subject.ID) -> Int? { counts[subject] }
}
