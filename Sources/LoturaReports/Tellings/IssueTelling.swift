internal import LoturaNetwork
package import LoturaWorkbook

/// An issue of a workbook as a sentence: what is wrong, where, and how to mend it.
package struct IssueTelling: Sendable {
  private let words: Words

  /// Issues in the words of a language.
  package init(_ words: Words) { self.words = words }

  /// The whole sentence, with its place.
  package func line(_ issue: Issue) -> String { "\(place(issue.place)): \(message(issue))" }

  /// The issue as it stands in JSON.
  package func json(_ issue: Issue) -> JSONValue {
    [
      "severity": .string(issue.severity.rawValue), "code": .string(issue.code.rawValue),
      "sheet": .string(orNull: issue.place.sheet),
      "row": .number(orNull: issue.place.row.map { Double($0) }),
      "column": .string(orNull: issue.place.column), "value": .string(orNull: issue.value),
      "message": .string(line(issue)),
    ]
  }

  /// Issues as a table: place, sentence, how grave.
  package func table(_ issues: [Issue]) -> DocumentTable {
    DocumentTable(
      words(.checkIssues),
      columns: [
        .text(words(.columnSeverity)), .text(words(.columnSheet)), .number(words(.columnRow)),
        .text(words(.columnColumn)), .text(words(.columnValue)), .text(words(.columnMessage)),
      ],
      rows: issues.map { issue in
        [
          .text(words.name(of: issue.severity)), .text(orEmpty: issue.place.sheet),
          issue.place.row.map { .whole($0) } ?? .empty, .text(orEmpty: issue.place.column),
          .text(orEmpty: issue.value), .text(capitalised(message(issue))),
        ]
      })
  }

  /// Where it is, as narrow as it is known.
  package func place(_ place: Issue.Place) -> String {
    guard let sheet = place.sheet else { return words(.placeWorkbook) }
    return switch (place.row, place.column) {
    case (let row?, let column?):
      words(.placeCell, [.sheet: sheet, .row: String(row), .column: column])
    case (let row?, nil): words(.placeRow, [.sheet: sheet, .row: String(row)])
    case (nil, let column?): words(.placeColumn, [.sheet: sheet, .column: column])
    case (nil, nil): words(.placeSheet, [.sheet: sheet])
    }
  }

  /// What is wrong and how to mend it, without the place; begins with a small letter.
  package func message(_ issue: Issue) -> String {
    let value = issue.value ?? "—"
    switch issue.problem {
    case .missingSheet: return words(.issueMissingSheet)
    case .missingColumn: return words(.issueMissingColumn)
    case .missingValue: return words(.issueMissingValue)
    case .notANumber, .outOfRange, .notAWholeNumber, .notOneOf, .notADate, .notADateTime,
      .notABoolean, .notACountry, .notATerritory, .endsBeforeStart, .linkToItself,
      .wrongKindOfID, .moreTopThanAnswers, .answersDoNotAddUp:
      return valueMessage(issue.problem, value)
    case .notUTF8: return words(.issueNotUTF8)
    case .strayQuote: return words(.issueStrayQuote)
    case .textAfterQuote: return words(.issueTextAfterQuote)
    case .unclosedQuote: return words(.issueUnclosedQuote)
    case .tooManyCells(let count): return words(.issueTooManyCells, [.count: whole(count)])
    case .cellTooLong(let count):
      return words(.issueCellTooLong, [.count: whole(count), .limit: whole(32_767)])
    case .repeatedColumn: return words(.issueRepeatedColumn)
    case .unreadableFile: return words(.issueUnreadableFile)
    case .damagedPacking: return words(.issueDamagedPacking)
    case .errorValue: return words(.issueErrorValue, [.value: value])
    case .idTooLong: return words(.issueIDTooLong, [.limit: whole(64)])
    case .idWithBlankAround: return words(.issueIDWithBlankAround)
    case .idWithControlCharacter: return words(.issueIDWithControlCharacter)
    case .duplicateID, .unknownID, .cycle, .unknownSheet, .unknownColumn, .unknownTerritory,
      .repeatedRow, .formulaWithoutValue, .nearDuplicate:
      return networkMessage(issue.problem, value)
    }
  }

  /// A value that its column does not take.
  private func valueMessage(_ problem: Issue.Problem, _ value: String) -> String {
    let slots: [Slot: String] = [.value: value]
    switch problem {
    case .outOfRange(let low, let high, let lowIsAllowed):
      return range(value, low: low, high: high, lowIsAllowed: lowIsAllowed)
    case .notAWholeNumber: return words(.issueNotAWholeNumber, slots)
    case .notOneOf(let choices, let nearest):
      let listed = choices.joined(separator: ", ")
      return words(.issueNotOneOf, [.value: value, .choices: listed]) + didYouMean(nearest)
    case .notADate: return words(.issueNotADate, slots)
    case .notADateTime: return words(.issueNotADateTime, slots)
    case .notABoolean: return words(.issueNotABoolean, slots)
    case .notACountry: return words(.issueNotACountry, slots)
    case .notATerritory: return words(.issueNotATerritory, slots)
    case .endsBeforeStart(let column):
      return words(.issueEndsBeforeStart, [.value: value, .start: column])
    case .linkToItself: return words(.issueLinkToItself, slots)
    case .wrongKindOfID(let sheet):
      return words(.issueWrongKindOfID, [.value: value, .found: sheet.rawValue])
    case .moreTopThanAnswers(let top):
      return words(.issueMoreTopThanAnswers, [.value: value, .count: whole(top)])
    case .answersDoNotAddUp(let sum):
      return words(.issueAnswersDoNotAddUp, [.value: value, .count: whole(sum)])
    default: return words(.issueNotANumber, slots)
    }
  }

  /// A row that does not fit with the rest of the workbook.
  private func networkMessage(_ problem: Issue.Problem, _ value: String) -> String {
    switch problem {
    case .duplicateID(let sheet, let row):
      words(
        .issueDuplicateID, [.value: value, .row: String(row), .found: sheet.rawValue])
    case .unknownID(let nearest): words(.issueUnknownID, [.value: value]) + didYouMean(nearest)
    case .cycle(let ids):
      words(.issueCycle, [.ids: (ids + ids.prefix(1)).joined(separator: " → ")])
    case .unknownSheet(let nearest): words(.issueUnknownSheet) + didYouMean(nearest)
    case .unknownColumn(let nearest): words(.issueUnknownColumn) + didYouMean(nearest)
    case .unknownTerritory: words(.issueUnknownTerritory, [.value: value])
    case .repeatedRow(let first): words(.issueRepeatedRow, [.row: String(first)])
    case .nearDuplicate(let sheet, let id, let name):
      words(
        .issueNearDuplicate,
        [.value: value, .name: name, .id: id, .found: sheet.rawValue])
    default: words(.issueFormulaWithoutValue)
    }
  }

  private func range(
    _ value: String, low: Double?, high: Double?, lowIsAllowed: Bool
  ) -> String {
    let slots: [Slot: String] = [
      .value: value, .low: low.map { words.numerals.short($0) } ?? "",
      .high: high.map { words.numerals.short($0) } ?? "",
    ]
    return switch (low, high) {
    case (_?, _?): words(lowIsAllowed ? .issueNotBetween : .issueNotAboveUpTo, slots)
    case (_?, nil): words(lowIsAllowed ? .issueNotAtLeast : .issueNotAbove, slots)
    case (nil, _?): words(.issueNotAtMost, slots)
    case (nil, nil): words(.issueNotANumber, slots)
    }
  }

  /// ` Did you mean …?`, or nothing.
  private func didYouMean(_ nearest: String?) -> String {
    nearest.map { " " + words(.didYouMean, [.nearest: $0]) } ?? ""
  }

  private func whole(_ number: Int) -> String {
    words.numerals.number(Double(number), decimals: 0)
  }
}

/// The text with a capital first letter.
func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
