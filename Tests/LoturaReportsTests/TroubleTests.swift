import LoturaDiagrams
import LoturaNetwork
import LoturaReports
import LoturaScoring
import Testing

@Suite("What went wrong, told in every language")
struct TroubleTests {
  /// One of each, with what its sentence must name. A new case does not compile until it is here.
  static let troubles: [(trouble: Trouble, names: [String])] = [
    (.unknownID("gria", nearest: "grid"), ["gria", "grid"]),
    (.unknownID("gria", nearest: nil), ["gria"]),
    (.notComparable("old"), ["old"]),
    (
      .wrongKind("c1", foundIn: .companies, takes: [.associations, .partners]),
      ["c1", "companies", "associations", "partners"]
    ),
    (.samePair("wind"), ["wind"]),
    (.noSuchPath("/x/y", option: "--data"), ["/x/y", "--data"]),
    (.cannotRead(path: "/x/y"), ["/x/y"]), (.notAWorkbook(path: "/x/y"), ["/x/y"]),
    (.cannotWrite(path: "/x/y"), ["/x/y"]),
    (
      .badChoice(
        option: "--mode", value: "exploit", choices: ["explore", "learn"],
        nearest: "explore"), ["--mode", "exploit", "explore", "learn"]
    ),
    (
      .badNumber(option: "--draws", value: "many", low: 0, high: 50),
      ["--draws", "many", "0", "50"]
    ),
    (.tooSmall(option: "--top", value: "0", low: 1), ["--top", "0", "1"]),
    (.badDate(option: "--as-of", value: "soon"), ["--as-of", "soon", "2026-03-12"]),
    (
      .badFormat(command: "draw", value: "csv", choices: ["svg", "png"]),
      ["draw", "csv", "svg", "png"]
    ),
    (.optionsClash("--kind", "--with"), ["--kind", "--with"]),
    (
      .formsNeedAssociations(
        option: "--kind fusion", other: "--with partners", choices: ["agency", "network"]),
      ["--kind fusion", "--with partners", "agency", "network"]
    ),
    (
      .kindNeedsPartners(option: "--kind agency", other: "--with partners"),
      ["--kind agency", "--with partners"]
    ),
    (.needsOutput(format: "png"), ["png", "--output"]),
    (.errorsInData(1), ["1"]), (.errorsInData(23), ["23"]),
    (.warningsInData(1), ["1", "lotura check"]), (.warningsInData(23), ["23", "lotura check"]),
    (.embeddedData(name: "euskadi"), ["euskadi", "--data"]),
    (.badModel(path: "m.json", place: "/forms", text: "why"), ["m.json", "/forms", "why"]),
    (.vetoedPair("wind", "tide", reason: "Ana"), ["wind", "tide", "Ana"]),
    (.vetoedPair("wind", "tide", reason: nil), ["wind", "tide"]),
    (.needsID(option: "--with"), ["--with"]),
    (.notAnAnswer(path: "old.json"), ["old.json", "suggest"]),
    (
      .cannotDraw(
        title: "Map", size: Trouble.Size(nodes: 9, edges: 17), engine: "neato",
        advice: .showLess), ["Map", "9", "17", "neato"]
    ),
    (
      .cannotDraw(
        title: "Map", size: Trouble.Size(nodes: 9, edges: 17), engine: "neato",
        advice: .installFont), ["Map", "fonts-liberation"]
    ),
    (
      .cannotDraw(
        title: "Map", size: Trouble.Size(nodes: 9, edges: 17), engine: "neato",
        advice: .report), ["Map", "Lotura"]
    ),
    (.needsCall(option: "draw consortium"), ["draw consortium"]), (.noPDF, ["report", "html"]),
    (.wrongIDs(report: "pair"), ["report pair"]),
    (.wrongIDs(report: "case"), ["report case"]),
    (.wrongIDs(report: "consortium"), ["report consortium"]),
    (.wrongIDs(report: "region"), ["region"]),
    (.noAnswer("why"), ["why"]), (.interrupted, []), (.busy(path: "/x/y"), ["/x/y"]),
    (.defect("seven"), ["seven", "Lotura"]), (.fixedData, ["convert", "--data"]),
    (.needsFolder(path: "/x/y"), ["/x/y", "convert"]), (.tooFewParts, ["merge", "A B"]),
    (.noCandidate("acme"), ["acme", "costs"]),
    (
      .unknownMeasure("turnver", choices: ["exports", "turnover"], nearest: "turnover"),
      ["turnver", "exports", "turnover"]
    ),
    (
      .unknownQuestion("voice", choices: ["useful", "voices"], nearest: "voices"),
      ["voice", "useful", "voices"]
    ),
    (.mustAndWithout("wind"), ["wind", "--must", "--without"]),
    (.tooManyPartners(9, limit: 6), ["--size", "9", "6"]), (.noCalls, ["calls", "requirements"]),
    (.takenID("wind"), ["wind", "--name"]), (.exists(path: "/x/y"), ["/x/y"]),
    (.needsContext(choices: ["topics", "pairs"]), ["--context", "topics", "pairs"]),
    (
      .unknownContext("topcs", choices: ["topics", "pairs"], nearest: "topics"),
      ["topcs", "topics", "pairs"]
    ),
    (
      .unknownScheme("ris3-203", choices: ["ris3-2020", "ris3-2030"], nearest: "ris3-2030"),
      ["ris3-203", "ris3-2020", "ris3-2030"]
    ),
    (.needsMemory(bytes: 3 << 30, limit: 1 << 30), ["3 GiB", "1 GiB", "--memory-limit"]),
    (.agenda(.notAnAnswer(path: "old.json")), ["old.json", "agenda"]),
    (.agenda(.changesOfNothing), ["--max-changes", "--keep"]),
    (.agenda(.takesNoPart("wind")), ["wind"]), (.agenda(.noTimes(slots: ["s1"])), ["s1"]),
    (.agenda(.needsFolder), ["--output", "--for"]),
  ]

