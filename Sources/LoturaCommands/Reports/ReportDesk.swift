import LoturaDiagrams
import LoturaGraphviz
import LoturaNetwork
import LoturaReports
import LoturaScoring
import LoturaWorkbook

/// Where a report is put together: what may be shown, in which voice, and its pictures.
struct ReportDesk {
  let session: Session
  let stage: Stage
  let setting: ReportSetting

  /// The desk of a session.
  init(_ session: Session, isAnonymous: Bool) {
    self.session = session
    stage = Stage(session, isAnonymous: isAnonymous)
    setting = ReportSetting(
      voice: stage.voice, audience: session.choices.audience,
      isFictional: session.isFictional, isAnonymous: isAnonymous)
  }

  var scoring: Scoring { stage.scene.scoring }

  /// A picture for a page; where there are none, only what it shows in words. Nil: there is nobody
  /// to draw, or too many for a page.
  ///
  /// - Parameter name: what its ids begin with, another one for each picture of a page.
  func picture(
    _ draw: Draw, of center: Subject.ID? = nil, named name: String
  ) throws(Failure) -> DocumentPicture? {
    try picture(named: name) { settings throws(Failure) in
      try draw.drawing(stage, center: center, settings, in: session).0
    }
  }

  /// As above, of a drawing that is made with the settings of all pictures of the page.
  func picture(
    named name: String, _ drawing: (PictureSettings) throws(Failure) -> Drawing
  ) throws(Failure) -> DocumentPicture? {
    guard !stage.subjects.isEmpty, stage.subjects.count <= HeatmapPicture.mostNodeRows else {
      return nil
    }
    let settings = PictureSettings(
      theme: .named(.light), words: session.words.pictureWords, source: stage.source)
    let drawing = try drawing(settings)
    guard session.choices.format == .html else {
      return DocumentPicture(svg: "", title: drawing.title, summary: drawing.summary)
    }
    var options = PictureOptions(.svg)
    options.prefix = ClassName(name)
    options.standsAlone = false
    do {
      let picture = try LayoutService(executable: session.surroundings.executable)
        .picture(of: drawing, options)
      return DocumentPicture(
        svg: String(decoding: picture.bytes, as: UTF8.self), title: drawing.title,
        summary: drawing.summary)
    } catch {
      // A page without one picture still says all; a defect is not hidden.
      guard error.advice == .showLess else {
        throw Failure(.defect, Trouble(error), in: session.language)
      }
      return nil
    }
  }

  /// What is not wholly known, of some or of all associations, under the labels that are shown.
  func lacks(of ids: [Subject.ID]? = nil) -> [(id: Association.ID, lacks: [MissingFact])] {
    session.lacks(scoring).filter { lack in ids?.contains { $0.text == lack.id.text } ?? true }
      .map { (id: stage.id($0.id), lacks: $0.lacks) }.sorted { $0.id < $1.id }
  }

  /// The explanation of two for a paper: only the forms that may be named, under the labels that
  /// are shown.
  func explanation(
    _ a: Subject.ID, _ b: Subject.ID, _ request: SuggestionRequest, naming forms: [Form]
  ) -> Explanation {
    let whole = scoring.explain(a, b, request)
    let open = whole.advice?.formsByFit.filter(forms.contains).prefix(2) ?? []
    let shown = whole.naming(forms, topics: topics(of: Array(open)))
    return stage.anonymiser?(shown) ?? shown
  }

  /// What to ask about some forms, each topic once.
  func topics(of forms: [Form]) -> [LoturaScoring.Question.Topic] {
    forms.flatMap { session.model.forms[$0]?.questions ?? [] }.reduce(into: []) { seen, topic in
      if !seen.contains(topic) { seen.append(topic) }
    }
  }

  /// The report in the format that was chosen, signed.
  func answer(
    _ telling: Telling, parameters: [String: JSONValue], exit: ExitCode = .done
  ) throws(Failure) -> Answer {
    let source = stage.anonymiser.map { $0(session.source) } ?? session.source
    let isAnonymous = stage.anonymiser != nil
    let envelope = session.told(
      "report", telling, parameters, from: source,
      isAnonymous ? [] : session.warnings)
    return try session.answer(
      envelope,
      telling.document.signed(
        source, for: session.choices.audience, isAnonymous: isAnonymous), remarks: [],
      exit: exit)
  }
}
