import Glibc
import LoturaReports
import Synchronization

/// One line on a terminal that says how far long work is: done, all, how many a second, time left.
///
/// It appears after half a second, changes five times a second at most, and is wiped when all is
/// done. Only the clock drives it: it changes no answer.
final class ProgressLine: Sendable {
  private struct State {
    var began: ContinuousClock.Instant?
    var told: ContinuousClock.Instant?
    var isShown = false
  }

  private let words: Words
  private let state = Mutex(State())

  /// A line in these words.
  init(_ words: Words) { self.words = words }

  /// Tells how far the work is, if it is time to.
  func tell(_ done: Int, of total: Int) {
    let now = ContinuousClock.now
    state.withLock { state in
      let began = state.began ?? now
      if done >= total {
        if state.isShown { write("\r\u{1B}[K") }
        state = State()
        return
      }
      state.began = began
      let last = state.told ?? began + .milliseconds(300)
      guard now - last >= .milliseconds(200) else { return }
      state.told = now
      state.isShown = true
      write("\r\u{1B}[K" + sentence(done, of: total, since: now - began))
    }
  }

  private func sentence(_ done: Int, of total: Int, since time: Duration) -> String {
    let (whole, rest) = time.components
    let seconds = max(1e-3, Double(whole) + Double(rest) * 1e-18)
    let rate = Double(done) / seconds
    let left = rate > 0 ? Double(total - done) / rate : 0
    func number(_ value: Double) -> String { words.numerals.number(value, decimals: 0) }
    return words(
      .progress,
      [
        .count: number(Double(done)), .total: number(Double(total)), .n: number(rate),
        .value: number(left.rounded(.up)),
      ])
  }

  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    bytes.withUnsafeBytes { _ = Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
