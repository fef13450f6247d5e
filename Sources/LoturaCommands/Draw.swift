import LoturaDiagrams
import LoturaGraph
package import LoturaGraphviz
package import LoturaNetwork
package import LoturaPlanning
import LoturaReports
package import LoturaScoring
import LoturaWorkbook

/// A picture of the region, of one association, of forms, of needs and offers, of likeness.
package struct Draw: Question, Sendable {
  /// What the picture shows.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case region, ego, alliances, flow, heatmap, convergence, merge, consortium
    case alignment, participation, scoreboard, tables, agenda, map
  }

  /// How many cards an ego picture shows: as many as are read at a glance.
  static let usualCards = 8

  /// What the picture shows.
  package var kind: Kind
  /// For `ego`: the one in the middle. For `scoreboard`: whose, or nil for all. For `map`: whose
  /// partners, or nil.
  package var id: Subject.ID?
  /// For `merge`: who would become one.
  package var parts: [Association.ID] = []
  /// For `consortium`: for which call.
  package var call: Call.ID?
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
  /// The sheet that the picture fills; nil: as large as its drawing.
  package var paper: Paper?
  /// Whether the header explains signs and colours.
  package var showsLegend = true
  /// Who lays the picture out; nil: whoever suits the kind.
  package var engine: PictureEngine?
  /// A file that says where associations stand on a map; nil: they find their places.
  package var positions: String?

  /// For `alignment`: the strategy; nil: each on which somebody works.
  package var scheme: String?
  /// For `tables`: what is asked of them.
  package var tables = TablePlan.Request()
  /// For `map`: which partners.
  package var filter = SuggestionRequest.Filter()

  /// A picture of a kind.
  package init(_ kind: Kind) { self.kind = kind }

  /// The picture; exit 1 where there is nobody to draw, with a picture that says so.
  package func answer(
    _ choices: Choices, in surroundings: Surroundings
  ) throws(Failure) -> Answer {
    let session = try Session(choices, in: surroundings)
    let known = try center(in: session)
    try checkOptions(in: session)
    let stage = Stage(session, isAnonymous: isAnonymous)
    var settings = PictureSettings(
      theme: .named(theme), words: session.words.pictureWords, source: stage.source)
    settings.showsLegend = showsLegend
    if let positions {
      let points = try PicturePositions(path: positions, session).points
      for (id, point) in points { settings.positions[stage.id(id)] = point }
    }
    if let heatmap = largeHeatmap(stage) {
      return Answer(
        bytes: heatmap.canvas(settings).bytes, remarks: session.remarks, exit: exit(stage))
    }
    let (drawing, exit) = try drawing(stage, center: known, settings, in: session)
    let made = try drawn(placed(drawing, in: session), in: session)
    let notes = made.notes.map { session.words.text(of: $0) }
    return Answer(bytes: made.bytes, remarks: session.remarks + notes, exit: exit)
  }

  /// Exit 1 where there is nobody to draw.
  private func exit(_ stage: Stage) -> ExitCode { stage.subjects.isEmpty ? .none : .done }

  private func merger(_ stage: Stage, in session: Session) throws(Failure) -> MergePicture {
    let comparison = MergerComparison(
      stage.scene.scoring, try session.parts(of: parts), as: session.freeID, kind: askedForm)
    return PictureOfMerger(comparison, stage).picture
  }

  private func plan(in session: Session) throws(Failure) -> ConsortiumPlan {
    guard let call else {
      throw Failure(.usage, .needsCall(option: "draw consortium"), in: session.language)
    }
    return try session.bestConsortium(for: call)
  }

  /// The form that a merger is asked about: fusion unless another is named, as in `merge`.
  private var askedForm: Form {
    if case .form(let form) = forms { return form }
    return .fusion
  }

  /// A heat map that is drawn without a layout: as SVG of its own size, above 40 rows.
  private func largeHeatmap(_ stage: Stage) -> HeatmapPicture? {
    guard kind == .heatmap, picture == .svg, paper == nil else { return nil }
    let heatmap = HeatmapPicture(subjects: stage.subjects, likeness: stage.likeness)
    return heatmap.isLarge ? heatmap : nil
  }

  /// The picture of a drawing; exit 1 where it is too much for any picture.
  private func drawn(_ drawing: Drawing, in session: Session) throws(Failure) -> Picture {
    var options = PictureOptions(picture)
    let day = session.network.asOf.components
    options.date = PictureOptions.Day(year: day.year, month: day.month, day: day.day)
    options.paper = paper
    do {
      return try LayoutService(executable: session.surroundings.executable)
        .picture(of: drawing, options)
    } catch {
      let exit: ExitCode = error.advice == .showLess ? .none : .defect
      throw Failure(exit, Trouble(error), in: session.language)
    }
  }

  /// The one in the middle of an ego picture, checked; nil for the other kinds.
  private func center(in session: Session) throws(Failure) -> Subject.ID? {
    guard kind == .ego || kind == .scoreboard || kind == .map else { return nil }
    guard let id else {
      if kind != .ego { return nil }
      throw Failure(.usage, .needsID(option: "draw ego"), in: session.language)
    }
    let known = try session.subject(id)
    guard session.network.activeAssociations.contains(where: { $0.id.text == known.text }) else {
      throw Failure(.noInput, .notComparable(id.text), in: session.language)
    }
    return known
  }
}