  /// Which case it is, so that the list above can be seen to have all of them.
  static func position(_ trouble: Trouble) -> Int {
    switch trouble {
    case .unknownID: 0
    case .notComparable: 1
    case .wrongKind: 2
    case .samePair: 3
    case .noSuchPath: 4
    case .cannotRead: 5
    case .notAWorkbook: 6
    case .cannotWrite: 7
    case .badChoice: 8
    case .badNumber: 9
    case .tooSmall: 10
    case .badDate: 11
    case .badFormat: 12
    case .optionsClash: 13
    case .needsOutput: 14
    case .errorsInData: 15
    case .embeddedData: 16
    case .badModel: 17
    case .vetoedPair: 18
    case .warningsInData: 19
    case .needsID: 20
    case .notAnAnswer: 21
    case .cannotDraw: 22
    case .noAnswer: 23
    case .interrupted: 24
    case .busy: 25
    case .defect: 26
    case .tooFewParts: 27
    case .takenID: 28
    case .exists: 29
    case .fixedData: 30
    case .needsFolder: 31
    case .needsContext: 32
    case .unknownContext: 33
    case .noCandidate: 34
    case .mustAndWithout: 35
    case .tooManyPartners: 36
    case .noCalls: 37
    case .noPDF: 38
    case .wrongIDs: 39
    case .needsCall: 40
    case .unknownScheme: 41
    case .agenda: 42
    case .unknownMeasure: 43
    case .unknownQuestion: 44
    case .needsMemory: 45
    case .formsNeedAssociations: 46
    case .kindNeedsPartners: 47
    }
  }

  @Test("no case is left out")
  func complete() {
    #expect(Set(TroubleTests.troubles.map { TroubleTests.position($0.trouble) }) == Set(0...47))
  }

