import LoturaNetwork
import LoturaWorkbook
import Testing

@Suite("The data contract as agreed")
struct AgreedContractTests {
  /// The contract as people agreed on it, typed from the document, not from the code: `*` must be
  /// filled in, `(a|b)` are all codes, `(a|…)` some, `=` what an empty cell counts as.
  private static let agreed = """
    associations: id* name* name_eu name_es name_en short_name territory \
    form(priority_cluster|pre_cluster|sectoral|other) founded status(active|merged|closed)=active \
    merged_into host maturity support_hours website
    companies: id* name* \
    kind(company|technology_centre|university|public_body|association|other)=company \
    size(micro|small|medium|large) territory country
    sectors: id* name* name_eu name_es name_en scheme parent
    priorities: id* name* name_eu name_es name_en scheme* kind(priority|niche|initiative) parent \
    weight=1
    partners: id* name* kind(cluster_organisation|agency|network|research|company|region|other) \
    country territory website
    capabilities: id* name* name_eu name_es name_en kind(service|technology|knowledge|infrastructure)
    projects: id* name* programme call start end budget
    groups: id* name* kind(working_group|workshop|network) theme start end
    officers: id* name* hours* languages role(liaison|coordinator) fte
    calls: id* name* programme opens deadline rules max_partners max_budget
    topics: id* name* name_eu name_es name_en cost=1 level(basic|intermediate|advanced)
    slots: id* start end tables
    actions: id* association* name* year priority capability \
    kind(training|internationalisation|innovation|watch|talent|event|other) budget start end \
    status(planned|running|done|dropped)
    explorations: id* name* kind(fusion|integration|convergence|alliance) \
    state(idea|talking|agreed|done|stopped) opened closed
    practices: id* name* network theme year url country
    measures: id* name* name_eu name_es name_en unit direction(higher|lower|neutral) definition \
    minimum_n
    memberships: association* member* weight=1 since until
    activities: subject* sector* share=1
    alignments: subject* priority* intensity=1
    offers: subject* capability* level=3
    needs: subject* capability* level=3
    partnerships: association* partner* kind(member_of|agreement|project|contact) since strength
    cooperations: a* b* \
    kind*(joint_project|agreement|joint_service|joint_event|working_group|contact) date* strength
    participations: subject* project* role(coordinator|partner|associated) contribution
    attendance: subject* group* since until role(member|lead)
    sector_links: a* b* relatedness kind(similar|supplies)=similar
    figures: subject* measure* value* unit year* scope(association|members|sector)=association
    assessments: association* dimension* level* date
    survey: association* year* question* n1 n2 n3 n4 n5 n topbox
    votes: subject* topic* score=5
    requests: a* b* priority
    availability: subject* slot* available=true
    vetoes: a* b* scope(any|meeting|consortium|alliance|convergence|integration|fusion|liaison)=any \
    reason
    assignments: officer* association* hours fixed
    expertise: officer* sector* level=3
    requirements: call* kind*(capability|sector|priority|partner_kind|country) value* weight=1 \
    mandatory=false minimum=1
    costs: subject* call budget*
    rules: id* key*(min_partners|min_countries|min_member_states|max_partners|max_share\
    |max_per_country|…) value*
    followups: a* b* kind state(suggested|contacted|met|talking|agreed|dropped) date owner useful \
    outcome
    judgements: judge* item* rank* context
    activity_log: officer* association* date* hours* kind
    occupied: subject* start* end* why
    identifiers: subject* scheme*(pic|vat|lei|ror|eccp|…) value* url
    coverage: subject* sheet*(SHEETS) state*(complete|partial|unknown)
    exploration_parties: exploration* association* role
    adoptions: practice* association* date state
    """

  private func written(_ column: Column) -> String {
    let codes =
      switch column.kind {
      case .code(SheetName.allCases.map(\.rawValue)): "(SHEETS)"
      case .code(let codes): "(\(codes.joined(separator: "|")))"
      case .openCode(let codes): "(\(codes.joined(separator: "|"))|…)"
      default: ""
      }
    return column.name.rawValue + (column.isRequired ? "*" : "") + codes
      + (column.fallback.map { "=\($0)" } ?? "")
  }

  @Test("sheets, columns, codes and defaults are the agreed ones, in their order")
  func agreed() {
    let lines = Self.agreed.split(separator: "\n").map(String.init)
    #expect(lines.count == DataContract.sheets.count)
    for (line, sheet) in zip(lines, DataContract.sheets) {
      let columns = sheet.columns.map(written).joined(separator: " ")
      #expect("\(sheet.name.rawValue): \(columns)" == line)
    }
  }

  @Test("every row may carry its source, date, confidence, validity, a note and who may see it")
  func common() {
    #expect(
      Column.common.map(written).joined(separator: " ")
        == "source as_of confidence(A|B|C) valid_from valid_to note "
        + "access(public|members|agency|case)=public")
  }

  @Test("a default is a value that its column takes")
  func defaults() {
    for sheet in DataContract.sheets {
      for column in sheet.allColumns {
        guard let fallback = column.fallback else { continue }
        switch column.kind {
        case .code(let codes): #expect(codes.contains(fallback))
        case .boolean: #expect(["true", "false"].contains(fallback))
        default: #expect(Double(fallback) != nil)
        }
      }
    }
  }
}
