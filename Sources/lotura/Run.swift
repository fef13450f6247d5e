import ArgumentParser
import Glibc
import LoturaCommands
import LoturaNetwork
import LoturaReports
import LoturaTables
import LoturaWorkbook

/// Asks a question as the shell does: reads the surroundings, writes the answer, sets the exit
/// code.
enum Run {
  /// Answers a question, shows it, and ends the process unless all is well.
  ///
  /// - Parameter binary: the format, where the answer is no text, so that no terminal is given it.
  static func answer(
    _ question: any Question, _ options: CommonOptions, _ choices: Choices, binary: String? = nil
  ) throws {
    var surroundings = Run.surroundings()
    surroundings.isInterrupted = { Interruption.isAsked }
    surroundings.undisturbed = { Interruption.undisturbed($0) }
    if !options.quiet { surroundings.say = { Run.say([$0]) } }
    let words = Words(choices.spoken(in: surroundings))
    if !options.quiet, isatty(STDERR_FILENO) == 1 {
      let line = ProgressLine(words)
      surroundings.progress = { line.tell($0, of: $1) }
    }
    Interruption.answer(
      with: Trouble.interrupted.text(words), waitsForBest: question.givesBestSoFar)
    let exit: LoturaCommands.ExitCode
    do throws(Failure) {
      let binary = binary ?? (choices.format == .xlsx ? Format.xlsx.rawValue : nil)
      if let binary, choices.output == nil, isatty(STDOUT_FILENO) == 1 {
        throw Failure(.usage, .needsOutput(format: binary), in: words.language)
      }
      let answer = try question.answer(choices, in: surroundings)
      for write in answer.writes { try put(write, in: words.language) }
      if !options.quiet { say(answer.remarks) }
      try write(answer, choices, in: words.language)
      exit = answer.exit
    } catch {
      say(error.sentences)
      exit = error.exit
    }
    // The best so far was written; the exit code still says that it was interrupted.
    if Interruption.isAsked { throw ArgumentParser.ExitCode(130) }
    guard exit == .done else { throw ArgumentParser.ExitCode(exit.rawValue) }
  }

  /// What the shell and the clock say, read once.
  static func surroundings() -> Surroundings {
    let seconds = time(nil)
    var surroundings = Surroundings(
      today: Day(number: Int(seconds) / 86_400), executable: "/proc/self/exe")
    surroundings.dataVariable = variable("LOTURA_DATA")
    let keepsCache = variable("LOTURA_CACHE")?.lowercased() != "off"
    surroundings.cacheFrom = keepsCache ? WorkbookCache.leastBytes : nil
    surroundings.language =
      ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { variable($0) }.first
      .flatMap { Surroundings.language(ofLocale: $0) }
    surroundings.processors = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    let pages = sysconf(Int32(_SC_PHYS_PAGES))
    let page = sysconf(Int32(_SC_PAGESIZE))
    if pages > 0, page > 0 { surroundings.memory = pages * page }
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
    _ answer: Answer, _ choices: Choices, in language: Language
  ) throws(Failure) {
    guard let path = choices.output else {
      guard put(answer.bytes, on: STDOUT_FILENO) else {
        throw Failure(.cannotWrite, .cannotWrite(path: "/dev/stdout"), in: language)
      }
      return
    }
    do throws(FileFailure) {
      try Interruption.undisturbed { () throws(FileFailure) in
        if let folder = answer.folder {
          try FileOutput.write(folder.map { ($0.name, $0.bytes) }, toFolder: path)
        } else {
          try FileOutput.write(answer.bytes, to: path)
        }
      }
    } catch {
      throw Failure(.cannotWrite, .cannotWrite(path: path), in: language)
    }
  }

  /// Writes what goes beside the answer.
  private static func put(_ write: Answer.Write, in language: Language) throws(Failure) {
    do throws(FileFailure) {
      try Interruption.undisturbed { () throws(FileFailure) in
        switch write {
        case .file(let path, let bytes): try FileOutput.write(bytes, to: path)
        case .folder(let path, let files):
          try FileOutput.write(files.map { ($0.name, $0.bytes) }, toFolder: path)
        }
      }
    } catch {
      throw Failure(.cannotWrite, .cannotWrite(path: write.path), in: language)
    }
  }

  /// Sentences for people, one a line, on standard error.
  static func say(_ sentences: [String]) {
    // Where nobody can be told, there is nobody to tell it to.
    for sentence in sentences { _ = put(Array((sentence + "\n").utf8), on: STDERR_FILENO) }
  }

  /// All bytes, however many writes it takes; whether all could be written.
  private static func put(_ bytes: [UInt8], on descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return false }
      rest = rest.dropFirst(written)
    }
    return true
  }
}
