import LoturaNetwork

extension Sheet {
  /// How sectors relate beyond their tree; `supplies` goes from a to b.
  static let sectorLinks = Sheet(
    .sectorLinks,
    columns: [
      .required(.a, .reference(to: .sectors)),
      .required(.b, .reference(to: .sectors)),
      .optional(.relatedness, .number(.share)),
      .optional(.kind, .code(SectorLink.Kind.self), or: "similar"),
    ],
    key: [.a, .b, .kind],
    ends: .init(.a, .b, .directedIf(kind: SectorLink.Kind.supplies.rawValue)),
    .init(weight: .relatedness))
}

extension RowsInForce {
  /// The links between sectors.
  var sectorLinks: [SectorLink] {
    let (first, second) = (ids(.a, of: Sector.self), ids(.b, of: Sector.self))
    let (kinds, relatedness) = (cells(.kind), cells(.relatedness))
    return values { row in
      guard let a = first.id(row), let b = second.id(row),
        let kind = kinds.code(SectorLink.Kind.self, row)
      else { return nil }
      return SectorLink(a, b, relatedness: relatedness.number(row), kind: kind)
    }
  }
}
