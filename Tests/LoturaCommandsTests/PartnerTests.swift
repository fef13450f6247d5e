import Foundation
import LoturaCommands
import LoturaDiagrams
import LoturaGraphviz
import LoturaNetwork
import LoturaReports
import LoturaScoring
import Testing

@Suite("Partners beyond the region")
struct PartnerTests {
  private let example = Asking(Asking.dataset("example"))

  private func suggest(_ change: (inout Suggest) -> Void = { _ in }) -> Suggest {
    var suggest = Suggest(id: "AERO")
    suggest.request.candidates = .partners
    suggest.request.draws = 50
    change(&suggest)
    return suggest
  }

  private func partners(_ question: Suggest) throws -> [String] {
    let rows = try example.result(question)["rows"] as? [[String: Any]] ?? []
    return rows.compactMap { $0["b"] as? String }.sorted()
  }

  // MARK: suggest --with partners

  @Test("--kind chooses among partners, several kinds are alternatives, wishes hold together")
  func kinds() throws {
    let agencies = suggest { $0.request.filter.partnerKinds = [.agency] }
    #expect(try partners(agencies) == ["p21", "p22"])
    let both = suggest { $0.request.filter.partnerKinds = [.agency, .network] }
    #expect(try partners(both) == ["p21", "p22", "p23", "p24", "p25"])
    let french = suggest {
      $0.request.filter.partnerKinds = [.agency]
      $0.request.filter.countries = [Country("FR")!]
    }
    #expect(try partners(french) == ["p22"])
    let parameters = try example.json(french)["parameters"] as? [String: Any]
    #expect(parameters?["partner_kind"] as? [String] == ["agency"])
    #expect((try example.json(suggest())["parameters"] as? [String: Any])?["partner_kind"] == nil)
  }

  @Test("a line says what the partner is and where, in three languages; a file has two columns")
  func told() throws {
    var asking = example
    let question = suggest { $0.request.filter.partnerKinds = [.agency] }
    for (language, sentence) in [
      (Language.english, "Agence de Valmorie is an agency in FR."),
      (.spanish, "Agence de Valmorie es una agencia en FR."),
      (.basque, "Agence de Valmorie: agentzia bat, FR."),
    ] {
      asking.choices.language = language
      let text = try asking.text(question, .md)
      #expect(text.contains(sentence), "\(text)")
    }
    let csv = try example.text(question, .csv)
    #expect(csv.contains("Kind of partner,Country"))
    #expect(csv.contains("agency,FR"))
    #expect(try !example.text(Suggest(id: "AERO"), .csv).contains("Kind of partner"))
  }

  @Test("text makes only the rows it shows, and counts all; the first rows are those of the file")
  func first() throws {
    let text = try example.text(suggest())
    #expect(text.contains("10 of 30"))
    var asking = example
    asking.choices.top = 4
    let whole = try example.result(suggest())["rows"] as? [[String: Any]] ?? []
    let short = try asking.result(suggest())["rows"] as? [[String: Any]] ?? []
    #expect(short.count == 4 && whole.count == 30)
    #expect(short as NSArray == Array(whole.prefix(4)) as NSArray)
  }

  @Test("a filter that leaves nobody says so, with exit code 1")
  func nobody() throws {
    let question = suggest {
      $0.request.filter.partnerKinds = [.region, .agency]
      $0.request.filter.countries = [Country("US")!]
    }
    #expect(example.exit(question) == 1)
    let text = try example.text(question, .md)
    #expect(text.contains("none of the 30 candidates passes"))
    #expect(text.contains("an agency") && text.contains("US"))
    let empty = try WorkbookFolder([("associations", "id,name\na,Alpha\nb,Beta\n")])
    let asking = Asking(empty.path)
    var none = Suggest(id: "a")
    none.request.candidates = .partners
    #expect(asking.exit(none) == 1)
    #expect(try asking.text(none, .md).contains("lists no candidates of this sort"))
  }

