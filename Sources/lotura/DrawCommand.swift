import ArgumentParser
import LoturaCommands
import LoturaDiagrams
import LoturaGraphviz
import LoturaNetwork
import LoturaPlanning
import LoturaScoring

/// `lotura draw KIND`: its options, nothing else.
struct DrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw",
    abstract:
      "Pictures of the region, of one association, of a merger, a consortium, a Cluster Day.",
    discussion: """
      region        who has most in common
      ego ID        whom one association should meet first
      alliances     which form of cooperation suits whom
      flow          who needs what, and who can give it
      heatmap       who is like whom
      convergence   how close the associations are
      merge         what if some became one: today, and after
      consortium    who covers what in a call
      alignment     who works on which priority
      scoreboard    how all stand, or one (scoreboard ID) against the others, year by year
      participation who sits in which working group
      tables        who sits where in each round
      agenda        who meets whom, and when
      map           where the partners are, and who (map ID) works with whom already

      EXAMPLES
        lotura draw region --data datasets/example --output region.svg
        lotura draw ego AERO --data datasets/example --theme dark --output aero.svg
        lotura draw heatmap --data datasets/example --format png --output heatmap.png
        lotura draw alliances --data datasets/example --anonymous --format pdf --output who.pdf
        lotura draw region --data datasets/example --paper a3 --format pdf --output wall.pdf
        lotura draw merge STEEL CAST --data datasets/example --kind convergence --output cs.svg
        lotura draw consortium call-care --data datasets/example --output care.svg
        lotura draw alignment --data datasets/example --output alignment.svg
        lotura draw scoreboard AERO --data datasets/example --output aero-figures.svg
        lotura draw participation --data datasets/example --output groups.svg
        lotura draw tables --rounds 4 --size 3 --data datasets/example --output tables.svg
        lotura draw map AERO --kind cluster_organisation --data datasets/example --output map.svg
      """)

  @Argument(
    help: ArgumentHelp(
      "region, ego, alliances, flow, heatmap, convergence, merge, consortium, alignment, "
        + "participation, scoreboard, tables, agenda or map."))
  var kind: Draw.Kind
  @Argument(
    help:
      "For ego, scoreboard, map: the association. For merge: who. For consortium: the call.")
  var ids: [String] = []
  @Option(help: "light, dark or print.")
  var theme: Theme.Name = .light
  @Option(help: "svg, png, pdf or dot.")
  var format: PictureFormat = .svg
  @Option(
    help: ArgumentHelp(
      "For ego: balanced, explore, deliver or learn.",
      discussion: "For tables: rotating, tracks or mixed."))
  var mode: DrawMode?
  @Option(
    name: .customLong("kind"),
    help: ArgumentHelp(
      "For alliances and convergence: name integration, fusion or all to show them.",
      discussion:
        "For merge: the form, fusion unless another is named. For map: only partners of this kind; may be given again."
    ))
  var kinds: [WishedKind] = []
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
  @Option(
    help: ArgumentHelp(
      "For alignment: the strategy (default: each on which somebody works).", valueName: "name"))
  var scheme: String?
  @Option(help: ArgumentHelp("For map: only partners of this country.", valueName: "code"))
  var country: [CountryArgument] = []
  @Option(
    help: ArgumentHelp(
      "For map: only partners of this sector or one below it.", valueName: "id"))
  var sector: [String] = []
  @Option(
    help: ArgumentHelp("For map: only partners working on this priority.", valueName: "id"))
  var priority: [String] = []
  @OptionGroup(title: "FOR TABLES") var tables: TableOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    switch kind {
    case .ego where ids.count != 1:
      throw ValidationError("Say for whom: lotura draw ego ID.")
    case .merge where ids.count < 2:
      throw ValidationError("Say who would become one: lotura draw merge A B.")
    case .consortium where ids.count != 1:
      throw ValidationError("Say for which call: lotura draw consortium CALL.")
    case .region, .alliances, .flow, .heatmap, .convergence, .alignment, .participation,
      .tables, .agenda:
      if !ids.isEmpty {
        throw ValidationError("`draw \(kind.rawValue)` takes no id.")
      }
    case .scoreboard where ids.count > 1, .map where ids.count > 1:
      throw ValidationError("`draw \(kind.rawValue)` takes one id, or none for all.")
    case .ego, .merge, .consortium, .scoreboard, .map: break
    }
    if scheme != nil, kind != .alignment {
      throw ValidationError("Only `draw alignment` takes --scheme.")
    }
    if let mode, !mode.suits(kind) {
      throw ValidationError(
        "`draw ego` takes --mode balanced, explore, deliver or learn; `draw tables` rotating, "
          + "tracks or mixed; the others take none.")
    }
    if tables.isGiven, kind != .tables {
      throw ValidationError("Only `draw tables` takes --rounds, --size, --group and --seed.")
    }
    if kind != .map, !(country.isEmpty && sector.isEmpty && priority.isEmpty) {
      throw ValidationError("Only `draw map` takes --country, --sector and --priority.")
    }
    try checkKinds()
  }

  private func checkKinds() throws {
    let forms = kinds.compactMap(\.form)
    if kind == .map, !forms.isEmpty {
      throw ValidationError(
        "`draw map` takes --kind with kinds of partners: "
          + Partner.Kind.allCases.map(\.rawValue).joined(separator: ", ") + ".")
    }
    if kind != .map, forms.count < kinds.count {
      throw ValidationError("Only `draw map` takes --kind with a kind of partner.")
    }
    if !forms.isEmpty, kind != .alliances, kind != .convergence, kind != .merge {
      throw ValidationError("Only `draw alliances`, `convergence` and `merge` take --kind.")
    }
    if forms.count > 1 { throw ValidationError("--kind takes one form.") }
    if kind == .merge, let form = forms.first, form == .all || form == .matchmaking {
      throw ValidationError("`draw merge` takes --kind with one form.")
    }
  }

  func run() throws {
    var draw = Draw(kind)
    if kind == .ego || kind == .scoreboard || kind == .map { draw.id = ids.first.map { .init($0) } }
    if kind == .merge { draw.parts = ids.map { .init($0) } }
    if kind == .consortium { draw.call = ids.first.map { .init($0) } }
    draw.theme = theme
    draw.picture = format
    draw.mode = mode?.meeting ?? .balanced
    draw.tables = tables.request
    draw.tables.mode = mode?.seating ?? .rotating
    draw.forms = kinds.compactMap(\.form).first?.wanted ?? .matchmaking
    draw.filter.partnerKinds = kinds.compactMap(\.partner)
    draw.filter.countries = country.map(\.country)
    draw.filter.sectors = sector.map { .init($0) }
    draw.filter.priorities = priority.map { .init($0) }
    draw.isAnonymous = anonymous
    draw.paper = paper
    draw.showsLegend = legend
    draw.positions = positions
    draw.engine = engine
    draw.scheme = scheme
    try Run.answer(
      draw, common, common.choices(format: .text),
      binary: format == .png || format == .pdf ? format.rawValue : nil)
  }
}

/// What `draw --mode` takes: what a meeting is for, or what sort of tables.
enum DrawMode: String, CaseIterable, ExpressibleByArgument {
  case balanced, explore, deliver, learn, rotating, tracks, mixed

  /// What a meeting is for; nil: it is a sort of tables.
  var meeting: Mode? { Mode(rawValue: rawValue) }
  /// The sort of tables; nil: it is what a meeting is for.
  var seating: TablePlan.Mode? { TablePlan.Mode(rawValue: rawValue) }

  func suits(_ kind: Draw.Kind) -> Bool {
    switch kind {
    case .ego: meeting != nil
    case .tables: seating != nil
    default: false
    }
  }
}

extension Draw.Kind: ExpressibleByArgument {}
extension Theme.Name: ExpressibleByArgument {}
extension PictureFormat: ExpressibleByArgument {}
extension Paper: ExpressibleByArgument {}
extension PictureEngine: ExpressibleByArgument {}
