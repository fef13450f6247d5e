package import LoturaNetwork
package import LoturaPlanning
internal import LoturaScoring

/// The answer to `practices`: what others took up and would fit, why, and whom to ask.
package struct PracticesTelling: Sendable {
  /// One association with what would fit it, best first.
  package struct Part: Sendable {
    /// Who.
    package let association: Association.ID
    /// What would fit, best first.
    package let fits: [PracticeFits.Fit]

    /// An association with its fits.
    package init(_ association: Association.ID, fits: [PracticeFits.Fit]) {
      self.association = association
      self.fits = fits
    }
  }

  private let practices: PracticeFits
  private let parts: [Part]
  private let one: Association.ID?
  private let voice: Voice
  private var words: Words { voice.words }

  /// What fits one association, or each of several.
  package init(
    _ practices: PracticeFits, _ parts: [Part], for one: Association.ID?, voice: Voice
  ) {
    self.practices = practices
    self.parts = parts
    self.one = one
    self.voice = voice
  }

  /// Whether there is nothing that anybody could take up from another.
  package var isEmpty: Bool { parts.allSatisfy(\.fits.isEmpty) }

  /// The answer, told.
  package var telling: Telling {
    Telling(
      document: Document(
        language: words.language,
        title: one.map { words(.practicesTitleOf, [.name: voice.names.short($0)]) }
          ?? words(.practicesTitle),
        blocks: blocks,
        fileTables: [
          fitTable(words(.practicesFits), parts.flatMap(\.fits), names: true), practiceTable,
        ]), result: json)
  }

  private var blocks: [Document.Block] {
    guard !practices.known.isEmpty else { return [.paragraph(words(.practicesNone))] }
    return [.paragraph(finding)] + fitBlocks
      + (one == nil ? [.table(shortTable)] : [.details(practiceTable)])
      + unused + uncertain + questions
  }

  private var finding: String {
    let kept = practices.known.count - practices.unused.count
    var sentences = [
      words(.practicesFinding, count: practices.known.count, [.n: voice.digits(kept)])
    ]
    if let one {
      sentences.append(taken(by: one))
      sentences.append(
        parts.first?.fits.first.map {
          words(
            .practicesBestOf,
            [.what: voice.names.full($0.practice), .points: voice.digits($0.total)])
        } ?? words(.practicesNoFitOf, [.name: voice.names.short(one)]))
    } else if let best = best.first {
      sentences.append(
        words(
          .practicesBest,
          [
            .what: voice.names.full(best.practice), .name: voice.names.short(best.association),
            .points: voice.digits(best.total),
          ]))
    } else {
      sentences.append(words(.practicesNoFit))
    }
    return sentences.joined(separator: " ")
  }

  private func taken(by association: Association.ID) -> String {
    let adoptions = practices.taken(by: association)
    guard !adoptions.isEmpty else {
      return words(.practicesTakenNone, [.name: voice.names.short(association)])
    }
    let names = adoptions.map { adoption in
      voice.names.full(adoption.practice)
        + (adoption.state.map { " (\(shownText($0)))" } ?? "")
    }
    return words(
      .practicesTaken, [.name: voice.names.short(association), .names: voice.series(names)])
  }

  /// The best of each, most points first, equals by association.
  private var best: [PracticeFits.Fit] {
    parts.compactMap(\.fits.first).sorted { left, right in
      (billionths(right.sum), left.association) < (billionths(left.sum), right.association)
    }
  }

  private var fitBlocks: [Document.Block] {
    guard !isEmpty else { return [] }
    let table =
      one == nil
      ? fitTable(words(.practicesFits), best, names: true)
      : fitTable(words(.practicesFitsOf), parts.flatMap(\.fits), names: false)
    return [.table(table.withoutEmptyColumns), .paragraph(words(.practicesMeaning))]
  }

  private var shown: [PracticeFits.Fit] { one == nil ? best : parts.flatMap(\.fits) }

  private var unused: [Document.Block] {
    let names = practices.unused.map { voice.names.full($0.practice.id) }
    return names.isEmpty
      ? [] : [.paragraph(words(.practicesUnused, [.names: voice.series(names)]))]
  }

  private var uncertain: [Document.Block] {
    var lines: [String] = []
    let open = shown.count { !$0.isExact }
    if open > 0 { lines.append(words(.practicesUncertain, count: open)) }
    let untold = practices.untold.filter { one == nil || $0 == one }
    if !untold.isEmpty {
      lines.append(words(.practicesUntold, [.names: voice.brief(untold, upTo: 12)]))
    }
    guard !lines.isEmpty else { return [] }
    return [.heading(words(.consensusUncertain), level: 1), .list(lines, isNumbered: false)]
  }

  private var questions: [Document.Block] {
    let lines = shown.prefix(3).map { fit in
      words(
        .practicesAsk,
        [.names: voice.brief(fit.toAsk, upTo: 3), .what: voice.names.full(fit.practice)])
    }
    guard !lines.isEmpty else { return [] }
    var unique: [String] = []
    for line in lines where !unique.contains(line) { unique.append(line) }
    let next = best.first.map { words(.practicesNext, [.id: $0.association.text]) }
    return [.heading(words(.explainQuestions), level: 1), .list(unique, isNumbered: true)]
      + (one == nil ? next.map { [.paragraph($0)] } ?? [] : [])
  }
}

