/// How a drawing is made quicker to lay out, where Graphviz would take minutes.

extension Drawing {
  /// Blank round the picture in inches.
  var pad: Double {
    var pad = 0.35
    for case .pad(let inches) in attributes { pad = inches }
    return pad
  }

  /// The drawing without what takes minutes: curved lines round more than 150 edges, and pushing
  /// apart more than 2,000 nodes.
  var withoutSlowAttributes: Drawing {
    var drawing = self
    drawing.attributes.removeAll { attribute in
      switch attribute {
      case .lines(.smooth), .lines(.rightAngled): edges.count > 150
      case .overlap(.prism): nodes.count > 2000
      default: false
      }
    }
    return drawing
  }

  /// The same things drawn by `sfdp` with straight lines and the strongest edges only, at most two
  /// for each node; nil where `sfdp` has already failed or positions are given.
  var simpler: Drawing? {
    guard engine == .dot || engine == .neato else { return nil }
    let allowed = 2 * nodes.count
    var drawing = Drawing(
      title: title, summary: summary, language: language, isDirected: isDirected, engine: .sfdp)
    drawing.header = header
    drawing.paper = paper
    drawing.ink = ink
    drawing.attributes = attributes.filter { attribute in
      switch attribute {
      case .pad, .ratio, .start: true
      default: false
      }
    }
    if nodes.count <= 2000 { drawing.attributes.append(.overlap(.prism)) }
    for node in nodes { drawing.add(node) }
    let order = edges.indices.sorted { one, other in
      let (mine, theirs) = (edges[one].strength, edges[other].strength)
      return mine == theirs ? one < other : mine > theirs
    }
    for index in order.prefix(allowed).sorted() {
      var edge = edges[index]
      edge.attributes.removeAll { attribute in
        switch attribute {
        case .tailCluster, .headCluster: true
        default: false
        }
      }
      drawing.add(edge)
    }
    return drawing
  }
}

extension Drawing.Edge {
  /// How much the edge matters: its weight, otherwise the width of its line.
  fileprivate var strength: Double {
    var weight: Double?
    var width = 1.0
    for attribute in attributes {
      switch attribute {
      case .weight(let value): weight = value
      case .penWidth(let points): width = points
      default: break
      }
    }
    return weight ?? width
  }
}
