import LoturaGraphviz
import LoturaScoring

/// How the line of a form looks: colour, stroke and width together, so that none is needed alone.
struct FormLine: Sendable {
  /// The form.
  let form: Form
  /// The colour of line and letter.
  let color: Color
  private let paper: Color

  /// The line of a form in a theme.
  init(_ form: Form, _ theme: Theme) {
    self.form = form
    paper = theme.paper
    color =
      switch form {
      case .alliance: theme.accents.blue
      case .convergence: theme.accents.green
      case .integration: theme.accents.brown
      case .fusion: theme.accents.plum
      }
  }

  /// Width in points.
  var width: Double {
    switch form {
    case .alliance: 2.2
    case .convergence: 3
    case .integration: 3.4
    case .fusion: 2.6
    }
  }

  /// The look of one half of the line.
  var attributes: [Drawing.EdgeAttribute] {
    switch form {
    case .alliance, .integration: [.color(color), .penWidth(width), .stroke(.solid)]
    case .convergence: [.color(color), .penWidth(width), .stroke(.dashed)]
    case .fusion: [.doubleLine(color, gap: paper), .penWidth(width)]
    }
  }

  /// Its sign in a legend.
  var sign: LegendMark.Sign {
    switch form {
    case .alliance: .line(color, width: width)
    case .convergence: .dashes(color, width: width)
    case .integration: .arrow(color, width: width)
    case .fusion: .doubleLine(color, width: width)
    }
  }
}

extension Form {
  /// The word for its letter on a line.
  var letter: PictureWord {
    switch self {
    case .alliance: .allianceLetter
    case .convergence: .convergenceLetter
    case .integration: .integrationLetter
    case .fusion: .fusionLetter
    }
  }

  /// The word for what it means.
  var meaning: PictureWord {
    switch self {
    case .alliance: .allianceMeaning
    case .convergence: .convergenceMeaning
    case .integration: .integrationMeaning
    case .fusion: .fusionMeaning
    }
  }
}
