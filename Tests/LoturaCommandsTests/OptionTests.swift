import Foundation
import LoturaCommands
import LoturaDiagrams
import LoturaGraphviz
import LoturaNetwork
import LoturaScoring
import LoturaWorkbook
import Testing

@Suite("Each option changes something")
struct OptionTests {
  private let example = Asking(Asking.dataset("example"))

  private func suggest(_ change: (inout Suggest) -> Void) -> Suggest {
    var suggest = Suggest(id: "AERO")
    suggest.request.draws = 20
    change(&suggest)
    return suggest
  }

  private func rows(_ question: Suggest, _ asking: Asking? = nil) throws -> [[String: Any]] {
    try (asking ?? example).result(question)["rows"] as? [[String: Any]] ?? []
  }

  @Test("--mode, --draws and --seed of suggest", arguments: Mode.allCases)
  func chance(_ mode: Mode) throws {
    let folder = try WorkbookFolder.hand()
    let example = Asking(folder.path)
    let suggest = { (change: (inout Suggest) -> Void) in
      self.suggest {
        $0.id = "a"
        change(&$0)
      }
    }
    let usual = try example.text(suggest { $0.request.mode = mode }, .csv)
    if mode != .balanced { #expect(try usual != example.text(suggest { _ in }, .csv)) }
    #expect(
      try usual
        != example.text(
          suggest {
            $0.request.mode = mode
            $0.request.draws = 21
          }, .csv))
    #expect(
      try usual
        != example.text(
          suggest {
            $0.request.mode = mode
            $0.request.seed = 2
          }, .csv))
  }

  @Test("--with partners and companies look for others")
  func with() throws {
    let partners = try rows(suggest { $0.request.candidates = .partners })
    #expect(partners.count == 30)
    let companies = try rows(
      suggest {
        $0.request.candidates = .companies
        $0.request.draws = 0
      })
    #expect(companies.count > 500)
  }

  @Test("--top keeps the best, of which text then shows all")
  func top() throws {
    var asking = example
    asking.choices.top = 12
    #expect(try rows(suggest { _ in }, asking).count == 12)
    #expect(try rows(suggest { _ in }).count == 17)
    #expect(try asking.text(suggest { _ in }).contains("\n12. "))
    let text = try example.text(suggest { _ in })
    #expect(text.contains("\n10. ") && !text.contains("\n11. ") && text.contains("10 of 17"))
  }

  @Test("--country, --sector, --priority and --hide dropped leave out")
  func filters() throws {
    let all = try rows(suggest { $0.request.candidates = .partners }).count
    let french = try rows(
      suggest {
        $0.request.candidates = .partners
        $0.request.filter.countries = [Country("FR")!]
      })
    #expect(!french.isEmpty && french.count < all)
    let machines = try rows(suggest { $0.request.filter.sectors = ["C"] })
    #expect(!machines.isEmpty && machines.count < 17)
    let known = try example.result(Show(id: "AERO"))["rows"] as? [[String: Any]] ?? []
    let priority = known.compactMap { ($0["values"] as? [String: String])?["priority"] }.first
    let aligned = try rows(suggest { $0.request.filter.priorities = [.init(priority ?? "")] })
    #expect(!aligned.isEmpty && aligned.count < 17)
    var shown = Suggest()
    shown.request.draws = 0
    let before = try rows(shown).count
    shown.request.filter.hidesDropped = true
    #expect(try rows(shown).count < before)
  }

  @Test("an unknown sector of a filter is said, not silently nobody's")
  func unknownFilter() {
    #expect(example.exit(suggest { $0.request.filter.sectors = ["C2O"] }) == 66)
  }

  @Test("--since lists only what is new against an earlier answer")
  func since() throws {
    var asking = example
    asking.choices.top = 15
    let folder = try WorkbookFolder.hand()
    let earlier = try folder.add("old.json", Array(asking.text(suggest { _ in }, .json).utf8))
    #expect(try rows(suggest { $0.since = earlier }).map { $0["rank"] as? Int } == [16, 17])
    let csv = folder.path + "/needs.csv"
    #expect(example.exit(suggest { $0.since = csv }) == 66)
    #expect(example.exit(suggest { $0.since = "/nowhere.json" }) == 66)
  }

  @Test("--as-of moves the day, --model the weights, --language the words")
  func common() throws {
    let usual = try example.text(suggest { _ in }, .csv)
    var other = example
    other.choices.asOf = PartialDate("2015-06-30")!.firstDay
    #expect(try other.text(suggest { _ in }, .csv) != usual)
    let folder = try WorkbookFolder.hand()
    other = example
    other.choices.model = try folder.add(
      "model.json", Array(#"{"axes": {"usual": {"C": 0.5}}}"#.utf8))
    #expect(try other.text(ShowModel()) != example.text(ShowModel()))
    #expect(try other.text(suggest { _ in }, .csv) != usual)
    for language in Language.allCases where language != .english {
      other = example
      other.choices.language = language
      #expect(try other.text(suggest { _ in }) != example.text(suggest { _ in }))
      #expect(try other.text(suggest { _ in }, .json) != example.text(suggest { _ in }, .json))
    }
  }

  @Test("JSON and CSV are English whatever the environment says")
  func environment() throws {
    var basque = example
    basque.surroundings.language = .basque
    #expect(try basque.text(suggest { _ in }, .json) == example.text(suggest { _ in }, .json))
    #expect(try basque.text(suggest { _ in }, .csv) == example.text(suggest { _ in }, .csv))
    #expect(try basque.text(suggest { _ in }) != example.text(suggest { _ in }))
  }

  @Test("explain takes --mode, --kind, --draws and --seed")
  func explain() throws {
    var explain = Explain(a: "WIND", b: "GRID")
    explain.request.draws = 20
    let usual = try example.text(explain, .json)
    for change: (inout SuggestionRequest) -> Void in [
      { $0.mode = .deliver }, { $0.kind = .form(.alliance) }, { $0.kind = .all },
      { $0.draws = 40 }, { $0.seed = 7 },
    ] {
      var changed = explain
      change(&changed.request)
      #expect(try example.text(changed, .json) != usual)
    }
    explain.request.kind = .form(.convergence)
    #expect(try example.result(explain)["kind"] as? String == "convergence")
  }

  @Test("check --strict and --duplicates")
  func check() throws {
    let folder = try WorkbookFolder([
      ("associations", "id,name,nmae\na,Basque Wind Cluster,x\nb,Basque Wind Clusters,y\n")
    ])
    let asking = Asking(folder.path)
    #expect(asking.exit(Check()) == 0 && asking.exit(Check(isStrict: true)) == 1)
    let count = { (check: Check) in
      try (asking.result(check)["issues"] as? [Any] ?? []).count
    }
    #expect(try count(Check()) == 1 && count(Check(looksForDuplicates: true)) == 2)
    let clean = try WorkbookFolder.hand()
    #expect(Asking(clean.path).exit(Check(isStrict: true)) == 0)
  }

  @Test("colour is for terminals, and not for files written from one")
  func colour() throws {
    var asking = example
    asking.surroundings.mayColour = true
    #expect(try asking.text(suggest { _ in }).contains("\u{1B}["))
    asking.choices.output = "/somewhere.txt"
    #expect(try !asking.text(suggest { _ in }).contains("\u{1B}"))
    #expect(try !example.text(suggest { _ in }).contains("\u{1B}"))
  }

  @Test("each form of a conversion is another", arguments: ConversionTarget.allCases)
  func convert(_ target: ConversionTarget) throws {
    let folder = try WorkbookFolder.hand()
    let answer = try Asking(folder.path).ask(Convert(to: target)).get()
    #expect((answer.folder == nil) == (target != .folder))
    #expect(answer.folder?.isEmpty == false || answer.bytes.count > 200)
  }
}
