/// How many tables are laid and how many sit at each: as few tables as the seats allow, sizes that
/// differ by one at most, the larger ones first.
package enum TableSizes {
  /// The sizes for so many people and at most so many at a table; none for nobody. O(tables).
  ///
  /// - Parameters:
  ///   - people: how many sit down, ≥ 0.
  ///   - seats: the most at one table, ≥ 1.
  package static func sizes(people: Int, seats: Int) -> [Int] {
    precondition(people >= 0 && seats >= 1, "0 ≤ people, 1 ≤ seats")
    let tables = people / seats + (people % seats == 0 ? 0 : 1)
    guard tables > 0 else { return [] }
    let (least, larger) = people.quotientAndRemainder(dividingBy: tables)
    return (0..<tables).map { $0 < larger ? least + 1 : least }
  }
}
