import LoturaDiagrams
import LoturaNetwork
import LoturaPlanning
import LoturaReports
import LoturaScoring

/// What a merger would change, as the picture of it takes it.
///
/// On an anonymous picture numbers of members, figures and places are left out, which would name
/// somebody by themselves; they stand as unknown.
struct PictureOfMerger {
  private let comparison: MergerComparison
  private let stage: Stage
  private var words: Words { stage.voice.words }

  init(_ comparison: MergerComparison, _ stage: Stage) {
    self.comparison = comparison
    self.stage = stage
  }

  /// The picture.
  var picture: MergePicture {
    let members = comparison.members
    let isKnown = !stage.isAnonymous && comparison.parts.allSatisfy { members.count(of: $0) != nil }
    let parties = comparison.parts.enumerated().map { place, part in
      MergePicture.Party(
        stage.subject(.init(part)), onlyHere: isKnown ? members.own(of: part).count : nil,
        figures: figures(place))
    }
    let whole = MergePicture.Whole(
      parties.map(\.subject.label).joined(separator: " + "),
      members: isKnown ? members.all.count : nil, shared: isKnown ? members.shared.count : nil,
      figures: figures(nil))
    return MergePicture(
      parties: parties, whole: whole, changes: changes,
      form: (comparison.kind, comparison.fit),
      into: comparison.into.map { stage.id(Subject.ID($0)) })
  }

  /// Budget and staff: of a party, or of the whole.
  private func figures(_ party: Int?) -> [MergePicture.Figure] {
    guard !stage.isAnonymous else { return [] }
    return ["budget", "staff"].compactMap { code in
      let measure = Figure.Measure(code)
      guard let row = row(measure) else { return nil }
      let value = party.map { row.before[$0] } ?? row.after
      let label = words.name(ofCode: code) + (row.unit == "EUR" ? " (EUR)" : "")
      return MergePicture.Figure(label, value.map { words.numerals.short($0, upTo: 1) })
    }
  }

  private func row(_ measure: Figure.Measure) -> MergerComparison.ScoreboardRow? {
    comparison.scoreboard.first { $0.measure == measure && $0.scope == .association }
  }

  private var changes: [MergePicture.Change] {
    var changes = [
      counted(.mergeRowPartners, \.partners), counted(.mergeRowCountries, \.countries),
      counted(.mergeRowPriorities, \.priorities),
    ]
    changes += comparison.parties.map { party in
      let (before, after) = (party.before.needCoverage, party.after.needCoverage)
      return MergePicture.Change(
        words(.mergeRowNeeds, [.name: stage.subject(.init(party.id)).label]),
        from: before.map(words.numerals.percent), to: after.map(words.numerals.percent),
        direction(before.map { [$0] }, after))
    }
    if !stage.isAnonymous, let row = row("members"), let place = row.placeAfter {
      let before = row.placesBefore.map { $0.map(String.init) ?? "?" }.joined(separator: ", ")
      changes.append(
        MergePicture.Change(words(.mergeSizePlace), from: before, to: String(place), .neutral))
    }
    return changes
  }

  /// '4, 5 → 5': better if the whole has more than each had.
  private func counted(
    _ label: Sentence, _ fact: KeyPath<MergerComparison.Reach, Double?>
  ) -> MergePicture.Change {
    let before = comparison.parties.map { $0.before[keyPath: fact] }
    let after = comparison.parties.first?.after[keyPath: fact]
    func text(_ value: Double?) -> String { value.map { words.numerals.short($0) } ?? "?" }
    let known = before.compactMap(\.self)
    return MergePicture.Change(
      words(label), from: before.map(text).joined(separator: ", "), to: text(after),
      direction(known.count == before.count ? known : nil, after))
  }

  private func direction(
    _ before: [Double]?, _ after: Double?
  ) -> MergePicture.Change.Direction {
    guard let most = before?.max(), let after else { return .neutral }
    return after > most + 1e-9 ? .better : after < most - 1e-9 ? .worse : .neutral
  }
}
