import LoturaGraph
import LoturaNetwork

@testable import LoturaScoreboard

/// Small networks of associations with figures and answers.
enum SampleFigures {
  /// The day of all samples.
  static let day = PartialDate("2025-06-30")!.firstDay

  /// Active associations `a10`, `a11` …, of these forms by turns.
  static func network(
    _ count: Int, forms: [Association.Form?] = [.priorityCluster]
  ) -> Network {
    var network = Network(asOf: day)
    for place in 0..<count {
      var association = Association(id: id(place), name: LocalizedName("A\(place)"))
      association.form = forms[place % forms.count]
      network.associations.append(association)
    }
    return network
  }

  static func id(_ place: Int) -> Association.ID { .init("a\(place + 10)") }

  /// A figure of one of them.
  static func figure(
    _ place: Int, _ value: Double, _ series: Scoreboard.Series = turnover, year: Int = 2024,
    unit: String? = "EUR"
  ) -> Figure {
    Figure(
      subject: Subject.ID(id(place)), measure: series.measure, value: value,
      year: (year, series.scope), unit: unit)
  }

  static let turnover = Scoreboard.Series("turnover", .association)
  static let members = Scoreboard.Series("members", .association)

  /// Counted answers of one of them.
  static func answers(
    _ place: Int, _ counts: [Int], _ question: String = "q", year: Int = 2024
  ) -> SurveyAnswers {
    SurveyAnswers(association: id(place), year: year, question: question, .counts(counts))
  }
}
