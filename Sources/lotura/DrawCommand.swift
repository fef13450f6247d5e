import ArgumentParser
import LoturaCommands
import LoturaDiagrams
import LoturaGraphviz
import LoturaNetwork
import LoturaScoring

/// `lotura draw KIND`: its options, nothing else.
struct DrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw",
    abstract:
      "Pictures: region, ego ID, alliances, flow, heatmap, convergence, merge A B, consortium CALL, "
      + "agenda.",
    discussion: """
      region        who has most in common
      ego ID        whom one association should meet first
      alliances     which form of cooperation suits whom
      flow          who needs what, and who can give it
      heatmap       who is like whom
      convergence   how close the associations are
      merge         what if some became one: today, and after
      consortium    who covers what in a call
      agenda        who meets whom, and when

      EXAMPLES
        lotura draw region --data datasets/example --output region.svg
        lotura draw ego AERO --data datasets/example --theme dark --output aero.svg
        lotura draw heatmap --data datasets/example --format png --output heatmap.png
        lotura draw alliances --data datasets/example --anonymous --format pdf --output who.pdf
        lotura draw region --data datasets/example --paper a3 --format pdf --output wall.pdf
        lotura draw merge STEEL CAST --data datasets/example --kind convergence --output cs.svg
        lotura draw consortium call-care --data datasets/example --output care.svg
      """)

  @Argument(
    help: "region, ego, alliances, flow, heatmap, convergence, merge, consortium or agenda.")
  var kind: Draw.Kind
  @Argument(
    help: "For ego: the association in the middle. For merge: who. For consortium: the call.")
  var ids: [String] = []
  @Option(help: "light, dark or print.")
  var theme: Theme.Name = .light
  @Option(help: "svg, png, pdf or dot.")
  var format: PictureFormat = .svg
  @Option(help: "For ego: balanced, explore, deliver or learn.")
  var mode: Mode?
  @Option(
    name: .customLong("kind"),
    help: ArgumentHelp(
      "For alliances and convergence: name integration, fusion or all to show them.",
      discussion: "For merge: the form, fusion unless another is named."))
  var form: KindArgument?
  @Option(help: "Fill a sheet of paper, lying: a4, a3 or a0.")
  var paper: Paper?
  @ArgumentParser.Flag(
    inversion: .prefixedNo, help: "Explain signs and colours above the picture.")
  var legend = true
  @Option(
    help: ArgumentHelp(
      "For region and alliances: where associations stand (CSV: id, x, y in inches).",
      valueName: "file.csv"))
  var positions: String?
  @Option(help: "For region, alliances and flow: lay out by neato, sfdp or dot.")
  var engine: PictureEngine?
  @ArgumentParser.Flag(help: "Neutral labels instead of names, and nothing else that identifies.")
  var anonymous = false
  @OptionGroup var common: CommonOptions

  func validate() throws {
    switch kind {
    case .ego where ids.count != 1:
      throw ValidationError("Say for whom: lotura draw ego ID.")
    case .merge where ids.count < 2:
      throw ValidationError("Say who would become one: lotura draw merge A B.")
    case .consortium where ids.count != 1:
      throw ValidationError("Say for which call: lotura draw consortium CALL.")
    case .region, .alliances, .flow, .heatmap, .convergence, .agenda:
      if !ids.isEmpty {
        throw ValidationError("`draw \(kind.rawValue)` takes no id.")
      }
    case .ego, .merge, .consortium: break
    }
    if mode != nil, kind != .ego {
      throw ValidationError("Only `draw ego` takes --mode.")
    }
    if form != nil, kind != .alliances, kind != .convergence, kind != .merge {
      throw ValidationError("Only `draw alliances`, `convergence` and `merge` take --kind.")
    }
    if kind == .merge, form == .all || form == .matchmaking {
      throw ValidationError("`draw merge` takes --kind with one form.")
    }
  }

  func run() throws {
    var draw = Draw(kind)
    if kind == .ego { draw.id = ids.first.map { .init($0) } }
    if kind == .merge { draw.parts = ids.map { .init($0) } }
    if kind == .consortium { draw.call = ids.first.map { .init($0) } }
    draw.theme = theme
    draw.picture = format
    draw.mode = mode ?? .balanced
    draw.forms = form?.wanted ?? .matchmaking
    draw.isAnonymous = anonymous
    draw.paper = paper
    draw.showsLegend = legend
    draw.positions = positions
    draw.engine = engine
    try Run.answer(
      draw, common, common.choices(format: .text),
      binary: format == .png || format == .pdf ? format.rawValue : nil)
  }
}

extension Draw.Kind: ExpressibleByArgument {}
extension Theme.Name: ExpressibleByArgument {}
extension PictureFormat: ExpressibleByArgument {}
extension Paper: ExpressibleByArgument {}
extension PictureEngine: ExpressibleByArgument {}
