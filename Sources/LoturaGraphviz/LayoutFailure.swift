/// Why there is no picture: which diagram, by which engine, how large, and what would help.
package struct LayoutFailure: Error, Hashable, Sendable {
  /// What went wrong.
  package enum Reason: Hashable, Sendable {
    /// Processor time was used up; seconds.
    case processorTime(seconds: Int)
    /// Time by the clock was used up; seconds.
    case time(seconds: Double)
    /// Memory was used up.
    case memory
    /// The child was ended by a signal, mostly for want of memory.
    case killed(signal: Int32)
    /// The child ended early with this exit code; its words in English.
    case stopped(code: Int32, messages: String)
    /// The child never began; the number of the system's error.
    case notStarted(error: Int32)
    /// Graphviz refused the drawing; its words in English. A defect of ours.
    case refused(String)
    /// No font was found, which PNG and PDF need.
    case noFont
    /// The drawing has more nodes than are drawn.
    case tooManyNodes(limit: Int)
    /// The drawing holds something that cannot be written.
    case fault(DrawingFault)
    /// The library's SVG holds something that we did not expect. A defect: nothing is shown.
    case unexpected(SVGDefect)

    /// Whether a simpler drawing of the same could succeed.
    package var isLimit: Bool {
      switch self {
      case .processorTime, .time, .memory, .killed: true
      default: false
      }
    }
  }

  /// What a person can do about it.
  package enum Advice: Hashable, Sendable {
    /// Show fewer edges or nodes.
    case showLess
    /// Install a font: package fonts-liberation.
    case installFont
    /// Tell the makers: it is a defect.
    case report
  }

  /// What went wrong.
  package let reason: Reason
  /// The picture's title.
  package let title: String
  /// Who was to decide where things stand.
  package let engine: Drawing.Engine
  /// How many boxes there are.
  package let nodes: Int
  /// How many lines there are.
  package let edges: Int

  /// This reason, for this drawing.
  init(_ reason: Reason, _ drawing: Drawing) {
    self.reason = reason
    title = drawing.title
    engine = drawing.engine
    nodes = drawing.nodes.count
    edges = drawing.edges.count
  }

  /// What a person can do about it.
  package var advice: Advice {
    switch reason {
    case .noFont: .installFont
    case .processorTime, .time, .memory, .killed, .tooManyNodes: .showLess
    case .stopped, .notStarted, .refused, .fault, .unexpected: .report
    }
  }
}

extension LayoutFailure: CustomStringConvertible {
  /// One sentence in English, for logs; the words for users are made in the reports.
  package var description: String {
    let size = "\(nodes) nodes and \(edges) edges, engine \(engine.rawValue)"
    return "'\(title)' (\(size)) could not be drawn: \(cause). \(help)"
  }

  private var cause: String {
    switch reason {
    case .processorTime(let seconds): "it needed more than \(seconds) s of processor time"
    case .time(let seconds): "it needed more than \(plainNumber(seconds)) s"
    case .memory: "it needed more memory than allowed"
    case .killed(let signal): "the layout was ended by signal \(signal)"
    case .stopped(let code, let messages): "the layout ended with code \(code) (\(messages))"
    case .notStarted(let error): "the layout could not be started (error \(error))"
    case .refused(let words): "Graphviz refused it (\(words))"
    case .noFont: "no font was found"
    case .tooManyNodes(let limit): "at most \(limit) nodes are drawn"
    case .fault(let fault): "it holds something that cannot be written (\(fault))"
    case .unexpected(let defect): "the SVG holds something unexpected (\(defect))"
    }
  }

  private var help: String {
    switch advice {
    case .showLess: "Show fewer nodes, or only the strongest edges"
    case .installFont: "Install a font such as the package fonts-liberation"
    case .report: "This is a defect; please report it"
    }
  }
}
