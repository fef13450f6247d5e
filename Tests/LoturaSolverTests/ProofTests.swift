import LoturaSolver
import Testing

@Suite("What is proved of an answer")
struct ProofTests {
  @Test("a gap is the share of the bound that is missing")
  func gap() {
    // (10 − 8) / 10
    let proof = Proof.stopped(.timeLimit, value: 8, bound: 10)
    #expect(proof.gap == 0.2)
    #expect(!proof.isOptimal)
  }

  @Test("a value within a billionth of its bound is optimal")
  func optimal() {
    #expect(Proof.stopped(.timeLimit, value: 1, bound: 1 + 1e-10).isOptimal)
  }
}
