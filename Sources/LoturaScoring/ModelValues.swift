/// Which numbers are allowed at a place of the model file.
struct AllowedNumbers {
  let low: Double
  let high: Double
  /// Whether the low end itself is not allowed.
  let isOpen: Bool

  /// 0 … 1.
  static let share = AllowedNumbers(low: 0, high: 1, isOpen: false)

  /// Greater than 0, up to an end.
  static func positive(to high: Double) -> AllowedNumbers {
    AllowedNumbers(low: 0, high: high, isOpen: true)
  }

  func contains(_ value: Double) -> Bool {
    (isOpen ? low < value : low <= value) && value <= high
  }
}

/// The values that stand in a model file: objects, numbers, weights, codes.
extension ModelReader {
  mutating func note(_ problem: ModelIssue.Problem, at pointer: String) {
    issues.append(ModelIssue(problem, at: pointer))
  }

  /// The members of an object by key; keys unknown, repeated or missing are noted.
  mutating func fields(
    of tree: ModelTree, at pointer: String, keys: [String]
  ) -> [String: ModelTree] {
    guard case .object(let members) = tree else {
      note(.wrongType(expected: .object), at: pointer)
      return [:]
    }
    var found: [String: ModelTree] = [:]
    for member in members {
      let place = "\(pointer)/\(member.key.asPointerToken)"
      if !keys.contains(member.key) {
        note(.unknownKey(nearest: nearest(to: member.key, among: keys)), at: place)
      } else if found.updateValue(member.value, forKey: member.key) != nil {
        note(.repeatedKey, at: place)
      }
    }
    for key in keys where isWhole && found[key] == nil {
      note(.missing, at: "\(pointer)/\(key.asPointerToken)")
    }
    return found
  }

  mutating func read(_ tree: ModelTree, at pointer: String, into text: inout String) {
    guard case .text(let read) = tree else {
      return note(.wrongType(expected: .text), at: pointer)
    }
    text = read
  }

  /// Reads the number of a key, if it is there; tells whether it was read.
  @discardableResult
  mutating func number(
    _ found: [String: ModelTree], _ key: String, _ parent: String, _ allowed: AllowedNumbers,
    into value: inout Double
  ) -> Bool {
    guard let tree = found[key] else { return false }
    let pointer = "\(parent)/\(key)"
    guard case .number(let read) = tree else {
      note(.wrongType(expected: .number), at: pointer)
      return false
    }
    guard allowed.contains(read) else {
      note(
        .outOfRange(value: read, low: allowed.low, high: allowed.high, isOpen: allowed.isOpen),
        at: pointer)
      return false
    }
    value = read
    return true
  }

  mutating func whole(
    _ found: [String: ModelTree], _ key: String, _ parent: String, _ allowed: ClosedRange<Int>,
    into value: inout Int
  ) {
    let numbers = AllowedNumbers(
      low: Double(allowed.lowerBound), high: Double(allowed.upperBound), isOpen: false)
    var read = Double(value)
    guard number(found, key, parent, numbers, into: &read) else { return }
    guard let whole = Int(exactly: read) else {
      return note(.wrongType(expected: .wholeNumber), at: "\(parent)/\(key)")
    }
    value = whole
  }

  /// Reads an object with one number a code.
  mutating func numbers<Code: RawRepresentable & Hashable>(
    _ place: (found: [String: ModelTree], key: String, parent: String), _ order: [Code],
    _ allowed: AllowedNumbers = .share, into values: inout [Code: Double]
  ) where Code.RawValue == String {
    let (found, key, parent) = place
    guard let tree = found[key] else { return }
    let pointer = "\(parent)/\(key)"
    let members = fields(of: tree, at: pointer, keys: order.map(\.rawValue))
    for code in order {
      var value = 0.0
      if number(members, code.rawValue, pointer, allowed, into: &value) { values[code] = value }
    }
  }

