import LoturaDiagrams
import LoturaGraph
import LoturaScoring
import Testing

@Suite("Likeness as a tree")
struct DendrogramTests {
  private func matrix(_ count: Int, _ cells: [(Int, Int, Double)]) -> LikenessMatrix {
    var matrix = LikenessMatrix(count: count)
    for cell in cells { matrix[cell.0, cell.1] = Estimate(exactly: cell.2) }
    return matrix
  }

  private func joints(_ tree: Dendrogram.Tree?) -> [Dendrogram.Joint] {
    guard case .joint(let joint) = tree else { return [] }
    return joints(joint.first) + joints(joint.second) + [joint]
  }

  @Test("joins the most alike first, then by the mean over all pairs")
  func byHand() {
    // 0–1 .8 first. Then {0,1}–2: (.6+.4)/2 = .5 against 2–3 .55, so 2–3. At last
    // {0,1}–{2,3}: (.6+.4+.1+.3)/4 = .35.
    let dendrogram = Dendrogram(
      of: matrix(
        4,
        [(0, 1, 0.8), (0, 2, 0.6), (1, 2, 0.4), (2, 3, 0.55), (0, 3, 0.1), (1, 3, 0.3)]))
    let heights = joints(dendrogram.tree).compactMap { $0.likeness?.used }.sorted(by: >)
    #expect(heights.count == 3)
    for (height, expected) in zip(heights, [0.8, 0.55, 0.35]) {
      #expect(abs(height - expected) < 1e-12)
    }
    // Neighbours at the seam: 0 with 2 (.6) is the best of the four ways to put the two together.
    #expect(dendrogram.leaves == [1, 0, 2, 3])
  }

  @Test("leaves an unknown pair out of the mean, and widens the range by it")
  func unknown() throws {
    // {0,1}–2: 0–2 is .4, 1–2 unknown: mean .4, range (.4+0)/2 … (.4+1)/2.
    let dendrogram = Dendrogram(of: matrix(3, [(0, 1, 0.8), (0, 2, 0.4)]))
    let last = try #require(joints(dendrogram.tree).last?.likeness)
    #expect(abs(last.used - 0.4) < 1e-12)
    #expect(abs(last.low - 0.2) < 1e-12)
    #expect(abs(last.high - 0.7) < 1e-12)
    // Nothing known between the two sides: the joint has no likeness at all.
    let apart = Dendrogram(of: matrix(3, [(0, 1, 0.8)]))
    #expect(joints(apart.tree).last?.likeness == nil)
    var guess = LikenessMatrix(count: 2)
    guess[0, 1] = Estimate(low: 0, high: 1, used: 0.3)
    #expect(guess[0, 1] == nil)
  }

  /// All orders of the leaves that turning joints can give.
  private func orders(_ tree: Dendrogram.Tree) -> [[Int]] {
    switch tree {
    case .leaf(let place): return [[place]]
    case .joint(let joint):
      let (ones, others) = (orders(joint.first), orders(joint.second))
      return ones.flatMap { one in others.flatMap { [one + $0, $0 + one] } }
    }
  }

  @Test(
    "puts like ones side by side as well as any turning of the joints", arguments: UInt64(1)...30)
  func bruteForce(seed: UInt64) throws {
    var chance = SplitMix64(seed: seed)
    let count = 2 + Int(chance.next() % 6)
    var matrix = LikenessMatrix(count: count)
    for one in 0..<count {
      for other in 0..<one where chance.next() % 10 > 0 {
        matrix[one, other] = Estimate(exactly: Double(chance.next() % 1000) / 1000)
      }
    }
    func sum(_ order: [Int]) -> Double {
      zip(order, order.dropFirst()).reduce(0) { $0 + (matrix[$1.0, $1.1]?.used ?? 0) }
    }
    let dendrogram = Dendrogram(of: matrix)
    let tree = try #require(dendrogram.tree)
    let best = try #require(orders(tree).map(sum).max())
    #expect(abs(sum(dendrogram.leaves) - best) < 1e-9)
    #expect(dendrogram.leaves.sorted() == Array(0..<count))
    #expect(dendrogram.leaves[0] <= dendrogram.leaves[count - 1])
  }

  @Test("has no tree of nobody, and one leaf for one")
  func edges() {
    #expect(Dendrogram(of: LikenessMatrix(count: 0)).leaves.isEmpty)
    #expect(Dendrogram(of: LikenessMatrix(count: 1)).leaves == [0])
    let equal = matrix(4, [])
    #expect(Dendrogram(of: equal).leaves.sorted() == [0, 1, 2, 3])
  }

  @Test("keeps those with the closest other one where there are too many")
  func closest() {
    let matrix = matrix(5, [(0, 1, 0.2), (2, 3, 0.9), (3, 4, 0.5)])
    #expect(matrix.closest(3) == [2, 3, 4])
    #expect(matrix.closest(5) == [0, 1, 2, 3, 4])
    #expect(matrix.restricted(to: [4, 3])[0, 1]?.used == 0.5)
  }
}
