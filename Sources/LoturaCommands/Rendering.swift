import LoturaReports
import LoturaTables

extension Document {
  /// The document in a format; `json` stands for it where machines ask.
  func bytes(as format: Format, json: JSONValue, isColoured: Bool) throws(WorkbookFileFailure)
    -> [UInt8]
  {
    switch format {
    case .text: Array(PlainText(isColoured: isColoured).text(of: self).utf8)
    case .json: Array(json.document().utf8)
    case .csv: Array(CSVText.text(of: self).utf8)
    case .md: Array(Markdown.text(of: self).utf8)
    case .html: Array(HTML.text(of: self).utf8)
    case .xlsx: try SpreadsheetTables.bytes(of: self)
    }
  }
}

extension Choices {
  /// A document in the format that was chosen; `json` stands for it where machines ask.
  func bytes(
    of document: Document, json: JSONValue, in surroundings: Surroundings
  ) throws(Failure) -> [UInt8] {
    do {
      return try document.bytes(
        as: format, json: json, isColoured: surroundings.mayColour && output == nil)
    } catch {
      throw Failure(.defect, .defect("\(error)"), in: spoken(in: surroundings))
    }
  }
}
