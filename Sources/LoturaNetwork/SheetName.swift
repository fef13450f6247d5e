/// A sheet of the workbook, by the name that people see.
///
/// Raw values are the names of the data contract.
public enum SheetName: String, CaseIterable, Hashable, Sendable {
  // Node sheets
  case associations, companies, sectors, priorities, partners, capabilities, projects, groups
  case officers, calls, topics, slots, actions, explorations, practices, measures
  // Link sheets
  case memberships, activities, alignments, offers, needs, partnerships, cooperations
  case participations, attendance
  case sectorLinks = "sector_links"
  case figures, assessments, survey, votes, requests, availability, vetoes, assignments, expertise
  case requirements, costs, rules, followups, judgements
  case activityLog = "activity_log"
  case occupied, identifiers, coverage
  case explorationParties = "exploration_parties"
  case adoptions
}
