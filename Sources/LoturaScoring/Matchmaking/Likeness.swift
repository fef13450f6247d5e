package import LoturaNetwork

extension Scoring {
  /// How alike two subjects are: their members, their sectors, their priorities.
  ///
  /// **Formula.** Σ weight × term over the model's `likeness` terms; by default
  /// .3·Os + .4·K + .3·P. **Range** 0 … 1. **Symmetric.** **Missing data.** An interval, as for
  /// every sum; 0 … 1 where nothing is known. **Source.** Our choice, for maps and heat maps: what
  /// is alike is not yet what should come together, which matchmaking and the forms judge.
  package func likeness(_ a: Subject.ID, _ b: Subject.ID) -> Estimate {
    WeightedSum(model.likeness, model: model).score(table.axes(a, b))
  }
}
