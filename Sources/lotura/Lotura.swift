import ArgumentParser
import Glibc
import LoturaCommands
import LoturaGraphviz

/// The command `lotura`: parses what the shell gives, asks the question, shows the answer.
@main
struct Lotura: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lotura",
    abstract: "Helps people bring organisations together: who, in which form, and why.",
    discussion: """
      Lotura reads a workbook of a region (a folder of CSV files or one .xlsx), compares its \
      cluster associations, and suggests who should talk to whom. Each number is a sum that a \
      person can check; what is unknown is said to be unknown.

      EXAMPLES
        lotura check --data datasets/example
        lotura suggest --data datasets/example --top 5
        lotura explain WIND GRID --data datasets/example
        lotura draw region --data datasets/example --output region.svg

      ENVIRONMENT
        LOTURA_DATA       the workbook where --data is not given
        LOTURA_CACHE=off  neither read nor write the cache of a large workbook beside it
        NO_COLOR          no colours

      EXIT CODES
        0 done · 1 the answer is 'none' · 64 wrong use · 65 errors in the data ·
        66 no such input · 70 a defect of ours · 73 cannot write · 130 interrupted
      """,
    version: "lotura \(Version.number)",
    subcommands: [
      CheckCommand.self, ShowCommand.self, SuggestCommand.self, ExplainCommand.self,
      MergeCommand.self, RegroupCommand.self, ConsortiumCommand.self,
      ConsensusCommand.self, FollowupCommand.self, ExplorationsCommand.self,
      DrawCommand.self, ReportCommand.self, ConvertCommand.self, TemplateCommand.self,
      ModelCommand.self,
      AgendaCommand.self,
      ActionsCommand.self, AlignmentCommand.self, PracticesCommand.self,
      ScoreboardCommand.self, SurveyCommand.self, ImportCommand.self,
      LiaisonsCommand.self, GroupsCommand.self,
      TopicsCommand.self, LearnCommand.self, TablesCommand.self,
      CommunitiesCommand.self, PairsCommand.self,
      RankCommand.self,
      SimilarCommand.self,
    ])

  static func main() {
    // A layout runs in a child of this executable, entered before anything heavy is loaded.
    if CommandLine.arguments.dropFirst().first == LayoutChild.argument {
      Glibc.exit(LayoutChild.serve())
    }
    main(nil as [String]?)
  }
}
