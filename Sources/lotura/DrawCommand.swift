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
    abstract: "Pictures: region, ego ID, alliances, flow, heatmap, convergence.",
    discussion: """
      region        who has most in common
      ego ID        whom one association should meet first
      alliances     which form of cooperation suits whom
      flow          who needs what, and who can give it
      heatmap       who is like whom
      convergence   how close the associations are

      EXAMPLES
        lotura draw region --data datasets/example --output region.svg
        lotura draw ego AERO --data datasets/example --theme dark --output aero.svg
        lotura draw heatmap --data datasets/example --format png --output heatmap.png
        lotura draw alliances --data datasets/example --anonymous --format pdf --output who.pdf
        lotura draw region --data datasets/example --paper a3 --format pdf --output wall.pdf
      """)

  @Argument(help: "region, ego, alliances, flow, heatmap or convergence.")
  var kind: Draw.Kind
  @Argument(help: "For ego: the association in the middle.")
  var id: String?
  @Option(help: "light, dark or print.")
  var theme: Theme.Name = .light
  @Option(help: "svg, png, pdf or dot.")
  var format: PictureFormat = .svg
  @Option(help: "For ego: balanced, explore, deliver or learn.")
  var mode: Mode?
  @Option(
    name: .customLong("kind"),
    help: "For alliances and convergence: name integration, fusion or all to show them.")
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
    if kind == .ego, id == nil {
      throw ValidationError("Say for whom: lotura draw ego ID.")
    }
    if kind != .ego, id != nil {
      throw ValidationError("Only `draw ego` takes an id.")
    }
    if mode != nil, kind != .ego {
      throw ValidationError("Only `draw ego` takes --mode.")
    }
    if form != nil, kind != .alliances, kind != .convergence {
      throw ValidationError("Only `draw alliances` and `draw convergence` take --kind.")
    }
  }

  func run() throws {
    var draw = Draw(kind)
    draw.id = id.map { .init($0) }
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
