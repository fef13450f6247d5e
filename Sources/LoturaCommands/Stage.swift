import LoturaDiagrams
import LoturaNetwork
import LoturaReports
import LoturaScoring
import LoturaWorkbook

/// What a picture may show: those who stand on it and how like they are, under their names or under
/// neutral labels.
///
/// Judgement is always that of the real network, so an anonymous picture has the scores of the
/// other; only what is shown of somebody changes. Neutral labels have an order of their own, so
/// that nobody can count along the list of names, and no number of members, which would name
/// somebody by itself.
struct Stage {
  let scene: PictureScene
  let source: PictureSource
  /// The active associations as they are shown, by the ids that are shown.
  let subjects: [PictureSubject]
  /// Words, and the names as they are shown.
  let voice: Voice
  /// The places of `subjects` among the scene's.
  private let order: [Int]
  let anonymiser: Anonymiser?
  /// The network as it may be shown: under its names, or under neutral labels.
  let network: Network

  /// The stage of a session.
  init(_ session: Session, isAnonymous: Bool) {
    let words = session.words
    let scene = PictureScene(session.network, model: session.model, voice: session.voice)
    let anonymiser =
      isAnonymous ? Anonymiser(session.network, key: session.workbook.hash, words: words) : nil
    let cast = scene.subjects.map { Stage.shown($0, anonymiser, session.language) }
    let order = cast.indices.sorted { cast[$0].id < cast[$1].id }
    self.scene = scene
    self.anonymiser = anonymiser
    self.order = anonymiser == nil ? Array(cast.indices) : order
    subjects = self.order.map { cast[$0] }
    network = anonymiser.map { $0(session.network) } ?? session.network
    voice =
      anonymiser == nil
      ? session.voice : Voice(words: words, names: Names(network, in: session.language))
    voiceForRealIDs =
      anonymiser.map {
        Voice(words: words, names: Names(session.network, in: session.language, hiddenBy: $0))
      } ?? session.voice
    let named = anonymiser.map { $0(session.source) } ?? session.source
    source = PictureSource(
      name: named.name, date: words.numerals.date(named.asOf), isFictional: session.isFictional)
  }

  /// Words, and the names as they are shown under the real ids: for what is told of an answer that
  /// was computed with them. Only names come from it, never the ids.
  let voiceForRealIDs: Voice

  /// Whether neutral labels stand for the names.
  var isAnonymous: Bool { anonymiser != nil }

  /// How like each two of `subjects` are.
  var likeness: LikenessMatrix { scene.likeness.restricted(to: order) }

  /// The id under which somebody, or something, is shown.
  func id<Kind>(_ id: Identifier<Kind>) -> Identifier<Kind> { anonymiser?.id(id) ?? id }

  /// Somebody as shown; one who is no active association is made on the way.
  func subject(_ id: Subject.ID) -> PictureSubject {
    let shown = self.id(id)
    return subjects.first { $0.id == shown }
      ?? PictureSubject(
        id: shown, label: voice.names.short(shown), name: voice.names.full(shown))
  }

  /// A suggestion as it may be told.
  func told(_ suggestion: Suggestion) -> Suggestion { anonymiser?(suggestion) ?? suggestion }

  private static func shown(
    _ subject: PictureSubject, _ anonymiser: Anonymiser?, _ language: Language
  ) -> PictureSubject {
    guard let anonymiser else { return subject }
    let label = anonymiser.name(subject.id).text(in: language)
    return PictureSubject(
      id: anonymiser.id(subject.id), label: label, name: label,
      sector: subject.sector.map {
        PictureSector(
          id: anonymiser.id($0.id), name: anonymiser.name($0.id).text(in: language))
      })
  }
}
