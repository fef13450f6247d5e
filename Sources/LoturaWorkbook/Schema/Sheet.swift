package import LoturaNetwork

/// What the data contract says of one sheet: its columns, what makes two of its rows the same, and
/// which of its columns are the ends of a link.
///
/// Reading, the template, the explanations and the data packages follow from it.
package struct Sheet: Hashable, Sendable {
  /// Its name.
  package let name: SheetName
  /// Its own columns, in the order of the contract.
  package let columns: [Column]
  /// What makes two rows the same, the two ends first; empty where rows have an id of their own.
  package let key: [ColumnName]
  /// The two ends, where both are nodes.
  package let ends: Ends?
  /// The column that weighs the link, where there is one.
  package let weight: ColumnName?
  /// Whose rows these are: with one, something is known about them in this sheet.
  package let owners: [ColumnName]
  /// When a row counts, beside `valid_from` and `valid_to`.
  package let time: Time

  /// The two ends of a link.
  package struct Ends: Hashable, Sendable {
    /// The first end.
    package let from: ColumnName
    /// The second end.
    package let to: ColumnName
    /// Whether a link from one to the other is the same as one back.
    package let order: Order

    /// Which links have no direction.
    package enum Order: Hashable, Sendable {
      /// From the first to the second.
      case directed
      /// The same both ways.
      case undirected
      /// Directed if `kind` is this, else the same both ways.
      case directedIf(kind: String)
    }

    init(_ from: ColumnName, _ to: ColumnName, _ order: Order = .directed) {
      self.from = from
      self.to = to
      self.order = order
    }
  }

  /// When a row counts.
  package enum Time: Hashable, Sendable {
    /// Whenever it is valid.
    case valid
    /// From `since` to `until`.
    case stay
    /// From `since` on: past stays are kept.
    case pastStay
    /// An event: once its `date` has come.
    case event
  }

  init(
    _ name: SheetName, columns: [Column], key: [ColumnName] = [], ends: Ends? = nil,
    _ manner: Manner = Manner()
  ) {
    self.name = name
    self.columns = columns
    self.key = key
    self.ends = ends
    weight = manner.weight
    owners = manner.owners
    time = manner.time
  }

  /// How the rows of a sheet are weighed, owned and timed.
  struct Manner {
    var weight: ColumnName?
    var owners: [ColumnName] = []
    var time: Time = .valid
  }

  /// Its own columns, then those that every row may carry.
  package var allColumns: [Column] { columns + Column.common }

  /// Whether its rows are nodes of the graph.
  package var isNodeSheet: Bool { columns.contains { $0.kind == .ownID } }

  /// A column of it, or nil.
  package func column(_ name: ColumnName) -> Column? {
    columns.first { $0.name == name } ?? Column.common.first { $0.name == name }
  }

  /// The pairs of columns of which the second may not lie before the first.
  var periods: [(start: ColumnName, end: ColumnName)] {
    let pairs: [(ColumnName, ColumnName)] = [
      (.since, .until), (.start, .end), (.opened, .closed), (.opens, .deadline),
      (.validFrom, .validTo),
    ]
    return pairs.filter { column($0.0) != nil && column($0.1) != nil }
  }
}
