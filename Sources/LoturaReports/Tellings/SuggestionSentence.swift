internal import LoturaNetwork
package import LoturaScoring

/// One suggestion as a facilitator would say it.
package struct SuggestionSentence: Sendable {
  private let voice: Voice
  private var words: Words { voice.words }
  private var names: Names { voice.names }

  /// Sentences in a voice.
  package init(_ voice: Voice) { self.voice = voice }

  /// Who, and how many points, with the range where something is unknown.
  package func headline(_ suggestion: Suggestion, mode: Mode) -> String {
    let isExact = suggestion.score.isExact
    var slots: [Slot: String] = [
      .a: names.short(suggestion.a), .b: names.short(suggestion.b),
      .points: String(suggestion.points), .low: SuggestionSentence.points(suggestion.score.low),
      .high: SuggestionSentence.points(suggestion.score.high),
    ]
    switch suggestion.kind {
    case .form(let form):
      slots[.form] = words.name(of: form)
      return words(isExact ? .suggestForm : .suggestFormRange, slots)
    case .matchmaking where mode == .learn:
      return words(isExact ? .suggestLearn : .suggestLearnRange, slots)
    case .matchmaking:
      return words(isExact ? .suggestMeet : .suggestMeetRange, slots)
    }
  }

  /// Up to so many reasons as one sentence, or nothing.
  package func reasons(_ suggestion: Suggestion, upTo count: Int = 4) -> String {
    let told = suggestion.reasons.prefix(count).map(reason)
    guard let first = told.first else { return "" }
    // A reason that begins with a name keeps the name as it is written.
    let begin = startsWithName(suggestion.reasons[0]) ? first : capitalised(first)
    return ([begin] + told.dropFirst()).joined(separator: "; ") + "."
  }

  /// One reason as a sentence of its own.
  func sentence(_ reason: Reason) -> String {
    let told = self.reason(reason)
    return (startsWithName(reason) ? told : capitalised(told)) + "."
  }

  /// The forms to talk about, the best two, as a question; `listed` is the form that was asked for.
  package func forms(_ forms: [Form], listed: Form? = nil) -> String {
    let two = words.numerals.alternatives(forms.prefix(2).map { words.name(of: $0) })
    switch forms.count {
    case 0: return words(.suggestNoForm)
    case 1: return words(.suggestOneForm, [.forms: two])
    default:
      let isAmongThem = listed.map { forms.prefix(2).contains($0) } ?? true
      return words(isAmongThem ? .suggestTwoForms : .suggestBetterForms, [.forms: two])
    }
  }

  /// How the rank holds when weights and unknowns vary; nothing where that tells nothing.
  package func stability(_ stability: Stability) -> String {
    let percent = { (share: Double) in words.numerals.percent(share) }
    // A share that would be read as 0 % says no more than the rank does.
    let least = 0.005
    if let share = stability.acceptability {
      return share < least ? "" : words(.suggestAcceptability, [.first: percent(share)])
    }
    if stability.first >= 1 - least { return words(.suggestStabilityAlways) }
    if stability.first >= least {
      return words(
        .suggestStability, [.first: percent(stability.first), .top3: percent(stability.top3)])
    }
    return stability.top3 < least
      ? "" : words(.suggestStabilityTop3, [.top3: percent(stability.top3)])
  }

  /// One reason, without a capital and a full stop.
  package func reason(_ reason: Reason) -> String {
    switch reason {
    case .sharedMembers(let count): words(.reasonSharedMembers, count: count)
    case .sharedPriorities(let ids):
      words(.reasonSharedPriorities, count: ids.count, [.names: listed(ids)])
    case .fillsGaps(let taker, let giver, let capabilities):
      words(
        .reasonFillsGaps,
        [.giver: names.short(giver), .taker: names.short(taker), .names: listed(capabilities)])
    case .relatedSectors(let likeness): relatedSectors(likeness)
    case .workedTogether(let count, let last): workedTogether(count, last: last)
    case .newToEachOther: words(.reasonNewToEachOther)
    case .newPartners(let count): words(.reasonNewPartners, count: count)
    case .alike(let size, let maturity):
      words(
        size == nil ? .reasonAlikeMaturity : maturity == nil ? .reasonAlikeSize : .reasonAlikeBoth)
    case .canLearn(let learner, let teacher, let levels):
      words(
        .reasonCanLearn,
        [
          .learner: names.short(learner), .teacher: names.short(teacher),
          .levels: words.numerals.short(levels),
        ])
    case .sameServices(let ids): words(.reasonSameServices, [.names: listed(ids)])
    case .commonHost(let host): words(.reasonCommonHost, [.name: names.full(host)])
    case .near(let territory): words(.reasonNear, [.id: territory.code])
    }
  }

  /// The score is highest at a likeness of .75: well below two sectors are only somewhat related,
  /// near 1 they are nearly the same.
  private func relatedSectors(_ likeness: Double) -> String {
    let sentence: Sentence =
      switch likeness {
      case ..<0.4: .reasonSomewhatRelatedSectors
      case ..<0.9: .reasonRelatedSectors
      default: .reasonSameSectors
      }
    return words(sentence, [.value: words.numerals.number(likeness, decimals: 2)])
  }

  private func workedTogether(_ count: Int, last: PartialDate?) -> String {
    guard let last else { return words(.reasonWorkedTogether, count: count) }
    // What has not ended counts as today.
    guard last.firstDay < names.asOf else {
      return words(.reasonWorkTogetherStill, count: count)
    }
    return words(.reasonWorkedTogetherLast, count: count, [.date: told(last)])
  }

  /// An end that stands for a whole year is told as the year.
  private func told(_ date: PartialDate) -> String {
    let (year, month, day) = date.firstDay.components
    return month == 12 && day == 31 ? String(year) : words.numerals.date(date)
  }

  /// One reason in few words, for a card of a picture: at most two names.
  package func card(_ reason: Reason) -> String {
    func few<Kind>(_ ids: [Identifier<Kind>]) -> String {
      let told = ids.prefix(2).map { names.short($0) }
      return words.numerals.list(Array(told)) + (ids.count > 2 ? " … (+\(ids.count - 2))" : "")
    }
    switch reason {
    case .sharedMembers(let count): return words(.cardSharedMembers, count: count)
    case .sharedPriorities(let ids): return words(.cardSharedPriorities, [.names: few(ids)])
    case .fillsGaps(_, let giver, let capabilities):
      return words(.cardFillsGaps, [.giver: names.short(giver), .names: few(capabilities)])
    case .relatedSectors(let likeness):
      return words(
        .cardRelatedSectors, [.value: words.numerals.number(likeness, decimals: 2)])
    case .workedTogether(let count, _): return words(.cardWorkedTogether, count: count)
    case .newToEachOther: return words(.cardNewToEachOther)
    case .newPartners(let count): return words(.cardNewPartners, count: count)
    case .alike(let size, let maturity):
      return words(
        size == nil ? .cardAlikeMaturity : maturity == nil ? .cardAlikeSize : .cardAlikeBoth)
    case .canLearn(let learner, let teacher, _):
      return words(
        .cardCanLearn, [.learner: names.short(learner), .teacher: names.short(teacher)])
    case .sameServices(let ids): return words(.cardSameServices, [.names: few(ids)])
    case .commonHost(let host): return words(.cardCommonHost, [.name: names.full(host)])
    case .near(let territory): return words(.cardNear, [.id: territory.code])
    }
  }

  /// A score in whole points, as the range tells it.
  package static func points(_ score: Double) -> String {
    String(Int((score * 100 + 1e-9).rounded()))
  }

  /// Names in a list: at most five, then how many more.
  private func listed<Kind>(_ ids: [Identifier<Kind>]) -> String {
    let told = ids.prefix(5).map { names.short($0) }
    guard ids.count > 5 else { return words.numerals.list(Array(told)) }
    return told.joined(separator: ", ") + " … (+\(ids.count - 5))"
  }

  private func startsWithName(_ reason: Reason) -> Bool {
    switch reason {
    case .fillsGaps, .canLearn: true
    default: false
    }
  }
}

extension Advice {
  /// The forms that are not out, the best-fitting first; equal ones, the lighter first.
  package var formsByFit: [Form] {
    // Fits are compared in whole billionths, as the model compares all scores.
    func rounded(_ fit: FormFit) -> Double { (fit.sum.score.used * 1e9 + 0.5).rounded(.down) }
    return fits.filter { !$0.isOut }
      .sorted { (rounded($1), $0.form) < (rounded($0), $1.form) }
      .map(\.form)
  }
}
