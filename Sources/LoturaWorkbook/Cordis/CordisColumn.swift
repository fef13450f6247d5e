/// The columns of CORDIS that are read, as its files name them: those handed out in the first
/// line of each group, the official ones in the second.
enum CordisColumn: String {
  // Projects
  case projectID = "project_id"
  case grantID = "grant_id"
  case grantMatch = "grant_match"
  case startDate = "start_date"
  case endDate = "end_date"
  case totalCost = "total_cost"
  case maxContribution = "ec_max_contribution"
  case programme, acronym, title, topic, theme
  case id, legalBasis, topics, frameworkProgramme, contentUpdateDate
  case officialStart = "startDate"
  case officialEnd = "endDate"
  case officialCost = "totalCost"
  case officialMaxContribution = "ecMaxContribution"
  // Organisations and who took part
  case organisationID = "org_id"
  case name
  case shortName = "short_name"
  case activityType = "activity_type"
  case isSmall = "sme"
  case nameSource = "name_source"
  case country, nuts, city, role, pic
  case picFoundBy = "pic_by"
  case contribution = "ec_contribution"
  case projectRecord = "project_rcn"
  case officialProject = "projectID"
  case officialOrganisation = "organisationID"
  case vatNumber
  case officialShortName = "shortName"
  case officialSmall = "SME"
  case officialActivityType = "activityType"
  case nutsCode
  case website = "organizationURL"
  case record = "rcn"
  case officialContribution = "ecContribution"
  // Fields of science
  case code, path
  case fieldCode = "euroSciVocCode"
  case fieldPath = "euroSciVocPath"
}
