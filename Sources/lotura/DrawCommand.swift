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
  var mode: Mode = .balanced
  @Option(
    name: .customLong("kind"),
    help: "For alliances and convergence: name integration, fusion or all to show them.")
  var form: KindArgument = .matchmaking
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
  }

  func run() throws {
    var draw = Draw(kind)
    draw.id = id.map { .init($0) }
    draw.theme = theme
    draw.picture = format
    draw.mode = mode
    draw.forms = form.wanted
    draw.isAnonymous = anonymous
    try Run.answer(draw, common, common.choices(format: .text))
  }
}

extension Draw.Kind: ExpressibleByArgument {}
extension Theme.Name: ExpressibleByArgument {}
extension PictureFormat: ExpressibleByArgument {}
