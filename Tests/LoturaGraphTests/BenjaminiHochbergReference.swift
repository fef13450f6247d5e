/// Corrected chances, computed by another program.
///
/// Source: SciPy 1.17.1, `stats.false_discovery_control`;
/// written by `scripts/reference/benjamini_hochberg.py`. Do not edit by hand.
struct BenjaminiHochbergReference: Sendable {
  let chances: [Double]
  let expected: [Double]

  static let cases = [
    BenjaminiHochbergReference(
      chances: [0.176529],
      expected: [0.176529]),
    BenjaminiHochbergReference(
      chances: [
        0.008065,
        0.099895,
      ],
      expected: [
        0.01613,
        0.099895,
      ]),
    BenjaminiHochbergReference(
      chances: [
        0.529171,
        0.268499,
        0.416621,
      ],
      expected: [
        0.529171,
        0.529171,
        0.529171,
      ]),
    BenjaminiHochbergReference(
      chances: [
        0.15,
        0.74,
        0.99,
        0.55,
        0.58,
      ],
      expected: [
        0.75,
        0.925,
        0.99,
        0.925,
        0.925,
      ]),
    BenjaminiHochbergReference(
      chances: [
        0.01,
        0.03,
        0.08,
        0.13,
        0.8,
        0.5,
        0.0,
        0.0,
      ],
      expected: [
        0.026666666666666665,
        0.06,
        0.128,
        0.17333333333333334,
        0.8,
        0.5714285714285714,
        0.0,
        0.0,
      ]),
    BenjaminiHochbergReference(
      chances: [
        0.18,
        0.01,
        0.0,
        0.07,
        0.38,
        0.11,
        0.38,
        0.04,
        0.48,
        0.86,
        0.17,
        0.03,
      ],
      expected: [
        0.27,
        0.06,
        0.0,
        0.168,
        0.45599999999999996,
        0.22,
        0.45599999999999996,
        0.12,
        0.5236363636363636,
        0.86,
        0.27,
        0.12,
      ]),
  ]
}
