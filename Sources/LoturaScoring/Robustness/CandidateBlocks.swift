internal import LoturaGraph

/// Candidates in blocks of similar ones, to find the leaders of a draw without drawing all others.
///
/// **Bounds.** With the weights w of a draw no score exceeds Σ w·x over the most x that each term
/// can be. A *gate* is an axis that is drawn and that one term alone uses, with a slope: the term,
/// or half of it. Where its number U is drawn, the bound falls by w·slope·width·(1 − U). A block
/// keeps the greatest x of each term and the least width of each gate, so its bound holds for each
/// of its candidates, after each number drawn.
///
/// **Exactness.** A candidate is passed over only where its bound lies more than 1e-9 below the
/// third greatest score found so far. Scores are sums of at most a few dozen products within 0 … 1,
/// rounded by less than 1e-13, so its own score is then below that of three others, and it is
/// neither among the three nor could it have stopped another. All others are scored in full.
/// The order of the blocks changes how soon this is seen, and nothing else.
///
/// **Memory.** 20 bytes a candidate. **Complexity.** Made in O(n log n).
struct CandidateBlocks: Sendable {
  /// The candidates, block by block.
  private let order: [Int32]
  /// The entry of the first drawn axis of each candidate, in the same order.
  private let firstEntries: [Int]
  /// The steps to the number of the first gate of each candidate; 0 where there is no gate.
  private let steps: [UInt64]
  private let blocks: [Block]
  /// The most that each term can be in each block.
  private let greatest: [Double]
  private let gates: [Gate]
  private static let margin = 1e-9
  static let mostInBlock = 256

  /// Candidates that draw the same axes.
  private struct Block: Sendable {
    let places: Range<Int>
    /// Its gates, those that tell most first.
    let gates: Range<Int>
  }

  /// A drawn axis in a block.
  private struct Gate: Sendable {
    /// Which of the numbers of a candidate.
    let entry: Int
    let term: Int
    /// The slope times the least width in the block.
    let slope: Double
  }

  /// The blocks of the candidates of some draws.
  init(_ draws: WeightDraws) {
    var split = BlockSplit(draws)
    let parts = split.parts(upTo: Self.mostInBlock)
    var (blocks, gates, greatest) = ([Block](), [Gate](), [Double]())
    for part in parts {
      let start = gates.count
      gates += split.gates(of: part).map {
        Gate(entry: $0.entry, term: $0.term, slope: $0.slope)
      }
      blocks.append(Block(places: part, gates: start..<gates.count))
      greatest += split.greatestTerms(of: part)
    }
    order = split.order.map(Int32.init)
    firstEntries = split.order.map { draws.openAxisStarts[$0] }
    var steps = [UInt64](repeating: 0, count: split.order.count)
    for block in blocks where !block.gates.isEmpty {
      for place in block.places {
        steps[place] = SplitMix64.steps(firstEntries[place] + gates[block.gates.lowerBound].entry)
      }
    }
    self.steps = steps
    (self.blocks, self.gates, self.greatest) = (blocks, gates, greatest)
  }

  /// Brings the leaders of the draw that was started up to date with all candidates but those
  /// watched, which have been taken; ends as soon as no watched one is among them.
  func lead(
    _ leaders: inout Leaders, _ draws: WeightDraws, on bench: inout WeightDraws.Bench,
    watched: [Bool]?
  ) {
    let termCount = bench.weights.count
    for (number, block) in blocks.enumerated() {
      var bound = 0.0
      for term in 0..<termCount {
        bound += bench.weights[term] * greatest[number * termCount + term]
      }
      guard bound + Self.margin >= leaders.least else { continue }
      visit(block, bound: bound, &leaders, Visit(draws: draws, watched: watched), on: &bench)
      if let watched, leaders.excludes(watched) { return }
    }
  }

  /// What a visit needs to know besides the block.
  private struct Visit {
    let draws: WeightDraws
    let watched: [Bool]?
  }

