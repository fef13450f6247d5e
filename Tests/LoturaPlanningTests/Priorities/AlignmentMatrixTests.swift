import LoturaNetwork
import LoturaPlanning
import TestSupport
import Testing

@Suite("Associations by priorities")
struct AlignmentMatrixTests {
  private func priority(
    _ id: String, _ scheme: String = "s", parent: String? = nil
  ) -> Priority {
    var priority = Priority(id: .init(id), name: LocalizedName(id), scheme: scheme)
    priority.parent = parent.map { .init($0) }
    return priority
  }

  /// a works on n, a part of p; b on p; c has told nothing. q belongs to s too, nobody is on it.
  private func network() -> Network {
    var network = Network(asOf: PartialDate("2026-09-30")!.firstDay)
    network.associations = ["a", "b", "c"].map {
      Association(id: .init($0), name: LocalizedName($0))
    }
    network.priorities = [
      priority("n", parent: "p"), priority("p"), priority("q"), priority("z", "other"),
    ]
    network.alignments = [
      Alignment(subject: "a", priority: "n", intensity: 0.5),
      Alignment(subject: "b", priority: "p"), Alignment(subject: "b", priority: "q", intensity: 0),
    ]
    network.subjectsWithRows[.alignments] = ["a", "b"]
    return network
  }

  @Test("a part stands below its priority, and who works on it is told above")
  func hierarchy() {
    let matrix = AlignmentMatrix(network())
    #expect(matrix.rows.map(\.priority.id) == ["p", "n", "q"])
    #expect(matrix.rows.map(\.depth) == [0, 1, 0])
    #expect(matrix.rows[0].below == ["a"] && matrix.rows[1].below.isEmpty)
    #expect(matrix.schemes == ["s"] && matrix.idle == ["other"])
    #expect(matrix.tellers.map(\.count) == [1, 1, 0])
  }

  @Test("works, does not, has not told: three cells, and no unserved while somebody has not told")
  func cells() {
    var network = network()
    let matrix = AlignmentMatrix(network)
    let (p, q) = (matrix.rows[0], matrix.rows[2])
    #expect(matrix.cell("b", p) == .works(1) && matrix.cell("a", p) == .none)
    #expect(matrix.cell("c", p) == .unknown && matrix.cell("b", q) == .none)
    #expect(q.coverage.state == .unknown)
    network.coverage[.init("c", .alignments)] = .complete
    let told = AlignmentMatrix(network)
    #expect(told.rows[2].coverage.state == .unserved)
    #expect(told.cell("c", told.rows[2]) == .none)
  }

  @Test("a strategy that is asked for is shown whole, even if nobody works on it")
  func scheme() {
    let other = AlignmentMatrix(network(), scheme: "other")
    #expect(other.rows.map(\.priority.id) == ["z"] && other.idle.isEmpty)
    #expect(AlignmentMatrix(network(), scheme: "none").rows.isEmpty)
    var silent = network()
    silent.alignments = []
    #expect(AlignmentMatrix(silent).schemes == ["other", "s"])
  }

  @Test("a crowd is a third of all, four at least", arguments: [(1, 4), (12, 4), (13, 5), (22, 8)])
  func crowd(_ count: Int, _ crowd: Int) {
    #expect(PriorityCoverage.usualCrowd(among: count) == crowd)
    #expect(AlignmentMatrix(network(), crowd: 1).rows[0].coverage.state == .crowded)
  }

  @Test("priorities above each other in a circle are still shown once each")
  func circle() {
    var network = network()
    network.priorities = [priority("n", parent: "p"), priority("p", parent: "n"), priority("q")]
    let rows = AlignmentMatrix(network).rows
    #expect(rows.map(\.priority.id) == ["q", "n", "p"])
  }

  @Test(
    "rows are the coverage that the report for the direction has, and the order does not matter",
    arguments: UInt64(1)...30)
  func agrees(seed: UInt64) {
    let network = RandomNetwork.make(seed: seed)
    let matrix = AlignmentMatrix(network)
    var turned = network
    turned.alignments.reverse()
    turned.priorities.reverse()
    #expect(AlignmentMatrix(turned) == matrix)
    let covered = network.priorityCoverage(crowd: matrix.crowd)
    for row in matrix.rows {
      #expect(covered.contains(row.coverage))
      let unknown = matrix.tellers.count { matrix.cell($0.association, row) == .unknown }
      #expect(unknown == row.coverage.untold.count)
    }
    #expect(matrix.rows.count == covered.count)
  }
}
