import LoturaNetwork

/// Finds rows that have one key once the parts of a merger are one, and puts them together.
///
/// Hours and contributions add up, and are unknown where one is; the later day of a stay stays, the
/// highest vote, the most urgent request, the best rank, the 'no' of availability, the 'yes' of what
/// is fixed, the later adoption; answers of a survey are put together (`MergedAnswers`). Notes and
/// sources are joined, the row is as confidential as the more confidential of the two. Of all else
/// what the first row says.
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
    var result = isLater(other, row, header) ? other : row
    for (column, name) in header.enumerated() {
      guard let rule = rules[name] ?? MergedKey.always[name] else { continue }
      let fallback = ColumnName(rawValue: name).flatMap { sheet.column($0)?.fallback }
      result[column] = rule.combined(row[column], other[column], fallback: fallback)
    }
    if sheet.name == .survey {
      MergedAnswers(row, header).and(MergedAnswers(other, header)).write(to: &result, header)
    }
    return result
  }

  /// Whether another row tells of something later, where that is what counts.
  private func isLater(_ other: [String], _ row: [String], _ header: [String]) -> Bool {
    guard sheet.name == .adoptions,
      let column = header.firstIndex(of: ColumnName.date.rawValue),
      let new = PartialDate(other[column])
    else { return false }
    return PartialDate(row[column]).map { $0.middle < new.middle } ?? true
  }

  /// What becomes of the columns that every row may carry.
  private static let always: [String: Rule] = [
    "access": .confidential, "note": .joined, "source": .joined, "as_of": .same,
    "confidence": .same, "valid_from": .firstDay, "valid_to": .lastDay,
  ]

  private var rules: [String: Rule] {
    switch sheet.name {
    case .attendance: ["until": .lastDay, "role": .wins("lead")]
    case .participations: ["contribution": .sum, "role": .wins("coordinator")]
    case .assignments: ["hours": .sum, "fixed": .yesWins]
    case .activityLog: ["hours": .sum]
    case .occupied: ["why": .same]
    case .votes: ["score": .most]
    case .requests: ["priority": .mostUrgent]
    case .judgements: ["rank": .least]
    case .availability: ["available": .noWins]
    default: [:]
    }
  }
}

/// How two cells of one column become one. Empty is unknown, or the column's fallback.
private enum Rule: Equatable {
  case sum, most, least, mostUrgent, noWins, yesWins, firstDay, lastDay, same, joined
  case confidential
  case wins(String)

  func combined(_ one: String, _ other: String, fallback: String?) -> String {
    switch self {
    case .same: return one == other ? one : ""
    case .joined: return one.isEmpty || one == other ? other : joined(one, other)
    case .wins(let text): return one == text || other == text ? text : one
    case .confidential:
      let (x, y) = (Audience(rawValue: one), Audience(rawValue: other))
      return (x ?? .everybody) < (y ?? .everybody) ? other : one
    case .firstDay, .lastDay:
      // Empty is without a bound.
      guard let x = PartialDate(one), let y = PartialDate(other) else { return "" }
      let isOther = self == .firstDay ? y.firstDay < x.firstDay : x.lastDay < y.lastDay
      return isOther ? other : one
    case .noWins, .yesWins:
      let wanted = self == .yesWins
      let isSaid = [one, other].contains { CellText.boolean($0) == wanted }
      return isSaid ? (wanted ? "true" : "false") : one.isEmpty ? other : one
    case .sum, .most, .least, .mostUrgent:
      return number(one, other, fallback: self == .mostUrgent ? "2" : fallback)
    }
  }

  private func joined(_ one: String, _ other: String) -> String {
    other.isEmpty ? one : one + "; " + other
  }

  private func number(_ one: String, _ other: String, fallback: String?) -> String {
    let texts = [one, other].map { $0.isEmpty ? fallback ?? "" : $0 }
    guard let x = Double(texts[0]), let y = Double(texts[1]) else { return "" }
    let number =
      switch self {
      case .sum: x + y
      case .most: max(x, y)
      default: min(x, y)
      }
    return Row.Value.number(number).text
  }
}
