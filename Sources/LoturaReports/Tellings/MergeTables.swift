internal import LoturaNetwork
internal import LoturaPlanning

/// The tables of a merger: the parties, the scoreboard, the others.
extension MergeTelling {
  /// What an association reaches, each with its heading.
  static var reach: [(Sentence, KeyPath<MergerComparison.Reach, Double?>)] {
    [
      (.mergeRowMembers, \.members), (.mergeRowPartners, \.partners),
      (.mergeRowCountries, \.countries), (.mergeRowPriorities, \.priorities),
    ]
  }

  /// `owner`: whose needs the row is about; nil: it is no row of needs.
  private typealias Row = (
    label: String, before: [Double?], after: Double?, owner: Association.ID?
  )

  var partyTable: DocumentTable {
    var rows: [Row] = MergeTelling.reach.map { sentence, path in
      (
        words(sentence), comparison.parties.map { $0.before[keyPath: path] },
        comparison.parties.first?.after[keyPath: path], nil
      )
    }
    rows += comparison.parties.enumerated().map { place, party in
      var before = [Double?](repeating: nil, count: comparison.parties.count)
      before[place] = party.before.needCoverage
      return (
        words(.mergeRowNeeds, [.name: voice.names.short(party.id)]), before,
        party.after.needCoverage, party.id
      )
    }
    return DocumentTable(
      words(.mergeParties),
      columns: [.text("")] + names.map { .number($0) } + [.number(words(.mergeTogether))],
      rows: rows.map { row in
        let isShare = row.owner != nil
        // The needs of one say nothing of the other.
        let before = zip(comparison.parties, row.before).map { party, value in
          row.owner == nil || row.owner == party.id ? cell(value, isShare: isShare) : .empty
        }
        return [.text(row.label)] + before + [cell(row.after, isShare: isShare)]
      })
  }

  private func cell(_ value: Double?, isShare: Bool) -> DocumentTable.Cell {
    guard let value else { return .text("?") }
    return isShare ? .share(value) : .whole(Int(value))
  }

  var scoreboard: [Document.Block] {
    comparison.scoreboard.isEmpty ? [] : [.table(scoreboardTable)]
  }

  var scoreboardTable: DocumentTable {
    DocumentTable(
      words(.mergeScoreboard),
      columns: [.text(words(.mergeMeasure))] + names.map { .number($0) }
        + [.number(words(.mergeTogether)), .text(words(.mergePlace))],
      rows: comparison.scoreboard.map { row in
        [.text(label(row))] + (row.before + [row.after]).map(figure) + [.text(places(row))]
      })
  }

  /// A figure with as many decimals as it needs, at most two.
  private func figure(_ value: Double?) -> DocumentTable.Cell {
    guard let value else { return .text("?") }
    let decimals = [0, 1].first { decimals in
      let scaled = decimals == 0 ? value : value * 10
      return abs(scaled - scaled.rounded()) < 0.005
    }
    return .number(value, decimals: decimals ?? 2)
  }

  private func label(_ row: MergerComparison.ScoreboardRow) -> String {
    let known = voice.names.full(row.measure)
    let name = capitalised(
      known == row.measure.text ? words.name(ofCode: row.measure.text) : known)
    let scope: Sentence =
      switch row.scope {
      case .association: .scopeAssociation
      case .members: .scopeMembers
      case .sector: .scopeSector
      }
    return "\(name) \(words(scope)) (\(row.year)\(row.unit.flatMap(unit).map { ", \($0)" } ?? ""))"
  }

  /// A unit as people read it; nil: the name of the measure says it.
  private func unit(_ unit: String) -> String? {
    switch unit {
    case "persons", "organisations", "projects": nil
    case "percent": "%"
    case "points": words(.unitPoints)
    case "full-time equivalents": words(.unitPosts)
    default: shownText(unit)
    }
  }

  /// '14, 16 → 10 of 17'.
  private func places(_ row: MergerComparison.ScoreboardRow) -> String {
    guard let after = row.placeAfter else { return "" }
    let before = row.placesBefore.map { $0.map(String.init) ?? "?" }.joined(separator: ", ")
    return words(.mergePlaces, [.from: before, .to: String(after), .n: String(row.known)])
  }

  var others: [Document.Block] {
    guard !comparison.others.isEmpty else { return [] }
    let changed = comparison.others.count(where: \.isChanged)
    let n = String(comparison.others.count)
    let sentence =
      switch (comparison.others.count, changed) {
      case (1, 0): words(.mergeOneOtherSame)
      case (1, _): words(.mergeOneOtherNew)
      case (_, 0): words(.mergeOthersNone, [.n: n])
      default: words(.mergeOthersSome, count: changed, [.n: n])
      }
    return [.heading(words(.mergeOthers), level: 1), .paragraph(sentence)]
      + (changed == 0 ? [] : [.table(otherTable(all: false))])
  }

  func otherTable(all: Bool) -> DocumentTable {
    func first(_ first: MergerComparison.Other.First?) -> String {
      guard let first else { return words(.formNone) }
      let name = first.id.text == comparison.id.text ? whole : voice.names.short(first.id)
      return "\(name) (\(words.numerals.number(first.score * 100, decimals: 0)))"
    }
    return DocumentTable(
      all ? words(.mergeOthers) : "",
      columns: [
        .text(words(.columnAssociation)), .text(words(.mergeFirstToday)),
        .text(words(.mergeFirstAfter)),
      ],
      rows: comparison.others.filter { all || $0.isChanged }.map { other in
        [
          .text(voice.names.short(other.id)), .text(first(other.before)),
          .text(first(other.after)),
        ]
      })
  }

  /// The whole's name in a table.
  private var whole: String { names.joined(separator: " + ") }
}
