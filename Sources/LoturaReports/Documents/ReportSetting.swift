internal import LoturaNetwork
internal import LoturaScoring
package import LoturaWorkbook

/// What all reports to hand out have in common: who tells, for whom, and what must be known of the
/// whole.
package struct ReportSetting: Sendable {
  /// The words, and what everybody is called.
  package let voice: Voice
  /// For whom.
  package let audience: Audience
  /// Whether the data say of themselves that they are invented.
  package let isFictional: Bool
  /// Whether names are replaced by neutral labels.
  package let isAnonymous: Bool
  var words: Words { voice.words }

  /// What all reports of a run have in common.
  package init(voice: Voice, audience: Audience, isFictional: Bool, isAnonymous: Bool) {
    self.voice = voice
    self.audience = audience
    self.isFictional = isFictional
    self.isAnonymous = isAnonymous
  }

  /// The head of a report, with what somebody with one minute must know.
  func cover(_ kind: Sentence, subtitle: String? = nil, minute: [String]) -> DocumentCover {
    var remarks = [words(.reportDay, [.date: words.numerals.date(voice.names.asOf)])]
    remarks.append(words(.footerAudience, [.audience: words.name(of: audience)]))
    if isFictional { remarks.append(words(.reportFictional)) }
    if isAnonymous { remarks.append(words(.footerAnonymous)) }
    var cover = DocumentCover(
      kind: words(kind), remarks: remarks, summaryHeading: words(.reportMinute))
    cover.subtitle = subtitle
    cover.summary = minute.filter { !$0.isEmpty }
    return cover
  }

  /// A whole number in the numerals of the language.
  func whole(_ number: Int) -> String { words.numerals.number(Double(number), decimals: 0) }

  /// Short names as a list: at most so many, then how many more.
  func names<Kind>(_ ids: [Identifier<Kind>], upTo count: Int = 8) -> String {
    let told = ids.prefix(count).map { voice.names.short($0) }
    guard ids.count > count else { return words.numerals.list(Array(told)) }
    return told.joined(separator: ", ") + " … (+\(ids.count - count))"
  }

  /// The section on what is not known of some associations; nothing where all is known.
  func unknownBlocks(_ lacks: [(id: Association.ID, lacks: [MissingFact])]) -> [Document.Block] {
    let lacking = lacks.filter { !$0.lacks.isEmpty }
    let heading = Document.Block.heading(words(.reportUnknown), level: 1)
    guard !lacking.isEmpty else { return [heading, .paragraph(words(.checkNothingUnknown))] }
    return [
      heading,
      .list(
        lacking.map { id, lacks in
          words(
            .reportUnknownOf,
            [
              .name: voice.names.short(id),
              .names: words.numerals.list(lacks.map { $0.fact.text(words) }),
            ])
        }, isNumbered: false),
    ]
  }
}

extension Document.Block {
  /// The block as a part of a section: headings one level lower.
  var lowered: Document.Block {
    if case .heading(let text, let level) = self { .heading(text, level: level + 1) } else { self }
  }
}
