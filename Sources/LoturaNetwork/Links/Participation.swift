/// A subject takes part in a project; two who take part in one project cooperate.
public struct Participation: Hashable, Sendable {
  /// Who.
  public let subject: Subject.ID
  /// The project.
  public let project: Project.ID

  /// A participation in force.
  public init(subject: Subject.ID, project: Project.ID) {
    self.subject = subject
    self.project = project
  }
}