// MARK: Tables

extension PracticesTelling {
  private func fitTable(
    _ caption: String, _ fits: [PracticeFits.Fit], names: Bool
  ) -> DocumentTable {
    DocumentTable(
      caption,
      columns: (names ? [.text(words(.columnAssociation))] : []) + [
        .text(words(.practicesPractice)), .number(words(.columnPoints)),
        .number(words(.columnRange)), .number(words(.practicesLikeness)),
        .number(words(.practicesFinished)), .number(words(.practicesMaturity)),
        .number(words(.practicesPartner)), .text(words(.practicesAskWhom)),
      ],
      rows: fits.map { fit in
        (names ? [.text(voice.names.short(fit.association))] : []) + [
          .text(voice.names.full(fit.practice)), .whole(fit.total), .text(orEmpty: range(fit)),
        ] + zip(fit.points, fit.shares).map(points) + [.text(voice.brief(fit.toAsk, upTo: 3))]
      })
  }

  /// Points of a part; with a question mark where it is not wholly known.
  private func points(_ points: Int, _ share: Estimate) -> DocumentTable.Cell {
    share.isExact ? .text(voice.digits(points)) : .text("\(voice.digits(points))?")
  }

  private func range(_ fit: PracticeFits.Fit) -> String? {
    fit.isExact
      ? nil
      : words(
        .range,
        [
          .low: words.numerals.number(fit.low, decimals: 0),
          .high: words.numerals.number(fit.high, decimals: 0),
        ])
  }

  /// The practices without their pages where there is no room for them: in a terminal.
  private var shortTable: DocumentTable {
    var table = practiceTable.withoutEmptyColumns
    table.terminalLimit = DocumentTable.Limit(rows: 40, columns: 6, characters: 60)
    return table
  }

  private var practiceTable: DocumentTable {
    DocumentTable(
      words(.practicesKnown),
      columns: [
        .text(words(.practicesPractice)), .text(words(.practicesTheme)),
        .text(words(.practicesSeen)), .text(words(.practicesCountry)),
        .number(words(.practicesYear)), .text(words(.practicesBy)), .text(words(.practicesPage)),
      ],
      rows: practices.known.map { known in
        let practice = known.practice
        let by = known.adoptions.map { adoption in
          voice.names.short(adoption.association)
            + (adoption.state.map { " (\(shownText($0)))" } ?? "")
        }
        return [
          .text(voice.names.full(practice.id)), .text(orEmpty: practice.theme.map(shownText)),
          .text(orEmpty: practice.network.map(shownText)),
          .text(orEmpty: practice.country?.code), .text(orEmpty: practice.year.map(String.init)),
          .text(orEmpty: by.isEmpty ? nil : by.joined(separator: ", ")),
          .text(orEmpty: practice.url.map { shownText(shownAddress($0)) }),
        ]
      })
  }
}

// MARK: For machines

extension PracticesTelling {
  private var json: JSONValue {
    [
      "associations": .array(
        parts.map { part in
          [
            "id": .string(part.association.text),
            "told": .bool(!practices.untold.contains(part.association)),
            "taken_up": .array(practices.taken(by: part.association).map(json)),
            "fits": .array(part.fits.map(json)),
          ]
        }),
      "practices": .array(
        practices.known.map { known in
          let practice = known.practice
          return [
            "id": .string(practice.id.text), "name": .string(voice.names.full(practice.id)),
            "network": .string(orNull: practice.network),
            "theme": .string(orNull: practice.theme),
            "year": .number(orNull: practice.year.map { Double($0) }),
            "country": .string(orNull: practice.country?.code),
            "url": .string(orNull: practice.url),
            "taken_up_by": .array(known.adoptions.map(json)),
          ]
        }),
      "nobody": .strings(practices.unused.map(\.practice.id.text)),
    ]
  }

  private func json(_ adoption: Adoption) -> JSONValue {
    [
      "practice": .string(adoption.practice.text),
      "association": .string(adoption.association.text),
      "date": .string(orNull: adoption.date?.text), "state": .string(orNull: adoption.state),
    ]
  }

  private func json(_ fit: PracticeFits.Fit) -> JSONValue {
    [
      "practice": .string(fit.practice.text), "points": .number(fit.total),
      "low": .number(fit.low), "high": .number(fit.high), "value": .number(fit.sum),
      "parts": .array(
        zip(PracticeFits.Part.allCases, zip(fit.shares, fit.points)).map { part, value in
          [
            "part": .string(part.rawValue), "most": .number(part.most),
            "share": .interval(value.0), "points": .number(value.1),
          ]
        }),
      "ask": .strings(fit.toAsk.map(\.text)), "partners": .strings(fit.partners.map(\.text)),
    ]
  }
}
