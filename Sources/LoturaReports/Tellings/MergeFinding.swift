internal import LoturaNetwork
internal import LoturaPlanning
internal import LoturaScoring

/// What a merger comes to, in sentences: who gains what, what is counted twice, what is not known.
extension MergeTelling {
  var finding: [Document.Block] {
    var second = [fit]
    if comparison.kind == .integration { second.append(into) }
    let unknown = self.unknown
    return [
      .paragraph((members + gains).joined(separator: " ")),
      .paragraph(second.joined(separator: " ")),
    ]
      + conditions(.fails, .mergeFails) + conditions(.open, .mergeOpen)
      + (unknown.isEmpty ? [] : [.paragraph(words(.mergeUnknown, [.names: unknown]))])
      + [.paragraph(plain)]
  }

  /// What the numbers are of.
  private var plain: String {
    switch comparison.kind {
    case .fusion, .integration: words(.mergePlain)
    case .convergence, .alliance:
      words(
        .mergePlainTogether,
        [
          .form: words.language == .basque
            ? capitalised(words.name(of: comparison.kind)) : words.name(of: comparison.kind)
        ])
    }
  }

  private var members: [String] {
    guard let all = comparison.parties.first?.after.members else {
      return [words(.mergeMembersUnknown)]
    }
    let twice = comparison.members.countedTwice
    return [
      words(.mergeMembers, count: Int(all)),
      twice > 0 ? words(.mergeTwice, count: twice) : words(.mergeNoneTwice),
    ]
  }

  private var into: String {
    guard let into = comparison.into else { return words(.mergeIntoUnknown) }
    return words(.mergeInto, count: joining.count, joined(to: into))
  }

  private var fit: String {
    let fit = comparison.fit
    func points(_ share: Double) -> String { words.numerals.number(share * 100, decimals: 0) }
    return fit.isExact
      ? words(.mergeFit, [.score: points(fit.used)])
      : words(
        .mergeFitRange,
        [.score: points(fit.used), .low: points(fit.low), .high: points(fit.high)])
  }

  /// Pairs in which conditions of the form fail, or may.
  private func conditions(_ state: GateResult.State, _ sentence: Sentence) -> [Document.Block] {
    comparison.pairs.compactMap { pair in
      let gates = pair.fit.gates.filter { $0.state == state }
      guard !gates.isEmpty else { return nil }
      let (a, b) = (voice.names.short(pair.a), voice.names.short(pair.b))
      let text = gates.map { words.text(of: $0.gate, a: a, b: b) }.joined(separator: "; ")
      return .note(words(sentence, [.a: a, .b: b, .text: text]), .note)
    }
  }

  /// What each would gain, and of whom it is known that it would gain nothing.
  private var gains: [String] {
    let told = comparison.parties.compactMap(gain)
    let nobody = comparison.parties.filter { party in
      gain(party) == nil && party.gain.needCoverage != nil && party.gain.partners != nil
        && party.gain.countries != nil && party.gain.priorities != nil
    }
    guard !nobody.isEmpty else { return told }
    let names = words.numerals.list(nobody.map { voice.names.short($0.id) })
    return told + [words(.mergeGainNone, count: nobody.count, [.names: names])]
  }

  /// What a party would gain, as a sentence; nil: nothing that is known.
  private func gain(_ party: MergerComparison.Party) -> String? {
    func counted(_ number: Double?, _ sentence: Sentence) -> String? {
      guard let number, number >= 1 else { return nil }
      return words(sentence, count: Int(number))
    }
    var parts = [
      counted(party.gain.partners, .mergeGainPartners),
      counted(party.gain.countries, .mergeGainCountries),
      counted(party.gain.priorities, .mergeGainPriorities),
    ].compactMap(\.self)
    if let needs = party.gain.needCoverage, needs >= 0.005 {
      parts.append(words(.mergeGainNeeds, [.value: words.numerals.percent(needs)]))
    }
    guard !parts.isEmpty else { return nil }
    return words(
      .mergeGainLine,
      [.name: voice.names.short(party.id), .text: words.numerals.list(parts)])
  }

  /// Which lists of whom are not complete.
  private var unknown: String {
    var lines = MergeTelling.reach.compactMap { sentence, path -> String? in
      let missing = comparison.parties.filter { $0.before[keyPath: path] == nil }
      guard !missing.isEmpty else { return nil }
      return of(words(sentence).lowercasedFirst, missing)
    }
    let needs = comparison.parties.filter { $0.before.needCoverage == nil }
    if !needs.isEmpty {
      lines.append(
        of(words.numerals.choice([words.name(of: .needs), words.name(of: .offers)]), needs))
    }
    return lines.joined(separator: "; ")
  }

  private func of(_ what: String, _ parties: [MergerComparison.Party]) -> String {
    words(
      .mergeUnknownOf,
      [.what: what, .names: words.numerals.list(parties.map { voice.names.short($0.id) })])
  }
}

extension String {
  /// The text with a small first letter, unless it begins with an abbreviation: RIS3 stays.
  var lowercasedFirst: String {
    guard let second = dropFirst().first, !second.isUppercase else { return self }
    return prefix(1).lowercased() + dropFirst()
  }
}
