import LoturaNetwork

extension Sheet {
  /// Who was in which project; two participants of a project cooperate.
  static let participations = Sheet(
    .participations,
    columns: [
      .required(.subject, .subject),
      .required(.project, .reference(to: .projects)),
      .optional(.role, .code(["coordinator", "partner", "associated"])),
      .optional(.contribution, .number(.notNegative)),
    ],
    key: [.subject, .project],
    ends: .init(.subject, .project),
    .init(owners: [.subject]))
}

extension RowsInForce {
  /// The participations.
  var participations: [Participation] {
    let (subjects, projects) = (ids(.subject, of: Subject.self), ids(.project, of: Project.self))
    return values { row in
      guard let subject = subjects.id(row), let project = projects.id(row) else { return nil }
      return Participation(subject: subject, project: project)
    }
  }
}
