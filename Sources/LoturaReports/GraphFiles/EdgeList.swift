import LoturaNetwork
import LoturaTables

/// The network as one CSV table of edges: `source,target,sheet,kind,weight,symmetric`.
enum EdgeList {
  static func text(of graph: NetworkGraph) -> String {
    let table = Table(
      name: "edges", header: ["source", "target", "sheet", "kind", "weight", "symmetric"],
      cells: graph.links.map { link in
        [
          link.from.text, link.to.text, link.sheet.rawValue, link.kind ?? "",
          link.weightText ?? "", String(link.isSymmetric),
        ]
      })
    return String(decoding: CSVWriter.bytes(of: table), as: UTF8.self)
  }
}
