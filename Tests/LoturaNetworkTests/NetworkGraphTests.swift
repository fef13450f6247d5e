import LoturaGraph
import LoturaNetwork
import Testing

@Suite("The network as a graph")
struct NetworkGraphTests {
  private func network() -> Network {
    var network = Network(asOf: Day(number: 0))
    network.nodes = [
      NodeEntry(id: "athena", sheet: .associations, name: LocalizedName("Athena")),
      NodeEntry(id: "m1", sheet: .companies, name: LocalizedName("Mill")),
      NodeEntry(id: "zeus", sheet: .associations, name: LocalizedName("Zeus")),
    ]
    network.links = [
      Link(.cooperations, from: "athena", to: "zeus", kind: "agreement"),
      Link(.memberships, from: "athena", to: "m1", weight: 2),
      Link(.memberships, from: "zeus", to: "m1", weight: 0),
      Link(.partnerships, from: "athena", to: "nobody"),
    ]
    return network
  }

  @Test("names who is linked with whom, in which sheet, how much")
  func neighbours() {
    let graph = NetworkGraph(network())
    #expect(graph.neighbours(of: "m1").map(\.node.id) == ["athena", "zeus"])
    #expect(graph.neighbours(of: "m1").map(\.link.weight) == [2, 0])
    #expect(graph.neighbours(of: "athena", in: .cooperations).map(\.node.name.usual) == ["Zeus"])
  }

  @Test("an unknown weight stays unknown beside the shape, and counts 1 in it")
  func unknownWeight() {
    let graph = NetworkGraph(network())
    #expect(graph.links[0].weight == nil)
    #expect(graph.graph.edges[0].weight == 1)
  }

  @Test("a link to nobody is no edge, and an unknown id has no neighbours")
  func edges() {
    let graph = NetworkGraph(network())
    #expect(graph.links.count == 3)
    #expect(graph.neighbours(of: "nobody").isEmpty)
    #expect(NetworkGraph(Network(asOf: Day(number: 0))).nodes.isEmpty)
  }
}
