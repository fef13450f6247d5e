package import LoturaNetwork
import LoturaPlanning
import LoturaReports
import LoturaScoring
import LoturaWorkbook

/// Which working groups are there, who sits in them, who is absent and would gain?
package struct Groups: Question, Hashable {
  /// The group; nil: all of them.
  package var id: Group.ID?

  /// All groups, or one.
  package init(_ id: Group.ID? = nil) { self.id = id }

  /// The answer; exit 1 where there are no groups.
  package func answer(
    _ choices: Choices, in surroundings: Surroundings
  ) throws(Failure) -> Answer {
    let session = try Session(choices, in: surroundings)
    let book = GroupBook(session.network)
    let parameters: [String: JSONValue] = ["id": .string(orNull: id?.text)]
    guard let id else {
      return try session.answer(
        to: "groups", GroupListTelling(book, voice: session.voice).telling,
        parameters: parameters, exit: book.rosters.isEmpty ? .none : .done)
    }
    let roster = try session.roster(of: id, in: book)
    let hasGains = roster.season != .past && !roster.members.isEmpty
    let gains = hasGains ? GroupGains(roster, in: session.network, model: session.model) : nil
    let telling = GroupTelling(roster, gains: gains, of: book, voice: session.voice)
    return try session.answer(to: "groups", telling.telling, parameters: parameters)
  }
}

extension Session {
  /// A group of the workbook; else a failure that suggests which may have been meant.
  fileprivate func roster(
    of id: Group.ID, in book: GroupBook
  ) throws(Failure) -> GroupBook.Roster {
    if let roster = book.roster(of: id) { return roster }
    if let known = network.node(NetworkNode.ID(id)) {
      throw Failure(
        .noInput, .wrongKind(id.text, foundIn: known.sheet, takes: [.groups]), in: language)
    }
    throw unknown(id.text, in: [.groups])
  }
}