extension Draw {
  /// Maps can be laid out by another engine and can have given places; the other pictures have
  /// places of their own that mean something.
  private var isMap: Bool { kind == .region || kind == .alliances }

  private func checkOptions(in session: Session) throws(Failure) {
    func clash(_ option: String) -> Failure {
      Failure(.usage, .optionsClash(option, "draw \(kind.rawValue)"), in: session.language)
    }
    if positions != nil, !isMap { throw clash("--positions") }
    if engine != nil, !isMap, kind != .flow { throw clash("--engine") }
    for id in filter.sectors.map(\.text) + filter.priorities.map(\.text)
    where session.network.node(NetworkNode.ID(id)) == nil {
      throw session.unknown(id)
    }
    if engine != nil, positions != nil {
      throw Failure(.usage, .optionsClash("--engine", "--positions"), in: session.language)
    }
  }

  /// The drawing with the engine that was asked for, if that one can take it.
  private func placed(_ drawing: Drawing, in session: Session) throws(Failure) -> Drawing {
    guard let engine, engine.engine != drawing.engine || isMap else { return drawing }
    guard engine.canTake(drawing) else {
      let able = PictureEngine.allCases.filter { $0.canTake(drawing) }.map(\.rawValue)
      throw Failure(
        .usage,
        .badChoice(option: "--engine", value: engine.rawValue, choices: able, nearest: nil),
        in: session.language)
    }
    return engine.taking(drawing)
  }

  /// The drawing, and how the command ends: with 1 where there is nobody to draw, or no consortium is
  /// possible, with a picture that says so.
  func drawing(
    _ stage: Stage, center: Subject.ID?, _ settings: PictureSettings, in session: Session
  ) throws(Failure) -> (Drawing, ExitCode) {
    let exit = exit(stage)
    switch kind {
    case .region: return (region(stage).drawing(settings), exit)
    case .ego: return (ego(stage, center ?? "").drawing(settings), exit)
    case .alliances: return (alliances(stage).drawing(settings), exit)
    case .flow: return (flow(stage).drawing(settings), exit)
    case .heatmap:
      let heatmap = HeatmapPicture(subjects: stage.subjects, likeness: stage.likeness)
      return (heatmap.drawing(settings), exit)
    case .convergence: return (convergence(stage).drawing(settings), exit)
    case .merge: return (try merger(stage, in: session).drawing(settings), .done)
    case .consortium:
      let plan = try plan(in: session)
      let picture = PictureOfConsortium(plan, stage).picture
      return (picture.drawing(settings), plan.consortium == nil ? .none : .done)
    case .alignment:
      let network = try session.withWholeStrategies(scheme)
      let matrix = AlignmentMatrix(network, scheme: scheme)
      let picture = PictureOfAlignment(matrix, network, stage).picture
      return (picture.drawing(settings), matrix.rows.isEmpty ? .none : exit)
    case .scoreboard:
      let picture = PictureOfScoreboard(
        session.network, of: center.map { Association.ID($0) }, stage
      ).picture
      return (picture.drawing(settings), picture.panels.isEmpty ? .none : exit)
    case .participation:
      let picture = PictureOfParticipation(stage).picture
      return (picture.drawing(settings), picture.isEmpty ? .none : exit)
    case .tables:
      let plan = try session.tablePlan(tables, stage.scene.scoring)
      let picture = PictureOfTables(plan, stage).picture
      return (picture.drawing(settings), plan.obstacle == nil ? .done : .none)
    case .agenda:
      let agenda = MeetingAgenda(
        session.network, AgendaRequest(),
        patience: Patience(isInterrupted: session.surroundings.isInterrupted))
      let picture = PictureOfAgenda(agenda, stage).picture
      return (picture.drawing(settings), agenda.schedule == nil ? .none : .done)
    case .map:
      let map = PictureOfMap(stage, center: center, filter).map
      return (map.drawing(settings), map.places.isEmpty ? .none : .done)
    }
  }

