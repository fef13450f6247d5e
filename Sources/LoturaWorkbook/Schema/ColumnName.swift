/// A column of the workbook, by the name that people see.
///
/// Raw values are the names of the data contract. A name means the same in every sheet that has it,
/// but for `level`, `kind`, `role`, `state`, `value`, `start` and `end`, which each sheet explains.
package enum ColumnName: String, CaseIterable, Hashable, Sendable {
  // What nodes are called
  case id, name
  case nameEU = "name_eu"
  case nameES = "name_es"
  case nameEN = "name_en"
  case shortName = "short_name"
  // What nodes are
  case territory, country, form, founded, status
  case mergedInto = "merged_into"
  case host, maturity
  case supportHours = "support_hours"
  case website, kind, size, scheme, parent, weight, programme, call, start, end, budget, theme
  case hours, languages, role, fte, opens, deadline, rules
  case maxPartners = "max_partners"
  case maxBudget = "max_budget"
  case cost, level, tables, association, year, priority, capability, state, opened, closed
  case network, url, unit, direction, definition
  case minimumN = "minimum_n"
  // What links tell
  case member, since, until, subject, sector, share, intensity, partner, strength, a, b, date
  case project, contribution, group, relatedness, measure, value, scope, dimension, question
  case n1, n2, n3, n4, n5, n, topbox, topic, score, slot, available, reason, officer, fixed
  case mandatory, minimum, key, owner, useful, outcome, judge, item, rank, context, why, sheet
  case exploration, practice
  // What every row may carry
  case source
  case asOf = "as_of"
  case confidence
  case validFrom = "valid_from"
  case validTo = "valid_to"
  case note, access
}
