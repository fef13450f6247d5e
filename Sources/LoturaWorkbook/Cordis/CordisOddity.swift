/// Something in files of CORDIS that people should know before they trust what was made of them:
/// how often, of how many, and a few examples.
package struct CordisOddity: Hashable, Sendable {
  /// What is odd. The raw values are the codes in JSON.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    // Files
    case fileAbsent = "file_absent"
    case columnAbsent = "column_absent"
    case fileNotRead = "file_not_read"
    // Organisations
    case organisationWithoutName = "organisation_without_name"
    case organisationWithoutCountry = "organisation_without_country"
    case unknownCountry = "unknown_country"
    case organisationWithoutTerritory = "organisation_without_territory"
    case outdatedTerritory = "outdated_territory"
    case unknownTerritory = "unknown_territory"
    case organisationWithoutKind = "organisation_without_kind"
    case damagedName = "damaged_name"
    case sameName = "same_name"
    case severalNames = "several_names"
    case joinedByName = "joined_by_name"
    case repeatedOrganisation = "repeated_organisation"
    case organisationWithoutProject = "organisation_without_project"
    case organisationWithoutPIC = "organisation_without_pic"
    // Projects
    case projectWithoutName = "project_without_name"
    case guessedGrant = "guessed_grant"
    case projectWithoutStart = "project_without_start"
    case projectWithoutEnd = "project_without_end"
    case endBeforeStart = "end_before_start"
    case projectWithoutTheme = "project_without_theme"
    case projectWithoutParticipant = "project_without_participant"
    case repeatedProject = "repeated_project"
    case takenProjectID = "taken_project_id"
    case leftOutFP7 = "left_out_fp7"
    case longListNotRead = "long_list_not_read"
    // Who took part
    case participationWithoutProject = "participation_without_project"
    case participationWithoutOrganisation = "participation_without_organisation"
    case repeatedParticipation = "repeated_participation"
    case unknownRole = "unknown_role"
    case participationWithoutContribution = "participation_without_contribution"
    // Sectors
    case unknownTheme = "unknown_theme"
    case fieldWithoutCode = "field_without_code"
    case fieldWithoutProject = "field_without_project"
    case topicWithoutProject = "topic_without_project"
    // The region's workbook
    case knownID = "known_id"
    case knownPIC = "known_pic"
  }

  /// What is odd.
  package let kind: Kind
  /// How often, at least 1.
  package let count: Int
  /// Of how many; nil: there is no such number.
  package let total: Int?
  /// The first different ones, at most ten: ids, names or values as the source writes them.
  package let examples: [String]
}

/// Counts oddities while files are read; of each kind the first ten are kept.
struct CordisOddities {
  static let mostExamples = 10
  private var counts = [Int](repeating: 0, count: CordisOddity.Kind.allCases.count)
  private var totals = [Int?](repeating: nil, count: CordisOddity.Kind.allCases.count)
  private var examples = [[String]](repeating: [], count: CordisOddity.Kind.allCases.count)

  private static let places: [CordisOddity.Kind: Int] = Dictionary(
    uniqueKeysWithValues: CordisOddity.Kind.allCases.enumerated().map { ($1, $0) })

  /// Counts one more; the example is asked for only while examples are kept, each once.
  mutating func note(_ kind: CordisOddity.Kind, _ example: @autoclosure () -> String) {
    guard let place = Self.places[kind] else { return }
    counts[place] += 1
    guard examples[place].count < Self.mostExamples else { return }
    let example = example()
    if !examples[place].contains(example) { examples[place].append(example) }
  }

  /// Says of how many things a kind is counted.
  mutating func setTotal(_ total: Int, of kinds: CordisOddity.Kind...) {
    for kind in kinds {
      if let place = Self.places[kind] { totals[place] = (totals[place] ?? 0) + total }
    }
  }

  /// How often a kind was noted.
  func count(_ kind: CordisOddity.Kind) -> Int { Self.places[kind].map { counts[$0] } ?? 0 }

  /// Those that occur, in the order of the kinds.
  var found: [CordisOddity] {
    CordisOddity.Kind.allCases.enumerated().compactMap { place, kind in
      guard counts[place] > 0 else { return nil }
      return CordisOddity(
        kind: kind, count: counts[place], total: totals[place], examples: examples[place])
    }
  }
}
