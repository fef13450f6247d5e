import ArgumentParser
import LoturaCommands
import LoturaNetwork

/// `lotura groups [ID]`: its options, nothing else.
struct GroupsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "groups",
    abstract: "Working groups: who sits there, how many of all, who is absent and would gain.",
    discussion: """
      Without an id all groups: those of the day, those to come, those that are over. With an id one \
      group: its roster, of whom it is not known whether they sit there, and what each absent \
      association would find.

      EXAMPLES
        lotura groups --data datasets/example
        lotura groups g-watch --data datasets/example
        lotura groups --as-of 2019-12-31
      """)

  @Argument(help: "The group's id; without it all groups.")
  var id: String?
  @OptionGroup var format: FormatOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Run.answer(
      Groups(id.map { .init($0) }), common, common.choices(format: format.format))
  }
}
