/// What makes two rows of a sheet the same: its two ends, and whatever else its key has.
///
/// Ends are the places of their ids in the order of all ids, so that keys sort as the ids do; −1
/// where the key has no such end.
struct RowKey: Hashable, Comparable {
  let first: Int32
  let second: Int32
  /// The other cells of the key as written, one after the other.
  let rest: String

  static func < (x: RowKey, y: RowKey) -> Bool {
    if x.first != y.first { return x.first < y.first }
    if x.second != y.second { return x.second < y.second }
    return x.rest < y.rest
  }
}
