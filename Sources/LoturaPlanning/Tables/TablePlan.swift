package import LoturaGraph
package import LoturaNetwork
package import LoturaScoring
package import LoturaSolver

/// Who sits where at an event, of those who attend a group or of all active associations.
///
/// **Modes.** Rotating: as many different pairs as possible meet in so many rounds
/// (`RotatingTables`). Tracks: people of like maturity (`LevelTracks`). Mixed: at every table people
/// as unlike as possible in maturity and sector (`TableGrouping`).
/// **Vetoes** of scope any or meeting hold in every mode; where they leave no seating, the smallest
/// conflict says why.
/// **Missing data.** Tracks: whose maturity is unknown is listed apart. Mixed: an unknown maturity
/// or sector counts as the usual value of its axis, as in every score; `assumedPairs` says how often.
package struct TablePlan: Sendable {
  /// What sort of tables.
  package enum Mode: String, CaseIterable, Hashable, Sendable {
    case rotating, tracks, mixed
  }

  /// What is asked.
  package struct Request: Hashable, Sendable {
    /// What sort of tables.
    package var mode = Mode.rotating
    /// How many rounds, 1 … `mostRounds`; tracks and mixed tables have one.
    package var rounds = 3
    /// The most at a table, 2 … `mostSeats`.
    package var seats = 4
    /// Whose attendants sit down; nil: all active associations.
    package var group: Group.ID?
    /// The seed of the chance.
    package var seed: UInt64 = 1
    /// How much work, in seconds of a usual machine: counted in steps, so that the answer does not
    /// depend on the clock. 0: only what is made by rule.
    package var effort = 3.0

    /// The most rounds.
    package static let mostRounds = 50
    /// The most seats at a table.
    package static let mostSeats = 100

    /// Three rounds at rotating tables of four, for all active associations.
    package init() {}
  }

  /// Why nobody sits down.
  package enum Obstacle: Hashable, Sendable {
    /// There are fewer than two people: these.
    case tooFew([Subject.ID])
    /// There are more people than this can seat.
    case tooMany(Int, limit: Int)
    /// Vetoes that cannot hold together with these tables.
    case vetoes(Impasse)
    /// No seating that keeps all vetoes was found, nor that there is none.
    case undecided
    /// Tracks: of fewer than two the maturity is known.
    case noMaturity
  }

  /// Vetoes that leave no seating.
  package struct Impasse: Hashable, Sendable {
    /// Who must not share a table with whom: dropping any one of them would help, if `isMinimal`.
    package let pairs: [SubjectPair]
    /// Whether each of them was shown to be needed.
    package let isMinimal: Bool
    /// The sizes of the tables.
    package let sizes: [Int]

    /// The one who is in all pairs, if there are at least two; nil: nobody is.
    package var common: Subject.ID? {
      guard let first = pairs.first, pairs.count > 1 else { return nil }
      return [first.a, first.b].first { one in pairs.allSatisfy { $0.a == one || $0.b == one } }
    }
  }

  /// Two subjects, the smaller id first.
  package struct SubjectPair: Hashable, Sendable {
    /// The smaller id.
    package let a: Subject.ID
    /// The larger id.
    package let b: Subject.ID
  }

  /// One person's day: what stands on a card to hand out.
  package struct Card: Hashable, Sendable {
    /// Whose.
    package let id: Subject.ID
    /// The number of the table in each round, from 1.
    package let tables: [Int]
    /// Who else sits at it in each round, by id.
    package let companions: [[Subject.ID]]

    /// Everybody met, once each, by id.
    package var met: [Subject.ID] { Set(companions.joined()).sorted() }
  }

  /// Two who share a table more than once.
  package struct Repeated: Hashable, Sendable {
    /// The two.
    package let pair: SubjectPair
    /// How often.
    package let times: Int
  }

  /// What was asked.
  package let request: Request
  /// Who sits down, by id.
  package let people: [Subject.ID]
  /// Tracks: whose maturity is unknown, by id; they sit nowhere until asked.
  package let unplaced: [Subject.ID]
  /// The maturity of people, where it is known.
  package let levels: [Subject.ID: Double]
  /// The rounds, each with its tables, each with its people by id (tracks: by maturity, then id).
  package let rounds: [[[Subject.ID]]]
  /// At most so many different pairs can share a table, whatever the vetoes.
  package let bound: Int
  /// What is proved: of the number of different pairs (rotating), of the sum of squares (tracks), of
  /// the sum of distances (mixed).
  package let proof: Proof
  /// Tracks: the sum of squares; mixed: the sum of distances; rotating: the number of pairs.
  package let value: Double
  /// Tracks: whether a veto moved somebody out of the order of maturity.
  package let isMoved: Bool
  /// Mixed: in how many pairs of people something is unknown and taken as usual.
  package let assumedPairs: Int
  /// The vetoes between people who sit down.
  package let vetoes: [SubjectPair]
  /// Why nobody sits down; nil: they do.
  package let obstacle: Obstacle?

  /// The plan for a judged region.
  ///
  /// - Parameters:
  ///   - scoring: the region.
  ///   - request: what is asked, within its ranges.
  ///   - patience: when it is over, the best so far is the answer.
  package init(_ scoring: Scoring, _ request: Request, _ patience: Patience = .endless) {
    precondition(
      1...Request.mostRounds ~= request.rounds && 2...Request.mostSeats ~= request.seats
        && request.effort >= 0, "rounds, seats and effort within their ranges")
    let network = scoring.network
    let everybody = request.group.map { network.attendants(of: $0) } ?? network.seatedAssociations
    let levels = network.levels(of: everybody)
    let people = request.mode == .tracks ? everybody.filter { levels[$0] != nil } : everybody
    let seated = SeatedPeople(
      people, vetoes: scoring.vetoes(among: people),
      rounds: request.mode == .rotating ? request.rounds : 1, seats: request.seats)
    let outcome =
      request.mode == .tracks && everybody.count > 1 && people.count < 2
      ? .obstacle(.noMaturity) : seated.outcome(request, levels, scoring, patience)
    self.request = request
    self.levels = levels
    self.people = people
    unplaced = request.mode == .tracks ? everybody.filter { levels[$0] == nil } : []
    vetoes = seated.task.apart.map { seated.pair($0) }
    bound = people.count > 1 ? seated.task.bound : 0
    assumedPairs =
      request.mode == .mixed ? SeatedPeople.assumed(people, scoring) : 0
    switch outcome {
    case .obstacle(let reason):
      (rounds, value, proof, isMoved, obstacle) = ([], 0, .optimal(0), false, reason)
    case .seated(let tables, let value, let proof, let isMoved):
      rounds = tables.map { $0.map { $0.map { people[$0] } } }
      (self.value, self.proof, self.isMoved, obstacle) = (value, proof, isMoved, nil)
    }
  }
}

extension TablePlan {
  /// How often each two share a table, by pair.
  private var times: [SubjectPair: Int] {
    var times: [SubjectPair: Int] = [:]
    for table in rounds.joined() {
      let line = table.sorted()
      for (place, one) in line.enumerated() {
        for other in line[(place + 1)...] {
          times[SubjectPair(a: one, b: other), default: 0] += 1
        }
      }
    }
    return times
  }

  /// How many different pairs share a table at some time.
  package var meetings: Int { times.count }

  /// Those who share a table more than once, by pair.
  package var repeated: [Repeated] {
    times.filter { $0.value > 1 }.map { Repeated(pair: $0.key, times: $0.value) }
      .sorted { ($0.pair.a, $0.pair.b) < ($1.pair.a, $1.pair.b) }
  }

  /// Everybody's card, by id.
  package var cards: [Card] {
    people.map { person in
      let seats = rounds.map { tables in
        (tables.firstIndex { $0.contains(person) } ?? 0, tables.first { $0.contains(person) } ?? [])
      }
      return Card(
        id: person, tables: seats.map { $0.0 + 1 },
        companions: seats.map { $0.1.filter { $0 != person }.sorted() })
    }
  }
}
