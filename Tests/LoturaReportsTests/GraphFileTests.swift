import LoturaNetwork
import LoturaReports
import Testing

@Suite("Graph files")
struct GraphFileTests {
  static let hostile = "<x> & \"y\" 'z'\u{1}\u{FFFE}\n]]>é"
  static let escaped = "&lt;x&gt; &amp; &quot;y&quot; &#39;z&#39;&#10;]]&gt;é"

  static var graph: NetworkGraph {
    var network = Network(asOf: Sample.today)
    network.nodes = [
      NodeEntry(id: "a", sheet: .associations, name: LocalizedName(hostile)),
      NodeEntry(id: "b\"<&", sheet: .associations, name: LocalizedName("B")),
      NodeEntry(id: "c", sheet: .sectors, name: LocalizedName("=C")),
    ]
    network.links = [
      Link(.memberships, from: "a", to: "b\"<&", weight: 0.5),
      Link(.cooperations, from: "a", to: "b\"<&", weight: 3, kind: "agreement"),
      Link(.activities, from: "a", to: "c", weight: nil),
      Link(.sectorLinks, from: "c", to: "c", weight: 1, kind: "supplies"),
      Link(.sectorLinks, from: "c", to: "c", weight: 1, kind: "related"),
      Link(.vetoes, from: "a", to: "b\"<&", weight: nil, kind: "a & b"),
      // Its end is no node, so it is no edge.
      Link(.memberships, from: "a", to: "nobody", weight: 1),
    ]
    return NetworkGraph(network)
  }

  static func lines(_ format: GraphFormat) -> [String] {
    format.text(of: graph).split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.trimmingPrefix { $0 == " " } }.map(String.init)
  }

  @Test("GraphML escapes what people wrote, and says nothing of a weight that is unknown")
  func graphML() {
    let lines = GraphFileTests.lines(.graphML)
    #expect(
      lines.contains(
        #"<node id="a"><data key="node_label">\#(GraphFileTests.escaped)</data>"#
          + #"<data key="node_sheet">associations</data></node>"#))
    #expect(
      lines.contains(
        #"<edge id="e1" source="a" target="b&quot;&lt;&amp;"><data key="edge_sheet">cooperations"#
          + #"</data><data key="edge_weight">3</data><data key="edge_kind">agreement</data>"#
          + #"<data key="edge_symmetric">true</data></edge>"#))
    #expect(
      lines.contains(
        #"<edge id="e2" source="a" target="c"><data key="edge_sheet">activities</data>"#
          + #"<data key="edge_symmetric">false</data></edge>"#))
    #expect(lines.filter { $0.hasPrefix("<edge ") }.count == 6)
    #expect(lines.suffix(3) == ["</graph>", "</graphml>", ""])
  }

  @Test("every key that GraphML uses is declared once, for nodes or for edges")
  func declaredKeys() {
    let text = GraphFormat.graphML.text(of: GraphFileTests.graph)
    let declared = text.matches(of: /<key id="(\w+)"/).map { String($0.1) }
    let used = Set(text.matches(of: /<data key="(\w+)"/).map { String($0.1) })
    #expect(Set(declared).count == declared.count)
    #expect(used.subtracting(declared).isEmpty)
  }

  @Test("GEXF escapes the same, and carries weight, kind and symmetry")
  func gexf() {
    let lines = GraphFileTests.lines(.gexf)
    #expect(
      lines.contains(
        #"<node id="a" label="\#(GraphFileTests.escaped)">"#
          + #"<attvalues><attvalue for="0" value="associations"/></attvalues></node>"#))
    #expect(
      lines.contains(
        #"<edge id="e0" source="a" target="b&quot;&lt;&amp;" weight="0.5">"#
          + #"<attvalues><attvalue for="0" value="memberships"/>"#
          + #"<attvalue for="2" value="false"/></attvalues></edge>"#))
    #expect(
      lines.contains(
        #"<edge id="e5" source="a" target="b&quot;&lt;&amp;">"#
          + #"<attvalues><attvalue for="0" value="vetoes"/>"#
          + #"<attvalue for="1" value="a &amp; b"/>"#
          + #"<attvalue for="2" value="true"/></attvalues></edge>"#))
  }

  @Test("JSON has the shape of NetworkX, with parallel edges told apart by their key")
  func jsonGraph() throws {
    let text = GraphFormat.jsonGraph.text(of: GraphFileTests.graph)
    let value = try #require(JSONValue(parsing: Array(text.utf8)))
    guard case .object(let members) = value, case .array(let edges)? = members["edges"] else {
      Issue.record("no edges")
      return
    }
    #expect(members["directed"] == true && members["multigraph"] == true)
    #expect(
      members["nodes"]
        == [
          ["id": "a", "label": .string(GraphFileTests.hostile), "sheet": "associations"],
          ["id": "b\"<&", "label": "B", "sheet": "associations"],
          ["id": "c", "label": "=C", "sheet": "sectors"],
        ])
    #expect(
      edges.prefix(3)
        == [
          [
            "key": 0, "sheet": "memberships", "source": "a", "target": "b\"<&",
            "symmetric": false, "weight": .number(0.5),
          ],
          [
            "key": 1, "kind": "agreement", "sheet": "cooperations", "source": "a",
            "symmetric": true, "target": "b\"<&", "weight": 3,
          ],
          ["key": 2, "sheet": "activities", "source": "a", "symmetric": false, "target": "c"],
        ])
  }

  @Test("the edge list is CSV: quoted where needed, an unknown weight empty")
  func edgeList() {
    #expect(
      GraphFileTests.lines(.csv).map { $0.replacing("\r", with: "") } == [
        "source,target,sheet,kind,weight,symmetric",
        "a,\"b\"\"<&\",memberships,,0.5,false",
        "a,\"b\"\"<&\",cooperations,agreement,3,true",
        "a,c,activities,,,false",
        "c,c,sector_links,supplies,1,false",
        "c,c,sector_links,related,1,true",
        "a,\"b\"\"<&\",vetoes,a & b,,true",
        "",
      ])
  }

  @Test("an empty network is an empty graph in every form", arguments: GraphFormat.allCases)
  func empty(format: GraphFormat) {
    let text = format.text(of: NetworkGraph(Network(asOf: Sample.today)))
    #expect(text.hasSuffix("\n") && !text.contains("<edge ") && !text.contains("<node "))
  }
}
