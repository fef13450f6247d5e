internal import LoturaNetwork
internal import LoturaPlanning

/// Needs and offers of the associations as tables and sentences: what nobody meets, and what
/// several offer.
struct NeedTables {
  private let balances: [CapabilityBalance]
  private let setting: ReportSetting
  private var words: Words { setting.words }

  init(_ balances: [CapabilityBalance], in setting: ReportSetting) {
    self.balances = balances
    self.setting = setting
  }

  private func needed(_ state: CapabilityBalance.State) -> [CapabilityBalance] {
    // What most associations need comes first.
    balances.filter { !$0.needs.isEmpty && $0.state == state }
      .enumerated().sorted {
        ($1.element.needs.count, $0.offset) < ($0.element.needs.count, $1.offset)
      }.map(\.element)
  }

  /// The finding in a sentence.
  var finding: String {
    let (unmet, open) = (needed(.unmet), needed(.open))
    let all = balances.count { !$0.needs.isEmpty }
    guard all > 0 else { return words(.reportNeedsNone) }
    if unmet.isEmpty, open.isEmpty { return words(.reportNeedsAllMet, count: all) }
    let sentence: Sentence = unmet.isEmpty ? .reportNeedsOpen : .reportNeedsUnmet
    let told = unmet.isEmpty ? open : unmet
    return words(
      sentence, count: told.count,
      [
        .total: setting.whole(all),
        .names: words.numerals.list(told.prefix(3).map { name($0) })
          + (told.count > 3 ? " …" : ""),
      ])
  }

  /// The finding, and a table of the needs that find nobody.
  var blocks: [Document.Block] {
    let gaps = table(all: false)
    return [.paragraph(finding)]
      + (gaps.rows.isEmpty
        ? []
        : [.table(gaps.withoutEmptyColumns.withoutCaption), .paragraph(words(.reportNeedsAsk))])
  }

  /// Needs, who has them, who offers, how it stands; `all`: also those that are met, and offers
  /// that nobody needs.
  func table(all: Bool) -> DocumentTable {
    let gaps = needed(.unmet) + needed(.open)
    let rows = all ? gaps + needed(.met) + balances.filter(\.needs.isEmpty) : gaps
    return DocumentTable(
      words(.reportNeeds),
      columns: [
        .text(words(.reportCapability)), .text(words(.reportNeededBy)),
        .text(words(.reportOfferedBy)), .number(words(.reportUntold)),
        .text(words(.columnStands)),
      ],
      rows: rows.map { balance in
        [
          .text(name(balance)), .text(names(balance.needs, all: all)),
          .text(names(balance.offers, all: all)), .whole(balance.untold.count),
          .text(balance.needs.isEmpty ? words(.reportNotNeeded) : state(balance.state)),
        ]
      })
  }

  /// What at least so many offer, most first.
  func overlaps(from count: Int, upTo most: Int? = nil) -> DocumentTable {
    let shared = balances.filter { $0.offers.count >= count }.enumerated().sorted {
      ($1.element.offers.count, $0.offset) < ($0.element.offers.count, $1.offset)
    }.map(\.element)
    return DocumentTable(
      words(.reportOverlaps),
      columns: [
        .text(words(.reportCapability)), .number(words(.columnAssociations)),
        .text(words(.reportOfferedBy)), .text(words(.reportNeededBy)),
      ],
      rows: shared.prefix(most ?? shared.count).map { balance in
        [
          .text(name(balance)), .whole(balance.offers.count),
          .text(names(balance.offers, all: true)), .text(names(balance.needs, all: true)),
        ]
      })
  }

  /// As it stands in JSON.
  var json: JSONValue {
    .array(
      balances.map { balance in
        [
          "capability": .string(balance.capability.text),
          "needed_by": .strings(balance.needs.map(\.association.text)),
          "offered_by": .strings(balance.offers.map(\.association.text)),
          "untold": .strings(balance.untold.map(\.text)),
          "state": balance.needs.isEmpty ? .null : .string(balance.state.rawValue),
        ]
      })
  }

  private func names(_ claims: [CapabilityBalance.Claim], all: Bool) -> String {
    setting.names(claims.map(\.association), upTo: all ? 40 : 8)
  }

  private func name(_ balance: CapabilityBalance) -> String {
    setting.voice.names.full(balance.capability)
  }

  private func state(_ state: CapabilityBalance.State) -> String {
    switch state {
    case .met: words(.reportStateMet)
    case .unmet: words(.reportStateUnmet)
    case .open: words(.reportStateOpen)
    }
  }
}
