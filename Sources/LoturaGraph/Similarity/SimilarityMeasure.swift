/// How alike two rows of non-negative weights a, b are; 0 ... 1, and 0 where nothing is shared.
///
/// | measure | score | source |
/// |---|---|---|
/// | ruzicka | Σ min(a, b) / (Σa + Σb − Σ min(a, b)) | Ruzicka 1958 |
/// | cosine | Σ (a / ‖a‖) (b / ‖b‖) | Salton & McGill 1983 |
/// | jaccard | shared columns / columns of either | Jaccard 1912 |
/// | overlap | Σ min(a, b) / min(Σa, Σb) | Szymkiewicz 1934, Simpson 1943 |
///
/// All sums run over the columns in ascending order, in double precision. A weight of 0 is as good
/// as no entry.
public enum SimilarityMeasure: String, Sendable, Hashable, CaseIterable {
  /// Shared weight in the weight of both together.
  case ruzicka
  /// The cosine of the angle between the rows.
  case cosine
  /// Shared columns in the columns of both together; weights do not matter.
  case jaccard
  /// Shared weight in the weight of the lighter row.
  case overlap

  /// A score ≥ 0 as it is compared: ⌊10⁹ x + ½⌋. Scores of one step are a tie.
  public static func step(_ score: Double) -> Int { Int(score * 1e9 + 0.5) }

  /// The score of two rows of a matrix. O(entries of both).
  ///
  /// The plain definition of what `SimilarityJoin` finds for all pairs, digit for digit.
  ///
  /// - Precondition: the weights of any two rows have a finite sum.
  public func score(_ a: Int, _ b: Int, in rows: SparseRows) -> Double {
    switch self {
    case .ruzicka: Ruzicka.score(a, b, in: rows)
    case .cosine: Cosine.score(a, b, in: rows)
    case .jaccard: Jaccard.score(a, b, in: rows)
    case .overlap: Overlap.score(a, b, in: rows)
    }
  }
}

extension RowLikeness {
  /// The score of two rows by merging their entries.
  fileprivate static func score(_ a: Int, _ b: Int, in rows: SparseRows) -> Double {
    let sizeOfA = size(of: rows.weight[rows.entries(ofRow: a)])
    let sizeOfB = size(of: rows.weight[rows.entries(ofRow: b)])
    var left = rows.rowStart[a]
    var right = rows.rowStart[b]
    var sum: Sum = 0
    while left < rows.rowStart[a + 1], right < rows.rowStart[b + 1] {
      let (columnA, columnB) = (rows.column[left], rows.column[right])
      if columnA == columnB, rows.weight[left] > 0, rows.weight[right] > 0 {
        sum = add(
          sum, prepared(rows.weight[left], size: sizeOfA),
          prepared(rows.weight[right], size: sizeOfB))
      }
      if columnA <= columnB { left += 1 }
      if columnB <= columnA { right += 1 }
    }
    return sum > 0 ? score(sum, sizeOfA, sizeOfB) : 0
  }
}