  @Test("every case is a whole sentence that names what it is about", arguments: Language.allCases)
  func sentences(language: Language) {
    let words = Words(language)
    for (trouble, names) in TroubleTests.troubles {
      let text = trouble.text(words)
      for name in names { #expect(text.contains(name), "\(text)") }
      #expect(!text.contains("{") && !text.contains("}"), "\(text)")
      #expect(text.count > 8 && ".?:y".contains(text.last ?? " "), "\(text)")
    }
    let told = Set(TroubleTests.troubles.map { $0.trouble.text(words) })
    #expect(told.count == TroubleTests.troubles.count)
  }

  @Test("no case reads the same in two languages")
  func languages() {
    for (trouble, _) in TroubleTests.troubles {
      #expect(Set(Language.allCases.map { trouble.text(Words($0)) }).count == 3, "\(trouble)")
    }
  }

  @Test("what comes from outside cannot steer a terminal", arguments: Language.allCases)
  func control(language: Language) {
    let text = Trouble.unknownID("\u{1B}[2Jx\u{7}\ny", nearest: nil).text(Words(language))
    #expect(!text.contains("\u{1B}") && !text.contains("\u{7}") && !text.contains("\n"))
  }
}

@Suite("What is wrong with a model, told in every language")
struct ModelTroubleTests {
  static let problems: [(problem: ModelIssue.Problem, names: [String])] = [
    (.notJSON(line: 3, column: 14), ["3", "14", "JSON"]),
    (.unknownKey(nearest: "weights"), ["weights"]), (.unknownKey(nearest: nil), []),
    (.repeatedKey, []), (.missing, []), (.wrongType(expected: .number), ["number"]),
    (.outOfRange(value: 7, low: 0, high: 5, isOpen: false), ["7", "0", "5"]),
    (.outOfRange(value: 0, low: 0, high: 5, isOpen: true), ["0", "5"]),
    (.weightsDoNotSumToOne(1.25), []), (.unknownCode("KX", nearest: "K"), ["KX", "K"]),
    (.unknownCode("KX", nearest: nil), ["KX"]), (.repeatedCode("K"), ["K"]), (.directedTerm, []),
  ]

  static func position(_ problem: ModelIssue.Problem) -> Int {
    switch problem {
    case .notJSON: 0
    case .unknownKey: 1
    case .repeatedKey: 2
    case .missing: 3
    case .wrongType: 4
    case .outOfRange: 5
    case .weightsDoNotSumToOne: 6
    case .unknownCode: 7
    case .repeatedCode: 8
    case .directedTerm: 9
    }
  }

  @Test(
    "every problem has a sentence with its place, and each another", arguments: Language.allCases)
  func sentences(language: Language) {
    let places = Set(ModelTroubleTests.problems.map { ModelTroubleTests.position($0.problem) })
    #expect(places == Set(0...9))
    let issues = ModelTroubleTests.problems.map { ModelIssue($0.problem, at: "/forms/fusion") }
    let told = ModelTrouble.sentences(ModelFailure(issues), path: "m.json", Words(language))
    #expect(Set(told).count == issues.count)
    for (text, (_, names)) in zip(told, ModelTroubleTests.problems) {
      for name in names + ["m.json", "/forms/fusion: "] { #expect(text.contains(name), "\(text)") }
      #expect(!text.contains("{") && ".?".contains(text.last ?? " "), "\(text)")
    }
  }

  @Test("numbers are written as the language does, and the whole file is the place /")
  func numbers() {
    func told(_ language: Language) -> [String] {
      ModelTrouble.sentences(
        ModelFailure([ModelIssue(.weightsDoNotSumToOne(1.25), at: "")]), path: "m.json",
        Words(language))
    }
    #expect(
      told(.english)
        == ["The model “m.json” cannot be used: /: the weights add up to 1.25 and not to 1."])
    #expect(told(.spanish).first?.contains("1,25") == true)
    #expect(told(.basque).first?.contains("1,25") == true)
  }

  @Test("a missing type is told in the words of the language")
  func types() {
    for expected in ModelIssue.Expected.allCases {
      let failure = ModelFailure([ModelIssue(.wrongType(expected: expected), at: "/x")])
      let told = Language.allCases.flatMap {
        ModelTrouble.sentences(failure, path: "m.json", Words($0))
      }
      #expect(Set(told).count == 3)
    }
  }
}

@Suite("Words of pictures")
struct WordsOfPicturesTests {
  @Test("every word of a picture has a sentence in every language", arguments: Language.allCases)
  func complete(language: Language) {
    let words = Words(language)
    for word in PictureWord.allCases {
      let sentence = Sentence(rawValue: word.rawValue)
      #expect(sentence != nil, "\(word.rawValue)")
      let text = sentence.map { words.template(of: $0) } ?? ""
      // A word that a catalogue lacks is told as its key.
      #expect(!text.isEmpty && text != word.rawValue, "\(word.rawValue)")
      #expect(words.pictureWords.text(word) == text)
    }
  }

  @Test("the catalogue has no word for pictures that no picture says")
  func used() {
    let known = Set(PictureWord.allCases.map(\.rawValue))
    let unused = Sentence.allCases.map(\.rawValue).filter { $0.hasPrefix("picture") }
      .filter { !known.contains($0) }
    #expect(unused == [])
  }
}
