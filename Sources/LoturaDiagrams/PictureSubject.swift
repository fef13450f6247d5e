package import LoturaGraphviz
package import LoturaNetwork

/// Somebody who stands on a picture: an association as a reader is to see it, so with its neutral
/// label where names are hidden.
package struct PictureSubject: Hashable, Sendable {
  /// Who it is; orders ties, and never reaches the drawing.
  package let id: Subject.ID
  /// What stands in its circle or box; short, 8 characters at best.
  package let label: String
  /// Its whole name, for the tooltip.
  package let name: String
  /// What it mainly does; nil: unknown.
  package var sector: PictureSector?
  /// How many members it has; nil: unknown, which is not none.
  package var members: Int?
  /// The page with more about it.
  package var link: LoturaGraphviz.Link?

  /// Somebody of whom no more is known.
  package init(
    id: Subject.ID, label: String, name: String, sector: PictureSector? = nil, members: Int? = nil
  ) {
    self.id = id
    self.label = label
    self.name = name
    self.sector = sector
    self.members = members
  }

  /// The tooltip: the name, with the label where it says something else.
  var fullName: String { name == label || name.isEmpty ? label : "\(name) (\(label))" }
}

/// A sector by which a picture is coloured.
package struct PictureSector: Hashable, Sendable {
  /// Which sector.
  package let id: Sector.ID
  /// Its name in the language of the picture.
  package let name: String

  /// A sector with its name.
  package init(id: Sector.ID, name: String) {
    self.id = id
    self.name = name
  }
}
