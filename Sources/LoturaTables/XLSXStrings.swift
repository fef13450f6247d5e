internal import LoturaXML

/// The texts that the cells of a spreadsheet share, end to end in one array of bytes.
struct XLSXStrings {
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]
  private var text = XLSXText()

  /// Takes in one event of the part of shared texts.
  mutating func read(_ event: XMLEvent) {
    text.read(event)
    if case .end("si") = event {
      bytes.append(contentsOf: EscapedText.decoded(text.bytes))
      ends.append(bytes.count)
      text = XLSXText()
    }
  }

  /// The text of this number, or nil where there is none.
  subscript(index: Int) -> ArraySlice<UInt8>? {
    index >= 0 && index < ends.count - 1 ? bytes[ends[index]..<ends[index + 1]] : nil
  }
}

/// A text that may be made of runs in several styles, and may carry a phonetic guide.
struct XLSXText {
  private(set) var bytes: [UInt8] = []
  private var isInText = false
  private var isInGuide = false

  mutating func read(_ event: XMLEvent) {
    switch event {
    case .start("t", _): isInText = !isInGuide
    case .end("t"): isInText = false
    case .start("rPh", _): isInGuide = true
    case .end("rPh"): isInGuide = false
    case .text(let piece): if isInText { bytes.append(contentsOf: piece.utf8) }
    default: break
    }
  }

  mutating func clear() { bytes.removeAll(keepingCapacity: true) }
}
