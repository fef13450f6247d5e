internal import LoturaGraph
internal import LoturaNetwork
internal import LoturaScoring
internal import LoturaSolver

/// People by number, with the vetoes among them: the way from a network to a `SeatingTask` and back.
struct SeatedPeople {
  /// What came out.
  enum Outcome {
    case obstacle(TablePlan.Obstacle)
    case seated([[[Int]]], value: Double, Proof, isMoved: Bool)
  }

  let people: [Subject.ID]
  let task: SeatingTask

  init(
    _ people: [Subject.ID], vetoes: [SeatingTask.Pair], rounds: Int, seats: Int
  ) {
    self.people = people
    task = SeatingTask(people: people.count, seats: seats, rounds: rounds, apart: vetoes)
  }

  func pair(_ pair: SeatingTask.Pair) -> TablePlan.SubjectPair {
    TablePlan.SubjectPair(a: people[pair.a], b: people[pair.b])
  }

  /// In how many pairs of people maturity or sectors are not exactly known.
  static func assumed(_ people: [Subject.ID], _ scoring: Scoring) -> Int {
    people.indices.reduce(0) { sum, one in
      sum
        + people[(one + 1)...].count { other in
          let axes = scoring.table.axes(people[one], other)
          return !axes[.maturityCloseness].isExact || !axes[.sectorRelatedness].isExact
        }
    }
  }

  /// The seating of a request, or why there is none.
  func outcome(
    _ request: TablePlan.Request, _ levels: [Subject.ID: Double], _ scoring: Scoring,
    _ patience: Patience
  ) -> Outcome {
    guard people.count > 1 else { return .obstacle(.tooFew(people)) }
    let limit =
      request.mode == .rotating ? RotatingTables.mostPeople : SeatedPeople.mostGrouped
    guard people.count <= limit else {
      return .obstacle(.tooMany(people.count, limit: limit))
    }
    switch AdmissibleRound.find(task) {
    case .impossible: return .obstacle(.vetoes(impasse))
    case .undecided: return .obstacle(.undecided)
    case .found: break
    }
    switch request.mode {
    case .rotating: return rotating(request, patience)
    case .tracks: return tracks(request, levels, patience)
    case .mixed: return mixed(request, scoring, patience)
    }
  }

  /// The most people at mixed tables or in tracks: every two are compared.
  static let mostGrouped = 300

  private func rotating(_ request: TablePlan.Request, _ patience: Patience) -> Outcome {
    let steps = Int(min(request.effort, 1e6) * Double(RotatingTables.stepsOfSecond))
    switch RotatingTables.best(task, seed: request.seed, steps: steps, patience) {
    case .found(let seating, let proof):
      return .seated(seating.rounds, value: Double(seating.meetings), proof, isMoved: false)
    case .impossible: return .obstacle(.vetoes(impasse))
    case .undecided: return .obstacle(.undecided)
    }
  }

  /// How many starts a grouping has: about the effort asked for.
  private func starts(_ request: TablePlan.Request) -> Int {
    let cost = Double(task.people * task.people * 12 + 1)
    return Int(min(1e6, request.effort * 60_000_000 / cost))
  }

  private func tracks(
    _ request: TablePlan.Request, _ levels: [Subject.ID: Double], _ patience: Patience
  ) -> Outcome {
    guard
      let tracks = LevelTracks(
        task, levels: people.compactMap { levels[$0] }, seed: request.seed,
        starts: starts(request), patience)
    else { return .obstacle(.undecided) }
    return .seated(
      [tracks.tracks], value: tracks.squares, tracks.proof, isMoved: tracks.isMoved)
  }

  private func mixed(
    _ request: TablePlan.Request, _ scoring: Scoring, _ patience: Patience
  ) -> Outcome {
    let worth = TableGrouping.Worth(pairs: SeatedPeople.distances(people, scoring))
    guard
      let grouping = TableGrouping(
        task, worth, seed: request.seed, starts: starts(request), patience)
    else { return .obstacle(.undecided) }
    return .seated([grouping.tables], value: grouping.value, grouping.proof, isMoved: false)
  }

  /// d of each two: ½ of the distance in maturity + ½ of that in sectors, at the used values.
  static func distances(_ people: [Subject.ID], _ scoring: Scoring) -> [[Double]] {
    var distances = people.map { _ in people.map { _ in 0.0 } }
    for one in people.indices {
      for other in people.indices where other > one {
        let axes = scoring.table.axes(people[one], people[other])
        let distance =
          0.5 * (1 - axes[.maturityCloseness].used) + 0.5 * (1 - axes[.sectorRelatedness].used)
        (distances[one][other], distances[other][one]) = (distance, distance)
      }
    }
    return distances
  }

  /// The vetoes of which dropping any one would leave a seating.
  private var impasse: TablePlan.Impasse {
    let conflict = Conflict(of: task.apart) { pairs in
      let seats = task.sizes.first ?? 1
      let rest = SeatingTask(people: task.people, seats: seats, rounds: 1, apart: pairs)
      return switch AdmissibleRound.find(rest) {
      case .found: true
      case .impossible: false
      case .undecided: nil
      }
    }
    return TablePlan.Impasse(
      pairs: conflict.constraints.map(pair), isMinimal: conflict.isMinimal, sizes: task.sizes)
  }
}

extension Scoring {
  /// Who of these people must not meet whom, by their places.
  func vetoes(among people: [Subject.ID]) -> [SeatingTask.Pair] {
    people.indices.flatMap { one in
      people.indices.filter { $0 > one && veto(people[one], people[$0]) != nil }
        .map { SeatingTask.Pair(one, $0) }
    }
  }
}
