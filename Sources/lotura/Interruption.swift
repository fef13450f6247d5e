import Glibc
import Synchronization

/// Ctrl-C: the run ends at once with exit code 130, one sentence, and no half file. A question that
/// gives the best found so far is first asked to do so; a second Ctrl-C, or five seconds, end it.
///
/// A thread of its own waits for the signal, so that it acts while the others compute. Layout
/// children end with their parent. A file that is just being put in its place is finished first.
enum Interruption {
  /// Held while a file is written.
  private static let writing = Mutex(())

  private static let asked = Atomic<Bool>(false)

  /// Whether a question that gives the best so far was asked to stop.
  static var isAsked: Bool { asked.load(ordering: .relaxed) }

  /// From now on the signals of Ctrl-C and of a polite end are answered with this sentence.
  ///
  /// - Parameter waitsForBest: whether the question then gives the best found so far.
  static func answer(with sentence: String, waitsForBest: Bool) {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGTERM)
    // Blocked in this thread and in all that it starts; only the waiting one takes them.
    guard pthread_sigmask(SIG_BLOCK, &signals, nil) == 0 else { return }
    Wait(
      signals: signals, sentence: Array((sentence + "\n").utf8), waitsForBest: waitsForBest
    ).start()
  }

  /// Does something that an interruption lets finish.
  static func undisturbed<T, E>(_ work: () throws(E) -> T) throws(E) -> T {
    let result = writing.withLock { _ in
      do throws(E) { return Result<T, E>.success(try work()) } catch {
        return Result<T, E>.failure(error)
      }
    }
    return try result.get()
  }

  /// What the waiting thread knows.
  private final class Wait: Sendable {
    let signals: sigset_t
    let sentence: [UInt8]
    let waitsForBest: Bool

    init(signals: sigset_t, sentence: [UInt8], waitsForBest: Bool) {
      self.signals = signals
      self.sentence = sentence
      self.waitsForBest = waitsForBest
    }

    func start() {
      var thread = pthread_t()
      let this = Unmanaged.passRetained(self).toOpaque()
      pthread_create(
        &thread, nil,
        { context in
          guard let context else { return nil }
          Unmanaged<Wait>.fromOpaque(context).takeRetainedValue().run()
          return nil
        }, this)
    }

    func run() {
      var signals = signals
      var signal: Int32 = 0
      guard sigwait(&signals, &signal) == 0 else { return }
      if waitsForBest {
        Interruption.asked.store(true, ordering: .relaxed)
        var patience = timespec(tv_sec: 5, tv_nsec: 0)
        let second = sigtimedwait(&signals, nil, &patience)
        if second > 0 { signal = second }
      }
      // Two seconds are enough for any file of ours; a reader that is gone must not hold us.
      for _ in 0..<200 {
        if Interruption.writing.withLockIfAvailable({ _ in finish(signal) }) != nil { return }
        usleep(10_000)
      }
      finish(signal)
    }

    private func finish(_ signal: Int32) {
      sentence.withUnsafeBytes { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
      _exit(128 + signal)
    }
  }
}
