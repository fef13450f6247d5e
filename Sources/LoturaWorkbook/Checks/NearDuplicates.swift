import LoturaNetwork

/// Names that may be one and the same organisation, entered twice: for people to decide, never
/// merged by itself.
///
/// Two nodes of one sheet are near if their folded names (`FoldedName`) are the same letters; or if
/// they agree in every short word and number and in all other words but those of which no more than
/// one letter in six is put in, left out, changed or swapped, at most two in all. So words of up to
/// five letters must be equal. Actions are not compared: many associations plan the same.
///
/// **Method.** Only names that share the first or the last four letters of a word are compared, and
/// in each such block only with the twenty next ones in order (sorted neighbourhood; Hernández &
/// Stolfo 1995). So a pair that differs at both ends of its only word is missed, as may be one of
/// two in a very large block. **Time** O(n log n + 20·words).
package enum NearDuplicates {
  /// A warning for each pair, at the name of the later row, by sheet and row.
  package static func issues(of workbook: Workbook) -> [Issue] {
    workbook.sheets.compactMap { $0 }
      .filter { $0.sheet.isNodeSheet && $0.sheet.name != .actions }.flatMap(issues(in:))
  }

  private static let neighbours = 20

  private static func issues(in rows: SheetRows) -> [Issue] {
    guard let column = rows.index(of: .name) else { return [] }
    let names = (0..<rows.count).map { FoldedName(rows.written($0, column) ?? "") }
    return pairs(names).map { pair in
      Issue(
        .nearDuplicate(
          sheet: rows.sheet.name, id: rows.written(pair.earlier, 0) ?? "",
          name: rows.written(pair.earlier, column) ?? ""),
        at: rows.place(pair.later, column), value: rows.written(pair.later, column))
    }
  }

  private struct Pair: Hashable {
    let later: Int
    let earlier: Int
  }

  private static func pairs(_ names: [FoldedName]) -> [Pair] {
    var blocks: [String: [Int]] = [:]
    for (row, name) in names.enumerated() {
      let keys = name.words.flatMap { ["<" + $0.prefix(4), ">" + $0.suffix(4)] }
      for key in Set(keys) { blocks[key, default: []].append(row) }
    }
    var found: Set<Pair> = []
    for block in blocks.values where block.count > 1 {
      let sorted = block.sorted {
        names[$0].words == names[$1].words
          ? $0 < $1 : names[$0].words.lexicographicallyPrecedes(names[$1].words)
      }
      for (place, row) in sorted.enumerated() {
        for other in sorted[(place + 1)...].prefix(neighbours)
        where areNear(names[row], names[other]) {
          found.insert(Pair(later: max(row, other), earlier: min(row, other)))
        }
      }
    }
    return found.sorted { ($0.later, $0.earlier) < ($1.later, $1.earlier) }
  }

  private static func areNear(_ x: FoldedName, _ y: FoldedName) -> Bool {
    if x.letters == y.letters { return !x.letters.isEmpty }
    guard x.words.count == y.words.count, abs(x.letters.count - y.letters.count) <= 2,
      x.marks == y.marks
    else { return false }
    var edits = 0
    // Words are sorted, so that equal words at both ends pair up whatever was misspelled between.
    var (first, last) = (0, x.words.count)
    while first < last, x.words[first] == y.words[first] { first += 1 }
    while last > first, x.words[last - 1] == y.words[last - 1] { last -= 1 }
    for place in first..<last where x.words[place] != y.words[place] {
      let (one, other) = (
        Array(x.words[place].unicodeScalars), Array(y.words[place].unicodeScalars)
      )
      let distance = EditDistance.between(one, other)
      guard distance <= min(one.count, other.count) / 6 else { return false }
      edits += distance
    }
    return edits <= 2
  }
}
