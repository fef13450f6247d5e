import LoturaDiagrams
package import LoturaGraphviz
package import LoturaNetwork
import LoturaReports
import LoturaWorkbook
package import LoturaScoring

/// A picture of the region, of one association, of forms, of needs and offers, of likeness.
package struct Draw: Question, Sendable {
  /// What the picture shows.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case region, ego, alliances, flow, heatmap, convergence
  }

  /// How many cards an ego picture shows: as many as are read at a glance.
  static let usualCards = 8

  /// What the picture shows.
  package var kind: Kind
  /// For `ego`: the one in the middle.
  package var id: Subject.ID?
  /// Which forms were asked for by name.
  package var forms: SuggestionRequest.Kind = .matchmaking
  /// What a meeting is for.
  package var mode: Mode = .balanced
  /// The colours.
  package var theme: Theme.Name = .light
  /// As what the picture is written.
  package var picture: PictureFormat = .svg
  /// Whether names are replaced by neutral labels.
  package var isAnonymous = false

  /// A picture of a kind.
  package init(_ kind: Kind) { self.kind = kind }

  /// The picture; exit 1 where there is nobody to draw, with a picture that says so.
  package func answer(
    _ choices: Choices, in surroundings: Surroundings
  ) throws(Failure) -> Answer {
    let session = try Session(choices, in: surroundings)
    let known = try center(in: session)
    let stage = Stage(session, isAnonymous: isAnonymous)
    let drawing = drawing(stage, center: known.map(stage.label))
    var options = PictureOptions(picture)
    let day = session.network.asOf.components
    options.date = PictureOptions.Day(year: day.year, month: day.month, day: day.day)
    do {
      let made = try LayoutService(executable: surroundings.executable)
        .picture(of: drawing, options)
      return Answer(
        bytes: made.bytes, remarks: session.remarks,
        exit: stage.scene.subjects.isEmpty ? .none : .done)
    } catch {
      throw Failure(.defect, Trouble(error), in: session.language)
    }
  }

  /// The one in the middle of an ego picture, checked; nil for the other kinds.
  private func center(in session: Session) throws(Failure) -> Subject.ID? {
    guard kind == .ego else { return nil }
    guard let id else {
      throw Failure(.usage, .needsID(option: "draw ego"), in: session.language)
    }
    let known = try session.subject(id)
    guard session.network.activeAssociations.contains(where: { $0.id.text == known.text }) else {
      throw Failure(.noInput, .notComparable(id.text), in: session.language)
    }
    return known
  }
}

/// The scene of a drawing with its settings, with names or with neutral labels.
private struct Stage {
  let scene: PictureScene
  let source: PictureSource
  let words: Words
  private let anonymiser: Anonymiser?

  init(_ session: Session, isAnonymous: Bool) {
    words = session.words
    anonymiser =
      isAnonymous
      ? Anonymiser(session.network, key: session.workbook.hash, words: session.words) : nil
    let network = anonymiser.map { $0(session.network) } ?? session.network
    let named = anonymiser.map { $0(session.source) } ?? session.source
    scene = PictureScene(
      network, model: session.model,
      voice: Voice(words: words, names: Names(network, in: session.language)))
    source = PictureSource(
      name: named.name, date: words.numerals.date(named.asOf),
      isFictional: session.isFictional)
  }

  /// The id as the scene knows it.
  func label(_ id: Subject.ID) -> Subject.ID { anonymiser?.id(id) ?? id }
}

extension Draw {
  private func drawing(_ stage: Stage, center: Subject.ID?) -> Drawing {
    let settings = PictureSettings(
      theme: .named(theme), words: stage.words.pictureWords, source: stage.source)
    let scene = stage.scene
    switch kind {
    case .region: return region(scene).drawing(settings)
    case .ego: return ego(scene, center ?? "").drawing(settings)
    case .alliances: return alliances(scene).drawing(settings)
    case .flow: return flow(scene).drawing(settings)
    case .heatmap:
      return HeatmapPicture(subjects: scene.subjects, likeness: scene.likeness).drawing(settings)
    case .convergence:
      let rungs = scene.scoring.model.rungs
      return ConvergencePicture(
        subjects: scene.subjects, likeness: scene.likeness,
        rungs: ConvergencePicture.Rungs(
          delicate: rungs.delicate, convergence: rungs.convergence, alliance: rungs.alliance),
        showsDelicate: forms.namesDelicateForms
      ).drawing(settings)
    }
  }

  private func region(_ scene: PictureScene) -> RegionPicture {
    let likeness = scene.likeness
    let links = scene.subjects.indices.flatMap { one in
      scene.subjects.indices.filter { $0 > one }.compactMap { other in
        likeness[one, other].map {
          RegionPicture.Link(scene.subjects[one].id, scene.subjects[other].id, affinity: $0)
        }
      }
    }
    return RegionPicture(subjects: scene.subjects, links: links)
  }

  private func ego(_ scene: PictureScene, _ center: Subject.ID) -> EgoPicture {
    var request = SuggestionRequest()
    request.mode = mode
    request.draws = 0
    let rows = scene.scoring.suggestions(for: center, request).rows
    let say = SuggestionSentence(scene.voice)
    return EgoPicture(
      hub: scene.subject(center),
      matches: rows.prefix(Draw.usualCards).map { row in
        EgoPicture.Match(
          subject: scene.subject(row.b), score: row.score,
          reasons: row.reasons.prefix(3).map(say.card))
      }, total: rows.count)
  }

  private func alliances(_ scene: PictureScene) -> AlliancePicture {
    var request = SuggestionRequest()
    request.draws = 0
    request.kind = .all
    let shown: [Form] =
      switch forms {
      case .matchmaking: Form.allCases.filter { !$0.isDelicate }
      case .form(let form): [form]
      case .all: Form.allCases
      }
    let least = scene.scoring.model.thresholds.fit
    let pairs = scene.scoring.suggestions(for: nil, request).rows.compactMap { row in
      row.form.flatMap { form -> AlliancePicture.Pair? in
        guard shown.contains(form), row.score.used >= least else { return nil }
        let into = scene.scoring.advice(row.a, row.b, draws: 0)?.into
        return AlliancePicture.Pair(row.a, row.b, form: form, fit: row.score, into: into)
      }
    }
    return AlliancePicture(
      subjects: scene.subjects, pairs: pairs, showsDelicate: forms.namesDelicateForms)
  }

  private func flow(_ scene: PictureScene) -> FlowPicture {
    let network = scene.network
    let ids = Set(scene.subjects.map(\.id))
    let untold = scene.subjects.count {
      network.knowledge(of: $0.id, in: .offers) != .complete
    }
    return FlowPicture(
      subjects: scene.subjects,
      capabilities: network.capabilities.map {
        FlowPicture.Capability(id: $0.id, name: $0.name.text(in: scene.voice.words.language))
      },
      needs: network.needs.filter { ids.contains($0.subject) }
        .map { FlowPicture.Claim($0.subject, $0.capability, level: $0.level) },
      offers: network.offers.filter { ids.contains($0.subject) }
        .map { FlowPicture.Claim($0.subject, $0.capability, level: $0.level) },
      untold: untold)
  }
}

extension Trouble {
  /// Why there is no picture.
  fileprivate init(_ failure: LayoutFailure) {
    let advice: DrawAdvice =
      switch failure.advice {
      case .showLess: .showLess
      case .installFont: .installFont
      case .report: .report
      }
    self = .cannotDraw(
      title: failure.title, size: Size(nodes: failure.nodes, edges: failure.edges),
      engine: failure.engine.rawValue, advice: advice)
  }
}
