import LoturaGraphviz

extension SectorGroups {
  /// What the colours and letters mean: a swatch each for the coloured sectors, then the grey ones.
  func legend(_ settings: PictureSettings) -> [LegendMark] {
    let theme = settings.theme
    func swatch(_ rank: Int) -> LegendMark.Sign {
      .swatch(
        theme.category(rank).color,
        border: theme.name == .dark
          ? nil
          : theme.name == .print
            ? theme.categoryBorder(rank) : theme.nodeBorder)
    }
    var marks = sectors.indices.prefix(Self.colored).map { rank in
      LegendMark(swatch(rank), "\(Self.letter(rank)) \(sectors[rank].name)")
    }
    for rank in sectors.indices.dropFirst(Self.colored) {
      // One grey square is enough for all grey sectors; the letters tell them apart.
      let words = "\(Self.letter(rank)) \(sectors[rank].name)"
      marks.append(LegendMark(rank == Self.colored ? swatch(rank) : .none, words))
    }
    if hasUnknown {
      marks.append(
        LegendMark(swatch(Self.colored), "? \(settings.words.text(.sectorUnknown))"))
    }
    return marks
  }
}
