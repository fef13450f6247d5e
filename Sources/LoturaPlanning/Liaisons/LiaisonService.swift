internal import LoturaGraph
internal import LoturaSolver

/// Whether all associations can be served, and if not, how many: only the least hours count.
struct LiaisonService {
  /// The least hours of each association.
  let least: [Double]
  /// What each officer has; nil: no limit.
  let hours: [Double?]
  /// Whether the officer may serve the association, by association, then officer.
  let isAllowed: [[Bool]]
  /// Whether several officers may share an association.
  let isShared: Bool

  /// What is demanded of an association.
  enum Care: Hashable {
    /// It must be served.
    case served
    /// It must not be served.
    case unserved
    /// It may be served.
    case open
  }

  /// The most associations that can be served, and which; nil: these cares cannot be met. The
  /// termination is optimal if that is proved.
  func most(
    _ cares: [Care], _ patience: Patience
  ) -> (served: [Bool]?, termination: Proof.Termination) {
    var programme = Programme(.maximise)
    var byOfficer: [[Programme.Term]] = hours.map { _ in [] }
    var marks: [Programme.Variable] = []
    for (association, demand) in cares.enumerated() {
      let able = hours.indices.filter { isAllowed[association][$0] }
      let domain: Programme.Domain =
        switch demand {
        case .served: .init(1...1, isInteger: true)
        case .unserved: .init(0...0, isInteger: true)
        case .open: .binary
        }
      let mark = programme.add(domain, worth: 1)
      marks.append(mark)
      let hours = least[association]
      // With shared hours a part of the least, else all or nothing.
      let parts = able.map { officer in
        let part = programme.add(Programme.Domain(0...1, isInteger: !isShared))
        if hours > 0 { byOfficer[officer].append(.init(hours, part)) }
        return Programme.Term(1, part)
      }
      programme.demand(parts + [.init(-1, mark)], .equal, 0)
    }
    for (terms, hours) in zip(byOfficer, hours) {
      if let hours { programme.demand(terms, .atMost, hours) }
    }
    switch programme.solved(SolveLimits(patience: patience)) {
    case .infeasible, .unbounded: return (nil, .optimal)
    case .nothingFound(let termination, _): return (nil, termination)
    case .found(let found):
      return (marks.map { found[$0] > 0.5 }, found.proof.termination)
    }
  }

  /// The most associations that can be served; of equally many sets the one that serves the first
  /// association if any does, then the second, and so on. The flag tells whether that is proved.
  ///
  /// - Complexity: at most one search an association.
  func firstOfMost(_ patience: Patience) -> (served: [Bool], isProved: Bool) {
    var cares: [Care] = least.map { _ in .open }
    let first = most(cares, patience)
    guard var served = first.served else { return (least.map { _ in false }, false) }
    guard first.termination == .optimal else { return (served, false) }
    let count = served.count { $0 }
    for association in least.indices {
      if !served[association] {
        cares[association] = .served
        let other = most(cares, patience)
        if let better = other.served, better.count(where: { $0 }) == count {
          served = better
        } else if other.termination != .optimal {
          return (served, false)
        }
      }
      cares[association] = served[association] ? .served : .unserved
    }
    return (served, true)
  }
}
