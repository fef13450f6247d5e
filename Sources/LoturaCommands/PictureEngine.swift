import LoturaDiagrams
package import LoturaGraphviz
import LoturaReports

/// Who lays a picture out in place of the usual way: `--engine`.
package enum PictureEngine: String, CaseIterable, Hashable, Sendable {
  /// Springs; up to 300 boxes and 600 lines.
  case neato
  /// Springs on several scales.
  case sfdp
  /// Ranks; up to 150 boxes and 600 lines.
  case dot

  /// As the drawing names it.
  package var engine: Drawing.Engine {
    switch self {
    case .neato: .neato
    case .sfdp: .sfdp
    case .dot: .dot
    }
  }

  /// Whether a picture of so many boxes and lines is laid out in reasonable time.
  func canTake(_ drawing: Drawing) -> Bool {
    switch self {
    case .neato: drawing.nodes.count <= 300 && drawing.edges.count <= 600
    case .sfdp: true
    case .dot: drawing.nodes.count <= 150 && drawing.edges.count <= 600
    }
  }

  /// The drawing to be laid out by this engine, without the places of our own.
  func taking(_ drawing: Drawing) -> Drawing {
    guard drawing.engine != engine || self == .neato else { return drawing }
    var taken = Drawing(
      title: drawing.title, summary: drawing.summary, language: drawing.language,
      isDirected: drawing.isDirected, engine: engine)
    taken.header = drawing.header
    taken.paper = drawing.paper
    taken.ink = drawing.ink
    taken.attributes =
      switch self {
      case .dot: [.nodeSeparation(0.3), .rankSeparation(1), .lines(.straight)]
      case .neato, .sfdp: [.overlap(.prism), .clearance(8), .lines(.straight), .ratio(0.46)]
      }
    for var node in drawing.nodes {
      node.attributes.removeAll { if case .position = $0 { true } else { false } }
      taken.add(node)
    }
    for var edge in drawing.edges {
      edge.attributes.removeAll { attribute in
        switch attribute {
        case .tailCluster, .headCluster: true
        default: false
        }
      }
      taken.add(edge)
    }
    return taken
  }
}
