/// Who a statement is about: an association, a company or a partner.
public enum Subject {
  /// The id of an association, a company or a partner.
  public typealias ID = Identifier<Subject>

  /// Which of the three a subject is.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case association, company, partner
  }
}

/// Anything of the network that has an id of its own.
public enum NetworkNode {
  /// The id of any node; unique across all node sheets.
  public typealias ID = Identifier<NetworkNode>
}
