internal import LoturaGraph
internal import LoturaSolver

/// Tracks of people of like maturity.
///
/// **Rule.** In the order of maturity, then of id, cut into as few tracks as the seats allow, sizes
/// that differ by one at most, the larger first. Where all tracks are equally large no other tracks
/// have a smaller sum of squares; else smaller ones first may have.
/// **Vetoes.** Where a cut would seat two together who must stay apart, the tracks are those of the
/// same sizes with the least sum of squares that keep everybody apart who must be.
struct LevelTracks: Sendable {
  /// The tracks, from the least mature.
  let tracks: [[Int]]
  /// Σ over tracks of the squared distances from the track's mean maturity.
  let squares: Double
  /// Whether a veto moved somebody out of the plain order.
  let isMoved: Bool
  /// What is proved of the sum of squares (the less the better).
  let proof: Proof

  /// The tracks of people in the order of their ids; nil: vetoes leave none.
  ///
  /// - Parameters:
  ///   - task: one round.
  ///   - levels: the maturity of each person.
  init?(
    _ task: SeatingTask, levels: [Double], seed: UInt64, starts: Int, _ patience: Patience
  ) {
    let line = levels.indices.sorted { (levels[$0], $0) < (levels[$1], $1) }
    var begin = 0
    let plain = task.sizes.map { size in
      defer { begin += size }
      return Array(line[begin..<begin + size])
    }
    let apart = Set(task.apart)
    let isAdmissible = plain.allSatisfy { track in
      track.allSatisfy { one in
        track.allSatisfy { $0 == one || !apart.contains(SeatingTask.Pair(one, $0)) }
      }
    }
    if isAdmissible {
      tracks = plain
      squares = Self.squares(plain, levels)
      (isMoved, proof) = (false, .optimal(squares))
      return
    }
    // Of n numbers the squared distances from the mean sum up to those between pairs over n.
    var worth = TableGrouping.Worth(
      pairs: levels.map { one in levels.map { -(one - $0) * (one - $0) } })
    worth.weight = { 1 / Double($0) }
    guard
      let grouping = TableGrouping(task, worth, seed: seed, starts: starts, patience)
    else { return nil }
    tracks = grouping.tables.map { track in
      track.sorted { (levels[$0], $0) < (levels[$1], $1) }
    }.sorted { one, other in
      let means = [one, other].map { Self.mean($0, levels) }
      return means[0] == means[1] ? one[0] < other[0] : means[0] < means[1]
    }
    squares = Self.squares(tracks, levels)
    isMoved = true
    proof =
      grouping.proof.isOptimal
      ? .optimal(squares)
      : .stopped(grouping.proof.termination, value: squares, bound: 0)
  }

  private static func mean(_ track: [Int], _ levels: [Double]) -> Double {
    track.reduce(0) { $0 + levels[$1] } / Double(max(1, track.count))
  }

  /// Σ over tracks of the squared distances from the track's mean.
  static func squares(_ tracks: [[Int]], _ levels: [Double]) -> Double {
    tracks.reduce(0) { sum, track in
      let mean = mean(track, levels)
      return track.reduce(sum) { $0 + (levels[$1] - mean) * (levels[$1] - mean) }
    }
  }
}
