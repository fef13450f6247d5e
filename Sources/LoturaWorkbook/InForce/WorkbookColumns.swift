package import LoturaNetwork

extension Workbook {
  /// The nodes and links in force on a day, as numbers.
  ///
  /// Ask `hasErrors` first, as for the network. O(n log n) in the rows.
  package func columns(asOf day: Day) -> NetworkColumns {
    NetworkColumns(network(asOf: day).network)
  }
}
