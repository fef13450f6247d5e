import LoturaNetwork
import LoturaTables
import Testing

@testable import LoturaWorkbook

@Suite("Files of CORDIS become a workbook")
struct CordisTests {
  private func read(
    _ change: [String: String?] = [:], fp7: CordisImport.FP7 = .projects
  ) throws -> CordisImport {
    let files = CordisFolder.handedOut.merging(change.compactMapValues(\.self)) { $1 }
      .filter { change[$0.key] != .some(nil) }
    return try CordisFolder(files).read(fp7: fp7).get()
  }

  // MARK: By hand

  @Test("organisations are partners: countries by ISO, older territories by the nearest broader")
  func partners() throws {
    // NUTS 2021 has EL30 and EL303, and no EL300.
    let cordis = try read()
    #expect(
      cordis.lines("partners", ["id", "name", "kind", "country", "territory", "x_nuts", "as_of"])
        == [
          "900000001|Alpha Institute|research|GR|EL30|EL300|2016",
          "900000002|900000002|company|GB||||".dropLast().description,
          "900000003|Beta Cluster|cluster_organisation|ES|ES213||2021",
        ])
    #expect(cordis.counts["organisation_without_name"] == 1)
    #expect(cordis.counts["outdated_territory"] == 1)
    #expect(cordis.counts["organisation_without_project"] == 1)
    #expect(cordis.clusterCount == 1)
    #expect(cordis.workbook.issues.isEmpty)
  }

  @Test("projects keep the source's key; one without a title is called by it")
  func projects() throws {
    let cordis = try read()
    #expect(
      cordis.lines("projects", ["id", "name", "programme", "start", "end", "budget", "x_grant"])
        == [
          "rcn1|ONE: First thing|H2020|2016-01-01|2018-12-31|100.5|700001",
          "300002|300002|FP7|2014-01-01|||300002",
        ])
    #expect(
      cordis.lines("participations", ["subject", "project", "role", "contribution"])
        == [
          "900000001|rcn1|coordinator|60", "900000002|rcn1|associated|",
          "900000001|300002|partner|10",
        ])
  }

  @Test("what an organisation does: each project counts one, in equal parts over what it is about")
  func activities() throws {
    // Alpha: half of project 1 for each of its two themes, all of project 2 for ICT; by 2 projects.
    #expect(
      try read().lines("activities", ["subject", "sector", "share"])
        == [
          "900000001|H2020:SC4|0.25", "900000001|H2020:SC5|0.25", "900000001|FP7:ICT|0.5",
          "900000002|H2020:SC4|0.5", "900000002|H2020:SC5|0.5",
        ])
  }

  @Test("short names of several words are found by the longest that is known")
  func themes() {
    func codes(_ text: String) -> [String] {
      CordisTheme.list(text, programme: "H2020").map(\.code)
    }
    #expect(codes("Innovation in SMEs LEIT SC4") == ["Innovation in SMEs", "LEIT", "SC4"])
    #expect(codes("ARF Innovation in SMEs") == ["ARF", "Innovation in SMEs"])
    #expect(codes("Innovation now") == ["Innovation", "now"])
    #expect(codes("") == [])
    #expect(CordisTheme.legalBasis("H2020-EU.3.4.", "H2020").id == "H2020:SC4")
    #expect(CordisTheme.legalBasis("H2020-EU.2.1.1.3.", "H2020").id == "H2020:LEIT")
    #expect(CordisTheme.legalBasis("FP7-ICT", "FP7").id == "FP7:ICT")
    #expect(CordisTheme.legalBasis("HORIZON.2.5.1", "HE").parent?.id == "HE:HORIZON.2.5")
  }

  @Test("fields of science are a tree, and half of what a project is about")
  func fields() throws {
    let fields = """
      programme,project_id,code,path
      H2020,rcn1,/23/43,/natural sciences/physical sciences
      HE,999,/23/45,/natural sciences/mathematics
      HE,998,,/natural sciences

      """
    let cordis = try read(["euroscivoc.csv": fields])
    #expect(
      cordis.lines("sectors", ["id", "name", "scheme", "parent"]).suffix(3)
        == [
          "/23|natural sciences|euroscivoc|", "/23/43|physical sciences|euroscivoc|/23",
          "/23/45|mathematics|euroscivoc|/23",
        ])
    // Project 1: ¼ SC4, ¼ SC5, ½ physical sciences. Project 2: ICT. Alpha has both.
    #expect(
      cordis.lines("activities", ["subject", "sector", "share"]).prefix(4)
        == [
          "900000001|H2020:SC4|0.125", "900000001|H2020:SC5|0.125", "900000001|/23/43|0.25",
          "900000001|FP7:ICT|0.5",
        ])
    #expect(cordis.counts["field_without_project"] == 2)
    #expect(cordis.counts["field_without_code"] == 1)
    #expect(cordis.oddities.first { $0.kind == .fieldWithoutProject }?.total == 3)
  }

  // MARK: FP7

  /// Project 300002 is in both lists (rcn20), 300003 in the list of projects only.
  private static let longList: [String: String?] = [
    "projects.csv": CordisFolder.handedOut["projects.csv"]! + """
      FP7,300003,300003,source,THREE,,2014-01-01,,FP7-ICT,

      """,
    "fp7_participations.csv": """
    project_rcn,grant_id,org_id
    20,300002,900000001
    21,,k1
    21,,k2

    """,
    "fp7_organisations.csv": """
    org_id,name,short_name,country,nuts,city,pic,pic_by
    900000001,ALPHA,,GR,,,900000001,id
    k1,ALPHA INSTITUTE,,GR,,,900000001,name
    k2,GAMMA KLASZTER,,HU,,,,

    """,
  ]

  @Test("the two lists of FP7 are never added up", arguments: CordisImport.FP7.allCases)
  func fp7(_ fp7: CordisImport.FP7) throws {
    let cordis = try read(Self.longList, fp7: fp7)
    let projects = cordis.lines("projects", ["id"])
    switch fp7 {
    case .none: #expect(projects == ["rcn1"])
    case .projects: #expect(projects == ["rcn1", "300002", "300003"])
    case .all: #expect(projects == ["rcn1", "300002", "rcn21"])
    }
    #expect(cordis.counts["left_out_fp7"] == [.none: 2, .projects: nil, .all: 1][fp7]!)
    #expect(cordis.counts["long_list_not_read"] == (fp7 == .all ? nil : 1))
    #expect(cordis.workbook.issues.isEmpty)
  }

  @Test("keys of the long list are joined to a PIC where one is known")
  func longList() throws {
    let cordis = try read(Self.longList, fp7: .all)
    #expect(
      cordis.lines("participations", ["subject", "project"]).suffix(2)
        == ["900000001|rcn21", "k2|rcn21"])
    #expect(cordis.lines("partners", ["id", "kind"]).last == "k2|cluster_organisation")
    #expect(cordis.lines("identifiers", ["subject"]).contains("k2") == false)
    #expect(cordis.counts["joined_by_name"] == 1)
  }

  // MARK: What cannot be read

  @Test("a record that cannot be read is left out and told, a cell that is none is left empty")
  func unreadable() throws {
    let cordis = try read([
      "projects.csv": """
      programme,project_id,grant_id,start_date,end_date,total_cost
      H2020,rcn1,700001,2016-13-01,2018-12-31,much
      H2020,rcn2,"a"b,2016-01-01,,
      H2020,,700003,2016-01-01,2015-01-01,-5

      """
    ])
    #expect(
      cordis.issueLines == [
        "bad_csv projects.csv 3 grant_id -",
        "bad_value projects.csv 2 total_cost much",
        "bad_value projects.csv 2 start_date 2016-13-01",
        "missing_value projects.csv 4 project_id -",
      ])
    #expect(cordis.leftOut == 2)
    #expect(cordis.files.first { $0.name == "projects.csv" }?.records == 3)
    #expect(cordis.lines("projects", ["id", "start", "end", "budget"]) == ["rcn1||2018-12-31|"])
    #expect(cordis.counts["participation_without_project"] == 1)
    #expect(cordis.workbook.issues.isEmpty)
  }

  @Test("of very many issues a thousand are listed and the rest are counted")
  func many() throws {
    let rows = (1...1500).map { "H2020,rcn\($0),never\n" }.joined()
    let cordis = try read(["projects.csv": "programme,project_id,start_date\n" + rows])
    #expect(cordis.issues.count == 1000)
    #expect(cordis.unlisted == 500)
    let spoilt = (1...1500).map { "H2020,rcn\($0),a\"b\n" }.joined()
    let other = try read(["projects.csv": "programme,project_id,title\n" + spoilt])
    #expect(other.issues.count == 1000)
    #expect(other.unlisted == 500)
    #expect(other.leftOut == 1500)
    #expect(other.lines("projects", ["id"]).isEmpty)
  }

  @Test("dates of both forms are read, with or without an hour")
  func dates() {
    #expect(CordisReading.date("2023-01-05") == "2023-01-05")
    #expect(CordisReading.date("05/01/2023") == "2023-01-05")
    #expect(CordisReading.date("5/1/2023") == "2023-01-05")
    #expect(CordisReading.date("2023-01-05 10:00:00") == "2023-01-05")
    #expect(CordisReading.date("2023-01-05T10:00:00Z") == "2023-01-05")
    #expect(CordisReading.date("2023") == "2023")
    for text in ["31/02/2023", "01/13/2023", "1/2/23", "yesterday", "2023/01/05", "//"] {
      #expect(CordisReading.date(text) == nil, "\(text)")
    }
  }

  @Test("twice in a project is once: the role that says more, the sum of known money")
  func repeated() throws {
    let cordis = try read([
      "participations.csv": """
      project_id,org_id,role,ec_contribution
      rcn1,900000001,partner,1.5
      rcn1,900000001,coordinator,2
      rcn1,900000002,participant,1
      rcn1,900000002,,
      rcn1,900000009,participant,1

      """
    ])
    #expect(
      cordis.lines("participations", ["subject", "role", "contribution"])
        == ["900000001|coordinator|3.5", "900000002|partner|"])
    #expect(cordis.counts["repeated_participation"] == 2)
    #expect(cordis.counts["participation_without_organisation"] == 1)
  }

  @Test("a project with the key of an organisation gets a word in front: ids are unique")
  func takenProject() throws {
    let cordis = try read([
      "projects.csv": "programme,project_id\nHE,900000001\n",
      "participations.csv": "project_id,org_id\n900000001,900000001\n",
    ])
    #expect(cordis.lines("projects", ["id"]) == ["project:900000001"])
    #expect(
      cordis.lines("participations", ["subject", "project"]) == ["900000001|project:900000001"])
    #expect(cordis.workbook.issues.isEmpty)
  }

  // MARK: Names

  @Test(
    "a cluster organisation is known by its name",
    arguments: [
      "Oslo Cancer Cluster SA", "AUTOMOBILOVY KLASTER ZAPADNE SLOVENSKO", "ENERGOKLASTR",
      "INNOVATIV ELELMISZERIPARI KLASZTER KFT", "Pôle de compétitivité Imaginove",
      "Slovenski gradbeni grozd", "HOLZCLUSTER STEIERMARK GMBH", "HEALTH CLUSTERNET",
      "Klusterra Cluster de Euskadi",
      "SKOGSTEKNISKA KLUSTRET EKONOMISK FORENING", "Associação do Polo de Competitividade da Saúde",
    ])
  func clusterNames(_ name: String) { #expect(ClusterName.says(name)) }

  @Test(
    "others are not",
    arguments: [
      "ENCLUSTRA GMBH", "PARTEC CLUSTER COMPETENCE CENTER GMBH",
      "WasserCluster Lunz - Biologische Station GmbH", "Polo SpA", "KLASZUND MITGESELLSCHAFTER",
      "", "Cl", "Illustration Ltd", "Grozdev EOOD",
    ])
  func otherNames(_ name: String) { #expect(!ClusterName.says(name)) }

  @Test("damaged accents are seen, sound ones are not")
  func damaged() {
    for text in [
      "NUEVAS ENERGÃ\u{8D}AS", "GEOLÃ“GICO", "zaÅ¡Ä\u{8D}ito", "ZAŠ?ITO", "Mun\u{FFFD}oz",
    ] {
      #expect(DamagedText.isSeen(in: text), "\(text)")
    }
    for text in ["INOVAÇÃO", "ÉNERGIES NOUVELLES", "Who? Us", "What?", "Größe", "ÂGÉ", "İŞ", "«Ñ»"]
    {
      #expect(!DamagedText.isSeen(in: text), "\(text)")
    }
  }
}
