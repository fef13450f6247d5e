/// How long a computation may go on: until a deadline, or until somebody asks it to stop.
///
/// Long computations look at it now and then and, when it is over, give the best that they have
/// found with what they can prove of it. The clock decides only when they stop, never what they
/// compute; without a deadline they run to their end.
public struct Patience: Sendable {
  /// Why a computation must stop.
  public enum End: Hashable, Sendable {
    /// The deadline has passed.
    case timeIsUp
    /// Somebody asked.
    case interrupted
  }

  private let deadline: ContinuousClock.Instant?
  private let isInterrupted: @Sendable () -> Bool

  /// Patience for so many seconds from now (nil: for ever), as long as nobody interrupts.
  ///
  /// - Parameters:
  ///   - seconds: how long, ≥ 0; 0 is over at once.
  ///   - isInterrupted: asked often, from any thread; must be quick.
  public init(seconds: Double? = nil, isInterrupted: @escaping @Sendable () -> Bool = { false }) {
    deadline = seconds.map { ContinuousClock.now.advanced(by: .seconds(max(0, min($0, 1e9)))) }
    self.isInterrupted = isInterrupted
  }

  /// Patience without an end.
  public static let endless = Patience()

  /// Why to stop now; nil: go on.
  public var end: End? {
    if isInterrupted() { return .interrupted }
    guard let deadline, ContinuousClock.now >= deadline else { return nil }
    return .timeIsUp
  }

  /// How many seconds are left, ≥ 0; nil: no deadline.
  public var secondsLeft: Double? {
    guard let deadline else { return nil }
    let left = deadline - ContinuousClock.now
    let (seconds, attoseconds) = left.components
    return max(0, Double(seconds) + Double(attoseconds) * 1e-18)
  }
}
