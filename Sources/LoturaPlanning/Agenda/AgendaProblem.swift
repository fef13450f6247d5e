internal import LoturaNetwork

/// Which pairs meet in which slot: the agenda as whole numbers, without a name.
///
/// **Choose** for each pair one of its slots or none, so that nobody sits twice at one time, no slot
/// has more meetings than tables, nobody has more than `most`; each subject is served as far as
/// `needs` demands; and at least `keptAtLeast` pairs stay in their earlier slot.
/// **Maximise** Σ value of the pairs that meet and, among plans of equal value, the number of pairs
/// that stay in their earlier slot.
package struct AgendaProblem: Hashable, Sendable {
  /// Two who could meet.
  package struct Pair: Hashable, Sendable {
    /// The place of one.
    package let a: Int
    /// The place of the other.
    package let b: Int
    /// What their meeting is worth, ≥ 1.
    package let value: Int
    /// The slots in which it can take place, rising, at least one.
    package let slots: [Int]
    /// The slot that it has in the earlier plan, one of `slots`; nil: none.
    package var kept: Int?

    /// A pair that is in no earlier plan.
    package init(_ a: Int, _ b: Int, value: Int, slots: [Int], kept: Int? = nil) {
      self.a = a
      self.b = b
      self.value = value
      self.slots = slots
      self.kept = kept
    }
  }

  /// How many subjects there are.
  package let subjects: Int
  /// Who could meet.
  package let pairs: [Pair]
  /// For each slot those that overlap it, itself among them.
  package let overlaps: [[Int]]
  /// Sets of slots of which each two overlap; see `AgendaDay.moments`.
  package let moments: [[Int]]
  /// How many meetings each slot has room for, ≥ 1 where a pair could meet in it.
  package let tables: [Int]
  /// The most meetings of one subject, ≥ 1.
  package let most: Int
  /// For each subject how much value its meetings must have at least, ≥ 0.
  package var needs: [Int]
  /// How many pairs must stay in their earlier slot at least, ≥ 0.
  package var keptAtLeast = 0

  /// A problem without an earlier plan and without needs; `tables` nil: no limit.
  package init(
    subjects: Int, pairs: [Pair], day: AgendaDay, most: Int? = nil
  ) {
    self.subjects = subjects
    self.pairs = pairs
    overlaps = day.overlaps
    moments = day.moments
    tables = day.slots.map { min(max(0, $0.tables ?? pairs.count), pairs.count) }
    self.most = max(1, min(most ?? day.slots.count, day.slots.count))
    needs = Array(repeating: 0, count: subjects)
  }

  /// How many slots there are.
  var slotCount: Int { overlaps.count }

  /// How much one unit of value counts beside one kept pair: more than all kept pairs together.
  var scale: Int { pairs.count { $0.kept != nil } + 1 }

  /// What each pair is worth in a slot, in units of 1 / `scale`.
  var worth: (_ pair: Int, _ slot: Int) -> Int {
    let (pairs, scale) = (pairs, scale)
    return { pairs[$0].value * scale + (pairs[$0].kept == $1 ? 1 : 0) }
  }

  /// Σ value of the pairs of each subject: what it asked for and could have.
  var asked: [Int] {
    var asked = Array(repeating: 0, count: subjects)
    for pair in pairs {
      asked[pair.a] += pair.value
      asked[pair.b] += pair.value
    }
    return asked
  }

  /// For each subject its pairs, rising.
  var pairsOfSubject: [[Int]] {
    var lists = Array(repeating: [Int](), count: subjects)
    for (place, pair) in pairs.enumerated() {
      lists[pair.a].append(place)
      lists[pair.b].append(place)
    }
    return lists
  }
}

/// A slot for each pair, or none.
package struct AgendaPlan: Hashable, Sendable {
  /// The slot of each pair; nil: they do not meet.
  package var slots: [Int?]

  /// A plan.
  package init(_ slots: [Int?]) { self.slots = slots }

  /// Σ value of the pairs that meet.
  package func value(in problem: AgendaProblem) -> Int {
    zip(problem.pairs, slots).reduce(0) { $1.1 == nil ? $0 : $0 + $1.0.value }
  }

  /// How many pairs stay in their earlier slot.
  package func kept(in problem: AgendaProblem) -> Int {
    zip(problem.pairs, slots).count { $0.kept != nil && $0.kept == $1 }
  }

  /// Value, then pairs kept, as one number.
  func worth(in problem: AgendaProblem) -> Int {
    value(in: problem) * problem.scale + kept(in: problem)
  }

  /// Σ value of each subject's meetings.
  package func met(in problem: AgendaProblem) -> [Int] {
    var met = Array(repeating: 0, count: problem.subjects)
    for (pair, slot) in zip(problem.pairs, slots) where slot != nil {
      met[pair.a] += pair.value
      met[pair.b] += pair.value
    }
    return met
  }
}
