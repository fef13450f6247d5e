extension Network {
  /// How mature each association is, 1 … 5: what its own row says, else the mean over the dimensions
  /// of the newest assessment of each, up to the network's day. Associations of which neither is
  /// known are left out. O(assessments log assessments).
  package var maturities: [Association.ID: Double] {
    let counted = assessments.filter { ($0.date?.firstDay ?? asOf) <= asOf }
    let assessed = Dictionary(grouping: counted, by: \.association).mapValues(\.meanOfNewest)
    return Dictionary(
      associations.compactMap { association in
        (association.maturity ?? assessed[association.id]).map {
          (association.id, min(max($0, 1), 5))
        }
      }, uniquingKeysWith: { first, _ in first })
  }
}

extension [Assessment] {
  /// The newest assessment of each dimension, by dimension.
  ///
  /// The newest is the one whose middle is latest; of two such the one that ends later, then the one
  /// whose date is written later in the order of text. Without a date is older than any.
  var newestByDimension: [Assessment] { historyByDimension.compactMap(\.last) }

  /// The assessments of each dimension, by dimension, the oldest first; see `newestByDimension` for
  /// what is newer. O(n log n).
  package var historyByDimension: [[Assessment]] {
    Dictionary(grouping: self, by: \.dimension).sorted { $0.key < $1.key }
      .map { $0.value.sorted { $0.age < $1.age } }
  }

  /// The mean over dimensions, in their order, of the newest level of each.
  fileprivate var meanOfNewest: Double {
    let levels = newestByDimension.map(\.level)
    return levels.reduce(0, +) / Double(levels.count)
  }
}

extension Assessment {
  fileprivate var age: (Int, Int, String, Double) {
    (date?.middle.number ?? .min, date?.lastDay.number ?? .min, date?.text ?? "", level)
  }
}
