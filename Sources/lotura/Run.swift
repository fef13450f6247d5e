import ArgumentParser
import Glibc
import LoturaCommands
import LoturaNetwork
import LoturaReports
import LoturaTables

/// Asks a question as the shell does: reads the surroundings, writes the answer, sets the exit
/// code.
enum Run {
  /// Answers a question, shows it, and ends the process unless all is well.
  static func answer(_ question: any Question, _ options: CommonOptions, _ choices: Choices) throws
  {
    let surroundings = Run.surroundings()
    let exit: LoturaCommands.ExitCode
    do throws(Failure) {
      let answer = try question.answer(choices, in: surroundings)
      if !options.quiet { say(answer.remarks) }
      try write(answer, choices, surroundings)
      exit = answer.exit
    } catch {
      say(error.sentences)
      exit = error.exit
    }
    guard exit == .done else { throw ArgumentParser.ExitCode(exit.rawValue) }
  }

  /// What the shell and the clock say, read once.
  static func surroundings() -> Surroundings {
    let seconds = time(nil)
    var surroundings = Surroundings(
      today: Day(number: Int(seconds) / 86_400), executable: "/proc/self/exe")
    surroundings.dataVariable = variable("LOTURA_DATA")
    surroundings.language =
      ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { variable($0) }.first
      .flatMap { Surroundings.language(ofLocale: $0) }
    surroundings.mayColour = isatty(STDOUT_FILENO) == 1 && variable("NO_COLOR") == nil
    return surroundings
  }

  /// A variable of the environment; nil if unset or empty.
  private static func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// Writes an answer to its file or folder, or to standard output.
  private static func write(
    _ answer: Answer, _ choices: Choices, _ surroundings: Surroundings
  ) throws(Failure) {
    guard let path = choices.output else { return put(answer.bytes, on: STDOUT_FILENO) }
    do {
      if let folder = answer.folder {
        try FileOutput.write(folder.map { ($0.name, $0.bytes) }, toFolder: path)
      } else {
        try FileOutput.write(answer.bytes, to: path)
      }
    } catch {
      throw Failure(
        .cannotWrite, .cannotWrite(path: path), in: choices.spoken(in: surroundings))
    }
  }

  /// Sentences for people, one a line, on standard error.
  static func say(_ sentences: [String]) {
    for sentence in sentences { put(Array((sentence + "\n").utf8), on: STDERR_FILENO) }
  }

  /// All bytes, however many writes it takes; a reader that went away ends it.
  private static func put(_ bytes: [UInt8], on descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard written > 0 else { return }
      rest = rest.dropFirst(written)
    }
  }
}
