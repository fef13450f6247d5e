import LoturaNetwork
import LoturaReports
import LoturaWorkbook
import Testing

@Suite("Issues as sentences")
struct IssueTellingTests {
  /// Every problem there is, by hand: the compiler refuses `number` if a case is missing here.
  static let problems: [WorkbookIssue.Problem] = [
    .missingSheet, .missingColumn, .missingValue, .notANumber,
    .outOfRange(low: 0, high: 1, lowIsAllowed: true),
    .outOfRange(low: 0, high: 1, lowIsAllowed: false),
    .outOfRange(low: 0, high: nil, lowIsAllowed: true),
    .outOfRange(low: 0, high: nil, lowIsAllowed: false),
    .outOfRange(low: nil, high: 5, lowIsAllowed: true), .notAWholeNumber,
    .notOneOf(["active", "merged"], nearest: "active"), .notADate, .notADateTime, .notABoolean,
    .notACountry, .notATerritory, .endsBeforeStart(column: "since"), .linkToItself,
    .wrongKindOfID(foundIn: .companies), .notUTF8, .strayQuote, .textAfterQuote, .unclosedQuote,
    .tooManyCells(9), .cellTooLong(40_000), .repeatedColumn, .unreadableFile("zip ended early"),
    .idTooLong, .idWithControlCharacter, .duplicateID(sheet: .partners, row: 7),
    .unknownID(nearest: "gaia"), .cycle(["a", "b"]), .unknownSheet(nearest: "needs"),
    .unknownColumn(nearest: "name"), .unknownTerritory, .repeatedRow(firstRow: 3),
    .formulaWithoutValue, .nearDuplicate(sheet: .companies, id: "acme", name: "ACME"), .errorValue,
    .idWithBlankAround, .moreTopThanAnswers(top: 9), .answersDoNotAddUp(sum: 12),
    .damagedPacking("cut off"),
  ]

  /// A number for each case of `Problem`.
  static func number(_ problem: WorkbookIssue.Problem) -> Int {
    switch problem {
    case .missingSheet: 0
    case .missingColumn: 1
    case .missingValue: 2
    case .notANumber: 3
    case .outOfRange: 4
    case .notAWholeNumber: 5
    case .notOneOf: 6
    case .notADate: 7
    case .notADateTime: 8
    case .notABoolean: 9
    case .notACountry: 10
    case .notATerritory: 11
    case .endsBeforeStart: 12
    case .linkToItself: 13
    case .wrongKindOfID: 14
    case .notUTF8: 15
    case .strayQuote: 16
    case .textAfterQuote: 17
    case .unclosedQuote: 18
    case .tooManyCells: 19
    case .cellTooLong: 20
    case .repeatedColumn: 21
    case .unreadableFile: 22
    case .idTooLong: 23
    case .idWithControlCharacter: 24
    case .duplicateID: 25
    case .unknownID: 26
    case .cycle: 27
    case .unknownSheet: 28
    case .unknownColumn: 29
    case .unknownTerritory: 30
    case .repeatedRow: 31
    case .formulaWithoutValue: 32
    case .nearDuplicate: 33
    case .errorValue: 34
    case .idWithBlankAround: 35
    case .moreTopThanAnswers: 36
    case .answersDoNotAddUp: 37
    case .damagedPacking: 38
    }
  }

  static func issue(_ problem: WorkbookIssue.Problem) -> WorkbookIssue {
    WorkbookIssue(
      problem, at: WorkbookIssue.Place(sheet: "alignments", row: 14, column: "intensity"),
      value: "v")
  }

  @Test("every problem has its own sentence in every language, with nothing left to fill")
  func everyProblem() {
    #expect(Set(IssueTellingTests.problems.map(IssueTellingTests.number)) == Set(0...38))
    for language in Language.allCases {
      let tell = IssueTelling(Words(language))
      let messages = IssueTellingTests.problems.map {
        tell.message(IssueTellingTests.issue($0))
      }
      #expect(Set(messages).count == messages.count)
      for message in messages {
        #expect(!message.contains("{"))
        #expect(message.hasSuffix(".") || message.hasSuffix("?"), "\(message)")
      }
    }
  }

  @Test("a sentence says where, what is wrong, and how to mend it")
  func wording() {
    let english = IssueTelling(Words(.english))
    #expect(
      english.line(
        WorkbookIssue(
          .outOfRange(low: 0, high: 1, lowIsAllowed: true),
          at: WorkbookIssue.Place(sheet: "alignments", row: 14, column: "intensity"), value: "1.5"))
        == "Sheet alignments, row 14, column intensity: “1.5” does not lie between 0 and 1. "
        + "Write a number from 0 to 1.")
    let spanish = IssueTelling(Words(.spanish))
    #expect(
      spanish.line(
        WorkbookIssue(
          .unknownID(nearest: "gaia"),
          at: WorkbookIssue.Place(sheet: "needs", row: 2, column: "subject"), value: "gaja"))
        == "Hoja needs, fila 2, columna subject: ninguna fila del libro tiene el identificador "
        + "«gaja». Corríjalo o añada su fila. ¿Quería decir «gaia»?")
    let basque = IssueTelling(Words(.basque))
    #expect(
      basque.line(WorkbookIssue(.missingSheet, at: WorkbookIssue.Place(sheet: "associations")))
        == "associations orria: orri hau falta da. Gehitu ezazu: hori gabe liburuak ez du balio.")
    #expect(
      english.line(WorkbookIssue(.cycle(["a", "b"]), at: WorkbookIssue.Place(sheet: nil)))
        == "Workbook: the chain goes round in a circle: a → b → a. Remove one of its steps.")
  }

  @Test("in JSON an issue has its code, its place and its sentence")
  func json() {
    let issue = WorkbookIssue(
      .notANumber, at: WorkbookIssue.Place(sheet: "costs", row: 3, column: "budget"))
    #expect(
      IssueTelling(Words(.english)).json(issue).document(.compact)
        == #"{"code":"bad_value","column":"budget","message":"Sheet costs, row 3, column budget: "#
        + #"“—” is not a number. Write digits, such as 12 or 0.5.","row":3,"severity":"error","#
        + #""sheet":"costs","value":null}"# + "\n")
  }
}
