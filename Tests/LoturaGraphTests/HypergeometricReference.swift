/// Chances of the hypergeometric law, computed by another program in exact fractions.
///
/// Source: Python `fractions`, agreeing with SciPy 1.17.1, `stats.hypergeom`;
/// written by `scripts/reference/hypergeometric_tail.py`. Do not edit by hand.
struct HypergeometricReference: Sendable {
  let total: Int
  let marked: Int
  let drawn: Int
  let count: Int
  let expected: Double

  static let cases = [
    HypergeometricReference(
      total: 9, marked: 2, drawn: 1, count: 0,
      expected: 1.0),
    HypergeometricReference(
      total: 7, marked: 1, drawn: 3, count: 1,
      expected: 0.42857142857142855),
    HypergeometricReference(
      total: 9, marked: 8, drawn: 7, count: 7,
      expected: 0.2222222222222222),
    HypergeometricReference(
      total: 10, marked: 9, drawn: 7, count: 6,
      expected: 1.0),
    HypergeometricReference(
      total: 3, marked: 3, drawn: 3, count: 3,
      expected: 1.0),
    HypergeometricReference(
      total: 10, marked: 7, drawn: 8, count: 7,
      expected: 0.06666666666666667),
    HypergeometricReference(
      total: 40, marked: 34, drawn: 27, count: 27,
      expected: 0.0004470636049583418),
    HypergeometricReference(
      total: 28, marked: 5, drawn: 8, count: 0,
      expected: 1.0),
    HypergeometricReference(
      total: 52, marked: 28, drawn: 5, count: 2,
      expected: 0.8691661279896574),
    HypergeometricReference(
      total: 27, marked: 23, drawn: 1, count: 1,
      expected: 0.8518518518518519),
    HypergeometricReference(
      total: 60, marked: 22, drawn: 10, count: 10,
      expected: 8.576886271713307e-06),
    HypergeometricReference(
      total: 13, marked: 5, drawn: 6, count: 3,
      expected: 0.4125874125874126),
    HypergeometricReference(
      total: 869, marked: 182, drawn: 813, count: 150,
      expected: 0.9999999998739043),
    HypergeometricReference(
      total: 788, marked: 417, drawn: 479, count: 293,
      expected: 5.416757220044029e-09),
    HypergeometricReference(
      total: 418, marked: 396, drawn: 333, count: 333,
      expected: 5.381665285134012e-17),
    HypergeometricReference(
      total: 508, marked: 214, drawn: 458, count: 174,
      expected: 0.9999999985009285),
    HypergeometricReference(
      total: 369, marked: 257, drawn: 152, count: 112,
      expected: 0.09703765986436753),
    HypergeometricReference(
      total: 284, marked: 31, drawn: 200, count: 10,
      expected: 0.99999949959099),
    HypergeometricReference(
      total: 2_701, marked: 1332, drawn: 1277, count: 684,
      expected: 1.6981984244141852e-05),
    HypergeometricReference(
      total: 2_901, marked: 450, drawn: 2122, count: 285,
      expected: 0.9999997664060808),
    HypergeometricReference(
      total: 2_255, marked: 1402, drawn: 79, count: 33,
      expected: 0.9999420147301679),
    HypergeometricReference(
      total: 1_862, marked: 1386, drawn: 922, count: 751,
      expected: 3.4971575781836363e-12),
    HypergeometricReference(
      total: 171, marked: 116, drawn: 137, count: 82,
      expected: 1.0),
    HypergeometricReference(
      total: 2_887, marked: 2302, drawn: 6, count: 3,
      expected: 0.982327110994855),
    HypergeometricReference(
      total: 900, marked: 80, drawn: 60, count: 40,
      expected: 2.344469473724192e-32),
    HypergeometricReference(
      total: 30_000, marked: 900, drawn: 700, count: 25,
      expected: 0.2124117266680751),
    HypergeometricReference(
      total: 30_000, marked: 900, drawn: 700, count: 120,
      expected: 9.150635207398424e-56),
    HypergeometricReference(
      total: 1_000_000, marked: 5000, drawn: 4000, count: 45,
      expected: 9.216269430276605e-07),
  ]
}
