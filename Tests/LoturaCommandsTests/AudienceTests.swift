import LoturaCommands
import LoturaGraphviz
import LoturaNetwork
import LoturaScoring
import LoturaWorkbook
import Testing

@Suite("What is not meant for the audience is nowhere in an answer")
struct AudienceTests {
  /// A region in which each of three audiences knows more: ids and names say from whom on.
  private func folder() throws -> WorkbookFolder {
    let levels = ["members", "agency", "case"]
    return try WorkbookFolder([
      (
        "associations",
        "id,name,access\nopen1,Open One,\nopen2,Open Two,\nopen3,Open Three,\n"
          + levels.map { "only\($0),Only \($0),\($0)\n" }.joined()
      ),
      (
        "capabilities",
        "id,name,access\nskill,Skill,\n" + levels.map { "cap\($0),Cap \($0),\($0)\n" }.joined()
      ),
      (
        "needs",
        "subject,capability,note,access\nopen1,skill,,\n"
          + levels.map { "open1,cap\($0),told to \($0),\($0)\n" }.joined()
      ),
      (
        "offers",
        "subject,capability,access\nopen2,skill,\n"
          + levels.map { "only\($0),skill,\n" }.joined()
      ),
      (
        "vetoes",
        "a,b,reason,access\n" + levels.map { "open1,only\($0),quarrel \($0),\($0)\n" }.joined()
          + "open2,open3,quarrel case,case\n"
      ),
    ])
  }

  private func questions() -> [any LoturaCommands.Question] {
    var named = Suggest(id: "open1")
    named.request.draws = 0
    var all = Suggest()
    all.request.draws = 0
    all.request.kind = .all
    var explain = Explain(a: "open1", b: "open2")
    explain.request.draws = 0
    var vetoed = Explain(a: "open2", b: "open3")
    vetoed.request.draws = 0
    var pictures: [any LoturaCommands.Question] = []
    for kind in Draw.Kind.allCases where kind != .consortium {
      var draw = Draw(kind)
      draw.parts = kind == .merge ? ["open1", "open2"] : []
      draw.id = kind == .ego ? "open1" : nil
      draw.picture = kind == .flow ? .svg : .dot
      pictures.append(draw)
    }
    // Ids that nobody may know of, nearly and rightly spelled: the answer is the same.
    let errors: [any LoturaCommands.Question] = ["members", "agency", "case"].flatMap {
      level -> [any LoturaCommands.Question] in
      [
        Show(id: .init("only\(level)x")), Suggest(id: .init("onl\(level)")),
        Explain(a: "open1", b: .init("only\(level)s")),
      ]
    }
    let exports = ConversionTarget.allCases.filter { $0 != .xlsx }.map { Convert(to: $0) }
    return [Check(looksForDuplicates: true), Show(id: "open1"), Show(id: "skill"), named, all]
      + [explain, vetoed, Liaisons(), Groups()] + exports + pictures + errors
  }

  @Test("each audience sees what is its own and nothing above", arguments: Audience.allCases)
  func leaks(_ audience: Audience) throws {
    let folder = try folder()
    let order = Audience.allCases.map(\.rawValue)
    let hidden = order.drop { $0 != audience.rawValue }.dropFirst().flatMap {
      ["only\($0)", "Only \($0)", "cap\($0)", "Cap \($0)", "told to \($0)", "quarrel \($0)"]
    }
    var said = ""
    for format in [Format.text, .json, .csv, .html] {
      var asking = Asking(folder.path)
      asking.choices.audience = audience
      asking.choices.format = format
      // A picture and a conversion are the same in every format of words.
      for question in questions()
      where format == .text || !(question is Draw || question is Convert) {
        let text: String
        switch asking.ask(question) {
        case .success(let answer):
          let files = (answer.folder ?? []).map { String(decoding: $0.bytes, as: UTF8.self) }
          text =
            String(decoding: answer.bytes, as: UTF8.self) + files.joined()
            + answer.remarks.joined(separator: "\n")
        case .failure(let failure):
          // The id that was typed is told back; only what it is likened to may give something away.
          text = failure.sentences.joined().split(separator: "”").dropFirst().joined(separator: "”")
        }
        for name in hidden {
          #expect(!text.contains(name), "\(question) as \(format) tells the \(audience) \(name)")
        }
        said += text
      }
    }
    // What the audience may know is told, so that the test cannot pass on silence.
    for level in order.prefix(through: order.firstIndex(of: audience.rawValue) ?? 0).dropFirst() {
      #expect(said.contains("only\(level)") && said.contains("Only \(level)"))
    }
  }

  @Test("the answer says for whom it is", arguments: Audience.allCases)
  func told(_ audience: Audience) throws {
    let folder = try folder()
    var asking = Asking(folder.path)
    asking.choices.audience = audience
    let parameters = try asking.json(Check())["parameters"] as? [String: Any]
    #expect(parameters?["audience"] as? String == audience.rawValue)
  }
}
