internal import LoturaNetwork
package import LoturaPlanning
package import LoturaScoring

/// The answer to `merge`: what if these became one? Who gains what, what is counted twice, what would
/// change for the others.
///
/// In order: what must be said first, the finding, the parties, the common offer, the scoreboard, the
/// others, the questions. Of a convergence or an alliance it never says that they become one.
package struct MergeTelling: Sendable {
  let comparison: MergerComparison
  /// What to ask the parties, codes without the axes.
  let topics: [Question.Topic]
  let voice: Voice
  var words: Words { voice.words }
  /// The parties' short names, in their order.
  var names: [String] { comparison.parts.map { voice.names.short($0) } }

  /// The answer of a comparison; `voice` knows the names of today's region.
  package init(_ comparison: MergerComparison, topics: [Question.Topic], voice: Voice) {
    self.comparison = comparison
    self.topics = topics
    self.voice = voice
  }

  /// The answer, told.
  package var telling: Telling {
    Telling(
      document: Document(
        language: words.language, title: title,
        blocks: warnings + finding + [.table(partyTable)] + offer + scoreboard + others
          + questions,
        fileTables: [partyTable, scoreboardTable, otherTable(all: true)].map(noted)),
      result: json)
  }

  /// The question as a title.
  package var title: String {
    let all = words.numerals.list(names)
    switch comparison.kind {
    case .fusion: return words(.mergeTitleFusion, [.names: all])
    case .integration:
      guard let into = comparison.into else { return words(.mergeTitleFusion, [.names: all]) }
      return words(.mergeTitleIntegration, count: joining.count, joined(to: into))
    case .convergence, .alliance:
      return words(
        .mergeTitleTogether, [.names: all, .form: words.name(of: comparison.kind)])
    }
  }

  /// Who would join the largest.
  var joining: [Association.ID] { comparison.parts.filter { $0 != comparison.into } }

  /// The names of those who join, and of whom they join.
  func joined(to into: Association.ID) -> [Slot: String] {
    [
      .names: words.numerals.list(joining.map { voice.names.short($0) }),
      .name: voice.names.short(into),
    ]
  }

  /// What must be said first: vetoes, and that this is only a beginning.
  private var warnings: [Document.Block] {
    let vetoes = comparison.vetoes.map { veto in
      Document.Block.note(
        words(
          .mergeVetoed,
          [
            .a: voice.names.short(veto.a), .b: voice.names.short(veto.b),
            .reason: veto.reason.map(shownText) ?? words(.notGiven),
          ]), .warning)
    }
    return vetoes
      + (comparison.kind.isDelicate ? [.note(words(.delicateLine), .warning)] : [])
  }

  /// A table for files, in which every row of a delicate form says what it is not.
  private func noted(_ table: DocumentTable) -> DocumentTable {
    guard comparison.kind.isDelicate else { return table }
    var table = table
    table.columns.append(.text(words(.columnNote)))
    table.rows = table.rows.map { $0 + [.text(words(.delicateLine))] }
    return table
  }

  /// What they could offer together, what each finds, and what they would still lack.
  private var offer: [Document.Block] {
    let offer = comparison.offer
    var lines: [String] = []
    func add(_ sentence: Sentence, _ ids: [Capability.ID], _ slots: [Slot: String] = [:]) {
      guard !ids.isEmpty else { return }
      let names = words.numerals.list(ids.map { voice.names.short($0) })
      lines.append(
        words(
          sentence, count: comparison.parts.count - 1,
          slots.merging([.names: names]) { said, _ in said }))
    }
    add(.mergeOffer, offer.offered)
    add(.mergeTwiceOffered, offer.twice)
    for party in comparison.parties {
      add(.mergeFinds, party.found, [.name: voice.names.short(party.id)])
    }
    add(.mergeLacking, offer.lacking)
    if offer.offered.isEmpty, offer.duplicated == nil {
      lines.insert(words(.mergeOfferUnknown), at: 0)
    }
    return lines.isEmpty ? [] : [.list(lines, isNumbered: false)]
  }

  private var questions: [Document.Block] {
    guard !topics.isEmpty else { return [] }
    return [
      .heading(words(.explainQuestions), level: 1), .list(questionTexts, isNumbered: true),
    ]
  }

  /// What to ask the parties, as sentences.
  var questionTexts: [String] {
    topics.map { words.text(of: .topic($0), a: names[0], b: names[1]) }
  }
}
