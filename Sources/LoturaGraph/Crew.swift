import Dispatch
import Synchronization

/// Threads that share the work of a loop.
///
/// Blocks of the loop are handed out in order to whoever is free. What a block computes must not
/// depend on which thread takes it, so that the result is the same for any number of threads: a
/// block writes to places of its own, and sums over blocks are made afterwards, in their order.
public struct Crew: Sendable {
  /// How many threads work at once, ≥ 1.
  public let size: Int
  /// Told now and then, by one thread at a time, how many of how many steps are done.
  public let onProgress: (@Sendable (_ done: Int, _ total: Int) -> Void)?

  /// A crew of so many threads; fewer than one counts as one.
  public init(_ size: Int = 1, onProgress: (@Sendable (Int, Int) -> Void)? = nil) {
    self.size = max(1, size)
    self.onProgress = onProgress
  }

  /// One thread, which tells nobody.
  public static let single = Crew()

  /// Runs a loop in blocks, and returns when all are done.
  ///
  /// - Parameters:
  ///   - count: how many steps the loop has.
  ///   - block: how many steps are handed out at once, ≥ 1.
  ///   - work: does the steps of a range; `worker` is 0 ..< `size` and tells whose scratch space it
  ///     may use.
  public func forEachBlock(
    of count: Int, by block: Int, _ work: (_ worker: Int, _ steps: Range<Int>) -> Void
  ) {
    let blocks = (count + block - 1) / block
    guard size > 1, blocks > 1 else {
      for number in 0..<blocks {
        let start = number * block
        work(0, start..<min(count, start + block))
        onProgress?(min(count, start + block), count)
      }
      return
    }
    // All calls end before this function does, and each writes to places of its own.
    nonisolated(unsafe) let work = work
    let next = Atomic<Int>(0)
    let done = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: min(size, blocks)) { worker in
      while true {
        let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard number < blocks else { return }
        let start = number * block
        let end = min(count, start + block)
        work(worker, start..<end)
        guard let onProgress else { continue }
        done.withLock { sum in
          sum += end - start
          onProgress(sum, count)
        }
      }
    }
  }
}
