import Glibc
import Testing

@testable import LoturaScoring

@Suite("The model as data")
struct ModelTests {
  private func file(_ path: String) throws -> [UInt8] {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let handle = try #require(fopen("/\(root)/\(path)", "r"))
    defer { fclose(handle) }
    var (bytes, buffer) = ([UInt8](), [UInt8](repeating: 0, count: 1 << 16))
    while true {
      let count = fread(&buffer, 1, buffer.count, handle)
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  private func issues(_ json: String, whole: Bool = false) -> [ModelIssue] {
    do throws(ModelFailure) {
      _ = whole ? try Model.readWhole(Array(json.utf8)) : try Model.read(Array(json.utf8))
      return []
    } catch {
      return error.issues
    }
  }

  @Test("the embedded default is the file, byte for byte, and is what the model writes")
  func embedded() throws {
    let bytes = try file("models/default.json")
    #expect(Array(ModelText.standard.utf8) == bytes)
    #expect(Array(Model.standard.json.utf8) == bytes)
  }

  @Test("the numbers of the axes are those of their definition")
  func axes() {
    let (model, usual) = (Model.standard, AxisModel.usual)
    #expect(model.usualValues == usual.usualValues)
    #expect(model.leastExactPairs == usual.leastExactPairs)
    #expect(model.cooperation == usual.cooperation)
    #expect(model.size == usual.size)
    #expect(model.relatedness == usual.relatedness)
    #expect(model.fullLead == usual.fullLead)
    #expect(model.complementarityMeanShare == usual.complementarityMeanShare)
    #expect(model.peaks == usual.peaks)
  }

  @Test("the schema names every key of the default, and no other")
  func schema() throws {
    var (ofSchema, ofModel) = (
      ModelTreeReader(try file("models/schema.json")),
      ModelTreeReader(try file("models/default.json"))
    )
    let schema = try ofSchema.tree()
    try expectKeys(of: try ofModel.tree(), in: schema, root: schema)
  }

  private func expectKeys(of model: ModelTree, in schema: ModelTree, root: ModelTree) throws {
    guard case .object(let members) = model else { return }
    var part = schema
    if case .text(let reference)? = schema["$ref"] {
      let name = try #require(reference.split(separator: "/").last)
      part = try #require(root["$defs"]?[String(name)])
    }
    let properties = try #require(part["properties"])
    guard case .object(let known) = properties else { return }
    if part["x-sum"] == nil { #expect(known.map(\.key).sorted() == members.map(\.key).sorted()) }
    for member in members {
      try expectKeys(
        of: member.value, in: try #require(properties[member.key], "\(member.key)"), root: root)
    }
  }

  @Test("a file overrides any part, and what it writes reads back the same")
  func overriding() throws {
    let json = """
      {"matchmaking": {"balanced": {"C": 0.15, "Hn": 0.1}}, "forms": {"fusion": {"gates": ["H>0.2"]}}}
      """
    let model = try Model.read(Array(json.utf8))
    #expect(model.modes[.balanced]?.map(\.term.rawValue) == ["C", "P", "Kp", "H", "N", "Z", "Hn"])
    #expect(model.modes[.balanced]?.first?.weight == 0.15)
    #expect(model.forms[.fusion]?.gates == [Gate(.priorCooperation, .moreThan, 0.2)])
    #expect(model.forms[.fusion]?.terms == Model.standard.forms[.fusion]?.terms)
    #expect(try Model.read(Array(model.json.utf8)) == model)
    #expect(try Model.read(Array("{}".utf8)) == .standard)
  }

  @Test("a bad model is refused, and the place is named", arguments: BadModel.all)
  func refused(_ bad: BadModel) {
    #expect(issues(bad.json) == [ModelIssue(bad.problem, at: bad.pointer)])
  }

  @Test("all issues are named at once, and a whole model misses what is not there")
  func allIssues() {
    let found = issues(#"{"robustness": {"concentration": 0}, "versoin": "2", "terms": []}"#)
    #expect(found.map(\.pointer) == ["/versoin", "/terms", "/robustness/concentration"])
    let missing = issues(#"{"version": "1"}"#, whole: true)
    #expect(missing.map(\.pointer).contains("/axes"))
    #expect(missing.allSatisfy { $0.problem == .missing })
  }

  struct BadModel: Sendable {
    let json: String
    let pointer: String
    let problem: ModelIssue.Problem

    init(_ json: String, _ pointer: String, _ problem: ModelIssue.Problem) {
      (self.json, self.pointer, self.problem) = (json, pointer, problem)
    }

    static let all = [
      BadModel("", "", .notJSON(line: 1, column: 1)),
      BadModel("{\n  \"version\": \"1\",\n}", "", .notJSON(line: 3, column: 1)),
      BadModel("{} x", "", .notJSON(line: 1, column: 4)),
      BadModel(#"{"version": 01}"#, "", .notJSON(line: 1, column: 13)),
      BadModel(#"{"thresholds": {"fit": 1e999}}"#, "", .notJSON(line: 1, column: 24)),
      BadModel("[]", "", .wrongType(expected: .object)),
      BadModel(#"{"version": 1}"#, "/version", .wrongType(expected: .text)),
      BadModel(
        #"{"matchmaking": {"balansed": {}}}"#, "/matchmaking/balansed",
        .unknownKey(nearest: "balanced")),
      BadModel(#"{"x/y": 1}"#, "/x~1y", .unknownKey(nearest: nil)),
      BadModel(#"{"version": "1", "version": "2"}"#, "/version", .repeatedKey),
      BadModel(
        #"{"matchmaking": {"balanced": {"C": 0.5}}}"#, "/matchmaking/balanced",
        .weightsDoNotSumToOne(0.5 + 0.2 + 0.2 + 0.15 + 0.1 + 0.1)),
      BadModel(
        #"{"matchmaking": {"balanced": {"C": "much"}}}"#, "/matchmaking/balanced/C",
        .wrongType(expected: .number)),
      BadModel(
        #"{"matchmaking": {"balanced": {"C": -0.25}}}"#, "/matchmaking/balanced/C",
        .outOfRange(value: -0.25, low: 0, high: 1, isOpen: false)),
      BadModel(
        #"{"matchmaking": {"explore": {"F": 0}}}"#, "/matchmaking/explore/F", .directedTerm),
      BadModel(
        #"{"terms": {"saturation": {"Ps": 0}}}"#, "/terms/saturation/Ps",
        .outOfRange(value: 0, low: 0, high: 1, isOpen: true)),
      BadModel(
        #"{"axes": {"least_exact_pairs": 2.5}}"#, "/axes/least_exact_pairs",
        .wrongType(expected: .wholeNumber)),
      BadModel(
        #"{"axes": {"K": {"source": "trees"}}}"#, "/axes/K/source",
        .unknownCode("trees", nearest: "tree")),
      BadModel(
        #"{"forms": {"fusion": {"gates": ["H=0.1"]}}}"#, "/forms/fusion/gates/0",
        .unknownCode("H=0.1", nearest: nil)),
      BadModel(
        #"{"forms": {"alliance": {"questions": ["lead", "lead"]}}}"#,
        "/forms/alliance/questions/1", .repeatedCode("lead")),
      BadModel(
        #"{"likeness": {"terms": {"K": 0.5}}}"#, "/likeness/terms",
        .weightsDoNotSumToOne(0.3 + 0.5 + 0.3)),
      BadModel(
        #"{"likeness": {"terms": {"G": 0}}}"#, "/likeness/terms/G", .directedTerm),
      BadModel(
        #"{"likeness": {"ladder": {"fusion": 0.7}}}"#, "/likeness/ladder/fusion",
        .unknownKey(nearest: nil)),
      BadModel(
        #"{"likeness": {"ladder": {"delicate": 1.5}}}"#, "/likeness/ladder/delicate",
        .outOfRange(value: 1.5, low: 0, high: 1, isOpen: false)),
      BadModel(
        #"{"likeness": {"ladder": {"convergence": 0.8}}}"#, "/likeness/ladder/convergence",
        .outOfRange(value: 0.8, low: 0, high: 0.7, isOpen: false)),
      BadModel(
        #"{"likeness": {"ladder": {"delicate": 0.4}}}"#, "/likeness/ladder/convergence",
        .outOfRange(value: 0.5, low: 0, high: 0.4, isOpen: false)),
      BadModel(
        #"{"likeness": {"ladder": {"alliance": 0.6}}}"#, "/likeness/ladder/alliance",
        .outOfRange(value: 0.6, low: 0, high: 0.5, isOpen: false)),
    ]
  }
}

extension ModelTree {
  fileprivate subscript(key: String) -> ModelTree? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }
}