  private func visit(
    _ block: Block, bound: Double, _ leaders: inout Leaders, _ visit: Visit,
    on bench: inout WeightDraws.Bench
  ) {
    var slack = bound + Self.margin - leaders.least
    var kept = passFirstGate(block, slack, on: &bench)
    for gate in block.gates where kept > 0 {
      kept = pass(gates[gate], kept, on: &bench)
    }
    for number in 0..<kept {
      let place = Int(bench.kept[number].place)
      let candidate = Int(order[place])
      if let watched = visit.watched, watched[candidate] { continue }
      leaders.take(candidate, visit.draws.score(of: candidate, on: &bench))
      slack = bound + Self.margin - leaders.least
      if slack < 0 { return }
      if let watched = visit.watched, leaders.excludes(watched) { return }
    }
  }

  /// Notes the places of a block whose first gate leaves them within the slack; how many.
  ///
  /// Every place is written and only some are kept: which, no processor could guess, and guesses
  /// that fail would cost more than all else (measured: 6 ns a candidate with them, 2 without).
  private func passFirstGate(
    _ block: Block, _ slack: Double, on bench: inout WeightDraws.Bench
  ) -> Int {
    let gate = block.gates.isEmpty ? nil : gates[block.gates.lowerBound]
    let fall = gate.map { bench.weights[$0.term] * $0.slope } ?? 0
    let least = CandidateBlocks.leastBits(fall: fall, slack: slack)
    let random = bench.random
    let steps = steps.span
    var kept = bench.kept.mutableSpan
    var count = 0
    for place in block.places {
      kept[count] = WeightDraws.Kept(place: Int32(truncatingIfNeeded: place), left: slack)
      count &+= random.bits(afterSteps: steps[place]) >= least ? 1 : 0
    }
    return count
  }

  /// The least bits whose number U leaves fall·(1 − U) ≤ slack; a little less, so that rounding
  /// passes nobody over.
  private static func leastBits(fall: Double, slack: Double) -> UInt64 {
    guard fall > slack else { return 0 }
    let least = 1 - slack / fall - 1e-9
    return least <= 0 ? 0 : UInt64(least * 0x1p64)
  }

  /// Keeps the first `kept` places noted whose bound stays within what is left of the slack when a
  /// gate is drawn too; how many.
  private func pass(_ gate: Gate, _ kept: Int, on bench: inout WeightDraws.Bench) -> Int {
    let fall = bench.weights[gate.term] * gate.slope
    let random = bench.random
    let firstEntries = firstEntries.span
    var noted = bench.kept.mutableSpan
    var count = 0
    for number in 0..<kept {
      var one = noted[number]
      let bits = random.bits(after: firstEntries[Int(one.place)] + gate.entry)
      one.left -= fall * (1 - DrawGenerator.uniform(of: bits))
      noted[count] = one
      count &+= one.left >= 0 ? 1 : 0
    }
    return count
  }
}

/// Splits candidates into parts in which each term is bounded by nearly the same number.
private struct BlockSplit {
  /// The candidates; a part is a range of places here.
  private(set) var order: [Int]
  private let draws: WeightDraws
  private let weights: [Double]
  /// By axis: the term that alone uses it, and the slope; nil: none.
  private let slopes: [(term: Int, slope: Double)?]
  /// Bounds that differ by less, weighted, are told apart no further.
  private let isNear = 0.01
  private let leastInPart = 32

  init(_ draws: WeightDraws) {
    self.draws = draws
    weights = draws.sum.terms.map(\.weight)
    slopes = BlockSplit.slopes(draws.sum)
    order = Array(0..<draws.candidateCount)
  }

  /// The slope of the one term that uses an axis; none for a curve, and for an axis of two terms.
  private static func slopes(_ sum: WeightedSum) -> [(term: Int, slope: Double)?] {
    Axis.allCases.map { axis in
      let users = sum.rules.indices.filter { sum.rules[$0].uses(axis) }
      guard users.count == 1 else { return nil }
      switch sum.rules[users[0]].shape {
      case .plain: return (users[0], 1)
      case .mean where sum.rules[users[0]].axis != sum.rules[users[0]].other:
        return (users[0], 0.5)
      case .mean, .opposite, .peak, .saturated, .asymmetry: return nil
      }
    }
  }

