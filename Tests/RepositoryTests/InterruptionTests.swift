import Foundation
import Testing

@Suite("Ctrl-C", .serialized, .timeLimit(.minutes(2)))
struct InterruptionTests {
  /// Ids of the processes whose parent is this one.
  private func children(of parent: Int32) -> [Int32] {
    let path = "/proc/\(parent)/task/\(parent)/children"
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""  // Gone: no children.
    return text.split(separator: " ").compactMap { Int32($0) }
  }

  private func isAlive(_ process: Int32) -> Bool {
    let path = "/proc/\(process)/stat"
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""  // Gone: not alive.
    return !text.isEmpty && !text.contains(") Z ")
  }

  /// Starts the program, interrupts it when it is at work, and waits for its end.
  private func interrupt(
    _ arguments: [String], in folder: URL, when isAtWork: (Int32) -> Bool
  ) throws -> (status: Int32, errors: String) {
    let process = Process()
    process.executableURL = Program.executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["LANG": "C"]
    let errors = Pipe()
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    while process.isRunning, !isAtWork(process.processIdentifier) { usleep(2000) }
    kill(process.processIdentifier, SIGINT)
    let text = String(
      decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    return (process.terminationStatus, text)
  }

  /// How many threads it has: the one that waits for Ctrl-C is there before any work begins.
  private func hasItsWatch(_ process: Int32) -> Bool {
    let tasks =
      (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/task")) ?? []
    return tasks.count >= 2  // Gone: none.
  }

  @Test("a long computation ends with 130, a sentence and no file")
  func computation() throws {
    let folder = try Program.folder()
    defer { try? FileManager.default.removeItem(at: folder) }  // Leftovers harm nobody.
    let ended = try interrupt(
      [
        "suggest", "--data", "datasets/example", "--draws", "1000000", "--output", "out.txt",
        "--quiet",
      ], in: folder, when: hasItsWatch)
    #expect(ended.status == 130)
    #expect(ended.errors == "Interrupted. Nothing was written.\n")
    #expect(
      Set(try FileManager.default.contentsOfDirectory(atPath: folder.path))
        == ["datasets", "models"])
  }

  @Test("a layout ends with its parent")
  func layout() throws {
    let folder = try Program.folder()
    defer { try? FileManager.default.removeItem(at: folder) }  // Leftovers harm nobody.
    var orphans: [Int32] = []
    let ended = try interrupt(
      [
        "draw", "region", "--data", "datasets/example", "--format", "png", "--paper", "a0",
        "--output", "out.png", "--quiet",
      ], in: folder
    ) { parent in
      orphans = children(of: parent)
      return !orphans.isEmpty
    }
    #expect(ended.status == 130)
    for _ in 0..<200 where orphans.contains(where: isAlive) { usleep(10_000) }
    #expect(!orphans.isEmpty && !orphans.contains(where: isAlive))
    #expect(
      Set(try FileManager.default.contentsOfDirectory(atPath: folder.path))
        == ["datasets", "models"])
  }
}
