internal import LoturaXML

/// One cell of a worksheet while its XML is read.
struct XLSXCell {
  /// What a cell comes to.
  enum Value {
    /// Its text, which may be empty.
    case text(ArraySlice<UInt8>)
    /// It shows an error, such as `#N/A`.
    case error(String)
    /// It is a formula that was never computed.
    case formulaWithoutValue
    /// It names a shared text that is not there.
    case noSuchText
  }

  /// The letter that says what its value is; absent means number.
  var type = "n"
  /// The number of its format.
  var style: Int?
  private var stored: [UInt8] = []
  private var inline = XLSXText()
  private var isInValue = false
  private var isFormula = false

  /// Forgets the last cell.
  mutating func begin() {
    type = "n"
    style = nil
    isInValue = false
    isFormula = false
    stored.removeAll(keepingCapacity: true)
    inline.clear()
  }

  /// Takes in an event inside the cell.
  mutating func read(_ event: XMLEvent) {
    switch event {
    case .start("v", _): isInValue = true
    case .end("v"): isInValue = false
    case .start("f", _): isFormula = true
    case .text(let piece) where isInValue: stored.append(contentsOf: piece.utf8)
    default: if type == "inlineStr" { inline.read(event) }
    }
  }

  /// What the cell comes to. Its type says how its value is meant.
  func value(_ shared: XLSXShared) -> Value {
    switch type {
    case "s":
      guard !stored.isEmpty else { return .text([]) }
      let index = Int(String(decoding: stored.trimmed, as: UTF8.self))
      return index.flatMap { shared.strings[$0] }.map { .text($0) } ?? .noSuchText
    case "inlineStr": return .text(EscapedText.decoded(inline.bytes)[...])
    case "str": return .text(EscapedText.decoded(stored)[...])
    case "e": return .error(String(decoding: stored, as: UTF8.self))
    case _ where stored.isEmpty: return isFormula ? .formulaWithoutValue : .text([])
    case "b":
      let isTrue = stored.elementsEqual("1".utf8) || stored.elementsEqual("true".utf8)
      return .text(Array((isTrue ? "true" : "false").utf8)[...])
    case "d": return .text(stored[...])
    default: return .text(number(shared)[...])
    }
  }

  private func number(_ shared: XLSXShared) -> [UInt8] {
    guard let style, style >= 0, style < shared.precisions.count,
      let precision = shared.precisions[style],
      let serial = Double(String(decoding: stored.trimmed, as: UTF8.self)),
      let text = shared.calendar.text(serial, precision)
    else { return NumberText.canonical(stored) }
    return Array(text.utf8)
  }
}
