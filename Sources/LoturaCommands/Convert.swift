import LoturaNetwork
import LoturaReports
import LoturaTables
import LoturaWorkbook

/// What a workbook is converted to.
package enum ConversionTarget: String, CaseIterable, Hashable, Sendable {
  /// A folder of CSV files, without loss.
  case folder
  /// One spreadsheet file, without loss.
  case xlsx
  case graphml, gexf
  case jsonGraph = "json-graph"
  /// One edge list.
  case csv
}

/// A workbook in another form: folder, `.xlsx`, or a graph for other programs.
package struct Convert: Question, Hashable {
  /// The form.
  package let target: ConversionTarget

  /// A conversion to a form.
  package init(to target: ConversionTarget) { self.target = target }

  /// The bytes, or the files of a folder. Rows above the audience are not in them.
  package func answer(
    _ choices: Choices, in surroundings: Surroundings
  ) throws(Failure) -> Answer {
    var choices = choices
    choices.format = .text
    let session = try Session(choices, in: surroundings)
    switch target {
    case .folder:
      let files = session.workbook.tables.map {
        Answer.FolderFile(name: "\($0.name).csv", bytes: CSVWriter.bytes(of: $0))
      }
      return Answer(folder: files, remarks: session.remarks)
    case .xlsx:
      do {
        let bytes = try XLSXWriter.bytes(of: session.workbook.file)
        return Answer(bytes: bytes, remarks: session.remarks)
      } catch {
        throw Failure(.defect, .defect("\(error)"), in: session.language)
      }
    case .graphml: return graph(.graphML, session)
    case .gexf: return graph(.gexf, session)
    case .jsonGraph: return graph(.jsonGraph, session)
    case .csv: return graph(.csv, session)
    }
  }

  private func graph(_ format: GraphFormat, _ session: Session) -> Answer {
    let text = format.text(of: NetworkGraph(session.network))
    return Answer(bytes: Array(text.utf8), remarks: session.remarks)
  }
}
