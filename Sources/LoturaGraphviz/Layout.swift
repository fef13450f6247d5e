internal import GraphvizShim
internal import Synchronization

/// Lays out drawings in this process. The only caller of libgraphviz.
///
/// The library is one large global state, so every call happens while one lock is held. A layout can
/// neither be interrupted nor limited: on behalf of a user it runs in a child (`LayoutService`).
/// The same task gives the same outcome, whatever was laid out before.
enum Layout {
  private static let lock = Mutex(())

  /// The width in inches up to which a header keeps its sizes.
  static let plainWidth = 13.3
  /// The most that a header is enlarged.
  static let largestScale = 4.0
  /// The most dots of a picture in each direction; cairo would shrink everything without a word.
  static let mostDots = 8000.0

  /// Finds the best start, the header's scale and, unless only these are wanted, the picture.
  static func run(_ task: LayoutTask) throws(LayoutRefusal) -> LayoutOutcome {
    if task.format == .png || task.format == .pdf { try checkFonts() }
    var filling = DOTTemplate.Filling()
    filling.start = try bestStart(of: task)
    if task.template.hasHeader {
      var bare = filling
      bare.showsHeader = false
      let width = try measure(task, bare, .own).width
      filling.scale = min(largestScale, max(1, width / plainWidth))
    }
    filling.sheet = try sheet(of: task, filling)
    switch task.format {
    case .dot: return LayoutOutcome(filling: filling, bytes: [], messages: "")
    case .svg: return try draw(task, filling, format: "svg", .own)
    case .pdf: return try draw(task, filling, format: "pdf:cairo", .fonts)
    case .png:
      let size = try measure(task, filling, .fonts)
      let longest =
        filling.sheet.map { $0.paper.points.width / 72 }
        ?? max(size.width, size.height) + 2 * task.pad
      filling.dotsPerInch = min(
        task.dotsPerInch, ((mostDots - 2) / longest * 100).rounded(.down) / 100)
      return try draw(task, filling, format: "png:cairo", .fonts)
    }
  }

  /// How large the drawing is made to fill the sheet that was asked for.
  private static func sheet(
    of task: LayoutTask, _ filling: DOTTemplate.Filling
  ) throws(LayoutRefusal) -> DOTTemplate.Filling.Sheet? {
    guard let paper = task.paper else { return nil }
    let size = try measure(
      task, filling, task.format == .svg || task.format == .dot ? .own : .fonts)
    let zoom = paper.zoom(
      width: size.width + 2 * task.pad, height: size.height + 2 * task.pad)
    return DOTTemplate.Filling.Sheet(paper: paper, zoom: zoom)
  }

  /// Who measures text.
  private enum Metrics {
    case own
    case fonts
  }

  /// The start whose layout has the least `disorder`, the lowest of several.
  private static func bestStart(of task: LayoutTask) throws(LayoutRefusal) -> Int {
    guard task.engine == .neato, task.starts > 1 else { return 1 }
    var best = (start: 1, disorder: Int.max)
    for start in 1...min(24, task.starts) {
      let filling = DOTTemplate.Filling(start: start, showsHeader: false)
      let disorder = try measure(task, filling, .own).disorder
      if disorder < best.disorder { best = (start, disorder) }
    }
    return best.start
  }

  /// Makes sure that there is a font: without one, cairo draws a box for every letter and says
  /// nothing. Then narrow and wide letters are equally wide.
  private static func checkFonts() throws(LayoutRefusal) {
    let dot = """
      graph { node [shape="plain" fontname="Arial"] "n0" [label="iiii"] "n1" [label="WWWW"] }
      """
    let drawn = draw(dot: dot, engine: "dot", format: "plain", .fonts)
    guard drawn.stage == nil, let places = PlainLayout(drawn.bytes)?.places, places.count == 2,
      let narrow = places[0], let wide = places[1], narrow.width < 0.8 * wide.width
    else { throw LayoutRefusal(stage: .fonts, messages: drawn.messages) }
  }

  private static func measure(
    _ task: LayoutTask, _ filling: DOTTemplate.Filling, _ metrics: Metrics
  ) throws(LayoutRefusal) -> PlainLayout {
    let plain = try draw(task, filling, format: "plain", metrics)
    guard let layout = PlainLayout(plain.bytes) else {
      throw LayoutRefusal(stage: .rendering, messages: "the plain output was not understood")
    }
    return layout
  }

  private static func draw(
    _ task: LayoutTask, _ filling: DOTTemplate.Filling, format: String, _ metrics: Metrics
  ) throws(LayoutRefusal) -> LayoutOutcome {
    let drawn = draw(
      dot: task.template.filled(filling), engine: task.engine.rawValue, format: format, metrics)
    if let stage = drawn.stage { throw LayoutRefusal(stage: stage, messages: drawn.messages) }
    return LayoutOutcome(filling: filling, bytes: drawn.bytes, messages: drawn.messages)
  }

  private struct Drawn {
    var stage: LayoutRefusal.Stage?
    var bytes: [UInt8] = []
    var messages = ""
  }

  private static func draw(
    dot: String, engine: String, format: String, _ metrics: Metrics
  ) -> Drawn {
    lock.withLock { _ in
      var drawn = Drawn()
      var bytes: UnsafeMutablePointer<CChar>?
      var length = 0
      var level: Int32 = 0
      let outcome = unsafe lotura_draw(
        metrics == .own ? LOTURA_OWN_METRICS : LOTURA_FONT_METRICS, dot, engine, format, &bytes,
        &length, &level)
      if let bytes = unsafe bytes {
        let raw = unsafe UnsafeRawBufferPointer(start: bytes, count: length)
        drawn.bytes = unsafe Array(raw)
        unsafe lotura_free(bytes)
      }
      drawn.messages = unsafe String(cString: lotura_messages())
      drawn.stage = stage(of: outcome) ?? (level > 0 ? .rendering : nil)
      return drawn
    }
  }

  private static func stage(of outcome: lotura_outcome) -> LayoutRefusal.Stage? {
    switch outcome {
    case LOTURA_DRAWN: nil
    case LOTURA_NO_CONTEXT: .start
    case LOTURA_NOT_READ: .reading
    case LOTURA_NOT_LAID_OUT: .layout
    default: .rendering
    }
  }
}

/// The library would not draw something.
struct LayoutRefusal: Error, Hashable, Sendable {
  /// How far it came.
  enum Stage: String, Sendable {
    case start
    case fonts
    case reading
    case layout
    case rendering
  }

  /// How far it came.
  let stage: Stage
  /// Its own words, in English.
  let messages: String
}