  private func convergence(_ stage: Stage) -> ConvergencePicture {
    let rungs = stage.scene.scoring.model.rungs
    return ConvergencePicture(
      subjects: stage.subjects, likeness: stage.likeness,
      rungs: ConvergencePicture.Rungs(
        delicate: rungs.delicate, convergence: rungs.convergence, alliance: rungs.alliance),
      showsDelicate: forms.namesDelicateForms)
  }

  private func region(_ stage: Stage) -> RegionPicture {
    let likeness = stage.likeness
    let subjects = stage.subjects
    let links = subjects.indices.flatMap { one in
      subjects.indices.filter { $0 > one }.compactMap { other in
        likeness[one, other].map {
          RegionPicture.Link(subjects[one].id, subjects[other].id, affinity: $0)
        }
      }
    }
    return RegionPicture(subjects: subjects, links: links)
  }

  private func ego(_ stage: Stage, _ center: Subject.ID) -> EgoPicture {
    var request = SuggestionRequest()
    request.mode = mode
    request.draws = 0
    let rows = stage.scene.scoring.suggestions(for: center, request).rows
    let say = SuggestionSentence(stage.voice)
    return EgoPicture(
      hub: stage.subject(center),
      matches: rows.prefix(Draw.usualCards).map { row in
        EgoPicture.Match(
          subject: stage.subject(row.b), score: row.score,
          reasons: stage.told(row).reasons.prefix(3).map(say.card))
      }, total: rows.count)
  }

  private func alliances(_ stage: Stage) -> AlliancePicture {
    var request = SuggestionRequest()
    request.draws = 0
    request.kind = .all
    let scoring = stage.scene.scoring
    let shown: [Form] =
      switch forms {
      case .matchmaking: Form.allCases.filter { !$0.isDelicate }
      case .form(let form): [form]
      case .all: Form.allCases
      }
    let least = scoring.model.thresholds.fit
    let pairs = scoring.suggestions(for: nil, request).rows.compactMap { row in
      row.form.flatMap { form -> AlliancePicture.Pair? in
        guard shown.contains(form), row.score.used >= least else { return nil }
        let into = scoring.advice(row.a, row.b, draws: 0)?.into
        return AlliancePicture.Pair(
          stage.id(row.a), stage.id(row.b), form: form, fit: row.score,
          into: into.map { stage.id($0) })
      }
    }
    return AlliancePicture(
      subjects: stage.subjects, pairs: pairs, showsDelicate: forms.namesDelicateForms)
  }

  private func flow(_ stage: Stage) -> FlowPicture {
    let network = stage.scene.network
    let ids = Set(stage.scene.subjects.map(\.id))
    return FlowPicture(
      subjects: stage.subjects,
      capabilities: network.capabilities.map { capability in
        let id = stage.id(capability.id)
        return FlowPicture.Capability(id: id, name: stage.voice.names.full(id))
      }.sorted { $0.id < $1.id },
      needs: network.needs.filter { ids.contains($0.subject) }
        .map { FlowPicture.Claim(stage.id($0.subject), stage.id($0.capability), level: $0.level) },
      offers: network.offers.filter { ids.contains($0.subject) }
        .map { FlowPicture.Claim(stage.id($0.subject), stage.id($0.capability), level: $0.level) },
      untold: ids.count { network.knowledge(of: $0, in: .offers) != .complete })
  }
}

extension Words {
  /// What somebody should know about a picture, as a sentence.
  fileprivate func text(of note: Picture.Note) -> String {
    switch note {
    case .drawnSimpler(let edges, let all):
      self(.noteDrawnSimpler, [.n: String(edges), .total: String(all)])
    case .coarser(let dots): self(.noteCoarser, [.n: numerals.short(dots)])
    case .said(let text): self(.noteSaid, [.text: shownText(text)])
    }
  }
}

extension Trouble {
  /// Why there is no picture.
  init(_ failure: LayoutFailure) {
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