  /// Reads the weights of a sum over those of another; they must add up to 1.
  mutating func weights(
    _ tree: ModelTree, at pointer: String, over base: [WeightedTerm], isDirected: Bool
  ) -> [WeightedTerm] {
    guard case .object(let members) = tree else {
      note(.wrongType(expected: .object), at: pointer)
      return base
    }
    let noted = issues.count
    let codes = Term.allCases.map(\.rawValue)
    let found = ModelReader.partial { $0.fields(of: tree, at: pointer, keys: codes) }
    issues += found.issues
    var sum = base
    // A whole file says in which order the terms stand; one that overrides is not asked.
    let order = isWhole ? members.compactMap { Term(rawValue: $0.key) } : Term.allCases
    for term in order {
      let place = "\(pointer)/\(term.rawValue)"
      if term.isDirected, !isDirected, found.value[term.rawValue] != nil {
        note(.directedTerm, at: place)
      }
      var weight = 0.0
      guard number(found.value, term.rawValue, pointer, .share, into: &weight) else { continue }
      if let position = sum.firstIndex(where: { $0.term == term }) {
        sum[position] = WeightedTerm(term, weight)
      } else {
        sum.append(WeightedTerm(term, weight))
      }
    }
    let total = sum.reduce(0) { $0 + $1.weight }
    if issues.count == noted, abs(total - 1) > 1e-9 {
      note(.weightsDoNotSumToOne(total), at: pointer)
    }
    return sum
  }

  /// Runs a step of a reader for which no key is missing.
  private static func partial<Value>(
    _ step: (inout ModelReader) -> Value
  ) -> (value: Value, issues: [ModelIssue]) {
    var reader = ModelReader(isWhole: false)
    let value = step(&reader)
    return (value, reader.issues)
  }

  /// The text of a value that must be one of some codes.
  mutating func code(_ tree: ModelTree, at pointer: String, among codes: [String]) -> String? {
    guard case .text(let text) = tree else {
      note(.wrongType(expected: .text), at: pointer)
      return nil
    }
    guard codes.contains(text) else {
      note(.unknownCode(text, nearest: nearest(to: text, among: codes)), at: pointer)
      return nil
    }
    return text
  }

  /// Reads a list of codes, if it is there; no code may stand twice.
  mutating func codes<Code: Hashable>(
    _ place: (found: [String: ModelTree], key: String, parent: String),
    among known: [String] = [], into list: inout [Code], _ read: (String) -> Code?
  ) {
    let (found, key, parent) = place
    guard let tree = found[key] else { return }
    let pointer = "\(parent)/\(key)"
    guard case .array(let elements) = tree else {
      return note(.wrongType(expected: .array), at: pointer)
    }
    list = []
    for (place, element) in elements.enumerated() {
      guard case .text(let text) = element else {
        note(.wrongType(expected: .text), at: "\(pointer)/\(place)")
        continue
      }
      guard let code = read(text) else {
        note(
          .unknownCode(text, nearest: nearest(to: text, among: known)), at: "\(pointer)/\(place)")
        continue
      }
      if list.contains(code) { note(.repeatedCode(text), at: "\(pointer)/\(place)") }
      list.append(code)
    }
  }

  /// The key that a person who wrote `text` most likely meant: at most two letters away, and less
  /// than its length; the first of equals.
  private func nearest(to text: String, among keys: [String]) -> String? {
    let distances = keys.map { ($0, edits(Array(text.lowercased()), Array($0.lowercased()))) }
    guard let best = distances.min(by: { $0.1 < $1.1 }), best.1 <= 2, best.1 < best.0.count
    else { return nil }
    return best.0
  }

  /// Letters to insert, delete or replace to make one word of another.
  private func edits(_ from: [Character], _ to: [Character]) -> Int {
    guard from.count <= 64 else { return .max }
    var row = Array(0...to.count)
    for (i, letter) in from.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, wanted) in to.enumerated() {
        let replaced = diagonal + (letter == wanted ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(replaced, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[to.count]
  }
}

extension String {
  /// The text as one step of a JSON pointer.
  fileprivate var asPointerToken: String {
    map { $0 == "~" ? "~0" : $0 == "/" ? "~1" : String($0) }.joined()
  }
}
