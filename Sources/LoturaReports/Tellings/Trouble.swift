package import LoturaNetwork

/// Why a command cannot answer, or what people should know beside the answer: one sentence each,
/// which names the option, the id or the path, and how to mend it.
package enum Trouble: Hashable, Sendable {
  /// The workbook has no such id; `nearest` is the likeliest meant.
  case unknownID(String, nearest: String?)
  /// The id is an association that is merged or closed.
  case notComparable(String)
  /// The id stands in another sheet than those that the command takes.
  case wrongKind(String, foundIn: SheetName, takes: [SheetName])
  /// Two ids were asked for, and both are the same.
  case samePair(String)
  /// No file or folder has this path, which was given with this option.
  case noSuchPath(String, option: String)
  case cannotRead(path: String)
  case notAWorkbook(path: String)
  case cannotWrite(path: String)
  /// An option that takes certain words was given another.
  case badChoice(option: String, value: String, choices: [String], nearest: String?)
  /// An option that takes a number was given something else.
  case badNumber(option: String, value: String, low: Double, high: Double)
  /// An option that takes a whole number of at least `low`.
  case tooSmall(option: String, value: String, low: Int)
  case badDate(option: String, value: String)
  /// A command that cannot be written in a format.
  case badFormat(command: String, value: String, choices: [String])
  case optionsClash(String, String)
  /// A form was asked for among those who can take none; kinds of partners could be meant.
  case formsNeedAssociations(option: String, other: String, choices: [String])
  /// A kind of partner was asked for, and partners were not.
  case kindNeedsPartners(option: String, other: String)
  /// A format of bytes that a terminal cannot show.
  case needsOutput(format: String)
  /// So many errors in the workbook; they follow, each on a line.
  case errorsInData(Int)
  /// The dataset that comes with Lotura is used.
  case embeddedData(name: String)
  /// A model file that cannot be used: where in it, and why.
  case badModel(path: String, place: String, text: String)
  /// Two who are under a veto of being put together.
  case vetoedPair(String, String, reason: String?)
  /// So many warnings in the workbook.
  case warningsInData(Int)
  /// An option, or a command, that needs the id of an association.
  case needsID(option: String)
  /// There are judgements of several contexts, and none was named.
  case needsContext(choices: [String])
  /// No judgement has this context.
  case unknownContext(String, choices: [String], nearest: String?)
  /// No figure is of this measure.
  case unknownMeasure(String, choices: [String], nearest: String?)
  /// No survey has this question.
  case unknownQuestion(String, choices: [String], nearest: String?)
  /// A file that should be an earlier JSON answer of `suggest` and is not.
  case notAnAnswer(path: String)
  /// A picture that could not be drawn: its title, how large it is, by which engine.
  case cannotDraw(title: String, size: Size, engine: String, advice: DrawAdvice)
  /// There is no answer, and why.
  case noAnswer(String)
  /// Fewer than two parts of a merger.
  case tooFewParts
  /// A new thing was to have an id that another has.
  case takenID(String)
  /// Something is to be added to the dataset that comes with Lotura.
  case fixedData
  /// Something is to be added to a workbook that is no folder.
  case needsFolder(path: String)
  /// Somebody who cannot take part in a consortium.
  case noCandidate(String)
  /// Somebody who must and must not take part.
  case mustAndWithout(String)
  /// More partners than the call and its rules allow.
  case tooManyPartners(Int, limit: Int)
  /// The workbook has no calls.
  case noCalls
  /// An option, or a command, that needs the id of a call.
  case needsCall(option: String)
  /// A path to write to that exists.
  case exists(path: String)
  /// A report was asked for as a PDF.
  case noPDF
  /// A report that needs so many ids, or none, was given others.
  case wrongIDs(report: String)
  case interrupted
  case busy(path: String)
  /// Something about an agenda of meetings.
  case agenda(AgendaTrouble)
  /// A defect of ours.
  case defect(String)
  /// No priority belongs to this strategy.
  case unknownScheme(String, choices: [String], nearest: String?)
  /// Work that needs more memory than it may take.
  case needsMemory(bytes: Int, limit: Int)

  /// How large a picture is.
  package struct Size: Hashable, Sendable {
    /// Boxes.
    package let nodes: Int
    /// Lines.
    package let edges: Int

    /// A size.
    package init(nodes: Int, edges: Int) {
      self.nodes = nodes
      self.edges = edges
    }
  }

  /// What helps where a picture could not be drawn.
  package enum DrawAdvice: Hashable, Sendable {
    case showLess, installFont, report

    fileprivate var sentence: Sentence {
      switch self {
      case .showLess: .drawShowLess
      case .installFont: .drawInstallFont
      case .report: .drawReport
      }
    }
  }

  /// The sentence. O(length).
  package func text(_ words: Words) -> String {
    switch self {
    case .unknownID, .notComparable, .wrongKind, .samePair, .vetoedPair, .noAnswer, .tooFewParts,
      .takenID, .noCandidate, .mustAndWithout, .tooManyPartners, .noCalls, .wrongIDs:
      subjectText(words)
    case .noSuchPath, .cannotRead, .notAWorkbook, .cannotWrite, .errorsInData, .embeddedData,
      .badModel, .busy, .warningsInData, .notAnAnswer, .exists, .fixedData,
      .needsFolder:
      fileText(words)
    case .badChoice, .badNumber, .tooSmall, .badDate, .badFormat, .optionsClash, .needsOutput,
      .formsNeedAssociations, .kindNeedsPartners,
      .needsID, .needsCall, .needsContext, .unknownContext, .noPDF,
      .unknownScheme, .unknownMeasure, .unknownQuestion, .needsMemory:
      optionText(words)
    case .cannotDraw(let title, let size, let engine, let advice):
      words(
        .troubleCannotDraw,
        [
          .name: shownText(title), .count: String(size.nodes), .shown: String(size.edges),
          .choices: engine, .text: words(advice.sentence),
        ])
    case .agenda(let trouble): trouble.text(words)
    case .interrupted: words(.troubleInterrupted)
    case .defect(let text): words(.troubleDefect, [.text: shownText(text)])
    }
  }

  private func subjectText(_ words: Words) -> String {
    switch self {
    case .unknownID(let id, let nearest):
      words(.troubleUnknownID, [.id: shownText(id)]) + Trouble.didYouMean(nearest, words)
    case .notComparable(let id): words(.troubleNotComparable, [.id: shownText(id)])
    case .wrongKind(let id, let found, let takes):
      words(
        .troubleWrongKind,
        [
          .id: shownText(id), .found: found.rawValue,
          .choices: words.numerals.choice(takes.map(\.rawValue)),
        ])
    case .samePair(let id): words(.troubleSamePair, [.id: shownText(id)])
    case .vetoedPair(let a, let b, let reason):
      words(
        .troubleVetoedPair,
        [
          .a: shownText(a), .b: shownText(b),
          .reason: reason.map(shownText) ?? words(.notGiven),
        ])
    case .noAnswer(let text): words(.troubleNoAnswer, [.text: text])
    case .tooFewParts: words(.troubleTooFewParts)
    case .noCandidate(let id): words(.troubleNoCandidate, [.id: shownText(id)])
    case .mustAndWithout(let id): words(.troubleMustAndWithout, [.id: shownText(id)])
    case .tooManyPartners(let size, let limit):
      words(.troubleSize, [.value: String(size), .limit: String(limit)])
    case .noCalls: words(.troubleNoCalls)
    case .takenID(let id): words(.troubleTakenID, [.id: shownText(id)])
    case .wrongIDs("pair"): words(.troubleNeedsTwo)
    case .wrongIDs("case"): words(.troubleNeedsCase)
    case .wrongIDs("consortium"): words(.troubleNeedsCall, [.option: "report consortium"])
    case .wrongIDs(let report): words(.troubleTakesNoID, [.name: report])
    default: ""
    }
  }

  private func fileText(_ words: Words) -> String {
    switch self {
    case .noSuchPath(let path, let option):
      words(.troubleNoSuchPath, [.path: shownText(path), .option: option])
    case .cannotRead(let path): words(.troubleCannotRead, [.path: shownText(path)])
    case .notAWorkbook(let path): words(.troubleNotAWorkbook, [.path: shownText(path)])
    case .cannotWrite(let path): words(.troubleCannotWrite, [.path: shownText(path)])
    case .errorsInData(let count): words(.troubleErrorsInData, count: count)
    case .warningsInData(let count): words(.troubleWarningsInData, count: count)
    case .notAnAnswer(let path): words(.troubleNotAnAnswer, [.path: shownText(path)])
    case .embeddedData(let name): words(.troubleEmbeddedData, [.name: name])
    case .badModel(let path, let place, let text):
      words(
        .troubleBadModel,
        [.path: shownText(path), .place: shownText(place), .text: shownText(text)])
    case .fixedData: words(.troubleFixedData)
    case .needsFolder(let path): words(.troubleNeedsFolder, [.path: shownText(path)])
    case .exists(let path): words(.troubleExists, [.path: shownText(path)])
    case .busy(let path): words(.troubleBusy, [.path: shownText(path)])
    default: ""
    }
  }

  private func optionText(_ words: Words) -> String {
    switch self {
    case .badChoice(let option, let value, let choices, let nearest):
      words(
        .troubleBadChoice,
        [.option: option, .value: shownText(value), .choices: words.numerals.choice(choices)])
        + Trouble.didYouMean(nearest, words)
    case .needsID(let option): words(.troubleNeedsID, [.option: option])
    case .needsCall(let option): words(.troubleNeedsCall, [.option: option])
    case .badNumber(let option, let value, let low, let high):
      words(
        .troubleBadNumber,
        [
          .option: option, .value: shownText(value), .low: words.numerals.short(low),
          .high: words.numerals.short(high),
        ])
    case .tooSmall(let option, let value, let low):
      words(
        .troubleTooSmall, [.option: option, .value: shownText(value), .low: String(low)])
    case .badDate(let option, let value):
      words(.troubleBadDate, [.option: option, .value: shownText(value)])
    case .badFormat(let command, let value, let choices):
      words(
        .troubleBadFormat,
        [
          .command: command, .value: shownText(value),
          .choices: words.numerals.choice(choices),
        ])
    case .optionsClash(let option, let other):
      words(.troubleOptionsClash, [.option: option, .other: other])
    case .formsNeedAssociations(let option, let other, let choices):
      words(
        .troubleFormsNeedAssociations,
        [.option: option, .other: other, .choices: words.numerals.choice(choices)])
    case .kindNeedsPartners(let option, let other):
      words(.troubleKindNeedsPartners, [.option: option, .other: other])
    case .needsContext(let choices):
      words(.troubleNeedsContext, [.choices: words.numerals.choice(choices.map(shownText))])
    case .unknownScheme(let value, let choices, let nearest):
      Trouble.unknown(.troubleUnknownScheme, value, choices, nearest, words)
    case .unknownContext(let value, let choices, let nearest):
      Trouble.unknown(.troubleUnknownContext, value, choices, nearest, words)
    case .unknownMeasure(let value, let choices, let nearest):
      Trouble.unknown(.troubleUnknownMeasure, value, choices, nearest, words)
    case .unknownQuestion(let value, let choices, let nearest):
      Trouble.unknown(.troubleUnknownQuestion, value, choices, nearest, words)
    case .needsOutput(let format): words(.troubleNeedsOutput, [.value: format])
    case .noPDF: words(.troubleNoPDF)
    case .needsMemory(let bytes, let limit):
      words(
        .troubleNeedsMemory,
        [
          .value: Trouble.gigabytes(bytes, words), .limit: Trouble.gigabytes(limit, words),
        ])
    default: ""
    }
  }

  /// A size of memory in gigabytes of 1024³ bytes, rounded up to a hundredth.
  private static func gigabytes(_ bytes: Int, _ words: Words) -> String {
    words.numerals.short((Double(bytes) / 1_073_741_824 * 100).rounded(.up) / 100) + " GiB"
  }

  /// A word that is none of those there are.
  private static func unknown(
    _ sentence: Sentence, _ value: String, _ choices: [String], _ nearest: String?, _ words: Words
  ) -> String {
    words(
      sentence,
      [.value: shownText(value), .choices: words.numerals.list(choices.map(shownText))])
      + didYouMean(nearest.map(shownText), words)
  }

  private static func didYouMean(_ nearest: String?, _ words: Words) -> String {
    nearest.map { " " + words(.didYouMean, [.nearest: $0]) } ?? ""
  }
}