  @Test("forms are for associations, kinds of partners for partners: wrong use says how to go on")
  func clashes() throws {
    func sentence(_ question: Suggest) throws -> String {
      guard case .failure(let failure) = example.ask(question) else { return "" }
      #expect(failure.exit == .usage)
      return failure.sentences.joined(separator: "\n")
    }
    let form = try sentence(suggest { $0.request.kind = .form(.fusion) })
    #expect(form.contains("--kind fusion") && form.contains("cluster_organisation"))
    let kind = try sentence(
      suggest {
        $0.request.candidates = .companies
        $0.request.filter.partnerKinds = [.agency]
      })
    #expect(kind.contains("--kind agency") && kind.contains("--with partners"))
  }

  // MARK: draw map

  private func map(_ change: (inout Draw) -> Void = { _ in }) -> Draw {
    var draw = Draw(.map)
    change(&draw)
    return draw
  }

  @Test("all partners of the example stand on the map, those at work with AERO dark")
  func whole() throws {
    let svg = try example.text(map { $0.id = "AERO" })
    // 30 partners; two of them are in Ireland's IE0.
    #expect(svg.contains("Partners whose place is known: 30; places: 29"))
    #expect(svg.contains("Santelmo Aeronáutica") && svg.contains("Where are partners for AERO?"))
    // Great Britain is UK in NUTS.
    #expect(!svg.contains("Not on this map"))
  }

  @Test("filters choose who is drawn; nobody: exit code 1 and a picture that says so")
  func filters() throws {
    let svg = try example.text(
      map {
        $0.filter.partnerKinds = [.research]
        $0.filter.countries = [Country("GR")!, Country("LT")!]
      })
    #expect(svg.contains("Partners whose place is known: 2; places: 2"))
    #expect(svg.contains("Chosen: a research organisation · GR"))
    let nobody = map { $0.filter.countries = [Country("US")!] }
    #expect(example.exit(nobody) == 1)
    #expect(try example.text(nobody).contains("No partner with a known place"))
    #expect(example.exit(map { $0.filter.sectors = ["nothing"] }) == 66)
    #expect(example.exit(map { $0.id = "nobody" }) == 66)
  }

  @Test("under neutral labels countries with few partners are hidden, and places of associations")
  func anonymous() throws {
    let few = try example.text(map { $0.isAnonymous = true })
    #expect(few.contains("could be recognised: 30"))
    let rows = (0..<6).map { "q\($0),Quiet \($0),FR,FR10\($0 % 2 + 1)\n" }.joined()
    let folder = try WorkbookFolder([
      ("associations", "id,name,territory\nalpha,Alpha Works,ES21\n"),
      ("partners", "id,name,country,territory\n" + rows + "r1,Rare One,DE,\n"),
      ("partnerships", "association,partner\nalpha,q1\n"),
    ])
    let svg = try Asking(folder.path).text(
      map {
        $0.id = "alpha"
        $0.isAnonymous = true
      })
    #expect(svg.contains("countries: 1") && svg.contains("could be recognised: 1"))
    #expect(!svg.contains("Quiet") && !svg.contains("Alpha") && !svg.contains("DE"))
    #expect(!svg.contains("k-link"))
  }

  @Test("more than sixty regions become countries; who has no place is counted")
  func many() throws {
    let codes = try String(
      contentsOfFile: Asking.dataset("reference") + "/x_territories.csv", encoding: .utf8
    ).split(separator: "\n").map { $0.split(separator: ",")[0] }
      .filter { $0.count == 4 && ($0.hasPrefix("DE") || $0.hasPrefix("FR") || $0.hasPrefix("IT")) }
    #expect(codes.count > 60)
    let rows = codes.map { "n\($0),Name \($0),\($0)\n" }.joined()
    let folder = try WorkbookFolder([
      ("associations", "id,name\na,Alpha\n"),
      ("partners", "id,name,territory\n" + rows + "x,Nowhere,\n"),
    ])
    let svg = try Asking(folder.path).text(map())
    #expect(svg.contains("countries: 3"))
    #expect(svg.contains("Not drawn: 1 partner whose place is not known"))
  }
}
