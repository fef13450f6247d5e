package import LoturaNetwork

/// The data contract as a whole: every sheet, in its order.
package enum DataContract {
  /// Every sheet, in the order of `SheetName`.
  package static let sheets: [Sheet] = SheetName.allCases.map(sheet)

  /// The position of each sheet in `sheets`.
  static let positions: [SheetName: Int] = Dictionary(
    uniqueKeysWithValues: SheetName.allCases.enumerated().map { ($1, $0) })

  /// What the contract says of a sheet.
  package static func sheet(_ name: SheetName) -> Sheet {
    switch name {
    case .associations: .associations
    case .companies: .companies
    case .sectors: .sectors
    case .priorities: .priorities
    case .partners: .partners
    case .capabilities: .capabilities
    case .projects: .projects
    case .groups: .groups
    case .officers: .officers
    case .calls: .calls
    case .topics: .topics
    case .slots: .slots
    case .actions: .actions
    case .explorations: .explorations
    case .practices: .practices
    case .measures: .measures
    case .memberships: .memberships
    case .activities: .activities
    case .alignments: .alignments
    case .offers: .offers
    case .needs: .needs
    case .partnerships: .partnerships
    case .cooperations: .cooperations
    case .participations: .participations
    case .attendance: .attendance
    case .sectorLinks: .sectorLinks
    case .figures: .figures
    case .assessments: .assessments
    case .survey: .survey
    case .votes: .votes
    case .requests: .requests
    case .availability: .availability
    case .vetoes: .vetoes
    case .assignments: .assignments
    case .expertise: .expertise
    case .requirements: .requirements
    case .costs: .costs
    case .rules: .rules
    case .followups: .followups
    case .judgements: .judgements
    case .activityLog: .activityLog
    case .occupied: .occupied
    case .identifiers: .identifiers
    case .coverage: .coverage
    case .explorationParties: .explorationParties
    case .adoptions: .adoptions
    }
  }
}
