internal import Glibc
internal import GraphvizShim

/// A program that is started with bytes, and gives bytes back within a time.
///
/// Input, output and messages are files in memory: nothing can fill up and wait for the other side,
/// and no signal comes when one side ends early. At most as many children run at once as the machine
/// has cores; further ones wait their turn.
enum ChildProcess {
  /// How a child ended.
  struct Ended: Sendable {
    /// What it wrote.
    var output: [UInt8]
    /// What it or its libraries said on standard error, cut at 4,000 bytes.
    var messages: String
    /// Its end.
    var end: End
  }

  /// The ways to end.
  enum End: Hashable, Sendable {
    /// By itself, with this code.
    case code(Int32)
    /// By a signal.
    case signal(Int32)
    /// We killed it when its time was over.
    case late
    /// It never began; the number of the error.
    case notStarted(Int32)
  }

  /// This process.
  static var mine: Int32 { getpid() }

  /// The signal that ends a process whose processor time is used up.
  static let processorTimeSignal = SIGXCPU

  /// Runs `executable` with one argument and waits until it ends, `seconds` at most.
  static func run(
    _ executable: String, argument: String, input: [UInt8], seconds: Double
  ) -> Ended {
    turnstile.enter()
    defer { turnstile.leave() }
    guard let files = Files(input: input) else {
      return Ended(output: [], messages: "", end: .notStarted(errno))
    }
    let end: End
    switch files.spawn(executable, argument: argument) {
    case .failure(let error): end = .notStarted(error.number)
    case .success(let child):
      end = wait(for: child, files: files, atMost: seconds)
    }
    return Ended(output: files.output, messages: files.messages, end: end)
  }

  /// The pipe's other end is open as long as the child lives.
  private static func wait(for child: pid_t, files: Files, atMost seconds: Double) -> End {
    var watched = pollfd(fd: files.alive, events: 0, revents: 0)
    var status: Int32 = 0
    var isLate = false
    let begin = now()
    while true {
      let left = seconds - (now() - begin)
      let ready = left <= 0 ? 0 : unsafe poll(&watched, 1, Int32(min(left * 1000 + 1, 1e9)))
      if ready < 0, errno == EINTR { continue }
      if ready == 0 {
        isLate = true
        kill(child, SIGKILL)
      }
      break
    }
    while unsafe waitpid(child, &status, 0) < 0, errno == EINTR {}
    if isLate { return .late }
    let signal = status & 0x7F
    return signal == 0 ? .code(status >> 8 & 0xFF) : .signal(signal)
  }

  /// Seconds of a clock that nobody sets.
  private static func now() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static let turnstile = Turnstile()
}

/// Lets as many through at once as the machine has cores. Its lock is the semaphore, which lives as
/// long as the program.
@safe private struct Turnstile: @unchecked Sendable {
  private let semaphore: UnsafeMutablePointer<sem_t>

  init() {
    unsafe semaphore = .allocate(capacity: 1)
    unsafe sem_init(semaphore, 0, UInt32(max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
  }

  func enter() { while unsafe sem_wait(semaphore) != 0, errno == EINTR {} }
  func leave() { unsafe _ = sem_post(semaphore) }
}

/// What a child reads and writes, and a pipe that tells when it ends.
private final class Files {
  let alive: Int32
  private let living: Int32
  private let scratch: [Int32]

  struct SpawnFailure: Error { let number: Int32 }

  init?(input: [UInt8]) {
    var ends: [Int32] = [-1, -1]
    guard unsafe lotura_pipe(&ends) == 0 else { return nil }
    alive = ends[0]
    living = ends[1]
    scratch = unsafe [
      lotura_scratch("request"), lotura_scratch("picture"), lotura_scratch("messages"),
    ]
    guard scratch.allSatisfy({ $0 >= 0 }), FileBytes.write(input, to: scratch[0]),
      lseek(scratch[0], 0, SEEK_SET) == 0
    else { return nil }
  }

  deinit { for descriptor in scratch + [alive] where descriptor >= 0 { close(descriptor) } }

  var output: [UInt8] {
    lseek(scratch[1], 0, SEEK_SET)
    return FileBytes.readAll(scratch[1])
  }

  var messages: String {
    lseek(scratch[2], 0, SEEK_SET)
    return String(decoding: FileBytes.readAll(scratch[2]).prefix(4000), as: UTF8.self)
  }

  /// Starts the program. It sees its three files, the pipe's end as descriptor 3, and no other.
  func spawn(_ executable: String, argument: String) -> Result<pid_t, SpawnFailure> {
    defer { close(living) }
    var child: pid_t = 0
    let files = scratch + [living]
    let error = unsafe Self.withStrings(["lotura", argument]) { arguments in
      unsafe Self.withStrings(Self.environment) { environment in
        unsafe lotura_spawn(executable, arguments, environment, files, &child)
      }
    }
    return error == 0 ? .success(child) : .failure(SpawnFailure(number: error))
  }

  /// Only what fonts and libraries need; `GV_FILE_PATH` and `SERVER_NAME` are not among it.
  private static var environment: [String] {
    let names = [
      "FONTCONFIG_FILE", "FONTCONFIG_PATH", "HOME", "LD_LIBRARY_PATH", "PATH", "TMPDIR",
      "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME",
    ]
    let kept = names.compactMap { name in
      unsafe getenv(name).map { unsafe "\(name)=" + String(cString: $0) }
    }
    // A child that runs out of memory is to end at once, not to write a report about it.
    return kept + ["SWIFT_BACKTRACE=enable=no"]
  }

  private static func withStrings<R>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> R
  ) -> R {
    let copies: [UnsafeMutablePointer<CChar>?] = unsafe strings.map { unsafe strdup($0) } + [nil]
    defer { for slot in unsafe copies.indices { unsafe free(copies[slot]) } }
    return unsafe body(copies)
  }
}
