/// A form in which two associations can come together, from the lightest to the heaviest.
public enum Form: String, CaseIterable, Hashable, Comparable, Sendable {
  /// An agreement with a purpose; both stay as they are.
  case alliance
  /// Strategy, services or structures step by step in common; two legal bodies.
  case convergence
  /// One joins the other.
  case integration
  /// Both become a new one.
  case fusion

  /// Its rung on the ladder, 0 … 3.
  public var rung: Int {
    switch self {
    case .alliance: 0
    case .convergence: 1
    case .integration: 2
    case .fusion: 3
    }
  }

  /// Whether naming it is delicate, so that it is shown only when asked for by name.
  public var isDelicate: Bool { self >= .integration }

  /// The lighter first.
  public static func < (left: Form, right: Form) -> Bool { left.rung < right.rung }

  /// The order in which the model lists and draws the forms.
  public static let drawOrder: [Form] = [.fusion, .integration, .convergence, .alliance]
}
