import ArgumentParser

/// How many threads a long computation may use.
struct ThreadsOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How many threads (default: one a processor). The answer does not depend on it.",
      valueName: "n"))
  var threads: Int?

  func validate() throws {
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("--threads must lie between 1 and 1024.")
    }
  }
}

/// How much memory a long computation may take.
struct MemoryLimitOption: ParsableArguments {
  @Option(
    name: .customLong("memory-limit"),
    help: ArgumentHelp(
      "Refuse what needs more memory, such as 500M or 2G (default: what the machine has).",
      valueName: "size"))
  var memoryLimit: MemorySize?
}

/// A size of memory: a whole number of bytes, or with K, M, G or T behind it (powers of 1024).
struct MemorySize: ExpressibleByArgument {
  let bytes: Int

  init?(argument: String) {
    let powers: [Character: Int] = ["K": 10, "M": 20, "G": 30, "T": 40]
    let power = argument.last.flatMap { powers[Character($0.uppercased())] }
    let digits = power == nil ? Substring(argument) : argument.dropLast()
    guard let number = Int(digits), number > 0 else { return nil }
    let (bytes, isTooLarge) = number.multipliedReportingOverflow(by: 1 << (power ?? 0))
    guard !isTooLarge else { return nil }
    self.bytes = bytes
  }
}
