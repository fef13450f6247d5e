internal import LoturaXML

/// Which cell formats of a spreadsheet show a number as a date.
struct XLSXStyles {
  private var ofFormat: [Int: SerialDate.Precision?] = [:]
  private var isInCellFormats = false
  /// One entry a cell format, in the order that cells refer to.
  private(set) var precisions: [SerialDate.Precision?] = []

  /// Takes in one event of the part of styles.
  mutating func read(_ event: XMLEvent) {
    switch event {
    case .start("numFmt", let attributes):
      guard let id = attributes["numFmtId"].flatMap({ Int($0) }) else { return }
      ofFormat[id] = .some(attributes["formatCode"].flatMap { NumberFormat.precision(code: $0) })
    case .start("cellXfs", _): isInCellFormats = true
    case .end("cellXfs"): isInCellFormats = false
    case .start("xf", let attributes):
      guard isInCellFormats else { return }
      let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
      precisions.append(ofFormat[id] ?? NumberFormat.precision(builtIn: id))
    default: break
    }
  }
}
