/// One row of a link sheet as an edge of the graph: two ends, a type, a weight.
public struct Link: Hashable, Sendable {
  /// The sheet the row stands in: the edge's type.
  public let sheet: SheetName
  /// The first end.
  public let from: NetworkNode.ID
  /// The second end.
  public let to: NetworkNode.ID
  /// The row's weight, share, intensity, level, strength, relatedness, score or hours, in the
  /// sheet's own unit, with its default; nil: the sheet has none, or it is unknown.
  public let weight: Double?
  /// The row's `kind` or `role`, as written, where the sheet has one.
  public let kind: String?

  /// An edge.
  public init(
    _ sheet: SheetName, from: NetworkNode.ID, to: NetworkNode.ID, weight: Double? = nil,
    kind: String? = nil
  ) {
    self.sheet = sheet
    self.from = from
    self.to = to
    self.weight = weight
    self.kind = kind
  }
}

/// A node of the graph: any row of a node sheet.
public struct NodeEntry: Hashable, Sendable {
  /// Its id, unique among all nodes.
  public let id: NetworkNode.ID
  /// The sheet it stands in: what it is.
  public let sheet: SheetName
  /// Its name.
  public let name: LocalizedName

  /// A node.
  public init(id: NetworkNode.ID, sheet: SheetName, name: LocalizedName) {
    self.id = id
    self.sheet = sheet
    self.name = name
  }
}
