/// Who may see a row, and who a run is for: each sees the ones before it too.
public enum Audience: String, CaseIterable, Hashable, Comparable, Sendable {
  /// Anybody.
  case everybody = "public"
  /// Members of the associations.
  case members
  /// The agency.
  case agency
  /// The people of one facilitated case.
  case caseTeam = "case"

  /// The wider audience first.
  public static func < (left: Audience, right: Audience) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .everybody: 0
    case .members: 1
    case .agency: 2
    case .caseTeam: 3
    }
  }
}
