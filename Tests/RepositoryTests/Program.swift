import Foundation

/// The built command, run as a user would run it.
struct Program {
  /// What a run left behind.
  struct Outcome {
    let status: Int32
    let output: Data
    let errors: String

    var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// The folder of the test's own executable, where the build puts `lotura` too.
  static var executable: URL {
    URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appendingPathComponent("lotura")
  }

  /// A fresh folder with copies of the datasets and models of the repository in it, so that nothing a
  /// command writes reaches the repository.
  static func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("lotura-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in ["datasets", "models"] {
      try FileManager.default.copyItem(
        atPath: Repository.root + "/" + name, toPath: folder.appendingPathComponent(name).path)
    }
    return folder
  }

  /// Runs `lotura`, or another program, with these arguments in a folder, in a plain environment.
  static func run(
    _ arguments: [String], in folder: URL, environment: [String: String] = [:],
    executable: URL = Program.executable
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C"].merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    let errorFile = folder.appendingPathComponent("stderr-\(UUID().uuidString)")
    try Data().write(to: errorFile)
    process.standardError = try FileHandle(forWritingTo: errorFile)
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let errors = try String(contentsOf: errorFile, encoding: .utf8)
    try FileManager.default.removeItem(at: errorFile)
    return Outcome(status: process.terminationStatus, output: output, errors: errors)
  }

  /// The words of a shell line, with quotes taken off.
  static func words(_ line: String) -> [String] {
    var words: [String] = []
    var word = ""
    var quote: Character?
    for character in line {
      switch (character, quote) {
      case (let c, let q?) where c == q: quote = nil
      case ("'", nil), ("\"", nil): quote = character
      case (" ", nil):
        if !word.isEmpty { words.append(word) }
        word = ""
      default: word.append(character)
      }
    }
    return word.isEmpty ? words : words + [word]
  }
}
