internal import LoturaXML

/// Why an `.xlsx` file, or one of its sheets, cannot be read.
enum XLSXFailure: Error, Hashable, Sendable {
  /// An old `.xls` file, or one that is locked with a password: both are no ZIP archives.
  case oldOrLocked
  /// The archive cannot be unpacked.
  case archive(ZipFailure)
  /// A part is no XML, or XML that no spreadsheet holds.
  case xml(part: String, XMLFailure)
  /// A part that another one names is not there.
  case missing(part: String)
  /// A part names more others than any workbook has: 5000.
  case tooManyParts(part: String)
  /// A cell names a shared text that is not there.
  case noSuchText(part: String)
  /// Rows or cells are out of order, or beyond what a spreadsheet holds.
  case misplaced(part: String)
  /// More cells than this program reads.
  case tooManyCells(part: String)

  /// What was found, in English, for the log.
  var words: String {
    switch self {
    case .oldOrLocked: "an old .xls file, or locked with a password"
    case .archive(.damaged(let detail)): "the archive is damaged: \(detail)"
    case .archive(.encrypted): "locked with a password"
    case .archive(.tooManyEntries): "too many files in the archive"
    case .archive(.tooLarge): "too large when unpacked"
    case .xml(let part, let failure):
      "\(part), line \(failure.line), column \(failure.column): \(Self.words(failure.kind))"
    case .missing(let part): "\(part) is missing"
    case .tooManyParts(let part): "\(part) names too many parts"
    case .noSuchText(let part): "\(part) names a shared text that is not there"
    case .misplaced(let part): "\(part) holds a row or cell that is out of order or out of range"
    case .tooManyCells(let part): "\(part) holds too many cells"
    }
  }

  private static func words(_ kind: XMLFailure.Kind) -> String {
    switch kind {
    case .malformed(let detail): detail
    case .doctype: "a document type, which no spreadsheet has"
    case .entity: "an entity, which no spreadsheet has"
    case .tooDeep: "elements too deep inside one another"
    case .tooManyAttributes: "too many attributes"
    case .tagTooLong: "a tag that does not end"
    case .tooLong: "too long"
    }
  }
}
