package import LoturaNetwork
package import LoturaScoreboard

/// Measures, amounts and what is hidden of them, in the words of a voice.
package struct MeasureText: Sendable {
  private let voice: Voice
  private var words: Words { voice.words }

  /// The words of a voice.
  package init(_ voice: Voice) { self.voice = voice }

  /// `Turnover of its members`; of the association itself its name alone.
  package func name(_ series: Scoreboard.Series) -> String {
    let known = voice.names.full(series.measure)
    return name(
      known == series.measure.text ? words.name(ofCode: series.measure.text) : known, series)
  }

  /// The name of a measure that everybody has, whatever a workbook calls it; nil: it is people's own.
  package func usualName(_ series: Scoreboard.Series) -> String? {
    words.usualName(ofMeasure: series.measure.text).map { name($0, series) }
  }

  private func name(_ measure: String, _ series: Scoreboard.Series) -> String {
    let name = capitalised(measure)
    return series.scope == .association ? name : "\(name) \(scope(series.scope))"
  }

  /// Of whom a figure is.
  func scope(_ scope: Figure.Scope) -> String {
    switch scope {
    case .association: words(.scopeAssociation)
    case .members: words(.scopeMembers)
    case .sector: words(.scopeSector)
    }
  }

  /// A value with its unit, as short as it is still told apart: `1,808 M€`, `43%`, `7.5`.
  package func amount(_ value: Double, unit: String?) -> String {
    switch unit {
    case "EUR":
      return value.magnitude >= 1e6
        ? number(value / 1e6) + " M€" : words.numerals.number(value, decimals: 0) + " €"
    case "percent": return percent(words.numerals.short(value, upTo: 1))
    case nil, "persons", "organisations", "projects", "points", "full-time equivalents":
      return number(value)
    case let unit?: return number(value) + " " + shownText(unit)
    }
  }

  /// A change with its sign: growth where there is one, else the difference. Of per cent the growth
  /// would be per cent of per cent.
  func change(_ change: ScoreboardRow.Change, unit: String?) -> String {
    if unit == "percent" {
      let points = signed(change.difference) { words.numerals.short($0, upTo: 1) }
      return "\(points) \(words(.unitPoints))"
    }
    guard let growth = change.growth, unit != "points" else {
      return signed(change.difference) { amount($0, unit: unit) }
    }
    return signed(growth) { percent(words.numerals.short($0 * 100, upTo: 1)) }
  }

  /// A number with its sign; none where nothing but zeros is shown.
  func signed(_ value: Double, _ text: (Double) -> String) -> String {
    let said = text(value.magnitude)
    guard said.contains(where: { ("1"..."9").contains($0) }) else { return said }
    return value > 0 ? "+" + said : "−" + said
  }

  private func number(_ value: Double) -> String {
    words.numerals.short(value, upTo: value.magnitude >= 1000 ? 0 : value.magnitude >= 100 ? 1 : 2)
  }

  private func percent(_ number: String) -> String {
    switch words.language {
    case .english: "\(number)%"
    case .spanish: "\(number)\u{202F}%"
    case .basque: "%\u{202F}\(number)"
    }
  }

  /// Where a percentile lies; good or bad only where one way is better.
  package func standing(_ percentile: Double, _ direction: Measure.Direction) -> String {
    let good = direction == .lower ? 100 - percentile : percentile
    let isNeutral = direction == .neutral
    if good == 50 { return words(.standMiddle) }
    if good >= 75 { return words(isNeutral ? .standHighest : .standBest) }
    if good > 50 { return words(isNeutral ? .standHigher : .standBetter) }
    if good > 25 { return words(isNeutral ? .standLower : .standWeaker) }
    return words(isNeutral ? .standLowest : .standWeakest)
  }

  /// Why nothing is compared, as half a sentence.
  package func reason(_ comparison: Comparison) -> String? {
    comparison.reason.map { reason in
      switch reason {
      case .few(let least):
        return words(.hiddenFew, [.limit: String(least)])
      case .subtraction(let least, let nearest):
        let text = words(.hiddenSubtraction, [.limit: String(least)])
        guard !nearest.isEmpty else { return text }
        return words(
          .hiddenInstead,
          [.reason: text, .choices: words.numerals.choice(nearest.map(String.init))])
      case .units(let units):
        let names = units.map { $0.isEmpty ? words(.hiddenNoUnit) : shownText($0) }
        return words(.hiddenUnits, [.names: words.numerals.list(names)])
      case .formUnknown: return words(.hiddenForm)
      case .sizeUnknown: return words(.hiddenSize)
      }
    }
  }

  /// With whom somebody is compared.
  package func peers(_ peers: Peers) -> String {
    switch peers {
    case .all: words(.scoreboardPeersAll)
    case .form: words(.scoreboardPeersForm)
    case .nearest(let count): words(.scoreboardPeersNearest, [.n: String(count)])
    }
  }
}

extension Comparison.Reason {
  /// The code in JSON.
  var code: String {
    switch self {
    case .few: "few"
    case .subtraction: "subtraction"
    case .units: "units"
    case .formUnknown: "form_unknown"
    case .sizeUnknown: "size_unknown"
    }
  }
}
