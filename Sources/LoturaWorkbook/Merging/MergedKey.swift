import LoturaNetwork

/// Finds rows that have one key once the parts of a merger are one, and puts them together.
///
/// Counted answers, hours and contributions add up; of stays the longest, of votes the highest, of requests and ranks the most urgent, of
/// availability the 'no' stays; of all else the first row.
struct MergedKey {
  private let sheet: Sheet
  private var places: [[String]: Int] = [:]

  init(_ sheet: Sheet) { self.sheet = sheet }

  /// Where a row with the key of this one already stands; nil: nowhere, and then it is noted to
  /// stand at `next`.
  mutating func place(of row: [String], _ header: [String], next: Int) -> Int? {
    guard !sheet.key.isEmpty else { return nil }
    let key = sheet.key.map { name in
      header.firstIndex(of: name.rawValue).map { row[$0] } ?? ""
    }
    if let known = places[key] { return known }
    places[key] = next
    return nil
  }

  /// Two rows with one key as one.
  func combined(_ row: [String], _ other: [String], _ header: [String]) -> [String] {
    var result = row
    for (column, name) in header.enumerated() {
      guard let rule = rules[name] else { continue }
      result[column] = rule.combined(row[column], other[column])
    }
    return result
  }

  private enum Rule: Equatable {
    case sum, most, least, noWins, lastDay, nothing
    case wins(String)

    func combined(_ one: String, _ other: String) -> String {
      switch self {
      case .nothing: return ""
      case .wins(let text): return one == text || other == text ? text : one
      case .lastDay:
        // Empty is without an end.
        guard let x = PartialDate(one), let y = PartialDate(other) else { return "" }
        return x.lastDay < y.lastDay ? other : one
      case .noWins:
        let isNo = [one, other].contains { CellText.boolean($0) == false }
        return isNo ? "false" : one.isEmpty ? other : one
      case .sum, .most, .least:
        guard let x = Double(one), let y = Double(other) else { return one.isEmpty ? other : one }
        let number = self == .sum ? x + y : self == .most ? max(x, y) : min(x, y)
        return Row.Value.number(number).text
      }
    }
  }

  private var rules: [String: Rule] {
    switch sheet.name {
    case .survey:
      // A share of two groups together is known only where the answers are counted.
      ["n1": .sum, "n2": .sum, "n3": .sum, "n4": .sum, "n5": .sum, "n": .sum, "topbox": .nothing]
    case .attendance: ["until": .lastDay, "role": .wins("lead")]
    case .participations: ["contribution": .sum, "role": .wins("coordinator")]
    case .assignments, .activityLog: ["hours": .sum]
    case .votes: ["score": .most]
    case .requests: ["priority": .least]
    case .judgements: ["rank": .least]
    case .availability: ["available": .noWins]
    default: [:]
    }
  }
}