  /// The parts, those with the greatest bound first; in each the same axes are drawn.
  mutating func parts(upTo most: Int) -> [Range<Int>] {
    let drawn = order.map(axesDrawn)
    order.sort { drawn[$0] != drawn[$1] ? drawn[$0] < drawn[$1] : $0 < $1 }
    var (open, done) = ([Range<Int>](), [Range<Int>]())
    var start = 0
    for end in 1..<order.count + 1
    where end == order.count || drawn[order[end]] != drawn[order[start]] {
      open.append(start..<end)
      start = end
    }
    while let part = open.popLast() {
      if let middle = split(part) {
        open += [part.lowerBound..<middle, middle..<part.upperBound]
      } else {
        for lower in stride(from: part.lowerBound, to: part.upperBound, by: most) {
          done.append(lower..<min(lower + most, part.upperBound))
        }
      }
    }
    let bounds = done.map { part in
      zip(weights, greatestTerms(of: part)).reduce(0) { $0 + $1.0 * $1.1 }
    }
    return done.indices.sorted {
      bounds[$0] != bounds[$1]
        ? bounds[$0] > bounds[$1] : done[$0].lowerBound < done[$1].lowerBound
    }.map { done[$0] }
  }

  /// A number that tells which axes a candidate draws.
  private func axesDrawn(_ candidate: Int) -> Int {
    entries(of: candidate).reduce(0) { $0 | 1 << draws.openAxes[$1].slot }
  }

  private func entries(of candidate: Int) -> Range<Int> {
    draws.openAxisStarts[candidate]..<draws.openAxisStarts[candidate + 1]
  }

  /// Splits a part at the middle of the term that differs most in it; nil: it is a part to keep.
  private mutating func split(_ part: Range<Int>) -> Int? {
    guard part.count > leastInPart else { return nil }
    let spreads = weights.indices.map { weights[$0] * spread(of: $0, in: part) }
    guard spreads.reduce(0, +) > isNear,
      let widest = spreads.indices.max(by: { (spreads[$0], $1) < (spreads[$1], $0) })
    else { return nil }
    let (greatest, terms) = (draws.greatestTerms, weights.count)
    order[part].sort {
      let (left, right) = (greatest[$0 * terms + widest], greatest[$1 * terms + widest])
      return left != right ? left > right : $0 < $1
    }
    return part.lowerBound + part.count / 2
  }

  private func spread(of term: Int, in part: Range<Int>) -> Double {
    var (low, high) = (Double.infinity, -Double.infinity)
    for candidate in order[part] {
      low = min(low, greatest(candidate, term))
      high = max(high, greatest(candidate, term))
    }
    return high - low
  }

  private func greatest(_ candidate: Int, _ term: Int) -> Double {
    draws.greatestTerms[candidate * weights.count + term]
  }

  /// The most that each term can be in a part.
  func greatestTerms(of part: Range<Int>) -> [Double] {
    weights.indices.map { term in
      order[part].reduce(0) { max($0, greatest($1, term)) }
    }
  }

  /// The gates of a part, the one with the greatest fall first.
  func gates(of part: Range<Int>) -> [(entry: Int, term: Int, slope: Double)] {
    guard let first = order[part].first else { return [] }
    let gates = entries(of: first).enumerated().compactMap {
      entry, index -> (entry: Int, term: Int, slope: Double)? in
      guard let user = slopes[draws.axis(at: draws.openAxes[index].slot).position] else {
        return nil
      }
      let width = order[part].reduce(Double.infinity) {
        min($0, draws.openAxes[draws.openAxisStarts[$1] + entry].width)
      }
      return (entry, user.term, user.slope * width)
    }
    return gates.sorted {
      let falls = (weights[$0.term] * $0.slope, weights[$1.term] * $1.slope)
      return falls.0 != falls.1 ? falls.0 > falls.1 : $0.entry < $1.entry
    }
  }
}
