internal import LoturaXML

/// The texts that the cells of a spreadsheet share, end to end in one array of bytes.
struct XLSXStrings {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = [0]  // less than 1 GiB comes out of an archive
  private var text = XLSXText()
  /// How many texts we keep; a file of more is made of empty ones, to use up memory.
  private static let most = 50_000_000

  /// Takes in one event of the part of shared texts.
  mutating func read(_ event: XMLEvent) {
    text.read(event)
    if case .end("si") = event {
      bytes.append(contentsOf: EscapedText.decoded(text.bytes))
      if ends.count <= Self.most { ends.append(UInt32(bytes.count)) }
      text = XLSXText()
    }
  }

  /// The text of this number, or nil where there is none.
  subscript(index: Int) -> ArraySlice<UInt8>? {
    index >= 0 && index < ends.count - 1 ? bytes[Int(ends[index])..<Int(ends[index + 1])] : nil
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
