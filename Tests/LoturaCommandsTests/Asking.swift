import Foundation
import LoturaCommands
import LoturaNetwork
import LoturaTables
import TestSupport

/// A question put as the shell would put it, without the shell.
struct Asking {
  /// The options that every command has.
  var choices = Choices()
  /// The day, the environment.
  var surroundings: Surroundings

  /// Questions about what lies under a path, on New Year's Day 2025.
  init(_ path: String?) {
    surroundings = Surroundings(
      today: PartialDate("2025-01-01")!.firstDay, executable: Asking.executable)
    choices.data = path
  }

  /// The built command, which the layouts run in.
  static let executable = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("lotura").path

  /// The folder of a dataset of the repository.
  static func dataset(_ name: String) -> String {
    #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/datasets/" + name
  }

  /// The answer to a question, or why there is none.
  func ask(_ question: any LoturaCommands.Question) -> Result<Answer, Failure> {
    do throws(Failure) {
      return .success(try question.answer(choices, in: surroundings))
    } catch { return .failure(error) }
  }

  /// The bytes of the answer in a format, as text.
  func text(_ question: any LoturaCommands.Question, _ format: Format = .text) throws -> String {
    var asking = self
    asking.choices.format = format
    return String(decoding: try asking.ask(question).get().bytes, as: UTF8.self)
  }

  /// The whole JSON of the answer, read by Foundation.
  func json(_ question: any LoturaCommands.Question) throws -> [String: Any] {
    try Asking.object(try text(question, .json))
  }

  /// The `result` of the answer.
  func result(_ question: any LoturaCommands.Question) throws -> [String: Any] {
    try json(question)["result"] as? [String: Any] ?? [:]
  }

  /// A text as a JSON object.
  static func object(_ text: String) throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
  }

  /// The exit code, whether there is an answer or none.
  func exit(_ question: any LoturaCommands.Question) -> Int32 {
    switch ask(question) {
    case .success(let answer): answer.exit.rawValue
    case .failure(let failure): failure.exit.rawValue
    }
  }
}

/// A workbook folder that lives as long as a test.
final class WorkbookFolder {
  /// Where it lies.
  let path: String

  /// A folder of these sheets.
  init(_ sheets: [(name: String, text: String)]) throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("lotura-cli-\(UUID().uuidString)").path
    try FileOutput.write(
      sheets.map { ($0.name + ".csv", Array($0.text.utf8)) }, toFolder: path)
  }

  /// Network W of the specification.
  static func hand() throws -> WorkbookFolder { try WorkbookFolder(HandExample.sheets) }

  /// Writes one file more beside the sheets; where it lies.
  func add(_ name: String, _ bytes: [UInt8]) throws -> String {
    try FileOutput.write(bytes, to: path + "/" + name)
    return path + "/" + name
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }  // Leftovers harm nobody.
}
