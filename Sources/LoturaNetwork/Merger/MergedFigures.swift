/// The figures and assessments of the whole.
///
/// Amounts (turnover, employment, exports, budget, staff, R&D spending, projects) add up, if they are
/// known for every part that is not known to have nothing. The number of members is the sum of the
/// parts' less those counted twice. Every other measure is the mean weighted by memberships.
/// Figures of unlike units are not put together.
extension Merger {
  /// The measures that add up.
  package static let amounts: Set<Figure.Measure> = [
    "turnover", "employment", "exports", "budget", "staff", "rd_spending", "projects",
  ]

  func replaceFacts(of merged: inout Network) {
    merged.figures =
      (network.figures.filter { !isPart($0.subject) } + figures).sorted {
        ($0.subject.text, $0.measure.text, $0.year, $0.scope.rawValue)
          < ($1.subject.text, $1.measure.text, $1.year, $1.scope.rawValue)
      }
    merged.assessments =
      (network.assessments.filter { !isPart($0.association) } + assessments).sorted {
        ($0.association.text, $0.dimension, $0.date?.text ?? "")
          < ($1.association.text, $1.dimension, $1.date?.text ?? "")
      }
  }

  /// A measure of a year and a scope.
  private struct Key: Hashable, Comparable {
    let measure: Figure.Measure
    let year: Int
    let scope: Figure.Scope

    static func < (x: Key, y: Key) -> Bool {
      (x.measure.text, x.year, x.scope.rawValue) < (y.measure.text, y.year, y.scope.rawValue)
    }
  }

  /// The whole's figures, by measure, year and scope.
  package var figures: [Figure] {
    var rows: [Key: [Association.ID: Figure]] = [:]
    for figure in network.figures where isPart(figure.subject) {
      let key = Key(measure: figure.measure, year: figure.year, scope: figure.scope)
      rows[key, default: [:]][Association.ID(figure.subject)] = figure
    }
    return rows.keys.sorted().compactMap { key in
      let known = rows[key] ?? [:]
      let units = Set(known.values.compactMap(\.unit))
      guard units.count <= 1, let value = value(key, known) else { return nil }
      return Figure(
        subject: Subject.ID(id), measure: key.measure, value: value, year: (key.year, key.scope),
        unit: units.first)
    }
  }

  private func value(_ key: Key, _ known: [Association.ID: Figure]) -> Double? {
    if key.measure == "members", key.scope == .association { return memberCount(known) }
    if Merger.amounts.contains(key.measure) {
      let values = asked.compactMap { known[$0]?.value }
      return values.count == asked.count ? values.reduce(0, +) : nil
    }
    return members.mean(over: parts.compactMap { part in known[part].map { (part, $0.value) } })
  }

  /// The parts' numbers of members (of that year, else of the complete list) less those counted
  /// twice; nil: one is unknown.
  private func memberCount(_ known: [Association.ID: Figure]) -> Double? {
    let counts = parts.compactMap { part in
      known[part]?.value ?? members.count(of: part).map { Double($0) }
    }
    guard counts.count == parts.count else { return nil }
    return counts.reduce(0, +) - Double(members.countedTwice)
  }

  /// The newest levels of the parts in each dimension, their weighted mean, of the latest date.
  private var assessments: [Assessment] {
    let newest = parts.flatMap { part in
      network.assessments.filter { $0.association == part }.newestByDimension
    }
    return Dictionary(grouping: newest, by: \.dimension).sorted { $0.key < $1.key }
      .compactMap { dimension, rows in
        members.mean(over: rows.map { ($0.association, $0.level) }).map { level in
          Assessment(
            association: id, dimension: dimension, level: level,
            date: rows.compactMap(\.date).max { $0.middle < $1.middle })
        }
      }
  }
}
