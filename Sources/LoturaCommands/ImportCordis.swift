package import LoturaNetwork
import LoturaReports
import LoturaTables
package import LoturaWorkbook

/// Files of CORDIS to a workbook, and a report on everything that is odd about them.
///
/// The workbook is written to a path where nothing is yet, whole or not at all; the report is the
/// answer. Records that cannot be read are left out and listed, and then the exit is 65, as that of
/// `check`.
package struct ImportCordis: Question, Hashable {
  /// The folder with the files.
  package var folder: String
  /// Where the workbook is written: a folder, or a file ending in `.xlsx`.
  package var workbook: String
  /// The workbook of the region, to whose copy the rows are added; nil: a workbook of their own.
  package var region: String?
  /// Which projects of FP7 are taken.
  package var fp7: CordisImport.FP7 = .projects
  /// The date of the files, in place of what is known of it.
  package var snapshot: PartialDate?

  /// An import of a folder to a workbook.
  package init(_ folder: String, to workbook: String) {
    self.folder = folder
    self.workbook = workbook
  }

  /// The report; exit 65 where something cannot be read.
  package func answer(
    _ choices: Choices, in surroundings: Surroundings
  ) throws(Failure) -> Answer {
    let language = choices.spoken(in: surroundings)
    let words = Words(language)
    guard !FileBytes.exists(workbook) else {
      throw Failure(.cannotWrite, .exists(path: workbook), in: language)
    }
    if choices.data != nil {
      throw Failure(.usage, .optionsClash("--data", "import cordis"), in: language)
    }
    let session = try region.map { path throws(Failure) in
      var choices = choices
      choices.data = path
      return try Session(choices, in: surroundings)
    }
    let cordis = try read(session?.workbook, words, surroundings.progress)
    let told = CordisTelling(cordis, region: session?.workbook.name, words: words).telling
    let source = Envelope.Source(
      name: cordis.name, hash: cordis.hash, asOf: choices.asOf ?? surroundings.today)
    let envelope = Envelope(
      of: "import cordis", version: Version.number, source: source, parameters: parameters,
      answer: (told.result, []))
    do {
      let bytes = try told.document.bytes(
        as: choices.format, json: envelope.json,
        isColoured: surroundings.mayColour && choices.output == nil)
      var answer = Answer(
        bytes: bytes,
        remarks: (session?.remarks ?? []) + [words(.cordisWritten, [.path: workbook])],
        exit: cordis.issues.isEmpty ? .done : .dataErrors)
      answer.writes = [try written(cordis)]
      return answer
    } catch {
      throw Failure(.defect, .defect("\(error)"), in: language)
    }
  }

  private var parameters: [String: JSONValue] {
    [
      "folder": .string(folder), "with": .string(orNull: region), "fp7": .string(fp7.rawValue),
      "snapshot": .string(orNull: snapshot?.text),
    ]
  }

  private func written(_ cordis: CordisImport) throws -> Answer.Write {
    guard !workbook.hasSuffix(".xlsx") else {
      return .file(
        path: workbook, bytes: try XLSXWriter.bytes(of: Workbook.file(of: cordis.tables)))
    }
    return .folder(
      path: workbook,
      files: cordis.tables.map {
        Answer.FolderFile(name: "\($0.name).csv", bytes: CSVWriter.bytes(of: $0))
      } + [Answer.FolderFile(name: "SOURCES.md", bytes: Array(cordis.sourceNote.utf8))])
  }

  private func read(
    _ region: Workbook?, _ words: Words,
    _ progress: (@Sendable (_ done: Int, _ total: Int) -> Void)?
  ) throws(Failure) -> CordisImport {
    let files: CSVFolder
    do throws(TableFailure) { files = try CSVFolder(folder) } catch {
      throw Failure(error, option: "import cordis", language: words.language)
    }
    do throws(CordisFailure) {
      return try CordisImport(
        files, fp7: fp7, into: region, snapshot: snapshot, progress: progress)
    } catch {
      switch error {
      case .file(let failure):
        throw Failure(failure, option: "import cordis", language: words.language)
      case .nothingOfCordis:
        throw Failure(.noInput, [words(.cordisNothing, [.path: folder])])
      case .bothForms: throw Failure(.noInput, [words(.cordisBothForms, [.path: folder])])
      case .issues(let issues):
        let telling = IssueTelling(words)
        let sum = words(.cordisCannot, count: issues.count)
        throw Failure(.dataErrors, [sum] + issues.map(telling.line))
      case .takenIDs(let taken, let count):
        throw Failure(
          .dataErrors,
          [words(.cordisTaken, count: count)]
            + taken.map {
              words(
                .cordisTakenID,
                [.id: $0.id, .found: $0.sheet.rawValue, .other: $0.imported.rawValue])
            })
      }
    }
  }
}
