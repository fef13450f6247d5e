extension Network {
  /// The sheets that must be known to be complete before somebody is known to have nothing.
  private static let telling: [SheetName] = [
    .memberships, .activities, .alignments, .offers, .needs, .partnerships, .cooperations,
  ]

  /// Whether it is known that an association has nothing: its lists of members, sectors, priorities,
  /// offers, needs, partners and cooperations are complete and empty, and it has no row in any other
  /// sheet, no figure and no assessment either. To merge with it changes nothing.
  public func isKnownEmpty(_ association: Association.ID) -> Bool {
    let subject = Subject.ID(association)
    return Network.telling.allSatisfy { knowledge(of: subject, in: $0) == .complete }
      && SheetName.allCases.allSatisfy {
        $0 == .coverage || !subjectsWithRows.contains(subject, in: $0)
      }
      && !figures.contains { $0.subject == subject }
      && !assessments.contains { $0.association == association }
  }
}
